/** The words of the readers of files in Dutch. */
import { inWords } from "../../lang/language.js";
import type { SayOptions } from "../../types.js";
import type { Sayable } from "../say.js";
import { dutch } from "../words/nl.js";

export type { Sayable, SayOptions };

/** What a reader says, in Dutch: a notice, a question, why a line was not read, why a payment was matched, a problem. */
export function say(what: Sayable, options?: SayOptions): string {
  return inWords(dutch, { code: what.code, values: what.values ?? {}, basis: [] }, options);
}
