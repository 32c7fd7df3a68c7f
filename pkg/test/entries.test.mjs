// Three entries, each with a module that holds what the one before holds: the same input, the same answer.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import * as main from "echeance";
import * as claim from "echeance/claim";
import * as ledger from "echeance/ledger";
import { sources } from "echeance/sources";

const require = createRequire(import.meta.url);
const folder = new URL("../../tests/vectors/", import.meta.url);
const vectors = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")));

const invoice = { issued: "2024-01-15", total: "12000.00", due: "2024-02-29" };
const options = { policy: "FR", asOf: "2026-11-23" };
let copies = 0;

/** What a call gives: its result, or the problems that it is refused for. */
function outcome(api, call, args) {
  try {
    return { result: api[call](...args) };
  } catch (error) {
    assert.ok(api.isPolicyError(error), String(error));
    return { problems: error.problems };
  }
}

test("each entry has the functions of the one before", () => {
  const names = [claim, main, ledger].map((api) => Object.keys(api));
  assert.deepEqual(
    names[0].filter((name) => !names[1].includes(name)),
    [],
  );
  assert.deepEqual(
    names[1].filter((name) => !names[2].includes(name)),
    [],
  );
  for (const name of ["dueDates", "assess", "accrual", "collectionCosts", "assessColumns", "rates", "laws", "say"]) {
    assert.equal(typeof claim[name], "function", name);
  }
});

test("what echeance answers, echeance/ledger answers alike", () => {
  const shared = vectors.filter(({ call }) => call in main);
  assert.ok(shared.length > 1000, `${shared.length} vectors`);
  for (const { id, call, args } of shared) {
    assert.deepEqual(outcome(main, call, args), outcome(ledger, call, args), id);
  }
});

test("echeance/claim cites law, reference and grade, and addresses once it is given them", async () => {
  const fresh = await import(`${import.meta.resolve("echeance/claim")}?copy=${copies++}`);
  const bare = JSON.parse(JSON.stringify(main.assess(invoice, options)), (key, value) =>
    key === "url" || key === "note" ? undefined : value,
  );
  assert.deepEqual(fresh.assess(invoice, options), bare);
  const { url } = fresh.assess(invoice, options).reasons[0].basis[0];
  assert.equal(url, undefined);
  fresh.addSources(sources);
  assert.deepEqual(fresh.assess(invoice, options), main.assess(invoice, options));
  assert.match(fresh.assess(invoice, options).reasons.find(({ basis }) => basis[0]?.url).basis[0].url, /^https:/);
  assert.throws(() => fresh.addSources({ ...sources, release: "0.0.0 00000000" }), /the sources are of version/);
});

test("echeance/claim answers as echeance does, but for words", () => {
  claim.addSources(sources);
  const counts = { alike: 0, words: 0 };
  for (const { id, call, args } of vectors.filter(({ call }) => call in claim)) {
    const found = outcome(claim, call, args);
    const words = found.problems?.filter(({ hint }) => hint?.startsWith('words are read by "echeance"')) ?? [];
    if (words.length > 0) {
      counts.words++;
      for (const { code, path } of words) {
        assert.equal(code, "terms.unreadable", id);
        assert.match(path, /terms$/, id);
      }
    } else if (args[1]?.policy?.scenario === undefined) {
      counts.alike++;
      assert.deepEqual(found, outcome(main, call, args), id);
    }
  }
  assert.ok(counts.alike > 500 && counts.words > 20, JSON.stringify(counts));
});

test("echeance/claim reads a number of days and a date without words", () => {
  const options = { policy: "FR" };
  for (const [terms, due] of [
    ["30", "2026-02-04"],
    ["2026-03-14", "2026-03-14"],
  ]) {
    const invoice = { issued: "2026-01-05", total: "900", terms };
    assert.equal(claim.dueDates(invoice, options).due, due);
    assert.deepEqual(claim.dueDates(invoice, options), main.dueDates(invoice, options));
  }
});

const bytes = (name) => readFileSync(require.resolve(`echeance/${name}.wasm`));
const slim = (entry) => import(`${import.meta.resolve(`${entry}slim`)}?copy=${copies++}`);

test("an entry takes its own module, or one that holds more", async () => {
  const modules = ["claim", "core", "ledger"];
  for (const [place, entry] of ["echeance/claim/", "echeance/", "echeance/ledger/"].entries()) {
    for (const [rank, name] of modules.entries()) {
      const { assess, initSync } = await slim(entry);
      if (rank < place) assert.throws(() => initSync(bytes(name)), new RegExp(`has less than ${modules[place]}.wasm`));
      else {
        initSync(bytes(name));
        assert.equal(assess(invoice, options).total, "16319.33");
      }
    }
  }
});

test("require gives each entry's functions", () => {
  for (const [name, api] of Object.entries({ claim, ledger })) {
    const required = require(`echeance/${name}`);
    assert.deepEqual(Object.keys(required).sort(), Object.keys(api).sort());
    assert.equal(required.assess(invoice, options).total, "16319.33");
  }
});
