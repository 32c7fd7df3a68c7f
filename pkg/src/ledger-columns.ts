import { core } from "#core";
import { failure } from "./call.js";
import { optionsOf } from "./check.js";
import { begin, view } from "./decode.js";
import * as records from "./generated/records.js";
import { CHUNK, part, prepare, rowsOf, sameLength, writeRows } from "./rows.js";
import { safely } from "./safe.js";
import type { ColumnReport, DateLike, LawCode, Policy } from "./types.js";

/**
 * A ledger of millions of rows, in columns: what is open of each invoice is added up by age and by client. Amounts are in
 * minor units of the currency, due dates in days since 1970-01-01, `paid` is what was paid by the day, and `customer` a
 * number from 0 to 999999 of your own. What was paid beyond an invoice is `credits`. The sums are those of `portfolio` for
 * the same invoices; interest of each row is for `assessColumns`.
 *
 * ```
 * portfolioColumns(
 *   { amount: BigInt64Array.of(120000n, 5000n), due: Int32Array.of(20666, 20726), customer: Int32Array.of(0, 1) },
 *   { policy: "FR", asOf: "2026-09-30" },
 * ).aging.map(({ bucket, outstanding }) => `${bucket}: ${outstanding}`); // ["not-due: 50.00", …, "31-60: 1200.00", …]
 * ```
 *
 * @throws PolicyError with every problem of the options, or of all rows: a hundred, and how many more there are.
 */
export const portfolioColumns = /* @__PURE__ */ safely(function portfolioColumns(
  columns: {
    amount: BigInt64Array;
    due: Int32Array;
    paid?: BigInt64Array | undefined;
    customer?: Int32Array | undefined;
  },
  options: {
    policy: Policy | LawCode;
    asOf: DateLike;
    currency?: string | undefined;
    buckets?: number[] | undefined;
  },
): ColumnReport {
  const { amount, due, paid, customer } = optionsOf(columns, ["amount", "due", "paid", "customer"], "columns");
  const running = core();
  prepare(running, options, running.prepare_ledger);
  const rows = rowsOf(amount, "amount", "BigInt64Array");
  sameLength(rows, due, "due", "Int32Array");
  if (paid !== undefined) sameLength(rows, paid, "paid", "BigInt64Array");
  if (customer !== undefined) sameLength(rows, customer, "customer", "Int32Array");
  for (let first = 0; first < rows; first += CHUNK) {
    const size = Math.min(CHUNK, rows - first);
    const days = writeRows(running, first, size, { amount, paid, due });
    const clients = new Int32Array(running.memory.buffer, days + size * 4, size);
    if (customer === undefined) clients.fill(0);
    else clients.set(part(customer, Int32Array, first, size));
    running.ledger_rows(size, first);
  }
  const address = running.finish_ledger(customer !== undefined);
  if ((address & 1) !== 0) throw failure(running, [columns]);
  begin(view(running), address >> 2);
  return records.portfolioColumns[1]();
});
