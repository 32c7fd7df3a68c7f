/** What the browser remembers between visits: language, country, appearance. */

import { isLaw } from "./laws";
import type { Lang } from "./words";

export type Theme = "auto" | "light" | "dark";

function recall(key: string): string | null {
  try {
    return localStorage.getItem(`echeance.${key}`);
  } catch {
    // Storage can be forbidden: the page works without.
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`echeance.${key}`, value);
  } catch {
    // As above.
  }
}

export function recallLang(): Lang {
  const known = recall("lang");
  if (known === "fr" || known === "en") return known;
  return navigator.languages.some((language) => /^fr\b/i.test(language)) && !/^en\b/i.test(navigator.language)
    ? "fr"
    : "en";
}

export function rememberLang(lang: Lang): void {
  remember("lang", lang);
}

/** The country used last, else that of the browser's language, else France. */
export function recallLaw(): string {
  const region = new Intl.Locale(navigator.language).region;
  return [recall("law"), region].find((law) => isLaw(law)) ?? "FR";
}

export function rememberLaw(law: string): void {
  remember("law", law);
}

export function recallTheme(): Theme {
  const known = recall("theme");
  return known === "light" || known === "dark" ? known : "auto";
}

export function rememberTheme(theme: Theme): void {
  remember("theme", theme);
}
