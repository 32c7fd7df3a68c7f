/** What `echeance/ledger` has: all of `echeance`, and the functions on many invoices. */
import { type Call, call, callLedger } from "./call.js";
import * as records from "./generated/records.js";
import { safely } from "./safe.js";
import type {
  AgendaItem,
  AgendaOptions,
  ClaimStatement,
  CreditOptionRow,
  CreditTerms,
  DateLike,
  Invoice,
  LatePaymentOptions,
  LatePaymentTable,
  LawCode,
  Policy,
  PortfolioOptions,
  PortfolioReport,
  UnknownKeys,
} from "./types.js";

export * from "./api.js";
export { portfolioColumns } from "./ledger-columns.js";

/**
 * The ledger of all clients on a day, past ones too: what is open and how old, the measures, when the money will come,
 * and what stands out. One report for each currency, that of most invoices first; with `currency`, that one alone; one
 * of zeros where there is no invoice. Sums are those of the books; interest and compensation are those of the law.
 *
 * ```
 * const [report] = portfolio(invoices, { policy: "FR", asOf: "2026-09-30" });
 * report.aging.map(({ bucket, outstanding }) => `${bucket}: ${outstanding}`); // ["not-due: 32000.00", "1-30: …"]
 * ```
 *
 * @throws PolicyError with every problem of the options and of all invoices: `invoices[17].total`.
 */
export const portfolio = /* @__PURE__ */ safely(function portfolio(
  invoices: Iterable<Invoice>,
  options: PortfolioOptions,
): PortfolioReport[] {
  // The scenarios that the core advises are the built-in ones.
  return callLedger(records.portfolio, invoices, options) as PortfolioReport[];
});

/**
 * What to do on a day over all clients, the most useful first; one contact a client and day.
 *
 * The steps are those of each client's `timeline`, by the scenario of its policy, else of the policy for all, else the
 * one that its score advises. Invoices whose steps one message can carry stand together. Formal notices, hand-overs and
 * claims near their limitation stand alone. Credits of a client are taken off what is asked; who owes nothing is not asked.
 *
 * The order: claims that are time-barred within 90 days, the soonest first. Then by the sum asked, disputed or held back,
 * times 5 for a plan to accept, 4 for a call or a hand-over, 3 for a formal notice, a dispute to answer or a retention, 2
 * for a message, 1 for an announcement, and one more for a client at risk. Last who is overdue and for whom nothing is to
 * be done today, with the reason. Currencies are not compared.
 *
 * ```
 * agenda(invoices, { policy: "FR", asOf: "2026-09-30" })
 *   .map(({ rank, customer, action, asked }) => `${rank}. ${customer}: ${action} ${asked}`); // ["1. Echo: send 18620.56", …]
 * ```
 *
 * @throws PolicyError with every problem of the options and of all invoices: `invoices[17].total`.
 */
export const agenda = /* @__PURE__ */ safely(function agenda(
  invoices: Iterable<Invoice>,
  options: AgendaOptions,
): AgendaItem[] {
  return callLedger(records.agenda, invoices, options);
});

/**
 * The table of late payments that French companies with an auditor publish (Code de commerce, D.441-6), for the invoices
 * they issued: by tranche of days late, number, sum, and percent of turnover. `variant: "year"` counts what was late at
 * some time of the financial year, in percent of what was invoiced in it. Disputed parts are left out and counted apart.
 *
 * @throws PolicyError with every problem of the options and of all invoices.
 */
export const latePaymentTable = /* @__PURE__ */ safely(function latePaymentTable(
  invoices: Iterable<Invoice>,
  options: LatePaymentOptions,
): LatePaymentTable {
  return callLedger(records.latePaymentTable, invoices, options);
});

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
  options: PortfolioOptions & CreditTerms,
): CreditOptionRow[] {
  return callLedger(records.creditOptions as Call<unknown>, invoices, options) as CreditOptionRow[];
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
