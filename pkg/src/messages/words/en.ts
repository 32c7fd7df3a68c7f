import type { MessageWords } from "../words.js";

export const en: MessageWords = {
  locale: "en-GB",
  greeting: (customer) => `Dear ${customer},`,
  closing: (seller) => `Kind regards,\n${seller}`,
  subject: {
    courtesy: (f) => `Invoice ${f.reference} falls due ${f.due ? `on ${f.due}` : "soon"}`,
    reminder: (f) => `Reminder: invoice ${f.reference} is awaiting payment`,
    firm: (f) => `Second reminder: invoice ${f.reference} is unpaid`,
    "formal-notice": (f) => `Formal notice to pay invoice ${f.reference}`,
    last: (f) => `Final notice before recovery: invoice ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `Our invoice ${f.reference} of ${f.issued}, of which ${f.outstanding} is open, falls due ${f.due ? `on ${f.due}` : "soon"}.`,
      "If payment is already on its way, there is nothing to do. If you lack anything to process it, please tell us now.",
    ],
    reminder: (f) => [
      `According to our records, ${f.outstanding} of our invoice ${f.reference} of ${f.issued}${f.due ? `, due on ${f.due},` : ""} has not reached us.`,
      `It may well have been overlooked. Please pay ${f.asked} by return.`,
      "If your payment has crossed with this message, please disregard it. If you dispute the invoice, please tell us why.",
    ],
    firm: (f) => [
      `Despite our reminder, our invoice ${f.reference} of ${f.issued}${f.due ? `, due on ${f.due},` : ""} is still unpaid.`,
      `Please pay ${f.asked} within eight days.`,
      "Without payment or an answer, we shall send you a formal notice.",
    ],
    "formal-notice": (f) => [
      `We hereby give you formal notice to pay ${f.asked} for our invoice ${f.reference} of ${f.issued}${f.due ? `, due on ${f.due}` : ""}, within eight days of receiving this letter.`,
      "Failing that, we shall start recovery without further notice.",
    ],
    last: (f) => [
      `Our formal notice to pay invoice ${f.reference} of ${f.issued} has gone unanswered.`,
      `Unless ${f.asked} reaches us within eight days, the claim will be handed over for recovery.`,
    ],
  },
  sms: {
    courtesy: (f) => `${f.seller}: invoice ${f.reference} (${f.outstanding}) falls due ${f.due ? `on ${f.due}` : "soon"}. Thank you.`,
    reminder: (f) => `${f.seller}: invoice ${f.reference} is overdue, ${f.asked} open. Overlooked? Please pay.`,
    firm: (f) => `${f.seller}: invoice ${f.reference} still unpaid. Please pay ${f.asked} within 8 days.`,
    "formal-notice": (f) => `${f.seller}: formal notice, invoice ${f.reference}, ${f.asked} within 8 days. Letter sent.`,
    last: (f) => `${f.seller}: final notice, invoice ${f.reference}, ${f.asked} within 8 days or recovery starts.`,
  },
  phone: {
    courtesy: (f) => [`Hello, this is ${f.seller}. Have you received our invoice ${f.reference} for ${f.outstanding}?`, `It falls due ${f.due ? `on ${f.due}` : "soon"}. Is anything missing for you to pay it?`],
    reminder: (f) => [`Hello, this is ${f.seller}. I am calling about our invoice ${f.reference}, of which ${f.outstanding} is open.`, "Is there a disagreement, or was it overlooked?", "On which day may we expect your transfer?"],
    firm: (f) => [`Hello, this is ${f.seller}. Our invoice ${f.reference} is unpaid despite our reminder; you owe us ${f.asked}.`, "What is holding the payment up?", "Let us agree a firm date, or instalments that I confirm in writing today."],
    "formal-notice": (f) => [`Hello, this is ${f.seller}. We have sent you formal notice to pay ${f.asked} for invoice ${f.reference}.`, "You have eight days. Would you like to pay now?"],
    last: (f) => [`Hello, this is ${f.seller}. Unless ${f.asked} is paid within eight days, invoice ${f.reference} goes to recovery.`, "This is our last call: can you pay today?"],
  },
  handover: {
    subject: (f) => `Handed over for recovery: invoice ${f.reference}, ${f.customer}`,
    body: (f) => [`Debtor: ${f.customer}. Creditor: ${f.seller}.`, `Invoice ${f.reference} of ${f.issued}${f.due ? `, due on ${f.due}` : ""}. Principal outstanding: ${f.outstanding}. Amount claimed: ${f.asked}.`, "Enclosed: invoice, proof of delivery or performance, reminders, formal notice, statement of the claim."],
  },
  madeOf: (f) => `That is ${[`${f.outstanding} principal`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} late-payment interest` : `${e.amount} fixed compensation for recovery costs`))].join(", ")}.`,
  legalBasis: (basis) => `Legal basis: ${basis}.`,
  payHere: "Pay online",
  interest: "Late-payment interest",
  compensation: "Compensation for recovery costs",
  statement: {
    subject: (count, total) => `Statement of account: ${count} ${count === 1 ? "invoice" : "invoices"} to pay, ${total}`,
    intro: (count) => (count === 1 ? "This invoice is open:" : `These ${count} invoices are open:`),
    columns: { reference: "Invoice", due: "Due date", daysLate: "Days late", outstanding: "Principal", interest: "Interest", compensation: "Compensation", total: "Total" },
    sum: "Total",
    outro: (total) => `Please pay ${total}, or tell us what stands in the way.`,
  },
  letter: {
    title: "Statement of claim", from: "From", to: "To", asOf: (date) => `As of ${date}`, principal: "Principal outstanding", period: "Period", days: "Days", base: "Principal", rate: "Rate a year", amount: "Amount", total: "Total due", perDay: (amount) => `Each further day of delay adds ${amount}.`, why: "Why these amounts",
  },
};
