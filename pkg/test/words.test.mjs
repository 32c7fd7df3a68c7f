// Every reason and every notice, said in every language.
//
// words.snapshot.txt holds what was read and found right; UPDATE=1 writes it anew after a change of words.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as api from "echeance/ledger";
import { build } from "esbuild";

const { assess, dueDates, say } = api;
const languages = ["fr", "en", "de", "nl", "es", "it"];
const entries = Object.fromEntries(
  await Promise.all(languages.map(async (lang) => [lang, (await import(`echeance/lang/${lang}`)).say])),
);

/** The codes with the types of their values, as the core describes them to the compiler. */
const described = readFileSync(new URL("../src/generated/names.ts", import.meta.url), "utf8");
const codes = new Map();
for (const name of ["ReasonValues", "NoticeValues"]) {
  const start = described.indexOf(`export interface ${name} {`);
  const body = described.slice(start, described.indexOf("\n}", start));
  for (const [, code, fields] of body.matchAll(/^ {2}"([^"]+)": \{ (.*?) ?\};$/gm)) {
    const typed = fields.split(/; |readonly (?=\w+\??:)/).filter((field) => field !== "");
    codes.set(code, Object.fromEntries(typed.map((field) => field.split(/\??: (.*)/s).slice(0, 2))));
  }
}
const caps = choices(/export type Sector =\s+\| ([^;]*);/.exec(described)[1]);

function choices(type) {
  return type.split(/\s+\| /).map((choice) => JSON.parse(choice));
}

/** Values by type and name. */
const amounts = { amount: "1234.50", net: "12000.00", debt: "12000.00", least: "50.00", upTo: "5000.00" };
const rates = {
  reference: "2.15",
  margin: "10.00",
  rate: "12.15",
  floor: "14.31",
  ceiling: "10.00",
  cap: "5.00",
  percent: "8.00",
  completed: "62.50",
};
const numbers = { months: 60, count: 3, year: 2025, score: 72, number: 10 };
const texts = {
  steps: [{ addDays: 45 }, { endOf: "month" }],
  cap: "general",
  label: "Phase 1",
  step: "relance-1",
  amount: "40.00",
  currency: "GBP",
  series: "euribor-3m",
  sum: "40.00",
  rate: "4.2730",
  customer: "Durand SARL",
  invoice: "F-101",
  price: "insurance.rate",
  range: "0.1 % - 1 %",
  source: "example.org",
  bucket: "31-60",
  name: "Injonction de payer",
  days: "12.5",
  factor: "0.7",
  scenario: "gentle",
  month: "2026-09",
};
/** Values that must fit one another. */
const fitting = {
  "allocation.order": { first: "interest", second: "costs", third: "principal" },
  "limitation.last-day": { last: "2031-01-01" },
  "term.unlawful": { due: "2026-08-31", latest: "2026-03-11" },
  "term.long": { due: "2026-08-31", latest: "2026-03-11" },
  "term.start-assumed": { event: "receipt" },
  "term.ambiguous": { otherReading: "end-then-days" },
  "billing.retention.late": { release: "2026-08-31" },
  "reminder.brought-forward": { from: "2026-08-31", to: "2026-03-11" },
};
// The first and the eleventh of a month are written in their own way in some languages.
const dates = ["2026-01-01", "2026-03-11", "2026-08-31"];

/** Values for a code. */
function sample(code) {
  const fields = codes.get(code);
  let date = 0;
  const value = ([name, type]) => {
    if (type === "DateText") return dates[date++ % dates.length];
    if (type.startsWith('"')) return choices(type)[0];
    if (type === "AmountText") return amounts[name] ?? "40.00";
    if (type === "PercentText") return rates[name] ?? "3.00";
    if (type === "number") return numbers[name] ?? 30;
    assert.ok(name in texts, `a value for ${name}: ${type}`);
    return texts[name];
  };
  return { ...Object.fromEntries(Object.entries(fields).map((field) => [field[0], value(field)])), ...fitting[code] };
}

/** Values that are said in another way than the sample. */
const variants = {
  "due.terms": [
    { steps: [{ addDays: 0 }] },
    { steps: [{ addDays: 1 }] },
    { steps: [{ addMonths: 2 }] },
    { steps: [{ endOf: "month" }, { addDays: 45 }] },
    { steps: [{ addDays: 30 }, { dayOfMonth: [1, 10, 20] }] },
    { steps: [{ addMonths: 1 }, { weekday: 5 }] },
    { steps: [{ endOf: "week" }, { endOf: "decade" }, { endOf: "halfMonth" }, { endOf: "quarter" }] },
  ],
  "due.law": [{ days: 0 }],
  "due.rolled": [{ from: "2026-03-08", to: "2026-03-06" }],
  "interest.rate.statutory": [
    { margin: "0.00", rate: "2.15" },
    { margin: "-1.00", rate: "1.15" },
    { rate: "12.50", adjusted: "rounded" },
    { reference: "-11.00", rate: "0.00", adjusted: "floored" },
    { margin: "9.20", rate: "11.35" },
  ],
  "limitation.last-day": [{ months: 12 }, { months: 18 }],
  "billing.milestones": [{ count: 1 }],
  "billing.monthly": [{ months: 1 }],
  "billing.daily": [{ days: 1 }],
  "billing.nothing": [{ label: "" }],
  "billing.credit": [{ amount: "-1234.50" }],
  "promise.broken": [{ paid: "0.00" }],
  "reminder.scheduled": [{ days: 0 }, { days: -1 }],
  "compensation.conversion": [{ amount: "" }],
  "payment.later": [{ count: 1 }],
  "sent.later": [{ count: 1 }],
};

/** Every code with its values: the sample, its variants, and each choice of a kind where it first comes. */
const cases = [];
const met = new Set();
for (const [code, fields] of codes) {
  const values = sample(code);
  const others = [...(variants[code] ?? [])];
  for (const [name, type] of Object.entries(fields)) {
    const words = name === "cap" && type === "string" ? caps : type.startsWith('"') ? choices(type) : [];
    const kind = JSON.stringify(words);
    if (!met.has(kind))
      others.push(...words.filter((word) => !Object.values(values).includes(word)).map((word) => ({ [name]: word })));
    met.add(kind);
  }
  const said = (values) => languages.map((lang) => say({ code, values, basis: [] }, lang)).join();
  cases.push([code, values, values]);
  for (const other of others) {
    const varied = { ...values, ...other };
    if (said(varied) !== said(values)) cases.push([code, varied, other]);
  }
}

/** What differs between versions of Intl and looks alike. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");

/** Whether it is a sentence, with every value written as a person writes it. */
function assertSaid(what) {
  for (const lang of languages) {
    const said = say(what, lang);
    assert.match(said, /^[\p{Lu}\d].*\.$/u, `${what.code} in ${lang}`);
    assert.doesNotMatch(
      said,
      /undefined|\bnull\b|NaN|\[object|\$\{|…| {2}|\.\.| [.,]|\d{4}-\d\d/,
      `${what.code} in ${lang}`,
    );
    assert.notEqual(said, what.code);
  }
}

test("every code is said in every language", () => {
  assert.ok(codes.size > 70);
  for (const [code, values] of cases) assertSaid({ code, values, basis: [] });
});

test("every problem is said in every language", () => {
  const [, list] = /export type ProblemCode =\s+\| ([^;]*);/.exec(described);
  const local = ["internal", "message.event", "message.link", "pay.iban", "pay.bic", "pay.amount", "pay.name"];
  const names = [...choices(list), ...local, "pay.reference", "pay.size"];
  assert.ok(names.length > 50);
  for (const code of names) {
    const said = languages.map((lang) => say({ code, path: "", message: "" }, lang));
    for (const sentence of said) assert.match(sentence, /^\p{Lu}.*\.$/u, code);
    assert.equal(new Set(said).size, languages.length, code);
  }
  try {
    assess({ issued: "never" }, { policy: "FR", asOf: "2026-10-14" });
    assert.fail("it is refused");
  } catch (error) {
    for (const problem of error.problems) assert.equal(say(problem, "en"), problem.message);
  }
});

test("every answer to a vector is said in every language", () => {
  const folder = new URL("../../tests/vectors/", import.meta.url);
  const said = new Set();
  const visit = (value) => {
    if (typeof value !== "object" || value === null) return;
    if (typeof value.code === "string" && typeof value.values === "object") {
      assertSaid(value);
      said.add(value.code);
    } else Object.values(value).forEach(visit);
  };
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    for (const { call, args, problems } of JSON.parse(readFileSync(new URL(file, folder), "utf8"))) {
      // Columns come as typed arrays, and have nothing to say.
      if (problems === undefined && call !== "portfolioColumns") visit(api[call](...args));
    }
  }
  assert.deepEqual(
    [...said].filter((code) => !codes.has(code)),
    [],
  );
  assert.ok(said.size > 60, `${said.size} codes met`);
});

test("what is said is what was read and found right", () => {
  const lines = [
    "Every reason and every notice in every language. UPDATE=1 node --test words.test.mjs writes it anew.",
  ];
  for (const [code, values, shown] of cases) {
    lines.push("", `${code} ${JSON.stringify(shown)}`);
    for (const lang of languages)
      lines.push(`  ${lang}  ${plain(say({ code, values, basis: [] }, lang, { currency: "EUR" }))}`);
  }
  const snapshot = new URL("words.snapshot.txt", import.meta.url);
  if (process.env.UPDATE) writeFileSync(snapshot, `${lines.join("\n")}\n`);
  const known = readFileSync(snapshot, "utf8").trimEnd().split("\n");
  const other = lines.findIndex((line, place) => line !== known[place]);
  assert.equal(lines[other], known[other], `line ${other + 1}`);
  assert.equal(known.length, lines.length);
});

test("no two languages say the same", () => {
  for (const [code, values] of cases) {
    const said = languages.map((lang) => say({ code, values, basis: [] }, lang));
    assert.equal(new Set(said).size, languages.length, code);
  }
});

test("an entry of one language says what the package says", () => {
  for (const [code, values] of cases) {
    for (const lang of languages) {
      const reason = { code, values, basis: [] };
      assert.equal(entries[lang](reason), say(reason, lang));
      assert.equal(entries[lang](reason, { currency: "EUR" }), say(reason, lang, { currency: "EUR" }));
    }
  }
});

test("an entry of one language can be required", () => {
  const require = createRequire(import.meta.url);
  const reason = { code: "due.agreed", values: { due: "2026-01-01" }, basis: [] };
  for (const lang of languages) assert.equal(require(`echeance/lang/${lang}`).say(reason), say(reason, lang));
});

const fixed = (amount) => ({ code: "compensation.agreed", values: { amount }, basis: [] });

test("amounts are written to the last digit, in a currency or without", () => {
  const amount = "123456789012345.67";
  const written = {
    fr: ["123 456 789 012 345,67.", "123 456 789 012 345,67 €."],
    en: ["123,456,789,012,345.67.", "€123,456,789,012,345.67."],
    de: ["123.456.789.012.345,67.", "123.456.789.012.345,67 €."],
    nl: ["123.456.789.012.345,67.", "€ 123.456.789.012.345,67."],
    es: ["123.456.789.012.345,67.", "123.456.789.012.345,67 €."],
    it: ["123.456.789.012.345,67.", "123.456.789.012.345,67 €."],
  };
  for (const lang of languages) {
    const [bare, euros] = written[lang];
    assert.ok(plain(say(fixed(amount), lang)).endsWith(`: ${bare}`), say(fixed(amount), lang));
    assert.ok(plain(say(fixed(amount), lang, { currency: "EUR" })).endsWith(`: ${euros}`));
  }
  assert.match(plain(say(fixed("1234.500"), "fr", { currency: "TND" })), /: 1 234,500 TND\.$/);
  assert.match(say(fixed("1234"), "en", { currency: "JPY" }), /: JP¥1,234\.$/);
  assert.match(say(fixed("1234.50"), "es"), /: 1\.234,50\.$/);
});

test("rates have no decimals or two, or as many as they need", () => {
  const rate = (rate) => plain(say({ code: "interest.rate.agreed", values: { rate }, basis: [] }, "fr"));
  for (const [given, written] of [
    ["8.00", "8"],
    ["9.20", "9,20"],
    ["12.15", "12,15"],
    ["0.125", "0,125"],
    ["0.000001", "0,000001"],
    ["10.00", "10"],
  ]) {
    assert.equal(rate(given), `Taux convenu au contrat : ${written} % l'an.`);
  }
});

test("a code of a later version is given back", () => {
  for (const code of ["interest.of-tomorrow", "", "constructor", "toString", "__proto__", "hasOwnProperty"]) {
    for (const lang of languages) assert.equal(say({ code, values: { rate: "1.00" }, basis: [] }, lang), code);
  }
});

test("a word of a later version is given back in its sentence", () => {
  const values = { ...sample("interest.rate.statutory"), series: "mars-base" };
  for (const lang of languages) {
    assert.match(say({ code: "interest.rate.statutory", values, basis: [] }, lang), /mars-base \(2[.,]15\s?%\)/);
  }
  const steps = [{ addDays: 45 }, { endOf: "moon" }, { eclipse: 1 }];
  const terms = { ...sample("due.terms"), steps, event: "constructor" };
  assert.match(
    say({ code: "due.terms", values: terms, basis: [] }, "en"),
    /: 45 days, then moon, then …, .* \(constructor\)\.$/,
  );
});

test("values that make no sense are text", () => {
  const odd = [
    "",
    "<b>",
    "2026-13-45",
    "1e9",
    "-",
    "1,5",
    "\u202e",
    "$&",
    -1,
    0,
    1e21,
    NaN,
    true,
    null,
    undefined,
    [],
    {},
  ];
  for (const [code, fields] of codes) {
    for (const value of odd) {
      const values = Object.fromEntries(Object.keys(fields).map((name) => [name, value]));
      for (const lang of languages) assert.equal(typeof say({ code, values, basis: [] }, lang), "string");
    }
    for (const lang of languages) assert.equal(typeof say({ code }, lang), "string");
  }
  assert.match(say({ code: "due.agreed", values: { due: "2026-13-45" }, basis: [] }, "fr"), /2026-13-45/);
  assert.match(say(fixed("lots"), "en", { currency: "EUR" }), /: lots\.$/);
  for (const currency of ["", "€", "EURO", "x y", "__proto__"]) {
    assert.match(say(fixed("1.50"), "en", { currency }), /: 1\.50\.$/);
  }
});

test("a language that there is not is a problem", () => {
  for (const lang of ["pt", "fr-FR", "constructor", undefined, null]) {
    const { ok, problems } = say.safe(fixed("1.50"), lang);
    assert.deepEqual(
      [ok, problems?.[0].code, problems?.[0].path, problems?.[0].value],
      [false, "input.choice", "lang", lang],
    );
  }
});

test("what the core answers is said with its currency", () => {
  const invoice = { issued: "2024-01-15", total: "12000.00", terms: "45 jours fin de mois" };
  const { reasons, notices, currency } = assess(invoice, { policy: "FR", asOf: "2026-11-23" });
  const said = [...reasons, ...notices].map((what) => plain(say(what, "fr", { currency })));
  assert.ok(said.includes("Le retard donne droit à 40,00 € pour frais de recouvrement (indemnité forfaitaire)."));
  assert.ok(
    said.some((sentence) =>
      sentence.includes("12,15 % l'an : taux de refinancement de la BCE (2,15 %) majoré de 10 points."),
    ),
  );
  const tooLong = dueDates({ issued: "2026-01-15", terms: "90 days" }, { policy: "ES" });
  assert.match(say(tooLong.notices.at(-1), "es"), /^Plazo demasiado largo: la ley permite como máximo 60 días/);
});

test("a page ships the words that it uses", async () => {
  const bundled = async (contents) => {
    const stdin = { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) };
    const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false, logLevel: "silent" });
    return outputFiles[0].text;
  };
  const words = { fr: "pour frais de recouvrement", de: "Verzugspauschale", it: "importo forfettario" };
  const found = (text) => Object.keys(words).filter((lang) => text.includes(words[lang]));
  assert.deepEqual(found(await bundled(`import { assess } from "echeance"; console.log(assess);`)), []);
  assert.deepEqual(found(await bundled(`import { say } from "echeance/lang/de"; console.log(say);`)), ["de"]);
  assert.deepEqual(found(await bundled(`import { say } from "echeance"; console.log(say);`)), ["fr", "de", "it"]);
});
