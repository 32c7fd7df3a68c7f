import { type Core, explained, start, startAhead } from "../load.js";
import { letters, order, text } from "#module";
import { unpacker } from "./unpack.wat";

let module: WebAssembly.Module | undefined;

/** Returns the core, compiled on first use from the bytes inside this file. @internal */
export function core(): Core {
  return start(() => (module ??= new WebAssembly.Module(bytes())));
}

/**
 * Starts the core ahead of its first use and off the main thread. It spares the first call some milliseconds; only
 * Chromium before 115, as in older Electron and WebViews, needs it in a page.
 *
 * @throws PolicyError `core.blocked` where the content security policy of the page forbids WebAssembly.
 */
export async function init(): Promise<void> {
  try {
    module ??= await WebAssembly.compile(bytes());
    await startAhead(module);
  } catch (cause) {
    throw explained(cause);
  }
}

interface Unpacker {
  memory: WebAssembly.Memory;
  unpack(size: number, singles: number, letters: number): number;
}

/** Where unpack.wat wants the bytes by rank, and the text. */
const ORDER = 256;
const TEXT = 512;

/** Decodes the text that encode-core.mjs wrote. */
function bytes(): Uint8Array<ArrayBuffer> {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(unpacker)));
  const { memory, unpack } = exports as unknown as Unpacker;
  memory.grow((TEXT + text.length) >> 16);
  const view = new Uint8Array(memory.buffer as ArrayBuffer);
  for (let rank = 0; rank < letters.length; rank++) view[letters.charCodeAt(rank)] = rank;
  view.set(order, ORDER);
  new TextEncoder().encodeInto(text, view.subarray(TEXT));
  return view.subarray(TEXT, TEXT + unpack(text.length, letters.length - 2, letters.length));
}
