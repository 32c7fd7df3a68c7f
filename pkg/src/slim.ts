/** The same functions with the core left out: pass `echeance/core.wasm` to `init` before the first call. */
export * from "./api.js";
export { init, initSync, type WasmSource } from "./core/given.js";
