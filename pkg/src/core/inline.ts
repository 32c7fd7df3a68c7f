import { type Core, start } from "../load.js";
import base64 from "../generated/core.wasm?base64";

let module: WebAssembly.Module | undefined;

/** Returns the core, compiled on first use from the bytes inside this file. @internal */
export function core(): Core {
  return start(() => (module ??= new WebAssembly.Module(bytes())));
}

/** Compiles the core ahead of its first use and off the main thread. Never needed; it spares the first call some milliseconds. */
export async function init(): Promise<void> {
  module ??= await WebAssembly.compile(bytes());
}

function bytes(): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  if (native) return native.call(Uint8Array, base64);
  const text = atob(base64);
  const decoded = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) decoded[at] = text.charCodeAt(at);
  return decoded;
}
