// How the installed package starts, in every way that it offers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const require = createRequire(import.meta.url);
const entry = import.meta.resolve("echeance");
const bytes = readFileSync(require.resolve("echeance/core.wasm"));
const invoice = { issued: "2024-01-15", total: "12000.00", due: "2024-02-29" };
const options = { policy: "FR", asOf: "2026-11-23" };
const total = "16319.33";

let copies = 0;
/** Returns a module that nobody has used yet. */
const fresh = (url) => import(`${url}?copy=${copies++}`);
const slim = () => fresh(import.meta.resolve("echeance/slim"));

test("import is ready at once", async () => {
  const { assess } = await fresh(entry);
  assert.equal(assess(invoice, options).total, total);
});

test("init() is allowed before and after", async () => {
  const { assess, init } = await fresh(entry);
  await Promise.all([init(), init()]);
  assert.equal(assess(invoice, options).total, total);
  await init();
  assert.equal(assess(invoice, options).total, total);
});

test("nothing is fetched", async () => {
  const { fetch } = globalThis;
  globalThis.fetch = () => assert.fail("fetched");
  try {
    const { assess } = await fresh(entry);
    assert.equal(assess(invoice, options).total, total);
  } finally {
    globalThis.fetch = fetch;
  }
});

test("require gives the same functions", async () => {
  const required = require("echeance");
  const imported = await import("echeance");
  assert.deepEqual(Object.keys(required).sort(), Object.keys(imported).sort());
  assert.equal(required.assess(invoice, options).total, total);
});

test("slim has the same functions and waits for the core", async () => {
  const { initSync, ...rest } = await slim();
  assert.equal(typeof initSync, "function");
  assert.deepEqual(Object.keys(rest).sort(), Object.keys(await import("echeance")).sort());
  assert.throws(() => rest.assess(invoice, options), /call init\(\) or initSync\(\)/);
});

const response = (type) => new Response(bytes, { headers: { "content-type": type } });
const sources = {
  bytes: () => bytes,
  "an ArrayBuffer": () => new Uint8Array(bytes).buffer,
  "a module": () => new WebAssembly.Module(bytes),
  "a promise": () => Promise.resolve(bytes),
  "a response": () => response("application/wasm"),
  "a response of another type": () => response("application/octet-stream"),
  "an address": () => `data:application/wasm;base64,${bytes.toString("base64")}`,
  "a URL": () => new URL(`data:application/wasm;base64,${bytes.toString("base64")}`),
};
for (const [name, source] of Object.entries(sources)) {
  test(`slim starts from ${name}`, async () => {
    const { assess, init } = await slim();
    await init(source());
    assert.equal(assess(invoice, options).total, total);
  });
}

test("slim starts at once from bytes or a module", async () => {
  for (const source of [bytes, new WebAssembly.Module(bytes)]) {
    const { assess, initSync } = await slim();
    initSync(source);
    assert.equal(assess(invoice, options).total, total);
  }
});

test("slim refuses what is not its core, and takes the right one after", async () => {
  const foreign = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  const name = Buffer.from("echeance");
  const place = bytes.lastIndexOf(name);
  assert.ok(place > bytes.length - 64, "the core says of which build it is");
  const older = Buffer.from(bytes);
  const last = older.length - " core".length - 1;
  older[last] ^= 1;
  const { assess, init, initSync } = await slim();
  assert.throws(() => initSync(foreign), /the module is not echeance\/core\.wasm/);
  assert.throws(() => initSync(older), /core\.wasm is of version \d+\.\d+\.\d+ \w+, this code of version/);
  await assert.rejects(init(foreign), /the module is not/);
  await assert.rejects(init(older), /serve both from one installation/);
  assert.throws(() => assess(invoice, options), /call init\(\) or initSync\(\)/);
  initSync(bytes);
  assert.equal(assess(invoice, options).total, total);
});

test("slim says which response failed", async () => {
  const { init } = await slim();
  await assert.rejects(init(new Response("gone", { status: 404 })), /404/);
});

test("a trap costs one call", async () => {
  const { assess, PolicyError } = await fresh(entry);
  const { Instance } = WebAssembly;
  const cause = new WebAssembly.RuntimeError("unreachable");
  // The first instance of the core traps in `call`.
  let started = 0;
  // biome-ignore lint/complexity/useArrowFunction: it is called with new.
  WebAssembly.Instance = function (module, imports) {
    const { exports } = new Instance(module, imports);
    if (!exports.call) return { exports };
    const call = () => {
      throw cause;
    };
    return { exports: started++ === 0 ? { ...exports, call } : exports };
  };
  try {
    assert.throws(
      () => assess(invoice, options),
      (error) => {
        assert.ok(error instanceof PolicyError);
        assert.deepEqual(
          error.problems.map(({ code, path }) => [code, path]),
          [["internal", ""]],
        );
        assert.equal(error.cause, cause);
        return true;
      },
    );
    assert.equal(assess(invoice, options).total, total);
    assert.equal(started, 2);
  } finally {
    WebAssembly.Instance = Instance;
  }
});

test("the core asks its host for nothing but its own memory", () => {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  assert.deepEqual(
    imports.filter(({ module, name }) => module !== "./core_bg.js" || !name.startsWith("__wb")),
    [],
  );
  const names = imports.map(({ name }) => name.replace(/_[0-9a-f]{16}$/, ""));
  assert.deepEqual(names, ["__wbindgen_init_externref_table"]);
});

test("no folder of the machine that built it is in the core", () => {
  const text = bytes.toString("latin1");
  assert.deepEqual(text.match(/\/(home|root|Users|tmp|work)\/[\w./-]*/g), null);
});

test("an error of one copy of the package is known to another", async () => {
  const { isPolicyError, PolicyError } = await import("echeance");
  for (const assess of [require("echeance").assess, (await fresh(entry)).assess]) {
    try {
      assess({}, {});
      assert.fail("it is refused");
    } catch (error) {
      assert.ok(!(error instanceof PolicyError));
      assert.ok(isPolicyError(error));
      assert.ok(error.problems.length > 0);
    }
  }
  for (const other of [undefined, null, "PolicyError", new Error("x"), { name: "PolicyError" }]) {
    assert.ok(!isPolicyError(other));
  }
});

test("plain objects of another realm are objects", async () => {
  const { assess } = await import("echeance");
  const foreign = runInNewContext("value => JSON.parse(value)");
  const of = (value) => foreign(JSON.stringify(value));
  assert.equal(assess(of(invoice), of(options)).total, total);
  const policy = { law: "FR", interest: { annualRate: 12 }, holidays: ["2026-05-02"] };
  assert.deepEqual(assess(of(invoice), of({ ...options, policy })), assess(invoice, { ...options, policy }));
  // What prints itself in a way of its own still stands for its text.
  const day = runInNewContext("({ toString: () => '2024-01-15' })");
  assert.equal(assess({ ...invoice, issued: day }, options).total, total);
});

/** Runs with a host that refuses to compile or to instantiate at once, as one that says `error` does. */
async function refusing(error, run) {
  const { Module, Instance, compile } = WebAssembly;
  const refuse = (made) =>
    new Proxy(made, {
      construct(target, [source, ...more]) {
        const small = source instanceof Uint8Array && source.length <= 4096;
        if (small || (source instanceof Module && Module.imports(source).length === 0))
          return new target(source, ...more);
        throw error;
      },
    });
  WebAssembly.Module = refuse(Module);
  WebAssembly.Instance = refuse(Instance);
  if (error instanceof WebAssembly.CompileError) WebAssembly.compile = () => Promise.reject(error);
  try {
    return await run();
  } finally {
    Object.assign(WebAssembly, { Module, Instance, compile });
  }
}

const codes = (error) => error.problems?.map(({ code }) => code);

test("a browser that starts small modules only is helped by init()", async () => {
  const error = new RangeError(
    "WebAssembly.Compile is disallowed on the main thread, if the buffer size is larger than 4KB.",
  );
  await refusing(error, async () => {
    const { assess, init } = await fresh(entry);
    assert.deepEqual(codes(assess.safe(invoice, options)), ["core.init"]);
    await init();
    assert.equal(assess(invoice, options).total, total);
  });
});

test("a content security policy that forbids the core is named, with what to allow", async () => {
  const said =
    "WebAssembly.Module(): Refused to compile or instantiate WebAssembly module because 'unsafe-eval' is not allowed";
  await refusing(new WebAssembly.CompileError(said), async () => {
    for (const load of [() => fresh(entry), slim]) {
      const { assess, init } = await load();
      await assert.rejects(init(bytes), (error) => {
        assert.deepEqual(codes(error), ["core.blocked"]);
        assert.match(error.message, /allow 'wasm-unsafe-eval' in its directive script-src/);
        return true;
      });
      assert.equal(assess.safe(invoice, options).ok, false);
    }
  });
});

test("slim says that a page came in place of the core", async () => {
  const { init } = await slim();
  await assert.rejects(
    init(new Response("<!doctype html>", { headers: { "content-type": "text/html" } })),
    /answered HTML/,
  );
});
