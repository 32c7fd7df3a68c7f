// Workers may not compile bytes; a module that is imported is compiled by the host.
import module from "./core.wasm";
import { initSync } from "./slim.js";

initSync(module);

export * from "./slim.js";
export async function init(): Promise<void> {}
