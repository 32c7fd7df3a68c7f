import { objectOf, optionsOf, textOf } from "../check.js";
import type { PackageProblem } from "../error.js";
import type {
  AmountText,
  DateText,
  NoticeValues,
  PercentText,
  ProblemCode,
  ReasonValues,
  Sector,
} from "../generated/names.js";
import type { Coded, SayOptions, TermStep } from "../types.js";
import { text, type Writer, writer } from "../writer.js";

interface Values extends ReasonValues, NoticeValues {}

/** A language: a sentence for each code, written from its values. A code that is missing does not compile. */
export interface Language {
  /** The locale in which numbers and dates are written. */
  locale: string;
  sentences: { readonly [Code in keyof Values]: (values: Values[Code], write: Writer) => string };
  /** What rates are called and made of. */
  rate: RateWords;
  /** A sentence for each thing that can be wrong with an input. */
  problems: Readonly<Record<ProblemName, string>>;
  /** Changes a whole sentence, for the rules of typesetting. */
  typeset?: (sentence: string) => string;
}

/** The codes of problems: those of the core, and those that the package itself finds. */
export type ProblemName = ProblemCode | PackageProblem;
export type SeriesName = Values["rate.provisional"]["series"];
export type EventName = Values["due.terms"]["event"];
export type PartName = Values["allocation.order"]["first"];
export type DayCountName = Values["interest.day-count"]["basis"];
export type AnchorName = Values["reminder.scheduled"]["from"];
export type MoveCauseName = Values["reminder.moved"]["cause"];
export type CriterionName = Values["limit.binding"]["criterion"];
export type SegmentName = Values["agenda.scenario"]["segment"];
export type ReadingName = Values["term.ambiguous"]["reading"];
export type MeasureName = Values["measure.left-out"]["measure"];
export type CapName = Sector;
export type CostName = Values["credit.cost"]["label"];
export type ProcedureName = Values["credit.procedure"]["procedure"];
export type { AmountText, DateText, PercentText, Writer };

/** Returns a reason, a notice or a problem in words; its code where this version does not know it. */
export function inWords(language: Language, what: Coded, options: SayOptions = {}): string {
  optionsOf(options, ["currency"]);
  const code = textOf(objectOf(what, "what").code, "what.code");
  const sentence = sentenceOf(language, code, what, options.currency);
  return language.typeset === undefined ? sentence : language.typeset(sentence);
}

function sentenceOf(language: Language, code: string, { values = {} }: Coded, currency: string | undefined): string {
  const { locale, problems } = language;
  if (own(problems, code)) return problems[code];
  const sentences = language.sentences as Record<string, (values: never, write: Writer) => string>;
  if (!own(sentences, code)) return code;
  return sentences[code]!((values ?? {}) as never, writer(locale, currency));
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
export type MadeRate = Values["interest.rate.statutory"];

/** The words for rates. */
export interface RateWords {
  series: Readonly<Record<SeriesName, string>>;
  /** A margin without its sign: "8 points". */
  points: (margin: PercentText, write: Writer) => string;
  /** What adds a margin: " plus 8 points". */
  plus: (points: string) => string;
  /** What takes it away. */
  minus: (points: string) => string;
  /** What multiplies a rate: "3 times ". */
  times: (count: string) => string;
  /** What is said where a rate is not the sum. */
  adjusted: Readonly<Record<MadeRate["adjusted"], string>>;
}

/** "ECB refinancing rate (2.15%) plus 8 points". */
export function madeRate(values: MadeRate, words: RateWords, write: Writer): string {
  const { series, reference, margin, adjusted } = values;
  const name = `${word(words.series, series)} (${write.percent(reference)})`;
  return name + added(margin, words, write) + (own(words.adjusted, adjusted) ? words.adjusted[adjusted] : "");
}

/** A multiple of a published series, or of one of the caller. */
export type MultipliedRate = Values["interest.rate.agreed.multiple"] | Values["interest.rate.agreed.own"];

/** "3 times euribor-3m (2.10%) plus 1 point"; once is not said. */
export function multipliedRate(values: MultipliedRate, words: RateWords, write: Writer): string {
  const { series, reference, multiple, margin } = values;
  const name = `${word(words.series, series as SeriesName)} (${write.percent(reference)})`;
  return times(multiple, words, write) + name + added(margin, words, write);
}

/** "3 times the ECB refinancing rate plus 8 points". */
export function agreedRate(
  { series, multiple, margin }: Pick<MadeRate, "series" | "margin"> & { multiple?: PercentText | undefined },
  { rate }: Language,
  write: Writer,
): string {
  return times(multiple, rate, write) + word(rate.series, series) + added(margin, rate, write);
}

function times(multiple: PercentText | undefined, words: RateWords, write: Writer): string {
  return multiple === undefined || Number(multiple) === 1 ? "" : words.times(write.points(multiple));
}

function added(margin: PercentText, words: RateWords, write: Writer): string {
  const points = () => words.points(size(margin), write);
  return { "-1": () => words.minus(points()), "0": () => "", "1": () => words.plus(points()) }[sign(margin)]();
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
  workingDays: (count: number) => string;
  /** A date, or a day of the year. */
  on: (date: string) => string;
  /** What joins a step to the one before. */
  link: string;
}

type Steps = Values["due.terms"]["steps"];

/** Whether a term is payable on the very day that it starts. */
export function isAtOnce(steps: Steps): boolean {
  const [step, ...others] = list(steps);
  return step !== undefined && "addDays" in step && step.addDays === 0 && others.length === 0;
}

/** Returns the steps of a term in words. */
export function stepsInWords(steps: Steps, words: StepWords, write: Writer): string {
  return list(steps)
    .map((step) => stepInWords(step, words, write))
    .join(words.link);
}

function stepInWords(step: TermStep, words: StepWords, write: Writer): string {
  if ("addDays" in step) return words.days(step.addDays);
  if ("addMonths" in step) return words.months(step.addMonths);
  if ("endOf" in step) return word(words.endOf, step.endOf);
  if ("weekday" in step) return words.weekdays[step.weekday - 1] ?? text(step.weekday);
  if ("dayOfMonth" in step) return write.either([step.dayOfMonth].flat().map(words.dayOfMonth));
  if ("addWorkingDays" in step) return words.workingDays(step.addWorkingDays);
  if ("on" in step) return words.on(write.date(step.on));
  if ("onDay" in step) return words.on(write.dayOfYear(step.onDay));
  step satisfies never;
  return text(undefined);
}

/** Data of another version may be no list of steps. */
const list = (steps: Steps): Steps =>
  Array.isArray(steps) ? steps.filter((step) => typeof step === "object" && step !== null) : [];

function own<T extends object>(record: T, key: PropertyKey): key is keyof T {
  return Object.prototype.hasOwnProperty.call(record, key);
}
