import { en, type Words } from "./en";
import { format, type Format } from "./format";
import { fr } from "./fr";

export type { Format, Words };
export type Lang = "fr" | "en";

/** The words of a language, and how it writes dates and amounts. */
export interface Tongue {
  lang: Lang;
  t: Words;
  f: Format;
}

const tongues: Record<Lang, Tongue> = {
  en: { lang: "en", t: en, f: format(en.locale) },
  fr: { lang: "fr", t: fr, f: format(fr.locale) },
};

export function tongue(lang: Lang): Tongue {
  return tongues[lang];
}
