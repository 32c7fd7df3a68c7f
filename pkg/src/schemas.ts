import { timeline } from "./api.js";
import { schedule } from "./billing.js";
import { assess, dueDates } from "./claim.js";
import { inWords, type Problem } from "./error.js";
import type { Outcome } from "./safe.js";
import type { Invoice, Policy, Project, Scenario } from "./types.js";

/** A validator of Standard Schema, version 1: what form libraries and servers take in place of a schema of their own. */
export interface StandardSchema<T> {
  /** The properties of the standard. */
  readonly "~standard": {
    /** Of the standard. */
    readonly version: 1;
    /** Who made the validator. */
    readonly vendor: "echeance";
    /** Returns the value as it is, or what is wrong with it. */
    readonly validate: (value: unknown) => Validated<T>;
    /** What goes in and comes out, for the compiler alone. */
    readonly types?: { readonly input: T; readonly output: T } | undefined;
  };
}
/** What a validator returns. */
export type Validated<T> =
  | {
      /** The value that was given. */
      readonly value: T;
      /** Nothing is wrong. */
      readonly issues?: undefined;
    }
  | {
      /** At least one; each problem of the library is one. */
      readonly issues: readonly Issue[];
    };
/** What is wrong with a value. */
export interface Issue {
  /** What is wrong, and what to write instead, in English. */
  readonly message: string;
  /** Where: `["payments", 2, "date"]`. */
  readonly path: readonly (string | number)[];
  /** The problem itself, which `say` puts into words. */
  readonly problem: Problem;
}

const NEVER_LATE = { policy: "FR", asOf: "1990-01-01" } as const;
const ANY = { issued: "2026-01-01", total: "1000.00", due: "2026-01-31" };
/** What lies between a value and the law or the policy that it will stand under: each is judged with the call itself. */
const BETWEEN: readonly string[] = ["law.coverage", "law.unknown", "currency.mismatch", "sum.range"];

/**
 * Validators of Standard Schema for what an application stores or takes from a form: the checks are those of the library
 * itself, with all problems at once. An invoice without a currency is read in euros.
 *
 * @example
 * const found = schemas.invoice["~standard"].validate({ issued: "2026-1-5", total: "12,50" });
 * found.issues.map(({ path, message }) => [path, message]);
 * // [["issued"], "The value is not a calendar date. (write \"2026-01-05\")"], [["total"], …]
 */
export const schemas = {
  invoice: /* @__PURE__ */ schemaOf<Invoice>("", (value) => assess.safe(value as Invoice, NEVER_LATE)),
  policy: /* @__PURE__ */ schemaOf<Policy>("policy", (value) => dueDates.safe(ANY, { policy: value as Policy })),
  scenario: /* @__PURE__ */ schemaOf<Scenario>("scenario", (value) =>
    timeline.safe(ANY, { ...NEVER_LATE, scenario: (value ?? 0) as Scenario }),
  ),
  project: /* @__PURE__ */ schemaOf<Project>("", (value) => schedule.safe(value as Project, { policy: "FR" })),
} as const;

/** A validator that finds what a call finds in its argument, which the call names by a path. */
function schemaOf<T>(name: string, check: (value: unknown) => Outcome<unknown>): StandardSchema<T> {
  const validate = (value: unknown): Validated<T> => {
    const outcome = check(value);
    const problems = outcome.ok ? [] : outcome.problems;
    const issues = problems
      .filter(({ code, path }) => path.startsWith(name) && !BETWEEN.includes(code))
      .map((problem) => issueOf(problem, name));
    return issues.length > 0 ? { issues } : { value: value as T };
  };
  return { "~standard": { version: 1, vendor: "echeance", validate } };
}

function issueOf(problem: Problem, name: string): Issue {
  const steps = problem.path.slice(name.length).match(/[^.[\]]+|\[\d+/g) ?? [];
  const path = steps.map((step) => (step.startsWith("[") ? Number(step.slice(1)) : step));
  return { message: inWords({ ...problem, path: "" }), path, problem };
}
