import type { Invoice, LawCode, ParsedTerms, Policy, SplitTerms, Terms } from "../types.js";
import type { AskCode, ImportNotice, UnreadCode } from "./codes.js";

/** Money of a client that belongs to no invoice of the file: a payment, an advance, a credit note. */
export interface Unapplied {
  /** The client, as `Invoice.customer` names it. */
  customer?: string;
  /** Day on which the money was received, or date of the credit note, `YYYY-MM-DD`. */
  date: string;
  /** More than zero, in currency units. */
  amount: string;
  /** ISO 4217 code, where the file names one. */
  currency?: string;
  /** Reference of the payment or of the credit note. */
  id?: string;
  /** What it is, where the file says so. */
  kind?: "credit-note" | "advance" | "overpayment";
}

/** A line of the file that became nothing, and why. */
export interface Unread {
  /** Line of the file, the first is 1; row of the sheet in a spreadsheet. */
  line: number;
  /** Stable: `"row.date"`. `say({ code: why, values }, lang)` puts it into words. */
  why: UnreadCode;
  /** The values of the sentence. */
  values: Record<string, string | number>;
  /** The line itself, cut off after 200 characters. */
  text: string;
}

/** Something that the file leaves open. Answer it by its `path`: `answers: { dates: "dmy" }`. */
export interface Ask {
  /** Stable: `"ask.dates"`. `say(ask, lang)` puts it into words. */
  code: AskCode;
  /** The question, in English, with examples of the file. */
  question: string;
  /** What can be answered. */
  choices: string[];
  /** The key of the answer. */
  path: string;
  /** The values of the sentence. */
  values: Record<string, string | number>;
}

/** What a column of a list was found to be. */
export interface ColumnRecipe {
  /** The header, as the file writes it. */
  header: string;
  /** How its dates are written. */
  dates?: DateOrder;
  /** Which mark its amounts have before the decimals. */
  decimal?: "." | ",";
}
/**
 * How the dates of a column are written: year first, day first, month first, in serial days of a spreadsheet since 1900
 * or since 1904, or in seconds since 1970.
 */
export type DateOrder = "ymd" | "dmy" | "mdy" | "1900" | "1904" | "unix";

/** How a list was read: store it, and pass it as `mapping` for the next file of the same kind, which then asks nothing. */
export interface Mapping {
  kind: "list";
  /** What stands between two cells. */
  separator?: string;
  /** The columns that were read, by what they hold. */
  columns: Partial<Record<Role, ColumnRecipe>>;
}

/** What a column of a list can hold. */
export type Role =
  | "id"
  | "customer"
  | "customerId"
  | "type"
  | "status"
  | "currency"
  | "terms"
  | "issued"
  | "due"
  | "delivered"
  | "depositDue"
  | "total"
  | "open"
  | "paid"
  | "credited"
  | "net"
  | "vat"
  | "debit"
  | "credit"
  | "deposit"
  | "quantity"
  | "price"
  | "discount"
  | "vatRate";

/** What a file of receivables holds. */
export interface Imported {
  /** Ready for `assess` and whatever takes invoices, in the order of the file. */
  invoices: Invoice[];
  /** Money of clients that belongs to none of them. */
  unapplied: Unapplied[];
  /** The clients, in the order of the file. */
  customers: { id: string; name?: string }[];
  /** What a payment is to name, by the number of the invoice; only electronic invoices have it. */
  references?: Record<string, string>;
  /** How a list was read, to be stored; only lists have one. */
  mapping?: Mapping;
  /** What the file leaves open. What an open question is about was not read. */
  asks: Ask[];
  /** Each guess, and what to know about the file. */
  notices: ImportNotice[];
  /** Every line that became nothing. */
  unread: Unread[];
}

/** The kinds of files that are read; a spreadsheet is a list. */
export type FileKind = "fec" | "csv" | "xlsx" | "ubl" | "cii" | "factur-x";

export interface ReadOptions {
  /** The policy that the invoices will stand under: its currency, and its term where the file has no due dates. */
  policy: Policy | LawCode;
  /** What the file is. Default: seen from what it holds. */
  kind?: FileKind;
  /** How an earlier file of the same kind was read: its `mapping`. */
  mapping?: Mapping;
  /** Answers to `asks` by their path. */
  answers?: Record<string, string>;
  /** Terms by client, where the file has none: "30 jours fin de mois". */
  terms?: Record<string, Terms | SplitTerms | string>;
  /** Accounts of receivables in a French ledger, by how their numbers begin. Default: `["411"]`. */
  accounts?: string[];
  /** `parseTerms` of the package, to read terms in words. Without it they are left out, with a notice. */
  parseTerms?: (text: string) => ParsedTerms;
}
export interface ReadBlobOptions extends ReadOptions {
  /** Ends the reading: the promise is rejected with its reason. */
  signal?: AbortSignal;
  /** Told after every slice how many bytes were read, and of how many. */
  onProgress?: (read: number, of: number) => void;
}

/** An entry of a bank statement. */
export interface BankEntry {
  /** Day of the value, else of the booking, `YYYY-MM-DD`. */
  date: string;
  /** More than zero for money received, less for money paid out. */
  amount: string;
  /** ISO 4217. */
  currency: string;
  /** What the payer wrote, and what the bank added. */
  text: string;
  /** Structured reference: `"RF18539007547034"`. */
  reference?: string;
  /** Name of the other side. */
  counterparty?: string;
  /** Account of the other side. */
  iban?: string;
}
export interface Bank {
  /** In the order of the file. */
  entries: BankEntry[];
  /** What to know about the file. */
  notices: ImportNotice[];
  /** Entries that could not be read. */
  unread: Unread[];
}

/** The currency of a policy, where it names one. */
export function currencyIn(policy: Policy | LawCode): string | undefined {
  return (policy as Policy | undefined)?.currency?.toUpperCase();
}
