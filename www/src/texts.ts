/** What is taken from the page as plain text or rows. */

import type { Claim } from "echeance";
import { sign } from "./amounts";
import type { Page } from "./page";
import type { Reckoned } from "./views/owed";

/** The claim as a text for a message. */
export function claimText({ claim, state }: Reckoned, { t, f }: Page): string {
  const money = (amount: string) => f.money(amount, claim.currency);
  const lines = [
    `${t.views.statement.title} – ${f.date(claim.asOf)}`,
    "",
    `${t.statement.invoiceDate} : ${f.date(state.issued)}`,
    ...claim.instalments.map(({ due }) => `${t.statement.dueDate} : ${f.date(due)}`),
    `${claim.allocations.length > 0 ? t.owed.principal : t.owed.principalFull} : ${money(claim.outstanding)}`,
    `${t.owed.interest} : ${money(claim.interest)}`,
    ...claim.periods.map(
      (period) =>
        `  ${f.shortDate(period.from)} – ${f.shortDate(period.to)}, ${t.day(period.days)}, ${f.percent(period.rate)} × ${money(period.principal)} = ${money(period.interest)}`,
    ),
    `${t.owed.compensation} : ${money(claim.compensation)}`,
    `${t.owed.total} : ${money(claim.total)}`,
  ];
  if (sign(claim.perDay) > 0) lines.push("", t.statement.perDay(money(claim.perDay)));
  const sources = sourcesOf(claim);
  if (sources.length > 0) lines.push("", `${t.statement.basis} : ${sources.join(" ; ")}`);
  return lines.map((line) => (t.locale.startsWith("fr") ? line : line.replaceAll(" : ", ": ").replaceAll(" ; ", "; "))).join("\n");
}

/** The articles behind a claim, each once; what was agreed has none. */
export function sourcesOf(claim: Claim): string[] {
  const cited = claim.reasons.flatMap(({ basis }) => basis).filter(({ grade }) => grade !== "contract");
  return [...new Set(cited.map(({ ref }) => ref).filter((ref) => ref !== "practice"))];
}

/** The periods as rows of a spreadsheet. */
export function lineRows(claim: Claim, { t }: Page): string[][] {
  const head = [t.statement.from, t.statement.to, t.lines.days, t.lines.principal, t.lines.rate, t.lines.interest];
  return [head, ...claim.periods.map(({ from, to, days, principal, rate, interest }) => [from, to, String(days), principal, rate, interest])];
}
