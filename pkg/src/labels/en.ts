import type { Labels } from "./labels.js";

export const status: Labels["status"] = {
  "not-due": "Not due yet",
  due: "Due today",
  late: "Late",
  paid: "Paid",
  "paid-late": "Paid late",
  disputed: "Disputed",
};
export const event: Labels["event"] = {
  issue: "Invoice issued",
  "discount-ends": "Discount ends",
  "dispute-window-ends": "Dispute window ends",
  reminder: "Reminder",
  due: "Due date",
  "interest-starts": "Late-payment interest starts",
  "promise-due": "Promised payment",
  "answer-dispute": "Dispute to answer",
  payment: "Payment",
  limitation: "Last day before the claim is time-barred",
  credit: "Credit note",
  "dispute-opens": "Dispute opened",
  "dispute-ends": "Dispute closed",
  "formal-notice": "Formal notice",
};
export const state: Labels["state"] = {
  past: "Past",
  today: "Today",
  planned: "Planned",
  sent: "Sent",
  missed: "Missed",
  skipped: "Skipped",
  paused: "On hold",
};
export const channel: Labels["channel"] = {
  email: "e-mail",
  sms: "text message",
  phone: "call",
  letter: "letter",
  "registered-letter": "registered letter",
  agency: "collection agency",
  court: "court",
};
export const tone: Labels["tone"] = {
  courtesy: "Friendly notice",
  reminder: "Reminder",
  firm: "Firm reminder",
  "formal-notice": "Formal notice",
  last: "Last warning",
};
export const segment: Labels["segment"] = {
  "new": "New",
  prompt: "Prompt",
  forgetful: "Forgetful",
  slow: "Slow",
  disputing: "Disputing",
  "at-risk": "At risk",
};
export const measure: Labels["measure"] = {
  dso: "Days sales outstanding",
  "dso-simple": "Days sales outstanding, simple",
  "dso-countback": "Days sales outstanding, count-back",
  "best-possible-dso": "Best possible days sales outstanding",
  "average-days-delinquent": "Average days delinquent",
  "average-days-to-pay": "Average days to pay",
  "collection-effectiveness": "Collection effectiveness",
  "average-days-late": "Average days late",
  "days-beyond-terms": "Days beyond terms",
  "paid-on-time": "Paid on time, by amount",
  "paid-on-time-count": "Paid on time, by number",
  "overdue-ratio": "Share overdue",
  "over-90-ratio": "Share over 90 days late",
  turnover: "Receivables turnover",
  "bad-debt-ratio": "Bad debt",
  "top-1": "Share of the largest client",
  "top-5": "Share of the five largest clients",
  "top-10": "Share of the ten largest clients",
  "concentration-index": "Concentration index",
  "roll-rate": "Roll rate",
};
/** The words of a screen in English. */
export const labels: Labels = { status, event, state, channel, tone, segment, measure };
