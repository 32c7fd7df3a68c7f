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

async function bundle(contents) {
  const result = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return result.outputFiles[0].text;
}

const kept = async (contents) => (await bundle(contents)).length;

test("an import that is not used costs nothing", async () => {
  assert.ok((await kept('import { assess } from "echeance"; export const one = 1;')) < 64);
});

test("errors can be told apart without the core", async () => {
  assert.ok((await kept('export { PolicyError } from "echeance";')) < 2048);
});

/** The texts of a script that are long enough to be told from each other. */
const texts = (script) => script.match(/"(?:[^"\\\n]|\\.){40,}"|`(?:[^`\\]|\\.){40,}`/g) ?? [];

test("figures come without words", async () => {
  const figures = await bundle('export { assess } from "echeance/slim";');
  for (const lang of ["de", "en", "es", "fr", "it", "nl"]) {
    const words = texts(await bundle(`export { say } from "echeance/lang/${lang}";`));
    assert.ok(words.length > 100, `${words.length} texts of ${lang}`);
    assert.deepEqual(
      words.filter((text) => figures.includes(text)),
      [],
    );
  }
  // Beside the articles that the figures cite there is little.
  const code = texts(figures).reduce((size, text) => size - text.length, figures.length);
  assert.ok(code < 49_152, `${code} bytes of ${figures.length}`);
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

test("a function brings its safe twin, and nothing that others need", async () => {
  const assess = await bundle('export { assess } from "echeance/slim";');
  for (const foreign of [
    "Royaume-Uni",
    "formatToParts",
    "AED AFN",
    "Best possible days",
    "BEGIN:VCALENDAR",
    "~standard",
  ])
    assert.ok(!assess.includes(foreign), foreign);
  assert.ok((await kept('export { lawOf, fromMinor, dayIn } from "echeance/slim";')) < 16_384);
  assert.ok((await kept('export { labels } from "echeance/lang/fr";')) < 8192);
});

test("the element over slim brings no second core", async () => {
  const both = await kept('import "echeance/element/slim"; export { init } from "echeance/slim";');
  assert.ok(both < core, `${both} bytes`);
});
