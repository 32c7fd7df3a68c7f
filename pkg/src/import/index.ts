/** Readers of the files that firms have: ledgers, lists, electronic invoices, bank statements; and tables for spreadsheets. */
export { PolicyError, type Problem } from "../error.js";
export { readBank } from "./bank.js";
export type {
  AskCode,
  FileProblemCode,
  ImportNotice,
  ImportNoticeCode,
  MatchCode,
  MatchReason,
  UnreadCode,
  Values as ImportValues,
} from "./codes.js";
export { type EInvoiceTerms, eInvoiceTerms, type MentionLike } from "./einvoice-terms.js";
export { type Match, type MatchOptions, matchPayments } from "./match.js";
export type { Outcome, Safe } from "../safe.js";
export { type ReadLedger, readLedger } from "./read.js";
export { say } from "./say.js";
export { agendaCsv, agingCsv, claimCsv, statementCsv, type TableOptions } from "./tables.js";
export type * from "./types.js";
