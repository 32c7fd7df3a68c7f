/** The words of the readers of files in Italian. */
import type { Coded, SayOptions } from "../../types.js";
import { inWords } from "../language.js";
import { italian } from "../words/it.js";

export type { Coded, SayOptions };

/** What a reader says, in Italian: a notice, a question, why a line was not read, why a payment was matched, a problem. */
export function say(what: Coded, options?: SayOptions): string {
  return inWords(italian, what, options);
}
