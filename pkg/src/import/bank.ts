// Statements of banks: camt.052, .053 and .054 (ISO 20022), and the older MT940 (SWIFT).
import { safely } from "./safe.js";
import { dateOf } from "./days.js";
import { last } from "./lines.js";
import { fileError, notice, unread } from "./note.js";
import { clean, decode } from "./text.js";
import type { Bank, BankEntry } from "./types.js";
import { digitsOf, readDecimal, readUnits, writeUnits, ZERO } from "./units.js";
import { type XmlElement, all, at, localName, rootOf, textAt } from "./xml.js";

/** The most bytes of a statement. */
const LARGEST = 64 << 20;

/**
 * Reads a bank statement: camt.053 (also .052 and .054) or MT940. Entries that are only announced are left out, with a
 * notice; an entry that is a batch comes as its payments, where the bank lists them with their sums.
 *
 * @throws PolicyError with the problem of a file that is no statement (`"file.unknown"`).
 */
export const readBank = /* @__PURE__ */ safely(function readBank(data: Uint8Array | string): Bank {
  if (data.length > LARGEST) throw fileError("file.large", `at most ${LARGEST >> 20} MB`);
  const text = typeof data === "string" ? clean(data) : decode(data).text;
  const begin = text.slice(0, 2000).trimStart();
  if (begin === "") throw fileError("file.empty");
  if (begin.startsWith("<")) return camt(rootOf(text.trimStart()));
  if (/^(\{1:|:20:|:940:|ABN|[A-Z]{4}[A-Z0-9\r\n])/.test(begin) && text.includes(":61:")) return mt940(text);
  throw fileError("file.unknown", "give camt.053 or MT940");
});

function camt(root: XmlElement): Bank {
  const messages = [
    ["BkToCstmrStmt", "Stmt"],
    ["BkToCstmrAcctRpt", "Rpt"],
    ["BkToCstmrDbtCdtNtfctn", "Ntfctn"],
  ] as const;
  const found = messages.find(([message]) => at(root, message) !== undefined);
  if (found === undefined) throw fileError("file.unknown", `the root element is ${localName(root)}`);
  const bank: Bank = { entries: [], notices: [], unread: [] };
  let pending = 0;
  let apart = 0;
  let count = 0;
  for (const statement of all(at(root, found[0]), found[1])) {
    let moved = ZERO;
    let currency = "";
    for (const entry of all(statement, "Ntry")) {
      count++;
      const status = textAt(entry, "Sts/Cd") || textAt(entry, "Sts");
      if (status === "PDNG" || status === "INFO") {
        pending++;
        continue;
      }
      const read = camtEntry(entry);
      if (typeof read === "string") {
        bank.unread.push(
          unread(count, "row.amount", { column: "Ntry", value: read }, entry.text.replace(/\s+/g, " ").trim()),
        );
        continue;
      }
      if (read.entries.length > 1) apart++;
      moved += read.units;
      currency = read.entries[0]!.currency;
      bank.entries.push(...read.entries);
    }
    checkBalance(statement, moved, currency, bank);
  }
  if (pending > 0) bank.notices.push(notice("bank.pending", { count: pending }));
  if (apart > 0) bank.notices.push(notice("bank.entries-apart", { count: apart }));
  return bank;
}

function camtEntry(entry: XmlElement): { entries: BankEntry[]; units: bigint } | string {
  const written = textAt(entry, "Amt");
  const amount = readDecimal(written);
  const currency = at(entry, "Amt")?.attributes["Ccy"] ?? "";
  const date = camtDay(at(entry, "ValDt")) ?? camtDay(at(entry, "BookgDt"));
  if (amount === undefined || date === undefined) return written;
  const sign = textAt(entry, "CdtDbtInd") === "DBIT" ? -BigInt(1) : BigInt(1);
  const details = all(entry, "NtryDtls").flatMap((part) => all(part, "TxDtls"));
  const sums = details.map((part) => readDecimal(textAt(part, "Amt") || textAt(part, "AmtDtls/TxAmt/Amt")));
  const listed = sums.reduce<bigint>((sum, part) => sum + (part ?? ZERO), ZERO);
  const digits = digitsOf(currency);
  const more = textAt(entry, "AddtlNtryInf");
  const one = (units: bigint, part: XmlElement | undefined): BankEntry => ({
    date,
    amount: writeUnits(units * sign, digits),
    currency,
    ...camtDetails(part, sign, more),
  });
  if (details.length > 1 && listed === amount)
    return { entries: details.map((part, place) => one(sums[place]!, part)), units: amount * sign };
  const single = one(amount, details[0]);
  if (details.length > 1) single.text = details.map((part) => camtDetails(part, sign, "").text).join(" ");
  return { entries: [single], units: amount * sign };
}

function camtDetails(
  part: XmlElement | undefined,
  sign: bigint,
  more: string,
): Pick<BankEntry, "text" | "reference" | "counterparty" | "iban"> {
  const remittance = at(part, "RmtInf");
  const side = sign > ZERO ? "Dbtr" : "Cdtr";
  const texts = all(remittance, "Ustrd").map((line) => line.text.trim());
  const structured = all(remittance, "Strd");
  texts.push(...structured.flatMap((line) => all(line, "RfrdDocInf").map((document) => textAt(document, "Nb"))));
  const end = textAt(part, "Refs/EndToEndId");
  if (end !== "NOTPROVIDED") texts.push(end);
  texts.push(textAt(part, "AddtlTxInf"), more);
  const reference = structured.map((line) => textAt(line, "CdtrRefInf/Ref")).find((text) => text !== "");
  const counterparty = textAt(part, `RltdPties/${side}/Pty/Nm`) || textAt(part, `RltdPties/${side}/Nm`);
  const iban = textAt(part, `RltdPties/${side}Acct/Id/IBAN`);
  return {
    text: [...new Set(texts.filter((text) => text !== ""))].join(" "),
    ...(reference === undefined ? {} : { reference }),
    ...(counterparty === "" ? {} : { counterparty }),
    ...(iban === "" ? {} : { iban }),
  };
}

function camtDay(element: XmlElement | undefined): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(textAt(element, "Dt") || textAt(element, "DtTm"));
  return parts === null ? undefined : dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Holds what moved against the balances before and after. */
function checkBalance(statement: XmlElement, moved: bigint, currency: string, bank: Bank): void {
  const balance = (...codes: string[]) => {
    for (const part of all(statement, "Bal")) {
      const units = readDecimal(textAt(part, "Amt"));
      if (codes.includes(textAt(part, "Tp/CdOrPrtry/Cd")) && units !== undefined)
        return textAt(part, "CdtDbtInd") === "DBIT" ? -units : units;
    }
    return undefined;
  };
  noteBalance(balance("OPBD", "PRCD"), balance("CLBD"), moved, currency, bank);
}

function noteBalance(
  opening: bigint | undefined,
  closing: bigint | undefined,
  moved: bigint,
  currency: string,
  bank: Bank,
): void {
  if (opening === undefined || closing === undefined || opening + moved === closing) return;
  const write = (units: bigint) => writeUnits(units, digitsOf(currency || undefined));
  bank.notices.push(
    notice("bank.balance", { opening: write(opening), closing: write(closing), moved: write(moved) }, "warning"),
  );
}

/** The fields of MT940 are lines that begin with `:61:`; what follows without one belongs to the field before. */
function mt940(text: string): Bank {
  const bank: Bank = { entries: [], notices: [], unread: [] };
  const fields: { tag: string; value: string; line: number }[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, place) => {
    const field = /^:(\d\d[A-Z]?):(.*)$/.exec(line);
    if (field !== null) fields.push({ tag: field[1]!, value: field[2]!, line: place + 1 });
    else if (fields.length > 0 && line !== "-" && !/^-?\}?$|^\{/.test(line)) last(fields)!.value += `\n${line}`;
  });
  let currency = "EUR";
  let opening: bigint | undefined;
  let moved = ZERO;
  for (const { tag, value, line } of fields) {
    if (tag === "60F" || tag === "60M") {
      currency = value.slice(7, 10);
      opening = mtBalance(value);
      moved = ZERO;
    } else if (tag === "61") {
      const entry = mtEntry(value, currency);
      if (entry === undefined) bank.unread.push(unread(line, "row.amount", { column: ":61:", value }, value));
      else {
        moved += readDecimal(entry.amount)!;
        bank.entries.push(entry);
      }
    } else if (tag === "86" && bank.entries.length > 0) Object.assign(last(bank.entries)!, mtDetails(value));
    else if (tag === "62F" || tag === "62M") noteBalance(opening, mtBalance(value), moved, currency, bank);
  }
  return bank;
}

function mtBalance(value: string): bigint | undefined {
  const units = readUnits(value.slice(10), ",");
  return units === undefined || !value.startsWith("D") ? units : -units;
}

/** `2601020102CR123,45NTRFNONREF//…`: day of value, day of booking, side, sum. */
function mtEntry(value: string, currency: string): BankEntry | undefined {
  const parts = /^(\d\d)(\d\d)(\d\d)(?:\d{4})?(RC|RD|C|D)[A-Z]?(\d[\d.]*,\d*)([\s\S]*)$/.exec(value);
  if (parts === null) return undefined;
  const date = dateOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const units = readUnits(parts[5]!, ",");
  if (date === undefined || units === undefined) return undefined;
  // RD takes a debit back, so money comes in; RC takes a credit back.
  const received = parts[4] === "C" || parts[4] === "RD";
  const reference = /^[A-Z]\w{3}([^/\n]*)/.exec(parts[6]!)?.[1]?.trim() ?? "";
  return {
    date,
    amount: writeUnits(received ? units : -units, digitsOf(currency)),
    currency,
    text: reference === "NONREF" ? "" : reference,
  };
}

/** `166?00…?20…?31IBAN?32Name` of German banks, `/NAME/…/REMI/…` of Dutch ones, or plain text. */
function mtDetails(value: string): Partial<BankEntry> {
  if (/^\d{3}\?/.test(value)) {
    const parts = new Map<string, string>();
    for (const [, code, part] of value.replace(/\n/g, "").matchAll(/\?(\d\d)([^?]*)/g)) parts.set(code!, part!);
    const text = [...parts]
      .filter(([code]) => /^(2\d|6[0-3])$/.test(code))
      .map(([, part]) => part)
      .join("");
    const purpose = /SVWZ\+([\s\S]*?)(?=(?:EREF|KREF|MREF|CRED|DEBT|ABWA|ABWE|IBAN|BIC)\+|$)/.exec(text)?.[1] ?? text;
    const counterparty = `${parts.get("32") ?? ""}${parts.get("33") ?? ""}`.trim();
    const iban = parts.get("31") ?? "";
    const end = /EREF\+([\s\S]*?)(?=(?:KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC)\+|$)/.exec(text)?.[1]?.trim() ?? "";
    return detailsOf(
      [purpose.trim(), end === "NOTPROVIDED" ? "" : end].filter((part) => part !== "").join(" "),
      counterparty,
      iban,
    );
  }
  const joined = value.replace(/\n/g, "");
  if (/^\/[A-Z]{3,4}\//.test(joined)) {
    const part = (code: string) =>
      new RegExp(`/${code}/(.*?)(?=/(?:TRTP|IBAN|BIC|NAME|REMI|EREF|ORDP|BENM|ID|ADDR|CSID|MARF|SWOC|RTRN|PREF)/|$)`)
        .exec(joined)?.[1]
        ?.trim() ?? "";
    return detailsOf(part("REMI").replace(/^(USTD|STRD)\/\//, ""), part("NAME"), part("IBAN"));
  }
  return { text: value.replace(/\s+/g, " ").trim() };
}

function detailsOf(text: string, counterparty: string, iban: string): Partial<BankEntry> {
  return { text, ...(counterparty === "" ? {} : { counterparty }), ...(/^[A-Z]{2}\d\d/.test(iban) ? { iban } : {}) };
}
