import type { Claim } from "echeance";
import { useMemo, useState } from "preact/hooks";
import { absolute, minus, sign, sum } from "../amounts";
import { asOf, invoiceOf, policyOf } from "../requests";
import { addDays, daysBetween, today } from "../dates";
import { owedExamples } from "../examples";
import { attempt, useLast, usePage, type Library } from "../page";
import { AccountTable, AllocationTable, PeriodTable } from "../components/account";
import { Actions, CopyButton, SaveButton } from "../components/actions";
import { Chart, type Dot, type Series, type Told } from "../components/chart";
import { csv } from "../components/csv";
import { Developer, source } from "../components/developer";
import { Icon } from "../components/icon";
import { InvoiceForm } from "../components/invoice-form";
import { Calculator } from "../components/layout";
import { Notices, Sources, Why } from "../components/why";
import { toAddress, type State } from "../state";
import { claimText, lineRows } from "../texts";

/** A claim with the call that gave it. */
export interface Reckoned {
  state: State;
  call: [ReturnType<typeof invoiceOf>, { policy: ReturnType<typeof policyOf>; asOf: string }];
  claim: Claim;
}

export function useClaim() {
  const { state, library } = usePage();
  const outcome = useMemo(() => {
    if (library === undefined) return { problems: [] };
    const call: Reckoned["call"] = [invoiceOf(state), { policy: policyOf(state), asOf: asOf(state) }];
    return attempt(library, (): Reckoned => ({ state, call, claim: library.assess(...call) }));
  }, [state, library]);
  return { problems: outcome.problems, reckoned: useLast(outcome.value) };
}

export function Owed() {
  const page = usePage();
  const { t, f, library, lang } = page;
  const { problems, reckoned } = useClaim();
  const stale = problems.length > 0;
  const form = <InvoiceForm problems={problems} withClaim />;
  if (library === undefined || reckoned === undefined) {
    return <Calculator view="owed" form={form} examples={owedExamples()} answer={undefined} stale={stale} />;
  }
  const { claim, call, state } = reckoned;
  const money = (amount: string) => f.money(amount, claim.currency);
  return (
    <Calculator
      view="owed"
      form={form}
      examples={owedExamples()}
      stale={stale}
      answer={answerOf(claim, state, page)}
      actions={
        <Actions>
          <CopyButton text={() => claimText(reckoned, page)}>{t.actions.text}</CopyButton>
          <SaveButton
            name={`echeance-${claim.asOf}.csv`}
            type="text/csv"
            icon="table"
            content={() => csv(lineRows(claim, page), lang)}
          >
            {t.actions.csv}
          </SaveButton>
          <a class="action" href={toAddress({ ...page.state, view: "statement" })}>
            <Icon name="page" />
            {t.actions.statement}
          </a>
          <a class="action" href={toAddress({ ...page.state, view: "remind" })}>
            <Icon name="remind" />
            {t.actions.remind}
          </a>
        </Actions>
      }
    >
      <Notices notices={claim.notices} currency={claim.currency} />
      <Breakdown claim={claim} money={money} />
      {claim.periods.length > 0 && <ClaimChart reckoned={reckoned} library={library} />}
      <Naive reckoned={reckoned} library={library} />
      <Lines claim={claim} />
      <Why reasons={claim.reasons} currency={claim.currency} />
      <Developer code={source(["assess"], [{ name: "assess", values: call }])} result={claim} />
    </Calculator>
  );
}

interface Answer {
  kicker: string;
  figure: string;
  notes: string[];
}

function answerOf(claim: Claim, state: State, { t, f }: ReturnType<typeof usePage>): Answer {
  const money = (amount: string) => f.money(amount, claim.currency);
  const last = claim.instalments.at(-1);
  const due = last?.due ?? claim.asOf;
  const late = Math.max(0, ...claim.instalments.map(({ daysLate }) => daysLate));
  if (claim.status === "paid" || claim.status === "paid-late") {
    return { kicker: t.owed.nothing, figure: money(claim.total), notes: [] };
  }
  if (claim.status === "not-due") {
    return {
      kicker: t.owed.willOwe(f.date(due)),
      figure: money(claim.total),
      notes: [t.owed.dueIn(t.in(daysBetween(claim.asOf, due)))],
    };
  }
  const kicker = claim.asOf === today() && state.asOf === "" ? t.owed.owes : t.owed.owesOn(f.date(claim.asOf));
  if (claim.status === "due") return { kicker, figure: money(claim.total), notes: [t.owed.due] };
  const notes = late > 0 ? [t.owed.late(t.day(late))] : [];
  if (sign(claim.perDay) > 0) notes.push(t.owed.perDay(money(claim.perDay)));
  if (claim.status === "disputed") notes.unshift(t.owed.disputed);
  return { kicker, figure: money(claim.total), notes };
}

/** The figure in its parts, each with its source. */
function Breakdown({ claim, money }: { claim: Claim; money(amount: string): string }) {
  const { t, f } = usePage();
  const dueReason = claim.reasons.find(({ code }) => code.startsWith("due."));
  return (
    <section class="card" aria-label={t.owed.total}>
      <AccountTable claim={claim} reasons={claim.reasons}>
        {claim.instalments.map(({ due }, place) => (
          <tr key={due}>
            <th scope="row">
              {t.owed.dueOn}
              {place === 0 && dueReason && <Sources basis={dueReason.basis} />}
            </th>
            <td>{f.date(due)}</td>
          </tr>
        ))}
      </AccountTable>
      {claim.allocations.length > 0 && sign(claim.outstanding) > 0 && (
        <p class="note">{t.owed.left(money(claim.outstanding))}</p>
      )}
      {claim.limitation !== undefined && <p class="note">{t.owed.limitation(f.date(claim.limitation))}</p>}
    </section>
  );
}

function ClaimChart({ reckoned, library }: { reckoned: Reckoned; library: Library }) {
  const { t, f } = usePage();
  const { claim, call } = reckoned;
  const money = (amount: string) => f.money(amount, claim.currency);
  const on = (date: string) => library.assess(call[0], { ...call[1], asOf: date, reasons: false });
  const drawn = useMemo(() => {
    const [invoice, { policy }] = call;
    const from = String(invoice.issued);
    const ahead = Math.ceil(daysBetween(from, claim.asOf) / 12);
    const to = addDays(claim.asOf, Math.max(14, Math.min(180, ahead)));
    // What changes on a day is a step: the day before belongs to the drawing.
    const changes = library.accrual(invoice, { policy, from, to }).map(({ date }) => date);
    const before = changes.map((date) => addDays(date, -1)).filter((date) => date >= from);
    const days = [...new Set([...before, ...changes])].sort();
    const claims = days.map(on);
    const series: Series[] = [
      {
        label: t.chart.interest,
        stroke: "interest",
        fill: "interest-soft",
        values: claims.map(({ total }) => Number(total)),
      },
      {
        label: t.chart.principal,
        stroke: "principal",
        fill: "principal-soft",
        values: claims.map(({ outstanding }) => Number(outstanding)),
      },
    ];
    const paid = [...new Set(claim.allocations.map(({ date }) => date))];
    const dots: Dot[] = paid.map((date) => ({ date, value: Number(on(date).total) }));
    const rates = claim.periods.filter(
      ({ rate, from: start }, place) =>
        place === 0 || rate !== claim.periods[place - 1]?.rate || /-(01|07)-01$/.test(start),
    );
    const marks = [
      {
        date: claim.asOf,
        label: claim.asOf === today() ? t.chart.today : f.shortDate(claim.asOf),
        kind: "today" as const,
      },
      ...rates.map((period) => ({ date: period.from, label: f.percent(period.rate), kind: "period" as const })),
    ];
    return { days, changes: [...new Set([...changes, claim.asOf])].sort(), series, marks, dots };
  }, [reckoned, library, t]);
  const tell = (date: string): Told => {
    const day = on(date);
    return {
      rows: [
        { label: t.chart.principal, value: money(day.outstanding), token: "principal" },
        { label: t.chart.interest, value: money(day.interest), token: "interest" },
        { label: t.chart.compensation, value: money(day.compensation), token: "interest" },
      ],
      total: { label: t.owed.total, value: money(day.total) },
    };
  };
  return (
    <section class="card" aria-labelledby="chart">
      <div class="card-head">
        <h2 id="chart">{t.chart.title}</h2>
        <ul class="legend">
          <li>
            <span class="key principal" />
            {t.chart.principal}
          </li>
          <li>
            <span class="key interest" />
            {t.chart.added}
          </li>
          <li>
            <span class="key rate" />
            {t.lines.rate}
          </li>
          {drawn.dots.length > 0 && (
            <li>
              <span class="key ring" />
              {t.chart.payment}
            </li>
          )}
        </ul>
      </div>
      <Chart {...drawn} currency={claim.currency} label={t.chart.label} start={claim.asOf} tell={tell} />
      <ChartTable days={drawn.changes} on={on} money={money} />
    </section>
  );
}

/** The claim on the days on which something changes; reckoned when the table is opened. */
function ChartTable({ days, on, money }: { days: string[]; on(date: string): Claim; money(amount: string): string }) {
  const { t, f } = usePage();
  const [open, setOpen] = useState(false);
  return (
    <details class="table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.chart.table}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={t.chart.table}>
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">{t.chart.day}</th>
              <th scope="col">{t.chart.principal}</th>
              <th scope="col">{t.chart.interest}</th>
              <th scope="col">{t.chart.compensation}</th>
              <th scope="col">{t.owed.total}</th>
            </tr>
          </thead>
          <tbody>
            {open &&
              days.map(on).map((day) => (
                <tr key={day.asOf}>
                  <th scope="row">{f.shortDate(day.asOf)}</th>
                  <td>{money(day.outstanding)}</td>
                  <td>{money(day.interest)}</td>
                  <td>{money(day.compensation)}</td>
                  <td>{money(day.total)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** What a quick sum gives, one rate on today's balance for all days, beside the right figure. */
function Naive({ reckoned, library }: { reckoned: Reckoned; library: Library }) {
  const { t, f } = usePage();
  const compared = useMemo(() => compare(reckoned, library), [reckoned, library]);
  if (compared === undefined) return null;
  const { claim } = reckoned;
  const money = (amount: string) => f.money(amount, claim.currency);
  const { naive, right, rate, days, balance, begins, byRates, byPayments } = compared;
  const apart = minus(naive, right);
  const most = Math.max(Number(naive), Number(right), 1);
  const bar = (token: string, label: string, amount: string, how: string) => (
    <li>
      <div class="bar-head">
        <span>{label}</span>
        <strong>{money(amount)}</strong>
      </div>
      <div class={`bar ${token}`} style={{ width: `${Math.max(2, (100 * Number(amount)) / most)}%` }} />
      <p class="hint">{how}</p>
    </li>
  );
  return (
    <section class="card" aria-labelledby="naive">
      <h2 id="naive">{t.naive.title}</h2>
      <ul class="bars">
        {bar("plain", t.naive.quick, naive, t.naive.quickHow(f.percent(rate), t.day(days), money(balance)))}
        {bar("interest", t.naive.right, right, t.naive.rightHow(claim.periods.length))}
      </ul>
      {sign(apart) === 0 ? (
        <p>{t.naive.same}</p>
      ) : (
        <p>
          <strong>{sign(apart) > 0 ? t.naive.more(money(apart)) : t.naive.less(money(absolute(apart)))}</strong>{" "}
          {sign(byRates) !== 0 &&
            (begins === undefined
              ? t.naive.rates(f.difference(byRates, claim.currency))
              : t.naive.begins(f.date(begins), f.difference(byRates, claim.currency)))}{" "}
          {sign(byPayments) !== 0 && t.naive.payments(f.difference(byPayments, claim.currency))}
        </p>
      )}
    </section>
  );
}

/** Both figures come from the library: the quick one is what it gives for one agreed rate on today's balance. */
function compare({ claim, call }: Reckoned, library: Library) {
  const [first] = claim.periods;
  const latest = claim.periods.at(-1);
  const [only, ...others] = claim.instalments;
  if (
    first === undefined ||
    latest === undefined ||
    only === undefined ||
    others.length > 0 ||
    sign(claim.outstanding) <= 0
  )
    return undefined;
  const [{ issued }, { policy, asOf }] = call;
  const rest = { issued, total: claim.outstanding, due: only.due };
  const agreed = typeof policy === "string" ? { law: policy } : policy;
  const quick = attempt(library, () =>
    library.assess(rest, { policy: { ...agreed, interest: { annualRate: latest.rate } }, asOf, reasons: false }),
  );
  const unpaid = attempt(library, () =>
    library.assess({ ...call[0], ...rest, payments: [], credits: [] }, { policy, asOf, reasons: false }),
  );
  if (quick.value === undefined || unpaid.value === undefined) return undefined;
  const naive = quick.value.interest;
  const right = sum(claim.periods.map(({ interest }) => interest));
  return {
    naive,
    right,
    rate: latest.rate,
    days: only.daysLate,
    balance: claim.outstanding,
    /** Where the law counts from a later day than the quick sum does. */
    begins: first.from > addDays(only.due, 1) ? first.from : undefined,
    byRates: minus(unpaid.value.interest, naive),
    byPayments: minus(right, unpaid.value.interest),
  };
}

function Lines({ claim }: { claim: Claim }) {
  const { t } = usePage();
  if (claim.periods.length === 0) return null;
  return (
    <section class="card" aria-labelledby="lines">
      <h2 id="lines">{t.lines.title}</h2>
      <PeriodTable claim={claim} />
      {claim.allocations.length > 0 && (
        <>
          <h3>{t.lines.allocations}</h3>
          <AllocationTable claim={claim} />
        </>
      )}
    </section>
  );
}
