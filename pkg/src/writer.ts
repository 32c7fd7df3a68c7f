// Dates, amounts and percentages in a language. Decimals are written exactly as they stand.
import { digitsOf } from "./amounts.js";
import { oneLine } from "./text.js";

/** Writes values in one locale. What is no date or no number stays as it is; what is missing becomes "…". */
export interface Writer {
  date(value: string): string;
  /** A day without its year, from `MM-DD`. */
  dayOfYear(value: string): string;
  /** A month with its year, from `YYYY-MM`. */
  month(value: string): string;
  /** In digits, for where there is little room. */
  shortDate(value: string): string;
  /** An amount in the currency of the writer. */
  amount(value: string): string;
  /** The same, or in a currency of its own; a bare number where there is neither. */
  money(value: string, currency?: string): string;
  percent(value: string): string;
  /** Points of percent, without a sign. */
  points(value: string): string;
  /** "a, b or c". */
  either(items: readonly string[]): string;
}

/** How a language writes the first of a month, where Intl does not. */
const FIRST: Record<string, string> = { fr: "1er ", it: "1° " };

/** Returns the writer of a locale; `currency` is that of amounts without one of their own. */
export function writer(locale: string, currency?: string): Writer {
  return once(`writer ${locale} ${currency}`, () => {
    const first = FIRST[locale.slice(0, 2)] ?? "1 ";
    const dates = (name: string, style: Intl.DateTimeFormatOptions) => (value: string) => {
      const plain = text(value);
      const day = /^\d{4}-\d\d-\d\d$/.test(plain) ? Date.parse(plain) : Number.NaN;
      if (Number.isNaN(day)) return plain;
      const format = once(
        `date ${locale} ${name}`,
        () => new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" }),
      );
      return format.format(day);
    };
    const long = dates("long", { dateStyle: "long" });
    const dayOfYear = dates("day", { day: "numeric", month: "long" });
    const month = dates("month", { month: "long", year: "numeric" });
    const money = (value: string, of = currency) => {
      const plain = text(value);
      if (!isDecimal(plain)) return plain;
      const digits = digitsOf(plain);
      const format = once(`amount ${locale} ${of} ${digits}`, () => amounts(locale, of, digits));
      return format.format(plain as `${number}`);
    };
    return {
      date: (value) => long(value).replace(/^1 /, first),
      dayOfYear: (value) => dayOfYear(`2024-${text(value)}`).replace(/^1 /, first),
      month: (value) => (/^\d{4}-\d\d$/.test(text(value)) ? month(`${value}-01`) : text(value)),
      shortDate: dates("short", { day: "2-digit", month: "2-digit", year: "numeric" }),
      amount: (value) => money(value),
      money,
      percent: rates(locale, { style: "unit", unit: "percent" }),
      points: rates(locale, {}),
      either: (items) => new Intl.ListFormat(locale, { type: "disjunction" }).format(items),
    };
  });
}

/** Returns a value as text on one line. Data of another version may lack it. */
export function text(value: unknown): string {
  return value === undefined || value === null ? "…" : oneLine(String(value));
}

/** Writes rates: 8, 12.15 and 9.20, but never 9.2. */
function rates(locale: string, options: Intl.NumberFormatOptions): (value: string) => string {
  return (value) => {
    const plain = text(value);
    if (!isDecimal(plain)) return plain;
    const least = /\.\d*[1-9]/.test(plain) ? 2 : 0;
    const digits = { minimumFractionDigits: least, maximumFractionDigits: 6 };
    const format = once(
      `rate ${locale} ${options.style} ${least}`,
      () => new Intl.NumberFormat(locale, { ...options, ...digits }),
    );
    return format.format(plain as `${number}`);
  };
}

/** Returns a format for amounts with so many decimals: in a currency, or bare where there is none. */
function amounts(locale: string, currency: string | undefined, digits: number): Intl.NumberFormat {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: true };
  if (currency === undefined || !/^[A-Za-z]{3}$/.test(currency)) return new Intl.NumberFormat(locale, options);
  return new Intl.NumberFormat(locale, { ...options, style: "currency", currency });
}

/** Intl reads a text exactly, where a number ends at fifteen digits. */
function isDecimal(text: string): boolean {
  return /^-?\d{1,30}(\.\d{1,12})?$/.test(text);
}

const kept = /* @__PURE__ */ new Map<string, unknown>();

/** Makes a thing once: formats are slow to make. */
function once<T>(key: string, make: () => T): T {
  let made = kept.get(key) as T | undefined;
  if (made === undefined) {
    made = make();
    // Languages and currencies are few; what is none must not collect without end.
    if (kept.size >= 1000) kept.clear();
    kept.set(key, made);
  }
  return made;
}
