// Calls on the invoices of a ledger: how invoices come in, and what comes out for JavaScript.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isPolicyError, latePaymentTable, portfolio, say } from "echeance/ledger";
import * as fr from "echeance/lang/fr";

const options = { policy: "FR", asOf: "2026-09-30" };
const invoice = (n, more = {}) => ({
  id: `I${n}`,
  customer: `C${n % 50}`,
  issued: "2026-07-01",
  total: "100.00",
  due: n % 2 === 0 ? "2026-07-31" : "2026-10-31",
  ...more,
});

test("any iterable of invoices is taken, each read once", () => {
  const list = [invoice(1), invoice(2)];
  const [expected] = portfolio(list, options);
  let read = 0;
  function* one() {
    for (const each of list) {
      read++;
      yield each;
    }
  }
  assert.deepEqual(portfolio(one(), options), [expected]);
  assert.equal(read, 2);
  assert.deepEqual(portfolio(new Set(list), options), [expected]);
  assert.deepEqual(portfolio.safe(list, options), { ok: true, value: [expected] });
});

test("a ledger is longer than the lists of one invoice may be", () => {
  const list = Array.from({ length: 30_000 }, (_, n) => invoice(n));
  const [report] = portfolio(list, { ...options, profiles: "none" });
  assert.equal(report.outstanding, "3000000.00");
  assert.equal(report.overdue, "1500000.00");
  assert.deepEqual(
    report.aging.map(({ count }) => count),
    [15_000, 0, 0, 15_000, 0],
  );
  assert.deepEqual(report.customers, []);
});

test("problems name the invoice, its value and all that is wrong", () => {
  const list = [
    invoice(0),
    invoice(1, { total: "1,5" }),
    invoice(2, { payments: [{ date: "2026-13-01", amount: "1" }] }),
  ];
  for (const given of [list, list.values()]) {
    assert.throws(
      () => portfolio(given, { ...options, bukets: [10] }),
      (error) => {
        assert.ok(isPolicyError(error));
        assert.deepEqual(
          error.problems.map(({ path, value }) => [path, value]),
          [
            ["bukets", [10]],
            ["invoices[1].total", "1,5"],
            ["invoices[2].payments[0].date", "2026-13-01"],
          ],
        );
        return true;
      },
    );
  }
  for (const given of [undefined, null, "invoices", 7, {}]) {
    const { ok, problems } = portfolio.safe(given, options);
    assert.equal(ok, false);
    assert.equal(problems[0].path, "invoices");
  }
});

test("a call within a call, from a getter of an invoice, does not disturb it", () => {
  const inner = [];
  const tricky = {
    ...invoice(1),
    get total() {
      inner.push(portfolio([invoice(2)], options)[0].overdue);
      return "100.00";
    },
  };
  const [report] = portfolio([tricky, invoice(4)], options);
  assert.equal(report.outstanding, "200.00");
  assert.ok(inner.every((overdue) => overdue === "100.00") && inner.length > 0);
});

test("a measure without a figure has no value, and says so in words", () => {
  const [report] = portfolio([], options);
  assert.equal(report.outstanding, "0.00");
  for (const measure of report.measures) assert.ok(!("value" in measure), measure.code);
  const [notice] = report.notices;
  assert.equal(say(notice, "en"), "No figure: days sales outstanding. There is nothing to divide by.");
  assert.equal(fr.say(notice).startsWith("Pas de chiffre"), true);
  assert.ok(Object.isFrozen(report) === false && JSON.stringify(report).includes('"measures"'));
});

test("the table of late payments has percentages as text", () => {
  const table = latePaymentTable([invoice(0), invoice(1)], {
    policy: "FR",
    closing: "2026-09-30",
    turnover: 1000,
    vat: "gross",
  });
  assert.deepEqual(table.tranches[3], { days: "61-90", count: 1, amount: "100.00", percent: "10.00" });
  assert.deepEqual(table.late, { days: "1+", count: 1, amount: "100.00", percent: "10.00" });
});
