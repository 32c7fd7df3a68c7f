// As in Workers, with the suffix by which Next.js asks for a compiled module.
import module from "./core.wasm?module";
import { initSync } from "./slim.js";

initSync(module);

export * from "./slim.js";
export async function init(): Promise<void> {}
