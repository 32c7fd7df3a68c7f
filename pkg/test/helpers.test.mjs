// What every application wrote by hand: calls without exceptions, the law of a country, minor units, civil days.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as echeance from "echeance";

const { assess, dayIn, fromMinor, isPolicyError, lawOf, laws, today } = echeance;
const invoice = { issued: "2024-01-15", total: "12000.00", terms: "45 jours fin de mois" };
const options = { policy: "FR", asOf: "2026-11-23" };

const thrown = (call) => {
  try {
    call();
  } catch (error) {
    assert.ok(isPolicyError(error), String(error));
    return error.problems.map(({ code, path }) => [code, path]);
  }
  return assert.fail("it is refused");
};

test("every function that throws has a safe twin, which gives the same and never throws", () => {
  // Of what is wrong with `addSources` and `init` an installation is at fault, no input.
  const never = new Set([
    "addSources",
    "init",
    "isIban",
    "isPolicyError",
    "laws",
    "lawOf",
    "rateSeries",
    "scenarios",
    "PolicyError",
  ]);
  const functions = Object.entries(echeance).filter(([, value]) => typeof value === "function");
  assert.ok(functions.length > 20);
  for (const [name, run] of functions) {
    assert.equal(typeof run.safe, never.has(name) ? "undefined" : "function", name);
    if (never.has(name)) continue;
    for (const input of [[], [{}, {}, {}], [null, null], ["", ""], [1, 2], [[], []]]) {
      const outcome = run.safe(...input);
      if (outcome.ok) assert.deepEqual(run(...input), outcome.value, name);
      else {
        assert.ok(outcome.problems.length > 0, name);
        assert.throws(() => run(...input), { name: "PolicyError", problems: outcome.problems });
      }
    }
  }
});

test("one bad row does not break the table", () => {
  const rows = [invoice, { ...invoice, total: "1 234,56" }].map((row) => assess.safe(row, options));
  assert.deepEqual(rows[0], { ok: true, value: assess(invoice, options) });
  assert.deepEqual(
    rows[1].problems.map(({ code, path, hint }) => [code, path, hint]),
    [["amount.invalid", "total", 'write "1234.56"']],
  );
  // What is no fault of the input is no outcome.
  assert.throws(
    () =>
      dayIn.safe(
        {
          toDate: () => {
            throw new RangeError("of the caller");
          },
        },
        "UTC",
      ),
    RangeError,
  );
});

test("the law of a country by every name of the six languages", () => {
  for (const { code, name } of laws()) {
    assert.equal(lawOf(code), code);
    assert.equal(lawOf(code.toLowerCase()), code);
    assert.equal(lawOf(name), code, name);
    for (const lang of ["en", "fr", "de", "es", "it", "nl"]) {
      const written = new Intl.DisplayNames([lang], { type: "region" }).of(code);
      for (const text of [written, written.toUpperCase(), ` ${written}.`, written.normalize("NFD")])
        assert.equal(lawOf(text), code, `${text} (${lang})`);
    }
  }
  const own = {
    DE: "Deutschland",
    GR: "Ελλάδα",
    BG: "България",
    FI: "Suomi",
    HU: "Magyarország",
    JP: "日本",
    HR: "Hrvatska",
  };
  const people = { GB: "UK", CZ: "Czech Republic", NL: "The Netherlands", CI: "Ivory Coast", TR: "Turkey", IE: "EIRE" };
  const more = { GB: "England", FR: "la France", DE: "DEU", CH: "Confédération suisse", AT: "Osterreich", GR: "EL" };
  for (const names of [own, people, more])
    for (const [code, name] of Object.entries(names)) assert.equal(lawOf(name), code, name);
  for (const text of ["", "X", "XX", "Atlantis", "Nigeria", "Guinea", "Dept", "Russia", "RU", "fra nce-", null, 7, {}])
    assert.equal(lawOf(text), text === "fra nce-" ? "FR" : undefined, String(text));
});

test("amounts from minor units, by the decimals of the currency", () => {
  const given = [
    [480050, "EUR", "4800.50"],
    [1200, "JPY", "1200"],
    [5, "tnd", "0.005"],
    [-5, "EUR", "-0.05"],
    [0, "CLF", "0.0000"],
    [-0, "EUR", "0.00"],
    [123456789012345678901234n, "EUR", "1234567890123456789012.34"],
    [-1n, "ISK", "-1"],
  ];
  for (const [minor, currency, amount] of given) assert.equal(fromMinor(minor, currency), amount);
  assert.deepEqual(
    thrown(() => fromMinor(12.5, "ABC")),
    [
      ["amount.invalid", "minor"],
      ["currency.invalid", "currency"],
    ],
  );
  for (const minor of ["480050", Number.NaN, 2 ** 53, null])
    assert.deepEqual(
      thrown(() => fromMinor(minor, "EUR")),
      [["amount.invalid", "minor"]],
    );
  for (const currency of ["EU", "EUR USD", " ", "AED AFN", undefined])
    assert.deepEqual(
      thrown(() => fromMinor(1, currency)),
      [["currency.invalid", "currency"]],
    );
});

test("the decimals of a currency are those of the host, where both know it", () => {
  // CLDR counts by use in trade where ISO 4217 has decimals that nobody uses.
  const digits = (currency) =>
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  for (const currency of [
    "EUR",
    "GBP",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "CZK",
    "PLN",
    "RON",
    "TRY",
    "ZAR",
    "MAD",
    "JPY",
    "XOF",
    "TND",
    "KWD",
  ])
    assert.equal((fromMinor(0, currency).split(".")[1] ?? "").length, digits(currency), currency);
});

test("the civil day of an instant in a zone", () => {
  const instant = new Date("2026-01-04T23:30:00Z");
  const forms = [
    instant,
    instant.getTime(),
    "2026-01-04T23:30:00Z",
    "2026-01-04T23:30:00.000z",
    "2026-01-05 00:30:00+01",
    "2026-01-05T00:30:00+0100",
    "2026-01-05T00:30:00+01:00[Europe/Paris]",
    { toDate: () => instant },
    { toJSDate: () => instant },
    { epochMilliseconds: instant.getTime() },
  ];
  for (const form of forms) {
    assert.equal(dayIn(form, "Europe/Paris"), "2026-01-05");
    assert.equal(dayIn(form, "UTC"), "2026-01-04");
    assert.equal(dayIn(form, "America/New_York"), "2026-01-04");
    assert.equal(dayIn(form, "Pacific/Auckland"), "2026-01-05");
  }
  // Summer time ends: 00:30 on Sunday is still the day of Paris that began at 22:00 UTC.
  assert.equal(dayIn("2026-10-24T22:00:00Z", "Europe/Paris"), "2026-10-25");
  assert.equal(dayIn("2026-10-25T22:59:59Z", "Europe/Paris"), "2026-10-25");
  assert.equal(dayIn("2026-10-25T23:00:00Z", "Europe/Paris"), "2026-10-26");
  assert.equal(dayIn("2026-01-05", "America/New_York"), "2026-01-05");
  assert.match(today("Europe/Paris"), /^\d{4}-\d\d-\d\d$/);
  for (const zone of ["Mars/Olympus", "", undefined, 7])
    assert.deepEqual(
      thrown(() => today(zone)),
      [["date.zone", "zone"]],
    );
  for (const form of ["2026-01-04T23:30:00", "2026-1-4", "x", new Date(Number.NaN), Number.NaN, {}, 1e20])
    assert.deepEqual(
      thrown(() => dayIn(form, "UTC")),
      [["instant.invalid", "instant"]],
    );
  for (const form of [null, undefined, true])
    assert.deepEqual(
      thrown(() => dayIn(form, "UTC")),
      [["input.type", "instant"]],
    );
  assert.deepEqual(dayIn.safe(1_767_000_000, "UTC").problems[0].hint, "give milliseconds: multiply seconds by 1000");
  for (const form of [-8e15, 8e15, "1989-12-31T12:00:00Z"])
    assert.deepEqual(
      thrown(() => dayIn(form, "UTC")),
      [["date.range", "instant"]],
    );
});

test("the readers of files have safe twins too", async () => {
  const { readBank, readLedger } = await import("echeance/import");
  const codes = ({ ok, problems }) => [ok, problems?.map(({ code }) => code)];
  assert.deepEqual(codes(readBank.safe("nonsense")), [false, ["file.unknown"]]);
  for (const data of [new Blob(["\u0000"]), new Uint8Array([0, 1, 2, 3]), null]) {
    const outcome = readLedger.safe(data, { policy: "FR" });
    assert.ok(outcome instanceof Promise);
    const { ok, problems } = await outcome;
    assert.equal(ok, false);
    assert.match(problems[0].code, /^file\./);
  }
  const csv = "Invoice;Customer;Date;Due date;Amount\nF-1;A;2026-08-03;2026-09-02;1200.00\n";
  const { ok, value } = await readLedger.safe(csv, { policy: "FR" });
  assert.deepEqual([ok, value.invoices.length], [true, 1]);
});
