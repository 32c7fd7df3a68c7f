import { sum } from "../amounts";
import { usePage } from "../page";
import { TextField } from "../parts/fields";
import { Icon } from "../parts/icon";
import { PayCode, PayFields } from "../parts/pay";
import { toAddress } from "../state";
import { sourcesOf } from "../texts";
import { useClaim } from "./owed";

/** One page to send to the client; the fields above it are not printed. */
export function Statement() {
  const { t, state, change, library, failed } = usePage();
  const { reckoned } = useClaim();
  return (
    <main class="statement-view" id="main">
      <div class="statement-tools">
        <a class="action" href={toAddress({ ...state, view: "owed" })}>
          <Icon name="back" />
          {t.statement.back}
        </a>
        <form class="statement-names" onSubmit={(event) => event.preventDefault()} aria-label={t.statement.hint}>
          <TextField name="seller" label={t.statement.seller} value={state.seller} onValue={(seller) => change({ seller })} />
          <TextField name="customer" label={t.statement.customer} value={state.customer} onValue={(customer) => change({ customer })} />
          <TextField name="number" label={t.statement.number} value={state.number} onValue={(number) => change({ number })} />
          <PayFields />
        </form>
        <p class="hint">{t.statement.hint}</p>
        <button type="button" class="primary" disabled={reckoned === undefined} onClick={() => print()}>
          <Icon name="print" />
          {t.statement.print}
        </button>
      </div>
      {reckoned === undefined ? (
        <div id="result" tabIndex={-1}>
          <h1>{t.statement.title}</h1>
          <p>{failed ? t.failed : library === undefined ? t.loading : t.statement.incomplete}</p>
        </div>
      ) : (
        <Sheet reckoned={reckoned} />
      )}
    </main>
  );
}

function Sheet({ reckoned: { claim, state } }: { reckoned: NonNullable<ReturnType<typeof useClaim>["reckoned"]> }) {
  const { t, f, state: names } = usePage();
  const money = (amount: string) => f.money(amount, claim.currency);
  const sources = sourcesOf(claim);
  const facts = [
    [t.statement.invoice, names.number],
    [t.statement.invoiceDate, f.date(state.issued)],
    ...claim.instalments.map(({ due }) => [t.statement.dueDate, f.date(due)]),
  ].filter(([, value]) => value !== "");
  return (
    <article class="sheet" id="result" tabIndex={-1} aria-labelledby="statement-title">
      <header>
        <h1 id="statement-title">{t.statement.title}</h1>
        <p>{f.date(claim.asOf)}</p>
      </header>
      {(names.seller !== "" || names.customer !== "") && (
        <dl class="people">
          {names.seller !== "" && (
            <div>
              <dt>{t.statement.from}</dt>
              <dd>{names.seller}</dd>
            </div>
          )}
          {names.customer !== "" && (
            <div>
              <dt>{t.statement.to}</dt>
              <dd>{names.customer}</dd>
            </div>
          )}
        </dl>
      )}
      <dl class="facts">
        {facts.map(([label, value], place) => (
          <div key={place}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {claim.periods.length > 0 && (
        <table class="lines">
          <caption>{t.lines.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.lines.period}</th>
              <th scope="col">{t.lines.days}</th>
              <th scope="col">{t.lines.principal}</th>
              <th scope="col">{t.lines.rate}</th>
              <th scope="col">{t.lines.interest}</th>
            </tr>
          </thead>
          <tbody>
            {claim.periods.map((period) => (
              <tr key={period.from}>
                <th scope="row">
                  {f.shortDate(period.from)} – {f.shortDate(period.to)}
                </th>
                <td>{period.days}</td>
                <td>{money(period.principal)}</td>
                <td>{f.percent(period.rate)}</td>
                <td>{money(period.interest)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {t.lines.sum}
              </th>
              <td>{money(sum(claim.periods.map(({ interest }) => interest)))}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {claim.allocations.length > 0 && (
        <table class="lines">
          <caption>{t.lines.allocations}</caption>
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
                <th scope="row">{f.shortDate(part.date)}</th>
                <td>{money(part.costs)}</td>
                <td>{money(part.interest)}</td>
                <td>{money(part.principal)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table class="sum">
        <caption>{t.statement.amounts}</caption>
        <tbody>
          <tr>
            <th scope="row">{claim.allocations.length > 0 ? t.owed.principal : t.owed.principalFull}</th>
            <td>{money(claim.outstanding)}</td>
          </tr>
          <tr>
            <th scope="row">{t.owed.interest}</th>
            <td>{money(claim.interest)}</td>
          </tr>
          <tr>
            <th scope="row">{t.owed.compensation}</th>
            <td>{money(claim.compensation)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.owed.total}</th>
            <td>{money(claim.total)}</td>
          </tr>
        </tfoot>
      </table>
      <PayCode amount={claim.total} currency={claim.currency} />
      <footer>
        {Number(claim.perDay) > 0 && <p>{t.statement.perDay(money(claim.perDay))}</p>}
        {sources.length > 0 && (
          <p>
            {t.statement.basis} : {sources.join(" ; ")}
          </p>
        )}
      </footer>
    </article>
  );
}
