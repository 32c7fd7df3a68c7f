/** The words of the readers of files in Spanish. */
import type { Coded, SayOptions } from "../../types.js";
import { inWords } from "../language.js";
import { spanish } from "../words/es.js";

export type { Coded, SayOptions };

/** What a reader says, in Spanish: a notice, a question, why a line was not read, why a payment was matched, a problem. */
export function say(what: Coded, options?: SayOptions): string {
  return inWords(spanish, what, options);
}
