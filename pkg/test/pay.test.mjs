// The text of the payment code, beside the encoder of others and the rules of EPC069-12; IBANs beside two libraries.
import assert from "node:assert/strict";
import { test } from "node:test";
import { epcPayload, isIban, PolicyError } from "echeance";
import IBAN from "iban";
import { countrySpecs, isValidIBAN } from "ibantools";
import encode from "sepa-payment-qr-code";

const transfer = {
  name: "Atelier Nord",
  iban: "FR76 3000 6000 0112 3456 7890 189",
  amount: "3655.90",
  reference: "2026-017",
};
const codes = (changes) => {
  try {
    epcPayload({ ...transfer, ...changes });
  } catch (error) {
    assert.ok(error instanceof PolicyError, String(error));
    return error.problems.map(({ code, path }) => `${code} at ${path}`);
  }
  return [];
};

test("a payload has the fields of version 002, in order", () => {
  const lines = epcPayload({ ...transfer, bic: "agrifrpp" }).split("\n");
  assert.deepEqual(lines, [
    "BCD",
    "002",
    "1",
    "SCT",
    "AGRIFRPP",
    "Atelier Nord",
    "FR7630006000011234567890189",
    "EUR3655.90",
    "",
    "",
    "2026-017",
  ]);
  // Without a reference it ends with the amount; the bank keeps its empty line.
  assert.equal(
    epcPayload({ name: "A", iban: transfer.iban, amount: "1" }),
    "BCD\n002\n1\nSCT\n\nA\nFR7630006000011234567890189\nEUR1.00",
  );
});

test("a payment goes to somebody", () => {
  for (const nobody of [undefined, null, "", " \n"]) assert.deepEqual(codes({ name: nobody }), ["pay.name at name"]);
  assert.deepEqual(codes({ iban: undefined, amount: null }), ["pay.iban at iban", "pay.amount at amount"]);
  assert.deepEqual(codes({ reference: null, bic: null }), []);
  assert.match(epcPayload({ ...transfer, name: "A\ud800B" }), /^A\ufffdB$/m);
});

test("it says what the encoder of others says", () => {
  const examples = Object.values(IBAN.countries)
    .map(({ example }) => example)
    .filter(isIban);
  assert.ok(examples.length > 60);
  for (const [place, iban] of examples.entries()) {
    const amount = ["0.01", "1", "12.5", "999999999.99", "3655.90"][place % 5];
    const name = ["Atelier Nord", "Müller & Söhne", "Łódź – Żółć", "Ελλάς"][place % 4];
    const theirs = encode({ name, iban, amount: Number(amount), unstructuredReference: `R-${place}` })
      .trimEnd()
      .split("\n");
    const ours = epcPayload({ name, iban, amount, reference: `R-${place}` }).split("\n");
    // They write the amount as the shortest number, we with its cents; both are EUR and a number with a point.
    assert.equal(Number(ours[7].slice(3)), Number(theirs[7].slice(3)));
    assert.deepEqual(ours.with(7, ""), theirs.with(7, ""));
  }
});

test("amounts run from one cent to 999999999.99", () => {
  for (const [amount, written] of [
    ["0.01", "0.01"],
    ["999999999.99", "999999999.99"],
    ["1", "1.00"],
    ["12.5", "12.50"],
    ["007.10", "7.10"],
  ]) {
    assert.equal(epcPayload({ ...transfer, amount }).split("\n")[7], `EUR${written}`);
  }
  for (const amount of [
    "0",
    "0.00",
    "-1",
    "1000000000",
    "1.234",
    "1,50",
    "1e3",
    "",
    " 1",
    "EUR1",
    undefined,
    null,
    NaN,
  ]) {
    assert.deepEqual(codes({ amount }), ["pay.amount at amount"], String(amount));
  }
});

test("names have 70 characters at most, references 140, and both are one line", () => {
  assert.deepEqual(codes({ name: "é".repeat(70) }), []);
  assert.deepEqual(codes({ name: "é".repeat(71) }), ["pay.name at name"]);
  assert.deepEqual(codes({ name: " \n " }), ["pay.name at name"]);
  assert.deepEqual(codes({ reference: "x".repeat(140) }), []);
  assert.deepEqual(codes({ reference: "x".repeat(141) }), ["pay.reference at reference"]);
  const lines = epcPayload({ ...transfer, name: "A\nEUR1.00\u0000", reference: "a\r\nb\u2028c" }).split("\n");
  assert.deepEqual([lines.length, lines[5], lines[10]], [11, "A EUR1.00", "a b c"]);
});

test("a payload has 331 bytes at most", () => {
  const long = { name: "é".repeat(70), reference: "é".repeat(140) };
  assert.deepEqual(codes(long), ["pay.size at "]);
  for (let length = 0; length <= 140; length++) {
    const fits = { name: "ñ".repeat(70), reference: "ñ".repeat(length) };
    if (codes(fits).length === 0) assert.ok(Buffer.byteLength(epcPayload({ ...transfer, ...fits })) <= 331);
    else assert.ok(Buffer.byteLength(epcPayload({ ...transfer, ...fits, reference: "ñ" })) + 2 * (length - 1) > 331);
  }
});

test("every problem is named", () => {
  assert.deepEqual(codes({ name: "", iban: "FR00", bic: "X", amount: "0", reference: "x".repeat(200) }), [
    "pay.iban at iban",
    "pay.bic at bic",
    "pay.amount at amount",
    "pay.name at name",
    "pay.reference at reference",
  ]);
  for (const bic of ["AGRIFRP", "AGRIFRPPX", "AGR1FRPP", "AGRIFRPPXXXX"])
    assert.deepEqual(codes({ bic }), ["pay.bic at bic"]);
  for (const bic of ["AGRIFRPP", "AGRIFRPPXXX", "agri frpp", ""]) assert.deepEqual(codes({ bic }), []);
});

/** Parts of Finland and France, whose IBANs begin with FI and FR. */
const PARTS = ["AX", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"];

test("the examples of every country that has IBANs are IBANs", () => {
  const theirs = new Set();
  for (const [country, { IBANRegistry, chars }] of Object.entries(countrySpecs)) {
    if (IBANRegistry && !PARTS.includes(country)) theirs.add(`${country}${chars}`);
  }
  assert.ok(theirs.size > 75);
  const known = Object.values(IBAN.countries).map(({ example }) => example);
  for (const example of known) {
    if (theirs.has(example.slice(0, 2) + example.length)) assert.ok(isIban(example), example);
    // Countries of the one library that are not in the registry are not known here.
    else assert.equal(isIban(example), false, example);
  }
  // Each country of the registry has an IBAN here, of its length and no other.
  for (const entry of theirs) {
    const length = Number(entry.slice(2));
    const made = (size) => {
      const body = "0".repeat(size - 4);
      const number = [...body, ...entry.slice(0, 2), "0", "0"].map((sign) => parseInt(sign, 36)).join("");
      return `${entry.slice(0, 2)}${String(98n - (BigInt(number) % 97n)).padStart(2, "0")}${body}`;
    };
    assert.ok(isIban(made(length)), entry);
    assert.equal(isIban(made(length - 1)), false, entry);
    assert.equal(isIban(made(length + 1)), false, entry);
  }
});

test("no changed digit and no swapped pair is overlooked", () => {
  const iban = "NL91ABNA0417164300";
  assert.ok(isIban(iban) && isValidIBAN(iban));
  for (let place = 2; place < iban.length; place++) {
    for (const sign of /\d/.test(iban[place]) ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ") {
      const changed = iban.slice(0, place) + sign + iban.slice(place + 1);
      if (isIban(changed)) assert.equal(changed, iban);
    }
    const swapped = iban.slice(0, place) + (iban[place + 1] ?? "") + iban[place] + iban.slice(place + 2);
    if (isIban(swapped)) assert.equal(swapped, iban);
  }
  for (const text of [
    "",
    "FR",
    "FR76",
    "fr7630006000011234567890189",
    "FR76 3000 6000 0112 3456 7890 189",
    "ZZ68000000000000000000",
    `FR76${"9".repeat(400)}`,
  ]) {
    assert.equal(isIban(text), false, text);
  }
});
