/** The same functions with the core left out: pass `echeance/ledger.wasm` to `init` before the first call. */
export * from "../ledger.js";
export { init, initSync, type WasmSource } from "../core/given.js";
