// What the package weighs, in bytes: each module, and what a page loads of each entry, bundled and minified.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const sizes = (bytes) => [
  bytes.length,
  gzipSync(bytes, { level: 9 }).length,
  brotliCompressSync(bytes, smallest).length,
];

const module = (name) => sizes(readFileSync(new URL(import.meta.resolve(`echeance/${name}.wasm`))));

/** What a bundler keeps of some exports. */
async function script(contents) {
  const stdin = { contents, resolveDir: import.meta.dirname };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: "esm", write: false });
  return sizes(outputFiles[0].contents);
}

const sum = (...parts) => parts[0].map((_, place) => parts.reduce((all, part) => all + part[place], 0));
const rows = [];
for (const [entry, name] of [
  ["echeance/claim", "claim"],
  ["echeance", "core"],
  ["echeance/ledger", "ledger"],
]) {
  const wasm = module(name);
  const assess = await script(`export { assess, init } from "${entry}/slim";`);
  rows.push([`${name}.wasm`, wasm]);
  rows.push([`  assess() of ${entry}: script`, assess]);
  rows.push(["  with the module", sum(wasm, assess)]);
  rows.push([`  all of ${entry}: script`, await script(`export * from "${entry}/slim";`)]);
}
for (const part of ["say", "message", "ics", "parseTerms", "schedule", "timeline", "laws"]) {
  rows.push([`${part}(), beside assess()`, await beside(part)]);
}
rows.push(["say() of one language", await script('export { say } from "echeance/lang/fr";')]);
rows.push(["addresses of articles", await script('export { sources } from "echeance/sources";')]);

/** What a function adds to a page that assesses. */
async function beside(part) {
  const [with_, without] = await Promise.all([
    script(`export { assess, init, ${part} } from "echeance/slim";`),
    script('export { assess, init } from "echeance/slim";'),
  ]);
  return with_.map((size, place) => size - without[place]);
}

for (const [name, columns] of [["", ["raw", "gzip", "brotli"]], ...rows]) {
  console.log(name.padEnd(42) + columns.map((size) => String(size).padStart(10)).join(""));
}
