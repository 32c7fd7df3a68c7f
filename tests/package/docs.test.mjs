// What the documents show runs, and prints what they say; the reference is what the declarations say.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { project, root, run } from "./project.mjs";
import { reference } from "./reference.mjs";

let folder;
before(async () => {
  folder = await project("hosts/script", "docs");
});

const document = (path) => readFileSync(join(root, "../..", path), "utf8");

for (const path of ["README.md", "pkg/README.md", "docs/recipes.md", "docs/import.md"]) {
  // A block may name the file that it is, for the blocks after it.
  const blocks = [...document(path).matchAll(/^```js(?: (\S+))?\n([\s\S]*?)^```/gm)];
  test(`${path} has examples`, () => assert.ok(blocks.length > 0));
  for (const [index, [, name, code]] of blocks.entries()) {
    const title = code.split("\n").find((line) => !/^(import|\s*$)/.test(line));
    test(`${path}: ${title}`, async () => {
      const file = join(folder, name ?? `${path.replace(/\W/g, "-")}-${index}.mjs`);
      writeFileSync(file, code);
      // A comment at the start of a line is what the line before it prints.
      const said = [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
      const printed = (await run(folder, process.execPath, "--disable-warning=ExperimentalWarning", file)).trimEnd();
      assert.deepEqual(printed === "" ? [] : printed.split("\n"), said);
    });
  }
}

test("every field, type and function is described", () => {
  const written = reference(join(folder, "node_modules/echeance/dist"));
  const bare = [...written.matchAll(/^\| .*\| {2}\|$/gm)].map(([row]) => row);
  for (const part of written.split(/^### /m).slice(1)) {
    const [name, ...lines] = part.replace(/^```[\s\S]*?^```$/gm, "").split("\n");
    if (!lines.some((line) => /^[A-Z`]/.test(line))) bare.push(name);
  }
  assert.deepEqual(bare, []);
});

test("docs/api.md is what the declarations say", () => {
  const written = reference(join(folder, "node_modules/echeance/dist"));
  const path = join(root, "../../docs/api.md");
  if (process.env.UPDATE === "1") writeFileSync(path, written);
  assert.equal(readFileSync(path, "utf8"), written, "UPDATE=1 writes it anew");
});
