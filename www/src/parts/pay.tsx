import { useMemo } from "preact/hooks";
import { attempt, usePage } from "../page";
import { TextField } from "./fields";

/** The account to be paid into. */
export function PayFields() {
  const { t, state, change, library } = usePage();
  const wrong = state.iban.trim() !== "" && library !== undefined && !library.isIban(state.iban.replace(/\s/g, "").toUpperCase());
  return (
    <TextField
      name="iban"
      label={t.pay.iban}
      hint={t.pay.ibanHint}
      value={state.iban}
      problem={wrong ? t.problems["pay.iban"] : undefined}
      onValue={(iban) => change({ iban })}
    />
  );
}

/** A code that a banking app reads: name, account, amount and reference filled in. Only for euros. */
export function PayCode({ amount, currency }: { amount: string; currency: string }) {
  const { t, f, state, library } = usePage();
  const { seller, iban, number } = state;
  const payload = useMemo(() => {
    if (library === undefined || currency !== "EUR" || iban.trim() === "" || seller.trim() === "") return undefined;
    return attempt(library, () => library.epcPayload({ name: seller, iban, amount, reference: number })).value;
  }, [library, currency, seller, iban, amount, number]);
  if (payload === undefined || library === undefined) return null;
  const { size, path } = library.code(payload);
  return (
    <figure class="pay">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t.pay.code(f.money(amount, currency))}>
        <path d={path} />
      </svg>
      <figcaption>
        <strong>{t.pay.title(f.money(amount, currency))}</strong>
        <span>{t.pay.how}</span>
        <span>{state.iban}</span>
      </figcaption>
    </figure>
  );
}
