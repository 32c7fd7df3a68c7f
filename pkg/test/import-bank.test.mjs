// Bank statements, and which invoice a payment is for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dueDates } from "echeance";
import { matchPayments, PolicyError, readBank } from "echeance/import";
import { CAMT, MT940 } from "./import-files.mjs";

const policy = { law: "FR", currency: "EUR" };
const codes = ({ notices }) => notices.map(({ code }) => code);

test("a statement in camt.053: batches apart, announced entries left out, balances held against the sum", () => {
  const bank = readBank(CAMT);
  assert.deepEqual(bank.entries, [
    {
      date: "2026-05-04",
      amount: "1200.00",
      currency: "EUR",
      text: "Facture F26-1",
      counterparty: "Atelier Nord",
      iban: "FR7630006000011234567890189",
    },
    { date: "2026-05-06", amount: "900.00", currency: "EUR", text: "", reference: "RF18539007547034" },
    { date: "2026-05-06", amount: "600.00", currency: "EUR", text: "Merci", counterparty: "Sud et Cie" },
    { date: "2026-05-07", amount: "-40.00", currency: "EUR", text: "Frais" },
  ]);
  assert.deepEqual(codes(bank), ["bank.pending", "bank.entries-apart"]);
  assert.deepEqual(codes(readBank(CAMT.replace("3660.00", "3661.00"))).slice(0, 1), ["bank.balance"]);
  assert.deepEqual(readBank(new TextEncoder().encode(CAMT)), bank);
});

test("a statement in MT940, as German and Dutch banks write it", () => {
  const bank = readBank(MT940);
  assert.deepEqual(bank, {
    entries: [
      {
        date: "2026-05-05",
        amount: "1200.00",
        currency: "EUR",
        text: "Rechnung F26-1 vielen Dank",
        counterparty: "Atelier Nord GmbH",
        iban: "DE89370400440532013000",
      },
      {
        date: "2026-05-06",
        amount: "-40.50",
        currency: "EUR",
        text: "Kosten mei",
        counterparty: "Bank BV",
        iban: "NL91ABNA0417164300",
      },
    ],
    notices: [],
    unread: [],
  });
  assert.deepEqual(codes(readBank(MT940.replace("2159,50", "2159,51"))), ["bank.balance"]);
  assert.deepEqual(
    readBank(MT940.replace("1200,00NTRF", "12x0,00NTRF")).unread.map(({ line, why }) => [line, why]),
    [[5, "row.amount"]],
  );
});

test("what is no statement is a clear problem", () => {
  for (const [data, code] of [
    ["", "file.empty"],
    ["hello", "file.unknown"],
    ["<a/>", "file.unknown"],
    ["<a>", "file.xml"],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "file.doctype"],
  ]) {
    assert.throws(
      () => readBank(data),
      (error) => error instanceof PolicyError && error.problems[0].code === code,
      data,
    );
  }
});

const invoices = [
  { id: "F26-1", customer: "NORD", issued: "2026-04-01", total: "1200.00" },
  { id: "F26-2", customer: "NORD", issued: "2026-04-10", total: "300.00" },
  {
    id: "F26-3",
    customer: "NORD",
    issued: "2026-04-20",
    total: "450.00",
    payments: [{ date: "2026-04-21", amount: "50.00" }],
  },
  { id: "F26-4", customer: "SUD", issued: "2026-04-05", total: "1000.00", terms: "2/10 net 30" },
  { id: "F26-5", customer: "SUD", issued: "2026-04-05", total: "777.00" },
  { id: "F26-6", customer: "SUD", issued: "2026-04-06", total: "777.00" },
];
const options = {
  policy,
  customers: [
    { id: "NORD", name: "Atelier Nord" },
    { id: "SUD", name: "Sud & Cie" },
  ],
  dueDates,
};
const pay = (entry, more = {}) => {
  const entries = [{ date: "2026-04-12", currency: "EUR", text: "", ...entry }];
  const result = matchPayments(entries, invoices, { ...options, ...more });
  const reasons = [...new Set(result.matches.flatMap((match) => match.reasons.map(({ code }) => code)))];
  return [
    result.matches.map(({ invoice, amount }) => `${invoice} ${amount}`).join(),
    result.matches[0]?.certainty,
    reasons.join(),
    result.unapplied.map(({ customer, amount, kind }) => [customer, amount, kind].join(" ")).join(),
  ];
};

test("each payment goes where it belongs, with its reason and how sure it is", () => {
  const cases = [
    [
      { amount: "1200.00", reference: "RF18 5390 0754 7034" },
      ["F26-1 1200.00", "sure", "match.reference", ""],
      { references: { "F26-1": "RF18539007547034" } },
    ],
    [{ amount: "1200.00", text: "Vir. facture F26 1" }, ["F26-1 1200.00", "sure", "match.number", ""]],
    [{ amount: "1500.00", text: "F26-1 et F26-2" }, ["F26-1 1200.00,F26-2 300.00", "sure", "match.numbers", ""]],
    [
      { amount: "1450.00", text: "F26-1 et F26-2" },
      ["F26-1 1200.00,F26-2 300.00", "ask", "match.several", " 1450.00 "],
    ],
    [{ amount: "500.00", text: "F26-1" }, ["F26-1 500.00", "likely", "match.number,match.part", ""]],
    [
      { amount: "1210.00", text: "F26-1" },
      ["F26-1 1200.00", "likely", "match.number,match.part", "NORD 10.00 overpayment"],
    ],
    [{ amount: "980.00", text: "F26-4" }, ["F26-4 980.00", "sure", "match.number,match.discount", ""]],
    [
      { amount: "980.00", text: "F26-4", date: "2026-04-16" },
      ["F26-4 980.00", "likely", "match.number,match.part", ""],
    ],
    [{ amount: "980.00", counterparty: "SUD & CIE" }, ["F26-4 980.00", "likely", "match.payer,match.discount", ""]],
    [{ amount: "400.00", counterparty: "atelier nord" }, ["F26-3 400.00", "likely", "match.payer,match.amount", ""]],
    [
      { amount: "700.00", iban: "FR76" },
      ["F26-2 300.00,F26-3 400.00", "likely", "match.account,match.sum", ""],
      { ibans: { "FR 76": "NORD" } },
    ],
    [
      { amount: "777.00", counterparty: "Sud & Cie" },
      ["F26-5 777.00,F26-6 777.00", "ask", "match.payer,match.several", " 777.00 "],
    ],
    [{ amount: "300.00" }, ["F26-2 300.00", "ask", "match.amount", " 300.00 "]],
    [{ amount: "301.00" }, ["", undefined, "", " 301.00 "]],
    [{ amount: "1200.00", text: "F26-12" }, ["F26-1 1200.00", "ask", "match.amount", " 1200.00 "]],
    [{ amount: "1200.00", text: "F26-1", currency: "USD" }, ["", undefined, "", " 1200.00 "]],
    [{ amount: "-1200.00", text: "F26-1" }, ["", undefined, "", ""]],
  ];
  for (const [entry, expected, more] of cases) {
    const [matches, certainty, reasons, unapplied] = pay(entry, more);
    // What is only proposed names the client it may be of.
    assert.deepEqual(
      [matches, certainty, reasons, unapplied.replace(/^(NORD|SUD)(?= [\d.]+ $)/, "")],
      expected,
      JSON.stringify(entry),
    );
  }
});

test("what a sure payment came from is known for the next one; money is neither lost nor made", () => {
  const entries = [
    { date: "2026-04-12", amount: "700.00", currency: "EUR", text: "", iban: "FR1" },
    { date: "2026-04-12", amount: "1200.00", currency: "EUR", text: "F26-1", iban: "FR1" },
    { date: "2026-04-13", amount: "5000.00", currency: "EUR", text: "?" },
  ];
  const given = structuredClone(invoices);
  const result = matchPayments(entries, given, options);
  assert.deepEqual(given, invoices, "the invoices that were given stay as they are");
  assert.deepEqual(
    result.matches.map(({ entry, invoice }) => [entry, invoice]),
    [
      [0, "F26-2"],
      [0, "F26-3"],
      [1, "F26-1"],
    ],
  );
  const cents = (amount) => BigInt(amount.replace(".", ""));
  const before = invoices.flatMap(({ payments = [] }) => payments).reduce((sum, { amount }) => sum + cents(amount), 0n);
  const after = result.invoices
    .flatMap(({ payments = [] }) => payments)
    .reduce((sum, { amount }) => sum + cents(amount), 0n);
  assert.equal(after - before + result.unapplied.reduce((sum, { amount }) => sum + cents(amount), 0n), 690000n);
});

test("a client with hundreds of open invoices does not stop the matching", () => {
  const many = Array.from({ length: 400 }, (_, at) => ({
    id: `N-${at}`,
    customer: "NORD",
    issued: "2026-04-01",
    total: `${1000 + at}.01`,
  }));
  const entries = Array.from({ length: 20 }, () => ({
    date: "2026-05-01",
    amount: "6123.45",
    currency: "EUR",
    text: "",
    counterparty: "Atelier Nord",
  }));
  const start = performance.now();
  assert.equal(matchPayments(entries, many, options).unapplied.length, 20);
  assert.ok(performance.now() - start < 60_000);
});
