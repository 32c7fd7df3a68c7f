import { inWords, type Language } from "../lang/language.js";
import type { Lang, SayOptions } from "../types.js";
import type { Values } from "./codes.js";
import { dutch } from "./words/nl.js";
import { english } from "./words/en.js";
import { french } from "./words/fr.js";
import { german } from "./words/de.js";
import { italian } from "./words/it.js";
import { spanish } from "./words/es.js";

const languages: Record<Lang, Language<Values>> = {
  fr: french,
  en: english,
  de: german,
  nl: dutch,
  es: spanish,
  it: italian,
};

/** Whatever a reader says by a code and its values. */
export interface Sayable {
  code: string;
  values?: Record<string, string | number>;
}

/**
 * What a reader says, in one sentence: a notice, a question (`ask`), why a line was not read (`{ code: unread.why, values:
 * unread.values }`), the reason of a match, a problem of a file. Codes of the core are said by `say` of the package.
 */
export function say(what: Sayable, lang: Lang, options?: SayOptions): string {
  const known = Object.prototype.hasOwnProperty.call(languages, lang);
  return inWords(languages[known ? lang : "en"], { code: what.code, values: what.values ?? {}, basis: [] }, options);
}
