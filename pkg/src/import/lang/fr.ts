/** The words of the readers of files in French. */
import type { Coded, SayOptions } from "../../types.js";
import { inWords } from "../language.js";
import { french } from "../words/fr.js";

export type { Coded, SayOptions };

/** What a reader says, in French: a notice, a question, why a line was not read, why a payment was matched, a problem. */
export function say(what: Coded, options?: SayOptions): string {
  return inWords(french, what, options);
}
