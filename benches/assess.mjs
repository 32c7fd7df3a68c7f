// One assessment of an invoice late over eight half-years, from an object to an object: the package and its
// peer, side by side in one run. Prints ratios, since absolute times say more of the machine than of the code.
import assert from "node:assert/strict";
import { assess, assessColumns, rates } from "echeance";
import { peer } from "./peer.mjs";

const policy = { law: "FR", terms: { steps: [{ addDays: 45 }, { endOf: "month" }] } };
const asOf = "2026-11-23";
const theirs = peer(rates("ecb-mro"));

/** Invoices of as many half-years, each with figures of its own: what was put into text before is seldom met again. */
const invoices = Array.from({ length: 500 }, (_, index) => {
  const issued = new Date(Date.UTC(2022, 10, 20 + (index % 40))).toISOString().slice(0, 10);
  return { issued, total: `${1000 + index * 7919}.${String(index % 100).padStart(2, "0")}` };
});
let turn = 0;
const next = () => invoices[(turn = (turn + 1) % invoices.length)];

// First the same figures, on many invoices.
for (let index = 0; index < 400; index++) {
  const issued = new Date(Date.UTC(2019, 0, 1 + index * 7)).toISOString().slice(0, 10);
  const one = { issued, total: `${1000 + index * 37}.${String(index % 100).padStart(2, "0")}` };
  const { due, ...expected } = theirs(one, { asOf });
  const claim = assess(one, { policy, asOf, reasons: false });
  assert.equal(claim.instalments[0].due, due);
  for (const [key, value] of Object.entries(expected)) assert.deepEqual(claim[key], value, `${issued} ${key}`);
}

const cases = {
  peer: () => theirs(next(), { asOf }),
  lean: () => assess(next(), { policy, asOf, reasons: false }),
  full: () => assess(next(), { policy, asOf }),
};

/** Runs the cases in turns, so that noise falls on all alike, and returns the median of each in nanoseconds. */
function race(cases, rounds, calls) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(cases)) {
      const start = process.hrtime.bigint();
      for (let call = 0; call < calls; call++) run();
      times[name].push(Number(process.hrtime.bigint() - start) / calls);
    }
  }
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

race(cases, 10, 500);
const medians = race(cases, 41, 1000);
const periods = cases.lean().periods.length;
console.log(
  `one assessment, ${periods} periods: ${(medians.peer / medians.lean).toFixed(1)} times faster than decimal.js and date-fns`,
);
console.log(`the same with all its reasons: ${(medians.peer / medians.full).toFixed(1)} times faster`);

// A million rows.
const rows = 1_000_000;
const first = Date.UTC(2019, 0, 1) / 86_400_000;
const amount = BigInt64Array.from({ length: rows }, (_, i) => BigInt(1000 + ((i * 7919) % 5_000_000)));
const due = Int32Array.from({ length: rows }, (_, i) => first + ((i * 104729) % 2800));
const columns = { amount, due };
for (const law of ["FR", "GB", "NL"]) {
  const into = assessColumns(columns, { policy: law, asOf });
  const { fresh, again } = race(
    {
      fresh: () => assessColumns(columns, { policy: law, asOf }),
      again: () => assessColumns(columns, { policy: law, asOf }, into),
    },
    15,
    1,
  );
  console.log(
    `assessColumns, ${law}: ${(fresh / rows).toFixed(1)} ns a row, ${(again / rows).toFixed(1)} into the columns of the call before`,
  );
}

// A million calls leave the memory as it was.
const before = process.memoryUsage();
for (let call = 0; call < 1_000_000; call++) cases.full();
globalThis.gc?.();
const after = process.memoryUsage();
const grown = (after.external + after.arrayBuffers - before.external - before.arrayBuffers) / 2 ** 20;
console.log(`memory outside the heap after a million calls: ${grown >= 0 ? "+" : ""}${grown.toFixed(1)} MiB`);
