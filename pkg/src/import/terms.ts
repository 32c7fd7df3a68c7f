// Terms in words, read by the core where the caller hands its reader in.
import type { Terms as PaymentTerms, ParsedTerms, SplitTerms } from "../types.js";

type Reader = (text: string) => ParsedTerms;

/** Reads terms, each once. */
export class Terms {
  private readonly known = new Map<string, ReadTerms | undefined>();

  constructor(
    private readonly reader: Reader | undefined,
    private readonly translate: (words: string) => string = (words) => words,
  ) {}

  /** Returns the terms that words say, undefined where they cannot be read. */
  read(text: string): ReadTerms | undefined {
    if (this.reader === undefined) return undefined;
    if (this.known.has(text)) return this.known.get(text);
    const translated = this.translate(text);
    const read = this.parse(text) ?? (translated === text ? undefined : this.parse(translated));
    this.known.set(text, read);
    return read;
  }

  private parse(words: string): ReadTerms | undefined {
    // Words come from files: the longest term that people write is far shorter.
    if (words.length > 500) return undefined;
    try {
      return { words, terms: this.reader!(words).terms };
    } catch {
      return undefined;
    }
  }
}

/** Words, changed so far that the core reads them, and what they say. */
export interface ReadTerms {
  words: string;
  terms: PaymentTerms | SplitTerms;
}
