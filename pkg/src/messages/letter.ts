import { say } from "../say.js";
import type { Claim, Invoice, Lang } from "../types.js";
import { escape, oneLine, writer } from "./format.js";
import { languages } from "./languages.js";

/** A name, and an address of as many lines as it has. */
export interface Party {
  /** One line. */
  name: string;
  /** Street, town and country, with line breaks. */
  address?: string;
}

/** What stands on a page that is printed: plain rules, one page in most cases, readable without colour. */
const STYLE = `
@page { margin: 20mm }
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; max-width: 170mm; margin: 2em auto; padding: 0 1em; color: #111; background: #fff }
header { display: flex; justify-content: space-between; gap: 2em; margin-bottom: 2em }
h1 { font-size: 1.35em; margin: 0 0 .25em } h2 { font-size: 1.05em; margin: 1.6em 0 .4em }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: .3em .5em; border-bottom: 1px solid #bbb; text-align: right } th:first-child, td:first-child { text-align: left }
tfoot td { border-top: 2px solid #111; border-bottom: 0; font-weight: bold }
address { font-style: normal; white-space: pre-line } li { margin: .25em 0 }
`;

/**
 * The claim as a document of its own: a printable HTML page with the calculation, line by line, and why. It loads
 * nothing and runs nothing; every text in it is escaped.
 */
export function letter(
  claim: Claim,
  data: { invoice: Invoice; seller: Party; customer: Party; text?: string },
  options: { lang: Lang },
): string {
  const words = languages[options.lang];
  const { letter: labels } = words;
  const write = writer(words.locale, claim.currency);
  const { currency } = claim;
  const reference = data.invoice.id ?? write.date(String(data.invoice.issued));
  const title = `${labels.title} · ${words.statement.columns.reference} ${reference}`;
  const party = (label: string, { name, address }: Party) =>
    `<div><small>${escape(label)}</small><address>${escape(name)}${address === undefined ? "" : `\n${escape(address)}`}</address></div>`;
  const row = (cells: readonly string[], tag: "th" | "td" = "td") =>
    `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join("")}</tr>`;
  const periods = claim.periods.map((period) =>
    row([`${write.date(period.from)} – ${write.date(period.to)}`, String(period.days), write.money(period.principal), write.percent(period.rate), write.money(period.interest)]),
  );
  const sums = [
    row([labels.principal, write.money(claim.outstanding)]),
    row([words.interest, write.money(claim.interest)]),
    row([words.compensation, write.money(claim.compensation)]),
  ];
  const reasons = claim.reasons.map((reason) => {
    const refs = reason.basis.filter((citation) => citation.grade !== "contract").map((citation) => citation.ref);
    const source = refs.length === 0 ? "" : ` <small>(${escape(refs.join(" ; "))})</small>`;
    return `<li>${escape(say(reason, options.lang, { currency }))}${source}</li>`;
  });
  return `<!doctype html>
<html lang="${options.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(oneLine(title))}</title><style>${STYLE}</style></head>
<body>
<header>${party(labels.from, data.seller)}${party(labels.to, data.customer)}</header>
<h1>${escape(title)}</h1>
<p>${escape(labels.asOf(write.date(claim.asOf)))}</p>
${data.text === undefined ? "" : `<p>${escape(data.text).replaceAll("\n", "<br>")}</p>`}
<table><tbody>${sums.join("")}</tbody><tfoot>${row([labels.total, write.money(claim.total)])}</tfoot></table>
<p>${escape(labels.perDay(write.money(claim.perDay)))}</p>
${periods.length === 0 ? "" : `<h2>${escape(words.interest)}</h2>
<table><thead>${row([labels.period, labels.days, labels.base, labels.rate, labels.amount], "th")}</thead><tbody>${periods.join("")}</tbody></table>`}
${reasons.length === 0 ? "" : `<h2>${escape(labels.why)}</h2><ul>${reasons.join("")}</ul>`}
</body>
</html>
`;
}
