import type { ReminderStep } from "../types.js";

/** How a message speaks: `tone` of the step. */
export type Tone = ReminderStep["tone"];

/** What a message speaks of, written in its language. Amounts and dates are text already. */
export interface Fields {
  /** The name that signs. */
  seller: string;
  /** The name that is greeted. */
  customer: string;
  /** The number of the invoice, or its date where it has none: what comes after the word for it. */
  reference: string;
  /** Its number with its date. */
  named: string;
  /** The date of the invoice. */
  issued: string;
  /** The due date, where it is known. */
  due?: string;
  /** What is due of the invoice. */
  outstanding: string;
  /** The sum asked for. */
  asked: string;
  /** The days that a demand gives to pay. */
  days: number;
  /** What it is made of beyond the principal; empty where it is nothing else. */
  extras: readonly { what: "interest" | "compensation"; amount: string }[];
  /** The articles behind them. */
  basis: string;
}

/** What the first reminder that a law wants speaks of besides. */
export interface FirstReminderFields {
  /** The sum asked for. */
  asked: string;
  /** The days that the client has. */
  days: number;
  /** The last of them. */
  until: string;
  /** Whether the message goes by post. */
  posted: boolean;
  /** What will be claimed besides once they are over, where it is known. */
  costs?: string;
}

/** The laws whose first reminder has contents of its own; `other` for the rest. */
export type FirstReminderLaw = "BE" | "NL" | "NO" | "other";

/** The texts of one language. A text that is missing does not compile. */
export interface MessageWords {
  /** The locale of dates and amounts. */
  locale: string;
  /** What stands between a name and what it names. */
  colon: string;
  /** The date of an invoice, after the word for it. */
  dated: (issued: string) => string;
  /** Sets a text as the language is printed: the spaces of French punctuation do not break. */
  typeset: (text: string) => string;
  /** The first line. */
  greeting: (customer: string) => string;
  /** The last line. */
  closing: (seller: string) => string;
  /** The line after it, with the number of the seller in the register of companies. */
  enterpriseNumber: (number: string) => string;
  /** The subject of an e-mail or a letter. */
  subject: { readonly [T in Tone]: (fields: Fields) => string };
  /** Its paragraphs. */
  body: { readonly [T in Tone]: (fields: Fields) => readonly string[] };
  /** What is owed, to begin with: the first paragraph of the first reminder that a law wants. */
  opening: (fields: Fields) => string;
  /** Its last paragraph: payments on their way, and objections. */
  crossed: string;
  /** What goods or services the invoice is for. */
  about: (goods: string) => string;
  /** The first reminder that a law wants before costs: its subject, and what the client has to know. */
  firstReminder: {
    readonly [L in FirstReminderLaw]: {
      /** The subject. */
      subject: (reference: string) => string;
      /** The paragraphs between the opening and the last. */
      demand: (fields: FirstReminderFields) => readonly string[];
    };
  };
  /** Said where a promise was broken. */
  brokenPromise: (date: string) => string;
  /** Said where a part of the invoice is disputed, and reminders go on for the rest. */
  disputedPart: (amount: string) => string;
  /** One text message; short enough for 160 characters where names are. */
  sms: { readonly [T in Tone]: (fields: Fields) => string };
  /** What to say on the telephone, sentence by sentence. */
  phone: { readonly [T in Tone]: (fields: Fields) => readonly string[] };
  /** The same where a client in financial trouble is offered to pay in parts. */
  plan: (fields: Fields) => readonly string[];
  /** What is handed to an agency or a court. */
  handover: { subject: (fields: Fields) => string; body: (fields: Fields) => readonly string[] };
  /** Names a part of an invoice by its number. */
  instalment: (number: number) => string;
  /** What the sum is made of. */
  madeOf: (fields: Fields) => string;
  /** The articles behind it. */
  legalBasis: (basis: string) => string;
  /** The words of the link to pay at. */
  payHere: string;
  /** What interest is called. */
  interest: string;
  /** What compensation is called. */
  compensation: string;
  /** The texts of a message for several invoices. */
  statement: StatementWords;
  /** The texts of a letter with the claim. */
  letter: LetterWords;
}

/** Texts in place of built-in ones: as many as differ, down to a single one. */
export type ReplacedWords = Replaced<MessageWords>;

/** Any part of it. */
export type Replaced<T> = T extends (...fields: never[]) => unknown
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Replaced<T[K]> }
    : T;

/** The texts of a message for several invoices. */
export interface StatementWords {
  /** Its subject. */
  subject: { readonly [T in Tone]: (count: number, total: string) => string };
  /** What comes before the table. */
  intro: (count: number) => string;
  /** The heads of the table. */
  columns: {
    reference: string;
    due: string;
    daysLate: string;
    outstanding: string;
    interest: string;
    compensation: string;
    total: string;
  };
  /** The name of the last row. */
  sum: string;
  /** Said where a part of the sum is not due yet. */
  notDue: (amount: string) => string;
  /** What is asked for: the sum, or what of it is due, within so many days. */
  demand: { readonly [T in Tone]: (asked: string, count: number, days: number) => string };
}

/** The texts of a letter with the claim. */
export interface LetterWords {
  /** What it is. */
  title: string;
  /** Who writes. */
  from: string;
  /** Who is written to. */
  to: string;
  /** The day of the claim. */
  asOf: (date: string) => string;
  /** What the invoice came to. */
  invoiced: (named: string) => string;
  /** What the principal still owed is called. */
  principal: string;
  /** Heads of the table of interest: the time, */
  period: string;
  /** its days, */
  days: string;
  /** what bore interest, */
  base: string;
  /** at which rate a year, */
  rate: string;
  /** and what came of it. */
  amount: string;
  /** What everything owed is called. */
  total: string;
  /** What one more day adds. */
  perDay: (amount: string) => string;
  /** A discount that was taken, among the payments. */
  discount: string;
  /** The day on which payments, credit notes and discounts made up the invoice. */
  settlement: string;
  /** The head of the table of payments, */
  payments: string;
  /** and of its columns: the day, */
  date: string;
  /** what counted against costs. */
  costs: string;
  /** The head of the reasons. */
  why: string;
}
