import type { ReminderStep } from "../types.js";

/** How a message speaks: `tone` of the step. */
export type Tone = ReminderStep["tone"];

/** What a message speaks of, written in its language. Amounts and dates are text already. */
export interface Fields {
  /** The name that signs. */
  seller: string;
  /** The name that is greeted. */
  customer: string;
  /** The number of the invoice, or its date where it has none. */
  reference: string;
  /** The date of the invoice. */
  issued: string;
  /** The due date, where it is known. */
  due?: string;
  /** The principal still owed. */
  outstanding: string;
  /** The sum asked for. */
  asked: string;
  /** What it is made of beyond the principal; empty where it is nothing else. */
  extras: readonly { what: "interest" | "compensation"; amount: string }[];
  /** The articles behind them. */
  basis: string;
}

/** The texts of one language. A text that is missing does not compile. */
export interface MessageWords {
  /** The locale of dates and amounts. */
  locale: string;
  /** The first line. */
  greeting: (customer: string) => string;
  /** The last line. */
  closing: (seller: string) => string;
  /** The subject of an e-mail or a letter. */
  subject: { readonly [T in Tone]: (fields: Fields) => string };
  /** Its paragraphs. */
  body: { readonly [T in Tone]: (fields: Fields) => readonly string[] };
  /** One text message; short enough for 160 characters where names are. */
  sms: { readonly [T in Tone]: (fields: Fields) => string };
  /** What to say on the telephone, sentence by sentence. */
  phone: { readonly [T in Tone]: (fields: Fields) => readonly string[] };
  /** What is handed to an agency or a court. */
  handover: { subject: (fields: Fields) => string; body: (fields: Fields) => readonly string[] };
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

/** The texts of a message for several invoices. */
export interface StatementWords {
  /** Its subject. */
  subject: (count: number, total: string) => string;
  /** What comes before the table. */
  intro: (count: number) => string;
  /** The heads of the table. */
  columns: { reference: string; due: string; daysLate: string; outstanding: string; interest: string; compensation: string; total: string };
  /** The name of the last row. */
  sum: string;
  /** What comes after the table. */
  outro: (total: string) => string;
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
  /** The head of the reasons. */
  why: string;
}
