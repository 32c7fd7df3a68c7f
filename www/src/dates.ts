/** Civil dates as "YYYY-MM-DD", for the page: its calendar and its axes. Due dates come from the library. */

const DAY = 86_400_000;

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(time) && fromTime(time) === text;
}

/** The day in the reader's own time zone. */
export function today(): string {
  const now = new Date();
  return fromTime(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

export function toTime(date: string): number {
  return Date.parse(`${date}T00:00Z`);
}

/** Seconds, as the time scale of a chart counts. */
export function seconds(date: string): number {
  return toTime(date) / 1000;
}

export function fromTime(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return fromTime(toTime(date) + days * DAY);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / DAY);
}

/** "2024-02" */
export type Month = string;

export function monthOf(date: string): Month {
  return date.slice(0, 7);
}

/** The first day of the month that lies so many months after that of a date. */
export function firstOfMonth(date: string, after: number): string {
  const time = new Date(toTime(date));
  return fromTime(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + after, 1));
}

/** The weeks of a month, Monday first; empty places before its first and after its last day. */
export function weeksOf(month: Month): (string | undefined)[][] {
  const first = `${month}-01`;
  const lead = (new Date(toTime(first)).getUTCDay() + 6) % 7;
  const days: (string | undefined)[] = Array.from({ length: lead }, () => undefined);
  for (let date = first; monthOf(date) === month; date = addDays(date, 1)) days.push(date);
  while (days.length % 7 !== 0) days.push(undefined);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
