// A schedule of partial billing as invoices that can be assessed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assess, invoiceOf, PolicyError, schedule, timeline, toInvoices } from "echeance";

const project = {
  net: 10000,
  vatRate: 20,
  start: "2026-01-05",
  plan: {
    kind: "milestones",
    milestones: [
      { label: "Design", date: "2026-01-31", share: { percent: 30 } },
      { label: "Delivery", date: "2026-03-31", share: "balance" },
    ],
  },
};

test("a line with one due date becomes an invoice due that day", () => {
  const { invoices } = schedule(project, { policy: { law: "FR", terms: "30 jours" } });
  assert.deepEqual(invoices.map(invoiceOf), [
    { id: "1", issued: "2026-01-31", total: "3600.00", due: "2026-03-02" },
    { id: "2", issued: "2026-03-31", total: "8400.00", due: "2026-04-30" },
  ]);
});

test("a line payable in parts keeps their amounts and dates", () => {
  const now = { percent: 40 };
  const terms = {
    parts: [
      { share: now, terms: { steps: [{ addDays: 0 }] } },
      { share: "balance", terms: { steps: [{ addDays: 30 }, { endOf: "month" }] } },
    ],
  };
  const policy = { law: "FR", terms };
  const billed = schedule(project, { policy });
  const [first] = toInvoices(billed);
  assert.equal(first.due, undefined);
  assert.deepEqual(
    first.terms.parts.map(({ share, terms }) => [share.amount, terms.steps]),
    [
      ["1440.00", [{ addDays: 0 }]],
      ["2160.00", [{ addDays: 59 }]],
    ],
  );
  const dates = (instalments) => instalments.map(({ due, amount }) => [due, amount]);
  const { instalments } = assess(first, { policy: "FR", asOf: "2026-01-31" });
  assert.deepEqual(dates(instalments), dates(billed.invoices[0].instalments));
});

test("what a line gives back is a credit on the invoices before it, latest first", () => {
  const statements = [
    { date: "2026-01-31", completed: 40 },
    { date: "2026-02-28", completed: 50 },
    { date: "2026-03-31", completed: 25, credit: true },
    { date: "2026-04-30", completed: 100 },
  ];
  const billed = schedule({ ...project, plan: { kind: "progress", statements } }, { policy: "FR" });
  assert.equal(billed.invoices[2].payable, "-3000.00");
  assert.equal(invoiceOf(billed.invoices[2]), undefined);
  const invoices = toInvoices(billed);
  const credit = (amount) => [{ date: "2026-03-31", amount, id: "3" }];
  assert.deepEqual(
    invoices.map(({ id, total, credits }) => [id, total, credits]),
    [
      ["1", "4800.00", credit("1800.00")],
      ["2", "1200.00", credit("1200.00")],
      ["4", "9000.00", undefined],
    ],
  );
  const owed = invoices.map((invoice) => Number(assess(invoice, { policy: "FR", asOf: "2026-05-01" }).outstanding));
  assert.deepEqual(owed, [3000, 0, 9000]);
});

test("a schedule in a currency without decimals stays whole", () => {
  const statements = [
    { date: "2026-01-31", completed: 40 },
    { date: "2026-02-28", completed: 39, credit: true },
  ];
  const plan = { kind: "progress", statements };
  const [first] = toInvoices(schedule({ ...project, plan }, { policy: { law: "FR", currency: "JPY" } }));
  assert.deepEqual([first.total, first.credits[0].amount], ["4800", "120"]);
});

test("every invoice of a schedule has a timeline", () => {
  for (const invoice of toInvoices(schedule(project, { policy: "FR" }))) {
    assert.equal(timeline(invoice, { policy: "FR", asOf: "2026-04-01" }).events[0].kind, "issue");
  }
});

test("what becomes of a schedule can be assessed, however small its parts", () => {
  const parts = ["30", "30"].map((percent) => ({ share: { percent }, terms: "30 days" }));
  const terms = { parts: [...parts, { share: "balance", terms: "60 days" }] };
  const plan = { kind: "instalments", count: 8, every: { months: 1 } };
  const policy = { law: "FR", currency: "JPY", terms };
  const billed = schedule({ net: 8, start: "2026-01-05", plan }, { policy });
  const invoices = toInvoices(billed);
  assert.equal(invoices.length, 8);
  for (const invoice of invoices) {
    assert.equal(assess(invoice, { policy, asOf: "2027-01-01" }).outstanding, invoice.total);
  }
});

test("no line takes VAT back that rounding gave to tiny lines before it", () => {
  const plan = { kind: "instalments", count: 31, every: { days: 1 } };
  const billed = schedule({ ...project, net: 80, plan }, { policy: { law: "FR", currency: "JPY" } });
  const vat = billed.invoices.map(({ vat: [{ amount }] }) => Number(amount));
  assert.ok(
    vat.every((amount) => amount >= 0),
    vat.join(),
  );
  assert.equal(
    vat.reduce((sum, amount) => sum + amount),
    16,
  );
});

test("what is no schedule is a problem, never a TypeError", () => {
  const [line] = schedule(project, { policy: "FR" }).invoices;
  for (const nonsense of [undefined, null, 5, {}, { ...line, payable: 5 }, { ...line, instalments: [null] }]) {
    assert.throws(() => invoiceOf(nonsense), PolicyError);
    assert.throws(() => toInvoices({ invoices: [nonsense] }), PolicyError);
  }
  for (const nonsense of [undefined, null, 5, {}, { invoices: 5 }]) {
    assert.throws(() => toInvoices(nonsense), PolicyError);
  }
});

test("what is owed over time agrees with the most that is ever owed", () => {
  const split = "50 % à 30 jours, solde à 60 jours";
  for (const terms of ["30 jours", split, "comptant"]) {
    const plan = { kind: "instalments", count: 3, every: { months: 1 } };
    const options = { policy: { law: "FR", terms } };
    const { exposure, singleExposure, comparison } = schedule(
      { net: "30000", vatRate: "20", start: "2026-04-01", plan },
      options,
    );
    const most = (points) => Math.max(...points.map(({ billed }) => Number(billed))).toFixed(2);
    assert.equal(most(exposure), comparison.peakExposure.partial);
    assert.equal(most(singleExposure), comparison.peakExposure.single);
    assert.equal(exposure.at(-1).billed, "0.00");
    const dates = exposure.map(({ date }) => date);
    assert.deepEqual(dates, [...new Set(dates)].sort());
  }
});
