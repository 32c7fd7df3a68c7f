import type { ProblemCode } from "./generated/names.js";

/** All that could begin a line of its own. Readers of files import this file alone: it brings no other rules of text. */
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** The codes of problems that the package finds before it asks the core, and of a fault of the library itself. */
export type PackageProblem =
  | "core.blocked"
  | "core.init"
  | "date.zone"
  | "instant.invalid"
  | "internal"
  | "message.event"
  | "message.link"
  | "pay.amount"
  | "pay.bic"
  | "pay.iban"
  | "pay.name"
  | "pay.reference"
  | "pay.size";

/** One thing that is wrong with an input. */
export interface Problem {
  /** Stable: `"date.invalid"`; `"internal"` for a fault of the library itself. */
  code: ProblemCode | PackageProblem | (string & {});
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
    super(problems.map((problem) => inWords(problem)).join("\n"), options);
    this.name = "PolicyError";
    this.problems = problems.map(printable);
  }
}

/** A problem that JSON can hold: its value may be a bigint, or an object that has one, or that contains itself. */
function printable(problem: Problem): Problem {
  const { value } = problem;
  const toJSON = () => {
    try {
      JSON.stringify(value);
      return problem;
    } catch {
      return { ...problem, value: typeof value === "bigint" ? `${value}` : "…" };
    }
  };
  return Object.defineProperty({ ...problem }, "toJSON", { value: toJSON });
}

/**
 * Whether an error is a PolicyError, be it of another copy of the package: `import` and `require`, the package and
 * `echeance/slim` each have a class of their own.
 */
export function isPolicyError(error: unknown): error is PolicyError {
  if (error instanceof PolicyError) return true;
  if (typeof error !== "object" || error === null) return false;
  const { name, problems } = error as Partial<PolicyError>;
  return name === "PolicyError" && Array.isArray(problems);
}

/**
 * A problem on one line, by default with its English sentence. A key of the input must not look like a line of its own
 * in a log.
 */
export function inWords({ path, message, hint }: Problem, sentence = message): string {
  const where = path === "" ? "" : `${path}: `;
  const instead = hint === undefined ? "" : ` (${hint})`;
  return (where + sentence + instead).replace(BREAKS, " ");
}
