import { core } from "#core";
import { begin, forget, view } from "./decode.js";
import { encode } from "./encode.js";
import { PolicyError, type Problem } from "./error.js";
import * as records from "./generated/records.js";
import { type Core, stop } from "./load.js";

/** A function of the core: its number, and how its result is read. */
export type Call<T> = readonly [number: number, read: () => T];

/** Calls a function of the core with plain data; throws a PolicyError with every problem of it. */
export function call<T>(what: Call<T>, ...values: unknown[]): T {
  return encode(values, (bytes, length) => answer(what, bytes, length, values));
}

/** The same on the invoices of a ledger, of any iterable, and options. */
export function callLedger<T>(what: Call<T>, invoices: unknown, options: unknown): T {
  const list = listed(invoices);
  const roots = [{ invoices: list }, options];
  return encode([list, options], (bytes, length) => answer(what, bytes, length, roots), true);
}

/** What a loop over a value gives; what is no list is left to the core to refuse. */
function listed(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  return Symbol.iterator in value ? Array.from(value as Iterable<unknown>) : value;
}

function answer<T>(what: Call<T>, bytes: Uint8Array, length: number, roots: readonly unknown[]): T {
  const running = core();
  write(running, bytes, length);
  const address = running.call(what[0], length);
  try {
    if ((address & 1) !== 0) throw failure(running, roots);
    begin(view(running), address >> 2);
    return what[1]();
  } finally {
    if (running.memory.buffer.byteLength > LARGE) giveBack(running);
  }
}

/** Memory of the core beyond this is given back after a call: with the core, since memory itself never shrinks. */
const LARGE = 16 << 20;

function giveBack(running: Core): void {
  stop(running);
  forget();
  written = undefined;
  memory = new Uint8Array(0);
}

let written: Core | undefined;
let memory = new Uint8Array(0);
let address = 0;
let capacity = 0;

/** Copies bytes into the input of the core. Calls are short: a loop beats making two views. */
export function write(running: Core, bytes: Uint8Array, length: number): void {
  if (running !== written || length > capacity) {
    capacity = Math.max(length, 1024);
    address = running.input(capacity);
    written = running;
    // The core gives a large buffer back after the call.
    if (capacity > 1 << 20) capacity = 0;
  }
  const { buffer } = running.memory;
  if (memory.buffer !== buffer) memory = new Uint8Array(buffer);
  if (length > 512) memory.set(bytes.subarray(0, length), address);
  else for (let index = 0; index < length; index++) memory[address + index] = bytes[index]!;
}

/** The problems that the core wrote, with the values they are about. */
export function failure(running: Core, values: readonly unknown[]): PolicyError {
  begin(view(running), running.output() >> 2);
  return new PolicyError(records.problems().map((problem) => withValue(problem, values)));
}

/** Puts the value itself where the core says it in short text. */
function withValue(problem: Problem, values: readonly unknown[]): Problem {
  const steps = problem.path.split(/[.[\]]+/).filter((step) => step !== "");
  if (steps.length === 0) return problem;
  // The options have no path of their own, unless they are none.
  if (problem.path === "options") return { ...problem, value: values[1] };
  for (const root of values) {
    const value = follow(root, steps);
    if (value !== undefined) return { ...problem, value };
  }
  return problem;
}

function follow(root: unknown, steps: readonly string[]): unknown {
  let value = root;
  try {
    for (const step of steps) {
      if (typeof value !== "object" || value === null) return undefined;
      value = Reflect.get(value, step);
    }
  } catch {
    // A getter that throws has no value to show.
    return undefined;
  }
  return value;
}
