import type { ReminderStep } from "../types.js";

export type Tone = ReminderStep["tone"];

/** What a message speaks of, written in its language. Amounts and dates are text already. */
export interface Fields {
  seller: string;
  customer: string;
  /** The number of the invoice, or its date where it has none. */
  reference: string;
  issued: string;
  /** The due date, where it is known. */
  due?: string;
  outstanding: string;
  /** The sum asked for, and what it is made of beyond the principal; empty where nothing is. */
  asked: string;
  extras: readonly { what: "interest" | "compensation"; amount: string }[];
  /** The articles behind them. */
  basis: string;
}

/** The texts of one language. A text that is missing does not compile. */
export interface MessageWords {
  locale: string;
  greeting: (customer: string) => string;
  closing: (seller: string) => string;
  subject: { readonly [T in Tone]: (fields: Fields) => string };
  body: { readonly [T in Tone]: (fields: Fields) => readonly string[] };
  /** One text message; short enough for 160 characters where names are. */
  sms: { readonly [T in Tone]: (fields: Fields) => string };
  /** What to say on the telephone, sentence by sentence. */
  phone: { readonly [T in Tone]: (fields: Fields) => readonly string[] };
  /** What is handed to an agency or a court. */
  handover: { subject: (fields: Fields) => string; body: (fields: Fields) => readonly string[] };
  /** What the sum is made of. */
  madeOf: (fields: Fields) => string;
  legalBasis: (basis: string) => string;
  payHere: string;
  interest: string;
  compensation: string;
  statement: StatementWords;
  letter: LetterWords;
}

export interface StatementWords {
  subject: (count: number, total: string) => string;
  intro: (count: number) => string;
  columns: { reference: string; due: string; daysLate: string; outstanding: string; interest: string; compensation: string; total: string };
  sum: string;
  outro: (total: string) => string;
}

export interface LetterWords {
  title: string;
  from: string;
  to: string;
  asOf: (date: string) => string;
  principal: string;
  period: string;
  days: string;
  base: string;
  rate: string;
  amount: string;
  total: string;
  perDay: (amount: string) => string;
  why: string;
}
