import type { AmountText, CapName, DateText, NoticeValues, PercentText, ReasonValues } from "../generated/records.js";
import type { Notice, Reason, SayOptions } from "../types.js";

interface Values extends ReasonValues, NoticeValues {}

/** A language: a sentence for each code, written from its values. A code that is missing does not compile. */
export interface Language {
  /** The locale in which numbers and dates are written. */
  locale: string;
  sentences: { readonly [Code in keyof Values]: (values: Values[Code], write: Writer) => string };
  /** Changes a date as Intl writes it, where the language writes the first of a month in another way. */
  date?: (text: string) => string;
  /** Changes a whole sentence, for the rules of typesetting. */
  typeset?: (sentence: string) => string;
}

/** Writes values in one language. What is no date or no number stays as it is. */
export interface Writer {
  date(value: DateText): string;
  amount(value: AmountText): string;
  /** An amount in a currency of its own. */
  money(value: AmountText, currency: string): string;
  percent(value: PercentText): string;
  /** Points of percent, without a sign. */
  points(value: PercentText): string;
  /** "a, b or c". */
  either(items: readonly string[]): string;
}

export type SeriesName = Values["rate.provisional"]["series"];
export type EventName = Values["due.terms"]["event"];
export type PartName = Values["allocation.order"]["first"];
export type DayCountName = Values["interest.day-count"]["basis"];
export type AnchorName = Values["reminder.scheduled"]["from"];
export type MoveCauseName = Values["reminder.moved"]["cause"];
export type ReadingName = Values["term.ambiguous"]["reading"];
export type { AmountText, CapName, DateText, PercentText };

/** Returns a reason or a notice in words; its code where this version does not know it. */
export function inWords(language: Language, what: Reason | Notice, options: SayOptions = {}): string {
  const sentences = language.sentences as Record<string, (values: never, write: Writer) => string>;
  if (!own(sentences, what.code)) return String(what.code);
  const { currency } = options;
  const write = once(`${language.locale} ${currency}`, () => writer(language, currency));
  const sentence = sentences[what.code]!((what.values ?? {}) as never, write);
  return language.typeset === undefined ? sentence : language.typeset(sentence);
}

/** Returns the word for a value, or the value itself where there is none. */
export function word<Name extends string>(words: Readonly<Record<Name, string>>, name: Name): string {
  return own(words, name) ? words[name] : text(name);
}

/** Returns one of two words, by number. */
export function plural(count: number, one: string, many: string, singular = count === 1): string {
  return `${text(count)} ${singular ? one : many}`;
}

/** Returns a number of months in years where it is one. */
export function years(months: number): number | undefined {
  return months > 0 && months % 12 === 0 ? months / 12 : undefined;
}

/** Whether an amount, a percentage or a number of points is below zero, zero, or above. */
export function sign(value: AmountText | PercentText): -1 | 0 | 1 {
  if (!/[1-9]/.test(text(value))) return 0;
  return text(value).startsWith("-") ? -1 : 1;
}

/** Returns an amount, a percentage or a number of points without its sign. */
export function size<T extends AmountText | PercentText>(value: T): T {
  return text(value).replace(/^-/, "") as T;
}

/** A rate as it is made: a reference plus a margin. */
export interface MadeRate {
  series: SeriesName;
  reference: PercentText;
  margin: PercentText;
  rate: PercentText;
}

/** How a rate differs from its reference plus its margin: a law rounds it, or it would fall below zero. */
export function adjustment({ reference, margin, rate }: MadeRate): "none" | "rounded" | "floored" {
  const sum = Number(reference) + Number(margin);
  if (!(Math.abs(sum - Number(rate)) > 1e-7)) return "none";
  return sum < 0 && sign(rate) === 0 ? "floored" : "rounded";
}

/** The words for the steps of a term. */
export interface StepWords {
  days: (count: number) => string;
  months: (count: number) => string;
  endOf: Readonly<Record<"week" | "decade" | "halfMonth" | "month" | "quarter", string>>;
  /** One of the days of a term that goes on to the next of several. */
  dayOfMonth: (day: number) => string;
  /** Monday to Sunday. */
  weekdays: readonly [string, string, string, string, string, string, string];
  /** What joins a step to the one before. */
  link: string;
}

/** Returns steps in words: `45d >month`, `2m @10,20`, `0d #5`. */
export function stepsInWords(notation: string, words: StepWords, write: Writer): string {
  return text(notation)
    .split(" ")
    .map((step) => stepInWords(step, words, write))
    .join(words.link);
}

function stepInWords(step: string, words: StepWords, write: Writer): string {
  const [, count, unit] = /^(\d+)([dm])$/.exec(step) ?? [];
  if (count !== undefined) return unit === "d" ? words.days(Number(count)) : words.months(Number(count));
  const rest = step.slice(1);
  if (step.startsWith(">")) return word(words.endOf, rest as keyof StepWords["endOf"]);
  if (/^#[1-7]$/.test(step)) return words.weekdays[Number(rest) - 1]!;
  if (/^@\d+(,\d+)*$/.test(step)) return write.either(rest.split(",").map((day) => words.dayOfMonth(Number(day))));
  return step;
}

/** Returns a value as text. Data of another version may lack it. */
function text(value: unknown): string {
  return value === undefined || value === null ? "…" : String(value);
}

function own(record: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(record, key);
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

function writer(language: Language, currency: string | undefined): Writer {
  const { locale } = language;
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const percents = rates(locale, { style: "unit", unit: "percent" });
  const points = rates(locale, {});
  const alternatives = new Intl.ListFormat(locale, { type: "disjunction" });
  const money = (value: AmountText, of: string | undefined) => {
    const plain = text(value);
    if (!isDecimal(plain)) return plain;
    const digits = plain.split(".")[1]?.length ?? 0;
    return exact(
      once(`${locale} ${of} ${digits}`, () => amounts(locale, of, digits)),
      plain,
    );
  };
  return {
    date(value) {
      const plain = text(value);
      const day = /^\d{4}-\d\d-\d\d$/.test(plain) ? Date.parse(plain) : NaN;
      if (Number.isNaN(day)) return plain;
      const written = dates.format(day);
      return language.date === undefined ? written : language.date(written);
    },
    amount: (value) => money(value, currency),
    money,
    percent: percents,
    points,
    either: (items) => alternatives.format(items),
  };
}

/** Writes rates: 8, 12.15 and 9.20, but never 9.2. */
function rates(locale: string, options: Intl.NumberFormatOptions): (value: PercentText) => string {
  const whole = new Intl.NumberFormat(locale, { ...options, maximumFractionDigits: 0 });
  const broken = new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: 2, maximumFractionDigits: 6 });
  return (value) => exact(/\.\d*[1-9]/.test(text(value)) ? broken : whole, text(value));
}

/** Returns a format for amounts with so many decimals: in a currency, or bare where there is none. */
function amounts(locale: string, currency: string | undefined, digits: number): Intl.NumberFormat {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: true };
  if (currency === undefined || !/^[A-Za-z]{3}$/.test(currency)) return new Intl.NumberFormat(locale, options);
  return new Intl.NumberFormat(locale, { ...options, style: "currency", currency });
}

function isDecimal(text: string): boolean {
  return /^-?\d{1,30}(\.\d{1,12})?$/.test(text);
}

/** Writes a decimal as it stands: Intl reads a string exactly, where a number ends at fifteen digits. */
function exact(format: Intl.NumberFormat, decimal: string): string {
  return isDecimal(decimal) ? format.format(decimal as `${number}`) : decimal;
}
