import { assess, timeline } from "../api.js";
import { PolicyError } from "../error.js";
import type { Claim, DateLike, Invoice, Lang, LawCode, Policy, Scenario, TimelineEvent } from "../types.js";
import { asHtml, asText, type Block, secureLink, oneLine, text, writer } from "./format.js";
import { languages } from "./languages.js";
import type { MessageWords } from "./words.js";

/** One message for a client with several open invoices. */
export interface Statement {
  /** One line. */
  subject: string;
  /** In the format asked for. */
  body: string;
  /** ISO 4217 code of all amounts. */
  currency: string;
  /** What the invoices come to, as decimals. */
  totals: {
    /** Principal still owed. */
    outstanding: string;
    /** Interest accrued and still owed. */
    interest: string;
    /** Compensation still owed. */
    compensation: string;
    /** The three above. */
    total: string;
  };
  /** The invoices with something owed, and what. */
  lines: {
    /** As it was given. */
    invoice: Invoice;
    /** What is owed of it. */
    claim: Claim;
  }[];
  /** What the most serious of the invoices calls for now. */
  event?: TimelineEvent;
}

const TONES = ["courtesy", "reminder", "firm", "formal-notice", "last"];

/**
 * One message that lists all open invoices of a client, with the claim of each, the totals, and the step that the most
 * serious of them calls for. Invoices on which nothing is owed are left out.
 *
 * @throws PolicyError with every problem of an invoice; `currency.mismatch` for invoices in several currencies.
 */
export function statement(
  invoices: readonly Invoice[],
  options: {
    policy: Policy | LawCode; asOf: DateLike; scenario?: Scenario | string;
    seller: string; customer: string; payUrl?: string;
    lang: Lang; format: "text" | "html"; words?: Partial<MessageWords>;
  },
): Statement {
  const { policy, asOf, lang } = options;
  const words = { ...languages[lang], ...options.words };
  const lines = invoices
    .map((invoice) => ({ invoice, claim: assess(invoice, { policy, asOf, reasons: false }) }))
    .filter(({ claim }) => owed(claim.total));
  const currency = oneCurrency(lines);
  const sum = (pick: (claim: Claim) => string) => add(lines.map(({ claim }) => pick(claim)));
  const totals = {
    outstanding: sum((claim) => claim.outstanding),
    interest: sum((claim) => claim.interest),
    compensation: sum((claim) => claim.compensation),
    total: sum((claim) => claim.total),
  };
  const call = options.scenario === undefined ? { policy, asOf } : { policy, asOf, scenario: options.scenario };
  const event = lines
    .map(({ invoice }) => timeline(invoice, call).next)
    .filter((next) => next?.step !== undefined)
    .reduce<TimelineEvent | undefined>((worst, next) => (seriousness(next) > seriousness(worst) ? next : worst), undefined);
  const write = writer(words.locale, currency);
  const { columns } = words.statement;
  const table: Block = {
    kind: "table",
    head: Object.values(columns),
    rows: lines.map(({ invoice, claim }) => [
      invoice.id ?? write.date(String(invoice.issued)),
      write.date(claim.instalments.at(-1)?.due ?? String(invoice.issued)),
      String(Math.max(0, ...claim.instalments.map((instalment) => instalment.daysLate))),
      ...[claim.outstanding, claim.interest, claim.compensation, claim.total].map(write.money),
    ]),
    foot: [words.statement.sum, "", "", ...[totals.outstanding, totals.interest, totals.compensation, totals.total].map(write.money)],
  };
  const total = write.money(totals.total);
  const blocks: Block[] = [text(words.greeting(options.customer)), text(words.statement.intro(lines.length)), table, text(words.statement.outro(total))];
  if (options.payUrl !== undefined) blocks.push({ kind: "link", text: words.payHere, url: secureLink(options.payUrl, "payUrl") });
  blocks.push(text(words.closing(options.seller)));
  const body = (options.format === "html" ? asHtml : asText)(blocks);
  const subject = oneLine(words.statement.subject(lines.length, total));
  return { subject, body, currency, totals, lines, ...(event === undefined ? {} : { event }) };
}

function seriousness(event: TimelineEvent | undefined): number {
  if (event?.step === undefined) return -1;
  const due = event.state === "today" || event.state === "missed" ? 100 : 0;
  return due + TONES.indexOf(event.step.tone);
}

function oneCurrency(lines: Statement["lines"]): string {
  const [first, ...others] = new Set(lines.map(({ claim }) => claim.currency));
  if (others.length > 0) {
    const hint = `found ${[first, ...others].join(", ")}: one statement a currency`;
    throw new PolicyError([{ code: "currency.mismatch", path: "invoices", message: "Invoices of one statement must share one currency.", hint }]);
  }
  return first ?? "EUR";
}

const owed = (amount: string) => /[1-9]/.test(amount);

/** Adds decimals of the same number of digits exactly. */
function add(amounts: readonly string[]): string {
  const digits = amounts[0]?.split(".")[1]?.length ?? 2;
  const sum = amounts.reduce((total, amount) => total + BigInt(amount.replace(".", "")), 0n);
  if (digits === 0) return sum.toString();
  const padded = sum.toString().padStart(digits + 1, "0");
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
