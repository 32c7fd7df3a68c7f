// What a page relies on: strict policies, a core that comes back after a trap, and the element in its hosts.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { closeBrowser, open, serve } from "./browser.mjs";
import { project } from "./project.mjs";

let folder;
before(async () => {
  folder = await project("hosts/plain", "page");
  writeFileSync(join(folder, "blank.html"), "<!doctype html><meta charset=utf-8><title>Blank</title>");
});
after(closeBrowser);

const dist = "./node_modules/echeance/dist";
const invoice = { issued: "2024-01-15", total: "12000.00", due: "2024-02-29" };
const options = { policy: "FR", asOf: "2026-11-23" };
const total = "16319.33";

/** Opens an empty page with headers, and evaluates a function there. */
async function inPage(headers, run, value) {
  const site = await serve(folder, headers);
  try {
    return await open(`${site.address}blank.html`, (page) => page.evaluate(run, { dist, invoice, options, ...value }));
  } finally {
    await site.close();
  }
}

const strict = (...more) => ({
  "content-security-policy": ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", ...more].join("; "),
});

test("a strict content security policy lets the package run", async () => {
  const found = await inPage(strict(), async ({ dist, invoice, options }) => {
    const { assess } = await import(`${dist}/index.js`);
    return assess(invoice, options).total;
  });
  assert.equal(found, total);
});

test("a strict content security policy lets slim fetch its core", async () => {
  const found = await inPage(strict("connect-src 'self'"), async ({ dist, invoice, options }) => {
    const { assess, init } = await import(`${dist}/slim.js`);
    await init(fetch(`${dist}/core.wasm`));
    return assess(invoice, options).total;
  });
  assert.equal(found, total);
});

test("a policy without 'wasm-unsafe-eval' is what the error speaks of", async () => {
  const said = await inPage({ "content-security-policy": "script-src 'self'" }, async ({ dist, invoice, options }) => {
    const { assess } = await import(`${dist}/index.js`);
    try {
      return assess(invoice, options).total;
    } catch (error) {
      return `${error.name}: ${error.message}`;
    }
  });
  assert.match(said, /^PolicyError: The content security policy .*'wasm-unsafe-eval'/);
});

test("a trap costs one call, in a page too", async () => {
  const said = await inPage({}, async ({ dist, invoice, options }) => {
    // Somebody else writes over the memory of the first instance.
    const { Instance } = WebAssembly;
    const memories = [];
    // biome-ignore lint/complexity/useArrowFunction: it is called with new.
    WebAssembly.Instance = function (module, imports) {
      const instance = new Instance(module, imports);
      // The core; what unpacked it has no calls.
      if (instance.exports.call) memories.push(instance.exports.memory);
      return instance;
    };
    const { assess } = await import(`${dist}/index.js`);
    const totals = [assess(invoice, options).total];
    new Uint8Array(memories[0].buffer).fill(0xff);
    let problems;
    try {
      assess(invoice, options);
    } catch (error) {
      problems = [error.name, error.problems?.map(({ code }) => code), error.cause instanceof WebAssembly.RuntimeError];
    }
    totals.push(assess(invoice, options).total, assess(invoice, options).total);
    return { totals, problems, instances: memories.length };
  });
  assert.deepEqual(said, {
    totals: [total, total, total],
    problems: ["PolicyError", ["internal"], true],
    instances: 2,
  });
});
