import type { Core } from "./load.js";
import { source, sourceAlone } from "./source.js";
import type { Amount, Citation, Percent } from "./types.js";

let words: Int32Array = new Int32Array(0);
let at = 0;
let digits = 2;

/** Starts to read a result: the words of the memory, and where they begin. */
export function begin(memory: Int32Array, index: number): void {
  words = memory;
  at = index + 1;
  digits = words[index]!;
}

export function integer(): number {
  return words[at++]!;
}

export function flag(): boolean {
  return words[at++] !== 0;
}

/** A whole number without its point, and how many decimals it has: below 2^53, the quotient is the nearest number. */
export function number(): number {
  const decimals = words[at]!;
  const low = words[at + 1]!;
  const high = words[at + 2]!;
  at += 3;
  return (high * 4294967296 + (low >>> 0)) / 10 ** decimals;
}

const hundredths = /* @__PURE__ */ Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));

/** Amounts as text, each in the slot that its number falls into: the principal stands in every period of a claim. */
const amountSlots = /* @__PURE__ */ new Int32Array(3 * 64);
const amountTexts: Amount[] = /* @__PURE__ */ new Array<Amount>(64).fill("0");

/** An amount in minor units, as a decimal with the digits of its currency. */
export function amount(): Amount {
  const low = words[at]!;
  const high = words[at + 1]!;
  at += 2;
  const slot = (low ^ (low >> 6) ^ (low >> 12)) & 63;
  const place = slot * 3;
  if (amountSlots[place] !== low || amountSlots[place + 1] !== high || amountSlots[place + 2] !== digits) {
    amountSlots[place] = low;
    amountSlots[place + 1] = high;
    amountSlots[place + 2] = digits;
    amountTexts[slot] = print(low, high) as Amount;
  }
  return amountTexts[slot]!;
}

function print(low: number, high: number): string {
  if (high === 0 && low >= 0 && digits === 2) {
    const units = (low / 100) | 0;
    return `${units}.${hundredths[low - units * 100]}`;
  }
  // Beyond 2^53 a number is no longer exact.
  if (high > 0x1fffff || high < -0x200000) {
    return decimal(((BigInt(high) << BigInt(32)) | BigInt(low >>> 0)).toString());
  }
  const minor = high * 4294967296 + (low >>> 0);
  if (digits !== 2) return decimal(String(minor));
  const size = Math.abs(minor);
  const units = Math.floor(size / 100);
  const text = `${units}.${hundredths[size - units * 100]}`;
  return minor < 0 ? `-${text}` : text;
}

function decimal(minor: string): string {
  if (digits === 0) return minor;
  const sign = minor.startsWith("-") ? "-" : "";
  const size = minor.slice(sign.length).padStart(digits + 1, "0");
  return `${sign}${size.slice(0, -digits)}.${size.slice(-digits)}`;
}

/** Rates as text, each in the slot that its number falls into: a page meets few, again and again. */
const rateSlots = /* @__PURE__ */ new Int32Array(256);
const rateTexts: Percent[] = /* @__PURE__ */ new Array<Percent>(256).fill("0.00");

/** A percentage in millionths, with two decimals or as many as it has. */
export function rate(): Percent {
  const millionths = words[at++]!;
  const slot = (millionths ^ (millionths >> 8) ^ (millionths >> 16)) & 255;
  if (rateSlots[slot] !== millionths) {
    rateSlots[slot] = millionths;
    rateTexts[slot] = printRate(millionths) as Percent;
  }
  return rateTexts[slot]!;
}

function printRate(millionths: number): string {
  const size = Math.abs(millionths);
  const fraction = String(size % 1000000)
    .padStart(6, "0")
    .replace(/0{1,4}$/, "");
  return `${millionths < 0 ? "-" : ""}${Math.floor(size / 1000000)}.${fraction}`;
}

/** Dates as text, by day number, in pages of 512 days: a claim names the same few again and again. */
const pages: (string | undefined)[][] = [];

/** A date as days since 1970-01-01, as YYYY-MM-DD. */
export function date(): string {
  const day = words[at++]!;
  const page = pages[day >> 9];
  return page?.[day & 511] ?? newDate(day);
}

function newDate(day: number): string {
  const text = new Date(day * 86400000).toISOString().slice(0, 10);
  if (day >= 0) {
    const page = (pages[day >> 9] ??= new Array<string | undefined>(512).fill(undefined));
    page[day & 511] = text;
  }
  return text;
}

let decoder: TextDecoder | undefined;

/** The decoder is looked up at the first call: some hosts of tests have none while modules load. */
function utf8(): TextDecoder {
  return (decoder ??= new TextDecoder());
}

/** Texts of up to three bytes, by their word: currencies and country codes come again and again. */
const short = new Map<number, string>();

export function text(): string {
  const size = words[at++]!;
  if (size === 0) return "";
  if (size <= 3) {
    const word = words[at++]!;
    // Three bytes leave room for the size: a text may end in zeros.
    const key = word | (size << 24);
    let known = short.get(key);
    if (known === undefined) {
      known = utf8().decode(new Uint8Array([word, word >> 8, word >> 16]).subarray(0, size));
      if (short.size < 1000) short.set(key, known);
    }
    return known;
  }
  const start = words.byteOffset + at * 4;
  at += (size + 3) >> 2;
  return utf8().decode(new Uint8Array(words.buffer, start, size));
}

export function choice<const T extends readonly string[]>(list: T): () => T[number] {
  return () => list[words[at++]!]!;
}

/** An object of one key. */
export function keyed<const K extends string, T>(key: K, read: () => T): () => { [P in K]: T } {
  return () => ({ [key]: read() }) as { [P in K]: T };
}

/** A value in one of several forms, by the number of the form. */
export function oneOf<const T extends readonly (() => unknown)[]>(readers: T): () => ReturnType<T[number]> {
  return () => readers[words[at++]!]!() as ReturnType<T[number]>;
}

export function optional<T>(read: () => T): () => T | undefined {
  return () => (words[at++] === 0 ? undefined : read());
}

export function list<T>(read: () => T): () => T[] {
  return () => {
    const size = words[at++]!;
    const values: T[] = [];
    for (let index = 0; index < size; index++) values.push(read());
    return values;
  };
}

/** A value whose amounts have decimals of their own. */
export function scaled<T>(read: () => T): () => T {
  return () => {
    digits = words[at++]!;
    return read();
  };
}

/** An object of any keys. */
export function map<T>(read: () => T): () => Record<string, T> {
  return () => {
    const entries: [string, T][] = [];
    for (let count = words[at++]!; count > 0; count--) entries.push([text(), read()]);
    return Object.fromEntries(entries);
  };
}

const none: Citation[] = /* @__PURE__ */ Object.freeze([]) as unknown as Citation[];

export function citation(): Citation {
  return source(words[at++]!);
}

/** The sources of a statement; the objects are shared and frozen, since the same few come always. */
export function citations(): Citation[] {
  const size = words[at++]!;
  if (size === 0) return none;
  if (size === 1) return sourceAlone(words[at++]!);
  const values: Citation[] = [];
  for (let index = 0; index < size; index++) values.push(citation());
  return values;
}

/** The words of a running core, looked at again only when its memory is another. */
export function view(core: Core): Int32Array {
  const { buffer } = core.memory;
  if (buffer !== viewed) {
    viewed = buffer;
    memory = new Int32Array(buffer);
  }
  return memory;
}

let viewed: ArrayBuffer | undefined;
let memory: Int32Array = new Int32Array(0);

/** Lets go of the memory that was read last. */
export function forget(): void {
  words = new Int32Array(0);
  memory = words;
  viewed = undefined;
}
