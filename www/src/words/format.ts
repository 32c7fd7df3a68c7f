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
  weekdays: { short: string; long: string }[];
  money(amount: string, currency: string): string;
  /** With its sign, for a difference. */
  difference(amount: string, currency: string): string;
  /** An amount as it stands in a field. */
  plain(amount: string): string;
  /** 12.15 % */
  percent(value: string): string;
  /** 12.15 */
  points(value: string): string;
  country(code: string, otherwise: string): string;
}

type Exact = Intl.StringNumericLiteral;

export function format(locale: string): Format {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const writer = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (date: string) => first(writer.format(toTime(date)));
  };
  // "1er mars": Intl has no ordinal for the first of a month.
  const first = locale.startsWith("fr") ? (text: string) => text.replace(/(^|\s)1 (?=\p{L})/u, "$11er ") : (text: string) => text;
  const long = dates({ day: "numeric", month: "long", year: "numeric" });
  const short = dates({ day: "numeric", month: "short", year: "numeric" });
  const dayMonth = dates({ day: "numeric", month: "short" });
  const weekday = dates({ weekday: "long" });
  const month = dates({ month: "long", year: "numeric" });
  const shortMonth = dates({ month: "short", year: "numeric" });
  const narrow = dates({ weekday: "narrow" });
  const currencies = new Map<string, Intl.NumberFormat>();
  const money = (amount: string, currency: string, sign: "auto" | "exceptZero") => {
    const key = currency + sign;
    let writer = currencies.get(key);
    if (writer === undefined) {
      writer = new Intl.NumberFormat(locale, { style: "currency", currency, signDisplay: sign });
      currencies.set(key, writer);
    }
    return writer.format(amount as Exact);
  };
  const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  const percent = new Intl.NumberFormat(locale, { style: "unit", unit: "percent", minimumFractionDigits: 2, maximumFractionDigits: 6 });
  const regions = new Intl.DisplayNames(locale, { type: "region" });
  const monday = ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05", "2024-01-06", "2024-01-07"];
  return {
    date: long,
    shortDate: short,
    dayMonth,
    weekday,
    month: (text) => month(`${text}-01`),
    shortMonth: (text) => shortMonth(`${text}-01`),
    weekdays: monday.map((date) => ({ short: narrow(date), long: weekday(date) })),
    money: (amount, currency) => money(amount, currency, "auto"),
    difference: (amount, currency) => money(amount, currency, "exceptZero"),
    plain: (amount) => plain.format(amount as Exact),
    percent: (value) => percent.format(value as Exact),
    points: (value) => points.format(value as Exact),
    country: (code, otherwise) => regions.of(code) ?? otherwise,
  };
}
