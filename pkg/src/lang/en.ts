/** The words of reasons and notices in English. */
import type { Coded, SayOptions } from "../types.js";
import { text } from "../writer.js";
import {
  type AnchorName,
  type CapName,
  type CostName,
  type CriterionName,
  type DayCountName,
  type EventName,
  inWords,
  isAtOnce,
  type Language,
  type MadeRate,
  type MultipliedRate,
  madeRate,
  multipliedRate,
  type MeasureName,
  type MoveCauseName,
  type PartName,
  plural,
  type ProblemName,
  type ProcedureName,
  type RateWords,
  type ReadingName,
  type SegmentName,
  type SeriesName,
  sign,
  size,
  stepsInWords,
  type StepWords,
  word,
  type Writer,
  years,
} from "./language.js";
import { safely } from "../safe.js";

export { labels } from "../labels/en.js";
export type { Coded, SayOptions };

/** A reason, a notice or a problem in English. */
export const say = /* @__PURE__ */ safely(function say(what: Coded, options?: SayOptions): string {
  return inWords(english, what, options);
});

const days = (number: number) => plural(number, "day", "days");
const months = (number: number) => plural(number, "month", "months");

const late = (number: number) =>
  number === 0 ? "on the due date" : `${days(Math.abs(number))} ${number < 0 ? "before" : "after"} the due date`;

const measures: Record<MeasureName, string> = {
  dso: "days sales outstanding",
  "dso-simple": "days sales outstanding, simple",
  "dso-countback": "days sales outstanding, count-back",
  "best-possible-dso": "best possible days sales outstanding",
  "average-days-delinquent": "average days delinquent",
  "average-days-to-pay": "average days to pay",
  "collection-effectiveness": "collection effectiveness",
  "average-days-late": "average days late",
  "days-beyond-terms": "days beyond terms",
  "paid-on-time": "share paid on time by amount",
  "paid-on-time-count": "share paid on time by number",
  "overdue-ratio": "overdue ratio",
  "over-90-ratio": "ratio overdue for more than 90 days",
  turnover: "receivables turnover",
  "bad-debt-ratio": "bad debt ratio",
  "top-1": "share of the largest client",
  "top-5": "share of the five largest clients",
  "top-10": "share of the ten largest clients",
  "concentration-index": "concentration index",
  "roll-rate": "roll rate",
};

const events: Record<EventName, string> = {
  issue: "invoice date",
  receipt: "receipt of the invoice",
  delivery: "delivery or performance",
  acceptance: "acceptance",
};

const costs: Record<CostName, string> = {
  premium: "Premium",
  "premium-tax": "Tax on the premium",
  "limit-fees": "Fees for limits",
  fee: "Fee",
  interest: "Interest",
  money: "Money tied up",
  "other-fees": "Other fees",
  savings: "Savings",
  monthly: "By the month",
  "per-invoice": "By the invoice",
  court: "Court",
  discount: "Discount",
};

const procedures: Record<ProcedureName, string> = {
  "order-for-payment": "Order for payment",
  "small-claims": "Small claims",
  "undisputed-debt": "Undisputed debt, without a judge",
  "european-order-for-payment": "European order for payment, where the debtor lives in another member state",
};

const who = (customer: string) => (customer === "" ? "A client without a name" : text(customer));
const bucketName = (bucket: string) => (bucket === "not-due" ? "what is not due" : `${bucket} days late`);

const series: Record<SeriesName, string> = {
  "ad-legal-interest": "Andorran legal interest rate",
  "at-base": "Austrian base rate",
  "be-legal-civil": "Belgian legal interest rate",
  "bg-legal-interest": "Bulgarian legal interest rate",
  "cz-repo": "repo rate of the Czech National Bank",
  "de-basiszinssatz": "German base rate",
  "dk-lending": "lending rate of Danmarks Nationalbank",
  "ecb-mro": "ECB refinancing rate",
  "ecb-mro-directive-reference": "ECB refinancing rate before the half-year",
  "es-legal-interest": "Spanish legal interest rate",
  "fi-reference": "Finnish reference rate",
  "fr-legal-private": "French legal interest rate for private creditors",
  "fr-legal-professional": "French legal interest rate",
  "hu-base": "base rate of the Hungarian central bank",
  "is-short-term-lending": "rate of the short-term loans of the Central Bank of Iceland",
  "it-legal-interest": "Italian legal interest rate",
  "it-mef-reference": "Italian reference rate",
  "lu-legal-interest": "Luxembourg legal interest rate",
  "nl-wettelijke-rente": "Dutch legal interest rate",
  "no-late-interest": "Norwegian late-payment rate",
  "no-standard-compensation": "Norwegian standard compensation",
  "pl-nbp-reference": "reference rate of the National Bank of Poland",
  "ro-reference": "reference rate of the National Bank of Romania",
  "se-riksbank-reference": "reference rate of the Swedish Riksbank",
  "tr-late-interest": "Turkish rate of late interest",
  "tr-minimum-compensation": "Turkish scale of recovery costs",
  "uemoa-legal-interest": "legal interest rate of WAEMU",
  "uk-bank-rate": "Bank of England base rate",
  "uk-late-payment-reference": "Bank of England base rate before the half-year",
  "za-prescribed": "South African prescribed rate",
};

const caps: Record<CapName, string> = {
  general: "general rule",
  "general-terms": "the client's standard terms",
  "large-debtor": "large undertaking as client",
  "end-of-month": "end of month",
  periodic: "periodic invoices",
  perishables: "perishable goods",
  "perishables-periodic": "perishable goods, periodic invoices",
  "seasonal-produce": "fruit and vegetables under an integration contract",
  livestock: "livestock and fresh meat",
  spirits: "alcoholic drinks",
  transport: "transport",
  "re-export": "purchases for export outside the European Union",
  "green-space-equipment": "equipment for green spaces",
  "agricultural-equipment": "agricultural equipment",
  leather: "leather",
  health: "public health bodies",
  "public-undertaking": "public undertakings",
  "agri-food": "farm and food products",
  "sub-supply": "sub-supply",
  "protected-creditor": "protected creditor",
  services: "services",
  trade: "retail and crafts",
  "other-trade": "sale to a merchant of another trade",
};

const parts: Record<PartName, string> = {
  costs: "recovery costs",
  interest: "interest",
  principal: "the invoice itself",
};

const dayCounts: Record<DayCountName, string> = {
  "actual/365": "in actual days, over a year of 365 days (actual/365)",
  "actual/actual": "in actual days, over the actual length of the year, 365 or 366 days (actual/actual)",
  "actual/360": "in actual days, over a year of 360 days (actual/360)",
  "30/360": "in months of 30 days, over a year of 360 days (30/360)",
};

const anchors: Record<AnchorName, string> = {
  issue: "the invoice date",
  due: "the due date",
  previous: "the step before",
};

const segments: Record<SegmentName, string> = {
  new: "a new client",
  prompt: "pays in time",
  forgetful: "forgets",
  slow: "pays late",
  disputing: "disputes",
  "at-risk": "at risk",
};

const criteria: Record<CriterionName, string> = {
  need: "what its orders need",
  "net-worth": "tangible net worth",
  turnover: "turnover",
  "working-capital": "working capital",
  "own-sales": "the seller's own sales",
  history: "what was paid in time",
  insurer: "the insurer",
};

const moveCauses: Record<MoveCauseName, string> = {
  dispute: "the client disputes the invoice",
  promise: "the client promised to pay",
  gap: "it would be too close to another contact",
  "working-day": "it was not a working day",
  "notice-period": "the time that the message before gave the client is not over",
  "first-reminder": "the wait that the law requires after the first reminder is not over",
};

const readings: Record<ReadingName, string> = {
  "days-then-end": "the days first, then the end of the period",
  "end-then-days": "the end of the period first, then the days",
  "calendar-months": "thirty days taken as one month, then the end of the month",
  "month-end": "the end of the month, as the months are counted from the end of one",
  "same-day": "the same day of the later month",
};

const steps: StepWords = {
  days,
  months,
  endOf: {
    week: "end of week",
    decade: "end of the ten-day period",
    halfMonth: "end of the half-month",
    month: "end of month",
    quarter: "end of quarter",
  },
  dayOfMonth: (day) => `the ${ordinal(day)}`,
  weekdays: [
    "the next Monday",
    "the next Tuesday",
    "the next Wednesday",
    "the next Thursday",
    "the next Friday",
    "the next Saturday",
    "the next Sunday",
  ],
  workingDays: (number) => plural(number, "working day", "working days"),
  on: (date) => `on ${date}`,
  link: ", then ",
};

function ordinal(day: number): string {
  if (day === 1 || day === 21 || day === 31) return `${day}st`;
  if (day === 2 || day === 22) return `${day}nd`;
  return day === 3 || day === 23 ? `${day}rd` : `${day}th`;
}

const rate: RateWords = {
  series,
  points: (margin, write) => `${write.points(margin)} ${Number(margin) === 1 ? "point" : "points"}`,
  plus: (points) => ` plus ${points}`,
  minus: (points) => ` minus ${points}`,
  times: (count) => `${count} times `,
  adjusted: { none: "", rounded: ", rounded as the law says", floored: ", never below zero" },
};

const reference = (values: MadeRate, write: Writer) => madeRate(values, rate, write);
const multiplied = (values: MultipliedRate, write: Writer) => multipliedRate(values, rate, write);

const problems: Record<ProblemName, string> = {
  "input.type": "The value has the wrong type.",
  "input.missing": "A required value is missing.",
  "input.unknown-key": "The key is not known here.",
  "input.choice": "The value is not one of the possible words.",
  "input.too-deep": "The value is nested too deeply or contains itself.",
  "input.too-large": "The value has too many elements.",
  "input.more": "There are more problems than are listed.",
  "text.too-long": "The text is too long.",
  "number.invalid": "The value is not a whole number in the range allowed.",
  "date.invalid": "The value is not a calendar date.",
  "date.instant": "An instant, such as a Date or a timestamp, has a day only in a time zone.",
  "date.range": "The date is outside 1990-01-01 to 2199-12-31.",
  "date.order": "The dates are in the wrong order.",
  "amount.invalid": "The value is not a decimal amount.",
  "amount.precision": "The amount has more decimals than its currency.",
  "amount.range": "The amount is not below 10^15 currency units.",
  "amount.residual": "The open sum is more than credit notes and payments leave.",
  "amount.not-positive": "The amount must be greater than zero.",
  "sum.range": "A sum of the result passes 64 bits of minor units.",
  "rate.invalid": "The value is not a decimal percentage.",
  "rate.precision": "The percentage has more than six decimals.",
  "rate.range": "The percentage is out of range.",
  "currency.invalid": "The value is not an ISO 4217 currency code.",
  "currency.mismatch": "Amounts of one claim must share one currency.",
  "terms.unreadable": "The payment term could not be read.",
  "terms.empty": "A payment term needs at least one step.",
  "terms.step": "A step of a payment term must have exactly one kind.",
  "terms.split": "The parts of the term do not add up to the invoice.",
  "plan.empty": "The plan bills nothing.",
  "plan.percent": "The percentages add up to more than 100.",
  "plan.balance": "Only one part of the plan can be the balance.",
  "plan.incomplete": "The parts of the plan do not make up the net.",
  "plan.over-net": "The parts of the plan are more than the net.",
  "plan.before-start": "The date lies before the start of the project.",
  "plan.falling": "Progress falls, and the statement says no credit.",
  "plan.over-complete": "Progress cannot pass 100 percent.",
  "plan.deposit": "The deposit is larger than the net.",
  "plan.deposit-late": "The deposit is billed after the first part of the plan.",
  "plan.release-early": "The retention is released before the last part of the plan is billed.",
  "law.unsupported": "There is no such law here.",
  "law.unknown": "The law does not settle this, or its rule is not known here.",
  "law.coverage": "The rule is not known this far back.",
  "scenario.unknown": "There is no built-in scenario of this name.",
  "scenario.empty": "A scenario needs at least one step.",
  "scenario.step-id": "The id of a step must be a short text.",
  "scenario.step-twice": "Two steps have the same id.",
  "scenario.first": "The first step has no step before it to count from.",
  "scenario.backwards": "A step cannot come before the one it follows.",
  "invoice.unknown": "There is no such invoice in the ledger.",
  "prices.matrix": "The matrix has not one rate for each bucket of the aging.",
  "series.unknown": "There is no such series of rates.",
  internal: "The library failed; please report the input that led here.",
  "message.event": "The event is no reminder.",
  "core.init": "The core is not started yet.",
  "core.blocked": "The content security policy of the page forbids WebAssembly.",
  "date.zone": "The time zone is not known.",
  "instant.invalid": "The value is no instant.",
  "message.link": "A link in a message must be a plain https address.",
  "pay.iban": "The value is no valid IBAN.",
  "pay.bic": "The value is no BIC.",
  "pay.amount": "The amount does not fit a euro transfer.",
  "pay.name": "The name does not fit.",
  "pay.reference": "The reference is too long.",
  "pay.size": "Name and reference together do not fit the code.",
};

/** @internal */
export const english: Language = {
  locale: "en-GB",
  rate,
  problems,
  sentences: {
    "due.agreed": ({ due }, { date }) => `Agreed due date: ${date(due)}.`,
    "due.terms": ({ start, event, steps: taken, due }, write) =>
      isAtOnce(taken)
        ? `Payable on ${write.date(due)}: at once (${word(events, event)}).`
        : `Payable by ${write.date(due)}: ${stepsInWords(taken, steps, write)}, counted from ${write.date(start)} (${word(events, event)}).`,
    "due.law": ({ start, event, days: number, due }, { date }) =>
      number === 0
        ? `No term was agreed: the law requires payment without delay, on ${date(due)} (${word(events, event)}).`
        : `No term was agreed: the law allows ${days(number)} from ${date(start)} (${word(events, event)}), so until ${date(due)}.`,
    "due.reminder": ({ reminder }, { date }) =>
      `No date was agreed: the reminder of ${date(reminder)} put the client in default.`,
    "due.rolled": ({ from, to }, { date }) =>
      `${date(from)} is not a working day: the due date moves ${to < from ? "back" : "on"} to ${date(to)}.`,
    "due.closed": ({ from, to }, { date }) =>
      `The client is closed on ${date(from)}: the due date moves on to ${date(to)}.`,
    "interest.starts": ({ due, first }, { date }) =>
      `The invoice was due on ${date(due)}: interest runs from ${date(first)}.`,
    "interest.starts.notice": ({ notice, first }, { date }) =>
      `Interest runs from ${date(first)}, after the formal demand of ${date(notice)}.`,
    "interest.none": () => "No interest is charged.",
    "interest.rate.statutory": (values, write) =>
      `From ${write.date(values.from)}, statutory rate of ${write.percent(values.rate)} a year: ${reference(values, write)}.`,
    "interest.rate.frozen": (values, write) =>
      `Statutory rate of ${write.percent(values.rate)} a year, fixed when the delay began and for all of it: ${reference(values, write)}.`,
    "interest.rate.fixed": ({ rate }, { percent }) => `The law itself fixes the rate: ${percent(rate)} a year.`,
    "interest.rate.agreed": ({ rate }, { percent }) => `Rate agreed in the contract: ${percent(rate)} a year.`,
    "interest.rate.agreed.reference": (values, write) =>
      `From ${write.date(values.from)}, agreed rate of ${write.percent(values.rate)} a year: ${reference(values, write)}.`,
    "interest.rate.agreed.multiple": (values, write) =>
      `From ${write.date(values.from)}, agreed rate of ${write.percent(values.rate)} a year: ${multiplied(values, write)}.`,
    "interest.rate.agreed.own": (values, write) =>
      `From ${write.date(values.from)}, agreed rate of ${write.percent(values.rate)} a year: ${multiplied(values, write)}.`,
    "interest.day-count": ({ basis }) => `Interest is counted ${word(dayCounts, basis)}.`,
    "interest.capitalised": ({ date: day, amount: sum }, { date, amount }) =>
      `After a full year of delay, interest of ${amount(sum)} is added to the debt on ${date(day)} and bears interest itself (compounding).`,
    "interest.payment-day": () => "The day of payment bears no interest.",
    "compensation.fixed": ({ amount: sum }, { amount }) =>
      `Late payment entitles the creditor to ${amount(sum)} for recovery costs (fixed compensation).`,
    "compensation.tier": ({ debt, amount: sum }, { amount }) =>
      `For a debt of ${amount(debt)}, late payment entitles the creditor to ${amount(sum)} for recovery costs (fixed compensation).`,
    "compensation.agreed": ({ amount: sum }, { amount }) =>
      `Compensation for recovery costs agreed in the contract: ${amount(sum)}.`,
    "compensation.percent": ({ debt, percent: share, amount: sum }, { amount, percent }) =>
      `The contract grants ${percent(share)} of the ${amount(debt)} owed on the due date, within its limits: ${amount(sum)}.`,
    "compensation.converted": (
      { sum, currency, rate, date: day, amount: converted },
      { date, amount, money, points },
    ) =>
      `The law fixes ${money(sum, currency)}; at ${points(rate)}, the rate of ${date(day)}, that is ${amount(converted)}.`,
    "compensation.none": () => "No fixed compensation is due for recovery costs.",
    "collection.tier": ({ principal, base, percent: share, above, amount: sum }, { amount, percent }) =>
      sign(share) === 0
        ? `For a debt of ${amount(principal)} the scale of collection costs gives ${amount(sum)}.`
        : `For a debt of ${amount(principal)} the scale of collection costs gives ${amount(base)} and ${percent(share)} of the part above ${amount(above)}: ${amount(sum)}.`,
    "collection.factor": ({ fee, factor: times, amount: sum }, { amount, points }) =>
      `The law counts ${points(times)} times the fee of ${amount(fee)}: ${amount(sum)}.`,
    "collection.floor": ({ amount: sum }, { amount }) => `At least ${amount(sum)} is owed for collection.`,
    "collection.cap": ({ amount: sum }, { amount }) => `At most ${amount(sum)} is owed for collection.`,
    "collection.expenses": ({ percent: share, amount: sum }, { amount, percent }) =>
      `Expenses, ${percent(share)} of the fee and no more than the law lets: ${amount(sum)}.`,
    "collection.vat": ({ rate, amount: sum }, { amount, percent }) =>
      `VAT of ${percent(rate)} on top, since the creditor cannot deduct it: ${amount(sum)}.`,
    "collection.none": () => "The law gives no scale of collection costs for this debt.",
    "collection.set-off": () => "The fixed compensation counts towards the costs of collection.",
    "collection.condition.agreed": () => "Only if a clause of the contract says so.",
    "collection.condition.first-reminder": () => "Only after the first reminder that the law wants, and its wait.",
    "collection.condition.demand": () => "Only after a written demand for payment, and its wait.",
    "collection.condition.agency": () => "Only once a lawyer or a collector is charged with the claim.",
    "collection.condition.contract-ended": () => "Only after the creditor has ended the contract.",
    "reminder-fee": ({ date: day, amount: sum }, { date, amount }) =>
      `The reminder of ${date(day)} costs the fee of the law: ${amount(sum)}.`,
    "allocation.order": ({ first, second, third }) =>
      `A payment settles ${word(parts, first)} first, then ${word(parts, second)}, then ${word(parts, third)} (allocation of payments).`,
    "allocation.settled": ({ date: day, amount: sum }, { date, amount }) =>
      `On ${date(day)} the payments, credit notes and discounts made up the invoice: ${amount(sum)} of what is left is interest and costs, no longer principal, and bears no interest.`,
    "discount.taken": ({ until, percent: share, amount: sum }, { date, amount, percent }) =>
      `The discount of ${percent(share)} for payment by ${date(until)} was taken: ${amount(sum)} is credited.`,
    "limitation.last-day": ({ start, months: number, last }, { date }) => {
      const whole = years(number);
      const duration = whole === undefined ? months(number) : plural(whole, "year", "years");
      return `The last day to bring the claim to court is ${date(last)}, ${duration} after ${date(start)}, unless time was interrupted or suspended (limitation).`;
    },
    "billing.milestones": ({ count, net }, { amount }) =>
      `The plan bills ${amount(net)} net of VAT in ${plural(count, "milestone", "milestones")}.`,
    "billing.monthly": ({ count, months: every, net }, { amount }) =>
      `The plan bills ${amount(net)} net of VAT in ${plural(count, "equal part", "equal parts")}, every ${every === 1 ? "month" : months(every)}; what rounding leaves goes to the first.`,
    "billing.daily": ({ count, days: every, net }, { amount }) =>
      `The plan bills ${amount(net)} net of VAT in ${plural(count, "equal part", "equal parts")}, every ${every === 1 ? "day" : days(every)}; what rounding leaves goes to the first.`,
    "billing.progress": ({ count, net }, { amount }) =>
      `The plan bills ${amount(net)} net of VAT by progress, in ${plural(count, "statement", "statements")}: each bills what was completed since the one before.`,
    "billing.nothing": ({ date: day, label }, { date }) =>
      `Nothing new to bill on ${date(day)}${label ? ` (“${label}”)` : ""}: there is no invoice.`,
    "billing.credit": ({ date: day, amount: sum }, { date, amount }) =>
      `Progress went back: the difference of ${amount(size(sum))} is given back on ${date(day)} (credit note).`,
    "billing.vat.remainder": ({ rate, amount: sum }, { percent, amount }) =>
      `The last invoice takes what rounding left of VAT at ${percent(rate)}: ${amount(sum)}.`,
    "billing.deposit.pro-rata": ({ amount: sum, vat }, { amount }) =>
      `The deposit of ${amount(sum)}, VAT of ${amount(vat)} included, is deducted from each invoice in proportion to what it bills.`,
    "billing.deposit.first": ({ amount: sum, vat }, { amount }) =>
      `The deposit of ${amount(sum)}, VAT of ${amount(vat)} included, is deducted from the first invoices.`,
    "billing.deposit.last": ({ amount: sum, vat }, { amount }) =>
      `The deposit of ${amount(sum)}, VAT of ${amount(vat)} included, is deducted from the last invoices.`,
    "billing.retention": ({ percent: share, amount: sum }, { percent, amount }) =>
      `The client holds back ${percent(share)} of each invoice, VAT included, ${amount(sum)} in all (retention).`,
    "billing.release": ({ amount: sum, release }, { date, amount }) =>
      `The ${amount(sum)} held back is payable on ${date(release)} (release of the retention).`,
    "billing.comparison": ({ end, amount: sum }, { date, amount }) =>
      `Compared with a single invoice of ${amount(sum)} on ${date(end)}: the most that is billed and not yet paid, if each invoice is paid when due, and the average due date, weighted by amount.`,
    "discount.ends": ({ until, percent: share, amount: sum }, { date, percent, amount }) =>
      `${percent(share)} off, ${amount(sum)}, for payment by ${date(until)} (early-payment discount).`,
    "dispute-window.ends": ({ start, event, days: number, last }, { date }) =>
      `The client can dispute the invoice until ${date(last)}: ${days(number)} from ${date(start)} (${word(events, event)}).`,
    "promise.kept": ({ paid }, { amount }) => `The client kept the promise and paid ${amount(paid)}.`,
    "promise.broken": ({ paid }, { amount }) =>
      sign(paid) === 0
        ? "The client broke the promise and paid nothing."
        : `The client broke the promise and paid only ${amount(paid)}.`,
    "reminder.scheduled": ({ days: number, from, date: day }, { date }) =>
      number === 0
        ? `Step planned for ${date(day)}, the same day as ${word(anchors, from)}.`
        : `Step planned for ${date(day)}, ${days(Math.abs(number))} ${number < 0 ? "before" : "after"} ${word(anchors, from)}.`,
    "reminder.moved": ({ cause, from, to }, { date }) =>
      `Step moved from ${date(from)} to ${date(to)}: ${word(moveCauses, cause)}.`,
    "reminder.brought-forward": ({ payBy, from, to }, { date }) =>
      `The promise to pay by ${date(payBy)} was broken: the step of ${date(from)} is brought forward to ${date(to)}.`,
    "reminder.caught-up": ({ planned, to }, { date }) =>
      `The step of ${date(planned)} was not sent: it is caught up on ${date(to)}.`,
    "reminder.missed": ({ planned, step }, { date }) =>
      `The step of ${date(planned)} was not sent: the step “${step}” stands for it.`,
    "reminder.too-late": ({ planned, due }, { date }) =>
      `The step of ${date(planned)} was meant for the time before the due date, ${date(due)}: it is too late to send it.`,
    "reminder.before-issue": ({ planned, issued }, { date }) =>
      `The step of ${date(planned)} falls before the invoice, dated ${date(issued)}: it is left out.`,
    "reminder.paused": ({ from }, { date }) => `The step waits: the dispute opened on ${date(from)} is not settled.`,
    "reminder.time-barred": ({ last }, { date }) =>
      `The claim has been time-barred since the end of ${date(last)}: it is not put on formal notice.`,
    "dispute.unanswered": ({ from }, { date }) => `The dispute of ${date(from)} waits for an answer.`,
    "reminder.paid": ({ date: day }, { date }) =>
      `The invoice was paid on ${date(day)}: there is nothing left to ask for.`,
    "reminder.small": ({ outstanding, least }, { amount }) =>
      `${amount(outstanding)} is still owed, less than the ${amount(least)} from which this step is sent: it is left out.`,
    "reminder.disputed-part": ({ disputed, outstanding }, { amount }) =>
      `The disputed part of ${amount(disputed)} is not asked for: the step is about the other ${amount(outstanding)}.`,
    "reminder.firmer": () => "The client disputed instead of paying, and the dispute is over: this message is firmer.",
    "reminder.plan": () =>
      "The client is in financial trouble: payment in instalments is offered before anything firmer.",
    "reminder.plan-wait": ({ days: number }) =>
      `The client has ${days(number)} to answer the offer to pay in instalments.`,
    "reminder.instead-of-hand-over": () =>
      "The law requires a written reminder before anyone else collects the debt: this step becomes that reminder.",
    "reminder.first": ({ days: number, until }, { date }) =>
      `This is the first reminder that the law requires: it opens a wait of ${days(number)}, until ${date(until)} inclusive.`,
    "reminder.claim.consumer": () => "A consumer owes no fixed compensation for recovery costs: it is not asked for.",
    "reminder.claim.first-reminder": ({ days: number }) =>
      `The law requires a first reminder and a wait of ${days(number)} before anything is asked on top: it is still too early.`,
    "reminder.claim.formal-notice": () =>
      "Interest runs only after a formal demand for payment, and there is none yet: it is not asked for.",
    "reminder.claim.reminder": () => "No date was fixed for payment: interest needs a reminder first, and this is it.",
    "dso.month": ({ month, sales, days: counted }, { amount, points, month: write }) =>
      `In ${write(month)}: sales of ${amount(sales)}, ${points(text(counted))} days counted.`,
    "forecast.habit": ({ payments, days: usual, cautious }) =>
      `By ${plural(payments, "payment", "payments")} of the client in a year: half of the money had come ${late(usual)}, four fifths ${late(cautious)}.`,
    "forecast.everybody": ({ payments, days: usual, cautious }) =>
      `Too few payments of the client are known. By ${plural(payments, "payment", "payments")} of all clients: half of the money had come ${late(usual)}, four fifths ${late(cautious)}.`,
    "forecast.promise": ({ payBy }, { date }) => `The client promised to pay by ${date(payBy)}.`,
    "forecast.disputed": () => "What is disputed has no expected day.",
    "forecast.later-than-ever": ({ payments, days: late }) =>
      payments === 0
        ? "No payment is known to go by: no day is expected."
        : `Later than any of ${plural(payments, "known payment", "known payments")}, ${days(late)} late: no day is expected.`,
    "anomaly.slow-down": ({ was, is }) => `The client used to pay ${late(was)}, and lately ${late(is)}.`,
    "anomaly.first-late": ({ instalments, days: late }) =>
      `The client paid ${plural(instalments, "instalment", "instalments")} and none late; now something is ${days(late)} late.`,
    "anomaly.amount": ({ amount: sum, usual }, { amount }) =>
      `The invoice of ${amount(sum)} is far larger than the usual ${amount(usual)}.`,
    "anomaly.broken-promise": ({ payBy, promised, paid }, { date, amount }) =>
      `The client promised ${amount(promised)} by ${date(payBy)} and paid ${amount(paid)}.`,
    "anomaly.unused-credit": ({ credits, overdue }, { amount }) =>
      `${amount(credits)} of the client counts against nothing, while ${amount(overdue)} is overdue.`,
    "anomaly.disputes": ({ disputes, invoices, allDisputes, allInvoices }) =>
      `The client disputed ${plural(disputes, "time", "times")} on ${plural(invoices, "invoice", "invoices")} within a year; all clients ${plural(allDisputes, "time", "times")} on ${plural(allInvoices, "invoice", "invoices")}.`,
    "anomaly.gone-quiet": ({ days: since, usual, overdue }, { amount }) =>
      `No invoice for ${days(since)}, where one every ${days(usual)} is usual, while ${amount(overdue)} is overdue.`,
    "anomaly.over-limit": ({ exposure, limit }, { amount }) =>
      `The client owes or has ordered ${amount(exposure)}, more than its limit of ${amount(limit)}.`,
    "score.own": ({ count, points: mean }, { points }) =>
      `${plural(count, "instalment", "instalments")} of the last two years: ${points(mean)} points of 100 on average, by amount and age.`,
    "score.prior": ({ count, prior, points: mixed }, { points }) =>
      count === 0
        ? `No payment is known yet: ${prior} points are assumed, those of a client that pays 15 days late.`
        : `With fewer than twelve instalments, the ${prior} points assumed of any client still count: ${points(mixed)} points.`,
    "score.broken-promises": ({ count, points: number }) =>
      `${plural(count, "promise", "promises")} to pay broken within twelve months: ${number} points less.`,
    "score.rejected-payments": ({ count, points: number }) =>
      `${plural(count, "payment", "payments")} bounced within twelve months: ${number} points less.`,
    "score.long-overdue": ({ days: number, most }) =>
      `An undisputed sum is ${days(number)} late: the score is at most ${most}.`,
    "score.handed-over": ({ most }) => `A claim was handed over to an agency or a court: the score is at most ${most}.`,
    "score.insolvent": () => "The client is insolvent: the score is 0.",
    "score.result": ({ score }) => `The score is ${score} of 100.`,
    "score.what-if": ({ invoice, due, amount: sum, paid, score }, { date, amount }) => {
      const what = `${amount(sum)} due on ${date(due)}${invoice ? ` (${invoice})` : ""}`;
      return paid === "today"
        ? `If ${what} were paid today, the score would be ${score}.`
        : `Had ${what} been paid in time, the score would be ${score}.`;
    },
    "score.withheld": () => "A consumer is not scored unless it is asked for.",
    "limit.need": ({ sales, days: number, amount: sum }, { amount, points }) =>
      `Sales of ${amount(sales)} a year that stay open for ${points(number)} days need ${amount(sum)}.`,
    "limit.share": ({ criterion, base, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} of ${amount(base)} (${word(criteria, criterion)}): ${amount(sum)}.`,
    "limit.history": ({ highest, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} of the highest balance of twelve months that was paid in time, ${amount(highest)}: ${amount(sum)}.`,
    "limit.insurer": ({ amount: sum }, { amount }) =>
      sign(sum) === 0 ? "The insurer refuses the client." : `The insurer covers ${amount(sum)}.`,
    "limit.binding": ({ criterion, least, factor, amount: sum }, { amount, points }) =>
      `The least is ${amount(least)} (${word(criteria, criterion)}); times ${points(factor)}, as the score advises, the limit is ${amount(sum)}.`,
    "advice.score": ({ score, from, scenario }) =>
      `For a score of ${score}, the row of the table from ${from} points on applies: scenario “${scenario}”.`,
    "advice.careful": ({ count }) =>
      `Only ${plural(count, "instalment is", "instalments are")} known: what is advised for new clients applies where it is more careful.`,
    "advice.term-capped": ({ advised, days: number }) => `The law allows ${days(number)}, not ${advised}.`,
    "agenda.overdue": ({ overdue, count, days: number }, { amount }) =>
      `${amount(overdue)} overdue on ${plural(count, "invoice", "invoices")}, for up to ${days(number)}.`,
    "agenda.scenario": ({ scenario, segment }) =>
      `The reminders follow the scenario “${scenario}” (${word(segments, segment)}).`,
    "agenda.limitation": ({ last, days: number }, { date }) =>
      `The claim is time-barred after ${date(last)}: ${days(number)} left.`,
    "agenda.dispute": ({ from, disputed }, { date, amount }) =>
      `The client has disputed ${amount(disputed)} since ${date(from)} and waits for an answer.`,
    "agenda.retention": ({ release, amount: sum }, { date, amount }) =>
      `${amount(sum)} held back were to be released on ${date(release)}.`,
    "agenda.credits": ({ credits }, { amount }) =>
      `The client has ${amount(credits)} in credits: they are taken off what is asked.`,
    "agenda.contacted": ({ date: day }, { date }) =>
      `The client was contacted on ${date(day)}: one contact a day is enough.`,
    "agenda.one-contact": ({ count }) =>
      `One contact a day: ${plural(count, "other invoice waits", "other invoices wait")} for the next one.`,
    "agenda.next": ({ date: day, step }, { date }) => `The next step, “${step}”, comes on ${date(day)}.`,
    "agenda.exhausted": ({ date: day, step }, { date }) =>
      `Every step of the scenario was sent, the last, “${step}”, on ${date(day)}: what follows is to be decided.`,

    "credit.expected-loss": ({ customer, exposure, pd, days: late, loss }, { amount, percent }) =>
      `${who(customer)} owes ${amount(exposure)} without VAT${late > 0 ? `, ${days(late)} late` : ""}; at a probability of default of ${percent(pd)}, ${amount(loss)} is expected to be lost.`,
    "credit.published-range": ({ price, range, source, year }) =>
      `Not given: ${price}. Published: ${range} (${source}, ${year}).`,
    "credit.provision.bucket": ({ bucket, exposure, rate, allowance }, { amount, percent }) =>
      `Provision for ${bucketName(bucket)}: ${percent(rate)} of ${amount(exposure)} is ${amount(allowance)}.`,
    "credit.provision": ({ allowance }, { amount }) => `Provision in all: ${amount(allowance)}.`,
    "credit.cost": ({ label, base, rate, amount: sum }, { amount, percent }) =>
      `${word(costs, label)}: ${percent(rate)} of ${amount(base)} is ${amount(sum)}.`,
    "credit.cost.least": ({ label, least }, { amount }) =>
      `${word(costs, label)}: the minimum of ${amount(least)} holds.`,
    "credit.saved": ({ cash, rate, saved }, { amount, percent }) =>
      `${amount(cash)} in hand sooner, at ${percent(rate)} a year, saves ${amount(saved)}.`,
    "credit.covered": ({ share, covered }, { amount, percent }) =>
      `${percent(share)} is covered: ${amount(covered)} of the expected loss.`,
    "credit.maximum": ({ maximum }, { amount }) => `At most ${amount(maximum)} is paid for a year.`,
    "credit.waiting": ({ months: number }) => `A loss is paid about ${months(number)} after the due date.`,
    "credit.break-even.default": ({ pd }, { percent }) =>
      `It pays where the probability of default is above ${percent(pd)}.`,
    "credit.break-even.recovery": ({ recovery }, { percent }) =>
      `It pays where more than ${percent(recovery)} comes back.`,
    "credit.advance": ({ eligible, retained, cash }, { amount }) =>
      `${amount(eligible)} is taken; ${amount(retained)} of it is held back, ${amount(cash)} is drawn.`,
    "credit.recourse": () => "With recourse: if a client fails, the loss stays with the seller.",
    "credit.bank-risk": () =>
      "A bank owes the payment once the documents comply: what is left is the risk of that bank.",
    "credit.share-of-amount": ({ percent: share, amount: sum }, { amount, percent }) =>
      `The charges are ${percent(share)} of ${amount(sum)}.`,
    "credit.recovered": ({ debt, recovery, recovered, net }, { amount, percent }) =>
      `Of ${amount(debt)}, ${percent(recovery)} is expected back: ${amount(recovered)}, and ${amount(net)} after costs.`,
    "credit.discount-per-year": ({ rate }, { percent }) => `As interest, the discount costs ${percent(rate)} a year.`,
    "credit.deposit": ({ percent: share, before, after }, { amount, percent }) =>
      `With a deposit of ${percent(share)} the largest single loss falls from ${amount(before)} to ${amount(after)}.`,
    "credit.procedure": ({ procedure, name, upTo }, { amount }) =>
      `${word(procedures, procedure)}: ${name}${upTo === undefined ? "" : `, up to ${amount(upTo)}`}.`,
    "credit.procedure.unknown": () => "No court procedure is recorded for this law.",
    "credit.procedure.too-large": ({ name, upTo }, { amount }) => `Only up to ${amount(upTo)}: ${name}.`,
    "credit.refused": ({ customer, exposure }, { amount }) =>
      `${who(customer)} is refused: ${amount(exposure)} is not covered.`,
    "credit.disputed": ({ amount: sum }, { amount }) =>
      `${amount(sum)} is disputed: covered only once the dispute is settled.`,
    "credit.vat": ({ amount: sum }, { amount }) =>
      `The VAT of ${amount(sum)} is not covered; that of a lost debt is reclaimed from the state.`,
    "credit.own-share": ({ percent: share }, { percent }) => `${percent(share)} of each loss stays with the seller.`,
    "credit.ineligible": ({ invoice, amount: sum }, { amount }) => `Invoice ${invoice} of ${amount(sum)} is not taken.`,
    "credit.term": ({ invoice, days: number }) => `Invoice ${invoice} is not taken: its term is ${days(number)}.`,
    "credit.buyer-late": ({ invoice, days: number }) =>
      `Invoice ${invoice} is not taken: another of this client is ${days(number)} late.`,
    "credit.debtor": () => "Consumers and public bodies are not insured.",
    "loss.cautious": () => "No loss given default was given: all of an unpaid debt is taken as lost.",
    "credit.minima": ({ percent: share }, { percent }) =>
      `The charges are more than ${percent(share)} of the amount: their minima weigh.`,
    "term.unlawful": ({ cap, days: number, due, latest }, { date }) =>
      `Term too long: the law allows ${days(number)} at most (${word(caps, cap as CapName)}), so a due date of ${date(latest)} at the latest, not ${date(due)}.`,
    "term.long": ({ cap, days: number, due, latest }, { date }) =>
      `Term of more than ${days(number)} (${word(caps, cap as CapName)}): the due date of ${date(due)} is later than ${date(latest)} and holds only if expressly agreed and not grossly unfair.`,
    "term.start-assumed": ({ event, used }, { date }) =>
      `The term starts on a date that was not given (${word(events, event)}): it is counted from the invoice date, ${date(used)}.`,
    "term.days-assumed": ({ days: number }) => `The term names no unit: it is read as ${days(number)}.`,
    "term.ambiguous": ({ due, reading, other, otherReading }, { date }) =>
      `This term can be read in two ways: ${word(readings, reading)}, which gives ${date(due)} (the reading used); or ${word(readings, otherReading)}, which gives ${date(other)}.`,
    "rate.provisional": ({ series: name, from, value }, { date, percent }) =>
      `Provisional rate: for the period from ${date(from)} the next value is not published yet, and the last known one, ${percent(value)}, is carried forward (${word(series, name)}).`,
    "compensation.provisional": ({ from, amount: sum }, { date, amount }) =>
      `Provisional compensation: the sum for the half-year from ${date(from)} is not published yet, and the last known one, ${amount(sum)}, is carried forward.`,
    "interest.below-floor": ({ rate, floor }, { percent }) =>
      `The agreed rate of ${percent(rate)} is below the legal minimum of ${percent(floor)}: it may not stand.`,
    "interest.above-ceiling": ({ rate, ceiling }, { percent }) =>
      `The agreed rate of ${percent(rate)} is above the legal maximum of ${percent(ceiling)}: it may be reduced.`,
    "interest.notice-needed": () => "Interest runs only after a formal demand for payment, and none is given.",
    "interest.reminder-needed": () =>
      "Unless the contract fixes a date for payment, interest runs only after a reminder, and none is given.",
    "law.note": () => "This rule has an exception or leaves something open: read the note of its source.",
    "claim.first-reminder-needed": ({ days: number }) =>
      `A consumer owes nothing beyond the debt before a first reminder and ${days(number)} to pay: none was given.`,
    "claim.first-reminder": ({ days: number, from }, { date }) =>
      `The ${days(number)} after the first reminder are not over: what comes beside the debt is owed from ${date(from)}.`,
    "compensation.conversion": ({ amount: sum, currency }, { money }) =>
      `The fixed compensation is set in another currency (${sum ? money(sum, currency) : currency}): it is left out until it is converted.`,
    "compensation.above-cap": ({ amount: sum, cap }, { amount }) =>
      `The agreed ${amount(sum)} are above the ${amount(cap)} that the law lets a consumer owe: only these are counted.`,
    "dispute.open": ({ from }, { date }) => `The client has disputed the invoice since ${date(from)}.`,
    "limitation.passed": ({ last }, { date }) =>
      `The claim has been time-barred since the end of ${date(last)}, unless something interrupted or suspended the period (a payment on account, an acknowledgement, a court).`,
    "payment.surplus": ({ amount: sum }, { amount }) => `The client paid ${amount(sum)} too much (overpayment).`,
    "allocation.by-law": ({ balance, outstanding }, { amount }) =>
      `The books show ${amount(balance)} open; by the order in which the law counts payments ${amount(outstanding)} of principal is owed.`,
    "payment.undated": ({ amount, used }, { money, date }) =>
      `Only the open sum is known: ${money(amount)} count as paid on ${date(used)}, before any interest.`,
    "payment.rejected": ({ count }) =>
      count === 1 ? "One payment bounced and is left out." : `${count} payments bounced and are left out.`,
    "discount.missed": ({ until, percent: share, short, days: number }, { date, amount, percent }) =>
      `The discount of ${percent(share)} for payment by ${date(until)} was missed${sign(short) > 0 ? `, ${amount(short)} short` : ""}${number > 0 ? `, ${days(number)} late` : ""}.`,
    "discount.after-due": ({ until, due }, { date }) =>
      `The discount runs until ${date(until)}, after the due date ${date(due)}.`,
    "due.before-issue": ({ due, issued }, { date }) =>
      `The due date ${date(due)} lies before the date of the invoice, ${date(issued)}: it stands for the day of payment.`,
    "payment.later": ({ count }) =>
      count === 1
        ? "One payment or credit note after the date of the calculation is left out."
        : `${count} payments or credit notes after the date of the calculation are left out.`,
    "billing.retention.capped": ({ percent: share, cap }, { percent }) =>
      `The agreed retention of ${percent(share)} is above the legal maximum: ${percent(cap)} is held back.`,
    "billing.retention.late": ({ release, latest }, { date }) =>
      `The retention is released on ${date(release)}; the law requires payment by ${date(latest)}.`,
    "billing.acceptance-assumed": ({ used }, { date }) =>
      `The end of the project was not given: the last day of the plan, ${date(used)}, stands for acceptance.`,
    "billing.no-vat": () => "No rate of VAT was given: no VAT is charged.",
    "billing.incomplete": ({ completed, left }, { percent, amount }) =>
      `Progress stops at ${percent(completed)}: ${amount(left)} net of VAT is not billed.`,
    "sent.later": ({ count }) =>
      count === 1
        ? "One reminder sent after the date of the calculation is left out."
        : `${count} reminders sent after the date of the calculation are left out.`,
    "sent.unknown": ({ step }) => `The reminder sent as “${step}” is no step of the scenario.`,
    "portfolio.allocation": ({ balance, principal }, { amount }) =>
      `Of the late invoices the books show ${amount(balance)} open; by the order in which the law counts payments ${amount(principal)} of principal is owed.`,
    "portfolio.open-only": () =>
      "No invoice of the list is paid and no sales were given: figures that rest on sales are left out.",
    "portfolio.disputed-left-out": ({ count, amount: sum }, { amount }) =>
      `The disputed part of ${plural(count, "invoice", "invoices")}, ${amount(sum)}, is left out of every figure.`,
    "measure.left-out": ({ measure }) => `No figure: ${word(measures, measure)}. There is nothing to divide by.`,
    "dso.history-short": ({ amount: sum }, { amount }) =>
      `The sales of two years do not explain ${amount(sum)} of what is owed: it is taken at their average.`,
    "late-table.vat": ({ vat }) => `Amounts are ${vat === "gross" ? "with VAT" : "without VAT"}.`,
    "late-table.no-percent": () => "Without turnover there are no percentages.",
    "score.human-decides": ({ count }) =>
      `${plural(count, "natural person is", "natural persons are")} scored: a person must decide, and explain the score to those who ask (GDPR, articles 15 and 22).`,
    "score.do-not-publish": () =>
      "Scores are for internal use: to publish them can be unlawful, even where they are true.",
  },
};
