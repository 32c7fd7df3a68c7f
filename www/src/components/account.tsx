import type { Claim, Reason } from "echeance";
import type { ComponentChildren } from "preact";
import { minus, sign, sum } from "../amounts";
import { usePage } from "../page";
import { Sources } from "./why";

/** A claim from the invoice down to what is owed: what came on top of it, and what came in. */
export interface Account {
  invoiced: string;
  credited: string;
  interest: string;
  compensation: string;
  /** Without what was too much. */
  paid: string;
  days: number;
}

export function accountOf({ instalments, outstanding, periods, compensation, allocations }: Claim): Account {
  const nothing = minus(outstanding, outstanding);
  const total = (amounts: string[]) => sum([nothing, ...amounts]);
  const invoiced = total(instalments.map(({ amount }) => amount ?? nothing));
  const settled = total(allocations.map(({ principal }) => principal));
  return {
    invoiced,
    credited: minus(minus(invoiced, settled), outstanding),
    interest: total(periods.map(({ interest }) => interest)),
    compensation: total([compensation, ...allocations.map(({ costs }) => costs)]),
    paid: total(allocations.flatMap(({ costs, interest, principal }) => [costs, interest, principal])),
    days: Math.max(0, ...instalments.map(({ daysLate }) => daysLate)),
  };
}

/** The same in words and amounts, the last of them the total; what is nothing is left out where it says nothing. */
export function accountRows(claim: Claim, page: Pick<ReturnType<typeof usePage>, "t" | "f">) {
  const { t, f } = page;
  const { invoiced, credited, interest, compensation, paid } = accountOf(claim);
  const money = (amount: string) => f.money(amount, claim.currency);
  const less = (amount: string) => `−${money(amount)}`;
  return [
    { what: "invoiced" as const, label: t.owed.invoice, amount: money(invoiced) },
    ...(sign(credited) > 0 ? [{ what: "credited" as const, label: t.owed.credited, amount: less(credited) }] : []),
    { what: "interest" as const, label: t.owed.interest, amount: money(interest) },
    { what: "compensation" as const, label: t.owed.compensation, amount: money(compensation) },
    ...(sign(paid) > 0 ? [{ what: "paid" as const, label: t.form.movements, amount: less(paid) }] : []),
    { what: "total" as const, label: t.owed.total, amount: money(claim.total) },
  ];
}

/** The figure in its parts, each with its source where reasons are given. */
export function AccountTable({
  claim,
  caption,
  reasons = [],
  children,
}: {
  claim: Claim;
  caption?: string;
  reasons?: readonly Reason[];
  children?: ComponentChildren;
}) {
  const page = usePage();
  const { t } = page;
  const rows = accountRows(claim, page);
  const total = rows.at(-1);
  const { days } = accountOf(claim);
  const basisOf = (what: string) => {
    const heads =
      {
        interest: ["interest.rate", "interest.none", "interest.starts"],
        compensation: ["compensation"],
        paid: ["allocation"],
      }[what] ?? [];
    return (
      heads.map((head) => reasons.find(({ code }) => code.startsWith(head))).find((found) => found !== undefined)
        ?.basis ?? []
    );
  };
  return (
    <table class="sum">
      {caption && <caption>{caption}</caption>}
      <tbody>
        {children}
        {rows.slice(0, -1).map(({ what, label, amount }) => (
          <tr key={what}>
            <th scope="row">
              {label}
              {what === "interest" && days > 0 && <span class="aside"> {t.day(days)}</span>}
              <Sources basis={basisOf(what)} />
            </th>
            <td>{amount}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total?.label}</th>
          <td>{total?.amount}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The interest, one line a period. */
export function PeriodTable({ claim, caption }: { claim: Claim; caption?: string }) {
  const { t, f } = usePage();
  const money = (amount: string) => f.money(amount, claim.currency);
  return (
    <table class="lines">
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{t.lines.period}</th>
          <th scope="col">{t.lines.principal}</th>
          <th scope="col">{t.lines.rate}</th>
          <th scope="col">{t.lines.interest}</th>
        </tr>
      </thead>
      <tbody>
        {claim.periods.map((period) => (
          <tr key={period.from}>
            <th scope="row">
              <span class="whole">{f.shortDate(period.from)} –</span>{" "}
              <span class="whole">{f.shortDate(period.to)}</span>
              <span class="aside">{t.day(period.days)}</span>
            </th>
            <td>{money(period.principal)}</td>
            <td>
              {f.percent(period.rate)}
              {period.reference && (
                <span class="aside">
                  {t.lines.reference(f.points(period.reference.value), f.points(period.reference.margin))}
                  {!period.reference.published && <em>{t.lines.provisional}</em>}
                </span>
              )}
            </td>
            <td>{money(period.interest)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t.lines.sum}
          </th>
          <td>{money(sum(claim.periods.map(({ interest }) => interest)))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What each payment settled. */
export function AllocationTable({ claim, caption }: { claim: Claim; caption?: string }) {
  const { t, f } = usePage();
  const money = (amount: string) => f.money(amount, claim.currency);
  return (
    <table class="lines">
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{t.lines.on}</th>
          <th scope="col">{t.lines.costs}</th>
          <th scope="col">{t.chart.interest}</th>
          <th scope="col">{t.chart.principal}</th>
        </tr>
      </thead>
      <tbody>
        {claim.allocations.map((part, place) => (
          <tr key={place}>
            <th scope="row">
              {f.shortDate(part.date)}
              {sign(part.surplus) > 0 && (
                <span class="aside">
                  {t.lines.surplus} {money(part.surplus)}
                </span>
              )}
            </th>
            <td>{money(part.costs)}</td>
            <td>{money(part.interest)}</td>
            <td>{money(part.principal)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
