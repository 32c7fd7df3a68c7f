// What the types forbid and callers without types may give all the same.
import { PolicyError, type Problem } from "./error.js";
import type { Amount, DateLike } from "./types.js";

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

/** Returns a value of the caller that is a text. */
export function textOf(given: unknown, path: string): string {
  if (typeof given === "string") return given;
  throw wrongType(path, given, "a text");
}

/** Returns the options of a call, an object with these keys and no other. */
export function optionsOf<T extends object>(given: T, keys: readonly string[], path = "options"): T {
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(objectOf(given, path))) {
    if (value === undefined || keys.includes(key)) continue;
    const meant = keys.find((known) => known.toLowerCase().startsWith(key.toLowerCase()));
    const hint = meant === undefined ? `known here: ${keys.join(", ")}` : `did you mean ${meant}?`;
    problems.push({ code: "input.unknown-key", path: key, message: "The key is not known here.", value, hint });
  }
  if (problems.length > 0) throw new PolicyError(problems);
  return given;
}

/** Returns a decimal that a function of the package gave. */
export function decimalOf(given: unknown, path: string): Amount {
  if (typeof given === "string" && /^-?\d+(\.\d+)?$/.test(given)) return given as Amount;
  throw wrongType(path, given, 'a decimal, such as "1234.50"');
}

/** Returns a value of the caller as text; without one a client would read "undefined". */
export function required(given: unknown, path: string): string {
  if (given !== undefined && given !== null) return String(given);
  const message = "A required value is missing.";
  throw new PolicyError([{ code: "input.missing", path, message, hint: `set ${path}` }]);
}

/** Checks that sums of a claim are there. */
export function checkSums(given: Sums, path: string): void {
  objectOf(given, path);
  textOf(given.currency, `${path}.currency`);
  for (const sum of ["outstanding", "interest", "compensation", "total"] as const) {
    textOf(given[sum], `${path}.${sum}`);
  }
}

type Sums = { readonly [Key in "currency" | "outstanding" | "interest" | "compensation" | "total"]: string };

/** Returns a list of the caller whose entries are objects. */
export function objectsOf<T extends object>(given: readonly T[], path: string): readonly T[] {
  return listOf(given, path).map((one, place) => objectOf(one, `${path}[${place}]`));
}

/** Returns a calendar day of the caller as `YYYY-MM-DD`, under the rules of the core. */
export function dayOf(given: DateLike, path: string): string {
  const problem = (code: string, message: string, hint: string) =>
    new PolicyError([{ code, path, message, value: given, hint }]);
  if (Object.prototype.toString.call(given) === "[object Date]") {
    const message = "An instant, such as a Date or a timestamp, has a day only in a time zone.";
    throw problem("date.instant", message, 'dayIn(instant, "Europe/Paris") gives its day there: "2026-01-31"');
  }
  const text = String(given);
  const day = new Date(`${text}T00:00:00Z`);
  const exists = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  if (!exists) {
    const hint = 'write YYYY-MM-DD, a day that exists, such as "2026-01-31"';
    throw problem("date.invalid", "The value is not a calendar date.", hint);
  }
  if (text < "1990-01-01" || text > "2199-12-31") {
    throw problem("date.range", "The date is outside 1990-01-01 to 2199-12-31.", "give a day between them");
  }
  return text;
}
