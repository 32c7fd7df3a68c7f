/** What `echeance` has, and `echeance/ledger` too. */
import { type Call, call } from "./call.js";
import * as records from "./generated/records.js";
import { safely } from "./safe.js";
import type {
  AccountStatement,
  DateLike,
  Invoice,
  Lang,
  LawCode,
  ParsedTerms,
  Policy,
  Scenario,
  ScenarioName,
  SplitTerms,
  Terms,
  Timeline,
  Unapplied,
  UnknownKeys,
} from "./types.js";

export { type InvoiceNames, invoiceOf, schedule, toInvoices } from "./billing.js";
export * from "./claim.js";
export { ics } from "./ics.js";
export * from "./messages/index.js";
export { type Issue, type StandardSchema, schemas, type Validated } from "./schemas.js";

/**
 * What happens to an invoice and when, with the claim of each day, and the one thing to do now or next.
 * The scenario is that of the call, else that of the policy, else "standard"; the one for a client's segment and score is
 * `advice.scenario` of its profile in `portfolio`. What came after `asOf` is left out.
 *
 * @example
 * const { events, next } = timeline(invoice, { policy: "FR", asOf: "2026-10-14", scenario: "gentle" });
 * if (next?.kind === "reminder") console.log(next.date, next.step.channel, next.asked);
 *
 * @throws PolicyError with every problem of the input.
 */
export const timeline = /* @__PURE__ */ safely(function timeline(
  invoice: Invoice,
  options: {
    policy: Policy | LawCode;
    asOf: DateLike;
    scenario?: Scenario | ScenarioName | undefined;
    unknownKeys?: UnknownKeys;
  },
): Timeline {
  return call(records.timeline as Call<unknown>, invoice, options) as Timeline;
});

/**
 * The account of a client as both sides keep it: opening balance, every invoice, credit note, payment, discount taken
 * and advance in order of days with the balance that runs along, and the closing balance; `statementText` says it in
 * words. `from` is the day of the first entry where it is not given; with `customer` only what is theirs is looked at.
 * Payments that bounced are left out.
 *
 * @throws PolicyError with every problem of the invoices, at `invoices[1].total`; `currency.mismatch` for amounts in
 * several currencies; `date.order` where `from` lies after `to`.
 */
export const accountStatement = /* @__PURE__ */ safely(function accountStatement(
  invoices: readonly Invoice[],
  options: {
    policy: Policy | LawCode;
    to: DateLike;
    from?: DateLike | undefined;
    customer?: string | undefined;
    unapplied?: readonly Unapplied[] | undefined;
  },
): AccountStatement {
  return call(records.accountStatement as Call<unknown>, invoices, options) as AccountStatement;
});

/**
 * The built-in scenarios as plain data, "gentle", "standard" and "firm", to start one's own from.
 *
 * @example
 * const gentle = scenarios().find(({ name }) => name === "gentle");
 * timeline(invoice, { policy: "FR", asOf: "2026-10-14", scenario: { ...gentle, minDaysBetween: 7 } });
 */
export function scenarios(): Scenario[] {
  return call(records.scenarios);
}

/**
 * A payment term as people write it, in French, English, German, Dutch, Spanish or Italian. Where the words
 * have several readings, the first is the usual one and the others are alternatives, with worked dates.
 *
 * @example
 * const { terms, ambiguous, alternatives } = parseTerms("45 jours fin de mois");
 * terms; // { steps: [{ addDays: 45 }, { endOf: "month" }] }
 *
 * @throws PolicyError (`terms.unreadable`) with the part that could not be read.
 */
export const parseTerms = /* @__PURE__ */ safely(function parseTerms(
  text: string,
  options?: { law?: LawCode | undefined },
): ParsedTerms {
  return call(records.parseTerms, text, options) as ParsedTerms;
});

/**
 * A payment term in words that `parseTerms` reads as the very same term. `currency` is that of amounts in it.
 *
 * @example
 * describeTerms({ steps: [{ addDays: 45 }, { endOf: "month" }] }, "en"); // "45 days, then end of month"
 *
 * @throws PolicyError with every problem of the term.
 */
export const describeTerms = /* @__PURE__ */ safely(function describeTerms(
  terms: Terms | SplitTerms | string,
  lang: Lang,
  options?: { currency?: string | undefined },
): string {
  return call(records.describeTerms, terms, lang, options);
});
