/** What is said to a client: messages, statements, letters, clauses, and the text of a payment code. */
export { type ClauseText, clauses } from "./clauses.js";
export { letter, type Party } from "./letter.js";
export { message, type MessageData, type MessageOptions } from "./message.js";
export { epcPayload, isIban, type Transfer } from "./pay.js";
export { type Statement, statement } from "./statement.js";
export type { Fields as MessageFields, LetterWords, MessageWords, StatementWords, Tone } from "./words.js";
