// The core inside a script. Base64 spreads each byte over two characters, which hides from a compressor what repeats:
// it costs a third more on the wire. Here a byte is one character or two, always the same, and the frequent ones are one.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Printable ASCII without the characters that strings or HTML would have to escape.
const letters = Array.from({ length: 0x7f - 0x23 }, (_, index) => String.fromCharCode(0x23 + index))
  .filter((letter) => !"$'<\\`".includes(letter))
  .join("");

/** Returns the bytes from the most frequent to the rarest, and the text: the last two letters begin a pair. */
function encode(bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  const order = [...counts.keys()].sort((a, b) => counts[b] - counts[a]);
  const singles = letters.length - 2;
  const words = [];
  order.forEach((byte, rank) => {
    const rest = rank - singles;
    const pair = letters[singles + Math.floor(rest / letters.length)] + letters[rest % letters.length];
    words[byte] = rest < 0 ? letters[rank] : pair;
  });
  return { order, text: Array.from(bytes, (byte) => words[byte]).join("") };
}

/** Returns the bytes of a module that is written as text. */
function assemble(path) {
  const assembler = fileURLToPath(new URL("node_modules/binaryen/bin/wasm-as", import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), "echeance-"));
  try {
    const module = join(folder, "module.wasm");
    execFileSync(process.execPath, [assembler, path, "-o", module]);
    return readFileSync(module);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lets a script import a module of src/generated as `#module`, and the one that src/core/inline.ts unpacks it with. */
export const coreAsText = (name) => ({
  name: "core-as-text",
  setup(build) {
    const path = fileURLToPath(new URL(`src/generated/${name}.wasm`, import.meta.url));
    build.onResolve({ filter: /^#module$/ }, () => ({ path }));
    build.onLoad({ filter: /\.wasm$/ }, ({ path }) => {
      const constants = { letters, ...encode(readFileSync(path)) };
      const lines = Object.entries(constants).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
      );
      return { contents: lines.join("\n") };
    });
    build.onLoad({ filter: /\.wat$/ }, ({ path }) => ({
      contents: `export const unpacker = ${JSON.stringify([...assemble(path)])};`,
    }));
  },
});
