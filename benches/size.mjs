// What the package weighs, in bytes.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const smallest = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const dist = new URL(".", import.meta.resolve("echeance"));
const rows = ["core.wasm", "index.js", "slim.js"].map((file) => {
  const bytes = readFileSync(new URL(file, dist));
  return [file, bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, smallest).length];
});
// What a page loads that asks what a client owes: the core, and the JavaScript that a bundler keeps.
const contents = 'export { assess, init } from "echeance/slim";';
const { outputFiles } = await build({
  stdin: { contents, resolveDir: import.meta.dirname },
  bundle: true,
  minify: true,
  format: "esm",
  write: false,
});
const bytes = outputFiles[0].contents;
rows.push(["assess()", bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, smallest).length]);
for (const [file, ...sizes] of [["", "raw", "gzip", "brotli"], ...rows]) {
  console.log(file.padEnd(10) + sizes.map((size) => String(size).padStart(10)).join(""));
}
