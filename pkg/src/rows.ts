// Rows of columns on their way into the core.
import { failure, write } from "./call.js";
import { wrongType } from "./check.js";
import { encode } from "./encode.js";
import { PolicyError } from "./error.js";
import type { Core } from "./load.js";

/** Rows that cross the boundary at once: few enough to stay in the processor's cache. */
export const CHUNK = 8192;

/** Hands the options of the rows that follow to the core. */
export function prepare(running: Core, options: unknown, ready: (length: number) => boolean): void {
  encode([options], (bytes, length) => {
    // The options are the only element of the list that is written: its tag and count are left out.
    const size = length - 2;
    write(running, bytes.subarray(2), size);
    if (!ready(size)) throw failure(running, [options]);
  });
}

/** Writes rows into the columns of the core, nothing where no column says what was paid. Returns where its days lie. */
export function writeRows(
  running: Core,
  first: number,
  size: number,
  { amount, paid, due }: { amount: BigInt64Array; paid: BigInt64Array | undefined; due: Int32Array },
): number {
  const money = running.money_columns(size);
  const days = running.day_columns(size);
  const { buffer } = running.memory;
  new BigInt64Array(buffer, money, size).set(part(amount, BigInt64Array, first, size));
  const sums = new BigInt64Array(buffer, money + size * 8, size);
  if (paid === undefined) sums.fill(BigInt(0));
  else sums.set(part(paid, BigInt64Array, first, size));
  new Int32Array(buffer, days, size).set(part(due, Int32Array, first, size));
  return days;
}

// What a typed array is, whatever an object that poses as one says.
const typed: object = /* @__PURE__ */ Object.getPrototypeOf(Int32Array.prototype);
const getter = (name: PropertyKey) => Object.getOwnPropertyDescriptor(typed, name)!.get!;
const tagOf = /* @__PURE__ */ getter(Symbol.toStringTag);
const lengthOf = /* @__PURE__ */ getter("length");
const bufferOf = /* @__PURE__ */ getter("buffer");
const offsetOf = /* @__PURE__ */ getter("byteOffset");

/** Returns the length of a column; refuses what is no column of this type. */
export function rowsOf(given: unknown, path: string, type: string): number {
  if (tagOf.call(given) !== type) throw wrongType(path, given, `a ${type}`);
  return lengthOf.call(given);
}

/** Refuses a column that has not so many rows. */
export function sameLength(rows: number, given: unknown, path: string, type: string): void {
  if (rowsOf(given, path, type) === rows) return;
  const message = "The columns differ in length.";
  throw new PolicyError([{ code: "input.type", path, message, hint: `amount has ${rows} rows` }]);
}

/** Rows of a column. */
export function part<T extends BigInt64Array | Int32Array>(
  column: T,
  type: { new (buffer: ArrayBufferLike, offset: number, length: number): T; readonly BYTES_PER_ELEMENT: number },
  first: number,
  size: number,
): T {
  return new type(bufferOf.call(column), offsetOf.call(column) + first * type.BYTES_PER_ELEMENT, size);
}
