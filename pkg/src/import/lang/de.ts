/** The words of the readers of files in German. */
import { inWords } from "../../lang/language.js";
import type { SayOptions } from "../../types.js";
import type { Sayable } from "../say.js";
import { german } from "../words/de.js";

export type { Sayable, SayOptions };

/** What a reader says, in German: a notice, a question, why a line was not read, why a payment was matched, a problem. */
export function say(what: Sayable, options?: SayOptions): string {
  return inWords(german, { code: what.code, values: what.values ?? {}, basis: [] }, options);
}
