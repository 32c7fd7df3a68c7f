// The validators of Standard Schema say what the functions themselves say.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { laws, scenarios, schemas } from "echeance";

const validate = (name, value) => schemas[name]["~standard"].validate(value);
const paths = (name, value) => validate(name, value).issues?.map(({ path }) => path);

test("they are what the standard says", () => {
  for (const schema of Object.values(schemas)) {
    const { version, vendor, validate } = schema["~standard"];
    assert.deepEqual([version, vendor, typeof validate], [1, "echeance", "function"]);
    for (const none of [undefined, null, 7, "x", [], true]) {
      const { issues } = validate(none);
      assert.ok(issues.length > 0);
      assert.ok(issues.every(({ message, path }) => typeof message === "string" && Array.isArray(path)));
    }
  }
});

test("what is right comes back as it is", () => {
  const right = {
    invoice: { issued: "2026-01-05", total: "12.50", currency: "USD", payments: [{ date: "2026-02-01", amount: 1 }] },
    policy: { law: "DE", interest: { annualRate: 9 }, scenario: "firm", terms: "30 Tage" },
    scenario: scenarios()[0],
    project: { net: "1000", start: "2026-01-01", plan: { kind: "instalments", count: 3, every: { months: 1 } } },
  };
  for (const [name, value] of Object.entries(right)) {
    const found = validate(name, value);
    assert.equal(found.issues, undefined, JSON.stringify(found.issues));
    assert.equal(found.value, value);
  }
});

test("every problem has its path", () => {
  const wrong = { issued: "2026-1-5", total: "12,50", payments: [{ date: "2026-02-01", amount: 1 }, { date: "x" }] };
  assert.deepEqual(paths("invoice", wrong), [
    ["issued"],
    ["total"],
    ["payments", 1, "date"],
    ["payments", 1, "amount"],
  ]);
  assert.match(
    validate("invoice", wrong).issues[0].message,
    /^The value is not a calendar date\. \(write "2026-01-05"\)$/,
  );
  assert.deepEqual(paths("policy", { law: "FRR", interest: { annualRate: "x" } }), [
    ["law"],
    ["interest", "annualRate"],
  ]);
  assert.deepEqual(paths("scenario", { name: "own", steps: [] }), [["steps"]]);
  assert.deepEqual(paths("project", { net: "1000", start: "2026-01-01", plan: { kind: "weekly" } }), [
    ["plan", "kind"],
  ]);
});

test("they take every invoice and every policy that the vectors compute with", () => {
  const folder = new URL("../../tests/vectors/", import.meta.url);
  const currencies = new Map(laws().map(({ code, currency }) => [code, currency]));
  let seen = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    for (const { id, call, args, problems } of JSON.parse(readFileSync(new URL(file, folder), "utf8"))) {
      if (problems !== undefined || !["assess", "timeline", "accrual"].includes(call)) continue;
      const [invoice, { policy, unknownKeys }] = args;
      if (unknownKeys !== undefined) continue;
      const { law, currency } = typeof policy === "string" ? { law: policy } : policy;
      const own = currencies.get(law.toUpperCase());
      assert.equal(paths("invoice", { currency: currency ?? own, ...invoice }), undefined, id);
      if (typeof policy === "object") assert.equal(paths("policy", policy), undefined, id);
      seen++;
    }
  }
  assert.ok(seen > 800, `${seen}`);
});
