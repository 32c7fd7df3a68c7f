import { isPolicyError, type Problem } from "./error.js";

/** What `safe` returns: the value, or every problem of the input. */
export type Outcome<T> =
  | {
      /** The call gave a value. */
      readonly ok: true;
      /** What the call returns. */
      readonly value: T;
    }
  | {
      /** The input has problems; nothing was computed. */
      readonly ok: false;
      /** At least one, in no order of weight. */
      readonly problems: readonly Problem[];
    };

/** A function that throws a PolicyError, and the same call without an exception. */
export type Safe<F extends (...input: never[]) => unknown> = F & {
  /**
   * The same call, which returns problems instead of throwing them: for lists in which one bad row must not break the
   * table.
   *
   * @example
   * const rows = invoices.map((invoice) => assess.safe(invoice, { policy: "FR", asOf: "2026-11-23" }));
   */
  readonly safe: (...input: Parameters<F>) => Outcome<ReturnType<F>>;
};

/** Gives a function its `safe`. Where nobody calls the function, nothing of it is kept. @internal */
export function safely<F extends (...input: never[]) => unknown>(run: F): Safe<F> {
  const safe = (...input: Parameters<F>): Outcome<ReturnType<F>> => {
    try {
      return { ok: true, value: run(...input) as ReturnType<F> };
    } catch (error) {
      if (isPolicyError(error)) return { ok: false, problems: error.problems };
      throw error;
    }
  };
  return Object.assign(run, { safe });
}
