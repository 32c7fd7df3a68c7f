// The module against the native core: the same bytes in, the same words out.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const module = new WebAssembly.Module(readFileSync(fileURLToPath(import.meta.resolve("echeance/core.wasm"))));

/** An instance without the package around it, which would turn the words into objects. */
function instantiate() {
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => {};
  return new WebAssembly.Instance(module, imports).exports;
}

test("a hundred thousand random invoices are answered as the native core does", () => {
  assert.ok(process.env.ANSWERS, "ANSWERS names the file that xtask wrote");
  const file = readFileSync(process.env.ANSWERS);
  const core = instantiate();
  const input = core.input(4096);
  let at = 0;
  const word = () => {
    at += 4;
    return file.readUInt32LE(at - 4);
  };
  const assess = word();
  const calls = { answered: 0, refused: 0 };
  while (at < file.length) {
    const size = word();
    const bytes = file.subarray(at, (at += size));
    const length = word();
    const refused = file[at++];
    const expected = word();
    new Uint8Array(core.memory.buffer).set(bytes, input);
    const address = core.call(assess, size) >>> 0;
    assert.equal(address & 1, refused, `call at byte ${at}`);
    const words = new Uint32Array(core.memory.buffer, address & ~1, length);
    let hash = 0x811c9dc5;
    for (const value of words) hash = Math.imul(hash ^ value, 0x01000193);
    assert.equal(hash >>> 0, expected, `call at byte ${at}`);
    calls[refused ? "refused" : "answered"]++;
  }
  assert.equal(calls.answered + calls.refused, 100_000);
  assert.ok(calls.answered > 50_000, `${calls.answered} calls were answered`);
});
