/** Dates, amounts and names in the language of the page. */

import { toTime } from "../dates";

export interface Format {
  /** 29 February 2024 */
  date(date: string): string;
  /** 29 Feb 2024 */
  shortDate(date: string): string;
  /** 29 Feb */
  dayMonth(date: string): string;
  weekday(date: string): string;
  /** February 2024 */
  month(month: string): string;
  /** Feb 2024 */
  shortMonth(month: string): string;
  /** One or two letters, Monday first. */
  weekdays(): { short: string; long: string }[];
  money(amount: string, currency: string): string;
  /** With its sign, for a difference. */
  difference(amount: string, currency: string): string;
  /** An amount as it stands in a field. */
  plain(amount: string): string;
  /** 12.15 % */
  percent(value: string): string;
  /** 20 % */
  share(value: string): string;
  /** 12.15 */
  points(value: string): string;
  country(code: string, otherwise: string): string;
  language(code: string): string;
  /** Makes what every answer needs before it is needed. */
  warm(): void;
}

type Exact = Intl.StringNumericLiteral;

/** Makes a thing when it is first wanted: the writers of Intl are slow to make. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** By hand, since fields are on the first screen and the first writer of Intl keeps a phone busy for a while. */
function amount(locale: string): (amount: string) => string {
  const [group, point] = locale.startsWith("fr") ? ["\u202f", ","] : [",", "."];
  return (text) => {
    const [whole = "", decimals = ""] = text.split(".");
    return `${whole.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, group)}${point}${decimals.padEnd(2, "0")}`;
  };
}

export function format(locale: string): Format {
  // "1er mars": Intl has no ordinal for the first of a month.
  const first = locale.startsWith("fr")
    ? (text: string) => text.replace(/(^|\s)1 (?=\p{L})/u, "$11er ")
    : (text: string) => text;
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const writer = lazy(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }));
    return (date: string) => first(writer().format(toTime(date)));
  };
  const numbers = (options: Intl.NumberFormatOptions) => {
    const writer = lazy(() => new Intl.NumberFormat(locale, options));
    return (value: string) => writer().format(value as Exact);
  };
  const currencies = new Map<string, (amount: string) => string>();
  const money = (amount: string, currency: string, signDisplay: "auto" | "exceptZero") => {
    const key = currency + signDisplay;
    const writer = currencies.get(key) ?? numbers({ style: "currency", currency, signDisplay });
    currencies.set(key, writer);
    return writer(amount);
  };
  const weekday = dates({ weekday: "long" });
  const month = dates({ month: "long", year: "numeric" });
  const shortMonth = dates({ month: "short", year: "numeric" });
  const narrow = dates({ weekday: "narrow" });
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 6 };
  const languages = lazy(() => new Intl.DisplayNames(locale, { type: "language" }));
  const regions = lazy(() => new Intl.DisplayNames(locale, { type: "region" }));
  const monday = ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05", "2024-01-06", "2024-01-07"];
  const date = dates({ day: "numeric", month: "long", year: "numeric" });
  const shortDate = dates({ day: "numeric", month: "short", year: "numeric" });
  const percent = numbers({ style: "unit", unit: "percent", ...decimals });
  return {
    date,
    shortDate,
    dayMonth: dates({ day: "numeric", month: "short" }),
    weekday,
    month: (text) => month(`${text}-01`),
    shortMonth: (text) => shortMonth(`${text}-01`),
    weekdays: lazy(() => monday.map((date) => ({ short: narrow(date), long: weekday(date) }))),
    money: (amount, currency) => money(amount, currency, "auto"),
    difference: (amount, currency) => money(amount, currency, "exceptZero").replace("-", "−"),
    plain: amount(locale),
    percent,
    share: numbers({ style: "unit", unit: "percent", maximumFractionDigits: 6 }),
    points: numbers(decimals),
    language: (code) => languages().of(code) ?? code,
    country: (code, otherwise) => regions().of(code) ?? otherwise,
    warm() {
      for (const write of [date, shortDate]) write("2024-01-01");
      percent("1");
      money("1", "EUR", "auto");
      regions();
    },
  };
}
