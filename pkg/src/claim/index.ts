/** Due dates and claims alone: ready to call, the core inside. */
export * from "../claim.js";
export { init } from "../core/inline.js";
