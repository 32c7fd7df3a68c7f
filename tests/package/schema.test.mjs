// The JSON Schemas say of every input what the core says of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { allVectors, project } from "./project.mjs";

/** Problems of one value. All others lie between values, as of a series and its rates, or in what the text of a term means. */
const structural = new Set([
  "input.type",
  "input.missing",
  "input.unknown-key",
  "input.choice",
  "input.too-large",
  "text.too-long",
  "number.invalid",
  "date.invalid",
  "date.instant",
  "date.range",
  "amount.invalid",
  "amount.range",
  "amount.not-positive",
  "rate.invalid",
  "rate.precision",
  "rate.range",
  "currency.invalid",
  "terms.empty",
  "terms.step",
  "law.unsupported",
  "scenario.unknown",
  "scenario.empty",
  "scenario.step-id",
]);

const schemas = {};
let api;

before(async () => {
  const folder = await project("hosts/script", "schema");
  const installed = join(folder, "node_modules/echeance/dist");
  api = await import(join(installed, "index.js"));
  const ajv = new Ajv({ strictTypes: "log", allowUnionTypes: true, formats: { date: true } });
  for (const name of ["policy", "invoice", "scenario"]) {
    schemas[name] = ajv.compile(JSON.parse(readFileSync(join(installed, "schema", `${name}.json`), "utf8")));
  }
});

const invoice = { issued: "2026-01-15", total: "1200.00" };
const policy = { law: "FR" };
const asOf = "2026-11-23";
/** How the core looks at one value, and where it reports what is wrong with it. */
const readers = {
  policy: (value) => [() => api.assess(invoice, { policy: value, asOf }), "policy"],
  invoice: (value) => [() => api.assess(value, { policy, asOf }), ""],
  scenario: (value) => [() => api.timeline(invoice, { policy, asOf, scenario: value }), "scenario"],
};

/** Whether the core finds nothing wrong with a value by itself. */
function accepts(kind, value) {
  const [call, root] = readers[kind](value);
  try {
    call();
    return true;
  } catch (error) {
    if (!(error instanceof api.PolicyError)) throw error;
    // A term that runs past the calendar is no problem of a date in the value.
    const own = ({ code, path, value }) =>
      path.startsWith(root) && (code !== "date.range" || (typeof value === "string" && !path.endsWith("terms")));
    // Of a negative amount with too many decimals for its currency the core names the decimals first.
    const negative = ({ code, value }) => code === "amount.precision" && String(value).startsWith("-");
    // Whether a law has a sector for a debtor lies between values.
    const sectors = new Set(sectorsOf(schemas.policy.schema));
    // So does whether the most that a percentage gives is less than the least.
    const elsewhere = ({ path, value, hint }) =>
      (path.endsWith("sector") && sectors.has(value)) ||
      (path.endsWith("compensation.max") && hint === "at least the minimum");
    return !error.problems.some(
      (problem) => (structural.has(problem.code) || negative(problem)) && own(problem) && !elsewhere(problem),
    );
  }
}

/** The sectors that a schema names. */
const sectorsOf = ({ properties: { sector } }) => sector.anyOf.flatMap((form) => form.enum ?? []);

/** Every policy, invoice and scenario that the vectors use. */
function* samples() {
  for (const { call, args, problems } of allVectors()) {
    const [first, options] = args;
    // A row with more columns is no invoice by itself: the call was asked to leave them out.
    if (
      problems !== undefined ||
      options?.unknownKeys === "ignore" ||
      !["assess", "dueDates", "timeline", "accrual"].includes(call)
    )
      continue;
    // What has no total can be asked for its due dates only.
    if (first.total !== undefined) yield ["invoice", first];
    if (typeof options.policy === "object") yield ["policy", options.policy];
    for (const scenario of [options.scenario, options.policy.scenario]) {
      if (typeof scenario === "object") yield ["scenario", scenario];
    }
  }
}

const full = [
  [
    "policy",
    {
      law: "FR",
      debtor: "business",
      currency: "EUR",
      interest: { reference: "ecb-mro", margin: "10" },
      compensation: { amount: 40 },
      dayCount: "actual/365",
      rounding: { mode: "half-up", at: "total" },
      allocation: ["interest", "costs"],
      holidays: ["2026-05-01"],
      closedPeriods: [{ from: "08-01", to: "08-31" }],
      rates: [{ series: "ecb-mro", from: "2026-07-01", percent: "2.40" }],
      scenario: "gentle",
      disputeWindowDays: 10,
      sector: "transport",
      terms: {
        parts: [
          { share: { percent: 30 }, terms: "comptant" },
          {
            share: "balance",
            terms: {
              from: { laterOf: ["issue", "delivery"] },
              steps: [{ addDays: 30 }, { endOf: "month" }, { dayOfMonth: [10, 31] }],
              roll: "following",
              discounts: [{ percent: 2, steps: [{ addDays: 8 }] }],
            },
          },
        ],
      },
    },
  ],
  ["policy", { law: "DE", interest: { annualRate: "9" }, compensation: "none", terms: { steps: [{ weekday: 5 }] } }],
  [
    "invoice",
    {
      id: "1",
      customer: "c",
      issued: "2026-01-15",
      received: "2026-01-16",
      delivered: "2026-01-14",
      accepted: "2026-01-17",
      total: 100,
      currency: "EUR",
      terms: { steps: [{ addMonths: 1 }] },
      payments: [{ date: "2026-03-01", amount: "10", id: "p" }],
      credits: [{ date: "2026-03-01", amount: "1.50" }],
      disputes: [{ from: "2026-03-01", to: "2026-03-05", amount: 5 }],
      promises: [{ made: "2026-03-01", payBy: "2026-04-01", amount: 5 }],
      sent: [{ step: "reminder", date: "2026-04-01" }],
      formalNotice: "2026-05-01",
      cause: "oversight",
    },
  ],
];

test("every value that the vectors use is valid", () => {
  const seen = { policy: 0, invoice: 0, scenario: 0 };
  for (const [kind, value] of [...samples(), ...full]) {
    const validate = schemas[kind];
    assert.ok(validate(value), `${JSON.stringify(value)}\n${JSON.stringify(validate.errors, null, 1)}`);
    assert.ok(accepts(kind, value), JSON.stringify(value));
    seen[kind]++;
  }
  for (const [kind, count] of Object.entries(seen)) assert.ok(count >= 10, `${count} of ${kind}`);
});

test("what the core refuses in a value is invalid, and what it takes is valid", () => {
  const done = new Set();
  const differences = [];
  let [taken, refused] = [0, 0];
  for (const [kind, sample] of [...full, ...samples()]) {
    for (const [place, value] of mutants(sample)) {
      // The same change at the same place of another invoice tells nothing new.
      if (done.has(kind + place)) continue;
      done.add(kind + place);
      const valid = schemas[kind](value);
      if (valid) taken++;
      else refused++;
      if (valid !== accepts(kind, value))
        differences.push(`${valid ? "valid" : "invalid"} ${kind} ${JSON.stringify(value)}`);
    }
  }
  assert.deepEqual(differences.slice(0, 20), [], `${differences.length} of ${taken + refused} differ`);
  assert.ok(taken > 500 && refused > 5000, `${taken} taken, ${refused} refused`);
});

const numbers = [-1, 0, 1, 3, 31, 32, 64, 100, 101, 366, 1001, 3651, 0.5, 1.5, -100.5, 1e15, 1e300];
const decimals = [
  "0",
  "-0",
  "-0.00",
  "0.5",
  "00.50",
  ".5",
  "5.",
  "-1",
  "+1",
  "1e3",
  "12,50",
  "1 000",
  "1.0000000",
  "1.1234567",
  "100.0",
  "100.01",
  "1000",
  "999999999999999",
  "1000000000000000",
  "9".repeat(45),
];
const dates = [
  "2026-02-28",
  "2026-02-29",
  "2024-02-29",
  "2100-02-29",
  "2096-02-29",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "1989-12-31",
  "1990-01-01",
  "2199-12-31",
  "2200-01-01",
  "2026-1-1",
  "20260101",
  "2026-01-15T00:00:00Z",
  "02-29",
  "02-30",
  "12-31",
];
const texts = [
  "",
  "x",
  "EUR",
  "eur",
  "Statutory",
  "statutory",
  "none",
  "balance",
  "issue",
  "standard",
  "FR",
  "UK",
  "ecb-mro",
  "x".repeat(1001),
];
const palette = [
  ...numbers,
  ...decimals,
  ...dates,
  ...texts,
  true,
  false,
  null,
  [],
  {},
  [null],
  [{}],
  [[]],
  ["x"],
  ["issue", "issue"],
  [5, 5],
  new Array(101).fill({ addDays: 1 }),
];

const changes = [
  ...palette.map((other) => () => other),
  undefined,
  (old) => (isObject(old) ? { ...old, zzz: 1 } : old),
  (old) => (isObject(old) ? { ...old, percent: 5, amount: 5 } : old),
  (old) => (Array.isArray(old) ? [...old, ...old] : old),
];

/** The value with one thing in it changed, again and again; each with what was changed and beside what. */
function* mutants(value) {
  for (const [path, keys] of places(value)) {
    for (const [index, change] of changes.entries()) {
      const made = path.length === 0 && change === undefined ? null : changed(value, path, change);
      // Policies and scenarios can be names too: the schemas are of objects.
      if (isObject(made)) yield [`${path.join(".").replace(/\b\d+\b/g, "*")} ${keys} ${index}`, made];
    }
  }
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The path of every value within one, with the keys that are beside it. */
function* places(value, path = [], beside = []) {
  yield [path, beside];
  if (typeof value !== "object" || value === null) return;
  const keys = Object.keys(value);
  for (const key of keys) yield* places(value[key], [...path, key], Array.isArray(value) ? [] : keys);
}

/** Returns a copy with the value at a path replaced, or taken out where there is nothing to replace it. */
function changed(value, [key, ...rest], replace) {
  if (key === undefined) return replace(value);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  if (rest.length === 0 && replace === undefined) {
    if (Array.isArray(copy)) copy.splice(Number(key), 1);
    else delete copy[key];
  } else {
    copy[key] = changed(copy[key], rest, replace);
  }
  return copy;
}
