// The words of a reader in one language.
import type { Coded, SayOptions } from "../types.js";
import { type Writer, writer } from "../writer.js";
import type { Values } from "./codes.js";

/** A language: a sentence for each code, written from its values. A code that is missing does not compile. */
export interface Language {
  /** The locale in which numbers and dates are written. */
  locale: string;
  sentences: { readonly [Code in keyof Values]: (values: Values[Code], write: Writer) => string };
  /** Changes a whole sentence, for the rules of typesetting. */
  typeset?: (sentence: string) => string;
}

/** Returns what a reader says in words; its code where this version does not know it. */
export function inWords({ locale, sentences, typeset }: Language, what: Coded, options: SayOptions = {}): string {
  const known = sentences as Record<string, (values: never, write: Writer) => string>;
  if (!Object.prototype.hasOwnProperty.call(known, what.code)) return String(what.code);
  const sentence = known[what.code]!((what.values ?? {}) as never, writer(locale, options.currency));
  return typeset === undefined ? sentence : typeset(sentence);
}
