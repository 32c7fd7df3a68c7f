// Amounts as whole ten-thousandths: exact, whatever the currency.

const SCALE = 4;
const ONE = /* @__PURE__ */ BigInt(10_000);
const TEN = /* @__PURE__ */ BigInt(10);
/** None of them. A literal would not compile for the targets of older tools. */
export const ZERO = /* @__PURE__ */ BigInt(0);

/** The mark before the decimals. */
export type Mark = "." | ",";

/** Blanks of every kind, which some countries write between thousands. */
const BLANKS = /[\s\u00a0\u202f\u2007\u2009]/g;
/** Letters and signs of currencies around a number. */
const AROUND = /^[\p{Sc}\p{L}.]*(?=[-+(\d.,])|[\p{Sc}\p{L}]*\.?$/gu;

/** A number without the signs around it: digits, marks, and whether it is below zero. */
interface Bare {
  digits: string;
  negative: boolean;
}

function bare(text: string): Bare | undefined {
  let rest = text
    .replace(BLANKS, "")
    .replace(/[’'`´]/g, "")
    .replace(/[−–‒]/g, "-");
  let negative = false;
  const inBrackets = /^([^(\d]*)\((.*)\)$/.exec(rest);
  if (inBrackets !== null) {
    negative = true;
    rest = inBrackets[1]! + inBrackets[2]!;
  }
  // "120.00 CR" of British and American ledgers.
  if (/\dCR$/i.test(rest)) negative = !negative;
  const flip = () => {
    negative = !negative;
    return "";
  };
  rest = rest.replace(/^-/, flip).replace(AROUND, "").replace(/^-/, flip).replace(/^\+/, "").replace(AROUND, "");
  rest = rest.replace(/-$/, flip).replace(/\+$/, "").replace(AROUND, "");
  return /^(?=.*\d)[\d.,]+$/.test(rest) ? { digits: rest, negative } : undefined;
}

/** Which marks the decimals of a number can have: one, both where it does not tell, none where it is no number. */
export function marksOf(text: string): readonly Mark[] {
  const digits = bare(text)?.digits;
  if (digits === undefined) return [];
  const point = digits.lastIndexOf(".");
  const comma = digits.lastIndexOf(",");
  if (point < 0 && comma < 0) return BOTH;
  const mark: Mark = point > comma ? "." : ",";
  const other: Mark = mark === "." ? "," : ".";
  const fits = (as: Mark) => wellFormed(digits, as);
  return [mark, other].filter((as): as is Mark => fits(as as Mark));
}
const BOTH: readonly Mark[] = [".", ","];

/** Whether the marks of a number stand where they may, with one of them before the decimals. */
function wellFormed(digits: string, mark: Mark): boolean {
  return mark === "."
    ? /^(\d*|[1-9]\d{0,2}(,\d{2,3})*,\d{3})(\.\d*)?$/.test(digits)
    : /^(\d*|[1-9]\d{0,2}(\.\d{3})+)(,\d*)?$/.test(digits);
}

/** Reads an amount whose decimals come after `mark`; undefined where it is none. */
export function readUnits(text: string, mark: Mark): bigint | undefined {
  const number = bare(text);
  if (number === undefined || !wellFormed(number.digits, mark)) return undefined;
  const [whole = "", part = ""] = number.digits
    .split(mark === "." ? "," : ".")
    .join("")
    .split(mark);
  return fromParts(whole, part, number.negative);
}

/** Joins the digits before and after the mark; undefined where there are more decimals than any currency has. */
export function fromParts(whole: string, part: string, negative: boolean): bigint | undefined {
  const decimals = part.replace(/0+$/, "");
  if (decimals.length > SCALE || whole.length > 20) return undefined;
  const units = BigInt((whole || "0") + decimals.padEnd(SCALE, "0"));
  return negative ? -units : units;
}

/** Reads a plain decimal with a point: what XML and spreadsheets hold. */
export function readDecimal(text: string): bigint | undefined {
  const parts = /^\s*([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,2}))?\s*$/.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole = "", part = "", exponent] = parts;
  if (whole === "" && part === "") return undefined;
  if (exponent === undefined) return fromParts(whole, part, sign === "-");
  const shift = whole.length + Number(exponent);
  const digits = whole + part;
  if (shift <= 0) return fromParts("0", "0".repeat(-shift) + digits, sign === "-");
  return fromParts(digits.padEnd(shift, "0").slice(0, shift), digits.slice(shift), sign === "-");
}

/** How many decimals a currency has; two where it is not known. */
export function digitsOf(currency: string | undefined): number {
  if (currency === undefined) return 2;
  let digits = known.get(currency);
  if (digits === undefined) {
    try {
      digits =
        new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
    } catch {
      digits = 2;
    }
    if (known.size > 200) known.clear();
    known.set(currency, digits);
  }
  return digits;
}
const known = /* @__PURE__ */ new Map<string, number>();

/** Whether an amount is a whole number of the smallest unit of its currency. */
export function fitsCurrency(units: bigint, digits: number): boolean {
  return digits >= SCALE || units % TEN ** BigInt(SCALE - digits) === ZERO;
}

/** Writes an amount with the decimals of its currency. */
export function writeUnits(units: bigint, digits = 2): string {
  const sign = units < ZERO ? "-" : "";
  const padded = (units < ZERO ? -units : units).toString().padStart(SCALE + 1, "0");
  const whole = padded.slice(0, -SCALE);
  return digits === 0 ? sign + whole : `${sign}${whole}.${padded.slice(-SCALE).slice(0, digits)}`;
}

/** Multiplies, and rounds to a number of decimals, half up. */
export function multiply(units: bigint, factor: bigint, digits: number): bigint {
  const step = TEN ** BigInt(SCALE - Math.min(digits, SCALE));
  const product = units * factor;
  const divisor = ONE * step;
  const half = product < ZERO ? -divisor / BigInt(2) : divisor / BigInt(2);
  return ((product + half) / divisor) * step;
}

export const unitsOf = (whole: number) => BigInt(whole) * ONE;
export const absolute = (units: bigint) => (units < ZERO ? -units : units);
