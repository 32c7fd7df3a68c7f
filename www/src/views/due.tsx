import type { DueDates, Invoice, LawCode, Terms } from "echeance";
import { useMemo } from "preact/hooks";
import { minus } from "../amounts";
import { datesOf, policyOf, policyWithTermsOf } from "../requests";
import { addDays, daysBetween, monthOf, today, weeksOf, type Month } from "../dates";
import { dueExamples } from "../examples";
import { attempt, useLast, usePage } from "../page";
import { Actions, CopyButton, SaveButton } from "../components/actions";
import { Developer, source } from "../components/developer";
import { InvoiceForm, useCurrency } from "../components/invoice-form";
import { Calculator } from "../components/layout";
import { Notices, Sources, Why } from "../components/why";
import { invoiceTitle } from "../texts";

interface Reckoned {
  call: [Pick<Invoice, "issued"> & Partial<Invoice>, { policy: ReturnType<typeof policyOf> }];
  dates: DueDates;
}

export function Due() {
  const page = usePage();
  const { t, f, lang, state, library } = page;
  const currency = useCurrency();
  const outcome = useMemo(() => {
    if (library === undefined) return { problems: [] };
    const call: Reckoned["call"] = [datesOf(state), { policy: policyOf(state) }];
    return attempt(library, (): Reckoned => ({ call, dates: library.dueDates(...call) }));
  }, [state, library]);
  const reckoned = useLast(outcome.value);
  const { problems } = outcome;
  const form = <InvoiceForm problems={problems} withClaim={false} />;
  const examples = dueExamples();
  if (reckoned === undefined)
    return <Calculator view="due" form={form} examples={examples} answer={undefined} stale={problems.length > 0} />;
  const { call, dates } = reckoned;
  const issued = String(call[0].issued);
  const away = daysBetween(today(), dates.due);
  const notes = [f.weekday(dates.due), away === 0 ? t.today : away > 0 ? t.in(away) : t.ago(-away)];
  const text = () =>
    [
      t.pair(t.statement.invoiceDate, f.date(issued)),
      ...dates.instalments.map(({ due }) => t.pair(t.statement.dueDate, f.date(due))),
    ].join("\n");
  return (
    <Calculator
      view="due"
      form={form}
      examples={examples}
      stale={problems.length > 0}
      answer={{ kicker: away < 0 ? t.due.answerPast : t.due.answer, figure: f.date(dates.due), notes }}
      actions={
        <Actions>
          <CopyButton text={text}>{t.actions.text}</CopyButton>
          {library && (
            <SaveButton
              name="echeance.ics"
              type="text/calendar"
              icon="calendar"
              content={() => library.ics(dates, { lang, title: invoiceTitle(state.number, issued, page) })}
            >
              {t.actions.ics}
            </SaveButton>
          )}
        </Actions>
      }
    >
      <Notices notices={dates.notices.filter(({ code }) => code !== "term.ambiguous")} currency={currency} />
      <Readings dates={dates} issued={issued} />
      <CalendarCard issued={issued} dates={dates} />
      <Instalments dates={dates} currency={currency} />
      <Mentions />
      <Why reasons={dates.reasons} currency={currency} />
      <Developer code={source(["dueDates"], [{ name: "dueDates", values: call }])} result={dates} />
    </Calculator>
  );
}

/** The other date where the words of the term can be read in two ways. */
function otherReading(dates: DueDates) {
  const notice = dates.notices.find((one) => one.code === "term.ambiguous");
  if (notice === undefined) return undefined;
  const { other, reading, otherReading } = notice.values;
  return { due: other, used: reading, other: otherReading };
}

function Readings({ dates, issued }: { dates: DueDates; issued: string }) {
  const { t, f, state, library } = usePage();
  const other = otherReading(dates);
  if (other === undefined) return null;
  const apart = daysBetween(dates.due, other.due);
  const read = library && attempt(library, () => library.parseTerms(state.terms, { law: state.law as LawCode })).value;
  const path = (reading: string) => {
    const terms =
      read?.reading === reading ? read.terms : read?.alternatives.find((one) => one.reading === reading)?.terms;
    return terms && "steps" in terms ? <Path terms={terms} issued={issued} /> : null;
  };
  return (
    <section class="card" aria-labelledby="readings">
      <h2 id="readings">{t.due.readings}</h2>
      <p>{t.due.readingsLead}</p>
      <ul class="readings">
        <li>
          <span class="key used" />
          <p>
            {t.due.reading[other.used] ?? other.used} <span class="aside">{t.due.usedHere}</span>
            {path(other.used)}
          </p>
          <strong>{f.date(dates.due)}</strong>
        </li>
        <li>
          <span class="key other" />
          <p>
            {t.due.reading[other.other] ?? other.other}{" "}
            <span class="aside">
              {apart === 0 ? t.due.sameDay : apart > 0 ? t.due.later(t.day(apart)) : t.due.earlier(t.day(-apart))}
            </span>
            {path(other.other)}
          </p>
          <strong>{f.date(other.due)}</strong>
        </li>
      </ul>
    </section>
  );
}

/** The way from the date of the invoice to the due date, step by step. */
function Path({ terms, issued }: { terms: Terms; issued: string }) {
  const { t, f, lang, state, library } = usePage();
  if (library === undefined) return null;
  const stops = terms.steps.map((step, place) => {
    const steps = terms.steps.slice(0, place + 1);
    const reached = attempt(library, () =>
      library.dueDates({ issued, terms: { ...terms, steps, roll: "none" } }, { policy: policyOf(state) }),
    ).value;
    return { words: library.describeTerms({ steps: [step] }, lang), date: reached?.due ?? issued };
  });
  return (
    <span class="path">
      {f.dayMonth(issued)}
      {stops.map(({ words, date }) => (
        <span key={words}>
          {" → "}
          {t.pair(words, "")}
          <strong>{f.dayMonth(date)}</strong>
        </span>
      ))}
    </span>
  );
}

/** What the law wants to read on the invoice, ready to copy. */
function Mentions() {
  const { t, state, lang, library } = usePage();
  const wanted = useMemo(() => {
    if (library === undefined) return [];
    const policy = policyWithTermsOf(state);
    return attempt(library, () => library.clauses(policy, { lang, asOf: today() })).value ?? [];
  }, [state.law, state.debtor, state.terms, lang, library]);
  if (wanted.length === 0) return null;
  const texts = [...new Set(wanted.map(({ text }) => text))];
  return (
    <section class="card" aria-labelledby="mentions">
      <div class="card-head">
        <h2 id="mentions">{t.due.mentions}</h2>
        <CopyButton text={() => texts.join("\n")} quiet>
          {t.due.copyMentions}
        </CopyButton>
      </div>
      <ul class="mentions">
        {wanted.map(({ code, text, basis }) => (
          <li key={code}>
            <p>{text}</p>
            <Sources basis={basis} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Most months shown in a row; of a longer term, only those where something happens. */
const MOST_MONTHS = 4;

function CalendarCard({ issued, dates }: { issued: string; dates: DueDates }) {
  const { t } = usePage();
  const other = otherReading(dates)?.due;
  const marks = new Map<string, Mark>();
  if (other !== undefined) marks.set(other, "other");
  for (const { due } of dates.instalments) marks.set(due, "used");
  marks.set(issued, "issued");
  const last = [dates.due, other ?? ""].reduce((a, b) => (a > b ? a : b));
  const months = monthsBetween(issued, last);
  const busy = new Set([...marks.keys()].map(monthOf));
  const shown = months.length <= MOST_MONTHS ? months : months.filter((month) => busy.has(month)).slice(0, 6);
  const span = { from: issued, to: dates.due };
  return (
    <section class="card" aria-labelledby="calendar">
      <div class="card-head">
        <h2 id="calendar">{t.due.calendar}</h2>
        <ul class="legend">
          {(["issued", "used", "other"] as const)
            .filter((mark) => mark !== "other" || other !== undefined)
            .map((mark) => (
              <li key={mark}>
                <span class={`key ${mark}`} />
                {t.due[mark]}
              </li>
            ))}
        </ul>
      </div>
      <div class="months">
        {shown.map((month) => (
          <MonthTable key={month} month={month} marks={marks} span={span} />
        ))}
      </div>
    </section>
  );
}

type Mark = "issued" | "used" | "other";

function monthsBetween(from: string, to: string): Month[] {
  const months: Month[] = [];
  for (let date = `${monthOf(from)}-01`; date <= to && months.length < 240; date = `${monthOf(addDays(date, 31))}-01`)
    months.push(monthOf(date));
  return months;
}

function MonthTable({
  month,
  marks,
  span,
}: {
  month: Month;
  marks: Map<string, Mark>;
  span: { from: string; to: string };
}) {
  const { t, f } = usePage();
  return (
    <table class="month">
      <caption>{f.month(month)}</caption>
      <thead>
        <tr>
          {f.weekdays().map(({ short, long }) => (
            <th scope="col" key={long} abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, row) => (
          <tr key={row}>
            {week.map((date, place) => {
              if (date === undefined) return <td key={place} />;
              const mark = marks.get(date);
              const within = date > span.from && date < span.to ? "within" : "";
              return (
                <td key={place} class={mark ?? within}>
                  <span>{Number(date.slice(8))}</span>
                  {mark && <span class="unseen"> {t.due[mark]}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is to be paid when, and what is saved by paying early. */
function Instalments({ dates, currency }: { dates: DueDates; currency: string }) {
  const { t, f } = usePage();
  const rows = dates.instalments.flatMap(({ due, amount, discounts }) => [
    ...discounts.map((discount) => ({
      date: discount.until,
      amount: amount && discount.amount && minus(amount, discount.amount),
      note: t.due.discount(f.share(discount.percent), f.date(discount.until)),
    })),
    { date: due, amount, note: undefined },
  ]);
  if (rows.length < 2) return null;
  return (
    <section class="card" aria-labelledby="instalments">
      <h2 id="instalments">{t.due.instalments}</h2>
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">{t.form.date}</th>
            <th scope="col">{t.form.amount}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ date, amount, note }, place) => (
            <tr key={place}>
              <th scope="row">
                {f.date(date)}
                {note && <span class="aside">{note}</span>}
              </th>
              <td>{amount === undefined ? "" : f.money(amount, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
