// The core inside a script. Base64 spreads each byte over two characters, which hides from a compressor what repeats:
// it costs a third more on the wire. Here a byte is one character or two, always the same, and the frequent ones are one.
import { readFileSync } from "node:fs";

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

/** Lets a script import `core.wasm?text`, to be decoded by src/core/inline.ts. */
export const coreAsText = {
  name: "core-as-text",
  setup(build) {
    build.onLoad({ filter: /\.wasm$/ }, ({ path }) => {
      const constants = { letters, ...encode(readFileSync(path)) };
      const lines = Object.entries(constants).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
      return { contents: lines.join("\n") };
    });
  },
};
