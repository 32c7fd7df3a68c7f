/** What is said to a client: messages, statements, letters, clauses, and the text of a payment code. */
export { statementText } from "./account.js";
export { type ClauseText, clauses } from "./clauses.js";
export { letter, type LetterData, type Party } from "./letter.js";
export { type Message, message, type MessageData, type MessageOptions } from "./message.js";
export { epcPayload, isIban, type Transfer } from "./pay.js";
export { type Statement, statement, type StatementOptions, type StatementSums } from "./statement.js";
export type {
  Fields as MessageFields,
  FirstReminderFields,
  FirstReminderLaw,
  LetterWords,
  MessageWords,
  Replaced,
  ReplacedWords,
  StatementWords,
  Tone,
} from "./words.js";
