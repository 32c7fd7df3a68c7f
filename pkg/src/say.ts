import { german as de } from "./lang/de.js";
import { english as en } from "./lang/en.js";
import { spanish as es } from "./lang/es.js";
import { french as fr } from "./lang/fr.js";
import { italian as it } from "./lang/it.js";
import { dutch as nl } from "./lang/nl.js";
import { inWords, type Language } from "./lang/language.js";
import type { Coded, Lang, SayOptions } from "./types.js";

/** The words of every language. @internal */
export const languages: Readonly<Record<Lang, Language>> = { fr, en, de, nl, es, it };

/**
 * A reason, a notice or a problem in one sentence; the code itself where this version has no words for it.
 * Amounts are written without a currency unless `options` names one: `say(reason, "fr", { currency: claim.currency })`.
 * A page in one language imports `say` from `echeance/lang/fr` and ships the words of no other.
 */
export function say(what: Coded, lang: Lang, options?: SayOptions): string {
  // A language that there is not must not leave a reader with codes.
  const known = Object.prototype.hasOwnProperty.call(languages, lang);
  return inWords(languages[known ? lang : "en"], what, options);
}
