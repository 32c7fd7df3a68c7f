import { PolicyError } from "../error.js";
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
  const set = (text: string) => escapeText(typeset(text)).replaceAll("\n", "<br>");
  return blocks
    .map((block) => {
      if (block.kind === "text") return `<p>${set(block.text)}</p>`;
      if (block.kind === "link") return `<p><a href="${escapeText(block.url)}">${set(block.text)}</a></p>`;
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

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Escapes text for HTML, in elements and in quoted attributes. */
export function escapeText(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => entities[sign]!);
}

/** Leaves out control characters, which have no place in text but could break what carries it. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return String(text).replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ");
}

/** Names and subjects are one line: a line break in a subject could start a header of its own. */
export function oneLine(text: string): string {
  return printable(text).replaceAll("\n", " ").trim();
}

/** Returns a name of the caller on one line; without one a client would read "undefined". */
export function nameOf(name: string, path: string): string {
  if (name === undefined || name === null) {
    throw new PolicyError([
      { code: "input.missing", path, message: "A required value is missing.", hint: `set ${path}` },
    ]);
  }
  return oneLine(name);
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

const FIRST: Record<string, string> = { fr: "1er", it: "1°" };

/** The formats that were made: making one takes longer than all the rest of a message. */
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function once<F extends Intl.DateTimeFormat | Intl.NumberFormat>(kind: string, make: () => F): F {
  const known = made.get(kind);
  if (known !== undefined) return known as F;
  if (made.size >= 100) made.clear();
  const format = make();
  made.set(kind, format);
  return format;
}

/** Writes amounts, dates and percentages in a locale; decimals exactly as they stand, and what is none as it is. */
export function writer(locale: string, currency: string) {
  const dated = (date: string, kind: string, style: Intl.DateTimeFormatOptions) => {
    const day = new Date(`${date}T00:00:00Z`);
    if (Number.isNaN(day.getTime())) return oneLine(date);
    return once(`${locale} ${kind}`, () => new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" })).format(day);
  };
  const number = (value: string, style: Intl.NumberFormatOptions, least: number, most: number) => {
    const digits = { minimumFractionDigits: least, maximumFractionDigits: most };
    const kind = [locale, style.style, style.currency, least, most].join(" ");
    return once(kind, () => new Intl.NumberFormat(locale, { ...style, ...digits })).format(value as `${number}`);
  };
  return {
    money: (amount: string) => {
      if (!/^-?\d+(\.\d{1,20})?$/.test(amount) || !/^[A-Z]{3}$/.test(currency)) return oneLine(`${amount} ${currency}`);
      const digits = amount.split(".")[1]?.length ?? 0;
      return number(amount, { style: "currency", currency }, digits, digits);
    },
    // French and Italian write the first of a month as an ordinal, which Intl does not.
    date: (date: string) =>
      dated(date, "long", { dateStyle: "long" }).replace(/^1(?= )/, FIRST[locale.slice(0, 2)] ?? "1"),
    /** In digits, for where there is little room. */
    shortDate: (date: string) => dated(date, "short", { day: "2-digit", month: "2-digit", year: "numeric" }),
    /** With two decimals, or none where it has none. */
    percent: (value: string) => number(value, { style: "unit", unit: "percent" }, /\.0*[1-9]/.test(value) ? 2 : 0, 6),
  };
}
