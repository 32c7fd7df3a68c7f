/** The words of the readers of files in German. */
import type { Coded, SayOptions } from "../../types.js";
import { inWords } from "../language.js";
import { german } from "../words/de.js";

export type { Coded, SayOptions };

/** What a reader says, in German: a notice, a question, why a line was not read, why a payment was matched, a problem. */
export function say(what: Coded, options?: SayOptions): string {
  return inWords(german, what, options);
}
