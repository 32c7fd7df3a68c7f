import { useMemo } from "preact/hooks";
import { sign } from "../amounts";
import { attempt, usePage } from "../page";
import { SaveButton } from "./actions";
import { TextField } from "./fields";

/** The account to be paid into; what a code needs besides it is said beneath. */
export function PayFields({ currency }: { currency: string }) {
  const { t, state, change, library } = usePage();
  const given = state.iban.trim() !== "";
  const wanting = !given
    ? undefined
    : currency !== "EUR"
      ? t.pay.onlyEuros(currency)
      : state.seller.trim() === ""
        ? t.pay.wantsName
        : undefined;
  const wrong = given && library !== undefined && !library.isIban(state.iban.replace(/\s/g, "").toUpperCase());
  return (
    <TextField
      name="iban"
      label={t.pay.iban}
      hint={wanting ?? t.pay.ibanHint}
      value={state.iban}
      problem={wrong ? t.problems["pay.iban"] : undefined}
      onValue={(iban) => change({ iban })}
    />
  );
}

interface Code {
  size: number;
  path: string;
  amount: string;
}

/** A code that a banking app reads: name, account, amount and reference filled in. Only for euros, and something owed. */
export function usePayCode(amount: string, currency: string): Code | undefined {
  const { f, state, library } = usePage();
  const { seller, iban, number } = state;
  return useMemo(() => {
    if (library === undefined || currency !== "EUR" || iban.trim() === "" || seller.trim() === "" || sign(amount) <= 0)
      return undefined;
    const payload = attempt(library, () => library.epcPayload({ name: seller, iban, amount, reference: number })).value;
    return payload === undefined ? undefined : { ...library.code(payload), amount: f.money(amount, currency) };
  }, [library, currency, seller, iban, amount, number, f]);
}

export function PayCode({ size, path, amount }: Code) {
  const { t, state } = usePage();
  return (
    <figure class="pay">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t.pay.code(amount)}>
        <path d={path} />
      </svg>
      <figcaption>
        <strong>{t.pay.title(amount)}</strong>
        <span>{t.pay.how}</span>
        <span>{state.iban}</span>
      </figcaption>
    </figure>
  );
}

/** Gives the code as an image. */
export function SaveCode({ size, path }: Code) {
  const { t } = usePage();
  return (
    <SaveButton name="echeance.png" type="image/png" icon="image" content={() => imageOf(size, path)}>
      {t.pay.save}
    </SaveButton>
  );
}

/** Pixels for a square of the code: enough to print it. */
const SQUARE = 12;

/** The code as an image to put into a letter or an e-mail. */
function imageOf(size: number, path: string): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size * SQUARE;
  const drawing = canvas.getContext("2d");
  if (drawing === null) return Promise.reject(new Error("no canvas"));
  drawing.scale(SQUARE, SQUARE);
  drawing.fillStyle = "#fff";
  drawing.fillRect(0, 0, size, size);
  drawing.fillStyle = "#000";
  drawing.fill(new Path2D(path));
  return new Promise((done, refused) =>
    canvas.toBlob((image) => (image === null ? refused(new Error("no image")) : done(image)), "image/png"),
  );
}
