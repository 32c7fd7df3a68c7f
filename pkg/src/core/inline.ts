import { type Core, start } from "../load.js";
import { letters, order, text } from "../generated/core.wasm?text";

let module: WebAssembly.Module | undefined;

/** Returns the core, compiled on first use from the bytes inside this file. @internal */
export function core(): Core {
  return start(() => (module ??= new WebAssembly.Module(bytes())));
}

/** Compiles the core ahead of its first use and off the main thread. Never needed; it spares the first call some milliseconds. */
export async function init(): Promise<void> {
  module ??= await WebAssembly.compile(bytes());
}

/** Decodes the text that core-text.mjs wrote. */
function bytes(): Uint8Array<ArrayBuffer> {
  const ranks = new Uint8Array(128);
  for (let rank = 0; rank < letters.length; rank++) ranks[letters.charCodeAt(rank)] = rank;
  const singles = letters.length - 2;
  const decoded = new Uint8Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    let rank = ranks[text.charCodeAt(at)]!;
    if (rank >= singles) rank = singles + (rank - singles) * letters.length + ranks[text.charCodeAt(++at)]!;
    decoded[size++] = order[rank]!;
  }
  return decoded.subarray(0, size);
}
