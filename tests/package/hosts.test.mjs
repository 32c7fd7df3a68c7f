// The same assessments in every host, from the packed package.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { closeBrowser, open, serve } from "./browser.mjs";
import { binary, project, root, run, start, vectors } from "./project.mjs";

after(closeBrowser);

const tool = (path) => join(root, "node_modules", path);
const node = (folder, ...values) => run(folder, process.execPath, ...values);

/** What the first host answers; all others must say the same. */
let expected;

test("Node.js, import", async () => {
  const folder = await project("hosts/script", "node");
  expected = JSON.parse(await node(folder, "main.mjs"));
  assert.equal(expected.length, 10);
  for (const [index, vector] of vectors.entries()) {
    assert.deepEqual(part(expected[index], vector.expected), vector.expected, vector.id);
  }
});

test("Node.js, require", async () => {
  const folder = await project("hosts/require", "require");
  assert.deepEqual(JSON.parse(await node(folder, "main.cjs")), expected);
});

test("Deno, with no permission", async () => {
  const folder = await project("hosts/script", "deno");
  const printed = await run(
    folder,
    binary("@deno", "deno"),
    "run",
    "--no-prompt",
    "--node-modules-dir=manual",
    "main.mjs",
  );
  assert.deepEqual(JSON.parse(printed), expected);
});

test("Bun", async () => {
  const folder = await project("hosts/script", "bun");
  assert.deepEqual(JSON.parse(await run(folder, binary("@oven", "bin/bun"), "main.mjs")), expected);
});

test("Cloudflare Workers, in workerd", async () => {
  const folder = await project("hosts/worker", "workerd");
  const { build } = await import("esbuild");
  // What Wrangler does: these conditions, and wasm as a module of its own.
  await build({
    absWorkingDir: folder,
    entryPoints: { worker: "worker.mjs" },
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    outdir: "dist",
  });
  const workerd = await start(folder, binary("@cloudflare", "bin/workerd"), [
    "serve",
    "config.capnp",
    "--control-fd=1",
  ]);
  try {
    const [, port] = await workerd.says(/"socket":"http","port":(\d+)/);
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    assert.deepEqual(await answer.json(), expected);
  } finally {
    await workerd.stop();
  }
});

test("a plain <script type=module>", async () => {
  await answersFrom(await project("hosts/plain", "plain"));
});

test("esbuild", async () => {
  const folder = await project("hosts/page", "esbuild");
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: folder,
    entryPoints: ["main.js"],
    bundle: true,
    format: "esm",
    minify: true,
    outdir: "dist",
  });
  await answersFrom(withPage(folder));
});

test("webpack", async () => {
  const folder = await project("hosts/page", "webpack");
  const { default: webpack } = await import("webpack");
  const output = { path: join(folder, "dist"), filename: "main.js" };
  const stats = await new Promise((resolve, reject) => {
    const compiler = webpack({ context: folder, entry: "./main.js", mode: "production", output });
    compiler.run((error, stats) => (error ? reject(error) : compiler.close(() => resolve(stats))));
  });
  assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);
  await answersFrom(withPage(folder));
});

test("Rollup", async () => {
  const folder = await project("hosts/page", "rollup");
  const { rollup } = await import("rollup");
  const { nodeResolve } = await import("@rollup/plugin-node-resolve");
  const onwarn = (warning) => assert.fail(warning.message);
  const bundle = await rollup({ input: join(folder, "main.js"), plugins: [nodeResolve()], onwarn });
  await bundle.write({ dir: join(folder, "dist") });
  await bundle.close();
  await answersFrom(withPage(folder));
});

test("Vite, build and development server", async () => {
  const folder = await project("hosts/page", "vite");
  const { build, createServer } = await import("vite");
  const config = { root: folder, configFile: false, logLevel: "warn" };
  await build(config);
  await answersFrom(join(folder, "dist"));
  const server = await createServer({ ...config, server: { host: "127.0.0.1", port: 0 } });
  try {
    await server.listen();
    await answers(server.resolvedUrls.local[0], "#claims");
  } finally {
    await server.close();
  }
});

test("Next.js: server and client component, Node.js and edge route", async () => {
  const folder = await project("hosts/next", "next");
  const app = join(folder, "app");
  for (const file of ["layout.jsx", "page.jsx"]) {
    mkdirSync(app, { recursive: true });
    copyFileSync(join(folder, file), join(app, file));
  }
  for (const runtime of ["nodejs", "edge"]) {
    mkdirSync(join(app, runtime));
    const route = readFileSync(join(folder, "route.js"), "utf8");
    writeFileSync(join(app, runtime, "route.js"), `${route}\nexport const runtime = "${runtime}";\n`);
  }
  // Only because Next.js itself is installed two folders up.
  writeFileSync(join(folder, "next.config.mjs"), `export default { turbopack: { root: ${JSON.stringify(root)} } };\n`);
  const next = tool("next/dist/bin/next");
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await node(folder, next, "build");
  const server = await start(folder, process.execPath, [next, "start", "--hostname", "127.0.0.1", "--port", "0"]);
  try {
    const [address] = await server.says(/http:\/\/127\.0\.0\.1:\d+/);
    for (const runtime of ["nodejs", "edge"]) {
      const answer = await fetch(`${address}/${runtime}`);
      assert.deepEqual(await answer.json(), expected, runtime);
    }
    for (const place of ["#server", "#hydrated", "#client"]) await answers(address, place);
  } finally {
    await server.stop();
  }
});

/** Puts the page beside what a bundler wrote. */
function withPage(folder) {
  const built = join(folder, "dist");
  copyFileSync(join(folder, "index.html"), join(built, "index.html"));
  return built;
}

async function answersFrom(folder) {
  const site = await serve(folder);
  try {
    await answers(site.address, "#claims");
  } finally {
    await site.close();
  }
}

/** Checks what a page writes into an element, and that it reports no error. */
async function answers(address, place) {
  await open(address, async (page, errors) => {
    const text = await page.locator(`${place}:not(:empty)`).textContent();
    assert.deepEqual(JSON.parse(text), expected);
    assert.deepEqual(errors, []);
  });
}

/** Returns what a result has to say on the keys that are expected. */
function part(result, wanted) {
  if (Array.isArray(wanted) && Array.isArray(result)) {
    return result.map((value, index) => (index in wanted ? part(value, wanted[index]) : value));
  }
  if (typeof wanted !== "object" || wanted === null || typeof result !== "object" || result === null) return result;
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, part(result[key], wanted[key])]));
}
