import { series } from "../format.js";
import type { Fields, MessageWords } from "../words.js";

const due = (f: Fields) => (f.due === undefined ? "" : `, due on ${f.due},`);
const falls = (f: Fields) => (f.due === undefined ? "soon" : `on ${f.due}`);
const opening = (f: Fields) =>
  `According to our records, ${f.outstanding} of our invoice ${f.named}${due(f)} is still outstanding.`;
const crossed =
  "If your payment has crossed with this message, please disregard it. If you dispute the invoice, please tell us why.";

const days = (count: number) => `${count} ${count === 1 ? "day" : "days"}`;

export const en: MessageWords = {
  locale: "en-GB",
  colon: ":",
  dated: (issued) => `of ${issued}`,
  typeset: (text) => text,
  greeting: (customer) => `Dear ${customer},`,
  closing: (seller) => `Kind regards,\n${seller}`,
  enterpriseNumber: (number) => `Company number: ${number}`,
  subject: {
    courtesy: (f) => `Invoice ${f.reference} falls due ${falls(f)}`,
    reminder: (f) => `Reminder: invoice ${f.reference} is awaiting payment`,
    firm: (f) => `Payment overdue: invoice ${f.reference}`,
    "formal-notice": (f) => `Formal notice to pay invoice ${f.reference}`,
    last: (f) => `Final notice before recovery: invoice ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `Our invoice ${f.named}, of which ${f.outstanding} is outstanding, falls due ${falls(f)}.`,
      "If payment is already on its way, there is nothing you need to do. If you lack anything to process it, please tell us now.",
    ],
    reminder: (f) => [
      opening(f),
      `It may simply have been overlooked. Please pay ${f.asked} in the next few days.`,
      crossed,
    ],
    firm: (f) => [
      `Our invoice ${f.named}${due(f)} is still unpaid.`,
      `Please pay ${f.asked} within ${days(f.days)}.`,
      "If we receive neither payment nor an answer, we shall send you a formal notice to pay.",
    ],
    "formal-notice": (f) => [
      `We hereby give you formal notice to pay ${f.asked} for our invoice ${f.named}${due(f)} within ${days(f.days)} of receiving this notice.`,
      "Failing that, we shall start recovery without further notice.",
    ],
    last: (f) => [
      `Our invoice ${f.named}${due(f)} remains unpaid.`,
      `Unless ${f.asked} reaches us within ${days(f.days)}, we shall hand the claim over for recovery.`,
    ],
  },
  opening,
  crossed,
  about: (goods) => `The invoice is for: ${goods}.`,
  firstReminder: {
    BE: {
      subject: (reference) => `First reminder, free of charge: invoice ${reference}`,
      demand: (f) => [
        `This first reminder is free of charge (Belgian Code of Economic Law, art. XIX.2). Please pay ${f.asked} within ${f.days} calendar days, counted from ${f.posted ? "the third working day after this letter was sent" : "the day after this message was sent"}: that is, by ${f.until}. If you pay by then, no costs, interest or compensation will be added.`,
        ...(f.costs === undefined ? [] : [`After that, we shall also claim ${f.costs} under the penalty clause.`]),
      ],
    },
    NL: {
      subject: (reference) => `Reminder: invoice ${reference}, payable without collection costs`,
      demand: (f) => [
        `Please pay ${f.asked} within ${f.days} days, counted from the day after this ${f.posted ? "letter" : "message"} was delivered to you. If you pay within that time, you owe no collection costs.`,
        ...(f.costs === undefined
          ? []
          : [`If you do not, we shall charge you ${f.costs} in collection costs (Dutch Civil Code, art. 6:96(6)).`]),
      ],
    },
    NO: {
      subject: (reference) => `Notice of debt collection (inkassovarsel): invoice ${reference}`,
      demand: (f) => [
        `Please pay ${f.asked} by ${f.until}, that is, within ${f.days} days of the sending of this notice.`,
        "If the amount is not paid by then, the claim will be sent to debt collection, which may bring further costs for you (Norwegian Debt Collection Act, inkassoloven, section 9).",
      ],
    },
    other: {
      subject: (reference) => `Reminder: invoice ${reference}, payable without collection costs`,
      demand: (f) => [
        `Please pay ${f.asked} by ${f.until}. If you pay by then, no collection costs will be added.`,
        ...(f.costs === undefined ? [] : [`After that, we shall also claim ${f.costs} in collection costs.`]),
      ],
    },
  },
  brokenPromise: (date) => `The payment that you promised by ${date} has not reached us in full.`,
  disputedPart: (amount) => `This does not concern the ${amount} that you dispute.`,
  sms: {
    courtesy: (f) => `${f.seller}: invoice ${f.reference} (${f.outstanding}) falls due ${falls(f)}. Thank you.`,
    reminder: (f) =>
      `${f.seller}: invoice ${f.reference} is overdue, ${f.asked} outstanding. Overlooked? Please pay. Thank you.`,
    firm: (f) => `${f.seller}: invoice ${f.reference} is still unpaid. Please pay ${f.asked} within ${days(f.days)}.`,
    "formal-notice": (f) =>
      `${f.seller}: formal notice to pay ${f.asked} for invoice ${f.reference} within ${days(f.days)}.`,
    last: (f) =>
      `${f.seller}: final notice. Please pay ${f.asked} for invoice ${f.reference} within ${days(f.days)}, or the claim goes to recovery.`,
  },
  phone: {
    courtesy: (f) => [
      `Hello, this is ${f.seller}. Have you received our invoice ${f.reference}, of which ${f.outstanding} is outstanding?`,
      `It falls due ${falls(f)}. Is there anything you still need to pay it?`,
    ],
    reminder: (f) => [
      `Hello, this is ${f.seller}. I am calling about our invoice ${f.reference}, of which ${f.outstanding} is outstanding.`,
      "Is there a disagreement, or was it overlooked?",
      "On which day may we expect your transfer?",
    ],
    firm: (f) => [
      `Hello, this is ${f.seller}. Our invoice ${f.reference} is still unpaid; you owe us ${f.asked}.`,
      "What is holding the payment up?",
      "Let us agree a firm date, or instalments; I will confirm them in writing today.",
    ],
    "formal-notice": (f) => [
      `Hello, this is ${f.seller}. I am giving you formal notice to pay ${f.asked} for our invoice ${f.reference} within ${days(f.days)}; you will have it in writing.`,
      "Would you like to pay now?",
    ],
    last: (f) => [
      `Hello, this is ${f.seller}. Unless ${f.asked} is paid within ${days(f.days)}, invoice ${f.reference} goes to recovery.`,
      "This is our last call: can you pay today?",
    ],
  },
  plan: (f) => [
    `Hello, this is ${f.seller}. I am calling about our invoice ${f.reference}, of which ${f.outstanding} is outstanding.`,
    "We understand that payment is difficult at the moment, and would like to find a solution with you.",
    "Would paying in instalments help? What amount can you manage, and on which day of the month?",
    "I will confirm in writing today what we agree.",
  ],
  handover: {
    subject: (f) => `For recovery: invoice ${f.reference}, ${f.customer}`,
    body: (f) => [
      `Debtor: ${f.customer}. Creditor: ${f.seller}.`,
      `Invoice ${f.named}${f.due === undefined ? "" : `, due on ${f.due}`}. Principal outstanding: ${f.outstanding}. Amount claimed: ${f.asked}.`,
      "Enclosed: invoice, proof of delivery or performance, reminders, formal notice, statement of the claim.",
    ],
  },
  instalment: (number) => `instalment ${number}`,
  madeOf: (f) =>
    `That is ${series([`${f.outstanding} principal`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} late-payment interest` : `${e.amount} fixed compensation for recovery costs`))], "and")}.`,
  legalBasis: (basis) => `Legal basis: ${basis}.`,
  payHere: "Pay online",
  interest: "Late-payment interest",
  compensation: "Compensation for recovery costs",
  statement: {
    subject: {
      courtesy: (count, total) => `Statement of account: ${invoices(count)} open, ${total}`,
      reminder: (count, total) => `Statement of account: ${invoices(count)} open, ${total}`,
      firm: (count, total) => `Payment overdue: ${invoices(count)} open, ${total}`,
      "formal-notice": (count, total) => `Formal notice to pay: ${invoices(count)} open, ${total}`,
      last: (count, total) => `Final notice before recovery: ${invoices(count)} open, ${total}`,
    },
    intro: (count) => (count === 1 ? "This invoice is open:" : `These ${count} invoices are open:`),
    columns: {
      reference: "Invoice",
      due: "Due date",
      daysLate: "Days late",
      outstanding: "Principal",
      interest: "Interest",
      compensation: "Compensation",
      total: "Total",
    },
    sum: "Total",
    notDue: (amount) => `Of this, ${amount} is not due yet.`,
    demand: {
      courtesy: (_, count) =>
        `Please pay ${count === 1 ? "this invoice" : "each invoice"} by its due date. If you lack anything to process ${count === 1 ? "it" : "them"}, please tell us now.`,
      reminder: (asked) => `Please pay ${asked} in the next few days, or tell us what stands in the way.`,
      firm: (asked, _, limit) =>
        `Please pay ${asked} within ${days(limit)}. If we receive neither payment nor an answer, we shall send you a formal notice to pay.`,
      "formal-notice": (asked, _, limit) =>
        `We hereby give you formal notice to pay ${asked} within ${days(limit)} of receiving this notice. Failing that, we shall start recovery without further notice.`,
      last: (asked, _, limit) =>
        `Unless ${asked} reaches us within ${days(limit)}, we shall hand the claim over for recovery.`,
    },
  },
  letter: {
    title: "Statement of claim",
    from: "From",
    to: "To",
    asOf: (date) => `As of ${date}`,
    invoiced: (named) => `Invoice ${named}`,
    principal: "Principal outstanding",
    period: "Period",
    days: "Days",
    base: "Principal",
    rate: "Rate a year",
    amount: "Amount",
    total: "Total due",
    perDay: (amount) => `Each further day of delay adds ${amount}.`,
    discount: "Discount",
    settlement: "Invoice made up",
    payments: "Payments, and what they counted against",
    date: "Date",
    costs: "Costs",
    why: "Why these amounts",
  },
};

function invoices(count: number): string {
  return `${count} ${count === 1 ? "invoice" : "invoices"}`;
}
