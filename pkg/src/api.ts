import { call } from "./call.js";
import * as records from "./generated/records.js";
import type { AccrualPoint, Claim, DateLike, DueDates, Invoice, LawCode, LawSummary, Policy, PublishedRate } from "./types.js";

export { assessColumns } from "./columns.js";
export type * from "./types.js";

/**
 * When an invoice is due, and why: the date agreed on it, else its own term, else the policy's, else the law's.
 * Amounts are there only where the invoice has a total.
 *
 * @throws PolicyError with every problem of the input.
 */
export function dueDates(invoice: Pick<Invoice, "issued"> & Partial<Invoice>, options: { policy: Policy | LawCode }): DueDates {
  return call(records.dueDates, invoice, options);
}

/**
 * What a client owes on a day, figure by figure, with the law behind each. Payments after `asOf` are left out.
 * `reasons: false` leaves `reasons` empty, for lists of thousands; figures and notices stay.
 *
 * @throws PolicyError with every problem of the input.
 */
export function assess(invoice: Invoice, options: { policy: Policy | LawCode; asOf: DateLike; reasons?: boolean }): Claim {
  return call(records.assess, invoice, options);
}

/**
 * The claim between two dates, for a chart: one row for each day on which something changes, and both ends.
 *
 * @throws PolicyError with every problem of the input.
 */
export function accrual(invoice: Invoice, options: { policy: Policy | LawCode; from: DateLike; to: DateLike }): AccrualPoint[] {
  return call(records.accrual, invoice, options);
}

/** What is known of each law, how well, and when it was last checked. */
export function laws(): LawSummary[] {
  return call(records.laws);
}

/**
 * The published values of a series of rates, "ecb-mro", in order of time.
 *
 * @throws PolicyError for a name that is no series (`series.unknown`).
 */
export function rates(series: string): PublishedRate[] {
  return call(records.rates, series);
}
