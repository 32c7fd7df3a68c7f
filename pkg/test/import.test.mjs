// Files of receivables, read as a bookkeeper reads them: ledgers, lists, electronic invoices.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync, deflateSync } from "node:zlib";
import { assess, clauses, dueDates, parseTerms } from "echeance";
import { eInvoiceTerms, PolicyError, readLedger } from "echeance/import";
import {
  bytesOf,
  cii,
  ciiTerms,
  ENTRIES,
  fec,
  HEADER,
  pdf,
  sheetFiles,
  sums,
  ubl,
  utf16,
  zip,
} from "./import-files.mjs";

const policy = "FR";
const list = (text, options) => readLedger(text, { policy, kind: "csv", ...options });
const codes = ({ notices }) => notices.map(({ code }) => code);
const valuesOf = ({ notices }, code) => notices.find((notice) => notice.code === code)?.values;
const why = ({ unread }) => unread.map(({ line, why }) => [line, why]);
const cents = (amount) => BigInt(amount.replace(".", ""));
const sum = (amounts) => amounts.reduce((total, amount) => total + cents(amount), 0n);
/** What is open of all invoices, less what belongs to none. */
function net({ invoices, unapplied }) {
  const paid = invoices.flatMap(({ payments = [], credits = [] }) =>
    [...payments, ...credits].map(({ amount }) => amount),
  );
  return sum(invoices.map(({ total }) => total)) - sum(paid) - sum(unapplied.map(({ amount }) => amount));
}
const problemOf = async (read) => {
  try {
    await read();
  } catch (error) {
    assert.ok(error instanceof PolicyError, error.stack);
    return error.problems[0].code;
  }
  return undefined;
};

// The ledger

const LEDGER = {
  invoices: [
    { id: "F25-9", customer: "CNORD", issued: "2025-11-03", total: "900.00", currency: "EUR" },
    {
      id: "F26-1",
      customer: "CNORD",
      issued: "2026-01-10",
      total: "1200.00",
      currency: "EUR",
      payments: [{ date: "2026-03-02", amount: "1200.00", id: "VIR1" }],
    },
    {
      id: "F26-2",
      customer: "CSUD",
      issued: "2026-02-15",
      total: "600.00",
      currency: "EUR",
      payments: [{ date: "2026-04-01", amount: "250.50", id: "VIR2" }],
    },
    { id: "F26-3", customer: "CUSA", issued: "2026-04-01", total: "1000.00", currency: "EUR" },
  ],
  unapplied: [
    { customer: "CSUD", date: "2025-12-10", amount: "200.00", currency: "EUR", id: "V25-4", kind: "advance" },
    { customer: "CUSA", date: "2026-04-20", amount: "100.00", currency: "EUR", id: "A26-1", kind: "credit-note" },
  ],
};
const readFec = (data, options) => readLedger(data, { policy, ...options });

test("a ledger becomes invoices, payments and money that belongs to none", () => {
  const imported = readFec(fec());
  assert.deepEqual({ invoices: imported.invoices, unapplied: imported.unapplied }, LEDGER);
  assert.deepEqual(imported.customers, [
    { id: "CNORD", name: "Atelier Nord" },
    { id: "CSUD", name: "Sud & Cie" },
    { id: "CUSA", name: "Acme Inc" },
  ]);
  assert.deepEqual(imported.unread, []);
  assert.deepEqual(codes(imported).sort(), ["fec.currency", "fec.no-due-date", "fec.partly-lettered"]);
  assert.deepEqual(valuesOf(imported, "fec.currency"), { invoice: "F26-3", amount: "1080.00", currency: "USD" });
  // The core takes what comes out as it is.
  for (const invoice of imported.invoices)
    assert.equal(typeof assess(invoice, { policy, asOf: "2026-05-01" }).total, "string");
});

const latin9 = { "’": 0x92, œ: 0xbd, "€": 0xa4 };
const forms = {
  "pipes, Unix lines": fec({ separator: "|", end: "\n" }),
  "semicolons, lines of old Macs": fec({ separator: ";", end: "\r" }),
  "commas and quotes": fec({
    separator: ",",
    change: (cells) => cells.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)),
  }),
  "UTF-16": utf16(fec()),
  "UTF-8 with a mark": new TextEncoder().encode(`\ufeff${fec()}`),
  "Latin 9": bytesOf(fec(), latin9),
  "NUL bytes": fec().replaceAll("\t", "\t\0"),
  "a separator too many": fec({ change: (cells) => [...cells, ""], header: [...HEADER, ""] }),
  "empty cells left out at the end": fec({
    change: (cells) => (cells[13] === "" && cells[17] === "" ? cells.slice(0, 13) : cells),
  }),
  "headers in capitals with blanks": fec({ header: HEADER.map((name) => ` ${name.toUpperCase()} `) }),
  "dates day first": fec({
    change: (cells) =>
      cells.map((cell, at) => ([3, 9].includes(at) ? cell.replace(/(....)(..)(..)/, "$3/$2/$1") : cell)),
  }),
  "dates with hyphens": fec({
    change: (cells) =>
      cells.map((cell, at) => ([3, 9].includes(at) ? cell.replace(/(....)(..)(..)/, "$1-$2-$3") : cell)),
  }),
  "zeros for no date": fec({
    change: (cells) => cells.map((cell, at) => (at === 14 && cell === "" ? "00000000" : cell)),
  }),
  "amounts padded with zeros": fec({
    change: (cells) => cells.map((cell, at) => ([11, 12].includes(at) ? ` ${cell.padStart(18, "0")}` : cell)),
  }),
  "a decimal point": fec({
    change: (cells) => cells.map((cell, at) => ([11, 12].includes(at) ? cell.replace(",", ".") : cell)),
  }),
  "a sum and its side": fec({
    header: HEADER.map((name) => ({ Debit: "Montant", Credit: "Sens" })[name] ?? name),
    change: (cells) => {
      const debit = cells[11] !== "0,00";
      if (!debit) cells[11] = cells[12];
      cells[12] = debit ? "D" : "C";
      return cells;
    },
  }),
  "a signed side": fec({
    header: HEADER.map((name) => ({ Debit: "Montant", Credit: "Sens" })[name] ?? name),
    change: (cells) => {
      const debit = cells[11] !== "0,00";
      if (!debit) cells[11] = cells[12];
      cells[12] = debit ? "+1" : "-1";
      return cells;
    },
  }),
  "a minus for the other side": fec({
    change: (cells) => {
      if (cells[12] !== "0,00") [cells[11], cells[12]] = [`${cells[12]}-`, ""];
      return cells;
    },
  }),
  "more columns, in another order": fec({
    header: ["CodeEtbt", ...HEADER.slice().reverse()],
    change: (cells) => ["01", ...cells.reverse()],
  }),
  "accounts padded with blanks": fec({
    change: (cells) => cells.map((cell, at) => (at === 4 ? cell.padEnd(12) : cell)),
  }),
  "other names of the currency": fec({
    header: HEADER.map((name) => ({ Montantdevise: "MontantDevise", Idevise: "IdDevise" })[name] ?? name),
  }),
};
for (const [name, data] of Object.entries(forms)) {
  test(`a ledger in another form: ${name}`, () => {
    const imported = readFec(data);
    assert.deepEqual({ invoices: imported.invoices, unapplied: imported.unapplied }, LEDGER);
    assert.deepEqual(imported.unread, []);
  });
}

test("accents survive every encoding", () => {
  const names = ["ISO 8859-15", "Windows-1252", "Macintosh"];
  const accents = [
    { é: 0xe9, "€": 0xa4 },
    { é: 0xe9, "’": 0x92 },
    { é: 0x8e, è: 0x8f, ç: 0x8d },
  ];
  const labels = ["Société 5 €", "Société l’Ange", "Société Fèç"];
  names.forEach((_, at) => {
    const text = fec({ change: (cells) => cells.map((cell) => cell.replace("Atelier Nord", labels[at])) });
    const imported = readFec(bytesOf(text, accents[at]));
    assert.equal(imported.customers[0].name, labels[at]);
    assert.equal(codes(imported)[0], "import.encoding");
  });
});

/** Published lines and definitions: what is open and what is a credit. */
const lines = (separator, ...rows) => [HEADER.join(separator), ...rows].join("\n");
const published = [
  [
    "one invoice without a client's account, from a public repository",
    lines(
      "\t",
      "VE\tVentes\t002\t20250115\t411000\tClients\t\t\tFA2025-001\t20250115\tFacture prestation\t1200,00\t0,00\t\t\t20250115\t\t",
      "VE\tVentes\t002\t20250115\t706000\tPrestations de services\t\t\tFA2025-001\t20250115\tFacture prestation\t0,00\t1000,00\t\t\t20250115\t\t",
      "VE\tVentes\t002\t20250115\t445710\tTVA collectee\t\t\tFA2025-001\t20250115\tFacture prestation\t0,00\t200,00\t\t\t20250115\t\t",
    ),
    [["411000", "FA2025-001", "2025-01-15", "1200.00"]],
    0n,
  ],
  [
    "credits on a client's account, from a public repository",
    lines(
      "\t",
      "AN\ta nouveau\tAN000001\t20240101\t41100000\tCLIENTS\t01200000\tCLIENT DIVERS\tSAN1568\t20111222\t25/02/12 ROURE CIRCUIT P\t0,00\t4000,00\t\t\t20241231\t\t",
      "AN\ta nouveau\tAN000001\t20240101\t41100000\tCLIENTS\t01200000\tCLIENT DIVERS\tSAN1569\t20120514\tQUINTANA CIRCUIT P\t0,00\t4000,00\t\t\t20241231\t\t",
      "AN\ta nouveau\tAN000001\t20240101\t40100000\tFOURNISSEURS\t08000063\tCLUB DES JOAILLIERS\tSAN3399\t20120620\t0636 CLUB DES JOAILL\t0,00\t0,00\t\t\t20241231\t\t",
    ),
    [],
    800000n,
  ],
  [
    "lettered and balanced: settled",
    lines(
      "|",
      "VE|Ventes|1|20260105|411000|Clients|CDUP|Dupont|F1|20260105|Facture 1|1200,00|0,00|AA|20260210|20260105||",
      "BQ|Banque|2|20260210|411000|Clients|CDUP|Dupont|V9|20260210|Virement|0,00|1200,00|AA|20260210|20260210||",
    ),
    [],
    0n,
  ],
  [
    "paid and never lettered: open, and a credit",
    lines(
      "|",
      "VE|Ventes|1|20260105|411000|Clients|CDUP|Dupont|F1|20260105|Facture 1|1200,00|0,00|||20260105||",
      "BQ|Banque|2|20260210|411000|Clients|CDUP|Dupont|V9|20260210|Virement|0,00|1200,00|||20260210||",
    ),
    [["CDUP", "F1", "2026-01-05", "1200.00"]],
    120000n,
  ],
  [
    "the separator within a text",
    lines("|", "VE|Ventes|1|20260105|411000|Clients|CDUP|Dupont|F1|20260105|Lot A | B | C|80,50|0,00|||20260105||"),
    [["CDUP", "F1", "2026-01-05", "80.50"]],
    0n,
  ],
  [
    "a point for decimals, blanks between thousands, a byte order mark",
    `\ufeff${lines("|", "VE|Ventes|1|20260105|411000|Clients|CDUP|Dupont|F1|20260105|x|1 234.56|0|||20260105||")}`,
    [["CDUP", "F1", "2026-01-05", "1234.56"]],
    0n,
  ],
];
for (const [name, text, open, credits] of published) {
  test(`open items of a ledger: ${name}`, () => {
    const imported = readFec(text);
    const due = imported.invoices.filter((invoice) => net({ invoices: [invoice], unapplied: [] }) !== 0n);
    assert.deepEqual(
      due.map(({ customer, id, issued, total }) => [customer, id, issued, total]),
      open,
    );
    assert.equal(sum(imported.unapplied.map(({ amount }) => amount)), credits);
    assert.deepEqual(imported.unread, []);
  });
}

test("payments without letters are laid on the oldest debt only when asked for", () => {
  const text = published[3][1];
  const first = readFec(text);
  assert.deepEqual(
    first.asks.map(({ path, choices }) => [path, choices]),
    [["lettering", ["separate", "oldest-first"]]],
  );
  assert.ok(codes(first).includes("fec.not-lettered"));
  const second = readFec(text, { answers: { lettering: "oldest-first" } });
  assert.deepEqual([second.asks, second.unapplied], [[], []]);
  assert.deepEqual(second.invoices[0].payments, [{ date: "2026-02-10", amount: "1200.00", id: "V9" }]);
  assert.equal(net(first), net(second));
});

/** A ledger of the given lines of one client: [journal, entry, day, account, ref, text, debit, credit, letter]. */
const ledger = (...rows) =>
  fec({
    entries: rows.map(([journal, entry, day, account, ref, text, debit, credit, letter = ""]) => [
      journal,
      journal,
      entry,
      day,
      account,
      "",
      account.startsWith("411") ? "C1" : "",
      "",
      ref,
      day,
      text,
      debit,
      credit,
      letter,
      "",
      "",
      "",
      "",
    ]),
  });

test("what a ledger says is summed up without a cent lost, whatever the letters", () => {
  const text = ledger(
    ["VE", "1", "20260101", "411000", "F1", "", "100,00", "0,00", "A"],
    ["VE", "2", "20260110", "411000", "F2", "", "200,00", "0,00", "A"],
    ["BQ", "3", "20260201", "411000", "V1", "pour F2", "0,00", "250,00", "A"],
    ["BQ", "4", "20260202", "411000", "V2", "", "0,00", "80,00", "A"],
  );
  const imported = readFec(text);
  assert.deepEqual(
    imported.invoices.map(({ id, payments }) => [id, payments.map(({ amount, id }) => `${id} ${amount}`)]),
    [
      ["F1", ["V1 50.00", "V2 50.00"]],
      ["F2", ["V1 200.00"]],
    ],
  );
  assert.deepEqual(
    imported.unapplied.map(({ amount, kind }) => [amount, kind]),
    [["30.00", "overpayment"]],
  );
  assert.equal(net(imported), -3000n);
});

test("a payment that the bank took back is none; a refund that nothing covers is owed", () => {
  const text = ledger(
    ["VE", "1", "20260101", "411000", "F1", "", "100,00", "0,00", "A"],
    ["BQ", "2", "20260201", "411000", "CHQ", "", "0,00", "100,00", "A"],
    ["BQ", "2", "20260201", "512000", "CHQ", "", "100,00", "0,00"],
    ["BQ", "3", "20260210", "411000", "IMP", "", "100,00", "0,00", "A"],
    ["BQ", "3", "20260210", "512000", "IMP", "", "0,00", "100,00"],
    ["BQ", "4", "20260215", "411000", "RMB", "", "30,00", "0,00"],
    ["BQ", "4", "20260215", "512000", "RMB", "", "0,00", "30,00"],
  );
  const imported = readFec(text);
  assert.deepEqual(
    imported.invoices.map(({ id, total, payments }) => [id, total, payments]),
    [
      ["F1", "100.00", undefined],
      ["RMB", "30.00", undefined],
    ],
  );
  assert.deepEqual(valuesOf(imported, "fec.paid-out"), { count: 2, amount: "130.00" });
  assert.equal(net(imported), 13000n);
});

test("a write-off lowers the debt and is no payment", () => {
  const imported = readFec(
    ledger(
      ["VE", "1", "20260101", "411000", "F1", "", "100,00", "0,00", "A"],
      ["OD", "2", "20260301", "411000", "OD1", "perte", "0,00", "100,00", "A"],
      ["OD", "2", "20260301", "654000", "OD1", "perte", "100,00", "0,00"],
    ),
  );
  assert.deepEqual(imported.invoices[0].credits, [{ date: "2026-03-01", amount: "100.00", id: "OD1" }]);
  assert.deepEqual(valuesOf(imported, "fec.other-credits"), { count: 1, amount: "100.00" });
});

test("one balance brought forward for a client is one item, and said", () => {
  const imported = readFec(ledger(["AN", "1", "20260101", "411000", "", "Solde", "750,00", "0,00"]));
  assert.deepEqual(imported.invoices, [
    { id: "1", customer: "C1", issued: "2026-01-01", total: "750.00", currency: "EUR" },
  ]);
  assert.deepEqual(valuesOf(imported, "fec.opening"), { customer: "C1", amount: "750.00", date: "2026-01-01" });
});

test("two years in one text: what is brought forward counts once", () => {
  const last = ledger(["VE", "1", "20251103", "411000", "F25-9", "", "900,00", "0,00"]);
  const next = ENTRIES.map((cells) => [...cells]);
  for (const cells of next) if (cells[6] === "CNORD") cells[6] = "C1";
  next[0][13] = "ZZ";
  next.push([
    "BQ",
    "Banque",
    "BQ9",
    "20260115",
    "411000",
    "",
    "C1",
    "",
    "VIR9",
    "20260115",
    "",
    "0,00",
    "900,00",
    "ZZ",
    "",
    "",
    "",
    "",
  ]);
  const imported = readFec(last + fec({ entries: next }));
  const same = imported.invoices.filter(({ id }) => id === "F25-9");
  assert.deepEqual(
    same.map(({ issued, payments }) => [issued, payments]),
    [["2025-11-03", [{ date: "2026-01-15", amount: "900.00", id: "VIR9" }]]],
  );
});

test("other receivables are named and read on request; terms can be given by client", () => {
  const text = ledger(
    ["VE", "1", "20260101", "411000", "F1", "", "100,00", "0,00"],
    ["OD", "2", "20260102", "416000", "F0", "", "70,00", "0,00"],
  );
  const imported = readFec(text);
  assert.deepEqual(valuesOf(imported, "fec.other-accounts"), { accounts: "416", count: 1, amount: "70.00" });
  const both = readFec(text, { accounts: ["411", "416"], terms: { C1: "45 jours fin de mois" } });
  assert.deepEqual(
    both.invoices.map(({ id, terms }) => [id, terms]),
    [
      ["F1", "45 jours fin de mois"],
      ["F0", undefined],
    ],
  );
});

test("every line of a ledger that cannot be read is named", () => {
  const rows = fec().split("\r\n");
  rows[1] = rows[1].replace("900,00", "9OO,00");
  rows[2] = rows[2].replace("20251210", "20251310");
  rows[4] = rows[4].split("\t").slice(0, 7).join("\t");
  rows[9] = rows[9].replace("600,00", "600,005");
  const imported = readFec(rows.join("\r\n"));
  assert.deepEqual(why(imported), [
    [2, "row.amount"],
    [3, "row.date"],
    [5, "row.cells"],
    [10, "row.decimals"],
  ]);
  assert.ok(codes(imported).includes("fec.unbalanced-entry"));
  assert.ok(codes(imported).includes("fec.unbalanced"));
  assert.ok(imported.unread.every(({ text }) => text.length > 0 && text.length <= 201));
});

test("a ledger that was cut says so", () => {
  const text = fec();
  assert.deepEqual(why(readFec(text.slice(0, text.length - 60))).at(-1), [17, "row.cut"]);
});

// Lists

test("a list of any separator, with its decimals, dates and quotes", () => {
  const texts = [
    'Invoice,Client,Date,Due,Total\nA-1,"Nord, SARL",31/01/2026,28/02/2026,"1,234.56"\n',
    "sep=;\nN° facture;Client;Date facture;Échéance;Montant TTC\nA-1;Nord, SARL;31/01/2026;28/02/2026;1 234,56 €\n",
    "Rechnungsnr.\tKunde\tDatum\tFällig am\tBetrag\nA-1\tNord, SARL\t31.01.26\t28.02.26\t1.234,56\n",
    "Factuurnummer|Klant|Factuurdatum|Vervaldatum|Totaal\nA-1|Nord, SARL|31-01-2026|28-02-2026|1234,56\n",
    "Nº factura;Cliente;Fecha;Vencimiento;Importe\nA-1;Nord, SARL;31 ene 2026;28 feb 2026;1.234,56\n",
    "N. fattura;Cliente;Data;Scadenza;Totale\nA-1;Nord, SARL;31 gennaio 2026;28 febbraio 2026;1'234,56\n",
    "Fatura;Nome do cliente;Data;Vencimento;Valor\nA-1;Nord, SARL;2026-01-31;2026-02-28;1234,56\n",
  ];
  for (const text of texts) {
    const imported = list(text);
    const { currency, ...invoice } = imported.invoices[0] ?? {};
    assert.deepEqual(
      invoice,
      { id: "A-1", customer: "Nord, SARL", issued: "2026-01-31", total: "1234.56", due: "2026-02-28" },
      text,
    );
    assert.deepEqual([imported.unread, imported.asks, imported.invoices.length], [[], [], 1]);
    assert.equal(currency, text.includes("€") ? "EUR" : undefined);
  }
});

test("the order of day and month is never guessed", () => {
  const text = "number,date,total\nA,03/04/2026,10.00\nB,11/12/2026,20.00\n";
  const first = list(text);
  assert.deepEqual([first.invoices, first.unapplied], [[], []]);
  assert.deepEqual(first.asks, [
    {
      code: "ask.dates",
      question: "date: is 03/04/2026 2026-04-03 or 2026-03-04?",
      choices: ["dmy", "mdy"],
      path: "dates",
      values: { column: "date", value: "03/04/2026", first: "2026-04-03", second: "2026-03-04" },
    },
  ]);
  assert.deepEqual(
    list(text, { answers: { dates: "dmy" } }).invoices.map(({ issued }) => issued),
    ["2026-04-03", "2026-12-11"],
  );
  const answered = list(text, { answers: { dates: "mdy" } });
  assert.deepEqual(
    answered.invoices.map(({ issued }) => issued),
    ["2026-03-04", "2026-11-12"],
  );
  // A second file of the same kind asks nothing.
  const next = list(text.replace("A,", "C,"), { mapping: JSON.parse(JSON.stringify(answered.mapping)) });
  assert.deepEqual([next.asks, next.invoices.map(({ id }) => id)], [[], ["C", "B"]]);
});

test("the only row that proves the order may come last; days and months alike need no order", () => {
  const rows = Array.from({ length: 500 }, (_, at) => `${at},0${(at % 9) + 1}/05/2026,1.00`);
  const text = ["number,date,total", ...rows, "last,05/31/2026,1.00"].join("\n");
  assert.deepEqual(list(text).invoices.at(-1).issued, "2026-05-31");
  assert.equal(list(text).invoices[0].issued, "2026-01-05");
  assert.deepEqual(list("number,date,total\nA,05/05/2026,1\n").invoices[0].issued, "2026-05-05");
});

test("where nearly all rows agree the odd ones are refused by line; where they do not, it asks", () => {
  const rows = Array.from({ length: 40 }, (_, at) => `${at},${13 + (at % 15)}/05/2026,1.00`);
  const imported = list(["number,date,total", ...rows, "odd,05/31/2026,1.00"].join("\n"));
  assert.deepEqual(imported.invoices.length, 40);
  assert.deepEqual(
    imported.unread.map(({ line, why, values }) => [line, why, values]),
    [[42, "row.date", { column: "date", value: "05/31/2026" }]],
  );
  const mixed = list("number,date,total\nA,31/05/2026,1\nB,05/31/2026,1\nC,03/04/2026,1\n");
  assert.deepEqual([mixed.asks.length, mixed.invoices], [1, []]);
});

test("a neighbour or the day of the list settles an order, and is said", () => {
  const neighbour = list("number,date,due,total\nA,03/04/2026,30/04/2026,1\n");
  assert.deepEqual(
    [neighbour.invoices[0].issued, valuesOf(neighbour, "import.dates-from-column")],
    ["2026-04-03", { column: "date", other: "due" }],
  );
  const title = list('Aging,,\n"As of Apr 10, 2026",,\n,,\nnumber,date,total\nA,03/04/2026,1\nB,04/05/2026,1\n');
  assert.deepEqual([title.invoices[1].issued, codes(title).includes("import.dates-from-title")], ["2026-04-05", true]);
});

test("serial days of both epochs, seconds, and times of day", () => {
  const serial = "number;date;total\nA;45678;1\nB;46023,5;1\n";
  assert.deepEqual(
    list(serial).invoices.map(({ issued }) => issued),
    ["2025-01-21", "2026-01-01"],
  );
  assert.deepEqual(valuesOf(list(serial), "import.dates-serial"), {
    column: "date",
    value: "45678",
    date: "2025-01-21",
  });
  assert.deepEqual(list(serial, { answers: { dates: "1904" } }).invoices[0].issued, "2029-01-22");
  assert.equal(list("number,date,total\nA,1767225600,1\n").invoices[0].issued, "2026-01-01");
  assert.equal(list("number,date,total\nA,2026-03-01T23:30:00Z,1\n").invoices[0].issued, "2026-03-01");
});

test("decimals are found over all rows, and asked for where no row tells", () => {
  assert.deepEqual(
    list("number;date;total\nA;2026-01-31;1.234\nB;2026-01-31;12,50\n").invoices.map(({ total }) => total),
    ["1234.00", "12.50"],
  );
  const open = list("number;date;total\nA;2026-01-31;1.234\n");
  assert.deepEqual([open.invoices, open.asks[0].path, open.asks[0].choices], [[], "decimal", [".", ","]]);
  assert.equal(
    list("number;date;total\nA;2026-01-31;1.234\n", { answers: { decimal: "," } }).invoices[0].total,
    "1234.00",
  );
  const amounts = {
    1234: "1234.00",
    "(75.25)": "75.25",
    "-$120.00": "120.00",
    "120.00-": "120.00",
    "€ 1,234.50": "1234.50",
    "1 234.5": "1234.50",
    "12.00 CR": "12.00",
    "−3.10": "3.10",
    "USD 7.00": "7.00",
  };
  for (const [written, total] of Object.entries(amounts)) {
    const imported = list(`number\tdate\ttotal\nA\t2026-01-31\t${written}\nB\t2026-01-31\t0.01\n`);
    const found = [...imported.invoices, ...imported.unapplied].find(({ id }) => id === "A");
    assert.equal(found?.total ?? found?.amount, total, written);
    assert.equal(imported.unapplied.length, /[-(−]|CR/.test(written) ? 1 : 0, written);
  }
});

test("titles, sections, totals and repeated headers hold no invoice; the total is held against the sum", () => {
  const text =
    "Balance,,,\n,,,\nNum,Date,Due date,Open balance\nCURRENT,,,\n1,2026-01-31,2026-03-01,10.00\nTotal for CURRENT,,,10.00\nNum,Date,Due date,Open balance\n2,2026-01-31,2026-03-01,20.00\nTOTAL,,,30.00\n";
  const imported = list(text);
  assert.deepEqual(
    imported.invoices.map(({ id, total }) => [id, total]),
    [
      ["1", "10.00"],
      ["2", "20.00"],
    ],
  );
  assert.deepEqual(valuesOf(imported, "import.skipped"), { count: 5, lines: "1, 4, 6, 7, 9" });
  assert.deepEqual(valuesOf(imported, "import.total-agrees"), { amount: "30.00" });
  assert.deepEqual(valuesOf(list(text.replace("TOTAL,,,30", "TOTAL,,,31")), "import.total-differs"), {
    file: "31.00",
    read: "30.00",
  });
});

test("what was paid, credited, drafted and received is told apart", () => {
  const imported = list(
    [
      "Type;Number;Customer;Date;Due Date;Amount;Paid Amount;Status;Currency",
      "Invoice;0012;Nord;2026-06-01;2026-07-01;1200,00;500,00;Sent;EUR",
      "Invoice;0013;Nord;2026-06-02;2026-07-01;80,00;;Paid;EUR",
      "Credit memo;CM-1;Nord;2026-06-03;;75,25;;;EUR",
      "Payment;0012;Nord;2026-06-20;;100,00;;;EUR",
      "Payment;;Sud;2026-06-21;;60,00;;;EUR",
      "Invoice;0014;Sud;2026-06-05;2026-07-05;10,00;;Draft;EUR",
      "Bill;99;Sud;2026-06-05;2026-07-05;10,00;;;EUR",
      "Invoice;0015;Tokyo;2026-06-05;2026-07-05;1200,00;;;JPY",
      "Gizmo;0016;Sud;2026-06-06;2026-07-06;15,00;;;EUR",
    ].join("\n"),
  );
  assert.deepEqual(
    imported.invoices.map(({ id, total, payments = [] }) => [
      id,
      total,
      ...payments.map(({ date, amount }) => `${date} ${amount}`),
    ]),
    [
      ["0012", "1200.00", "2026-06-01 500.00", "2026-06-20 100.00"],
      ["0013", "80.00", "2026-06-02 80.00"],
      ["0015", "1200"],
      ["0016", "15.00"],
    ],
  );
  assert.deepEqual(
    imported.unapplied.map(({ customer, amount, kind }) => [customer, amount, kind]),
    [
      ["Nord", "75.25", "credit-note"],
      ["Sud", "60.00", undefined],
    ],
  );
  assert.deepEqual(why(imported), [
    [7, "row.status"],
    [8, "row.kind"],
  ]);
  assert.deepEqual(valuesOf(imported, "import.paid-undated"), { count: 2 });
  assert.deepEqual(valuesOf(imported, "import.type-unknown"), { type: "Gizmo", count: 1 });
});

test("lines of quantity and price are added up, VAT by line", () => {
  const imported = list(
    [
      "*ContactName,*InvoiceNumber,*InvoiceDate,*DueDate,*Quantity,*UnitAmount,Discount,*TaxType",
      "Nord,I-1,2026-08-02,2026-09-01,2,450.00,,20% (VAT on Income)",
      "Nord,I-1,2026-08-02,2026-09-01,1,100.00,10,Zero Rated Income",
      "Nord,I-2,2026-08-02,2026-09-01,3,0.335,,20%",
    ].join("\n"),
  );
  // 900.00 + 180.00 + 90.00; 3 × 0.335 = 1.005, rounded to 1.01, and 20 % of it 0.20.
  assert.deepEqual(
    imported.invoices.map(({ id, total }) => [id, total]),
    [
      ["I-1", "1170.00"],
      ["I-2", "1.21"],
    ],
  );
  assert.deepEqual(valuesOf(imported, "import.computed"), { count: 2 });
});

test("a deposit with its own date is a part; terms in words are read by the core", () => {
  const imported = list(
    "Number,Date,Due Date,Amount,Partial,Partial Due Date,Terms\n1,2026-09-01,2026-10-01,600.00,200.00,2026-09-08,\n2,2026-09-01,,600.00,,,Net 30\n3,2026-09-01,,600.00,,,whenever\n",
    { parseTerms },
  );
  assert.deepEqual(
    dueDates(imported.invoices[0], { policy }).instalments.map(({ due, amount }) => [due, amount]),
    [
      ["2026-09-08", "200.00"],
      ["2026-10-01", "400.00"],
    ],
  );
  assert.equal(dueDates(imported.invoices[1], { policy }).due, "2026-10-01");
  assert.equal(imported.invoices[2].terms, undefined);
  assert.deepEqual(valuesOf(imported, "import.terms-unread"), { words: "whenever", count: 1 });
  assert.deepEqual(valuesOf(imported, "import.no-due-date"), { count: 1 });
});

test("a column that is not known is asked for by name", () => {
  const text = "ref;jour;somme due au titre\nA;2026-01-31;12,00\n";
  const first = list(text);
  assert.deepEqual(
    first.asks.map(({ path, choices }) => [path, choices.length]),
    [
      ["column.issued", 3],
      ["column.total", 3],
    ],
  );
  const second = list(text, { answers: { "column.issued": "jour", "column.total": "somme due au titre" } });
  assert.deepEqual(second.invoices, [{ id: "A", issued: "2026-01-31", total: "12.00" }]);
  assert.deepEqual(list(text, { mapping: second.mapping }).invoices, second.invoices);
});

test("a quote that never closes spoils its own line alone; cells over lines keep theirs", () => {
  const rows = Array.from({ length: 90 }, (_, at) => `${at},x,2026-01-31,1.00`);
  const imported = list(
    ["number,client,date,total", 'q,"open,2026-01-31,1.00', ...rows, 'two,"a\nb",2026-01-31,2.00'].join("\n"),
  );
  assert.deepEqual(why(imported), [[2, "row.quote"]]);
  assert.deepEqual([imported.invoices.length, imported.invoices.at(-1).customer], [91, "a\nb"]);
});

test("cells too many, a line too long and amounts too fine are refused by line", () => {
  const imported = list(
    `number,date,total\nA,2026-01-31,1.00,9\nB,2026-01-31,0.005\nC,2026-01-31,1.00\n${"x".repeat(10_000_000)}\nD,2026-01-31,1.00\nE,,1.00\nF,2026-01-31,\n`,
  );
  assert.deepEqual(why(imported), [
    [2, "row.cells"],
    [3, "row.decimals"],
    [5, "row.long"],
    [7, "row.no-date"],
    [8, "row.no-amount"],
  ]);
  assert.deepEqual(
    imported.invoices.map(({ id }) => id),
    ["C", "D"],
  );
});

// Electronic invoices

const readXml = (xml, options) => readLedger(xml, { policy, parseTerms, ...options });
const dueOf = async (xml) => {
  const {
    invoices: [invoice],
  } = await readXml(xml);
  const { instalments } = dueDates(invoice, { policy: { law: "FR", terms: "30 jours" } });
  return instalments.map(({ due, amount, discounts }) => [
    due,
    amount,
    ...discounts.map(({ percent, until }) => `${Number(percent)} % ${until}`),
  ]);
};

test("an invoice in UBL, and the same in CII", async () => {
  const imported = await readXml(ubl());
  assert.deepEqual(imported.invoices, [
    {
      id: "F-1",
      customer: "FR12345678901",
      issued: "2026-03-02",
      total: "1200.00",
      currency: "EUR",
      delivered: "2026-02-27",
      due: "2026-04-01",
    },
  ]);
  assert.deepEqual(imported.customers, [{ id: "FR12345678901", name: "Atelier & Nord" }]);
  assert.deepEqual(imported.references, { "F-1": "RF18539007547034" });
  assert.deepEqual(imported.notices, []);
  const cross = await readXml(cii({ terms: ciiTerms({ due: "20260401" }) }));
  assert.deepEqual(cross.invoices, [
    { id: "R-7", customer: "K-42", issued: "2026-03-02", total: "1190.00", currency: "EUR", due: "2026-04-01" },
  ]);
  assert.deepEqual(
    cross.notices.map(({ code, values }) => [code, values.subject]),
    [["einvoice.note", "PMT"]],
  );
});

test("BT-9 comes before words, words before the policy", async () => {
  assert.deepEqual(await dueOf(ubl({ terms: "30 dagar netto" })), [["2026-04-01", "1200.00"]]);
  assert.deepEqual(codes(await readXml(ubl({ terms: "14 dagar netto" }))), ["einvoice.terms-differ"]);
  assert.deepEqual(await dueOf(ubl({ due: "", terms: "30 dagar." })), [["2026-04-01", "1200.00"]]);
  assert.deepEqual(await dueOf(ubl({ due: "", terms: "Zahlung ohne Abzug bis zum 13.08.2026 bei uns\n eingehend." })), [
    ["2026-08-13", "1200.00"],
  ]);
  assert.deepEqual(
    await dueOf(
      ubl({
        due: "",
        terms: "#SKONTO#TAGE=7#PROZENT=2.00#\n#SKONTO#TAGE=14#PROZENT=1.00#\n#SKONTO#TAGE=30#PROZENT=0.00#\n",
      }),
    ),
    [["2026-04-01", "1200.00", "2 % 2026-03-09", "1 % 2026-03-16"]],
  );
  assert.deepEqual(
    await dueOf(ubl({ terms: "2 % discount if paid within 2 days\n Penalty percentage 10% from due date" })),
    [["2026-04-01", "1200.00", "2 % 2026-03-04"]],
  );
  const unread = await readXml(ubl({ due: "", terms: "nach Vereinbarung" }));
  assert.deepEqual([unread.invoices[0].terms, codes(unread)], [undefined, ["einvoice.terms-unread"]]);
  const without = await readXml(ubl({ due: "", terms: "30 days" }), { parseTerms: undefined });
  assert.deepEqual([without.invoices[0].terms, codes(without)], [undefined, ["einvoice.terms-unread"]]);
});

test("what is to be paid: rounding, prepaid sums, credits", async () => {
  // https://developer.vertexinc.com/einvoicing/docs/document-level-totals-1: 1656.25 - 1000.00 + 0.02 = 656.27 (BR-CO-16).
  const part = await readXml(
    ubl({ totals: sums({ withVat: "1656.25", prepaid: "1000.00", rounding: "0.02", payable: "656.27" }) }),
  );
  assert.deepEqual(
    [part.invoices[0].total, part.invoices[0].payments, net(part)],
    ["1656.27", [{ date: "2026-03-02", amount: "1000.00" }], 65627n],
  );
  assert.deepEqual(codes(part), ["einvoice.prepaid"]);
  assert.equal(net(await readXml(ubl({ totals: sums({ withVat: "119.00" }) }))), 11900n);
  const over = await readXml(ubl({ totals: sums({ withVat: "804.86", prepaid: "1030.00", payable: "-225.14" }) }));
  assert.deepEqual([net(over), over.unapplied[0].kind], [-22514n, "overpayment"]);
  const negative = await readXml(
    ubl({
      before: "F-0",
      totals: sums({ withVat: "-10835", prepaid: "-834.90", rounding: "0.10", payable: "-10000" }),
    }),
  );
  assert.deepEqual(
    [negative.invoices, negative.unapplied[0].amount, codes(negative)],
    [[], "10000.00", ["einvoice.credits"]],
  );
  const note = await readXml(ubl({ root: "CreditNote", type: "381", due: "" }));
  assert.deepEqual([net(note), note.unapplied[0].kind, codes(note)], [-120000n, "credit-note", ["einvoice.credit"]]);
  assert.deepEqual(codes(await readXml(ubl({ totals: sums({ withVat: "0.00", payable: "0.00" }) }))), [
    "einvoice.nothing-owed",
  ]);
  const wrong = await readXml(ubl({ totals: sums({ withVat: "100.00", payable: "90.00" }) }));
  assert.deepEqual(
    [wrong.invoices[0].total, valuesOf(wrong, "einvoice.amounts")],
    ["90.00", { invoice: "F-1", payable: "90.00", computed: "100.00" }],
  );
  const others = await readXml(
    ubl({
      extra: "<cac:PrepaidPayment><cbc:PaidAmount>29.96</cbc:PaidAmount></cac:PrepaidPayment>",
      totals: sums({ withVat: "336.90", payable: "366.86" }),
    }),
  );
  assert.deepEqual([others.invoices[0].total, codes(others)], ["366.86", ["einvoice.claims-of-others"]]);
});

test("already paid, corrected, made out by the client, payable to a factor, due before it was issued", async () => {
  // https://developer.vertexinc.com/einvoicing/docs/france-txns-payment-due-date: on B2, S2 and M2 BT-9 is the day of payment.
  const paid = await readXml(ubl({ process: "S2", due: "2026-02-20" }));
  assert.deepEqual(
    [paid.invoices[0].payments, codes(paid)],
    [[{ date: "2026-02-20", amount: "1200.00" }], ["einvoice.paid"]],
  );
  assert.equal(assess(paid.invoices[0], { policy, asOf: "2026-06-01" }).status, "paid");
  assert.deepEqual(codes(await readXml(ubl({ type: "384", before: "F-0" }))), ["einvoice.replaces"]);
  assert.deepEqual(codes(await readXml(ubl({ type: "389" }))), ["einvoice.self-billed"]);
  assert.deepEqual(codes(await readXml(ubl({ payee: "Factor SA" }))), ["einvoice.payee"]);
  const early = await readXml(ubl({ due: "2026-02-01" }));
  assert.deepEqual([early.invoices[0].due, codes(early)], ["2026-03-02", ["einvoice.due-before-issue"]]);
  const noted = await readXml(
    ubl({ note: "<cbc:Note>#PMD#Pénalités : 3 fois le taux légal</cbc:Note>", terms: "30 jours. Dröjsmålsränta 12%" }),
  );
  assert.deepEqual(valuesOf(noted, "einvoice.note"), {
    invoice: "F-1",
    subject: "PMD",
    words: "Pénalités : 3 fois le taux légal",
  });
  assert.deepEqual(valuesOf(noted, "einvoice.interest"), { invoice: "F-1", percent: "12" });
});

test("several due dates are parts", async () => {
  const xml = cii({
    terms: ciiTerms({ due: "20260401", part: "500.00" }) + ciiTerms({ due: "20260501", part: "690.00" }),
  });
  assert.deepEqual(await dueOf(xml), [
    ["2026-04-01", "500.00"],
    ["2026-05-01", "690.00"],
  ]);
});

test("the invoice within a PDF, packed or not", async () => {
  const xml = cii({ terms: ciiTerms({ due: "20260401" }) });
  for (const data of [pdf(deflateSync(xml)), pdf(xml, { filter: "" })]) {
    const imported = await readLedger(data, { policy });
    assert.equal(imported.invoices[0].id, "R-7");
  }
  assert.equal(await problemOf(() => readLedger(pdf("no invoice", { filter: "" }), { policy })), "file.pdf");
  assert.equal(
    await problemOf(() => readLedger(pdf(deflateSync(xml), { trailer: "/Encrypt 9 0 R " }), { policy })),
    "file.pdf",
  );
  assert.equal(await problemOf(() => readLedger(pdf(deflateSync(xml).subarray(0, 300)), { policy })), "file.pdf");
});

test("the terms of an invoice go back into an electronic one", async () => {
  const policies = {
    DE: { law: "DE", terms: "14 Tage 2 % Skonto, 30 Tage netto" },
    FR: { law: "FR", terms: "45 jours fin de mois" },
  };
  const issued = "2026-03-02";
  const german = eInvoiceTerms(
    dueDates({ issued, total: "1200.00" }, { policy: policies.DE }),
    clauses(policies.DE, { lang: "de", asOf: issued }),
  );
  assert.equal(german.dueDate, "2026-04-01");
  assert.match(german.terms, /\n#SKONTO#TAGE=14#PROZENT=2\.00#\n$|^#SKONTO#TAGE=14#PROZENT=2\.00#\n$/);
  assert.deepEqual(await dueOf(ubl({ due: german.dueDate, terms: german.terms })), [
    ["2026-04-01", "1200.00", "2 % 2026-03-16"],
  ]);
  const french = eInvoiceTerms(
    dueDates({ issued, total: "1200.00" }, { policy: policies.FR }),
    clauses(policies.FR, { lang: "fr", asOf: issued }),
  );
  assert.equal(french.dueDate, "2026-04-30");
  assert.deepEqual(french.notes.map(({ subjectCode }) => subjectCode).sort(), ["AAB", "PMD", "PMT"]);
  assert.match(french.terms, /45 jours/);
});

// Spreadsheets

const rows = [
  ["Facture", "Client", "Date", "Échéance", "Total"],
  ["A-1", "Nord", { day: 46053 }, { day: 46081 }, 1234.5],
  ["A-2", "Sud", { day: 46054 }, { day: 46082 }, "0.1"],
];

test("a spreadsheet is a list whose dates and numbers are known", async () => {
  for (const data of [zip(sheetFiles(rows)), zip(sheetFiles(rows), { pack: deflateRawSync })]) {
    const imported = await readLedger(data, { policy });
    assert.deepEqual(imported.invoices, [
      { id: "A-1", customer: "Nord", issued: "2026-01-31", total: "1234.50", due: "2026-02-28" },
      { id: "A-2", customer: "Sud", issued: "2026-02-01", total: "0.10", due: "2026-03-01" },
    ]);
  }
  const old = rows.map((cells) => cells.map((cell) => (typeof cell === "object" ? { day: cell.day - 1462 } : cell)));
  assert.equal(
    (await readLedger(zip(sheetFiles(old, { epoch1904: true })), { policy })).invoices[0].issued,
    "2026-01-31",
  );
});

test("of several sheets with invoices one is asked for", async () => {
  const data = zip(sheetFiles(rows, { sheets: ["Janvier", "Février"] }));
  const first = await readLedger(data, { policy });
  assert.deepEqual(
    first.asks.map(({ path, choices }) => [path, choices]),
    [["sheet", ["Janvier", "Février"]]],
  );
  assert.equal((await readLedger(data, { policy, answers: { sheet: "Février" } })).invoices.length, 2);
});
