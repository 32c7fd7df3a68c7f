import type { LawCode, LawSummary, Problem } from "echeance";
import type { ComponentChildren } from "preact";
import { attempt, usePage, type Library } from "../page";
import type { Debtor, Movement, State } from "../state";
import type { Locale } from "../words";
import { toAddress } from "../state";
import { movementAt } from "../requests";
import { AmountField, Choice, DateField, More, SelectField, TextField } from "./fields";
import { Icon } from "./icon";
import { useProblems } from "./problems";

/** The currency of the chosen law. */
export function useCurrency(): string {
  const { library, state } = usePage();
  return library === undefined ? "EUR" : (lawsOf(library).find(({ code }) => code === state.law)?.currency ?? "EUR");
}

let known: LawSummary[] | undefined;

/** What is known of each law, read once. */
export function lawsOf(library: Library): LawSummary[] {
  known ??= library.laws();
  return known;
}

export interface Country {
  law: LawSummary;
  name: string;
}

const named = new Map<string, Country[]>();

/** The laws by the names of their countries, in the order of a language. */
export function countriesOf(library: Library, { lang, t, f }: Locale): Country[] {
  const list = named.get(lang) ?? lawsOf(library).map((law) => ({ law, name: f.country(law.code, law.name) }));
  if (!named.has(lang)) {
    const { compare } = new Intl.Collator(t.locale);
    named.set(
      lang,
      list.sort((a, b) => compare(a.name, b.name)),
    );
  }
  return list;
}

export function LawField({ problem }: { problem?: string | undefined }) {
  const page = usePage();
  const { state, change, library, t, f } = page;
  const countries = library === undefined ? [] : countriesOf(library, page);
  const law = countries.find(({ law }) => law.code === state.law)?.law;
  const options = countries.map(({ law, name }) => ({ value: law.code as string, label: name }));
  // Before the library is there, and where the address names a country that it does not know.
  if (law === undefined) options.push({ value: state.law, label: f.country(state.law, state.law) });
  return (
    <SelectField
      name="law"
      label={t.form.law}
      hint={t.form.lawHint}
      value={state.law}
      options={options}
      problem={problem}
      onValue={(law) => change({ law })}
    >
      {law && (
        <p class="hint">
          <span class={`dot ${law.grade}`} />
          {t.grades[law.grade]}
          {" · "}
          <a href={toAddress({ ...state, view: "laws" })}>{t.form.lawMore}</a>
        </p>
      )}
    </SelectField>
  );
}

export function TermsField({ problem }: { problem?: string | undefined }) {
  const { state, change, t } = usePage();
  const choices = [{ text: "", label: t.form.termsNone }, ...t.form.presets.map((text) => ({ text, label: text }))];
  return (
    <TextField
      name="terms"
      label={t.form.terms}
      hint={t.form.termsHint}
      value={state.terms}
      problem={problem}
      onValue={(terms) => change({ terms })}
    >
      <div class="chips" role="group" aria-label={t.form.termsChoices}>
        {choices.map(({ text, label }) => (
          <button
            type="button"
            class="chip"
            key={label}
            aria-pressed={state.terms.trim() === text}
            onClick={() => change({ terms: text })}
          >
            {label}
          </button>
        ))}
      </div>
      <ReadAs />
    </TextField>
  );
}

/** How the term was read, where the words could mean something else; the other readings are one click away. */
function ReadAs() {
  const { state, change, t, lang, library } = usePage();
  if (library === undefined || state.terms.trim() === "") return null;
  const read = attempt(library, () => library.parseTerms(state.terms, { law: state.law as LawCode })).value;
  if (read === undefined) return null;
  const used = library.describeTerms(read.terms, lang);
  if (!read.ambiguous && used === state.terms.trim()) return null;
  return (
    <p class="hint">
      {t.form.readAs} <strong>{used}</strong>
      {read.alternatives.map(({ terms, reading }) => {
        const other = library.describeTerms(terms, lang);
        return (
          <span class="other-reading" key={reading}>
            {t.form.orAs}{" "}
            <button type="button" class="link" onClick={() => change({ terms: other })}>
              {other}
            </button>
          </span>
        );
      })}
    </p>
  );
}

/** Who owes: the law treats them apart. */
export function DebtorField() {
  const { state, change, t } = usePage();
  return (
    <Choice<Debtor>
      name="debtor"
      label={t.form.debtor}
      value={state.debtor}
      onValue={(debtor) => change({ debtor })}
      options={(["business", "public", "consumer"] as const).map((value) => ({ value, label: t.form.debtors[value] }))}
    />
  );
}

/** The fields of an invoice, each with what is wrong with it; `also` are the paths that `children` show. */
export function InvoiceForm({
  problems,
  withClaim,
  also = [],
  children,
}: {
  problems: Problem[];
  withClaim: boolean;
  also?: string[];
  children?: ComponentChildren;
}) {
  const { state, change, t } = usePage();
  const { problemAt, problemsElsewhere } = useProblems();
  const currency = useCurrency();
  const at = (...paths: string[]) => problemAt(problems, ...paths);
  const set =
    <K extends keyof State>(key: K) =>
    (value: State[K]) =>
      change({ [key]: value });
  const shown = [
    "issued",
    "terms",
    "due",
    "delivered",
    "policy.law",
    ...(withClaim ? ["total", "formalNotice", "policy.interest", "asOf", "payments", "credits"] : []),
    ...also,
  ];
  const elsewhere = problemsElsewhere(problems, shown);
  const details = [state.due, state.delivered, ...(withClaim ? [state.rate, state.formalNotice, state.asOf] : [])];
  const wrong = at("due", "delivered", "formalNotice", "policy.interest", "asOf");
  return (
    <form class="inputs card" onSubmit={(event) => event.preventDefault()} aria-label={t.form.legend}>
      {withClaim && (
        <AmountField
          name="total"
          label={t.form.total}
          hint={t.form.totalHint}
          unit={currency}
          value={state.total}
          problem={at("total")}
          onValue={set("total")}
        />
      )}
      <DateField
        name="issued"
        label={t.form.issued}
        value={state.issued}
        problem={at("issued")}
        onValue={set("issued")}
      />
      <TermsField problem={at("terms")} />
      <DebtorField />
      <LawField problem={at("policy.law")} />
      {withClaim && <Movements problems={problems} currency={currency} />}
      {children}
      <More label={t.form.more} filled={details.some((value) => value !== "") || wrong !== undefined}>
        <div class="stack">
          <DateField
            name="due"
            label={t.form.due}
            hint={t.form.dueHint}
            value={state.due}
            problem={at("due")}
            onValue={set("due")}
          />
          <DateField
            name="delivered"
            label={t.form.delivered}
            hint={t.form.deliveredHint}
            value={state.delivered}
            problem={at("delivered")}
            onValue={set("delivered")}
          />
          {withClaim && (
            <>
              <TextField
                name="rate"
                label={t.form.rate}
                hint={t.form.rateHint}
                value={state.rate}
                problem={at("policy.interest")}
                onValue={set("rate")}
              />
              <DateField
                name="formalNotice"
                label={t.form.formalNotice}
                hint={t.form.formalNoticeHint}
                value={state.formalNotice}
                problem={at("formalNotice")}
                onValue={set("formalNotice")}
              />
              <DateField
                name="asOf"
                label={t.form.asOf}
                hint={t.form.asOfHint}
                value={state.asOf}
                problem={at("asOf")}
                onValue={set("asOf")}
              />
            </>
          )}
        </div>
      </More>
      {elsewhere.map((text) => (
        <p class="problem" key={text}>
          <Icon name="warning" />
          {text}
        </p>
      ))}
      {problems.length > 0 && <p class="stale">{t.form.stale}</p>}
    </form>
  );
}

/** What came in so far. */
function Movements({ problems, currency }: { problems: Problem[]; currency: string }) {
  const { state, change, t } = usePage();
  const { problemAt } = useProblems();
  const edit = (place: number, patch: Partial<Movement>) => {
    change({
      movements: state.movements.map((movement, index) => (index === place ? { ...movement, ...patch } : movement)),
    });
  };
  const at = (place: number, leaf: string) => {
    for (const [kind, list] of [
      ["payment", "payments"],
      ["credit", "credits"],
    ] as const) {
      const found = problems.find(({ path }) => {
        const match = path.match(/^(\w+)\[(\d+)\]/);
        return (
          match !== null &&
          match[1] === list &&
          path.endsWith(leaf) &&
          movementAt(state, kind, Number(match[2])) === place
        );
      });
      if (found !== undefined) return problemAt([found], found.path);
    }
    return undefined;
  };
  return (
    <fieldset class="movements">
      <legend>{t.form.movements}</legend>
      {state.movements.map((movement, place) => (
        <div class="movement" key={place} role="group" aria-label={t.form.movement(place + 1)}>
          <SelectField
            name="kind"
            label={t.form.kind}
            value={movement.kind}
            onValue={(kind) => edit(place, { kind })}
            options={(["payment", "credit"] as const).map((value) => ({ value, label: t.form.kinds[value] }))}
          />
          <button
            type="button"
            class="quiet"
            onClick={() => change({ movements: state.movements.filter((_, index) => index !== place) })}
          >
            <Icon name="cross" />
            <span class="unseen">
              {t.form.remove}: {t.form.movement(place + 1)}
            </span>
          </button>
          <DateField
            name="date"
            label={t.form.date}
            value={movement.date}
            problem={at(place, ".date")}
            onValue={(date) => edit(place, { date })}
          />
          <AmountField
            name="amount"
            label={t.form.amount}
            unit={currency}
            value={movement.amount}
            problem={at(place, ".amount")}
            onValue={(amount) => edit(place, { amount })}
          />
        </div>
      ))}
      <button
        type="button"
        class="quiet add"
        onClick={() => change({ movements: [...state.movements, { kind: "payment", date: "", amount: "" }] })}
      >
        <Icon name="plus" />
        {t.form.addMovement}
      </button>
    </fieldset>
  );
}
