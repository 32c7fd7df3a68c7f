import { isPolicyError } from "../error.js";
import type { Outcome, Safe } from "../safe.js";

/** What a PolicyError says, as an outcome; any other error is thrown on. */
export function failed(error: unknown): Outcome<never> {
  if (isPolicyError(error)) return { ok: false, problems: error.problems };
  throw error;
}

/** Gives a reader its `safe`, as `safely` does for the other entries, whose errors are of another class. */
export function safely<F extends (...input: never[]) => unknown>(run: F): Safe<F> {
  const safe = (...input: Parameters<F>): Outcome<ReturnType<F>> => {
    try {
      return { ok: true, value: run(...input) as ReturnType<F> };
    } catch (error) {
      return failed(error);
    }
  };
  return Object.assign(run, { safe });
}
