// The archive itself: what is in it, and what the tools that know packages say of it.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { archive, project, root, run } from "./project.mjs";

test("the archive has the files of the list, and no other", async () => {
  const paths = (await run(root, "tar", "-tzf", archive())).trimEnd().split("\n");
  const packed = paths.map((path) => path.replace(/^package\//, "")).sort();
  const list = join(root, "files.txt");
  if (process.env.UPDATE === "1") writeFileSync(list, `${packed.join("\n")}\n`);
  assert.deepEqual(packed, readFileSync(list, "utf8").trimEnd().split("\n"), "UPDATE=1 writes the list anew");
});

test("publint has nothing to say", async () => {
  const bytes = readFileSync(archive());
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test("the types fit the code in every way of importing it", async () => {
  const attw = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
  // CommonJS cannot import WebAssembly, and the schemas are data.
  const modules = ["claim.wasm", "core.wasm", "ledger.wasm"];
  const left = [...modules, "schema/policy.json", "schema/invoice.json", "schema/scenario.json"];
  await run(root, process.execPath, attw, archive(), "--profile", "strict", "--exclude-entrypoints", ...left);
});

test("a page compiles against the types, with an older TypeScript too", async () => {
  const folder = await project("hosts/types", "types");
  await run(folder, process.execPath, join(root, "node_modules/typescript/bin/tsc"));
});

test("the element has its types in React, Preact, Vue and Svelte", async () => {
  const folder = await project("hosts/jsx", "jsx");
  await run(folder, process.execPath, join(root, "node_modules/typescript/bin/tsc"));
});

test("a release is published from its repository, with provenance", async () => {
  const manifest = JSON.parse(await run(root, "tar", "-xzOf", archive(), "package/package.json"));
  assert.match(manifest.repository.url, /^git\+https:/);
  assert.deepEqual(manifest.publishConfig, { access: "public", provenance: true });
  assert.equal(manifest.scripts, undefined);
  assert.equal(manifest.dependencies, undefined);
});
