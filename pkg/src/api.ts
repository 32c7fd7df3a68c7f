import { call } from "./call.js";
import { LAWS, SERIES, type Statement } from "./generated/laws.js";
import * as records from "./generated/records.js";
import { source } from "./source.js";
import type {
  AccrualPoint,
  AmountLike,
  Claim,
  CollectionCosts,
  DateLike,
  DueDates,
  Invoice,
  Lang,
  LawCode,
  LawSummary,
  ParsedTerms,
  Policy,
  PublishedRate,
  RateSeries,
  Scenario,
  SplitTerms,
  Terms,
  Timeline,
} from "./types.js";

export { invoiceOf, schedule, toInvoices } from "./billing.js";
export { assessColumns } from "./columns.js";
export { say } from "./say.js";
export type * from "./types.js";

/**
 * When an invoice is due, and why: the date agreed on it, else its own term, else the policy's, else the law's.
 * Amounts are there only where the invoice has a total.
 *
 * @throws PolicyError with every problem of the input.
 */
export function dueDates(
  invoice: Pick<Invoice, "issued"> & Partial<Invoice>,
  options: { policy: Policy | LawCode },
): DueDates {
  return call(records.dueDates, invoice, options);
}

/**
 * What a client owes on a day, figure by figure, with the law behind each. Payments after `asOf` are left out.
 * `reasons: false` leaves `reasons` empty, for lists of thousands; figures and notices stay.
 *
 * @throws PolicyError with every problem of the input.
 */
export function assess(
  invoice: Invoice,
  options: { policy: Policy | LawCode; asOf: DateLike; reasons?: boolean },
): Claim {
  return call(records.assess, invoice, options);
}

/**
 * The claim between two dates, for a chart: one row for each day on which something changes, and both ends.
 *
 * @throws PolicyError with every problem of the input.
 */
export function accrual(
  invoice: Invoice,
  options: { policy: Policy | LawCode; from: DateLike; to: DateLike },
): AccrualPoint[] {
  return call(records.accrual, invoice, options);
}

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
export function collectionCosts(
  principal: AmountLike,
  options: { policy: Policy | LawCode; asOf: DateLike; vatDeductible?: boolean },
): CollectionCosts {
  return call(records.collectionCosts, principal, options);
}

/**
 * What happens to an invoice and when, with the claim of each day, and the one thing to do now or next.
 * The scenario is that of the call, else that of the policy, else "standard". What came after `asOf` is left out.
 *
 * @throws PolicyError with every problem of the input.
 */
export function timeline(
  invoice: Invoice,
  options: { policy: Policy | LawCode; asOf: DateLike; scenario?: Scenario | string },
): Timeline {
  return call(records.timeline, invoice, options);
}

/** The built-in scenarios as plain data, "gentle", "standard" and "firm", to start one's own from. */
export function scenarios(): Scenario[] {
  return call(records.scenarios);
}

/**
 * A payment term as people write it, in French, English, German, Dutch, Spanish or Italian. Where the words
 * have several readings, the first is the usual one and the others are alternatives, with worked dates.
 *
 * @throws PolicyError (`terms.unreadable`) with the part that could not be read.
 */
export function parseTerms(text: string, options?: { law?: LawCode }): ParsedTerms {
  return call(records.parseTerms, text, options) as ParsedTerms;
}

/**
 * A payment term in words that `parseTerms` reads as the very same term. `currency` is that of amounts in it.
 *
 * @throws PolicyError with every problem of the term.
 */
export function describeTerms(terms: Terms | SplitTerms | string, lang: Lang, options?: { currency?: string }): string {
  return call(records.describeTerms, terms, lang, options);
}

/** What is known of each law, how well, and when it was last checked. */
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

/** The series of rates, what each is, and through which day this version knows it. */
export function rateSeries(): RateSeries[] {
  return SERIES.map(([name, title, authority, kind, knownUntil]) => ({ name, title, authority, kind, knownUntil }));
}

/**
 * The published values of a series of rates, "ecb-mro", in order of time.
 *
 * @throws PolicyError for a name that is no series (`series.unknown`).
 */
export function rates(series: string): PublishedRate[] {
  return call(records.rates, series);
}
