// What the readers say, in every language; what a page ships of them; tables for spreadsheets.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { assess } from "echeance";
import { agendaCsv, agingCsv, claimCsv, readLedger, say, statementCsv } from "echeance/import";
import { build } from "esbuild";

const languages = ["fr", "en", "de", "nl", "es", "it"];
const described = readFileSync(new URL("../src/import/codes.ts", import.meta.url), "utf8");
const codes = [...described.matchAll(/^ {2}"([a-z-]+\.[a-z-]+)": (?:object|\{ (.*) \});$/gm)].map(
  ([, code, fields = ""]) => [
    code,
    fields
      .split("; ")
      .filter((field) => field !== "")
      .map((field) => field.split(/: (.*)/s).slice(0, 2)),
  ],
);

const samples = {
  column: "Date",
  other: "Due",
  title: "As of",
  value: "01/02",
  lines: "1-3",
  encoding: "windows-1252",
  currency: "GBP",
  symbol: "£",
  columns: "A, B",
  words: "30 days",
  type: "Gizmo",
  invoice: "F-1",
  entry: "VE 1",
  accounts: "413",
  customer: "C1",
  name: "Nord",
  subject: "PMD",
  field: "total",
  reference: "RF18",
  iban: "FR76",
  percent: "2.00",
  amount: "1080.00",
};
const sampleOf = ([name, type], many) => {
  if (type === "number") return many ? 3 : 1;
  if (type === "Day") return "2026-03-01";
  if (type === "Sum") return "1234.50";
  assert.ok(name in samples, name);
  return samples[name];
};

test("every code is said in every language, with all of its values", async () => {
  assert.ok(codes.length > 80, `${codes.length}`);
  for (const lang of languages) {
    const { say: own } = await import(`echeance/import/lang/${lang}`);
    for (const [code, fields] of codes) {
      for (const many of [false, true]) {
        const values = Object.fromEntries(fields.map((field) => [field[0], sampleOf(field, many)]));
        const said = say({ code, values }, lang, { currency: "EUR" });
        assert.equal(own({ code, values }, { currency: "EUR" }), said);
        assert.match(said, /^[\p{Lu}\d¿“„«‘F].*[.?]$/u, `${code} in ${lang}: ${said}`);
        assert.doesNotMatch(said, /undefined|NaN|\[object|\$\{|…| {2}|\.\.| [.,]/, `${code} in ${lang}: ${said}`);
        assert.notEqual(said, code);
      }
    }
  }
  assert.equal(say({ code: "no.such-code" }, "fr"), "no.such-code");
  assert.equal(say({ code: "file.empty" }, "pt"), "The file is empty.");
});

test("what a reader writes is what its codes describe", () => {
  const { notices, unread, asks } = readLedger("number,date,total\nA,03/04/2026,1\nB,x,1\n", { policy: "FR" });
  for (const { code, values } of [...notices, ...asks, ...unread.map(({ why, values }) => ({ code: why, values }))]) {
    const fields = codes.find(([known]) => known === code)?.[1].map(([name]) => name);
    assert.deepEqual(Object.keys(values).sort(), fields?.sort(), code);
  }
});

test("tables open right in each country, and hold no formula", () => {
  const claim = assess(
    { issued: "2026-01-05", total: "1000.00", due: "2026-02-04" },
    { policy: "FR", asOf: "2026-03-06" },
  );
  const english = claimCsv(claim, { lang: "en" });
  assert.match(
    english,
    /^\ufeffFrom,To,Days,Principal,Rate \(% a year\),Interest\r\n2026-02-05,2026-03-06,30,1000\.00,\d+\.\d\d,\d+\.\d\d\r\n$/,
  );
  assert.match(
    claimCsv(claim, { lang: "de" }),
    /^\ufeffVon;Bis;.*\r\n2026-02-05;2026-03-06;30;1000,00;\d+,\d\d;\d+,\d\d\r\n$/,
  );
  const statement = {
    lines: [
      { date: "2026-01-05", kind: "invoice", id: '=HYPERLINK("http://x")', debit: "-12.50", balance: "12.50" },
      { date: "2026-01-06", kind: "payment", id: "+33 1; a", credit: "3.00", balance: "9.50", due: "2026-02-01" },
    ],
  };
  assert.equal(
    statementCsv(statement, { lang: "fr" }),
    '\ufeffDate;Nature;Facture;Échéance;Débit;Crédit;Solde\r\n2026-01-05;invoice;"\'=HYPERLINK(""http://x"")";;-12,50;;12,50\r\n2026-01-06;payment;"\'+33 1; a";2026-02-01;;3,00;9,50\r\n',
  );
  const cells = ["@x", "\t=1", "-2+3", "|cmd", "％", "＝1"].map(
    (customer) =>
      agendaCsv([{ customer, invoices: ["F1", "F2"], action: "call", asked: "1.00", rank: 1 }], { lang: "en" }).split(
        "\r\n",
      )[1],
  );
  for (const cell of cells.filter((_, at) => at !== 4)) assert.match(cell, /^1,call,"?'/);
  assert.equal(
    agingCsv([{ bucket: "1-30", count: 2, outstanding: "10.00", disputed: "0.00", share: 0.25 }], { lang: "nl" }),
    "\ufeffDagen te laat;Aantal;Openstaand;Betwist;Aandeel\r\n1-30;2;10,00;0,00;0,25\r\n",
  );
});

test("a page that reads ledgers and lists ships little, and nothing of the other readers or of the words", async () => {
  const resolveDir = fileURLToPath(new URL(".", import.meta.url));
  const kept = async (contents) => {
    const loaded = {
      name: "loaded",
      setup: (bundle) =>
        bundle.onResolve({ filter: /./ }, ({ kind, path }) =>
          kind === "dynamic-import" ? { path, external: true } : undefined,
        ),
    };
    const result = await build({
      stdin: { contents, resolveDir },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
      plugins: [loaded],
    });
    return brotliCompressSync(result.outputFiles[0].contents).length;
  };
  const both = await kept('export { readLedger } from "echeance/import";');
  assert.ok(both < 16 * 1024, `${both} bytes`);
  assert.ok((await kept('export { say } from "echeance/import/lang/fr";')) < 5 * 1024);
  assert.ok((await kept('import { readLedger } from "echeance/import"; export const one = 1;')) < 64);
});
