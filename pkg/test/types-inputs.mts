// What goes in, as applications have it, and what comes out, as screens want it.
import {
  assess,
  dayIn,
  describeTerms,
  dueDates,
  fromMinor,
  lawOf,
  letter,
  parseTerms,
  rates,
  schedule,
  scenarios,
  timeline,
  toInvoices,
  today,
  type Amount,
  type DateLike,
  type Invoice,
  type LawCode,
  type Outcome,
  type Claim,
  type Policy,
  type Problem,
  type TimelineEvent,
} from "echeance";

const asOf = "2026-11-23";
const invoice: Invoice = { issued: "2024-01-15", total: "12000.00" };
const claim = assess(invoice, { policy: "FR", asOf });

// The shapes of values of other libraries, as their own declarations say.
declare const temporal: {
  readonly calendarId: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly monthCode: string;
  toString(options?: { calendarName?: string }): string;
};
declare const dateTime: typeof temporal & { readonly hour: number; readonly minute: number };
declare const dayjs: { year(): number; month(): number; date(): number; toDate(): Date; toString(): string };
declare const luxon: { readonly year: number; readonly month: number; readonly day: number; toJSDate(): Date };
declare const decimal: { toString(): string; toFixed(decimalPlaces?: number): string; plus(other: unknown): unknown };

temporal satisfies DateLike;
// @ts-expect-error a time of day
dateTime satisfies DateLike;
// @ts-expect-error an instant of dayjs
dayjs satisfies DateLike;
// @ts-expect-error an instant of Luxon
luxon satisfies DateLike;
// @ts-expect-error an instant
new Date() satisfies DateLike;
// @ts-expect-error anything
({}) satisfies DateLike;
// @ts-expect-error a number
20260131 satisfies DateLike;
// @ts-expect-error a list
[] satisfies DateLike;
// @ts-expect-error a function
(() => "2026-01-31") satisfies DateLike;

// Values that may be missing, as mapped rows have them, and null where a database has it.
const row: { number: number; customer: string | undefined; due: string | null; terms?: string } = {
  number: 7,
  customer: undefined,
  due: null,
};
const mapped: Invoice = {
  id: row.number,
  customer: row.customer,
  issued: temporal,
  due: row.due,
  total: decimal,
  terms: row.terms,
  payments: [{ date: "2026-01-31", amount: 12n, id: row.number, towards: undefined, rejected: null }],
  disputes: null,
};
assess(mapped, { policy: { law: "FR", debtor: undefined, interest: undefined, terms: 30 }, asOf, reasons: undefined });
// @ts-expect-error what must be given must be there
assess({ issued: undefined, total: 1 }, { policy: "FR", asOf });
// @ts-expect-error a misspelt key
const misspelt: Invoice = { issued: "2026-01-31", total: 1, payement: [] };
// A row of a database has more columns than are known; the option says what becomes of them.
const columns = { ...mapped, colour: "red" };
assess(columns, { policy: "FR", asOf, unknownKeys: "ignore" });
// @ts-expect-error two words
assess(columns, { policy: "FR", asOf, unknownKeys: "strip" });
// @ts-expect-error an amount is no date
({ issued: "2026-01-31", total: new Date() }) satisfies Invoice;
// @ts-expect-error an object that is no decimal
({ issued: "2026-01-31", total: { units: 1, nanos: 0 } }) satisfies Invoice;

// Names and codes that there are.
lawOf("France") satisfies LawCode | undefined;
// @ts-expect-error no such law
assess(invoice, { policy: "FRR", asOf });
// @ts-expect-error a text that may be anything
({ law: "FR" as string }) satisfies Policy;
timeline(invoice, { policy: "FR", asOf, scenario: "firm" });
// @ts-expect-error no such scenario
timeline(invoice, { policy: "FR", asOf, scenario: "standart" });
// @ts-expect-error no such series
rates("ecb-mr0");
// @ts-expect-error no such sector
({ law: "FR", sector: "transports" }) satisfies Policy;
// @ts-expect-error no such option
({ law: "FR", interest: { option: "lowest" } }) satisfies Policy;
// A series of one's own has any name.
({ law: "FR", interest: { reference: "euribor-3m", margin: 3 } }) satisfies Policy;

// An outcome is told apart by `ok`.
const outcome: Outcome<Claim> = assess.safe(invoice, { policy: "FR", asOf });
if (outcome.ok) outcome.value.total satisfies Amount;
else outcome.problems satisfies readonly Problem[];
// @ts-expect-error not before it is looked at
outcome.value;
// @ts-expect-error the same arguments as the function itself
assess.safe(invoice, { policy: "FR" });
for (const one of [
  dueDates.safe({ issued: "2026-01-31" }, { policy: "FR" }),
  parseTerms.safe("30 days"),
  describeTerms.safe("30 days", "fr"),
  rates.safe("ecb-mro"),
  fromMinor.safe(1, "EUR"),
  dayIn.safe(new Date(), "Europe/Paris"),
])
  one.ok satisfies boolean;

// An event is told apart by its kind.
function stepOf(event: TimelineEvent): string {
  if (event.kind === "reminder") return `${event.step.id}, asked ${event.asked}`;
  event.step satisfies undefined;
  return event.kind satisfies Exclude<TimelineEvent["kind"], "reminder">;
}
timeline(invoice, { policy: "FR", asOf }).events.map(stepOf);

// There is a first instalment.
claim.instalments[0].due satisfies string;
dueDates({ issued: "2026-01-31" }, { policy: "FR" }).instalments[0].discounts.length satisfies number;
// @ts-expect-error whether there is a second one is not known
claim.instalments[1].due;

// Amounts and percentages are written as they are.
const euro = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
euro.format(claim.total) satisfies string;
claim.periods.map(({ rate }) => euro.format(rate)) satisfies string[];
fromMinor(480050, "EUR") satisfies Amount;
claim.total satisfies string;

// What the library writes is text.
const plan = { kind: "instalments", count: 3, every: { months: 1 } } as const;
for (const made of toInvoices(schedule({ net: "1000", start: "2026-01-01", plan }, { policy: "FR" }), {
  prefix: "P-",
})) {
  made.id.toUpperCase() satisfies string;
  made.issued.slice(0, 7) satisfies string;
  made.total satisfies Amount;
  made.credits?.[0]?.date.slice(0, 4) satisfies string | undefined;
  assess(made, { policy: "FR", asOf: today("Europe/Paris") });
}
// @ts-expect-error no such option
toInvoices(schedule({ net: "1000", start: "2026-01-01", plan }, { policy: "FR" }), { suffix: "P-" });

// A built-in scenario is where one's own starts from.
const [gentle] = scenarios();
if (gentle !== undefined) timeline(invoice, { policy: "FR", asOf, scenario: { ...gentle, minDaysBetween: 7 } });

export const seen = [misspelt, letter];
