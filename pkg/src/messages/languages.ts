import { choice } from "../check.js";
import type { Lang } from "../types.js";
import type { MessageWords, ReplacedWords } from "./words.js";
import { de } from "./words/de.js";
import { en } from "./words/en.js";
import { es } from "./words/es.js";
import { fr } from "./words/fr.js";
import { it } from "./words/it.js";
import { nl } from "./words/nl.js";

const languages: Record<Lang, MessageWords> = { fr, en, de, nl, es, it };
const known: readonly Lang[] = ["fr", "en", "de", "nl", "es", "it"];

/**
 * The texts of a language, with those of the caller in place of some.
 *
 * @throws PolicyError `input.choice` for a language that is not there.
 */
export function wordsOf(lang: Lang, replaced?: ReplacedWords): MessageWords {
  const words = languages[choice(lang, known, "lang")];
  return replaced === undefined ? words : merge(words, replaced);
}

function merge<T extends object>(words: T, replaced: object): T {
  const merged = { ...words } as Record<string, unknown>;
  for (const [name, text] of Object.entries(replaced)) {
    const built = merged[name];
    const group = typeof built === "object" && built !== null && typeof text === "object" && text !== null;
    if (text !== undefined && Object.prototype.hasOwnProperty.call(words, name))
      merged[name] = group ? merge(built, text) : text;
  }
  return merged as T;
}
