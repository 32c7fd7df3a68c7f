// What people get wrong on their first day: a call each, and what is to be said to it.
import * as api from "echeance";

const { assess, dueDates, timeline, schedule, parseTerms, describeTerms, rates, accrual } = api;
const asOf = "2026-11-23";
const right = { issued: "2026-01-05", total: "1000.00", due: "2026-02-04" };
const invoice = (more) => () => assess({ ...right, ...more }, { policy: "FR", asOf });
const policy = (more) => () => assess(right, { policy: { law: "FR", ...more }, asOf });
const options = (more) => () => assess(right, { policy: "FR", asOf, ...more });
const plan = { kind: "instalments", count: 3, every: { months: 1 } };
const project = (more) => () => schedule({ net: "1000", start: "2026-01-01", plan, ...more }, { policy: "FR" });
const scenario = (more) => () =>
  timeline(right, {
    policy: "FR",
    asOf,
    scenario: {
      name: "own",
      steps: [{ id: "first", when: { days: 3, from: "due" }, channel: "email", tone: "reminder", ...more }],
    },
  });
const instant = new Date("2026-01-04T23:30:00Z");
const moment = { toString: () => "Mon Jan 05 2026 00:30:00 GMT+0100" };

/** A name, the call, and the problems that it brings: path, code, hint. */
export const mistakes = {
  // Days
  "a Date": invoice({ issued: instant }),
  "a timestamp of milliseconds": invoice({ issued: instant.getTime() }),
  "a timestamp of seconds": invoice({ issued: instant.getTime() / 1000 }),
  "a timestamp as text": invoice({ issued: String(instant.getTime()) }),
  "an ISO date-time": invoice({ issued: "2026-01-05T00:00:00.000Z" }),
  "a date-time of SQL": invoice({ issued: "2026-01-05 00:00:00" }),
  "a day without zeros": invoice({ issued: "2026-1-5" }),
  "a day in one number": invoice({ issued: 20260105 }),
  "a day in one text": invoice({ issued: "20260105" }),
  "a French day": invoice({ issued: "25/01/2026" }),
  "a German day": invoice({ issued: "5.1.2026" }),
  "an American day": invoice({ issued: "01/25/2026" }),
  "a day of two readings": invoice({ issued: "05/01/2026" }),
  "a day with slashes": invoice({ issued: "2026/01/05" }),
  "a day that there is not": invoice({ due: "2026-02-30" }),
  "a day in words": invoice({ issued: "5 janvier 2026" }),
  "an empty day": invoice({ issued: "" }),
  "a day of the Middle Ages": invoice({ issued: "1066-10-14" }),
  "a moment of a library": invoice({ issued: moment }),
  "a year": invoice({ issued: 2026 }),
  "today as asOf": options({ asOf: instant }),
  "no asOf": options({ asOf: undefined }),
  "now as asOf": options({ asOf: Date.UTC(2026, 0, 5) }),
  "a payment before the invoice exists": invoice({ payments: [{ date: "2026-01", amount: "1" }] }),
  "a payment with a timestamp": invoice({ payments: [{ date: instant.getTime(), amount: "1" }] }),
  // Amounts
  "a comma": invoice({ total: "1000,50" }),
  "French thousands": invoice({ total: "1 234,56" }),
  "German thousands": invoice({ total: "1.234,56" }),
  "English thousands": invoice({ total: "1,234.56" }),
  "the sign of the euro": invoice({ total: "1000 €" }),
  "the code of the currency": invoice({ total: "1000 EUR" }),
  "an empty amount": invoice({ total: "" }),
  "no amount": invoice({ total: undefined }),
  "not a number": invoice({ total: Number.NaN }),
  infinity: invoice({ total: Number.POSITIVE_INFINITY }),
  "binary arithmetic": invoice({ total: 0.1 + 0.2 }),
  "binary arithmetic from below": invoice({ total: (1.005 * 1000) / 10 }),
  "a tenth of a cent": invoice({ total: "10.005" }),
  "cents of yen": invoice({ total: "10.50", currency: "JPY" }),
  nothing: invoice({ total: 0 }),
  "less than nothing": invoice({ total: "-100.00" }),
  "a credit note as a payment below zero": invoice({ payments: [{ date: "2026-02-01", amount: "-5" }] }),
  "too much": invoice({ total: 1e15 }),
  "an exponent": invoice({ total: "1e3" }),
  "an amount as an object": invoice({ total: { amount: "10", currency: "EUR" } }),
  "an amount as a list": invoice({ total: ["10"] }),
  true: invoice({ total: true }),
  // Currencies
  "a currency that there is not": invoice({ currency: "ABC" }),
  "the sign of a currency": invoice({ currency: "€" }),
  "the name of a currency": invoice({ currency: "euro" }),
  "the currency of a payment": invoice({ payments: [{ date: "2026-02-01", amount: "5", currency: "EUR" }] }),
  "terms of another currency": invoice({ terms: "30 days, 100 USD at once", due: undefined }),
  // Keys
  "a misspelt key": invoice({ isued: "2026-01-05" }),
  "a key of another library": invoice({ dueDate: "2026-02-04" }),
  "a key in snake case": invoice({ formal_notice: "2026-02-04" }),
  "two keys that are not known": invoice({ amount: "10", currency_code: "EUR" }),
  "an option that is not known": options({ as_of: asOf }),
  "the policy beside the options": options({ law: "FR" }),
  "an unknown word for unknown keys": options({ unknownKeys: "strip" }),
  "a misspelt key of a policy": policy({ debitor: "business" }),
  // Shapes
  "nothing at all": () => assess(),
  "no options": () => assess(right),
  "the law in place of the options": () => assess(right, "FR"),
  "an invoice as JSON": () => assess(JSON.stringify(right), { policy: "FR", asOf }),
  "a list of invoices": () => assess([right], { policy: "FR", asOf }),
  "a promise": () => assess(Promise.resolve(right), { policy: "FR", asOf }),
  "one payment": invoice({ payments: { date: "2026-02-01", amount: "5" } }),
  "a payment as a number": invoice({ payments: [500] }),
  "a function": invoice({ id: () => "1" }),
  "an id as an object": invoice({ id: { value: 1 } }),
  "a customer as an object": invoice({ customer: { id: 7, name: "A" } }),
  "a flag as text": invoice({ payments: [{ date: "2026-02-01", amount: "5", rejected: "false" }] }),
  // Laws and policies
  "the United Kingdom as people write it": options({ policy: "UK" }),
  "the name of a country": options({ policy: "France" }),
  "a misspelt law": options({ policy: "FRR" }),
  "a country without a law here": options({ policy: "BR" }),
  "no policy": options({ policy: undefined }),
  "an empty policy": options({ policy: {} }),
  "a debtor that there is not": policy({ debtor: "company" }),
  "a bare rate": policy({ interest: 12 }),
  "a rate as text": policy({ interest: "12 %" }),
  "a rate that is none": policy({ interest: { annualRate: "twelve" } }),
  "a rate with a comma": policy({ interest: { annualRate: "12,15" } }),
  "a bare compensation": policy({ compensation: 40 }),
  "a compensation with its sign": policy({ compensation: "40 €" }),
  "interest as a flag": policy({ interest: false }),
  "a reference without a margin": policy({ interest: { reference: "ecb-mro" } }),
  "a misspelt series": policy({ interest: { reference: "ecb-mr0", margin: 8 } }),
  "a misspelt day count": policy({ dayCount: "act/365" }),
  "a misspelt allocation": policy({ allocation: ["interests"] }),
  "a scenario that there is not": policy({ scenario: "standart" }),
  "a sector that there is not": policy({ sector: "transports" }),
  "a day off as a Date": policy({ holidays: [instant] }),
  "a period without its end": policy({ closedPeriods: [{ from: "08-01" }] }),
  "a period of a year": policy({ closedPeriods: [{ from: "2026-08-01", to: "2026-08-31" }] }),
  // Terms
  "terms that are no words": invoice({ terms: "whenever", due: undefined }),
  "terms below zero": invoice({ terms: -30, due: undefined }),
  "terms with a misspelt word": invoice({ terms: "30 jorus", due: undefined }),
  "terms as a flag": invoice({ terms: true, due: undefined }),
  "terms without steps": invoice({ terms: { steps: [] }, due: undefined }),
  "a step of two kinds": invoice({ terms: { steps: [{ addDays: 30, endOf: "month" }] }, due: undefined }),
  "a misspelt step": invoice({ terms: { steps: [{ days: 30 }] }, due: undefined }),
  "a step of text": invoice({ terms: { steps: [{ addDays: "30" }] }, due: undefined }),
  "a share without its kind": invoice({ terms: { parts: [{ share: 30, terms: "at once" }] }, due: undefined }),
  "parts that do not add up": invoice({ terms: "50 % à 30 jours, 30 % à 60 jours", due: undefined }),
  "terms for parseTerms as an object": () => parseTerms({ steps: [] }),
  "a language that there is not": () => describeTerms("30 days", "pt"),
  // The other functions
  "a series that there is not": () => rates("euribor"),
  "a chart that runs backwards": () => accrual(right, { policy: "FR", from: asOf, to: "2026-01-01" }),
  "due dates without a day": () => dueDates({ total: "10" }, { policy: "FR" }),
  "a channel that there is not": scenario({ channel: "fax" }),
  "a tone that there is not": scenario({ tone: "angry" }),
  "a day of a step as text": scenario({ when: { days: "3", from: "due" } }),
  "a plan that there is not": project({ plan: { kind: "weekly", count: 3 } }),
  "distances as a number": project({ plan: { ...plan, every: 30 } }),
  "a retention of more than all": project({ retention: { percent: 500, release: { months: 12 } } }),
  "a release as a number": project({ retention: { percent: 5, release: 12 } }),
  "neither net nor lines": project({ net: undefined }),
  "an account that there is not": () => api.epcPayload({ name: "A", iban: "FR00", amount: "1" }),
  "a payment code for nobody": () => api.epcPayload({}),
  "a letter of nothing": () => api.letter({}, {}, { lang: "fr" }),
  "a calendar of nonsense": () => api.ics({ nonsense: true }, { lang: "fr" }),
  "a message of what is no reminder": () => {
    const { events } = timeline(right, { policy: "FR", asOf });
    const event = events.find(({ kind }) => kind === "due");
    return api.message(event, { invoice: right, seller: "A", customer: "B" }, { lang: "fr", format: "text" });
  },
  "a sentence in a language that there is not": () => api.say({ code: "due.agreed", values: {} }, "fr-FR"),
};
