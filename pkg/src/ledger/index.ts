/** All of the package: ready to call, the core inside. */
export * from "../ledger.js";
export { init } from "../core/inline.js";
