import type { LawSummary } from "echeance";
import { rememberLaw } from "../preferences";
import { usePage } from "../page";
import { countriesOf } from "../components/invoice-form";
import { Sources } from "../components/why";
import { toAddress } from "../state";

/** Every law of the library: how well it is known, and its rules with their sources. */
export function Laws() {
  const page = usePage();
  const { t, state, library } = page;
  const laws = library === undefined ? [] : countriesOf(library, page);
  const chosen = laws.find(({ law }) => law.code === state.law);
  return (
    <main class="laws" id="main">
      <header class="intro">
        <h1>{t.views.laws.title}</h1>
        <p>{t.views.laws.lead}</p>
      </header>
      <div class="columns">
        <section class="card" aria-labelledby="all">
          <h2 id="all">{t.laws.list}</h2>
          <ul class="countries">
            {laws.map(({ law, name }) => (
              <li key={law.code}>
                <a
                  href={toAddress({ ...state, view: "laws", law: law.code })}
                  aria-current={law.code === state.law ? "true" : undefined}
                >
                  <span class={`dot ${law.grade}`} />
                  {name}
                  <span class="aside">{law.currency}</span>
                </a>
              </li>
            ))}
          </ul>
          <ul class="legend column">
            {(["statute", "guidance", "unverified"] as const).map((grade) => (
              <li key={grade}>
                <span class={`dot ${grade}`} />
                {t.grades[grade]}
              </li>
            ))}
          </ul>
        </section>
        <section class="card" id="result" tabIndex={-1} aria-labelledby="rules">
          {chosen && <Rules law={chosen.law} name={chosen.name} />}
        </section>
      </div>
    </main>
  );
}

function Rules({ law, name }: { law: LawSummary; name: string }) {
  const { t, f, state } = usePage();
  const groups = Map.groupBy(law.fields, ({ field }) => field);
  return (
    <>
      <h2 id="rules">{t.laws.rules(name)}</h2>
      <p>
        {t.gradesLong[law.grade]} {t.footer.checked(f.date(law.checked))}
      </p>
      <p>
        <a
          class="action"
          href={toAddress({ ...state, view: "owed", law: law.code })}
          onClick={() => rememberLaw(law.code)}
        >
          {t.laws.use(name)}
        </a>
      </p>
      {t.laws.rulesNote !== "" && <p class="hint">{t.laws.rulesNote}</p>}
      <dl class="rules">
        {[...groups].map(([name, fields]) => (
          <div key={name}>
            <dt>{t.fields[name] ?? name}</dt>
            <dd>
              {fields.map((field, place) => (
                <p key={place}>
                  <span lang="en">{field.value}</span>
                  <span class="aside">
                    {[t.form.debtorList(field.debtors), field.since && t.laws.since(f.shortDate(field.since))]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                  <Sources basis={field.basis} />
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
