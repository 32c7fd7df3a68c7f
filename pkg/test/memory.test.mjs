// What one call leaves behind for the next: nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { accrual, assess, dueDates, PolicyError, parseTerms } from "echeance";

const invoice = { issued: "2024-01-15", total: "12000.00", due: "2024-02-29" };
const options = { policy: "DE", asOf: "2026-11-23" };

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** The codes and paths of what is wrong with a call. */
function problems(run) {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof PolicyError, error.stack);
    return error.problems.map(({ code, path }) => [code, path]);
  }
  return [];
}

test("a policy in a wrong place decides nothing later", () => {
  const right = assess(invoice, options).total;
  const french = { policy: "FR", asOf: "2026-11-23" };
  for (const wrong of [
    () => assess({ ...invoice, policy: "DE" }, { asOf: "2026-11-23" }),
    () => assess(invoice, { policy: "FR", asOf: { policy: "DE" } }),
    () => assess(invoice, { ...french, reasons: [{ policy: "DE" }] }),
    () => dueDates({ ...invoice, terms: { policy: "DE" } }, { policy: "FR" }),
    () => accrual(invoice, { policy: "FR", from: "2024-01-15", to: { policy: "DE" } }),
    () => assess(invoice, { ...french, extra: { policy: "DE" } }),
  ]) {
    assert.notEqual(assess(invoice, french).total, right);
    assert.notDeepEqual(problems(wrong), []);
    assert.equal(assess(invoice, options).total, right);
  }
});

test("long texts and lists are refused, and take no memory", async () => {
  const buffers = async () => {
    // What was let go of is counted until it was swept.
    for (let turn = 0; turn < 5; turn++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return process.memoryUsage().arrayBuffers;
  };
  assess(invoice, options);
  const before = await buffers();
  const long = "x".repeat(100_000_000);
  assert.deepEqual(
    problems(() => assess({ ...invoice, id: long }, options)),
    [["text.too-long", "id"]],
  );
  assert.deepEqual(
    problems(() => parseTerms(long)),
    [["terms.unreadable", "text"]],
  );
  assert.equal(problems(() => assess({ ...invoice, [long]: 1 }, options))[0][0], "input.unknown-key");
  const payments = Array(1_000_000).fill({ date: "2024-03-01", amount: "1" });
  assert.deepEqual(
    problems(() => assess({ ...invoice, payments }, options)),
    [["input.too-large", "payments"]],
  );
  // Lists of lists that would take all memory there is.
  const lists = [1, 2, 3].reduce((list) => Array(20_000).fill(list), [1]);
  assert.deepEqual(
    problems(() => assess({ ...invoice, payments: lists }, options)),
    [["input.too-large", ""]],
  );
  assert.equal(assess(invoice, options).outstanding, "12000.00");
  const left = (await buffers()) - before;
  assert.ok(left < 4_000_000, `${left} bytes stay`);
});

test("a decimal that is cut is not read as a shorter one", () => {
  const total = `1.${"0".repeat(5000)}1`;
  assert.equal(problems(() => assess({ ...invoice, total }, options))[0][1], "total");
});

test("texts come back whole, zero bytes at their end too", () => {
  for (const id of ["ab", "ab\0", "a", "a\0", "a\0\0", "é", "\0", "é\0"]) {
    const payments = [{ date: "2024-03-01", amount: "1", id }];
    assert.equal(assess({ ...invoice, payments }, options).allocations[0].payment, id);
  }
});
