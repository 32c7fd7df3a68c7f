import type { ProblemCode } from "./generated/names.js";

/** One thing that is wrong with an input. */
export interface Problem {
  /** Stable: `"date.invalid"`; `"internal"` for a fault of the library itself. */
  code: ProblemCode | "internal" | (string & {});
  /** Where in the input, as the caller wrote it: "payments[2].date"; empty for the whole. */
  path: string;
  /** What is wrong, in English. */
  message: string;
  /** The value found there. */
  value?: unknown;
  /** What to write instead. */
  hint?: string;
}

/** Thrown with every problem of an input at once; nothing is computed from a half-understood input. */
export class PolicyError extends Error {
  /** At least one, in no order of weight. */
  readonly problems: Problem[];

  constructor(problems: Problem[], options?: { cause?: unknown }) {
    super(problems.map(inWords).join("\n"), options);
    this.name = "PolicyError";
    this.problems = problems;
  }
}

function inWords({ path, message, hint }: Problem): string {
  const where = path === "" ? "" : `${path}: `;
  const instead = hint === undefined ? "" : ` (${hint})`;
  return where + message + instead;
}
