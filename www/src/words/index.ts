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

const words: Record<Lang, Words> = { en, fr };

export function tongue(lang: Lang): Tongue {
  const t = words[lang];
  return { lang, t, f: format(t.locale) };
}
