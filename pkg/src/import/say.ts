import type { Coded, Lang, SayOptions } from "../types.js";
import { inWords, type Language } from "./language.js";
import { dutch } from "./words/nl.js";
import { english } from "./words/en.js";
import { french } from "./words/fr.js";
import { german } from "./words/de.js";
import { italian } from "./words/it.js";
import { spanish } from "./words/es.js";

const languages: Record<Lang, Language> = {
  fr: french,
  en: english,
  de: german,
  nl: dutch,
  es: spanish,
  it: italian,
};

/**
 * What a reader says, in one sentence: a notice, a question (`ask`), why a line was not read (`{ code: unread.why, values:
 * unread.values }`), the reason of a match, a problem of a file. Codes of the core are said by `say` of the package.
 */
export function say(what: Coded, lang: Lang, options?: SayOptions): string {
  const known = Object.prototype.hasOwnProperty.call(languages, lang);
  return inWords(languages[known ? lang : "en"], what, options);
}
