// The worst input of each function within its limits, and just beyond: what a page waits for at most. Prints the
// processor time of each, the least of three calls, and fails where one but columns passes a tenth of a second.
import { accrual, assess, assessColumns, describeTerms, dueDates, ics, parseTerms, schedule, timeline } from "echeance";

const MOST = 100;
const policy = "FR";
const asOf = "2026-11-23";
const first = Date.UTC(2016, 0, 1);
const day = (after) => new Date(first + after * 86_400_000).toISOString().slice(0, 10);
const list = (length, entry) => Array.from({ length }, (_, place) => entry(place));
const long = "x".repeat(999);

const invoice = { issued: day(0), total: "900000000", due: day(30) };
const paid = (count, entry = {}) =>
  list(count, (place) => ({ date: day(40 + (place % 3600)), amount: "1.01", ...entry }));
const sent = (count, step) => list(count, (place) => ({ date: day(40 + place * 5), step }));
const rates = list(1000, (place) => ({ series: "ecb-mro", from: day(place * 3), percent: `${place % 7}.5` }));
const closedPeriods = list(1000, (place) => {
  const at = day(60 + (place % 200)).slice(5);
  return { from: at, to: at };
});
const holidays = list(1000, (place) => day(5000 - place * 4));
const moving = { law: "FR", interest: { reference: "ecb-mro", margin: "8" }, rates };
const parts = (count, terms) => ({
  parts: list(count, (place) => ({ share: place === 0 ? "balance" : { percent: "0.5" }, terms: terms(place) })),
});
const steps = (place) => [{ addDays: place * 7 }];
const discounted = (place) => ({
  steps: steps(place),
  discounts: list(9, () => ({ percent: 2, steps: steps(place) })),
});
const million = parts(100, () => ({
  steps: list(100, () => ({ addDays: 1 })),
  discounts: list(100, () => ({ percent: 1, steps: list(100, () => ({ addDays: 1 })) })),
}));
const bad = () => list(20_000, () => ({ date: "x", amount: "-", step: 5, from: 0, made: 0 }));
const refused = (run) => () => {
  try {
    run();
  } catch (error) {
    if (error.problems) return;
    throw error;
  }
  throw new Error("was not refused");
};
const project = (plan) => ({ net: "900000000", vatRate: "20", start: day(0), plan });
const instalments = (count) => ({ kind: "instalments", count, every: { days: 3 } });

const cases = {
  "assess, 10 000 payments": () => assess({ ...invoice, payments: paid(10_000) }, { policy, asOf }),
  "assess, 10 000 payments with one long id": () =>
    assess({ ...invoice, payments: paid(10_000, { id: long }) }, { policy, asOf }),
  "assess, 100 instalments, 100 payments": () =>
    assess(
      { ...invoice, due: undefined, terms: parts(100, (place) => ({ steps: steps(place) })), payments: paid(100) },
      { policy, asOf },
    ),
  "assess, 100 instalments, NL, through 2199": () =>
    assess(
      { ...invoice, total: "100", due: undefined, terms: parts(100, (place) => ({ steps: steps(place) })) },
      { policy: "NL", asOf: "2140-12-31", reasons: false },
    ),
  "assess, 1000 rates": () => assess(invoice, { policy: moving, asOf }),
  "accrual, 10 000 payments": () => accrual({ ...invoice, payments: paid(10_000) }, { policy, from: day(0), to: asOf }),
  "accrual, 1000 rates": () => accrual(invoice, { policy: moving, from: day(0), to: asOf }),
  "accrual, 1000 rates, 3000 payments": () =>
    accrual({ ...invoice, payments: paid(3000) }, { policy: moving, from: day(0), to: asOf }),
  "accrual, through 2199": () => accrual(invoice, { policy, from: day(0), to: "2199-12-31" }),
  "timeline, 500 payments with one long id": () =>
    timeline({ ...invoice, payments: paid(500, { id: long }) }, { policy, asOf }),
  "timeline, 500 reminders with one long id": () => timeline({ ...invoice, sent: sent(500, long) }, { policy, asOf }),
  "timeline, 400 payments, 1000 rates": () => timeline({ ...invoice, payments: paid(400) }, { policy: moving, asOf }),
  "timeline, 250 reminders in as many disputes": () =>
    timeline(
      {
        ...invoice,
        sent: sent(250, "reminder"),
        disputes: list(250, (place) => ({
          from: day(40 + place * 5),
          to: day(41 + place * 5),
          amount: `${place + 1}`,
        })),
      },
      { policy: moving, asOf },
    ),
  "dueDates, 1000 steps, closed periods and holidays": () =>
    dueDates(
      { ...invoice, due: undefined, terms: parts(100, discounted) },
      { policy: { law: "FR", closedPeriods, holidays } },
    ),
  "schedule, 1000 instalments": () => schedule(project(instalments(1000)), { policy }),
  "parseTerms, 4000 letters": refused(() => parseTerms("30 jours fin de mois le 15 ".repeat(148), { law: "FR" })),
  "describeTerms, 1000 steps": () => describeTerms(parts(100, discounted), "fr"),
  "describeTerms, 1 000 000 steps": refused(() => describeTerms(million, "fr")),
  "ics, 1000 invoices": () => ics(billed, { lang: "fr", title: "Facture" }),
  "assess, five lists of 20 000 bad entries": refused(() =>
    assess(
      { ...invoice, payments: bad(), credits: bad(), disputes: bad(), promises: bad(), sent: bad() },
      { policy, asOf },
    ),
  ),
  "assess, 100 MB of text": refused(() => assess({ ...invoice, id: huge }, { policy, asOf })),
  "columns, 1 000 000 rows not due yet": () => assessColumns(columns(20_800, 0), { policy, asOf }),
  "columns, 1 000 000 rows late": () => assessColumns(columns(19_000, 1500), { policy, asOf }),
  "columns, 1 000 000 rows late, rounded at each period": () =>
    assessColumns(columns(19_000, 1500), { policy: { law: "FR", rounding: { at: "period" } }, asOf }),
};
const billed = schedule(project(instalments(1000)), { policy });
const huge = "x".repeat(100_000_000);
const amount = BigInt64Array.from({ length: 1_000_000 }, (_, row) => BigInt(1 + ((row * 7919) % 900_000_000)));
const columns = (from, days) => ({ amount, due: Int32Array.from(amount, (_, row) => from + (row % (days + 1))) });

let late = 0;
for (const [name, run] of Object.entries(cases)) {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  const over = least > MOST && !name.startsWith("columns");
  if (over) late++;
  console.log(`${least.toFixed(1).padStart(9)} ms  ${name}${over ? "  TOO LONG" : ""}`);
}
if (late > 0) process.exitCode = 1;
