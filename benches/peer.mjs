// The same figures in JavaScript, as a careful developer would write them with decimal.js and date-fns.
import { addDays, differenceInCalendarDays, endOfMonth, format, isAfter, parseISO } from "date-fns";
import Decimal from "decimal.js";

const MARGIN = new Decimal(10);
const day = (date) => format(date, "yyyy-MM-dd");

/** `rows` are the published values of the reference rate, as `rates("ecb-mro")` gives them. */
export function peer(rows) {
  const series = rows.map(({ from, percent }) => ({ from: parseISO(from), percent: new Decimal(percent) }));
  const on = (date) => series.findLast((row) => !isAfter(row.from, date)).percent;

  return function assess(invoice, { asOf }) {
    const issued = parseISO(invoice.issued);
    const today = parseISO(asOf);
    const due = endOfMonth(addDays(issued, 45));
    const total = new Decimal(invoice.total);
    const periods = [];
    let sum = new Decimal(0);
    let from = addDays(due, 1);
    while (!isAfter(from, today)) {
      const year = from.getFullYear();
      const first = from.getMonth() < 6;
      const start = new Date(year, first ? 0 : 6, 1);
      const end = new Date(year, first ? 5 : 11, first ? 30 : 31);
      const to = isAfter(end, today) ? today : end;
      const days = differenceInCalendarDays(to, from) + 1;
      const reference = on(start);
      const rate = reference.plus(MARGIN);
      const interest = total.times(rate).times(days).div(36500);
      sum = sum.plus(interest);
      periods.push({ from: day(from), to: day(to), days, rate, reference, interest });
      from = addDays(to, 1);
    }
    const interest = sum.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    // The cents of the periods add up to the total: largest remainder.
    const cents = periods.map((period) => period.interest.toDecimalPlaces(2, Decimal.ROUND_DOWN));
    let left = interest
      .minus(cents.reduce((a, b) => a.plus(b), new Decimal(0)))
      .times(100)
      .toNumber();
    const order = periods
      .map((period, index) => ({ index, rest: period.interest.minus(cents[index]) }))
      .sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index);
    for (const { index } of order) {
      if (left-- <= 0) break;
      cents[index] = cents[index].plus("0.01");
    }
    const compensation = new Decimal(isAfter(today, due) ? 40 : 0);
    const perDay = total.times(periods.at(-1)?.rate ?? 0).div(36500);
    return {
      due: day(due),
      outstanding: total.toFixed(2),
      interest: interest.toFixed(2),
      compensation: compensation.toFixed(2),
      total: total.plus(interest).plus(compensation).toFixed(2),
      perDay: perDay.toFixed(2, Decimal.ROUND_HALF_UP),
      periods: periods.map((period, index) => ({
        from: period.from,
        to: period.to,
        days: period.days,
        principal: total.toFixed(2),
        rate: period.rate.toFixed(2),
        reference: { series: "ecb-mro", value: period.reference.toFixed(2), margin: "10.00", published: true },
        interest: cents[index].toFixed(2),
      })),
    };
  };
}
