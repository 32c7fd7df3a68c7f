import { PolicyError } from "../error.js";

/** A text for people: paragraphs, lists of lines, and a link. Escaped where it is written, never before. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "link"; text: string; url: string }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[]; foot?: readonly string[] };

export const text = (text: string): Block => ({ kind: "text", text });

/** Writes blocks as plain text. */
export function asText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "text") return printable(block.text);
      if (block.kind === "link") return `${printable(block.text)}: ${block.url}`;
      const cell = (value: string, column: number) => `${printable(block.head[column] ?? "")}: ${oneLine(value)}`;
      const rows = block.rows.map((row) => row.map(cell).join(" · "));
      if (block.foot === undefined) return rows.join("\n");
      // The first cell of the foot names it; the empty ones have nothing to say.
      const [name = "", ...sums] = block.foot;
      const foot = sums.map((value, index) => (value === "" ? "" : cell(value, index + 1))).filter((sum) => sum !== "");
      return [...rows, `${printable(name)} · ${foot.join(" · ")}`].join("\n");
    })
    .join("\n\n");
}

/** Writes blocks as HTML: whatever came from outside is text there too. */
export function asHtml(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === "text") return `<p>${escape(block.text).replaceAll("\n", "<br>")}</p>`;
      if (block.kind === "link") return `<p><a href="${escape(block.url)}">${escape(block.text)}</a></p>`;
      const row = (cells: readonly string[], tag: "th" | "td") => `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join("")}</tr>`;
      const foot = block.foot === undefined ? "" : `<tfoot>${row(block.foot, "td")}</tfoot>`;
      return `<table><thead>${row(block.head, "th")}</thead><tbody>${block.rows.map((cells) => row(cells, "td")).join("")}</tbody>${foot}</table>`;
    })
    .join("\n");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Escapes text for HTML, in elements and in quoted attributes. */
export function escape(text: string): string {
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

/** Writes amounts, dates and percentages in a locale; decimals exactly as they stand. */
export function writer(locale: string, currency: string) {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const money = (amount: string) => {
    const digits = amount.split(".")[1]?.length ?? 0;
    const options = { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
    return new Intl.NumberFormat(locale, options).format(amount as `${number}`);
  };
  const percent = new Intl.NumberFormat(locale, { style: "unit", unit: "percent", minimumFractionDigits: 2, maximumFractionDigits: 6 });
  return {
    money,
    // French writes the first of a month as an ordinal, which Intl does not.
    date: (date: string) => dates.format(new Date(`${date}T00:00:00Z`)).replace(/^1(?= )/, locale.startsWith("fr") ? "1er" : "1"),
    percent: (value: string) => percent.format(value as `${number}`),
  };
}
