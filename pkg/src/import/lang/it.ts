/** The words of the readers of files in Italian. */
import { inWords } from "../../lang/language.js";
import type { SayOptions } from "../../types.js";
import type { Sayable } from "../say.js";
import { italian } from "../words/it.js";

export type { Sayable, SayOptions };

/** What a reader says, in Italian: a notice, a question, why a line was not read, why a payment was matched, a problem. */
export function say(what: Sayable, options?: SayOptions): string {
  return inWords(italian, { code: what.code, values: what.values ?? {}, basis: [] }, options);
}
