/** The package: ready to call, the core inside. */
export * from "./api.js";
export { init } from "./core/inline.js";
export { isPolicyError, type PackageProblem, PolicyError, type Problem } from "./error.js";
export { ics } from "./ics.js";
export * from "./messages/index.js";
