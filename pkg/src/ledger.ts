/** What `echeance/ledger` has: all of `echeance`, and the functions on many invoices. */
import { type Call, call } from "./call.js";
import * as records from "./generated/records.js";
import { safely } from "./safe.js";
import type {
  ClaimStatement,
  CreditLedger,
  CreditOptionRow,
  CreditTerms,
  DateLike,
  Invoice,
  LawCode,
  Policy,
  UnknownKeys,
} from "./types.js";

export * from "./api.js";

/**
 * What to do about the risk that clients do not pay: ten options side by side, for a ledger, or for one client or one
 * invoice where only theirs are passed. No price is assumed: a row without its price says what it needs and what is
 * published. Nothing where there is no invoice; ledgers of several currencies name one (`currency`).
 *
 * ```
 * const rows = creditOptions(invoices, {
 *   policy: "FR", asOf: "2026-09-30", vatRate: "20", costOfMoney: "6",
 *   prices: { insurance: { rate: "0.35", minimum: "1200", insuredShare: "90" } },
 * });
 * rows.map(({ option, net, needs }) => [option, net, needs]);
 * ```
 *
 * @throws PolicyError with every problem of the options and of all invoices.
 */
export const creditOptions = /* @__PURE__ */ safely(function creditOptions(
  invoices: Iterable<Invoice>,
  options: CreditLedger & CreditTerms,
): CreditOptionRow[] {
  const list = Array.isArray(invoices) ? invoices : Array.from(invoices);
  return call(records.creditOptions as Call<unknown>, list, options) as CreditOptionRow[];
});

/**
 * A claim by the fields of form A of the European order for payment (Regulation (EC) No 1896/2006): principal, interest
 * period by period and on until payment, sums for recovery, and what shows the claim.
 *
 * @throws PolicyError with every problem of the input.
 */
export const claimStatement = /* @__PURE__ */ safely(function claimStatement(
  invoice: Invoice,
  options: { policy: Policy | LawCode; asOf: DateLike; unknownKeys?: UnknownKeys },
): ClaimStatement {
  return call(records.claimStatement as Call<unknown>, invoice, options) as ClaimStatement;
});
