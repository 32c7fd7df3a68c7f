import { plural } from "../../lang/language.js";
import type { Language } from "../language.js";

const rows = (count: number) => plural(count, "row", "rows");
const invoices = (count: number) => plural(count, "invoice", "invoices");
const fields: Record<string, string> = { total: "the amount of the invoice", issued: "the date of the invoice" };

/** The words of the readers in English. */
export const english: Language = {
  locale: "en-GB",
  sentences: {
    "import.encoding": ({ encoding }) =>
      `The text is not UTF-8: it was read as ${encoding}. Check the accents of names.`,
    "import.skipped": ({ count, lines }) =>
      `${rows(count)} with titles, sections or totals hold no invoice (line ${lines}).`,
    "import.total-agrees": ({ amount: sum }, { amount }) =>
      `What is open adds up to the total at the end of the list, ${amount(sum)}.`,
    "import.total-differs": ({ file, read }, { amount }) =>
      `The list ends with a total of ${amount(file)}, but what is open adds up to ${amount(read)}.`,
    "import.dates-from-column": ({ column, other }) =>
      `The dates of the column “${column}” can be read in two ways: they are read as those of the column “${other}”, where only one way fits.`,
    "import.dates-from-title": ({ column, title }) =>
      `The dates of the column “${column}” are read in the only way in which none is later than the list itself (“${title}”).`,
    "import.dates-serial": ({ column, value, date: day }, { date }) =>
      `The dates of the column “${column}” are day numbers of a spreadsheet, counted from 1900: ${value} is ${date(day)}.`,
    "import.dates-unix": ({ column }) =>
      `The dates of the column “${column}” are seconds since 1970; the day is that of London in winter (UTC).`,
    "import.decimal-from-column": ({ column, other }) =>
      `The amounts of the column “${column}” can be read in two ways: they are read as those of the column “${other}”, where only one way fits.`,
    "import.currency": ({ symbol, currency }) => `The sign ${symbol} is taken for the currency ${currency}.`,
    "import.currency-unknown": ({ symbol }) =>
      `The sign ${symbol} does not tell the currency: that of the policy is used.`,
    "import.paid-undated": ({ count }) =>
      `The file does not say when ${invoices(count)} ${count === 1 ? "was" : "were"} paid, in full or in part: the day of the invoice stands in.`,
    "import.no-issue-date": ({ count }) => `${invoices(count)} without a date: the due date stands in.`,
    "import.no-due-date": ({ count }) =>
      `${invoices(count)} without a due date: the term of the policy or of the law holds.`,
    "import.terms-unread": ({ words, count }) =>
      `The terms “${words}” could not be read (${invoices(count)}): the term of the policy or of the law holds.`,
    "import.type-unknown": ({ type, count }) =>
      `What “${type}” means is not known: ${rows(count)} with it ${count === 1 ? "is" : "are"} read by the sign of the amount.`,
    "import.same-number": ({ invoice, count }) =>
      `The number ${invoice} stands on ${rows(count)} of the same client: each is an invoice of its own.`,
    "import.computed": ({ count }) =>
      `The totals of ${invoices(count)} are added up from lines of quantity, price and tax.`,
    "import.mapping": ({ columns }) => `The file lacks columns that the stored mapping names: ${columns}.`,
    "import.columns-unused": ({ columns }) => `Columns that were not used: ${columns}.`,
    "fec.no-due-date": ({ count }) =>
      `A French ledger has no due dates: the term of the policy, of the client or of the law holds for ${invoices(count)}.`,
    "fec.not-lettered": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "old debt has", "old debts have")} no letter (${amount(sum)}) though payments without one are there: they may have been paid. The balance of each client is right all the same.`,
    "fec.partly-lettered": ({ count }) =>
      `In ${plural(count, "group", "groups")} of lines with the same letter debits and credits differ: payments are laid on the invoice that they name, then on the oldest.`,
    "fec.opening": ({ customer, amount: sum, date: day }, { amount, date }) =>
      `${customer} brings forward ${amount(sum)} as one sum: it is read as one invoice of ${date(day)}.`,
    "fec.currency": ({ invoice, amount: sum, currency }, { money }) =>
      `${invoice} was made out in another currency: ${money(sum, currency)}. The ledger keeps it in euros.`,
    "fec.unbalanced-entry": ({ entry, debit, credit, count }, { amount }) =>
      `${plural(count, "entry does", "entries do")} not balance; the first is ${entry}, with ${amount(debit)} debit and ${amount(credit)} credit.`,
    "fec.unbalanced": ({ debit, credit }, { amount }) =>
      `The ledger does not balance: ${amount(debit)} debit and ${amount(credit)} credit. It may be cut or filtered.`,
    "fec.other-accounts": ({ accounts, count, amount: sum }, { amount }) =>
      `${plural(count, "line", "lines")} on the accounts ${accounts} (balance ${amount(sum)}) were not read; name the accounts to read them.`,
    "fec.decimal-point": ({ count }) =>
      `${plural(count, "line has", "lines have")} amounts with a decimal point, where the norm wants a comma.`,
    "fec.separator-in-text": ({ count }) =>
      `${plural(count, "line has", "lines have")} the separator within a text: its parts were joined again.`,
    "fec.paid-out": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "debit", "debits")} of a client against the bank (${amount(sum)}): payments taken back or refunds.`,
    "fec.other-credits": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "credit is", "credits are")} neither a payment nor a credit note (${amount(sum)}), such as a write-off: the debt is lowered by it.`,
    "einvoice.due-before-issue": ({ invoice, due, issued }, { date }) =>
      `${invoice} states ${date(due)} as its due date, before it was issued: it is due on the day of issue, ${date(issued)}.`,
    "einvoice.prepaid": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} was prepaid with ${amount(sum)} on a day that it does not state: the day of issue stands in.`,
    "einvoice.paid": ({ invoice, date: day }, { date }) => `${invoice} says that it was already paid, on ${date(day)}.`,
    "einvoice.credit": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} leaves ${amount(sum)} in favour of the client, which belongs to no invoice yet.`,
    "einvoice.nothing-owed": ({ invoice }) => `${invoice} has nothing to be paid.`,
    "einvoice.amounts": ({ invoice, payable, computed }, { amount }) =>
      `${invoice} asks for ${amount(payable)}, but its sums give ${amount(computed)}: what it asks for is used.`,
    "einvoice.claims-of-others": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} also collects ${amount(sum)} for others.`,
    "einvoice.terms-unread": ({ invoice, words }) => `The terms of ${invoice} could not be read: “${words}”.`,
    "einvoice.terms-differ": ({ invoice, words, due }, { date }) =>
      `${invoice} is due on ${date(due)}, as it states; its words say otherwise: “${words}”.`,
    "einvoice.payee": ({ invoice, name }) =>
      `${invoice} is to be paid to ${name}, not to the seller: reminders must name that account.`,
    "einvoice.self-billed": ({ invoice }) => `${invoice} was made out by the client (self-billing).`,
    "einvoice.replaces": ({ invoice, other }) => `${invoice} corrects ${other}, which must not be claimed beside it.`,
    "einvoice.credits": ({ invoice, other }) => `${invoice} credits the invoice ${other}.`,
    "einvoice.note": ({ invoice, subject, words }) =>
      `${invoice} on ${{ PMT: "recovery costs", PMD: "late payment", AAB: "discount" }[subject] ?? subject}: “${words}”.`,
    "einvoice.interest": ({ invoice, percent: rate }, { percent }) =>
      `${invoice} names a rate of late interest of ${percent(rate)}: put it into the policy if it was agreed.`,
    "bank.entries-apart": ({ count }) =>
      `${plural(count, "entry of the bank was", "entries of the bank were")} taken apart into their payments.`,
    "bank.balance": ({ opening, closing, moved }, { amount }) =>
      `The statement opens with ${amount(opening)} and closes with ${amount(closing)}, but its entries add up to ${amount(moved)}.`,
    "bank.pending": ({ count }) =>
      `${plural(count, "entry is", "entries are")} only announced and not booked: left out.`,
    "row.cells": ({ expected, found }) => `The row has ${plural(found, "cell", "cells")} in place of ${expected}.`,
    "row.long": ({ count }) => `The line has ${count} characters, more than a row can have.`,
    "row.quote": () => "A quotation mark opens and does not close.",
    "row.amount": ({ column, value }) => `“${value}” in the column “${column}” is no amount.`,
    "row.decimals": ({ column, value }) => `“${value}” in the column “${column}” has more decimals than the currency.`,
    "row.date": ({ column, value }) => `“${value}” in the column “${column}” is no date.`,
    "row.no-date": () => "The row has no date.",
    "row.no-amount": () => "The row has no amount.",
    "row.kind": ({ value }) => `“${value}” is not a document of a client.`,
    "row.status": ({ value }) => `“${value}” is no claim.`,
    "row.cut": () => "The file ends within this line: it was cut.",
    "ask.dates": ({ column, value, first, second }, { date }) =>
      `In the column “${column}”: is ${value} ${date(first)} or ${date(second)}?`,
    "ask.decimal": ({ column, value }) =>
      `In the column “${column}”: has ${value} three decimals, or a mark between thousands?`,
    "ask.column": ({ field }) => `Which column holds ${fields[field] ?? field}?`,
    "ask.lettering": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "old debt has", "old debts have")} no letter (${amount(sum)}): are payments to be laid on the oldest debt of each client?`,
    "ask.sheet": ({ count }) => `Which of the ${count} sheets holds the invoices?`,
    "match.reference": ({ reference }) => `The payment carries the reference ${reference}.`,
    "match.number": ({ invoice }) => `The payment names the invoice ${invoice}.`,
    "match.numbers": ({ count, amount: sum }, { amount }) =>
      `The payment names ${invoices(count)} that add up to ${amount(sum)}.`,
    "match.part": ({ invoice, open }, { amount }) => `The sum is not what is open of ${invoice}, ${amount(open)}.`,
    "match.account": ({ iban }) => `It came from a known account of the client, ${iban}.`,
    "match.payer": ({ name }) => `The payer has the name of the client, ${name}.`,
    "match.sum": ({ count, amount: sum }, { amount }) =>
      `Only these ${invoices(count)} of the client add up to ${amount(sum)}.`,
    "match.discount": ({ percent: rate, until }, { percent, date }) =>
      `It is the sum less the discount of ${percent(rate)}, which could be taken until ${date(until)}.`,
    "match.amount": ({ amount: sum }, { amount }) => `Only one open invoice has the sum of ${amount(sum)}.`,
    "match.several": ({ count, amount: sum }, { amount }) =>
      `${invoices(count)} fit the payment in more than one way (${amount(sum)}).`,
    "file.empty": () => "The file is empty.",
    "file.unknown": () => "The file is of no kind that is read here.",
    "file.encoding": () => "The text of the file is in an encoding that is not read here.",
    "file.xml": () => "The file is not well-formed XML.",
    "file.doctype": () => "The XML declares a document type; invoices have none.",
    "file.large": () => "The file, or what it unpacks to, is too large.",
    "file.header": () => "The file has no header that names its columns.",
    "file.pdf": () => "The PDF holds no invoice in XML.",
    "file.sheet": () => "The spreadsheet cannot be read.",
    "file.peer": () => "A reader is missing that must be installed beside this package.",
    "file.mapping": () => "The mapping is not one that reading a list gave.",
  },
};
