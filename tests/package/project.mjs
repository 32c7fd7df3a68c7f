// Fresh projects, each with the packed package installed as a user installs it.
import { execFile, spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL(".", import.meta.url));
const vectorFolder = join(root, "../vectors");

/** Runs a program in a folder and returns what it printed; a failure carries all of it. */
export async function run(folder, program, ...values) {
  try {
    const done = await promisify(execFile)(program, values, { cwd: folder, maxBuffer: 2 ** 26 });
    return done.stdout;
  } catch (error) {
    throw new Error([error.message, error.stdout, error.stderr].join("\n"), { cause: error });
  }
}

/** Starts a program that goes on; `says` waits for a line of it. */
export async function start(folder, program, values) {
  const child = spawn(program, values, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  const ended = new Promise((resolve) => child.on("exit", resolve));
  return {
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (chunk) => {
          printed += chunk;
          const found = pattern.exec(printed);
          if (found !== null) resolve(found);
        };
        child.stdout.on("data", look);
        child.stderr.on("data", look);
        child.on("error", reject);
        ended.then(() => reject(new Error(`${program} ended: ${printed}`)));
      }),
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** Every vector there is. */
export function allVectors() {
  return readdirSync(vectorFolder).flatMap((file) => JSON.parse(readFileSync(join(vectorFolder, file), "utf8")));
}

/** The vectors that every host must answer alike. */
export const vectors = named(JSON.parse(readFileSync(join(root, "assessments.json"), "utf8")));

function named(ids) {
  const all = allVectors();
  return ids.map((id) => {
    const vector = all.find((one) => one.id === id);
    if (vector?.call !== "assess" || vector.expected === undefined) throw new Error(`${id} is no vector of a claim`);
    return vector;
  });
}

/** The archive that `cargo xtask package` wrote. */
export function archive() {
  const path = process.env.PACKAGE;
  if (path === undefined)
    throw new Error("PACKAGE must be the path of the packed package: cargo xtask package prints it");
  return path;
}

/** Copies a folder into a project of its own, next to the assessments, and installs the package there. */
export async function project(source, name) {
  const folder = join(root, "fresh", name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, source), folder, { recursive: true });
  const assessments = JSON.stringify(vectors.map(({ args }) => args));
  writeFileSync(join(folder, "assessments.json"), assessments);
  writeFileSync(join(folder, "assessments.mjs"), `export default ${assessments};\n`);
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) writeFileSync(manifest, JSON.stringify({ name, private: true }));
  await install(folder);
  return folder;
}

async function install(folder) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const quiet = ["--no-audit", "--no-fund", "--no-package-lock", "--no-save", "--ignore-scripts"];
  await run(folder, npm, "install", ...quiet, archive());
}

/** Returns the program of a host that comes as a package for each platform. */
export function binary(scope, program) {
  const packages = join(root, "node_modules", scope);
  const paths = readdirSync(packages).map((name) => join(packages, name, program));
  const path = paths.find((path) => existsSync(path));
  if (path === undefined) throw new Error(`${scope} has no ${program} for this platform`);
  return path;
}
