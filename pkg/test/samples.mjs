// Reads a folder of sample files, compares what comes out with the right readings that lie beside them, and says how many
// are right: node samples.mjs FOLDER
//
// The folder holds fec/, csv/, ubl/ and cii/, expected/readings.json for ledgers and lists, and in README.md a table of
// electronic invoices: | file | source | issued | BT-9 | total / prepaid / owed | dates | what is special |.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dueDates, parseTerms } from "echeance";
import { readLedger, say } from "echeance/import";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("node samples.mjs FOLDER");
const readings = JSON.parse(readFileSync(join(folder, "expected/readings.json"), "utf8"));
const read = (file, options) =>
  readLedger(new Uint8Array(readFileSync(join(folder, file))), { policy: "FR", parseTerms, ...options });

const cents = (amount) => BigInt(Math.round(Number(String(amount).replace(/[^\d.-]/g, "")) * 100));
const open = ({ total, payments = [], credits = [] }) =>
  [...payments, ...credits].reduce((left, { amount }) => left - cents(amount), cents(total));
const codes = ({ notices }) => notices.map(({ code }) => code);

let right = 0;
let wrong = 0;
async function check(file, run) {
  try {
    await run();
    right++;
  } catch (error) {
    wrong++;
    console.log(`${file}: ${error.message}`);
  }
}

for (const file of readdirSync(join(folder, "fec"))) {
  await check(file, async () => {
    const imported = await read(`fec/${file}`);
    assert.deepEqual(imported.unread, []);
    const found = [
      ...imported.invoices.filter((invoice) => open(invoice) !== 0n),
      ...imported.unapplied.map((money) => ({ ...money, credit: true })),
    ].map(
      (item) =>
        `${item.customer} ${item.id} ${item.issued ?? item.date} ${item.credit ? -cents(item.amount) : open(item)}`,
    );
    const expected = readings.fec.open.map(
      (item) => `${item.customer} ${item.ref} ${item.issued ?? item.date} ${cents(item.open)}`,
    );
    assert.deepEqual(found.sort(), expected.sort());
    for (const { customer, ref, total, paid } of [
      ...readings.fec.settled,
      ...readings.fec.open.filter((item) => item.paid),
    ]) {
      const invoice = imported.invoices.find(({ id }) => id === ref);
      assert.equal(invoice.customer, customer);
      assert.equal(invoice.total, total);
      assert.deepEqual(
        invoice.payments.map(({ date, amount }) => [date, amount]),
        paid,
      );
    }
    assert.ok(codes(imported).includes("fec.currency"));
  });
}

/** What each list must give, from what the readings say of it in words and figures. */
for (const file of readdirSync(join(folder, "csv"))) {
  const expected = readings[`csv/${file}`];
  await check(file, async () => {
    let imported = await read(`csv/${file}`);
    if (typeof expected === "string") {
      assert.equal(imported.asks[0]?.code, "ask.dates");
      assert.deepEqual(imported.invoices, []);
      return;
    }
    if (imported.asks.length > 0 && /DD\/MM/.test(JSON.stringify(expected ?? ""))) {
      assert.deepEqual(imported.asks[0].choices, ["dmy", "mdy"]);
      imported = await read(`csv/${file}`, { answers: { dates: "dmy" } });
    }
    assert.deepEqual(imported.asks, []);
    assert.deepEqual(imported.unread, []);
    assert.ok(imported.invoices.length > 0);
    const again = await read(`csv/${file}`, { mapping: JSON.parse(JSON.stringify(imported.mapping)) });
    assert.deepEqual([again.invoices, again.asks], [imported.invoices, []]);
    if (expected === undefined) return;
    const money = (id) => imported.unapplied.find((unapplied) => unapplied.id === id);
    const compare = (id, issued, due, total, left) => {
      const invoice = imported.invoices.find((known) => known.id === id);
      if (invoice === undefined) return assert.equal(`-${money(id).amount}`, left);
      if (issued) assert.equal(invoice.issued, issued);
      if (due) assert.equal(invoice.due, due);
      if (total) assert.equal(invoice.total, total);
      if (left) assert.equal(open(invoice), cents(left));
    };
    for (const [id, entry] of Object.entries(expected)) {
      if (id === "open")
        for (const [number, issued, due, total, left] of entry) compare(number, issued, due, total, left);
      else if (typeof entry === "object" && /\d/.test(id)) {
        compare(id, entry.issued, entry.due, entry.total, entry.open);
        const invoice = imported.invoices.find((known) => known.id === id);
        if (entry.customer) assert.equal(invoice.customer, entry.customer);
        if (Array.isArray(entry.paid))
          assert.deepEqual(
            invoice.payments.map(({ date, amount }) => [date, amount]),
            entry.paid,
          );
        if (entry.parts) {
          const { instalments } = dueDates(invoice, { policy: "FR" });
          assert.deepEqual(
            instalments.map(({ due, amount }) => [due, amount]),
            entry.parts,
          );
        }
      } else if (/^-/.test(entry) && money(id)) assert.equal(cents(money(id).amount), -cents(entry));
      else if (id === "on account") assert.ok(imported.unapplied.some(({ amount }) => cents(amount) === -cents(entry)));
      else if (id === "sum") {
        const sum = imported.invoices.reduce((total, invoice) => total + open(invoice), 0n);
        assert.equal(
          imported.unapplied.reduce((total, { amount }) => total - cents(amount), sum),
          cents(entry),
        );
      }
    }
  });
}

const day = (text) => text.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
const table = readFileSync(join(folder, "README.md"), "utf8").matchAll(
  /^\| ((?:ubl|cii)\/[^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm,
);
for (const [, file, , issued, stated, amounts, dates] of table) {
  await check(file, async () => {
    const imported = await read(file);
    const [total, prepaid, owed, currency] = /^(\S+) \/ (\S+) \/ (\S+) ([A-Z]{3})/.exec(amounts).slice(1);
    const [invoice] = imported.invoices;
    const left = imported.unapplied.reduce(
      (sum, { amount }) => sum - cents(amount),
      invoice === undefined ? 0n : open(invoice),
    );
    const sign = /credit note \(381\)/.test(dates) ? -1n : 1n;
    assert.equal(left, cents(owed) * sign, "owed");
    if (invoice === undefined) return assert.ok(cents(owed) * sign <= 0n);
    assert.equal(invoice.issued, day(issued));
    assert.equal(invoice.currency, currency);
    assert.equal(cents(invoice.total), cents(owed) + cents(prepaid), `total, stated as ${total}`);
    if (cents(prepaid) > 0n) assert.ok(codes(imported).includes("einvoice.prepaid"));
    const due = dueDates({ ...invoice, issued: invoice.issued }, { policy: { law: "FR", terms: "30 jours" } });
    // Every day that the table names for a due date or a discount, unless it says that the words name it in vain.
    const named = [
      ...dates.replace(/the words name[^:]*:/, "").matchAll(/(?<!from )\b(\d{4}-\d\d-\d\d)|(\d\d)\.(\d\d)\.(\d{4})/g),
    ].map(([, iso, d, m, y]) => iso ?? `${y}-${m}-${d}`);
    const known = [
      due.due,
      ...due.instalments.flatMap(({ discounts }) => discounts.map(({ until }) => until)),
      invoice.issued,
    ];
    if (/BEFORE/.test(dates)) assert.ok(codes(imported).includes("einvoice.due-before-issue"));
    else for (const date of named) assert.ok(known.includes(date), `${date} is none of ${known}`);
    if (stated !== "-" && !/BEFORE/.test(dates)) assert.equal(due.instalments.at(-1).due, day(stated));
    const percent = /(\d+) % through/.exec(dates)?.[1];
    if (percent) assert.equal(Number(due.instalments[0].discounts[0].percent), Number(percent));
  });
}

assert.equal(say({ code: "file.empty" }, "en"), "The file is empty.");
console.log(`${right} right, ${wrong} wrong`);
process.exit(wrong === 0 ? 0 : 1);
