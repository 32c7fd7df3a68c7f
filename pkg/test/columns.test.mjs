// Columns against single calls.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assess, assessColumns, laws, PolicyError } from "echeance";

const asOf = "2026-11-23";
const rows = 300;
const day = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
const amount = BigInt64Array.from({ length: rows }, (_, row) => BigInt(1 + ((row * 7919 * 104_729) % 900_000_000)));
const due = Int32Array.from({ length: rows }, (_, row) => 19_400 + ((row * 104_729) % 1_550));
const paidInTime = BigInt64Array.from({ length: rows }, (_, row) =>
  row % 3 === 0 ? amount[row] / BigInt(1 + (row % 7)) : 0n,
);

/** Minor units of a decimal. */
const minor = (text) => BigInt(text.replace(".", ""));

/**
 * A policy of a law that settles every row, and the decimals of its currency: what the law leaves open, or is not known
 * of these years, is agreed.
 */
function settled(law) {
  const agreed = [{}, { interest: { annualRate: "9.5" } }, { interest: { annualRate: "9.5" }, compensation: "none" }];
  const date = day(19_400);
  for (const choice of agreed) {
    const policy = { law, ...choice };
    try {
      const { total } = assess({ issued: date, due: date, total: 1 }, { policy, asOf });
      return { policy, digits: total.split(".")[1]?.length ?? 0 };
    } catch (error) {
      assert.ok(error instanceof PolicyError, String(error));
    }
  }
  return assert.fail(`no policy settles ${law}`);
}

for (const { code } of laws()) {
  test(`columns are what single calls give: ${code}`, () => {
    const { policy, digits } = settled(code);
    const found = assessColumns({ amount, due, paidInTime }, { policy, asOf });
    const money = (cents) =>
      digits === 0 ? String(cents) : `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
    for (let row = 0; row < rows; row++) {
      const date = day(due[row]);
      const payments = paidInTime[row] > 0n ? [{ date, amount: money(paidInTime[row]) }] : [];
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
  const again = assessColumns({ amount, due, paidInTime }, { policy: "FR", asOf }, into);
  assert.equal(again, into);
  assert.deepEqual(again, assessColumns({ amount, due, paidInTime }, { policy: "FR", asOf }));
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
  refused("paidInTime", { amount, due, paidInTime: paidInTime.slice(1) });
  refused("into.outstanding", { amount, due }, short);
  refused("into.outstanding", { amount, due }, {});
  refused("columns", undefined);
  refused("amount", { due });
  refused("amount", { amount: Float64Array.from(due), due });
  refused("due", { amount, due: [...due] });
});

test("the column has the name of what it holds", () => {
  const { problems } = assessColumns.safe({ amount, due, paid: paidInTime }, { policy: "FR", asOf });
  assert.deepEqual(
    problems.map(({ code, path, hint }) => [code, path, hint]),
    [["input.unknown-key", "paid", "did you mean paidInTime?"]],
  );
});

const refusal = (run) => {
  let found;
  assert.throws(run, (error) => {
    assert.ok(error instanceof PolicyError, String(error));
    found = error.problems;
    return true;
  });
  return found;
};

test("rows that cannot be are named, and those beyond a hundred counted", () => {
  const none = new BigInt64Array(rows);
  const problems = refusal(() => assessColumns({ amount: none, due }, { policy: "FR", asOf }));
  assert.equal(problems.length, 101);
  assert.equal(problems[99].path, "amount[99]");
  assert.deepEqual([problems[100].code, problems[100].value], ["input.more", "200"]);
});

test("the problems of all rows come, and columns that are written over stay as they were", () => {
  const many = 30_000;
  const bad = BigInt64Array.from({ length: many }, () => 1_000n);
  const days = Int32Array.from({ length: many }, () => 19_500);
  const into = assessColumns({ amount: bad, due: days }, { policy: "FR", asOf });
  const before = structuredClone(into);
  bad[5] = 0n;
  bad[20_000] = -1n;
  // 1992: before anything is known.
  days[29_999] = 8_100;
  for (const columns of [into, undefined]) {
    const problems = refusal(() => assessColumns({ amount: bad, due: days }, { policy: "FR", asOf }, columns));
    const named = problems.map(({ code, path }) => [code, path]);
    assert.deepEqual(named, [
      ["amount.not-positive", "amount[5]"],
      ["amount.not-positive", "amount[20000]"],
      ["law.coverage", "due[29999]"],
    ]);
  }
  assert.deepEqual(into, before);
});

test("amounts that a single call refuses are refused in columns", () => {
  const one = (amount, policy) =>
    refusal(() =>
      assessColumns({ amount: BigInt64Array.of(amount), due: Int32Array.of(19_500) }, { policy, asOf }),
    ).map(({ code, path }) => [code, path]);
  assert.deepEqual(one(100_000_000_000_000_000n, "FR"), [["amount.range", "amount[0]"]]);
  assert.deepEqual(one(9_000_000_000_000_000_000n, { law: "FR", currency: "CLF" }), [["sum.range", "amount[0]"]]);
});

test("a column that shrinks while the options are read gives no rows of another call", () => {
  assessColumns({ amount, due, paidInTime }, { policy: "FR", asOf });
  const buffer = new ArrayBuffer(8 * rows, { maxByteLength: 8 * rows });
  const shrinking = new BigInt64Array(buffer);
  const options = {
    policy: "FR",
    get asOf() {
      buffer.resize(0);
      return asOf;
    },
  };
  const problems = refusal(() => assessColumns({ amount: shrinking, due }, options));
  assert.deepEqual([problems[0].code, problems[0].path], ["input.type", "due"]);
});

test("a column that lies about itself is read as what it is", () => {
  class Liar extends BigInt64Array {
    get length() {
      return rows;
    }
    subarray() {
      return new BigInt64Array(0);
    }
  }
  const short = new Liar(3);
  assert.equal(refusal(() => assessColumns({ amount: short, due }, { policy: "FR", asOf }))[0].path, "due");
  const whole = Liar.from(amount);
  assert.deepEqual(
    assessColumns({ amount: whole, due }, { policy: "FR", asOf }),
    assessColumns({ amount, due }, { policy: "FR", asOf }),
  );
});
