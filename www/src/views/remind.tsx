import type { Lang, MessageData, Reason, Timeline, TimelineEvent } from "echeance";
import type { RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { readAmount, sign } from "../amounts";
import { asOf, policyOf, remindedOf } from "../requests";
import { daysBetween } from "../dates";
import { remindExamples } from "../examples";
import { attempt, useLast, usePage, type Page } from "../page";
import { Actions, CopyButton, SaveButton } from "../components/actions";
import { Code, Developer, source } from "../components/developer";
import { Choice, DateField, More, SelectField, TextField } from "../components/fields";
import { Icon } from "../components/icon";
import { InvoiceForm, useCurrency } from "../components/invoice-form";
import { Calculator } from "../components/layout";
import { PayCode, PayFields, SaveCode, usePayCode } from "../components/pay";
import { useProblems } from "../components/problems";
import { Notices, Sources } from "../components/why";
import { letterLangs, type ScenarioName } from "../state";
import { invoiceTitle } from "../texts";

interface Reckoned {
  call: [ReturnType<typeof remindedOf>, { policy: ReturnType<typeof policyOf>; asOf: string; scenario: ScenarioName }];
  timeline: Timeline;
}

export function Remind() {
  const page = usePage();
  const { problemAt } = useProblems();
  const { t, f, lang, state, change, library } = page;
  const currency = useCurrency();
  const [chosen, choose] = useState<string>();
  const letter = useRef<HTMLElement>(null);
  const outcome = useMemo(() => {
    if (library === undefined) return { problems: [] };
    const call: Reckoned["call"] = [
      remindedOf(state),
      { policy: policyOf(state), asOf: asOf(state), scenario: state.scenario },
    ];
    return attempt(library, (): Reckoned => ({ call, timeline: library.timeline(...call) }));
  }, [state, library]);
  const reckoned = useLast(outcome.value);
  const { problems } = outcome;
  const at = (path: string) => problemAt(problems, path);
  const form = (
    <InvoiceForm problems={problems} withClaim also={["promises", "disputes", "sent"]}>
      <Choice<ScenarioName>
        name="scenario"
        label={t.remind.scenario}
        value={state.scenario}
        onValue={(scenario) => change({ scenario })}
        options={(["gentle", "standard", "firm"] as const).map((value) => ({
          value,
          label: t.remind.scenarios[value],
        }))}
      />
      <More
        label={t.remind.events}
        filled={[state.promised, state.payBy, state.disputed, state.settled].some((value) => value !== "")}
      >
        <div class="stack pairs">
          <DateField
            name="promised"
            label={t.remind.promised}
            value={state.promised}
            problem={at("promises[0].made")}
            onValue={(promised) => change({ promised })}
          />
          <DateField
            name="payBy"
            label={t.remind.payBy}
            value={state.payBy}
            problem={at("promises[0].payBy")}
            onValue={(payBy) => change({ payBy })}
          />
          <DateField
            name="disputed"
            label={t.remind.disputed}
            value={state.disputed}
            problem={at("disputes[0].from")}
            onValue={(disputed) => change({ disputed })}
          />
          <DateField
            name="settled"
            label={t.remind.settled}
            value={state.settled}
            problem={at("disputes[0].to")}
            onValue={(settled) => change({ settled })}
          />
        </div>
      </More>
      <More
        label={t.remind.names}
        filled={[state.seller, state.customer, state.number, state.iban].some((value) => value !== "")}
      >
        <div class="stack">
          <TextField
            name="seller"
            label={t.statement.seller}
            value={state.seller}
            onValue={(seller) => change({ seller })}
          />
          <TextField
            name="customer"
            label={t.statement.customer}
            value={state.customer}
            onValue={(customer) => change({ customer })}
          />
          <TextField
            name="number"
            label={t.statement.number}
            value={state.number}
            onValue={(number) => change({ number })}
          />
          <PayFields currency={currency} />
        </div>
      </More>
    </InvoiceForm>
  );
  const examples = remindExamples();
  if (library === undefined || reckoned === undefined) {
    return <Calculator view="remind" form={form} examples={examples} answer={undefined} stale={problems.length > 0} />;
  }
  const { call, timeline } = reckoned;
  const day = call[1].asOf;
  const shown = timeline.events.filter(({ kind }) => kind !== "limitation");
  const event = timeline.events.find(({ id, step }) => id === chosen && step !== undefined) ?? timeline.next;
  const read = (id: string) => {
    choose(id);
    letter.current?.scrollIntoView({
      behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth",
      block: "center",
    });
    letter.current?.focus({ preventScroll: true });
  };
  return (
    <Calculator
      view="remind"
      form={form}
      examples={examples}
      stale={problems.length > 0}
      answer={answerOf(timeline, day, page)}
      actions={
        <Actions>
          <CopyButton text={() => shown.map((one) => t.pair(f.date(one.date), titleOf(one, page))).join("\n")}>
            {t.actions.text}
          </CopyButton>
          <SaveButton
            name="echeance.ics"
            type="text/calendar"
            icon="calendar"
            content={() =>
              library.ics(timeline, {
                lang,
                title: invoiceTitle(state.number, String(call[0].issued), page),
                asOf: day,
              })
            }
          >
            {t.actions.ics}
          </SaveButton>
        </Actions>
      }
    >
      <Notices notices={timeline.notices} currency={currency} />
      <section class="card" aria-labelledby="strip">
        <h2 id="strip">{t.remind.strip}</h2>
        <Strip events={shown} day={day} next={timeline.next?.id} />
      </section>
      {event?.step && <Letter event={event} call={call} host={letter} />}
      {event?.step && <PayCard event={event} />}
      <Steps events={timeline.events} day={day} read={read} />
      <Developer code={sourceOf(call, event, page)} result={timeline} />
    </Calculator>
  );
}

function answerOf({ next, events }: Timeline, day: string, page: Page) {
  const { t, f } = page;
  if (next === undefined) {
    const waiting = events.some(({ state }) => state === "paused");
    return waiting
      ? { kicker: t.remind.disputedNow, figure: t.remind.onHold, notes: [] }
      : { kicker: t.remind.nothing, figure: t.remind.done, notes: [] };
  }
  const away = daysBetween(day, next.date);
  const when = away === 0 ? t.today : away > 0 ? t.in(away) : t.ago(-away);
  const notes = [when];
  if (sign(next.asked) > 0) notes.push(t.remind.ask(f.money(next.asked, next.claim.currency)));
  return { kicker: t.remind.next(titleOf(next, page)), figure: f.date(next.date), notes };
}

/** What an event asks for; what is no reminder asks for nothing, and says what is owed. */
function sumOf({ asked, claim }: TimelineEvent): string {
  return sign(asked) > 0 ? asked : claim.total;
}

function titleOf({ kind, step }: TimelineEvent, { t }: Pick<Page, "t">): string {
  if (step === undefined) return t.remind.kinds[kind];
  if (step.channel === "agency" || step.channel === "court") return t.remind.handOver[step.channel];
  return t.remind.step(t.remind.tones[step.tone], t.remind.channels[step.channel]);
}

/** The events one after the other, with today among them. */
function Strip({ events, day, next }: { events: readonly TimelineEvent[]; day: string; next: string | undefined }) {
  const page = usePage();
  const { t, f } = page;
  const after = events.findIndex(({ date, state }) => date > day || (date === day && state === "today"));
  const place = after < 0 ? events.length : after;
  const stops = [...events.slice(0, place), undefined, ...events.slice(place)];
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const strip = host.current;
    const now = strip?.querySelector<HTMLElement>(".now");
    if (strip && now) strip.scrollLeft = now.offsetLeft - strip.clientWidth / 2;
  }, [place, stops.length]);
  return (
    <div class="strip" ref={host} tabIndex={0} role="region" aria-label={t.remind.stripLabel}>
      <ol>
        {stops.map((event) =>
          event === undefined ? (
            <li class="now" key="now" aria-current="date">
              <span class="stop" />
              <strong>{t.today}</strong>
              <span>{f.shortDate(day)}</span>
            </li>
          ) : (
            <li class={`${event.state} ${event.kind}${event.id === next ? " next" : ""}`} key={event.id}>
              <span class="stop" />
              <strong>{f.dayMonth(event.date)}</strong>
              <span>{titleOf(event, page)}</span>
              {event.state !== "past" && <span class="aside">{t.remind.states[event.state]}</span>}
            </li>
          ),
        )}
      </ol>
    </div>
  );
}

/** The language of the client: that of the page unless another is chosen. */
function letterLang({ state, lang }: Page): Lang {
  return state.letter === "" ? lang : state.letter;
}

/** The arguments of a message beside its event; the names that the reader has not filled in stand in brackets. */
function filledIn([invoice]: Reckoned["call"], page: Page) {
  const { t, state } = page;
  const data: MessageData = {
    invoice,
    seller: state.seller || t.remind.sellerStand,
    customer: state.customer || t.remind.customerStand,
  };
  if (state.enterpriseNumber !== "") data.enterpriseNumber = state.enterpriseNumber;
  if (state.goods !== "") data.goods = state.goods;
  if (state.costs !== "") data.costs = readAmount(state.costs);
  return [data, { lang: letterLang(page), format: "text" as const }] as const;
}

/** The calls for the plan and for the message shown. */
function sourceOf(call: Reckoned["call"], event: TimelineEvent | undefined, page: Page): string {
  if (event?.step === undefined) return source(["timeline"], [{ name: "timeline", values: call }]);
  const { id } = event;
  const found = new Code(`plan.events.find(({ id }) => id === ${JSON.stringify(id)})`);
  return source(
    ["message", "timeline"],
    [
      { name: "timeline", values: call, as: "plan" },
      { name: "message", values: [found, ...filledIn(call, page)] },
    ],
  );
}

/** The code to pay what the message asks for. */
function PayCard({ event }: { event: TimelineEvent }) {
  const { t } = usePage();
  const code = usePayCode(sumOf(event), event.claim.currency);
  if (code === undefined) return null;
  return (
    <section class="card" aria-labelledby="pay">
      <h2 id="pay">{t.pay.card}</h2>
      <PayCode {...code} />
      <div class="actions">
        <SaveCode {...code} />
      </div>
    </section>
  );
}

/** What to send, ready to paste. */
function Letter({
  event,
  call,
  host,
}: {
  event: TimelineEvent;
  call: Reckoned["call"];
  host: RefObject<HTMLElement | null>;
}) {
  const page = usePage();
  const { problemAt } = useProblems();
  const { t, f, state, change, library } = page;
  const language = letterLang(page);
  const { value, problems } = useMemo(
    () =>
      library === undefined
        ? { problems: [] }
        : attempt(library, () => library.message(event, ...filledIn(call, page))),
    [library, event, call, language, state.seller, state.customer, state.enterpriseNumber, state.goods, state.costs],
  );
  const written = useLast(value);
  if (written === undefined) return null;
  const { subject, body, missing } = written;
  const wanted = (["enterpriseNumber", "goods", "costs"] as const).filter(
    (key) => missing.includes(key) || state[key] !== "",
  );
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  return (
    <section class="card letter" aria-labelledby="letter" ref={host} tabIndex={-1}>
      <div class="card-head">
        <div>
          <h2 id="letter">{titleOf(event, page)}</h2>
          <p class="hint">
            {f.date(event.date)} · {t.remind.states[event.state]}
          </p>
        </div>
        <SelectField<Lang>
          name="letter"
          label={t.remind.letterLang}
          value={language}
          onValue={(chosen) => change({ letter: chosen === page.lang ? "" : chosen })}
          options={letterLangs.map((value) => ({ value, label: f.language(value) }))}
        />
      </div>
      <div class="mail">
        {subject !== "" && <p class="subject">{subject}</p>}
        <p class="body">{body}</p>
      </div>
      {[state.seller, state.customer].includes("") && <p class="hint">{t.remind.fillIn}</p>}
      {wanted.length > 0 && (
        <fieldset class="wanted">
          <legend>{t.remind.missing}</legend>
          {wanted.map((key) => (
            <TextField
              key={key}
              name={key}
              label={t.remind.wanted[key]}
              value={state[key]}
              problem={problemAt(problems, key)}
              onValue={(text) => change({ [key]: text })}
              decimal={key === "costs"}
            />
          ))}
        </fieldset>
      )}
      <div class="actions">
        <CopyButton text={() => body}>{t.remind.copyBody}</CopyButton>
        {subject !== "" && <CopyButton text={() => subject}>{t.remind.copySubject}</CopyButton>}
        {event.step?.channel === "email" && (
          <a class="action" href={mail}>
            <Icon name="send" />
            {t.remind.mail}
          </a>
        )}
      </div>
    </section>
  );
}

/** Of a step that does not happen only why not, and not what it would have asked for. */
function told({ state }: TimelineEvent, code: string): boolean {
  return (state !== "missed" && state !== "skipped") || !/^reminder\.(scheduled|moved|first|claim)/.test(code);
}

/** A reason with steps of the scenario called as the page calls them. */
function withStepsNamed(reason: Reason, events: readonly TimelineEvent[], page: Page): Reason {
  if (reason.code !== "reminder.missed") return reason;
  const named = events.find(({ step }) => step?.id === reason.values.step);
  return named === undefined ? reason : { ...reason, values: { ...reason.values, step: titleOf(named, page) } };
}

/** Every event with what is owed on its day and why it is there; what was sent is ticked off. */
function Steps({ events, day, read }: { events: readonly TimelineEvent[]; day: string; read(id: string): void }) {
  const page = usePage();
  const { t, f, lang, state, change, library } = page;
  if (library === undefined) return null;
  const mark = (event: TimelineEvent, sent: boolean, date?: string) => {
    const step = event.step?.id ?? "";
    const others = state.sent.filter((one) => one.step !== step);
    const on = date ?? (event.date < day ? event.date : day);
    change({ sent: sent ? [...others, { step, date: on }] : others });
  };
  return (
    <section class="card" aria-labelledby="steps">
      <h2 id="steps">{t.remind.steps}</h2>
      {events.some((event) => event.state === "missed") && <p class="hint">{t.remind.catchUp}</p>}
      <ol class="steps">
        {events.map((event) => {
          const step = event.step;
          const sent = step && state.sent.find((one) => one.step === step.id);
          return (
            <li key={event.id} class={event.state}>
              <div class="step-head">
                <time dateTime={event.date}>{f.shortDate(event.date)}</time>
                <h3>{titleOf(event, page)}</h3>
                {event.state !== "past" && <span class={`state ${event.state}`}>{t.remind.states[event.state]}</span>}
                <span class="owed">{f.money(sumOf(event), event.claim.currency)}</span>
              </div>
              {event.reasons
                .filter(({ code }) => told(event, code))
                .map((reason, place) => (
                  <p class="aside" key={place}>
                    {library.say(withStepsNamed(reason, events, page), lang, { currency: event.claim.currency })}{" "}
                    <Sources basis={reason.basis.filter(({ grade }) => grade !== "contract")} />
                  </p>
                ))}
              {step && (
                <div class="step-tools">
                  <label class="tick">
                    <input
                      type="checkbox"
                      name={`sent-${step.id}`}
                      checked={sent !== undefined}
                      onChange={(change) => mark(event, change.currentTarget.checked)}
                    />
                    {t.remind.sent}
                  </label>
                  {sent && (
                    <input
                      type="date"
                      name={`sent-on-${step.id}`}
                      aria-label={t.remind.sentOn(titleOf(event, page))}
                      value={sent.date}
                      max={day}
                      onInput={(change) => mark(event, true, change.currentTarget.value)}
                    />
                  )}
                  <button type="button" class="quiet" onClick={() => read(event.id)}>
                    {t.remind.read}
                    <span class="unseen">: {titleOf(event, page)}</span>
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
