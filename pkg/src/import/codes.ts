// Every code that the readers write, with its values. A code without words in one of the languages does not compile.
import type { Citation } from "../types.js";

/** A day and an amount, as the writers of the languages know them; declared anew, to lead to nothing of the core. */
type Day = string & { readonly written?: "date" };
type Sum = string & { readonly written?: "amount" };

/** What to know about a file that was read. */
export interface NoticeValues {
  "import.encoding": { encoding: string };
  "import.skipped": { count: number; lines: string };
  "import.total-agrees": { amount: Sum };
  "import.total-differs": { file: Sum; read: Sum };
  "import.dates-from-column": { column: string; other: string };
  "import.dates-from-title": { column: string; title: string };
  "import.dates-serial": { column: string; value: string; date: Day };
  "import.dates-unix": { column: string };
  "import.decimal-from-column": { column: string; other: string };
  "import.currency": { symbol: string; currency: string };
  "import.currency-unknown": { symbol: string };
  "import.paid-undated": { count: number };
  "import.no-issue-date": { count: number };
  "import.no-due-date": { count: number };
  "import.terms-unread": { words: string; count: number };
  "import.type-unknown": { type: string; count: number };
  "import.same-number": { invoice: string; count: number };
  "import.computed": { count: number };
  "import.mapping": { columns: string };
  "import.columns-unused": { columns: string };
  "fec.no-due-date": { count: number };
  "fec.not-lettered": { count: number; amount: Sum };
  "fec.partly-lettered": { count: number };
  "fec.opening": { customer: string; amount: Sum; date: Day };
  "fec.currency": { invoice: string; amount: string; currency: string };
  "fec.unbalanced-entry": { entry: string; debit: Sum; credit: Sum; count: number };
  "fec.unbalanced": { debit: Sum; credit: Sum };
  "fec.other-accounts": { accounts: string; count: number; amount: Sum };
  "fec.decimal-point": { count: number };
  "fec.separator-in-text": { count: number };
  "fec.paid-out": { count: number; amount: Sum };
  "fec.other-credits": { count: number; amount: Sum };
  "einvoice.due-before-issue": { invoice: string; due: Day; issued: Day };
  "einvoice.prepaid": { invoice: string; amount: Sum };
  "einvoice.paid": { invoice: string; date: Day };
  "einvoice.credit": { invoice: string; amount: Sum };
  "einvoice.nothing-owed": { invoice: string };
  "einvoice.amounts": { invoice: string; payable: Sum; computed: Sum };
  "einvoice.claims-of-others": { invoice: string; amount: Sum };
  "einvoice.terms-unread": { invoice: string; words: string };
  "einvoice.terms-differ": { invoice: string; words: string; due: Day };
  "einvoice.payee": { invoice: string; name: string };
  "einvoice.self-billed": { invoice: string };
  "einvoice.replaces": { invoice: string; other: string };
  "einvoice.credits": { invoice: string; other: string };
  "einvoice.note": { invoice: string; subject: "PMT" | "PMD" | "AAB"; words: string };
  "einvoice.interest": { invoice: string; percent: string };
  "bank.entries-apart": { count: number };
  "bank.balance": { opening: Sum; closing: Sum; moved: Sum };
  "bank.pending": { count: number };
}

/** Why a line became nothing. */
export interface UnreadValues {
  "row.cells": { expected: number; found: number };
  "row.long": { count: number };
  "row.quote": object;
  "row.amount": { column: string; value: string };
  "row.decimals": { column: string; value: string };
  "row.date": { column: string; value: string };
  "row.no-date": object;
  "row.no-amount": object;
  "row.kind": { value: string };
  "row.status": { value: string };
  "row.cut": object;
}

/** What is asked. */
export interface AskValues {
  "ask.dates": { column: string; value: string; first: Day; second: Day };
  "ask.decimal": { column: string; value: string };
  "ask.column": { field: string };
  "ask.lettering": { count: number; amount: Sum };
  "ask.sheet": { count: number };
}

/** Why a payment was laid on an invoice. */
export interface ReasonValues {
  "match.reference": { reference: string };
  "match.number": { invoice: string };
  "match.numbers": { count: number; amount: Sum };
  "match.part": { invoice: string; open: Sum };
  "match.account": { iban: string };
  "match.payer": { name: string };
  "match.sum": { count: number; amount: Sum };
  "match.discount": { percent: string; until: Day };
  "match.amount": { amount: Sum };
  "match.several": { count: number; amount: Sum };
}

/** What to know about a file: a guess, or a fact that changes how it is read. `say` puts it into words. */
export type ImportNotice = {
  readonly [Code in keyof NoticeValues]: {
    /** Stable: `"fec.no-due-date"`. */
    readonly code: Code;
    /** `warning` where what was read may be wrong, else `info`. */
    readonly severity: "info" | "warning";
    /** The values of the sentence: dates as `YYYY-MM-DD`, amounts and percentages as decimals. */
    readonly values: NoticeValues[Code];
    /** The law behind it. */
    readonly basis: readonly Citation[];
  };
}[keyof NoticeValues];
/** Why a payment was laid on an invoice. `say` puts it into words. */
export type MatchReason = {
  readonly [Code in keyof ReasonValues]: {
    /** Stable: `"match.number"`. */
    readonly code: Code;
    /** The values of the sentence. */
    readonly values: ReasonValues[Code];
    /** No law stands behind a match. */
    readonly basis: readonly Citation[];
  };
}[keyof ReasonValues];

/** What is wrong with a whole file. Its sentences need no values. */
export interface ProblemValues {
  "file.empty": object;
  "file.unknown": object;
  "file.encoding": object;
  "file.xml": object;
  "file.doctype": object;
  "file.large": object;
  "file.header": object;
  "file.pdf": object;
  "file.sheet": object;
  "file.peer": object;
  "file.mapping": object;
}

export interface Values extends NoticeValues, UnreadValues, AskValues, ReasonValues, ProblemValues {}
export type ImportNoticeCode = keyof NoticeValues;
export type UnreadCode = keyof UnreadValues;
export type AskCode = keyof AskValues;
export type MatchCode = keyof ReasonValues;
export type FileProblemCode = keyof ProblemValues;
