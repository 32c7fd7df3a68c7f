import { german as de } from "./lang/de.js";
import { choice } from "./check.js";
import { safely } from "./safe.js";
import { english as en } from "./lang/en.js";
import { spanish as es } from "./lang/es.js";
import { french as fr } from "./lang/fr.js";
import { italian as it } from "./lang/it.js";
import { dutch as nl } from "./lang/nl.js";
import { inWords, type Language } from "./lang/language.js";
import type { Coded, Lang, SayOptions } from "./types.js";

/** The words of every language. @internal */
export const languages: Readonly<Record<Lang, Language>> = { fr, en, de, nl, es, it };
const LANGUAGES: readonly Lang[] = ["fr", "en", "de", "nl", "es", "it"];

/**
 * A reason, a notice or a problem in one sentence; the code itself where this version has no words for it.
 * Amounts are written without a currency unless `options` names one: `say(reason, "fr", { currency: claim.currency })`.
 * A page in one language imports `say` from `echeance/lang/fr` and ships the words of no other.
 *
 * @example
 * const { reasons, currency } = assess(invoice, { policy: "FR", asOf: "2026-11-23" });
 * reasons.map((reason) => say(reason, "fr", { currency }));
 *
 * @throws PolicyError `input.choice` for a language that is not there.
 */
export const say = /* @__PURE__ */ safely(function say(what: Coded, lang: Lang, options?: SayOptions): string {
  return inWords(languages[choice(lang, LANGUAGES, "lang")], what, options);
});
