import { core } from "#core";
import { safely } from "./safe.js";
import { failure } from "./call.js";
import { objectOf, optionsOf } from "./check.js";
import { CHUNK, prepare, rowsOf, sameLength, writeRows } from "./rows.js";
import type { ClaimColumns, DateLike, LawCode, Policy } from "./types.js";

/**
 * Many invoices at once, in columns: amounts in minor units of the policy's currency, due dates in days since
 * 1970-01-01, and what was paid in time: what came later bears interest until it came, and is for `assess`. Each row is
 * what `assess` gives for an invoice issued and due on that day, with that payment on it.
 * `into`, the result of an earlier call on as many rows, is written over and returned: to make room for millions of
 * figures takes longer than to compute them. A call that fails leaves it as it was.
 *
 * @example
 * const amount = BigInt64Array.from([120000n, 48050n]); // cents
 * const due = Int32Array.from(["2026-06-30", "2026-10-31"], (day) => Date.parse(day) / 86_400_000);
 * const { total } = assessColumns({ amount, due }, { policy: "FR", asOf: "2026-11-23" });
 * total[0]; // 129952n
 *
 * @throws PolicyError with every problem of the options, or of all rows: a hundred, and how many more there are.
 */
export const assessColumns = /* @__PURE__ */ safely(function assessColumns(
  columns: { amount: BigInt64Array; due: Int32Array; paidInTime?: BigInt64Array | undefined },
  options: { policy: Policy | LawCode; asOf: DateLike },
  into?: ClaimColumns,
): ClaimColumns {
  const { amount, due, paidInTime } = optionsOf(columns, ["amount", "due", "paidInTime"], "columns");
  const cells = into === undefined ? undefined : parts(objectOf(into, "into"));
  const running = core();
  prepare(running, options, running.prepare_columns);
  // From here on nothing of the caller runs that could make a column shorter than it is found to be.
  const rows = rowsOf(amount, "amount", "BigInt64Array");
  const column = (given: unknown, path: string, type: string) => sameLength(rows, given, path, type);
  column(due, "due", "Int32Array");
  if (paidInTime !== undefined) column(paidInTime, "paidInTime", "BigInt64Array");
  if (cells !== undefined) {
    for (const name of SUMS) column(cells[name], `into.${name}`, "BigInt64Array");
    column(cells.daysLate, "into.daysLate", "Int32Array");
  }
  const chunks = (run: (size: number, first: number) => void, done?: (size: number, first: number) => void) => {
    for (let first = 0; first < rows; first += CHUNK) {
      const size = Math.min(CHUNK, rows - first);
      writeRows(running, first, size, { amount, paid: paidInTime, due });
      run(size, first);
      done?.(size, first);
    }
  };
  if (cells !== undefined) {
    chunks(running.check_columns);
    if (!running.finish_columns(true)) throw failure(running, [columns]);
  }
  const found = cells ?? {
    outstanding: new BigInt64Array(rows),
    daysLate: new Int32Array(rows),
    interest: new BigInt64Array(rows),
    compensation: new BigInt64Array(rows),
    total: new BigInt64Array(rows),
  };
  chunks(running.assess_columns, (size, first) => {
    // The memory may have grown, and lie elsewhere.
    const money = running.money_columns(size);
    const days = running.day_columns(size);
    const { buffer } = running.memory;
    for (const [place, name] of SUMS.entries()) {
      BigInt64Array.prototype.set.call(
        found[name],
        new BigInt64Array(buffer, money + (place + 2) * size * 8, size),
        first,
      );
    }
    Int32Array.prototype.set.call(found.daysLate, new Int32Array(buffer, days + size * 4, size), first);
  });
  if (!running.finish_columns(false)) throw failure(running, [columns]);
  return into ?? found;
});

/** The columns of money in a result, in the order in which the core writes them. */
const SUMS = ["outstanding", "interest", "compensation", "total"] as const;

/** The columns of a result, each asked for once. */
function parts({ outstanding, daysLate, interest, compensation, total }: ClaimColumns): ClaimColumns {
  return { outstanding, daysLate, interest, compensation, total };
}
