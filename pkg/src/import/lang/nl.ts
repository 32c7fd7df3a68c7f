/** The words of the readers of files in Dutch. */
import type { Coded, SayOptions } from "../../types.js";
import { inWords } from "../language.js";
import { dutch } from "../words/nl.js";

export type { Coded, SayOptions };

/** What a reader says, in Dutch: a notice, a question, why a line was not read, why a payment was matched, a problem. */
export function say(what: Coded, options?: SayOptions): string {
  return inWords(dutch, what, options);
}
