// What the types forbid and callers without types may give all the same.
import { PolicyError } from "./error.js";

/** The error of a value of the wrong type; `expected` says what to give in its place. */
export function wrongType(path: string, value: unknown, expected: string): PolicyError {
  return new PolicyError([
    { code: "input.type", path, message: "The value has the wrong type.", value, hint: `give ${expected}` },
  ]);
}

/** Returns a word of the caller that is one of a few. */
export function choice<T extends string>(given: unknown, known: readonly T[], path: string): T {
  if (known.includes(given as T)) return given as T;
  const hint = `one of ${known.map((word) => `"${word}"`).join(", ")}`;
  throw new PolicyError([
    { code: "input.choice", path, message: "The value is not one of the possible words.", value: given, hint },
  ]);
}

/** Returns a value of the caller that is an object. */
export function objectOf<T extends object>(given: T, path: string): T {
  if (typeof given === "object" && (given as object | null) !== null) return given;
  throw wrongType(path, given, "an object");
}

/** Returns a value of the caller that is a list. */
export function listOf<T>(given: readonly T[], path: string): readonly T[] {
  if (Array.isArray(given)) return given;
  throw wrongType(path, given, "a list");
}
