// The module against the native core: the same bytes in, the same words out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

/** An instance without the package around it, which would turn the words into objects. */
function instantiate(name) {
  const module = new WebAssembly.Module(readFileSync(fileURLToPath(import.meta.resolve(`echeance/${name}.wasm`))));
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => {};
  return new WebAssembly.Instance(module, imports).exports;
}

for (const name of ["claim", "core", "ledger"]) {
  test(`a hundred thousand random invoices are answered by ${name}.wasm as by the native core`, () => answers(name));
}

function answers(name) {
  assert.ok(process.env.ANSWERS, "ANSWERS names the file that xtask wrote");
  const file = readFileSync(process.env.ANSWERS);
  const core = instantiate(name);
  const input = core.input(4096);
  let at = 0;
  const word = () => {
    at += 4;
    return file.readUInt32LE(at - 4);
  };
  const assess = word();
  const calls = { answered: 0, refused: 0, words: 0 };
  while (at < file.length) {
    const size = word();
    const bytes = file.subarray(at, (at += size));
    const length = word();
    const [refused, words] = file.subarray(at, (at += 2));
    const expected = word();
    new Uint8Array(core.memory.buffer).set(bytes, input);
    const address = core.call(assess, size) >>> 0;
    if (name === "claim" && words === 1) {
      // A term in words is none there.
      assert.equal(address & 1, 1, `call at byte ${at}`);
      calls.words++;
      continue;
    }
    assert.equal(address & 1, refused, `call at byte ${at}`);
    const result = new Uint32Array(core.memory.buffer, address & ~1, length);
    let hash = 0x811c9dc5;
    for (const value of result) hash = Math.imul(hash ^ value, 0x01000193);
    assert.equal(hash >>> 0, expected, `call at byte ${at}`);
    calls[refused ? "refused" : "answered"]++;
  }
  assert.equal(calls.answered + calls.refused + calls.words, 100_000);
  assert.ok(calls.answered > 50_000, `${calls.answered} calls were answered`);
  assert.equal(calls.words > 0, name === "claim");
}
