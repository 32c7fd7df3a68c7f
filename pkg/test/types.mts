// What the types must accept and refuse, seen from an ES module.
import {
  accrual,
  assess,
  assessColumns,
  dueDates,
  init,
  lawOf,
  letter,
  message,
  parseTerms,
  PolicyError,
  rates,
  say,
  schedule,
  statement,
  timeline,
  type Claim,
  type Invoice,
  type MessageData,
  type Notice,
  type ReplacedWords,
  type Policy,
  type Project,
  type Reason,
  type Scenario,
  type Terms,
} from "echeance";
import { say as sagen } from "echeance/lang/de";

const asOf = "2026-11-23";
const invoice: Invoice = { issued: "2024-01-15", total: "12000.00" };
const claim: Claim = assess(invoice, { policy: "FR", asOf });
const started: Promise<void> = init();
const problems: readonly { code: string; path: string; hint?: string }[] = new PolicyError([]).problems;
const words: string[] = [...claim.reasons, ...claim.notices].flatMap((what) => [
  say(what, "de", { currency: "EUR" }),
  sagen(what),
]);
export const seen = [claim.total satisfies string, started, problems, words];

// Dates as text or in the shape of a Temporal.PlainDate; amounts in three ways.
class PlainDate {
  readonly calendarId = "iso8601";
  readonly year = 2026;
  readonly month = 1;
  readonly day = 31;
  toString(): string {
    return "2026-01-31";
  }
}
assess(
  { issued: new PlainDate(), total: 12000n, payments: [{ date: new PlainDate(), amount: 12.5 }] },
  { policy: "FR", asOf: new PlainDate() },
);

// A text of a database becomes the code of a law where it is one.
const stored: string = JSON.parse('"FR"') as string;
const policies: Policy[] = [
  { law: lawOf(stored) ?? "FR" },
  { law: "DE", debtor: "consumer", terms: "14 Tage", interest: "none", compensation: { amount: 40 } },
  {
    law: "GB",
    interest: { reference: "uk-bank-rate", margin: "4" },
    dayCount: "actual/365",
    rounding: { at: "period" },
  },
  {
    law: "FR",
    interest: { annualRate: 12 },
    allocation: ["principal", "interest"],
    scenario: "firm",
    sector: "transport",
  },
  {
    law: "FR",
    terms: {
      parts: [
        { share: { percent: 30 }, terms: { steps: [{ addDays: 0 }] } },
        { share: "balance", terms: "60 jours" },
      ],
    },
  },
];
const steps: Terms["steps"] = [
  { addDays: 45 },
  { addMonths: 1 },
  { endOf: "decade" },
  { dayOfMonth: [10, 25] },
  { weekday: 5 },
];
const project: Project = {
  net: "1000",
  vatRate: 20,
  start: "2026-01-01",
  plan: { kind: "instalments", count: 3, every: { months: 1 } },
};
const scenario: Scenario = {
  name: "own",
  steps: [{ id: "first", when: { days: -3, from: "due" }, channel: "email", tone: "courtesy", minOutstanding: "5" }],
  pauseOn: ["dispute"],
};
for (const policy of policies) {
  dueDates({ issued: "2026-01-01", terms: { steps } }, { policy }).instalments satisfies readonly {
    due: string;
    amount?: string;
  }[];
  accrual(invoice, { policy, from: "2026-01-01", to: asOf }).map(({ total }) => total) satisfies string[];
  timeline(invoice, { policy, asOf, scenario }).next?.step?.tone satisfies
    | "courtesy"
    | "reminder"
    | "firm"
    | "formal-notice"
    | "last"
    | undefined;
  schedule(project, { policy }).invoices.map(({ kind }) => kind) satisfies (
    | "deposit"
    | "interim"
    | "final"
    | "credit"
    | "retention-release"
  )[];
  assessColumns({ amount: new BigInt64Array(1), due: new Int32Array(1) }, { policy, asOf })
    .interest satisfies BigInt64Array;
}
rates("ecb-mro").map(({ percent }) => percent) satisfies string[];
parseTerms("30 days", { law: "GB" }).alternatives.length satisfies number;
claim.periods[0]?.reference?.series satisfies "ecb-mro" | string | undefined;

// A status that is looked at has no other.
function colour({ status }: Claim): string {
  switch (status) {
    case "late":
    case "disputed":
      return "red";
    case "not-due":
    case "due":
      return "grey";
    case "paid":
    case "paid-late":
      return "green";
  }
}
colour(claim);

// What is stored and read back can still be said, and so can what is wrong with an input.
const kept = JSON.parse("{}") as { code: string; values: Record<string, string | number>; basis: [] };
say(kept, "fr");
sagen(new PolicyError([]).problems[0] ?? kept);

// The code of a reason or a notice says which values it has.
for (const reason of claim.reasons) {
  if (reason.code === "interest.rate.statutory") {
    reason.values.rate satisfies string;
    reason.values.adjusted satisfies "none" | "rounded" | "floored";
    // @ts-expect-error a value of another reason
    reason.values.steps;
  }
  if (reason.code === "due.terms") reason.values.steps.length satisfies number;
  // @ts-expect-error a code that does not exist
  if (reason.code === "interest.of-tomorrow") say(reason, "fr");
}
const late = claim.notices.find((notice) => notice.code === "term.unlawful");
late?.values.latest satisfies string | undefined;
late satisfies Notice | undefined;

// Results are not written to: some of them are shared and frozen.
// @ts-expect-error a field of a result
claim.total = "0.00";
// @ts-expect-error a list of a result
claim.reasons.push();
// @ts-expect-error the sources of a reason
claim.reasons[0]?.basis.pop();
// What one function gives another takes.
const read = parseTerms("30 days", { law: "GB" }).terms;
dueDates({ issued: "2026-01-01", terms: read }, { policy: { law: "GB", terms: read } });
(claim.reasons[0] satisfies Reason | undefined)?.code satisfies string | undefined;

// @ts-expect-error a key that does not exist
assess({ isued: "2024-01-15", total: 1 }, { policy: "FR", asOf });
// One text of a language can be replaced, with the fields that it has.
const data: MessageData = { invoice, seller: "A", customer: "B", costs: "48.40" };
const replaced: ReplacedWords = {
  greeting: (name) => `Hi ${name},`,
  subject: { firm: (fields) => fields.reference },
  statement: { columns: { due: "Due" } },
};
for (const event of timeline(invoice, { policy: "FR", asOf }).events) {
  const { subject, body, missing } = message(event, data, { lang: "en", format: "text", words: replaced });
  const told = statement([invoice], {
    policy: "FR",
    asOf,
    seller: "A",
    customer: "B",
    lang: "en",
    format: "html",
    words: replaced,
  });
  const wanted: ("enterpriseNumber" | "goods" | "costs")[] = [...missing, ...told.missing];
  letter(
    claim,
    { invoice, seller: { name: "A" }, customer: { name: "B" }, subject, text: body, event },
    { lang: "en", words: replaced },
  ) satisfies string;
  wanted satisfies string[];
}
// @ts-expect-error no such tone
({ subject: { angry: () => "" } }) satisfies ReplacedWords;
// @ts-expect-error a text is made of its fields
({ subject: { firm: (count: number) => String(count) } }) satisfies ReplacedWords;

// @ts-expect-error a claim needs a total
assess({ issued: "2024-01-15" }, { policy: "FR", asOf });
// @ts-expect-error asOf is needed: nothing reads the clock
assess(invoice, { policy: "FR" });
// @ts-expect-error a Date is an instant, not a day
assess(invoice, { policy: "FR", asOf: new Date() });
// @ts-expect-error a number is no day
assess({ issued: 20240115, total: 1 }, { policy: "FR", asOf });
// @ts-expect-error no such debtor
assess(invoice, { policy: { law: "FR", debtor: "state" }, asOf });
// @ts-expect-error no such day count
assess(invoice, { policy: { law: "FR", dayCount: "actual/364" }, asOf });
// @ts-expect-error an agreed rate is an object, so that nothing is mistaken for percent
assess(invoice, { policy: { law: "FR", interest: 12 }, asOf });
// @ts-expect-error a reference needs a margin
assess(invoice, { policy: { law: "FR", interest: { reference: "ecb-mro" } }, asOf });
// @ts-expect-error a step has one kind
assess({ ...invoice, terms: { steps: [{ addDays: "30" }] } }, { policy: "FR", asOf });
// @ts-expect-error a week has seven days
assess({ ...invoice, terms: { steps: [{ weekday: 8 }] } }, { policy: "FR", asOf });
// @ts-expect-error no such cause
assess({ ...invoice, cause: "holidays" }, { policy: "FR", asOf });
// @ts-expect-error no such scenario
assess(invoice, { policy: { law: "FR", scenario: "gentel" }, asOf });
// @ts-expect-error a plan has one kind
schedule({ net: 1, start: asOf, plan: { kind: "weekly", count: 3, every: { days: 7 } } }, { policy: "FR" });
// @ts-expect-error a deposit is no balance
schedule({ ...project, deposit: { date: asOf, share: "balance", recover: "first" } }, { policy: "FR" });
// @ts-expect-error cents are bigints, which hold them all
assessColumns({ amount: new Float64Array(1), due: new Int32Array(1) }, { policy: "FR", asOf });
// @ts-expect-error results are text, not numbers
claim.total * 2;
// @ts-expect-error no such status
claim.status === "overdue";
// @ts-expect-error no such language
say(claim.reasons[0]!, "pt");
// @ts-expect-error a language of its own takes no other
sagen(claim.reasons[0]!, "fr");
// @ts-expect-error the problems are to be read
new PolicyError([]).problems = [];
