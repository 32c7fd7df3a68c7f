// The command line, with the packed package beneath it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { promisify } from "node:util";
import { project, root } from "./project.mjs";

let folder;
before(async () => {
  folder = await project("hosts/script", "cli");
  mkdirSync(join(folder, "cli"));
  for (const file of ["main.mjs", "report.mjs", "package.json"])
    cpSync(join(root, "../../cli", file), join(folder, "cli", file));
});

const cli = (...values) =>
  promisify(execFile)(process.execPath, [join(folder, "cli/main.mjs"), ...values], { cwd: folder });

/** What it says where it fails. */
const refused = async (...values) => {
  const failed = await cli(...values).then(assert.fail, (error) => error);
  assert.equal(failed.code, 1);
  assert.equal(failed.stdout, "");
  return failed.stderr;
};

const invoice = [
  "owed",
  "--total",
  "12000",
  "--issued",
  "2024-01-15",
  "--terms",
  "45 jours fin de mois",
  "--law",
  "France",
];

test("it has the version of the package", () => {
  const version = (path) => JSON.parse(readFileSync(join(root, "../..", path), "utf8"));
  const { version: own, dependencies } = version("cli/package.json");
  assert.equal(own, version("pkg/package.json").version);
  assert.deepEqual(dependencies, { echeance: own });
});

test("owed prints the claim with its reasons", async () => {
  const { stdout } = await cli(...invoice, "--as-of", "2026-11-23");
  assert.match(stdout, /^16319\.33 EUR on 2026-11-23: Late, due 2024-02-29\n/);
  assert.match(stdout, /outstanding 12000\.00, interest 4279\.33, compensation 40\.00; balance 12000\.00/);
  assert.match(stdout, /- .*12\.15%.* \[Code de commerce, art\. L441-10 II\]/);
  const french = await cli(...invoice, "--as-of", "2026-11-23", "--lang", "fr");
  assert.match(french.stdout, /En retard/);
});

test("owed counts payments, and prints what the library returns", async () => {
  const { stdout } = await cli(...invoice, "--as-of", "2026-11-23", "--payment", "2024-02-10=2000", "--json");
  const claim = JSON.parse(stdout);
  assert.deepEqual([claim.outstanding, claim.asOf, claim.currency], ["10000.00", "2026-11-23", "EUR"]);
  // Without a day it is today.
  assert.match(JSON.parse((await cli(...invoice, "--json")).stdout).asOf, /^\d{4}-\d\d-\d\d$/);
});

test("ledger prints the aging and what to do", async () => {
  const rows = [
    "Invoice;Customer;Date;Due date;Amount;Open",
    "F-1;Dupont SA;2026-08-03;2026-09-02;1200.00;1200.00",
    "F-2;Hotel du Lac;2026-06-01;2026-07-01;800.00;300.00",
    "F-3;Dupont SA;2026-11-02;2026-12-02;500.00;500.00",
  ];
  writeFileSync(join(folder, "ledger.csv"), `${rows.join("\n")}\n`);
  const { stdout } = await cli("ledger", "ledger.csv", "--law", "FR", "--as-of", "2026-11-23");
  assert.match(stdout, /^2026-11-23: 2000\.00 EUR open, 1500\.00 overdue\n/);
  assert.match(stdout, /not-due +1 +500\.00/);
  assert.match(stdout, /61-90 +1 +1200\.00/);
  assert.match(stdout, /90\+ +1 +300\.00/);
  assert.match(stdout, /\nToday\n {2}1\. /);
  const found = JSON.parse((await cli("ledger", "ledger.csv", "--as-of", "2026-11-23", "--json")).stdout);
  assert.equal(found.reports[0].outstanding, "2000.00");
  assert.ok(found.agenda.length > 0);
});

test("what is wrong is said, all at once", async () => {
  const said = await refused("owed", "--total", "12,50", "--issued", "2026-1-5", "--law", "Atlantis");
  assert.match(said, /total: .*write "12\.50"/);
  assert.match(said, /issued: .*write "2026-01-05"/);
  assert.match(said, /policy\.law: /);
  assert.match(await refused("owe"), /what is "owe"\?[\s\S]*echeance-cli owed/);
  assert.match(await refused("owed", "--totl", "1"), /Unknown option '--totl'/);
  assert.match(await refused(...invoice, "--lang", "pt"), /lang: /);
  assert.match(await refused("ledger", "nowhere.csv"), /there is no file nowhere\.csv/);
  assert.match((await cli("--help")).stdout, /--as-of DAY/);
});
