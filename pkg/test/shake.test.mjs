// What an application keeps of the package when its bundler drops what it never calls.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const resolveDir = fileURLToPath(new URL(".", import.meta.url));
const size = (entry) => readFileSync(new URL(import.meta.resolve(entry))).length;
/** The core, as it lies inside the entry that is ready at once. */
const core = size("echeance") - size("echeance/slim");

async function kept(contents) {
  const result = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return result.outputFiles[0].contents.length;
}

test("an import that is not used costs nothing", async () => {
  assert.ok((await kept('import { assess } from "echeance"; export const one = 1;')) < 64);
});

test("errors can be told apart without the core", async () => {
  assert.ok((await kept('export { PolicyError } from "echeance";')) < 2048);
});

test("figures come without words", async () => {
  const bytes = await kept('export { assess } from "echeance";');
  assert.ok(bytes > core && bytes < core + 65_536, `${bytes} bytes, of which the core has ${core}`);
});

test("what is known of the laws comes to those who ask for it", async () => {
  const figures = await kept('export { assess } from "echeance/slim";');
  const both = await kept('export { assess, laws } from "echeance/slim";');
  assert.ok(both > figures + 32_768, `${figures} and ${both} bytes`);
});

test("words come without the core, and one language without the others", async () => {
  const all = await kept('export { say } from "echeance";');
  const one = await kept('export { say } from "echeance/lang/fr";');
  assert.ok(all < core / 2, `${all} bytes`);
  assert.ok(one < all / 3, `${one} of ${all} bytes`);
});
