// The published vectors, as the core answers them from inside the installed package.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import * as api from "echeance/ledger";

const folder = new URL("../../tests/vectors/", import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  for (const { id, call, args: plain, expected, says, problems } of JSON.parse(
    readFileSync(new URL(file, folder), "utf8"),
  )) {
    test(`${file}: ${id}`, () => {
      const args = call === "portfolioColumns" ? [columns(plain[0]), plain[1]] : plain;
      if (problems !== undefined) {
        assert.throws(
          () => api[call](...args),
          (error) => {
            assert.ok(error instanceof api.PolicyError);
            assert.deepEqual(
              error.problems.map(({ code, path }) => ({ code, path })),
              problems,
            );
            return true;
          },
        );
        return;
      }
      const result = api[call](...args);
      if (expected !== undefined) assert.deepEqual(part(result, expected), expected);
      const coded = explanations(result);
      for (const reason of says ?? []) {
        assert.ok(
          coded.some((found) => isDeepStrictEqual(part(found, reason), reason)),
          `does not say ${JSON.stringify(reason)}`,
        );
      }
      assert.deepEqual(structuredClone(result), result);
      assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
    });
  }
}

/** Returns columns of numbers as the package takes them. */
function columns({ amount, due, paid, customer }) {
  const given = { amount: BigInt64Array.from(amount, BigInt), due: Int32Array.from(due) };
  if (paid !== undefined) given.paid = BigInt64Array.from(paid, BigInt);
  if (customer !== undefined) given.customer = Int32Array.from(customer);
  return given;
}

/** Returns what a result has to say on the keys that are expected. */
function part(result, expected) {
  if (Array.isArray(expected) && Array.isArray(result)) {
    return result.map((value, index) => (index in expected ? part(value, expected[index]) : value));
  }
  // What is expected to be left out.
  if (expected === null) return result ?? null;
  if (typeof expected !== "object" || typeof result !== "object" || result === null) return result;
  return Object.fromEntries(Object.keys(expected).map((key) => [key, part(result[key], expected[key])]));
}

/** Returns the reasons and notices of a result, wherever they stand. */
function explanations(value) {
  if (typeof value !== "object" || value === null) return [];
  return [...("code" in value ? [value] : []), ...Object.values(value).flatMap(explanations)];
}
