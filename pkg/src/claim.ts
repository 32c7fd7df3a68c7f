/** Due dates and claims: what `echeance/claim` has, and the other entries too. */
import { type Call, call } from "./call.js";
import { LAWS, SERIES, type Statement } from "./generated/laws.js";
import * as records from "./generated/records.js";
import { safely } from "./safe.js";
import { source } from "./source.js";
import type {
  AccrualPoint,
  AmountLike,
  Claim,
  CollectionCosts,
  DateLike,
  DueDates,
  Invoice,
  LawCode,
  LawSummary,
  Policy,
  PublishedRate,
  RateSeries,
  SeriesName,
  UnknownKeys,
} from "./types.js";

export { assessColumns } from "./columns.js";
export { isPolicyError, type PackageProblem, PolicyError, type Problem } from "./error.js";
export { dayIn, type Instant, today } from "./civil.js";
export { lawOf } from "./countries.js";
export { labels, type Labels } from "./labels/index.js";
export { fromMinor } from "./currency.js";
export type { Outcome, Safe } from "./safe.js";
export { say } from "./say.js";
export { addSources, type Sources } from "./source.js";
export type * from "./types.js";

/**
 * When an invoice is due, and why: the date agreed on it, else its own term, else the policy's, else the law's.
 * Amounts are there only where the invoice has a total.
 *
 * @example
 * const { due, instalments } = dueDates({ issued: "2026-03-02", total: "1000", terms: "30 days" }, { policy: "GB" });
 * due; // "2026-04-01"
 *
 * @throws PolicyError with every problem of the input.
 */
export const dueDates = /* @__PURE__ */ safely(function dueDates(
  invoice: Pick<Invoice, "issued"> & Partial<Invoice>,
  options: { policy: Policy | LawCode; unknownKeys?: UnknownKeys },
): DueDates {
  return call(records.dueDates as Call<unknown>, invoice, options) as DueDates;
});

/**
 * What a client owes on a day, figure by figure, with the law behind each. Payments after `asOf` are left out.
 * `reasons: false` leaves `reasons` empty, for lists of thousands; figures and notices stay.
 *
 * @example
 * const invoice = { issued: "2024-01-15", total: "12000.00", due: "2024-02-29" };
 * const claim = assess(invoice, { policy: "FR", asOf: "2026-11-23" });
 * claim.total; // "16319.33"
 *
 * @throws PolicyError with every problem of the input.
 */
export const assess = /* @__PURE__ */ safely(function assess(
  invoice: Invoice,
  options: { policy: Policy | LawCode; asOf: DateLike; reasons?: boolean | undefined; unknownKeys?: UnknownKeys },
): Claim {
  return call(records.assess as Call<unknown>, invoice, options) as Claim;
});

/**
 * The claim between two dates, for a chart: one row for each day on which something changes, and both ends.
 *
 * @example
 * const points = accrual(invoice, { policy: "FR", from: "2026-01-01", to: "2026-12-31" });
 * points.map(({ date, total }) => [date, total]);
 *
 * @throws PolicyError with every problem of the input.
 */
export const accrual = /* @__PURE__ */ safely(function accrual(
  invoice: Invoice,
  options: { policy: Policy | LawCode; from: DateLike; to: DateLike; unknownKeys?: UnknownKeys },
): AccrualPoint[] {
  return call(records.accrual, invoice, options);
});

/**
 * What the law of the policy gives its creditor for collecting a sum out of court: the Dutch staffel, the German fees of
 * lawyers, the Belgian ceiling, and others. `vatDeductible: false` adds VAT where the law lets it.
 *
 * ```
 * collectionCosts("12000", { policy: "NL", asOf: "2026-11-23" }).amount; // "895.00"
 * ```
 *
 * @throws PolicyError with every problem of the input.
 */
export const collectionCosts = /* @__PURE__ */ safely(function collectionCosts(
  principal: AmountLike,
  options: { policy: Policy | LawCode; asOf: DateLike; vatDeductible?: boolean | undefined },
): CollectionCosts {
  return call(records.collectionCosts, principal, options);
});

/**
 * What is known of each law, how well, and when it was last checked.
 *
 * @example
 * laws().find(({ code }) => code === "FR").grade; // "statute"
 */
export function laws(): LawSummary[] {
  return LAWS.map(([code, name, currency, checked, grade, statements]) => ({
    code,
    name,
    currency,
    checked,
    grade,
    fields: statements.map(([field, debtors, value, number, since, note]: Statement) => ({
      field,
      debtors,
      ...(since ? { since } : {}),
      value,
      basis: number === 0 ? [] : [source(number)],
      ...(note === undefined ? {} : { note }),
    })),
  }));
}

/**
 * The series of rates, what each is, and through which day this version knows it.
 *
 * @example
 * rateSeries().find(({ name }) => name === "ecb-mro").knownUntil; // ask for a newer value after it
 */
export function rateSeries(): RateSeries[] {
  return SERIES.map(([name, title, authority, kind, knownUntil]) => ({ name, title, authority, kind, knownUntil }));
}

/**
 * The published values of a series of rates, "ecb-mro", in order of time.
 *
 * @example
 * rates("ecb-mro").at(-1).percent;
 *
 * @throws PolicyError for a name that is no series (`series.unknown`).
 */
export const rates = /* @__PURE__ */ safely(function rates(series: SeriesName): PublishedRate[] {
  return call(records.rates, series);
});
