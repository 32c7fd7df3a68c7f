/** What is taken from the page as plain text or rows. */

import type { Claim } from "echeance";
import { sign } from "./amounts";
import type { Page } from "./page";
import { accountRows } from "./components/account";
import type { Reckoned } from "./views/owed";

/** The claim as a text for a message. */
export function claimText({ claim, state }: Reckoned, page: Page): string {
  const { t, f } = page;
  const money = (amount: string) => f.money(amount, claim.currency);
  const periods = claim.periods.map(
    ({ from, to, days, rate, principal, interest }) =>
      `  ${f.shortDate(from)} – ${f.shortDate(to)}, ${t.day(days)}, ${f.percent(rate)} × ${money(principal)} = ${money(interest)}`,
  );
  const lines = [
    `${t.views.statement.title} – ${f.date(claim.asOf)}`,
    "",
    t.pair(t.statement.invoiceDate, f.date(state.issued)),
    ...claim.instalments.map(({ due }) => t.pair(t.statement.dueDate, f.date(due))),
    ...accountRows(claim, page).flatMap(({ what, label, amount }) => [
      t.pair(label, amount),
      ...(what === "interest" ? periods : []),
    ]),
  ];
  if (sign(claim.perDay) > 0) lines.push("", t.statement.perDay(money(claim.perDay)));
  const sources = sourcesOf(claim);
  if (sources.length > 0) lines.push("", t.pair(t.statement.basis, t.list(sources)));
  return lines.join("\n");
}

/** What an invoice is called in a calendar, where several of them meet. */
export function invoiceTitle(number: string, issued: string, { t, f }: Pick<Page, "t" | "f">): string {
  return `${t.statement.invoice} ${number === "" ? f.shortDate(issued) : number}`;
}

/** The articles behind the sum of a claim, each once; what was agreed has none. */
export function sourcesOf(claim: Claim): string[] {
  const cited = claim.reasons
    .filter(({ code }) => !code.startsWith("limitation"))
    .flatMap(({ basis }) => basis)
    .filter(({ grade }) => grade !== "contract");
  return [...new Set(cited.map(({ ref }) => ref).filter((ref) => ref !== "practice"))];
}

/** The periods as rows of a spreadsheet. */
export function lineRows(claim: Claim, { t }: Page): string[][] {
  const head = [t.statement.from, t.statement.to, t.lines.days, t.lines.principal, t.lines.rate, t.lines.interest];
  return [
    head,
    ...claim.periods.map(({ from, to, days, principal, rate, interest }) => [
      from,
      to,
      String(days),
      principal,
      rate,
      interest,
    ]),
  ];
}
