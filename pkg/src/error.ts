/** One thing that is wrong with an input. */
export interface Problem {
  /** Stable and dotted, "date.invalid"; "internal" for a fault of the library itself. */
  code: string;
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
