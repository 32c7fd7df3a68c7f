import { required } from "../check.js";
import { PolicyError } from "../error.js";
import { escapeHtml, oneLine, printable } from "../text.js";
import type { MessageWords } from "./words.js";

/** A text for people: paragraphs, lists of lines, and a link. Escaped where it is written, never before. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "link"; text: string; url: string }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[]; foot?: readonly string[] };

export const text = (text: string): Block => ({ kind: "text", text });

/** How a language prints. */
type Print = Pick<MessageWords, "colon" | "typeset">;

/** Writes blocks in a format, as a language prints. */
export function write(blocks: readonly Block[], format: "text" | "html", print: Print): string {
  return (format === "html" ? asHtml : asText)(blocks, print);
}

function asText(blocks: readonly Block[], { colon, typeset }: Print): string {
  return blocks
    .map((block) => {
      if (block.kind === "text") return typeset(printable(block.text));
      if (block.kind === "link") return `${typeset(`${printable(block.text)}${colon} `)}${block.url}`;
      const cell = (value: string, column: number) =>
        `${printable(block.head[column] ?? "")}${colon} ${oneLine(value)}`;
      const rows = block.rows.map((row) => row.map(cell).join(" · "));
      if (block.foot === undefined) return typeset(rows.join("\n"));
      // The first cell of the foot names it; the empty ones have nothing to say.
      const [name = "", ...sums] = block.foot;
      const foot = sums.map((value, index) => (value === "" ? "" : cell(value, index + 1))).filter((sum) => sum !== "");
      return typeset([...rows, `${printable(name)} · ${foot.join(" · ")}`].join("\n"));
    })
    .join("\n\n");
}

/** Whatever came from outside is text in HTML too. */
function asHtml(blocks: readonly Block[], { typeset }: Print): string {
  const set = (text: string) => escapeHtml(typeset(text)).replaceAll("\n", "<br>");
  return blocks
    .map((block) => {
      if (block.kind === "text") return `<p>${set(block.text)}</p>`;
      if (block.kind === "link") return `<p><a href="${escapeHtml(block.url)}">${set(block.text)}</a></p>`;
      // Mail clients know these attributes, and pages with a strict policy do not mind them.
      const cell = (tag: "th" | "td") => (value: string, column: number) =>
        `<${tag} align="${column === 0 ? "left" : "right"}">${set(oneLine(value))}</${tag}>`;
      const row = (cells: readonly string[], tag: "th" | "td") => `<tr>${cells.map(cell(tag)).join("")}</tr>`;
      const foot = block.foot === undefined ? "" : `<tfoot>${row(block.foot, "th")}</tfoot>`;
      return `<table border="1" cellpadding="6" cellspacing="0"><thead>${row(block.head, "th")}</thead><tbody>${block.rows.map((cells) => row(cells, "td")).join("")}</tbody>${foot}</table>`;
    })
    .join("\n");
}

/** Names one thing after the other: "a, b and c". */
export function series(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;
}

/** What the alphabet of text messages (GSM 03.38) has beyond the letters, digits and signs of ASCII. */
const GSM = /[\n -Z_a-z£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà€[\]{}\\^~|]/;
const PLAIN: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "«": '"',
  "»": '"',
  "–": "-",
  "—": "-",
  "…": "...",
  "·": "-",
  "`": "'",
};

/**
 * Writes a text in the alphabet of text messages, in which 160 characters fit; one sign outside of it, such as a space
 * that does not break, would leave room for 70. Accents that the alphabet lacks are dropped, other scripts stay.
 */
export function inGsm(text: string): string {
  const sign = (sign: string) => {
    if (GSM.test(sign)) return sign;
    if (/\s/.test(sign)) return " ";
    return PLAIN[sign] ?? sign.normalize("NFKD").replace(/\p{M}/gu, "");
  };
  return [...text.normalize("NFC")].map(sign).join("");
}

/** Returns a name of the caller on one line. */
export function nameOf(name: string, path: string): string {
  return oneLine(required(name, path));
}

/** Returns an address that may stand in a message: https, and nothing hidden in it. */
export function secureLink(url: string, path: string): string {
  let parsed: URL | undefined;
  try {
    parsed = new URL(url);
  } catch {
    parsed = undefined;
  }
  if (parsed?.protocol !== "https:" || parsed.username !== "" || parsed.password !== "") {
    const message = "A link in a message must be a plain https address.";
    throw new PolicyError([{ code: "message.link", path, message, value: url, hint: "https://…" }]);
  }
  return parsed.href;
}
