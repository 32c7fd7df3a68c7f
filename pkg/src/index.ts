/** The package: ready to call, the core inside. */
export * from "./api.js";
export { init } from "./core/inline.js";
