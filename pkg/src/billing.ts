import { decimal, minorUnits } from "./amounts.js";
import { safely } from "./safe.js";
import { call } from "./call.js";
import { dayOf, decimalOf, listOf, objectOf, optionsOf, textOf } from "./check.js";
import * as records from "./generated/records.js";
import type { BillingSchedule, LawCode, PlainCredit, PlainInvoice, Policy, Project } from "./types.js";

/**
 * The invoices of a project billed in parts: what each bills, what of it is payable and when, and how that compares
 * with one invoice at the end. Every line adds up, and the lines add up to the project, to the cent.
 *
 * @example
 * const plan = { kind: "instalments", count: 3, every: { months: 1 } };
 * const { invoices, totals } = schedule({ net: "30000", vatRate: 20, start: "2026-01-01", plan }, { policy: "FR" });
 * totals.gross; // "36000.00"
 *
 * @throws PolicyError with every problem of the input.
 */
export const schedule = /* @__PURE__ */ safely(function schedule(
  project: Project,
  options: { policy: Policy | LawCode },
): BillingSchedule {
  return call(records.schedule, project, options);
});

type ScheduleLine = BillingSchedule["invoices"][number];

/** What the invoices of a schedule say beside its lines. */
export interface InvoiceNames {
  /** Before the number of the line, so that those of several projects differ: `"P7-"` makes `"P7-1"`. */
  prefix?: string | undefined;
  /** The client of all of them. */
  customer?: string | undefined;
}

/**
 * The invoice of one line of a schedule, for `assess` and `timeline`, with the due dates of the schedule; `undefined`
 * where nothing is payable, as for a credit note.
 *
 * @example
 * const plan = { kind: "instalments", count: 3, every: { months: 1 } };
 * const { invoices } = schedule({ net: "30000", vatRate: 20, start: "2026-01-01", plan }, { policy: "FR" });
 * invoiceOf(invoices[0]).total; // "12000.00"
 *
 * @throws PolicyError for what is no line of a schedule.
 */
export const invoiceOf = /* @__PURE__ */ safely(function invoiceOf(line: ScheduleLine): PlainInvoice | undefined {
  return made(line, "", undefined);
});

/**
 * The invoices of a schedule. A line that gives money back becomes a credit on the invoices before it, latest first,
 * up to what each has left.
 *
 * @example
 * toInvoices(schedule(project, { policy: "FR" }), { prefix: "P7-", customer: "Hotel du Lac" });
 *
 * @throws PolicyError for what is no schedule.
 */
export const toInvoices = /* @__PURE__ */ safely(function toInvoices(
  schedule: BillingSchedule,
  names?: InvoiceNames,
): PlainInvoice[] {
  const { prefix, customer } = namesOf(names);
  const open: { invoice: PlainInvoice; credits: PlainCredit[]; left: bigint }[] = [];
  for (const line of listOf(objectOf(schedule, "schedule").invoices, "schedule.invoices")) {
    const invoice = made(line, prefix, customer);
    if (invoice !== undefined) open.push({ invoice, credits: [], left: minorUnits(line.payable) });
    let credit = -minorUnits(line.payable);
    for (let place = open.length - 1; place >= 0 && credit > 0; place--) {
      const earlier = open[place]!;
      const taken = credit < earlier.left ? credit : earlier.left;
      if (taken <= 0) continue;
      credit -= taken;
      earlier.left -= taken;
      const amount = decimal(taken, line.payable);
      earlier.credits.push({ date: line.issued, amount, id: `${prefix}${line.number}` });
    }
  }
  return open.map(({ invoice, credits }) => (credits.length === 0 ? invoice : { ...invoice, credits }));
});

function made(line: ScheduleLine, prefix: string, customer: string | undefined): PlainInvoice | undefined {
  const total = decimalOf(objectOf(line, "line").payable, "line.payable");
  const issued = dayOf(line.issued, "line.issued");
  const due = dayOf(line.due, "line.due");
  const instalments = listOf(line.instalments, "line.instalments").map((part, place) => ({
    due: dayOf(objectOf(part, `line.instalments[${place}]`).due, `line.instalments[${place}].due`),
    amount: decimalOf(part.amount ?? total, `line.instalments[${place}].amount`),
  }));
  if (minorUnits(total) <= 0) return undefined;
  const invoice = { id: `${prefix}${line.number}`, ...(customer === undefined ? {} : { customer }), issued, total };
  // Of a few cents in many parts some are none.
  const owed = instalments.filter(({ amount }) => minorUnits(amount) > 0);
  if (owed.length < 2) return { ...invoice, due: owed[0]?.due ?? due };
  const parts = owed.map(({ due, amount }) => ({
    share: { amount },
    terms: { from: "issue" as const, steps: [{ addDays: daysBetween(issued, due) }], roll: "none" as const },
  }));
  return { ...invoice, terms: { parts } };
}

function namesOf(given: InvoiceNames | undefined): { prefix: string; customer: string | undefined } {
  const { prefix = "", customer } = optionsOf(given ?? {}, ["prefix", "customer"]);
  return {
    prefix: textOf(prefix, "prefix"),
    customer: customer === undefined ? undefined : textOf(customer, "customer"),
  };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
