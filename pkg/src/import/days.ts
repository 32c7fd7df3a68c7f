/** Days between civil dates, and dates in text. No clock, no time zone. */
export function dayNumber(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;
}

export const daysBetween = (from: string, to: string) => dayNumber(to) - dayNumber(from);

export function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (number: number) => (number < 10 ? `0${number}` : String(number));

/** A date that there is, from 1990 to 2199, which is what the package reckons with. */
export function dateOf(year: number, month: number, day: number): string | undefined {
  if (year < 100) year += 2000;
  if (year < 1990 || year > 2199 || month < 1 || month > 12 || day < 1 || day > LENGTHS[month - 1]!) return undefined;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}
