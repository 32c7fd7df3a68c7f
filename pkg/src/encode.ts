import { PolicyError } from "./error.js";
import { KEYS } from "./generated/keys.js";

// The tags of src/wire/value.rs.
const NULL = 0;
const FALSE = 1;
const TRUE = 2;
const INTEGER = 3;
const NUMBER = 4;
const TEXT = 5;
const LIST = 6;
const RECORD = 7;
const LIKE = 8;
const INSTANT = 9;
const FOREIGN = 10;
const TOO_DEEP = 11;

/** The core reads values nested up to 16 deep. */
const DEEPEST = 15;
/** Longer texts and lists are cut before they are copied: longer by far than the core takes, so that it refuses them. */
const LONGEST_TEXT = 4096;
const LONGEST_LIST = 20_001;
/** The most values and bytes of a call: more than five full lists of an invoice take. */
const MOST_VALUES = 500_000;
const MOST_BYTES = 64 << 20;
/** The same for a call on the invoices of a ledger, which the core reads one by one. */
const MOST_INVOICES = 1_000_001;
const MOST_LEDGER_VALUES = 50_000_000;
const MOST_LEDGER_BYTES = 512 << 20;
/** A buffer that grew beyond this is given back. */
const LARGE = 1 << 20;

const numbers = /* @__PURE__ */ new Map(KEYS.map((key, index) => [key, index + 1]));
/** Looked up at the first call: some hosts of tests have none while modules load. */
let utf8: TextEncoder | undefined;

let bytes = new Uint8Array(4096);
let length = 0;
/** The values of the call that is being written. */
let written = 0;
/** Whether the call is on a ledger, whose list of invoices is long. */
let large = false;
/** Whether a call is being written: a getter or `toString` of the caller's may start another. */
let writing = false;

/** Writes the arguments of a call and passes the bytes on; they are valid only while `use` runs. */
export function encode<T>(
  values: readonly unknown[],
  use: (bytes: Uint8Array, length: number) => T,
  ledger = false,
): T {
  if (writing) return encodeInside(values, use, ledger);
  writing = true;
  large = ledger;
  length = 0;
  written = 0;
  try {
    list(values, 0);
    writing = false;
    return use(bytes, length);
  } finally {
    writing = false;
    if (bytes.length > LARGE) bytes = new Uint8Array(4096);
  }
}

function encodeInside<T>(
  values: readonly unknown[],
  use: (bytes: Uint8Array, length: number) => T,
  ledger: boolean,
): T {
  const outer = { bytes, length, written, large };
  bytes = new Uint8Array(4096);
  writing = false;
  try {
    return encode(values, use, ledger);
  } finally {
    ({ bytes, length, written, large } = outer);
    writing = true;
  }
}

function room(more: number): void {
  if (length + more <= bytes.length) return;
  const most = large ? MOST_LEDGER_BYTES : MOST_BYTES;
  if (length + more > most) throw tooLarge(`at most ${most} bytes in all`);
  const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
  larger.set(bytes.subarray(0, length));
  bytes = larger;
}

function tooLarge(hint: string): PolicyError {
  const message = "The value has too many elements.";
  return new PolicyError([{ code: "input.too-large", path: "", message, hint }]);
}

function count(value: number): void {
  room(4);
  while (value > 0x7f) {
    bytes[length++] = (value & 0x7f) | 0x80;
    value >>= 7;
  }
  bytes[length++] = value;
}

function text(tag: number, value: string): void {
  // The sign at the end keeps a long decimal from being read as a shorter one.
  if (value.length > LONGEST_TEXT) value = `${value.slice(0, LONGEST_TEXT)}…`;
  room(value.length + 2);
  bytes[length++] = tag;
  chars(value);
}

function chars(value: string): void {
  const size = value.length;
  if (size < 0x80) {
    room(size + 1);
    const start = length;
    bytes[length++] = size;
    let index = 0;
    for (; index < size; index++) {
      const code = value.charCodeAt(index);
      if (code > 0x7f) break;
      bytes[length++] = code;
    }
    if (index === size) return;
    length = start;
  }
  utf8 ??= new TextEncoder();
  // A character of two bytes in memory takes three at most; the count before them takes four.
  room(size * 3 + 4);
  const start = length + 4;
  const { written: bytesWritten } = utf8.encodeInto(value, bytes.subarray(start));
  count(bytesWritten);
  bytes.copyWithin(length, start, start + bytesWritten);
  length += bytesWritten;
}

function tag(value: number): void {
  room(1);
  bytes[length++] = value;
}

function any(value: unknown, depth: number): void {
  switch (typeof value) {
    case "string":
      return text(TEXT, value);
    case "number":
      return number(value);
    case "boolean":
      return tag(value ? TRUE : FALSE);
    case "undefined":
      return tag(NULL);
    case "bigint":
      return text(NUMBER, String(value));
    case "object":
      if (value === null) return tag(NULL);
      if (depth > DEEPEST) return tag(TOO_DEEP);
      if (Array.isArray(value)) return list(value, depth);
      return object(value, depth);
    default:
      return text(FOREIGN, typeof value);
  }
}

function number(value: number): void {
  // Minus zero and fractions keep their text: amounts are read exactly as JavaScript prints them.
  if ((value | 0) !== value) return text(NUMBER, String(value));
  room(5);
  bytes[length++] = INTEGER;
  bytes[length++] = value;
  bytes[length++] = value >> 8;
  bytes[length++] = value >> 16;
  bytes[length++] = value >> 24;
}

/** Notes so many more values of a call. */
function more(size: number): void {
  written += size;
  const most = large ? MOST_LEDGER_VALUES : MOST_VALUES;
  if (written > most) throw tooLarge(`at most ${most} values in all`);
}

function list(values: readonly unknown[], depth: number): void {
  tag(LIST);
  const size = Math.min(values.length, large && depth === 1 ? MOST_INVOICES : LONGEST_LIST);
  more(size);
  count(size);
  for (let index = 0; index < size; index++) any(values[index], depth + 1);
}

function object(value: object, depth: number): void {
  if (!isRecord(value)) return like(value);
  const start = length;
  const before = written;
  const keys = keysOf(value);
  if (fields(value, keys, depth)) return;
  // A field that is `undefined` is one that is not there.
  length = start;
  written = before;
  const given = keys.filter((key) => (value as Record<string, unknown>)[key] !== undefined);
  fields(value, given, depth, true);
}

/** Writes the fields of an object; stops, and says so, at one that is `undefined` unless that is null all the same. */
function fields(value: object, keys: readonly string[], depth: number, lenient = false): boolean {
  const size = Math.min(keys.length, large ? MOST_INVOICES : LONGEST_LIST);
  more(size);
  tag(RECORD);
  count(size);
  for (let index = 0; index < size; index++) {
    const key = keys[index]!;
    const field = (value as Record<string, unknown>)[key];
    if (field === undefined && !lenient) return false;
    const known = numbers.get(key);
    if (known === undefined) text(0, key);
    else tag(known);
    any(field, depth + 1);
  }
  return true;
}

/** The fields of an object; those of a class may be getters, of which the known ones count. */
function keysOf(value: object): string[] {
  const keys = Object.keys(value);
  let root: object | null = Object.getPrototypeOf(value);
  if (root === null || root === Object.prototype) return keys;
  let next: object | null;
  for (let depth = 0; depth < DEEPEST && (next = Object.getPrototypeOf(root!)) !== null; root = next, depth++) {
    for (const [key, { get }] of Object.entries(Object.getOwnPropertyDescriptors(root)))
      if (get !== undefined && numbers.has(key) && !keys.includes(key)) keys.push(key);
  }
  return keys;
}

const ownText = Object.prototype.toString;

/** Whether an object is but its fields: one that prints itself in its own way stands for its text. */
function isRecord(value: object): boolean {
  try {
    const own: unknown = value.toString;
    if (own === ownText || own === undefined) return true;
    // A plain object of another realm, as of a frame, a worker or a test runner, has a root of its own.
    const root: object | null = Object.getPrototypeOf(value);
    return root !== null && Object.getPrototypeOf(root) === null && "isPrototypeOf" in root && own === root.toString;
  } catch {
    return false;
  }
}

/** An object of a class: a Date is refused by the core, anything else stands for its text. */
function like(value: object): void {
  if (Object.prototype.toString.call(value) === "[object Date]") return tag(INSTANT);
  let printed: unknown;
  try {
    printed = String(value);
  } catch {
    printed = undefined;
  }
  if (typeof printed !== "string" || printed.startsWith("[object ")) return text(FOREIGN, "object");
  // No text that stands for a value is long, and a hostile one must not fill the memory.
  text(LIKE, printed.slice(0, 100));
}
