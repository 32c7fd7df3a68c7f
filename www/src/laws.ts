/** The countries of the library, known before it is loaded. */

/** Written in by the build, from what `laws()` says. */
declare const LAW_CODES: readonly string[];

/** Whether a text is the code of a law that the library has: an address or a setting may be older than it. */
export function isLaw(code: string | null | undefined): code is string {
  return typeof code === "string" && LAW_CODES.includes(code);
}
