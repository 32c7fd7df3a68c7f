import { isOwed, sum } from "../amounts.js";
import { safely } from "../safe.js";
import { checkSums, decimalOf, objectOf, objectsOf, optionsOf, required, textOf } from "../check.js";
import { say } from "../say.js";
import { escapeHtml, oneLine } from "../text.js";
import type { Claim, Invoice, Lang, TimelineEvent } from "../types.js";
import { writer } from "../writer.js";
import { nameOf } from "./format.js";
import { wordsOf } from "./languages.js";
import { citationsOf, namesOf } from "./message.js";
import type { ReplacedWords } from "./words.js";

/** A name, and an address of as many lines as it has. */
export interface Party {
  /** One line. */
  name: string;
  /** Street, town and country, with line breaks. */
  address?: string;
}

/** What stands in a letter beside the claim. */
export interface LetterData {
  /** The invoice that the claim is of. */
  invoice: Invoice;
  /** Who writes. */
  seller: Party;
  /** Who is written to. */
  customer: Party;
  /** The heading: the subject of a message. Default: that the page is a statement of claim. */
  subject?: string;
  /** Paragraphs before the calculation, with an empty line between them: the body of a message as plain text. */
  text?: string;
  /** The reminder that the letter goes with, of the day of the claim: then the page asks for no more than it does. */
  event?: TimelineEvent;
}

/** What stands on a page that is printed: plain rules, one page in most cases, readable without colour. */
const STYLE = `
@page { size: A4; margin: 20mm }
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; max-width: 170mm; margin: 2em auto; padding: 0 1em; color: #111; background: #fff }
header { display: flex; justify-content: space-between; gap: 2em; margin-bottom: 2em }
header > div { max-width: 45% } small { color: #444 }
.day { text-align: right } h1 { font-size: 1.35em; margin: 0 0 .25em } h2 { font-size: 1.05em; margin: 1.6em 0 .4em; break-after: avoid }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: .3em 0 .3em .8em; border-bottom: 1px solid #bbb; text-align: right; vertical-align: top }
th:first-child, td:first-child { text-align: left; padding-left: 0 }
tr { break-inside: avoid } tfoot td { border-top: 2px solid #111; border-bottom: 0; font-weight: bold }
address { font-style: normal; white-space: pre-line } li { margin: .25em 0 } p, li { overflow-wrap: anywhere }
@media print { body { max-width: none; margin: 0; padding: 0 } }
@media (max-width: 40em) { .lines { display: block; overflow-x: auto } }
`;

/**
 * The claim as a document of its own, a printable HTML page: the sums, the interest line by line, what each payment
 * counted against, and why; with the text of a reminder before it where one is given. It loads nothing and runs
 * nothing; every text in it is escaped.
 *
 * @example
 * const claim = assess(invoice, { policy: "FR", asOf: "2026-10-14" });
 * const page = letter(claim, { invoice, seller: { name: "Atelier Nord" }, customer: { name: "Dupont SA" } }, { lang: "fr" });
 *
 * @throws PolicyError `input.missing` without a name; `input.choice` for a language that is not there.
 */
export const letter = /* @__PURE__ */ safely(function letter(
  claim: Claim,
  data: LetterData,
  options: { lang: Lang; words?: ReplacedWords },
): string {
  const words = wordsOf(optionsOf(options, ["lang", "words"]).lang, options.words);
  objectOf(objectOf(data, "data").invoice, "invoice");
  objectOf(data.seller, "seller");
  objectOf(data.customer, "customer");
  if (data.event !== undefined) checkSums(objectOf(data.event, "event").claim, "event.claim");
  const { letter: labels } = words;
  checkSums(claim, "claim");
  for (const { basis } of objectsOf(claim.reasons, "claim.reasons")) objectsOf(basis, "claim.reasons.basis");
  const { currency } = claim;
  const write = writer(words.locale, currency);
  const set = (text: string) => escapeHtml(words.typeset(text));
  const { event } = data;
  const sums =
    event === undefined
      ? { principal: claim.outstanding, interest: claim.interest, compensation: claim.compensation, total: claim.total }
      : { ...event.demand, principal: event.demand.balance, total: event.asked };
  const interest = isOwed(sums.interest);
  const compensation = isOwed(sums.compensation);
  // The lines are those of the claim: beside a sum of another day or of a part they would not add up.
  const accrued = objectsOf(claim.periods, "claim.periods");
  const fits =
    sums.interest === claim.interest ||
    sums.interest === sum(accrued.map((line) => decimalOf(line.interest, "claim.periods.interest")));
  const lines = interest && fits ? accrued : [];
  const whole = interest || compensation || event === undefined;

  const issued = write.date(required(data.invoice.issued, "invoice.issued"));
  const { reference, named } = namesOf(data.invoice, issued, words);
  const party = (label: string, path: string, { name, address }: Party) =>
    `<div><small>${set(label)}</small><address>${set(nameOf(name, `${path}.name`))}${address === undefined ? "" : `\n${escapeHtml(address)}`}</address></div>`;
  const row = (cells: readonly string[], tag: "th" | "td" = "td") =>
    `<tr>${cells.map((cell) => `<${tag}>${set(cell)}</${tag}>`).join("")}</tr>`;
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    `<table class="lines"><thead>${row(head, "th")}</thead><tbody>${rows.map((cells) => row(cells)).join("")}</tbody></table>`;

  const { total } = sums;
  const owed = [
    row([labels.principal, write.money(sums.principal)]),
    ...(interest ? [row([words.interest, write.money(sums.interest)])] : []),
    ...(compensation ? [row([words.compensation, write.money(sums.compensation)])] : []),
  ];
  const periods = lines.map((period) => [
    `${write.date(period.from)} – ${write.date(period.to)}`,
    String(period.days),
    write.money(period.principal),
    write.percent(period.rate),
    write.money(period.interest),
  ]);
  const payments = objectsOf(claim.allocations, "claim.allocations").map(
    ({ kind, date, costs, interest, principal }) => [
      kind === "payment" ? write.date(date) : `${write.date(date)} · ${labels[kind]}`,
      write.money(costs),
      write.money(interest),
      write.money(principal),
    ],
  );
  const reasons = (whole ? claim.reasons : []).map((reason) => {
    const refs = citationsOf(reason.basis, words);
    const source = refs === "" ? "" : ` <small>(${set(refs)})</small>`;
    return `<li>${escapeHtml(say(reason, options.lang, { currency }))}${source}</li>`;
  });
  const subject = data.subject === undefined || data.subject === "" ? undefined : oneLine(data.subject);
  const title = `${labels.title} · ${words.statement.columns.reference} ${reference}`;
  const amount = write.money(
    sum(objectsOf(claim.instalments, "claim.instalments").map(({ amount }) => decimalOf(amount, "claim.instalments"))),
  );
  const day = write.date(event?.asOf ?? event?.date ?? claim.asOf);
  const stand = `<p>${set(`${labels.invoiced(named)}${words.colon} ${amount}`)}<br>${set(labels.asOf(day))}</p>`;
  const parts = [
    ...(subject === undefined
      ? [`<h1>${set(title)}</h1>`, stand, ...paragraphs()]
      : [
          `<p class="day">${set(day)}</p>`,
          `<h1>${set(subject)}</h1>`,
          ...paragraphs(),
          `<h2>${set(title)}</h2>`,
          stand,
        ]),
    `<table><tbody>${owed.join("")}</tbody><tfoot>${row([labels.total, write.money(total)])}</tfoot></table>`,
    ...(lines.length > 0 && isOwed(decimalOf(claim.perDay, "claim.perDay"))
      ? [`<p>${set(labels.perDay(write.money(claim.perDay)))}</p>`]
      : []),
    ...(periods.length > 0
      ? [
          `<h2>${set(words.interest)}</h2>`,
          table([labels.period, labels.days, labels.base, labels.rate, labels.amount], periods),
        ]
      : []),
    ...(payments.length > 0
      ? [
          `<h2>${set(labels.payments)}</h2>`,
          table([labels.date, labels.costs, words.interest, words.statement.columns.outstanding], payments),
        ]
      : []),
    ...(reasons.length > 0 ? [`<h2>${set(labels.why)}</h2>`, `<ul>${reasons.join("")}</ul>`] : []),
  ];
  return `<!doctype html>
<html lang="${options.lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${set(subject ?? title)}</title><style>${STYLE}</style></head>
<body>
<header>${party(labels.from, "seller", data.seller)}${party(labels.to, "customer", data.customer)}</header>
${parts.join("\n")}
</body>
</html>
`;

  function paragraphs(): string[] {
    if (data.text === undefined || data.text === "") return [];
    return textOf(data.text, "text")
      .split(/\n[ \t]*\n/)
      .map((paragraph) => `<p>${set(paragraph).replaceAll("\n", "<br>")}</p>`);
  }
});
