// Columns against single calls.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assess, assessColumns, laws, PolicyError } from "echeance";

const asOf = "2026-11-23";
const rows = 300;
const day = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
const amount = BigInt64Array.from({ length: rows }, (_, row) => BigInt(1 + ((row * 7919 * 104_729) % 900_000_000)));
const due = Int32Array.from({ length: rows }, (_, row) => 19_400 + ((row * 104_729) % 1_550));
const paid = BigInt64Array.from({ length: rows }, (_, row) =>
  row % 3 === 0 ? amount[row] / BigInt(1 + (row % 7)) : 0n,
);

/** Minor units of a decimal. */
const minor = (text) => BigInt(text.replace(".", ""));

for (const { code, currency } of laws()) {
  test(`columns are what single calls give: ${code}`, () => {
    // Iceland and Liechtenstein leave the rate between undertakings to the contract.
    const policy = { law: code, ...(["IS", "LI"].includes(code) && { interest: { annualRate: "9.5" } }) };
    const digits = currency === "ISK" ? 0 : 2;
    const found = assessColumns({ amount, due, paid }, { policy, asOf });
    const money = (cents) =>
      digits === 0 ? String(cents) : `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
    for (let row = 0; row < rows; row++) {
      const date = day(due[row]);
      const payments = paid[row] > 0n ? [{ date, amount: money(paid[row]) }] : [];
      const claim = assess(
        { issued: date, due: date, total: money(amount[row]), payments },
        { policy, asOf, reasons: false },
      );
      for (const column of ["outstanding", "interest", "compensation", "total"]) {
        assert.equal(found[column][row], minor(claim[column]), `${column} of row ${row}`);
      }
      const late = claim.outstanding === money(0n) ? 0 : claim.instalments[0].daysLate;
      assert.equal(found.daysLate[row], late, `days late of row ${row}`);
    }
  });
}

test("the columns of an earlier call are written over", () => {
  const into = assessColumns({ amount, due }, { policy: "FR", asOf: "2025-01-01" });
  const again = assessColumns({ amount, due, paid }, { policy: "FR", asOf }, into);
  assert.equal(again, into);
  assert.deepEqual(again, assessColumns({ amount, due, paid }, { policy: "FR", asOf }));
});

test("what is no column, or of another length, is named", () => {
  const options = { policy: "FR", asOf };
  const short = assessColumns({ amount: amount.slice(1), due: due.slice(1) }, options);
  const refused = (path, ...columns) => {
    assert.throws(
      () => assessColumns(columns[0], options, columns[1]),
      (error) => {
        assert.ok(error instanceof PolicyError, String(error));
        assert.deepEqual(
          error.problems.map((problem) => [problem.code, problem.path]),
          [["input.type", path]],
        );
        return true;
      },
    );
  };
  refused("due", { amount, due: due.slice(1) });
  refused("paid", { amount, due, paid: paid.slice(1) });
  refused("into.outstanding", { amount, due }, short);
  refused("into.outstanding", { amount, due }, {});
  refused("columns", undefined);
  refused("amount", { due });
  refused("amount", { amount: Float64Array.from(due), due });
  refused("due", { amount, due: [...due] });
});

test("rows that cannot be are named, a hundred at most", () => {
  const none = new BigInt64Array(rows);
  assert.throws(
    () => assessColumns({ amount: none, due }, { policy: "FR", asOf }),
    ({ problems }) => {
      assert.equal(problems.length, 100);
      assert.equal(problems[99].path, "amount[99]");
      return true;
    },
  );
});
