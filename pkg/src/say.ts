import { say as en } from "./lang/en.js";
import { say as fr } from "./lang/fr.js";
import type { Lang, Notice, Reason, SayOptions } from "./types.js";

const languages: Record<Lang, typeof en> = { fr, en, de: en, nl: en, es: en, it: en };

/**
 * A reason or a notice in one sentence; the code itself where this version has no words for it.
 * Amounts are written without a currency unless `options` names one: `say(reason, "fr", { currency: claim.currency })`.
 * A page in one language imports `say` from `echeance/lang/fr` and ships the words of no other.
 */
export function say(what: Reason | Notice, lang: Lang, options?: SayOptions): string {
  return languages[lang](what, options);
}
