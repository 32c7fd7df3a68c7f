// Bundles src/ into dist/: one file an entry and format, and the declarations that the entries need.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { coreAsText } from "./encode-core.mjs";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));
rmSync("dist", { recursive: true, force: true });

const languages = readdirSync("src", { recursive: true })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /^(import\/)?lang\/[a-z]{2}\.ts$/.test(file))
  .map((file) => file.slice(0, -3));
// Only names are made short: the other ways to minify drop the marks of pure calls or join declarations, and then an
// application would keep what it never calls. It minifies the rest itself.
// Tools that are still in use stop at what came with ES2020: bundlers at `??`, and at BigInt literals, which none rewrites.
const shared = { outdir: "dist", outbase: "src", target: "es2019", minifyIdentifiers: true, logLevel: "warning" };

/** The entries with their modules: the folder of each, the name of its module. */
const modules = [
  ["claim/", "claim"],
  ["", "core"],
  ["ledger/", "ledger"],
];

/** Bundles entries with one way to get at a module, as ES modules and as CommonJS. */
function bundle(entries, core, module) {
  const options = {
    ...shared,
    entryPoints: entries.map((entry) => `src/${entry}.ts`),
    bundle: true,
    alias: {
      "#core": `./src/core/${core}.ts`,
      // The smallest entry is given the addresses of articles by those who show them.
      "#addresses": module === "claim" ? "./src/core/no-addresses.ts" : "./src/generated/addresses.ts",
    },
    define: { MODULE: JSON.stringify(module) },
    plugins: [coreAsText(module)],
  };
  return [
    build({ ...options, format: "esm" }),
    build({ ...options, format: "cjs", platform: "node", outExtension: { ".js": ".cjs" } }),
  ];
}

/** Leaves the entries that another one imports where they are in dist/, each in its own format. */
const besides = (extension, core, folder) => ({
  name: "besides",
  setup(build) {
    build.onResolve({ filter: /^\.\/(index|lang\/[a-z]{2})\.js$/ }, ({ path }) => ({
      path: path.replace("./index", `./${core}`).replace("./", folder).replace(/\.js$/, extension),
      external: true,
    }));
  },
});

/** Bundles the web component. Browsers that know its stylesheets know private fields too. */
function bundleElement() {
  const made = (name, format, extension, core, folder) =>
    build({
      ...shared,
      entryPoints: { [name]: "src/element.ts" },
      bundle: true,
      target: "es2022",
      format,
      ...(format === "cjs" ? { platform: "node" } : {}),
      outExtension: { ".js": extension },
      plugins: [besides(extension, core, folder)],
    });
  // With the core that a page hands over itself, there is one core in the page too.
  return [
    ["element", "index", "./"],
    ["element/slim", "slim", "../"],
  ].flatMap(([name, core, folder]) => [
    made(name, "esm", ".js", core, folder),
    made(name, "cjs", ".cjs", core, folder),
  ]);
}

/** Leaves what an entry loads on demand beside it in dist/, each in its own format, and what others install where it is. */
const apart = (extension) => ({
  name: "apart",
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, kind }) => {
      // One class of errors for all readers; the statements of banks bring a reader of XML that others do not need.
      if (kind !== "dynamic-import" && path !== "../error.js" && path !== "./bank.js") return undefined;
      return { path: path.replace(/^(\.{1,2}\/.*)\.js$/, `$1${extension}`), external: true };
    });
  },
});

/** Bundles the readers of files. Those of invoices and spreadsheets are loaded when such a file comes. */
function bundleReaders() {
  const entryPoints = ["error", "import/index", "import/bank", "import/einvoice", "import/sheet"];
  const options = { ...shared, entryPoints: entryPoints.map((entry) => `src/${entry}.ts`), bundle: true };
  return [
    build({ ...options, format: "esm", plugins: [apart(".js")] }),
    build({ ...options, format: "cjs", platform: "node", outExtension: { ".js": ".cjs" }, plugins: [apart(".cjs")] }),
  ];
}

await Promise.all([
  ...modules.flatMap(([folder, name]) => bundle([`${folder}index`], "inline", name)),
  ...modules.flatMap(([folder, name]) => bundle([`${folder}slim`], "given", name)),
  ...bundle([...languages, "sources"], "inline", "core"),
  ...bundleElement(),
  ...bundleReaders(),
]);
for (const [folder, name] of modules) {
  copyFileSync(`src/generated/${name}.wasm`, `dist/${name}.wasm`);
  // Workers may not compile bytes; a module that is imported is compiled by the host. Next.js wants a suffix.
  const path = `${folder === "" ? "." : ".."}/${name}.wasm`;
  writeFileSync(`dist/${folder}workerd.js`, given(path));
  writeFileSync(`dist/${folder}edge.js`, given(`${path}?module`));
}
cpSync("src/generated/schema", "dist/schema", { recursive: true });
cpSync("../docs", "docs", { recursive: true });

const types = "dist/types";
const tsc = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "--outDir", types], { stdio: "inherit" });
if (tsc.status !== 0) process.exit(1);
const declared = new Set();
const entries = modules.flatMap(([folder]) => [`${folder}index`, `${folder}slim`]);
for (const entry of [...entries, "sources", "element", "import/index", ...languages]) declare(`${entry}.d.ts`);
rmSync(types, { recursive: true });
const module = "declare const module: WebAssembly.Module;\nexport default module;\n";
for (const [, name] of modules) writeFileSync(`dist/${name}.wasm.d.ts`, module);

// Tools from before `exports` look for a folder of each subpath.
const jsx = ["slim.d.ts", ...readdirSync("jsx")].map((file) => `element/${file.split(".")[0]}`);
const index = (entry) => (entry === "import" || modules.some(([folder]) => folder === `${entry}/`) ? "/index" : "");
const folders = modules.flatMap(([folder]) => (folder === "" ? ["slim"] : [folder.slice(0, -1), `${folder}slim`]));
for (const root of ["slim", "claim", "ledger", "sources", "element", "lang", "import"])
  rmSync(root, { recursive: true, force: true });
for (const entry of [...folders, "sources", "element", ...jsx, "import", ...languages]) {
  const up = "../".repeat(entry.split("/").length);
  const file = `${up}dist/${entry}${index(entry)}`;
  const stub = {
    main: `${file}.cjs`,
    module: `${file}.js`,
    types: `${file}.d.cts`,
    sideEffects: entry.startsWith("element"),
  };
  mkdirSync(entry, { recursive: true });
  writeFileSync(`${entry}/package.json`, `${JSON.stringify(stub, null, 2)}\n`);
}

// The element for JSX: the same, with its types for a framework that the application has.
mkdirSync("dist/element", { recursive: true });
for (const extension of ["d.ts", "d.cts"])
  writeFileSync(
    `dist/element/slim.${extension}`,
    `export * from "../element.${extension === "d.ts" ? "js" : "cjs"}";\n`,
  );
for (const file of readdirSync("jsx")) {
  const [name] = file.split(".");
  const text = readFileSync(join("jsx", file), "utf8");
  writeFileSync(`dist/element/${name}.d.ts`, text);
  writeFileSync(`dist/element/${name}.d.cts`, text.replaceAll('"../element.js"', '"../element.cjs"'));
  writeFileSync(`dist/element/${name}.js`, 'export * from "../element.js";\n');
  writeFileSync(`dist/element/${name}.cjs`, 'module.exports = require("../element.cjs");\n');
}

/** A script that hands the module at a path to the entry beside it. */
function given(path) {
  return `import module from ${JSON.stringify(path)};
import { initSync } from "./slim.js";
initSync(module);
export * from "./slim.js";
export async function init() {
}
`;
}

/** Copies a declaration file with those that it imports, once for `import` and once for `require`. */
function declare(file) {
  if (declared.has(file)) return;
  declared.add(file);
  const text = readFileSync(join(types, file), "utf8");
  const imported = /(from |import\()"(\.[^"]*)\.js"/g;
  for (const [, , path] of text.matchAll(imported)) declare(`${normalize(join(dirname(file), path))}.d.ts`);
  mkdirSync(dirname(join("dist", file)), { recursive: true });
  writeFileSync(join("dist", file), text);
  writeFileSync(join("dist", file.replace(/ts$/, "cts")), text.replace(imported, '$1"$2.cjs"'));
}
