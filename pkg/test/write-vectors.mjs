// Writes every vector that is accepted as TypeScript, so that the types can be checked against what the core takes
// and gives: a key or a word that they do not know does not compile.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const vectors = new URL("../../tests/vectors/", import.meta.url);
const generated = new URL("generated/", import.meta.url);
/** What the core takes of rows that nobody typed, and the types do not. */
const untyped = new Set(["corner-values-as-databases-keep-them", "corner-a-row-with-more-columns"]);
const lines = [
  'import type * as api from "echeance/ledger";',
  "",
  "/** A part of a result; null for what is left out. */",
  "type Part<T> = T extends readonly (infer U)[] ? readonly (Part<U> | null)[] : T extends object ? { [K in keyof T]?: Part<T[K]> | null } : T;",
];
for (const file of readdirSync(vectors).filter((name) => name.endsWith(".json"))) {
  for (const { id, call, args, expected } of JSON.parse(readFileSync(new URL(file, vectors), "utf8"))) {
    // Columns come as typed arrays, which JSON does not have.
    if (expected === undefined || untyped.has(id) || call === "portfolioColumns") continue;
    lines.push("", `// ${file}: ${id}`);
    lines.push(`(${JSON.stringify(args)}) satisfies Parameters<typeof api.${call}>;`);
    lines.push(`(${JSON.stringify(expected)}) satisfies Part<ReturnType<typeof api.${call}>>;`);
  }
}
mkdirSync(generated, { recursive: true });
writeFileSync(new URL("vectors.mts", generated), `${lines.join("\n")}\n`);
