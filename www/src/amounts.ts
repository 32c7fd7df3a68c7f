/** Amounts as people write them, read into what the library takes; sums of amounts that it gave. */

/**
 * Returns the decimal that a text means: "12 000,50 €", "12,000.50" and "12'000.50" are "12000.50".
 * A text that means no number comes back as it is, for the library to refuse.
 *
 * A lone separator before exactly three digits parts thousands ("12.000"), unless the currency has three decimals.
 */
export function readAmount(text: string, decimals = 2): string {
  const plain = text.replace(/[\s\u00a0\u202f'’€$£]|^[A-Z]{3}|[A-Z]{3}$/g, "");
  if (!/^[+-]?[.,]*\d[\d.,]*$/.test(plain)) return text.trim();
  const last = Math.max(plain.lastIndexOf(","), plain.lastIndexOf("."));
  if (last < 0) return plain;
  const separator = plain.charAt(last);
  const tail = plain.slice(last + 1);
  const head = plain.slice(0, last);
  const repeated = head.includes(separator);
  const mixed = /[.,]/.test(head.replaceAll(separator, ""));
  const thousands = repeated || (!mixed && tail.length === 3 && decimals !== 3 && /^[+-]?[1-9]\d{0,2}$/.test(head));
  if (thousands) return mixed ? text.trim() : plain.replaceAll(separator, "");
  const whole = head.replace(/[.,]/g, "");
  return tail === "" ? whole : `${whole === "" ? "0" : whole}.${tail}`;
}

/** Returns the decimal that a percentage means: "5,5 %" is "5.5". */
export function readPercent(text: string): string {
  return text.replace(/[\s\u00a0\u202f%]/g, "").replace(",", ".");
}

/** Minor units of an amount of the library, whose decimals are its currency's. */
function units(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}

function decimals(amount: string): number {
  const point = amount.indexOf(".");
  return point < 0 ? 0 : amount.length - point - 1;
}

function write(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, "0");
  const sign = value < 0n ? "-" : "";
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The sum of amounts of one currency. */
export function sum(amounts: string[]): string {
  const places = decimals(amounts[0] ?? "0.00");
  return write(
    amounts.reduce((total, amount) => total + units(amount), 0n),
    places,
  );
}

/** The first amount less the second. */
export function minus(amount: string, other: string): string {
  return write(units(amount) - units(other), decimals(amount));
}

export function sign(amount: string): -1 | 0 | 1 {
  const value = units(amount);
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

export function absolute(amount: string): string {
  return amount.replace("-", "");
}
