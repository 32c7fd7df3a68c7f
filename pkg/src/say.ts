import { say as de } from "./lang/de.js";
import { say as en } from "./lang/en.js";
import { say as es } from "./lang/es.js";
import { say as fr } from "./lang/fr.js";
import { say as it } from "./lang/it.js";
import { say as nl } from "./lang/nl.js";
import type { Lang, Notice, Reason, SayOptions } from "./types.js";

const languages: Record<Lang, typeof en> = { fr, en, de, nl, es, it };

/**
 * A reason or a notice in one sentence; the code itself where this version has no words for it.
 * Amounts are written without a currency unless `options` names one: `say(reason, "fr", { currency: claim.currency })`.
 * A page in one language imports `say` from `echeance/lang/fr` and ships the words of no other.
 */
export function say(what: Reason | Notice, lang: Lang, options?: SayOptions): string {
  // A language that there is not must not leave a reader with codes.
  const known = Object.prototype.hasOwnProperty.call(languages, lang);
  return languages[known ? lang : "en"](what, options);
}
