/** The same functions with the core left out: pass `echeance/claim.wasm` to `init` before the first call. */
export * from "../claim.js";
export { init, initSync, type WasmSource } from "../core/given.js";
