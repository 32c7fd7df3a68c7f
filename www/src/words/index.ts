import { en, type Words } from "./en";
import { format, type Format } from "./format";
import { fr } from "./fr";

export type { Format, Words };
export type Lang = "fr" | "en";

/** The words of a language, and how it writes dates and amounts. */
export interface Locale {
  lang: Lang;
  t: Words;
  f: Format;
}

const locales: Record<Lang, Locale> = {
  en: { lang: "en", t: en, f: format(en.locale) },
  fr: { lang: "fr", t: fr, f: format(fr.locale) },
};

export function localeOf(lang: Lang): Locale {
  return locales[lang];
}
