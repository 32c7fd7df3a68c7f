// The dates of a column: which way of writing fits all of its rows. The order of day and month is never guessed.
import { dateOf, dateOfDay, dayNumber } from "./days.js";
import type { DateOrder } from "./types.js";

/** Months by how they begin, in seven languages, without accents. */
const MONTHS =
  /^(?:(jan|gen|ene)|(feb|fev)|(mar|mrt|maa)|(apr|avr|abr)|(may|mai|mag|mei)|(jun|juin|giu)|(jul|juil|lug)|(aug|aou|ago)|(sep|set)|(oct|okt|ott|out)|(nov)|(dec|dez|dic))/;

function monthOf(word: string): number {
  const found = MONTHS.exec(word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
  return found === null ? 0 : found.slice(1).findIndex((name) => name !== undefined) + 1;
}

export const ORDERS: readonly DateOrder[] = ["ymd", "dmy", "mdy", "1900", "1904", "unix"];

/** Readings of one cell, by the way it may be written. */
export type Readings = Partial<Record<DateOrder, string>>;

/** Every way to read a date. One that needs no order, such as 2026-03-01 or 1 March 2026, is the same under all. */
export function readingsOf(text: string): Readings {
  const bare = text.trim().replace(/(\d)[T ,]+\d{1,2}:\d\d.*$/, "$1");
  const named = /^(\p{L}{3,})\.?[-/ ]+(\d{1,2})(?:st|nd|rd|th)?[-/ ,]+(\d{4}|\d\d)$/u.exec(bare);
  // A day of the week may stand before a date; a month that does is a part of it.
  const cell = named === null ? bare.replace(/^\p{L}{2,4}\.?,? (?=\d)/u, "") : bare;
  const readings: Readings = {};
  const all = (date: string | undefined) => {
    if (date !== undefined) for (const order of ORDERS) readings[order] = date;
    return readings;
  };
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/.exec(cell);
  if (yearFirst !== null) return all(dateOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])));
  const numbers = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d\d)\.?$/.exec(cell);
  if (numbers !== null) {
    const [first, mark, second, year] = [Number(numbers[1]), numbers[2], Number(numbers[3]), Number(numbers[4])];
    set(readings, "dmy", dateOf(year, second, first));
    // Dots stand in dates whose day comes first, in every country that writes them.
    if (mark !== ".") set(readings, "mdy", dateOf(year, first, second));
    return readings;
  }
  const dayMonth = /^(\d{1,2})(?:\.|er|º|st|nd|rd|th)?[-/ .]+(?:de )?(\p{L}{3,})\.?[-/ .,]+(?:de )?(\d{4}|\d\d)$/u.exec(
    cell,
  );
  if (dayMonth !== null) return all(dateOf(Number(dayMonth[3]), monthOf(dayMonth[2]!), Number(dayMonth[1])));
  if (named !== null) return all(dateOf(Number(named[3]), monthOf(named[1]!), Number(named[2])));
  if (/^\d{8}$/.test(cell)) {
    const part = (from: number, to: number) => Number(cell.slice(from, to));
    set(readings, "ymd", dateOf(part(0, 4), part(4, 6), part(6, 8)));
    set(readings, "dmy", dateOf(part(4, 8), part(2, 4), part(0, 2)));
    set(readings, "mdy", dateOf(part(4, 8), part(0, 2), part(2, 4)));
    return readings;
  }
  if (/^\d{5}([.,]\d+)?$/.test(cell)) {
    const day = Math.trunc(Number(cell.replace(",", ".")));
    set(readings, "1900", inRange(day - 25_569));
    set(readings, "1904", inRange(day - 24_107));
    return readings;
  }
  if (/^\d{10}(\d{3})?$/.test(cell)) set(readings, "unix", inRange(Math.floor(Number(cell.slice(0, 10)) / 86_400)));
  return readings;
}

function set(readings: Readings, order: DateOrder, date: string | undefined): void {
  if (date !== undefined) readings[order] = date;
}

function inRange(day: number): string | undefined {
  const date = dateOfDay(day);
  return date >= "1990-01-01" && date <= "2199-12-31" ? date : undefined;
}

/** What the rows of a column say of how its dates are written. */
export interface DateColumn {
  /** The ways that fit: one where it is settled. */
  orders: DateOrder[];
  /** Whether a way that fits all rows was ruled out. */
  disproved: boolean;
  /** A cell that two ways read as different days. */
  example?: { text: string; line: number; readings: Readings };
}

/** The share of rows that must agree before the others are refused. */
const AGREED = 0.9;

/** Finds the ways of writing that all rows of a column agree on; `not` rules out ways that the file disproves. */
export function dateColumn(
  cells: readonly { text: string; line: number }[],
  not?: (date: string) => boolean,
): DateColumn {
  const counts = new Map<DateOrder, number>();
  const disproved = new Set<DateOrder>();
  let read = 0;
  let example: DateColumn["example"];
  for (const { text, line } of cells) {
    if (text.trim() === "") continue;
    const readings = readingsOf(text);
    const orders = Object.keys(readings) as DateOrder[];
    if (orders.length > 0) read++;
    for (const order of orders) {
      counts.set(order, (counts.get(order) ?? 0) + 1);
      if (not?.(readings[order]!) === true) disproved.add(order);
    }
    // The example that tells most has its days far apart.
    if (readings.dmy !== undefined && readings.mdy !== undefined && readings.dmy !== readings.mdy) {
      const apart = (of: Readings) => Math.abs(dayNumber(of.dmy!) - dayNumber(of.mdy!));
      if (example === undefined || apart(readings) > apart(example.readings))
        example = { text: text.trim(), line, readings };
    }
  }
  const most = Math.max(0, ...counts.values());
  let orders = ORDERS.filter((order) => counts.get(order) === most && most > 0 && most >= read * AGREED);
  const unread = read > 0 && orders.length === 0;
  if (unread) orders = ORDERS.filter((order) => (counts.get(order) ?? 0) > 0);
  const proved = orders.filter((order) => !disproved.has(order));
  const ruledOut = proved.length > 0 && proved.length < orders.length;
  if (ruledOut) orders = proved;
  // Days first or months first makes no difference where no row differs.
  if (example === undefined && orders.includes("dmy")) orders = orders.filter((order) => order !== "mdy");
  if (orders.includes("ymd") && orders.length > 1 && example === undefined) orders = ["ymd"];
  if (orders.includes("1900") && orders.includes("1904")) orders = orders.filter((order) => order !== "1904");
  return { orders, disproved: ruledOut, ...(example === undefined ? {} : { example }) };
}
