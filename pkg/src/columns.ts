import { core } from "#core";
import { failure, write } from "./call.js";
import { objectOf, wrongType } from "./check.js";
import { encode } from "./encode.js";
import { PolicyError } from "./error.js";
import type { ClaimColumns, DateLike, LawCode, Policy } from "./types.js";

/** Rows that cross the boundary at once: few enough to stay in the processor's cache. */
const CHUNK = 8192;

/**
 * Many invoices at once, in columns: amounts in minor units of the policy's currency, due dates in days since
 * 1970-01-01, and what was paid in time. Each row is what `assess` gives for an invoice issued and due on that day.
 * `into`, the result of an earlier call on as many rows, is written over and returned: to make room for millions of
 * figures takes longer than to compute them.
 *
 * @throws PolicyError with every problem of the options, or of the rows, a hundred at most.
 */
export function assessColumns(
  columns: { amount: BigInt64Array; due: Int32Array; paid?: BigInt64Array },
  options: { policy: Policy | LawCode; asOf: DateLike },
  into?: ClaimColumns,
): ClaimColumns {
  const { amount, due, paid } = objectOf(columns, "columns");
  const rows = objectOf(amount, "amount").length;
  column(amount, "amount", "BigInt64Array", rows);
  column(due, "due", "Int32Array", rows);
  if (paid !== undefined) column(paid, "paid", "BigInt64Array", rows);
  if (into !== undefined) {
    for (const name of ["outstanding", "interest", "compensation", "total"] as const)
      column(into[name], `into.${name}`, "BigInt64Array", rows);
    column(into.daysLate, "into.daysLate", "Int32Array", rows);
  }
  const running = core();
  encode([options], (bytes, length) => {
    // The options are the only element of the list that is written: its tag and count are left out.
    const size = length - 2;
    write(running, bytes.subarray(2), size);
    if (!running.prepare_columns(size)) throw failure(running, [options]);
  });
  const found: ClaimColumns = into ?? {
    outstanding: new BigInt64Array(rows),
    daysLate: new Int32Array(rows),
    interest: new BigInt64Array(rows),
    compensation: new BigInt64Array(rows),
    total: new BigInt64Array(rows),
  };
  for (let first = 0; first < rows; first += CHUNK) {
    const size = Math.min(CHUNK, rows - first);
    const end = first + size;
    const money = running.money_columns(size);
    const days = running.day_columns(size);
    const moneyColumn = (place: number) => new BigInt64Array(running.memory.buffer, money + place * size * 8, size);
    const dayColumn = (place: number) => new Int32Array(running.memory.buffer, days + place * size * 4, size);
    moneyColumn(0).set(amount.subarray(first, end));
    if (paid === undefined) moneyColumn(1).fill(0n);
    else moneyColumn(1).set(paid.subarray(first, end));
    dayColumn(0).set(due.subarray(first, end));
    if (!running.assess_columns(size, first)) throw failure(running, [columns]);
    found.outstanding.set(moneyColumn(2), first);
    found.interest.set(moneyColumn(3), first);
    found.compensation.set(moneyColumn(4), first);
    found.total.set(moneyColumn(5), first);
    found.daysLate.set(dayColumn(1), first);
  }
  return found;
}

/** Refuses what is no column of this type and length. */
function column(given: ArrayLike<unknown> | undefined, path: string, type: string, rows: number): void {
  if (Object.prototype.toString.call(given) !== `[object ${type}]`) throw wrongType(path, given, `a ${type}`);
  if (given?.length === rows) return;
  const message = "The columns differ in length.";
  throw new PolicyError([{ code: "input.type", path, message, hint: `amount has ${rows} rows` }]);
}
