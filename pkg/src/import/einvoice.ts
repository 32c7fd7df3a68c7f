// Electronic invoices of the European norm EN 16931: UBL and CII, alone or within a PDF. "BT-9" is a term of the norm.
import type { Discount, Invoice, SplitTerms, Terms as PaymentTerms } from "../types.js";
import type { ImportNotice } from "./codes.js";
import { dateOf, daysBetween } from "./days.js";
import { last } from "./lines.js";
import { fileError, notice, ownOf } from "./note.js";
import { embeddedXml } from "./pdf.js";
import { Terms } from "./terms.js";
import { type Imported, type ReadOptions, type Unapplied, currencyIn } from "./types.js";
import { absolute, digitsOf, readDecimal, writeUnits, ZERO } from "./units.js";
import { type XmlElement, all, at, localName, rootOf, textAt } from "./xml.js";

/** What an invoice says, in either syntax. */
interface Document {
  id: string;
  issued: string | undefined;
  /** UNTDID 1001 code of the document (BT-3). */
  type: string;
  credit: boolean;
  currency: string;
  /** Process (BT-23): in France the frame of billing. */
  process: string;
  dues: { date: string; amount: bigint | undefined }[];
  words: string;
  notes: { subject: string; text: string }[];
  /** The invoice before (BT-25). */
  before: string;
  buyer: { ids: string[]; name: string };
  payee: string;
  delivered: string | undefined;
  /** What the payment is to name (BT-83). */
  reference: string;
  withVat: bigint | undefined;
  prepaid: bigint;
  rounding: bigint;
  payable: bigint | undefined;
  /** Claims of others that are collected along (XRechnung extension, BG-DEX-09). */
  others: bigint;
}

/** Codes of documents that lower what is owed (UNTDID 1001). */
const CREDIT_NOTES = new Set(["81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "503", "532"]);
const SELF_BILLED = new Set(["261", "389", "500", "527"]);
/** Frames of billing that say "already paid" (B2, S2, M2): BT-9 is the day of payment. */
const PAID_FRAME = /^[BSM]2$/;

/** "days" in languages that the core does not read, of countries whose invoices come all the same. */
const DAYS: readonly [RegExp, string][] = [
  [/\b(dagar|dager|dage|päivää|pv|dni|dní|dnů|dias|päeva|dienos|dienas)\b/giu, "days"],
  [/\b(netto|kontant|liquido)\b/giu, "net"],
];

const inEnglish = (words: string) => DAYS.reduce((text, [from, to]) => text.replace(from, to), words);

/** Reads an invoice in XML. */
export function readInvoice(xml: string, options: ReadOptions): Imported {
  const root = rootOf(xml);
  const name = localName(root);
  if (name === "CrossIndustryInvoice") return importedOf(ciiOf(root), options);
  if ((name === "Invoice" || name === "CreditNote") && at(root, "IssueDate") !== undefined)
    return importedOf(ublOf(root, name), options);
  throw fileError("file.unknown", `the root element is ${name}`);
}

/** Reads the invoice in XML that a PDF holds (Factur-X, ZUGFeRD 2). */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Imported> {
  return readInvoice(await embeddedXml(bytes), options);
}

function ublOf(root: XmlElement, name: string): Document {
  const text = (path: string) => textAt(root, path);
  const buyer = at(root, "AccountingCustomerParty/Party");
  const totals = at(root, "LegalMonetaryTotal");
  const type = text("InvoiceTypeCode") || text("CreditNoteTypeCode") || (name === "CreditNote" ? "381" : "380");
  const due = dayOf(text("DueDate")) ?? dayOf(text("PaymentMeans/PaymentDueDate"));
  return {
    id: text("ID"),
    issued: dayOf(text("IssueDate")),
    type,
    credit: name === "CreditNote" || CREDIT_NOTES.has(type),
    currency: text("DocumentCurrencyCode"),
    process: text("ProfileID"),
    dues: due === undefined ? [] : [{ date: due, amount: undefined }],
    words: all(root, "PaymentTerms")
      .flatMap((terms) => all(terms, "Note").map((note) => note.text))
      .join("\n"),
    notes: all(root, "Note").map((note) => noteOf(note.text)),
    before: text("BillingReference/InvoiceDocumentReference/ID"),
    buyer: {
      ids: ["PartyIdentification/ID", "PartyTaxScheme/CompanyID", "PartyLegalEntity/CompanyID"].map((path) =>
        textAt(buyer, path),
      ),
      name: textAt(buyer, "PartyLegalEntity/RegistrationName") || textAt(buyer, "PartyName/Name"),
    },
    payee: text("PayeeParty/PartyName/Name"),
    delivered: dayOf(text("Delivery/ActualDeliveryDate")),
    reference: text("PaymentMeans/PaymentID"),
    withVat: readDecimal(textAt(totals, "TaxInclusiveAmount")),
    prepaid: readDecimal(textAt(totals, "PrepaidAmount")) ?? ZERO,
    rounding: readDecimal(textAt(totals, "PayableRoundingAmount")) ?? ZERO,
    payable: readDecimal(textAt(totals, "PayableAmount")),
    others: all(root, "PrepaidPayment").reduce(
      (sum, part) => sum + (readDecimal(textAt(part, "PaidAmount")) ?? ZERO),
      ZERO,
    ),
  };
}

function ciiOf(root: XmlElement): Document {
  const document = at(root, "ExchangedDocument");
  const trade = at(root, "SupplyChainTradeTransaction");
  const settlement = at(trade, "ApplicableHeaderTradeSettlement");
  const buyer = at(trade, "ApplicableHeaderTradeAgreement/BuyerTradeParty");
  const totals = at(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation");
  const terms = all(settlement, "SpecifiedTradePaymentTerms");
  const type = textAt(document, "TypeCode") || "380";
  return {
    id: textAt(document, "ID"),
    issued: dayOf(textAt(document, "IssueDateTime/DateTimeString")),
    type,
    credit: CREDIT_NOTES.has(type),
    currency: textAt(settlement, "InvoiceCurrencyCode"),
    process: textAt(root, "ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID"),
    dues: terms.flatMap((term) => {
      const date = dayOf(textAt(term, "DueDateDateTime/DateTimeString"));
      return date === undefined ? [] : [{ date, amount: readDecimal(textAt(term, "PartialPaymentAmount")) }];
    }),
    words: terms
      .map((term) => textAt(term, "Description"))
      .filter((words) => words !== "")
      .join("\n"),
    notes: all(document, "IncludedNote").map((note) => ({
      subject: textAt(note, "SubjectCode"),
      text: textAt(note, "Content"),
    })),
    before: textAt(settlement, "InvoiceReferencedDocument/IssuerAssignedID"),
    buyer: {
      ids: ["ID", "GlobalID", "SpecifiedTaxRegistration/ID", "SpecifiedLegalOrganization/ID"].map((path) =>
        textAt(buyer, path),
      ),
      name: textAt(buyer, "Name"),
    },
    payee: textAt(settlement, "PayeeTradeParty/Name"),
    delivered: dayOf(
      textAt(trade, "ApplicableHeaderTradeDelivery/ActualDeliverySupplyChainEvent/OccurrenceDateTime/DateTimeString"),
    ),
    reference: textAt(settlement, "PaymentReference"),
    withVat: readDecimal(textAt(totals, "GrandTotalAmount")),
    prepaid: readDecimal(textAt(totals, "TotalPrepaidAmount")) ?? ZERO,
    rounding: readDecimal(textAt(totals, "RoundingAmount")) ?? ZERO,
    payable: readDecimal(textAt(totals, "DuePayableAmount")),
    others: ZERO,
  };
}

/** A note with its subject before it: `#PMD#…`. */
function noteOf(text: string): { subject: string; text: string } {
  const parts = /^\s*#([A-Z]{3})#([\s\S]*)$/.exec(text);
  return parts === null ? { subject: "", text: text.trim() } : { subject: parts[1]!, text: parts[2]!.trim() };
}

/** 2026-01-31, with or without a time zone, and format 102: 20260131. */
function dayOf(text: string): string | undefined {
  const parts = /^(\d{4})-?(\d\d)-?(\d\d)(?:[Z+\-T].*)?$/.exec(text);
  return parts === null ? undefined : dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function importedOf(document: Document, options: ReadOptions): Imported {
  const { id: invoice, issued, currency } = document;
  const imported: Imported = { invoices: [], unapplied: [], customers: [], asks: [], notices: [], unread: [] };
  const { notices } = imported;
  if (issued === undefined) throw fileError("file.unknown", "the invoice has no date of issue (BT-2)");
  const code = /^[A-Z]{3}$/.test(currency) ? currency : currencyIn(options.policy);
  const digits = digitsOf(code);
  const write = (units: bigint) => writeUnits(units, digits);
  const { withVat = document.payable } = document;
  if (withVat === undefined) throw fileError("file.unknown", "the invoice has no total with VAT (BT-112)");
  const customer = document.buyer.ids.find((known) => known !== "") ?? document.buyer.name;
  if (customer !== "")
    imported.customers.push(
      document.buyer.name === "" ? { id: customer } : { id: customer, name: document.buyer.name },
    );
  const payable = payableOf(document, withVat, notices, write);
  // What is owed before what was paid: a credit note states what it takes away.
  const total = (payable + document.prepaid) * (document.credit ? -BigInt(1) : BigInt(1));
  const owed = payable * (document.credit ? -BigInt(1) : BigInt(1));
  noteKinds(document, notices);
  if (document.reference !== "" && invoice !== "") imported.references = { [invoice]: document.reference };
  const money = (units: bigint, kind: NonNullable<Unapplied["kind"]>): Unapplied => ({
    ...(customer === "" ? {} : { customer }),
    date: issued,
    amount: write(absolute(units)),
    ...(code === undefined ? {} : { currency: code }),
    ...(invoice === "" ? {} : { id: invoice }),
    kind,
  });
  if (total <= ZERO) {
    if (owed < ZERO) {
      imported.unapplied.push(money(owed, "credit-note"));
      notices.push(
        document.before === ""
          ? notice("einvoice.credit", { invoice, amount: write(-owed) })
          : notice("einvoice.credits", { invoice, other: document.before }),
      );
    } else notices.push(notice("einvoice.nothing-owed", { invoice }));
    return imported;
  }
  const read: Invoice = {
    ...(invoice === "" ? {} : { id: invoice }),
    ...(customer === "" ? {} : { customer }),
    issued,
    total: write(total),
    ...(code === undefined ? {} : { currency: code }),
  };
  if (document.delivered !== undefined) read.delivered = document.delivered;
  setPayments(read, document, total, owed, notices, write);
  if (owed < ZERO) {
    imported.unapplied.push(money(owed, "overpayment"));
    notices.push(notice("einvoice.credit", { invoice, amount: write(-owed) }));
  }
  setDue(read, document, options, notices);
  imported.invoices.push(read);
  return imported;
}

/** What is to be paid (BT-115), held against what the other sums give: BT-112 - BT-113 + BT-114. */
function payableOf(
  document: Document,
  withVat: bigint,
  notices: ImportNotice[],
  write: (units: bigint) => string,
): bigint {
  const computed = withVat - document.prepaid + document.rounding;
  const payable = document.payable ?? computed;
  const { id: invoice, others } = document;
  if (payable === computed) return payable;
  if (others !== ZERO && payable === computed + others)
    notices.push(notice("einvoice.claims-of-others", { invoice, amount: write(others) }));
  else
    notices.push(
      notice("einvoice.amounts", { invoice, payable: write(payable), computed: write(computed) }, "warning"),
    );
  return payable;
}

function noteKinds(document: Document, notices: ImportNotice[]): void {
  const { id: invoice, type, before, payee, notes, words } = document;
  if (SELF_BILLED.has(type)) notices.push(notice("einvoice.self-billed", { invoice }));
  if (type === "384" && before !== "") notices.push(notice("einvoice.replaces", { invoice, other: before }, "warning"));
  if (payee !== "") notices.push(notice("einvoice.payee", { invoice, name: payee }, "warning"));
  for (const { subject, text } of notes) {
    if (subject === "PMT" || subject === "PMD" || subject === "AAB")
      notices.push(notice("einvoice.note", { invoice, subject, words: inOneLine(text) }));
  }
  const interest =
    /(?:penalt|interest|ränta|zins|pénalit|interess|rente\b|interés|juros)[^\d%]{0,40}(\d{1,2}(?:[.,]\d{1,4})?)\s*%/iu.exec(
      words,
    )?.[1];
  if (interest !== undefined)
    notices.push(notice("einvoice.interest", { invoice, percent: interest.replace(",", ".") }));
}

/** What was paid before: on BT-9 where the frame says "already paid", else the norm has no day for it. */
function setPayments(
  read: Invoice,
  document: Document,
  total: bigint,
  owed: bigint,
  notices: ImportNotice[],
  write: (units: bigint) => string,
): void {
  const { id: invoice, issued, process, dues } = document;
  if (PAID_FRAME.test(process)) {
    const date = dues[0]?.date ?? issued!;
    read.payments = [{ date, amount: write(total) }];
    notices.push(notice("einvoice.paid", { invoice, date }));
    return;
  }
  const paid = owed < ZERO ? total : total - owed;
  if (paid <= ZERO) return;
  read.payments = [{ date: issued!, amount: write(paid) }];
  notices.push(notice("einvoice.prepaid", { invoice, amount: write(document.prepaid) }, "warning"));
}

/** The due date (BT-9) comes before the words (BT-20); of the words then only discounts are left. */
function setDue(read: Invoice, document: Document, options: ReadOptions, notices: ImportNotice[]): void {
  const { id: invoice } = document;
  const issued = document.issued!;
  const words = inOneLine(document.words);
  const terms = new Terms(options.parseTerms, inEnglish);
  const said = termsOf(document.words, terms);
  const stated = document.dues[0]?.date;
  if (document.dues.length > 1) {
    const parts = partsOf(document, issued);
    if (parts !== undefined) {
      read.terms = parts;
      return;
    }
  }
  if (stated !== undefined) {
    const latest = last(document.dues)!.date;
    const due = latest < issued ? issued : latest;
    if (stated < issued && !PAID_FRAME.test(document.process)) {
      notices.push(notice("einvoice.due-before-issue", { invoice, due: stated, issued }, "warning"));
    }
    const inWords = said?.due ?? (said?.terms === undefined ? undefined : simpleDue(issued, said.terms));
    if (inWords !== undefined && inWords !== stated)
      notices.push(notice("einvoice.terms-differ", { invoice, words, due: stated }));
    const discounts = said?.terms?.discounts ?? discountInWords(words);
    if (said === undefined && words !== "" && discounts === undefined) {
      notices.push(notice("einvoice.terms-unread", { invoice, words }));
    }
    if (!discounts || discounts.length === 0) read.due = due;
    else read.terms = { steps: [{ addDays: daysBetween(issued, due) }], roll: "none", discounts };
    return;
  }
  const own = ownOf(options.terms, String(read.customer ?? ""));
  if (said?.due !== undefined && said.due >= issued) read.due = said.due;
  else if (said?.words !== undefined) read.terms = said.words;
  else if (said?.terms !== undefined) read.terms = said.terms;
  else if (own !== undefined) read.terms = own;
  if (words !== "" && (said === undefined || said.left !== undefined)) {
    notices.push(notice("einvoice.terms-unread", { invoice, words: said?.left ?? words }, "warning"));
  }
}

/** What terms in words say. */
interface Said {
  /** A day that the words name. */
  due?: string;
  /** The words, where the core reads them as they are. */
  words?: string;
  terms?: PaymentTerms;
  /** Words that were not read. */
  left?: string;
}

/** Reads the words of a term: the coded lines of XRechnung, a day, and what the core can read. */
function termsOf(text: string, reader: Terms): Said | undefined {
  const coded = codedTerms(text);
  const rest = inOneLine(coded.rest);
  if (coded.terms !== undefined) return { terms: coded.terms, ...(rest === "" ? {} : { left: rest }) };
  if (rest === "") return undefined;
  const whole = reader.read(rest);
  if (whole !== undefined) {
    const terms = "parts" in whole.terms ? undefined : whole.terms;
    return { words: whole.words, ...(terms === undefined ? {} : { terms }) };
  }
  const due = dayInWords(rest);
  if (due !== undefined) return { due };
  // A line or a sentence alone may be a term, beside words about other things.
  const parts = text
    .replace(/([.;])\s+/g, "$1\n")
    .split("\n")
    .map(inOneLine)
    .filter((part) => part !== "");
  if (parts.length < 2) return undefined;
  const known = parts.map((part) => reader.read(part.replace(/[.;]$/, "")));
  const first = known.find((read) => read !== undefined);
  if (first === undefined || known.filter((read) => read !== undefined).length > 1) return undefined;
  const left = parts.filter((_, at) => known[at] === undefined).join(" ");
  return { words: first.words, ...("parts" in first.terms ? {} : { terms: first.terms }), left };
}

/** The lines `#SKONTO#TAGE=14#PROZENT=2.00#` of XRechnung; a line of 0 percent is the term without discount. */
function codedTerms(text: string): { terms?: PaymentTerms; rest: string } {
  const discounts: Discount[] = [];
  let net: number | undefined;
  let longest = 0;
  const rest = text.replace(
    /#SKONTO#TAGE=(\d{1,4})#PROZENT=(\d{1,3}\.\d\d)#(?:BASISBETRAG=(-?[\d.]+)#)?/g,
    (line, days: string, percent: string, base?: string) => {
      // A discount on a part of the sum is one that a term cannot say yet.
      if (base !== undefined) return line;
      const count = Number(days);
      longest = Math.max(longest, count);
      if (/^0*\.0*$/.test(percent)) net = count;
      else discounts.push({ percent, steps: [{ addDays: count }] });
      return "";
    },
  );
  if (net === undefined && discounts.length === 0) return { rest };
  return { terms: { steps: [{ addDays: net ?? longest }], roll: "none", discounts }, rest };
}

/** A discount that words give beside a due date: one percentage and one number of days in a sentence that speaks of one. */
function discountInWords(words: string): PaymentTerms["discounts"] | undefined {
  for (const sentence of words.split(/[.;](?:\s|$)/)) {
    const before = /^(.*?)(?:penalt|interest on|ränta|zinsen|pénalit)/iu.exec(sentence)?.[1] ?? sentence;
    if (!/discount|skonto|escompte|sconto|descuento|korting|kassarabat/iu.test(before)) continue;
    const percents = [...before.matchAll(/(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:%|percent|prozent)/giu)];
    const days = [...before.matchAll(/(\d{1,3})\s*(?:days?|tag(?:en?)?|jours?|giorni|días|dagen|dagar)\b/giu)];
    const numbers = before.match(/\d+(?:[.,]\d+)?/g) ?? [];
    if (percents.length !== 1 || days.length !== 1 || numbers.length !== 2) continue;
    return [{ percent: percents[0]![1]!.replace(",", "."), steps: [{ addDays: Number(days[0]![1]) }] }];
  }
  return undefined;
}

/** A day that words name after "by" or "due": "bis zum 13.08.2021". Dates whose order could be doubted are left alone. */
function dayInWords(words: string): string | undefined {
  const days = [...words.matchAll(/\b(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}))(?!\d)/g)];
  if (
    days.length !== 1 ||
    !/\b(bis|zum|by|before|due|until|jusqu|avant|plus tard|échéance|entro|scadenza|antes|vence|uiterlijk|vóór|voor|senast)\b/iu.test(
      words,
    )
  )
    return undefined;
  const [, year, month, day, first, second, last] = days[0]!;
  return year === undefined
    ? dateOf(Number(last), Number(second), Number(first))
    : dateOf(Number(year), Number(month), Number(day));
}

/** The due date of a term of days alone, to hold it against BT-9; other terms are the core's to apply. */
function simpleDue(issued: string, terms: PaymentTerms): string | undefined {
  const [step, ...others] = terms.steps;
  if (others.length > 0 || step === undefined || !("addDays" in step) || terms.from !== undefined) return undefined;
  const date = new Date(
    Date.UTC(Number(issued.slice(0, 4)), Number(issued.slice(5, 7)) - 1, Number(issued.slice(8)) + step.addDays),
  );
  return date.toISOString().slice(0, 10);
}

/** Several due dates with their sums are instalments. */
function partsOf({ dues, currency }: Document, issued: string): SplitTerms | undefined {
  const sorted = [...dues].sort((a, b) => (a.date < b.date ? -1 : 1));
  if (sorted.slice(0, -1).some(({ amount, date }) => amount === undefined || amount <= ZERO || date < issued))
    return undefined;
  return {
    parts: sorted.map(({ date, amount }, at) => ({
      share: at === sorted.length - 1 ? "balance" : { amount: writeUnits(amount!, digitsOf(currency)) },
      terms: { steps: [{ addDays: daysBetween(issued, date) }], roll: "none" },
    })),
  };
}

const inOneLine = (text: string) => text.replace(/\s+/g, " ").trim();
