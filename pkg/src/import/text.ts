import { fileError } from "./note.js";

/** Encodings by their label in the Encoding Standard. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "macintosh";

/** Sees the encoding from the first bytes: a byte order mark, or the zeros between letters. Undefined: UTF-8 or older. */
export function encodingOf(head: Uint8Array): Encoding | undefined {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  let even = 0;
  let odd = 0;
  const length = Math.min(head.length, 4096);
  for (let at = 0; at < length; at++) if (head[at] === 0) at % 2 === 0 ? even++ : odd++;
  // Text in Latin letters has a zero in every second byte; a stray NUL in a ledger is none of that.
  if (odd > length / 4 && even < length / 16) return "utf-16le";
  if (even > length / 4 && odd < length / 16) return "utf-16be";
  return undefined;
}

/** Sees an older encoding from the bytes above ASCII that a text has. */
export class Bytes {
  private readonly counts = new Uint32Array(256);

  add(bytes: Uint8Array): void {
    const { counts } = this;
    for (const byte of bytes) if (byte >= 0x80) counts[byte]!++;
  }

  encoding(): Encoding {
    // The é of the Macintosh; in Windows-1252 it is a letter that is rare in the West.
    if (this.counts[0x8e]! > this.counts[0xe9]!) return "macintosh";
    for (let byte = 0x80; byte < 0xa0; byte++) if (this.counts[byte]! > 0) return "windows-1252";
    // The euro sign is where the two Latin alphabets differ that matters here.
    return this.counts[0xa4]! > 0 ? "iso-8859-15" : "windows-1252";
  }
}

/** Whether the text is one of IBM mainframes: "Jo" of JournalCode, or "<?", in EBCDIC. */
export function isEbcdic([first, second]: Uint8Array): boolean {
  return (first === 0xd1 && second === 0x96) || (first === 0x4c && second === 0x6f);
}

export const UTF8 = "export the file as UTF-8";

/** What Windows-1252 has where Latin 1 has control characters; some engines decode the one as the other. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decodes text that comes in pieces, and drops the bytes of nothing that some programs leave in it. */
export function decoder(encoding: Encoding, fatal = false): (bytes?: Uint8Array) => string {
  const of = new TextDecoder(encoding, { fatal });
  return (bytes) => {
    const text = clean(bytes === undefined ? of.decode() : of.decode(bytes, { stream: true }));
    if (encoding !== "windows-1252") return text;
    return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80]!);
  };
}

/** Decodes bytes at once. */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (isEbcdic(bytes)) throw fileError("file.encoding", UTF8);
  const seen = encodingOf(bytes);
  try {
    return { text: whole(seen ?? "utf-8", seen === undefined), encoding: seen ?? "utf-8" };
  } catch {
    const counts = new Bytes();
    counts.add(bytes);
    const encoding = counts.encoding();
    return { text: whole(encoding, false), encoding };
  }

  function whole(encoding: Encoding, fatal: boolean): string {
    const read = decoder(encoding, fatal);
    return read(bytes) + read();
  }
}

export function clean(text: string): string {
  return text.includes("\0") ? text.replace(/\0/g, "") : text;
}
