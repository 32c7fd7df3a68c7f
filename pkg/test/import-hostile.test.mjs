// Files that are broken, cut, hostile or huge: a clear problem or a result, never a crash, never a hang.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { deflateRawSync, deflateSync } from "node:zlib";
import { PolicyError, readBank, readLedger } from "echeance/import";
import { CAMT, cii, ciiTerms, fec, MT940, pdf, sheetFiles, ubl, utf16, zip } from "./import-files.mjs";

const options = { policy: "FR" };
const bytes = (text) => new TextEncoder().encode(text);
/** The code of the problem that reading ends in, or how many invoices came out. */
async function outcome(read) {
  try {
    const imported = await read();
    return imported.invoices?.length ?? imported.entries.length;
  } catch (error) {
    assert.ok(error instanceof PolicyError, error.stack);
    return error.problems[0].code;
  }
}
const read = (data, more) => outcome(() => readLedger(data, { ...options, ...more }));
const inTime = async (seconds, run) => {
  const start = performance.now();
  const result = await run();
  assert.ok(performance.now() - start < seconds * 1000, `${Math.round(performance.now() - start)} ms`);
  return result;
};

const xml = cii({ terms: ciiTerms({ due: "20260401" }) });
const bomb = (depth) =>
  `<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">${Array.from({ length: depth }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("")}]><a>&a${depth};</a>`;
const hostile = {
  "nothing at all": ["", "file.empty"],
  blanks: ["  \r\n\r\n ", "file.empty"],
  "a picture": [Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 32), "file.unknown"],
  EBCDIC: [Uint8Array.from([0xd1, 0x96, 0xa4, 0x99, 0x95, 0x81, 0x93]), "file.encoding"],
  "an old spreadsheet": [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "file.sheet"],
  "entities that multiply": [bomb(30), "file.doctype"],
  "an entity from elsewhere": [
    '<?xml version="1.0"?><!DOCTYPE i [<!ENTITY x SYSTEM "file:///etc/passwd">]><i>&x;</i>',
    "file.doctype",
  ],
  "elements without end": ["<a>".repeat(500_000), "file.xml"],
  "XML that is cut": [ubl().slice(0, -40), "file.xml"],
  "XML of another kind": ["<html><body/></html>", "file.unknown"],
  "an invoice without a date": [ubl({ issued: "" }), "file.unknown"],
  "a PDF without an invoice": [pdf("", { filter: "" }), "file.pdf"],
  "an attachment that unpacks to 64 MB": [pdf(deflateSync(Buffer.alloc(64_000_000, 60))), "file.large"],
  "a spreadsheet of thousands of files": [
    zip(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}`, ""]))),
    "file.large",
  ],
  "a sheet that says it unpacks to 300 MB": [
    zip(sheetFiles([["a"]]), { claim: (size) => size + 300_000_000 }),
    "file.sheet",
  ],
  "a sheet that unpacks to more than it says": [
    zip(
      { ...sheetFiles([["a"]]), "xl/worksheets/sheet1.xml": Buffer.alloc(8_000_000, 32) },
      { pack: deflateRawSync, claim: (size) => Math.min(size, 1000) },
    ),
    "file.sheet",
  ],
  "an archive of other files": [zip({ "a.txt": "a" }), "file.sheet"],
  "an archive that is cut": [zip(sheetFiles([["a"]])).subarray(0, 400), "file.sheet"],
  "one line of 10 MB": ["x".repeat(10_000_000), 0],
  "quotes alone": ['"'.repeat(20_001), 0],
  "separators alone": [";".repeat(50_000), "file.header"],
};
for (const [name, [data, expected]] of Object.entries(hostile)) {
  test(`a clear problem: ${name}`, async () => {
    assert.equal(await inTime(20, () => read(data)), expected);
  });
}

/** Numbers that look like chance and are the same each time. */
function* chance(seed) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

const list =
  'Type;Number;Customer;Date;Due Date;Amount;Paid;Status\nInvoice;1;"a ""b"" c";2026-01-31;28/02/2026;1.234,56;0,00;Sent\nPayment;1;x;2026-02-01;;12,00;;\nTotal;;;;;1.246,56;;\n';
const seeds = [
  [bytes(fec()), readLedger],
  [bytes(fec({ separator: "|" })), readLedger],
  [utf16(fec()), readLedger],
  [bytes(list), readLedger],
  [bytes(list.replaceAll(";", ",")), readLedger],
  [bytes(ubl({ terms: "30 jours" })), readLedger],
  [bytes(xml), readLedger],
  [pdf(deflateSync(xml)), readLedger],
  [
    zip(
      sheetFiles([
        ["Number", "Date", "Total"],
        ["1", { day: 46053 }, 12.5],
      ]),
      { pack: deflateRawSync },
    ),
    readLedger,
  ],
  [bytes(CAMT), readBank],
  [bytes(MT940), readBank],
];
test("changed at random, a file is read or refused, and nothing else", async () => {
  const next = chance(20261128);
  const random = (below) => next.next().value % below;
  const marks = [...'\t|;,"\n\r\0<>&-(). €'].map((mark) => mark.charCodeAt(0));
  let refused = 0;
  const runs = 1100;
  await inTime(300, async () => {
    for (let run = 0; run < runs; run++) {
      const [seed, by] = seeds[run % seeds.length];
      let data = Uint8Array.from(seed);
      for (let change = random(8); change >= 0; change--) {
        const at = random(data.length);
        if (change % 4 === 0) data = data.slice(0, Math.max(1, at));
        else if (change % 4 === 1)
          data = Uint8Array.from([...data.subarray(0, at), ...data.subarray(random(data.length))]);
        else data[at] = change % 2 ? random(256) : marks[random(marks.length)];
      }
      const result = await outcome(() =>
        by(data, {
          ...options,
          answers: run % 3 === 0 ? { dates: "dmy", decimal: ",", lettering: "oldest-first" } : {},
        }),
      );
      if (typeof result === "string") refused++;
    }
  });
  assert.ok(refused > 0 && refused < runs, `${refused} of ${runs} refused`);
});

test("no cent is lost, wherever a ledger is damaged", async () => {
  const next = chance(7);
  const whole = fec().split("\r\n");
  const cents = (amount) => BigInt(amount.replace(".", ""));
  for (let run = 0; run < 200; run++) {
    const rows = whole.filter((_, at) => at === 0 || next.next().value % 4 !== 0);
    const { invoices, unapplied } = await readLedger(rows.join("\r\n"), options);
    let net = -unapplied.reduce((sum, { amount }) => sum + cents(amount), 0n);
    for (const { total, payments = [], credits = [] } of invoices) {
      net += cents(total) - [...payments, ...credits].reduce((sum, { amount }) => sum + cents(amount), 0n);
    }
    const clients = rows
      .slice(1)
      .map((row) => row.split("\t"))
      .filter((cells) => cells[4]?.startsWith("411"));
    assert.equal(
      net,
      clients.reduce((sum, cells) => sum + cents(cells[11].replace(",", ".")) - cents(cells[12].replace(",", ".")), 0n),
    );
  }
});

// Blobs

test("a Blob is read in slices, with progress, and is what the same bytes are", async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [
    "VE",
    "Ventes",
    `E${at}`,
    "20260110",
    "411000",
    "",
    `C${at % 50}`,
    "Société",
    `F${at}`,
    "20260110",
    "é",
    `${at},10`,
    "0,00",
    "",
    "",
    "",
    "",
    "",
  ]);
  const text = fec({ entries: rows });
  const whole = await readLedger(text, options);
  for (const data of [bytes(text), utf16(text), Uint8Array.from(text, (character) => character.charCodeAt(0))]) {
    const steps = [];
    const imported = await readLedger(new Blob([data]), {
      ...options,
      onProgress: (done, of) => steps.push([done, of]),
    });
    assert.deepEqual(imported.invoices, whole.invoices);
    assert.deepEqual(imported.customers[0], { id: "C0", name: "Société" });
    assert.deepEqual(steps.at(-1), [data.length, data.length]);
    assert.ok(steps.length >= data.length / (1 << 20));
  }
  assert.deepEqual(
    await readLedger(
      new Blob([
        zip(
          sheetFiles([
            ["Number", "Date", "Total"],
            ["1", { day: 46053 }, 12.5],
          ]),
        ),
      ]),
      options,
    ).then(({ invoices }) => invoices.length),
    1,
  );
});

test("reading a Blob can be given up", async () => {
  const blob = new Blob(
    Array.from({ length: 8 }, () =>
      fec({ entries: Array.from({ length: 20_000 }, () => fec().split("\r\n")[1].split("\t")) }),
    ),
  );
  const controller = new AbortController();
  let read = 0;
  const reading = readLedger(blob, {
    ...options,
    signal: controller.signal,
    onProgress: (done) => {
      read = done;
      controller.abort(new Error("enough"));
    },
  });
  await assert.rejects(reading, /enough/);
  assert.ok(read < blob.size);
});

test("a worker reads 10 MB while the page stays alive", async () => {
  const lines = 80_000;
  const source = `
    import { parentPort } from "node:worker_threads";
    import { readLedger } from ${JSON.stringify(import.meta.resolve("echeance/import"))};
    const header = ${JSON.stringify(fec().split("\r\n")[0])};
    const rows = Array.from({ length: ${lines} }, (_, at) => {
      const side = at % 2 === 0 ? "411000\\t\\tC" + (at % 900) + "\\tClient" : "706000\\tPrestations\\t\\t";
      const sum = (at >> 1) + ",50";
      return ["VE", "Ventes", "E" + (at >> 1), "20260110", side, "F" + (at >> 1), "20260110", "Une facture de prestations", at % 2 === 0 ? sum + "\\t0,00" : "0,00\\t" + sum, "", "", "20260110", "", ""].join("\\t");
    });
    const blob = new Blob([header + "\\n" + rows.join("\\n")]);
    let steps = 0;
    const start = performance.now();
    const imported = await readLedger(blob, { policy: "FR", onProgress: () => steps++ });
    parentPort.postMessage({ invoices: imported.invoices.length, notices: imported.notices.map(({ code }) => code), size: blob.size, steps, ms: Math.round(performance.now() - start) });
  `;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  let ticks = 0;
  const timer = setInterval(() => ticks++, 10);
  const result = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  clearInterval(timer);
  await worker.terminate();
  assert.deepEqual([result.invoices, result.notices], [lines / 2, ["fec.no-due-date"]]);
  assert.ok(result.steps > 5 && ticks > 5, JSON.stringify({ ...result, ticks }));
});
