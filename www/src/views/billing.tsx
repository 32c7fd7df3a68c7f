import type { BillingSchedule, Problem, Project } from "echeance";
import { useMemo } from "preact/hooks";
import { sign, sum } from "../amounts";
import { projectOf, policyWithTermsOf } from "../requests";
import { addDays, daysBetween, today } from "../dates";
import { projectExamples } from "../examples";
import { attempt, useLast, usePage, type Page } from "../page";
import { Actions, CopyButton, SaveButton } from "../components/actions";
import { Chart, type Series, type Told } from "../components/chart";
import { csv } from "../components/csv";
import { Developer, source } from "../components/developer";
import { AmountField, Choice, DateField, More, SelectField, TextField } from "../components/fields";
import { Icon } from "../components/icon";
import { DebtorField, LawField, TermsField, useCurrency } from "../components/invoice-form";
import { Calculator } from "../components/layout";
import { useProblems } from "../components/problems";
import { Notices, Why } from "../components/why";
import type { Milestone, PlanKind, Recovery, State } from "../state";

interface Reckoned {
  call: [Project, { policy: ReturnType<typeof policyWithTermsOf> }];
  schedule: BillingSchedule;
}

export function Parts() {
  const page = usePage();
  const { t, lang, state, library } = page;
  const outcome = useMemo(() => {
    if (library === undefined) return { problems: [] };
    const call: Reckoned["call"] = [projectOf(state), { policy: policyWithTermsOf(state) }];
    return attempt(library, (): Reckoned => ({ call, schedule: library.schedule(...call) }));
  }, [state, library]);
  const reckoned = useLast(outcome.value);
  const { problems } = outcome;
  const form = <ProjectForm problems={problems} />;
  const examples = projectExamples(t);
  if (library === undefined || reckoned === undefined) {
    return <Calculator view="parts" form={form} examples={examples} answer={undefined} stale={problems.length > 0} />;
  }
  const { call, schedule } = reckoned;
  return (
    <Calculator
      view="parts"
      form={form}
      examples={examples}
      stale={problems.length > 0}
      answer={answerOf(schedule, page)}
      actions={
        <Actions>
          <CopyButton text={() => asText(schedule, page)}>{t.actions.text}</CopyButton>
          <SaveButton
            name="echeance.csv"
            type="text/csv"
            icon="table"
            content={() => csv(rowsOf(schedule, page), lang)}
          >
            {t.actions.csv}
          </SaveButton>
          <SaveButton
            name="echeance.ics"
            type="text/calendar"
            icon="calendar"
            content={() =>
              library.ics(named(schedule, page), {
                lang,
                title: t.parts.calendar(page.f.money(schedule.totals.gross, schedule.currency)),
              })
            }
          >
            {t.actions.ics}
          </SaveButton>
        </Actions>
      }
    >
      <Notices
        notices={schedule.notices.filter(
          ({ code }, place, all) =>
            code !== "term.ambiguous" && all.findIndex((other) => other.code === code) === place,
        )}
        currency={schedule.currency}
      />
      <Exposure schedule={schedule} />
      <Invoices schedule={schedule} />
      <Why
        reasons={schedule.reasons.filter(
          ({ code }, place, all) => code !== "due.terms" || all.findIndex((other) => other.code === code) === place,
        )}
        currency={schedule.currency}
      />
      <Developer code={source(["schedule"], [{ name: "schedule", values: call }])} result={schedule} />
    </Calculator>
  );
}

function answerOf(schedule: BillingSchedule, { t, f }: Page) {
  const { peakExposure, averageDue } = schedule.comparison;
  const money = (amount: string) => f.money(amount, schedule.currency);
  const sooner = daysBetween(averageDue.partial, averageDue.single);
  const notes = [t.parts.instead(money(peakExposure.single))];
  if (sooner !== 0) notes.push(sooner > 0 ? t.parts.sooner(t.day(sooner)) : t.parts.later(t.day(-sooner)));
  return { kicker: t.parts.atMost, figure: money(peakExposure.partial), notes };
}

type Line = BillingSchedule["invoices"][number];

/** What an invoice is called: the caller's own word, else that of its kind. */
function nameOf(line: Line, { t }: Pick<Page, "t">): string {
  if (/^\d+\/\d+$/.test(line.label)) return t.parts.instalment(line.label);
  return line.label === line.kind || line.label === "" || line.label === String(line.number)
    ? t.parts.kinds[line.kind]
    : line.label;
}

/** The schedule with the names of the page, for a calendar. */
function named(schedule: BillingSchedule, page: Page): BillingSchedule {
  return { ...schedule, invoices: schedule.invoices.map((line) => ({ ...line, label: nameOf(line, page) })) };
}

function asText(schedule: BillingSchedule, page: Page): string {
  const { f, t } = page;
  const money = (amount: string) => f.money(amount, schedule.currency);
  const lines = schedule.invoices.map(
    (line) =>
      `${line.number}. ${nameOf(line, page)} – ${t.parts.issued} ${f.date(line.issued)}, ${t.parts.due} ${f.date(line.due)} – ${money(line.payable)}`,
  );
  return [...lines, `${t.owed.total} – ${money(schedule.totals.payable)}`].join("\n");
}

function rowsOf(schedule: BillingSchedule, page: Page): string[][] {
  const { t } = page;
  const head = [
    t.parts.number,
    t.parts.invoice,
    t.parts.issued,
    t.parts.due,
    t.parts.net,
    t.parts.vat,
    t.parts.recovered,
    t.parts.retained,
    t.parts.payable,
  ];
  const rows = schedule.invoices.map((line) => [
    String(line.number),
    nameOf(line, page),
    line.issued,
    line.due,
    line.net,
    sum([zero(line.net), ...line.vat.map(({ amount }) => amount)]),
    line.depositRecovered,
    line.retained,
    line.payable,
  ]);
  return [head, ...rows];
}

/** What is owed on a day: the last point that is not after it. */
function owedOn(exposure: BillingSchedule["exposure"], day: string): string {
  const point = exposure.findLast(({ date }) => date <= day);
  return point?.billed ?? zero(exposure[0]?.billed ?? "0");
}

/** Nothing, with the decimals of an amount. */
function zero(amount: string): string {
  return amount.replace(/\d/g, "0").replace(/^-?0+/, "0");
}

/** What is billed and not yet paid, day by day, if everybody pays on the due date. */
function Exposure({ schedule }: { schedule: BillingSchedule }) {
  const { t, f } = usePage();
  const { exposure, singleExposure } = schedule;
  const money = (amount: string) => f.money(amount, schedule.currency);
  const drawn = useMemo(() => {
    const dates = [...exposure, ...singleExposure].map(({ date }) => date).sort();
    const begun = dates[0] ?? today();
    const first = addDays(begun, -3);
    const final = addDays(dates.at(-1) ?? begun, 7);
    const days = [...new Set([first, ...dates, final])];
    const parts = days.map((day) => owedOn(exposure, day));
    const once = days.map((day) => owedOn(singleExposure, day));
    const series: Series[] = [
      { label: t.parts.once, stroke: "ink-2", values: once.map(Number), dashed: true, stepped: true },
      { label: t.parts.parts, stroke: "principal", fill: "principal-soft", values: parts.map(Number), stepped: true },
    ];
    const now = today();
    const marks = now >= first && now <= final ? [{ date: now, label: t.chart.today, kind: "today" as const }] : [];
    const rows = days.map((day, place) => ({ day, parts: parts[place] ?? "", once: once[place] ?? "" }));
    return { days, start: schedule.invoices[0]?.issued ?? first, series, marks, rows };
  }, [schedule, t]);
  const tell = (date: string): Told => {
    return {
      rows: [
        { label: t.parts.parts, value: money(owedOn(exposure, date)), token: "principal" },
        { label: t.parts.once, value: money(owedOn(singleExposure, date)), token: "dashed" },
      ],
    };
  };
  return (
    <section class="card" aria-labelledby="chart">
      <div class="card-head">
        <h2 id="chart">{t.parts.exposure}</h2>
        <ul class="legend">
          <li>
            <span class="key principal" />
            {t.parts.parts}
          </li>
          <li>
            <span class="key dashed" />
            {t.parts.once}
          </li>
        </ul>
      </div>
      <Chart
        series={drawn.series}
        marks={drawn.marks}
        days={drawn.days}
        start={drawn.start}
        currency={schedule.currency}
        label={t.parts.chartLabel}
        tell={tell}
      />
      <details class="table">
        <summary>{t.chart.table}</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label={t.chart.table}>
          <table class="lines">
            <thead>
              <tr>
                <th scope="col">{t.parts.fromDay}</th>
                <th scope="col">{t.parts.parts}</th>
                <th scope="col">{t.parts.once}</th>
              </tr>
            </thead>
            <tbody>
              {drawn.rows.map(({ day, parts, once }) => (
                <tr key={day}>
                  <th scope="row">{f.shortDate(day)}</th>
                  <td>{money(parts)}</td>
                  <td>{money(once)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function Invoices({ schedule }: { schedule: BillingSchedule }) {
  const page = usePage();
  const { t, f } = page;
  const money = (amount: string) => f.money(amount, schedule.currency);
  return (
    <section class="card" aria-labelledby="lines">
      <h2 id="lines">{t.parts.lines}</h2>
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">{t.parts.invoice}</th>
            <th scope="col">{t.statement.dueDate}</th>
            <th scope="col" class="only-wide">
              {t.parts.gross}
            </th>
            <th scope="col">{t.parts.payable}</th>
          </tr>
        </thead>
        <tbody>
          {schedule.invoices.map((line) => (
            <tr key={line.number}>
              <th scope="row">
                {line.number}. {nameOf(line, page)}
                <span class="aside">
                  {t.parts.issued} {f.shortDate(line.issued)}
                </span>
                <span class="aside only-narrow">
                  {t.parts.gross} {money(line.gross)}
                </span>
              </th>
              <td>{f.shortDate(line.due)}</td>
              <td class="only-wide">
                {money(line.gross)}
                {line.vat.map(({ rate, amount }) => (
                  <span class="aside" key={rate}>
                    {t.parts.ofVat(money(amount), f.share(rate))}
                  </span>
                ))}
              </td>
              <td>
                {money(line.payable)}
                {sign(line.depositRecovered) !== 0 && (
                  <span class="aside">{t.parts.lessDeposit(money(line.depositRecovered))}</span>
                )}
                {sign(line.retained) > 0 && <span class="aside">{t.parts.lessRetained(money(line.retained))}</span>}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t.owed.total}
            </th>
            <td class="only-wide">{money(schedule.totals.gross)}</td>
            <td>{money(schedule.totals.payable)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function ProjectForm({ problems }: { problems: Problem[] }) {
  const { state, change, t } = usePage();
  const { problemAt, problemsElsewhere } = useProblems();
  const currency = useCurrency();
  const at = (...paths: string[]) => problemAt(problems, ...paths);
  const set =
    <K extends keyof State>(key: K) =>
    (value: State[K]) =>
      change({ [key]: value });
  const shown = ["net", "vatRate", "start", "end", "plan", "deposit", "retention", "policy.law", "policy.terms"];
  return (
    <form class="inputs card" onSubmit={(event) => event.preventDefault()} aria-label={t.form.projectLegend}>
      <AmountField
        name="net"
        label={t.parts.netField}
        hint={t.parts.netHint}
        unit={currency}
        value={state.net}
        problem={at("net")}
        onValue={set("net")}
      />
      <div class="pairs">
        <TextField
          name="vat"
          label={t.parts.vatField}
          value={state.vat}
          problem={at("vatRate")}
          onValue={set("vat")}
          decimal
        />
        <DateField
          name="start"
          label={t.parts.start}
          value={state.start}
          problem={at("start")}
          onValue={set("start")}
        />
      </div>
      <Choice<PlanKind>
        name="plan"
        label={t.parts.plan}
        value={state.plan}
        onValue={set("plan")}
        options={(["milestones", "instalments", "progress"] as const).map((value) => ({
          value,
          label: t.parts.plans[value],
        }))}
      />
      {state.plan === "instalments" ? (
        <div class="pairs">
          <TextField
            name="count"
            label={t.parts.count}
            value={state.count}
            problem={at("plan.count")}
            onValue={set("count")}
            decimal
          />
          <TextField
            name="every"
            label={t.parts.every}
            value={state.every}
            problem={at("plan.every")}
            onValue={set("every")}
            decimal
          />
        </div>
      ) : (
        <Rows problems={problems} />
      )}
      <div class="pairs">
        <TextField
          name="deposit"
          label={t.parts.deposit}
          hint={t.parts.depositHint}
          value={state.deposit}
          problem={at("deposit")}
          onValue={set("deposit")}
        />
        <SelectField<Recovery>
          name="recover"
          label={t.parts.recover}
          value={state.recover}
          onValue={set("recover")}
          options={(["pro-rata", "first", "last"] as const).map((value) => ({
            value,
            label: t.parts.recoveries[value],
          }))}
        />
      </div>
      <TermsField problem={at("policy.terms")} />
      <DebtorField />
      <LawField problem={at("policy.law")} />
      <More
        label={t.form.more}
        filled={[state.end, state.retention, state.release, state.depositDate].some((value) => value !== "")}
      >
        <div class="stack pairs">
          <TextField
            name="retention"
            label={t.parts.retention}
            hint={t.parts.retentionHint}
            value={state.retention}
            problem={at("retention.percent")}
            onValue={set("retention")}
            decimal
          />
          <TextField
            name="release"
            label={t.parts.release}
            hint={t.parts.releaseHint}
            value={state.release}
            problem={at("retention.release")}
            onValue={set("release")}
            decimal
          />
          <DateField
            name="depositDate"
            label={t.parts.depositDate}
            value={state.depositDate}
            problem={at("deposit.date")}
            onValue={set("depositDate")}
          />
          <DateField name="end" label={t.parts.end} value={state.end} problem={at("end")} onValue={set("end")} />
        </div>
      </More>
      {[
        at("plan.milestones") !== undefined && state.milestones.length === 0 ? at("plan") : undefined,
        ...problemsElsewhere(problems, shown),
      ].map(
        (text) =>
          text && (
            <p class="problem" key={text}>
              <Icon name="warning" />
              {text}
            </p>
          ),
      )}
      {problems.length > 0 && <p class="stale">{t.form.stale}</p>}
    </form>
  );
}

/** The milestones, or the statements of progress. */
function Rows({ problems }: { problems: Problem[] }) {
  const { state, change, t } = usePage();
  const { problemAt } = useProblems();
  const progress = state.plan === "progress";
  const list = progress ? "plan.statements" : "plan.milestones";
  const edit = (place: number, patch: Partial<Milestone>) => {
    change({ milestones: state.milestones.map((row, index) => (index === place ? { ...row, ...patch } : row)) });
  };
  const at = (place: number, ...leaves: string[]) =>
    problemAt(problems, ...leaves.map((leaf) => `${list}[${place}]${leaf}`));
  // What is wrong with the rows together has the path of the list.
  const whole = problems.find(({ path }) => path === list || path === "plan");
  return (
    <fieldset class="movements">
      <legend>{progress ? t.parts.statements : t.parts.milestones}</legend>
      {state.milestones.map((row, place) => (
        <div class="movement" key={place} role="group" aria-label={t.parts.row(place + 1)}>
          <TextField
            name="label"
            label={t.parts.label}
            value={row.label}
            problem={at(place, ".label")}
            onValue={(label) => edit(place, { label })}
          />
          <button
            type="button"
            class="quiet"
            onClick={() => change({ milestones: state.milestones.filter((_, index) => index !== place) })}
          >
            <Icon name="cross" />
            <span class="unseen">
              {t.form.remove}: {t.parts.row(place + 1)}
            </span>
          </button>
          <DateField
            name="date"
            label={t.form.date}
            value={row.date}
            problem={at(place, ".date")}
            onValue={(date) => edit(place, { date })}
          />
          <TextField
            name="share"
            label={progress ? t.parts.completed : t.parts.share}
            hint={place === 0 ? (progress ? t.parts.completedHint : t.parts.shareHint) : undefined}
            value={row.share}
            problem={at(place, ".share", ".completed")}
            onValue={(share) => edit(place, { share })}
          />
        </div>
      ))}
      {whole && (
        <p class="problem">
          <Icon name="warning" />
          {problemAt([whole], whole.path)}
        </p>
      )}
      <button
        type="button"
        class="quiet add"
        onClick={() => change({ milestones: [...state.milestones, { label: "", date: "", share: "" }] })}
      >
        <Icon name="plus" />
        {progress ? t.parts.addStatement : t.parts.addMilestone}
      </button>
    </fieldset>
  );
}
