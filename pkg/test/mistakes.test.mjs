// The first day of a user: each mistake is refused with its place, its code, and what to write instead.
//
// mistakes.snapshot.txt holds what was read and found helpful; UPDATE=1 writes it anew.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { isPolicyError, PolicyError, say } from "echeance";
import { mistakes } from "./mistakes.mjs";

function problemsOf(name, call) {
  try {
    call();
  } catch (error) {
    assert.ok(isPolicyError(error) && error instanceof PolicyError, `${name}: ${error}`);
    return error.problems;
  }
  return assert.fail(`${name} is taken`);
}

test("there are more than a hundred of them", () => assert.ok(Object.keys(mistakes).length > 111));

test("each is answered with its place and with what to write", () => {
  const lines = [];
  for (const [name, call] of Object.entries(mistakes)) {
    lines.push(name);
    for (const { code, path, message, hint } of problemsOf(name, call)) {
      assert.ok(hint !== undefined && hint !== "", `${name}: ${code} has no hint`);
      assert.ok(message.endsWith("."), message);
      lines.push(`  ${path === "" ? "(the whole)" : path}: ${code}: ${hint}`);
    }
  }
  const snapshot = new URL("mistakes.snapshot.txt", import.meta.url);
  const written = `${lines.join("\n")}\n`;
  if (process.env.UPDATE) writeFileSync(snapshot, written);
  assert.deepEqual(written.split("\n"), readFileSync(snapshot, "utf8").split("\n"), "UPDATE=1 writes it anew");
});

test("each survives JSON, and is said in every language", () => {
  for (const [name, call] of Object.entries(mistakes)) {
    for (const problem of problemsOf(name, call)) {
      const kept = JSON.parse(JSON.stringify(problem));
      assert.deepEqual([kept.code, kept.path, kept.hint], [problem.code, problem.path, problem.hint]);
      for (const lang of ["fr", "de", "nl", "es", "it"]) {
        assert.notEqual(say(kept, lang), kept.code, `${kept.code} in ${lang}`);
        assert.notEqual(say(kept, lang), say(kept, "en"), `${kept.code} in ${lang}`);
      }
    }
  }
});

test("the value of a problem is the value itself", () => {
  const total = { amount: 10n };
  const call = mistakes["an amount as an object"];
  assert.deepEqual(problemsOf("total", call)[0].value, { amount: "10", currency: "EUR" });
  const circle = { total };
  circle.self = circle;
  for (const value of [10n ** 20n, total, circle]) {
    const [problem] = new PolicyError([{ code: "input.type", path: "total", message: "No.", value }]).problems;
    assert.equal(problem.value, value);
    assert.equal(typeof JSON.parse(JSON.stringify(problem)).value, "string");
  }
});
