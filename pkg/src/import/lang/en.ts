/** The words of the readers of files in English. */
import type { Coded, SayOptions } from "../../types.js";
import { inWords } from "../language.js";
import { english } from "../words/en.js";

export type { Coded, SayOptions };

/** What a reader says, in English: a notice, a question, why a line was not read, why a payment was matched, a problem. */
export function say(what: Coded, options?: SayOptions): string {
  return inWords(english, what, options);
}
