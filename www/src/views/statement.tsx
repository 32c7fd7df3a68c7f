import { usePage } from "../page";
import { AccountTable, AllocationTable, PeriodTable } from "../components/account";
import { TextField } from "../components/fields";
import { Icon } from "../components/icon";
import { PayCode, PayFields, usePayCode } from "../components/pay";
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
          <PayFields currency={reckoned?.claim.currency ?? "EUR"} />
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
  const code = usePayCode(claim.total, claim.currency);
  const facts = [
    [t.statement.invoice, names.number],
    [t.statement.invoiceDate, f.date(state.issued)],
    [t.statement.term, state.due === "" ? state.terms : ""],
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
      <div class="claimed">
        <AccountTable claim={claim} caption={t.statement.amounts} />
        {code && <PayCode {...code} />}
      </div>
      {claim.periods.length > 0 && <PeriodTable claim={claim} caption={t.lines.title} />}
      {claim.allocations.length > 0 && <AllocationTable claim={claim} caption={t.lines.allocations} />}
      <footer>
        {Number(claim.perDay) > 0 && <p>{t.statement.perDay(money(claim.perDay))}</p>}
        {sources.length > 0 && <p>{t.pair(t.statement.basis, t.list(sources))}</p>}
      </footer>
    </article>
  );
}
