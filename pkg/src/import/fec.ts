// The ledger that every French firm can export: fichier des écritures comptables, LPF art. L. 47 A and A. 47 A-1.
import type { Citation, CreditNote, Invoice, Payment } from "../types.js";
import type { ImportNotice } from "./codes.js";
import { dateOf, daysBetween } from "./days.js";
import { cellsOf, last, LONGEST_LINE, SEPARATORS } from "./lines.js";
import { notice, ownOf, unread } from "./note.js";
import type { Ask, Imported, ReadOptions, Unapplied, Unread } from "./types.js";
import { fitsCurrency, fromParts, readDecimal, writeUnits, ZERO } from "./units.js";

/** What a line can hold, by the names of the law without accents and in small letters. */
const FIELDS = [
  "journalcode",
  "journallib",
  "ecriturenum",
  "ecrituredate",
  "comptenum",
  "compauxnum",
  "compauxlib",
  "pieceref",
  "piecedate",
  "ecriturelib",
  "debit",
  "credit",
  "montant",
  "sens",
  "ecriturelet",
  "montantdevise",
  "idevise",
  "daterglt",
  "comptelib",
] as const;
type Field = (typeof FIELDS)[number];

/** The columns of a ledger, by what they hold. */
export interface FecHeader {
  separator: string;
  columns: Partial<Record<Field, number>>;
  count: number;
  quoted: boolean;
}

// BOI-CF-IOR-60-40-20: https://bofip.impots.gouv.fr/bofip/9028-PGP.html/identifiant%3DBOI-CF-IOR-60-40-20-20131213
const LAW: Citation = { law: "FR", ref: "LPF, art. A. 47 A-1 (BOI-CF-IOR-60-40-20)", grade: "guidance" };
/** Receivables that are not read unless `accounts` names them: bills, doubtful clients, advances received. */
const OTHER_RECEIVABLES = ["413", "416", "4191"];
const OTHER_NAMES: readonly [Field, string][] = [
  ["montantdevise", "montantendevise"],
  ["idevise", "iddevise"],
  ["idevise", "devise"],
];
const NEEDED: readonly Field[] = ["ecriturenum", "ecrituredate", "comptenum"];
const OPENING = /^(an|ran|anv|anx|ouv)\d*$|nouveau|ouverture/i;
const BANK = /^(bq|bnq|ba|bk|bn|ca|cb|tr)\w{0,3}$|banque|caisse|tresor|trésor/i;
const ADVANCE = /acompte|avance|arrhes|advance|deposit/i;
/** A debt this old, in days, is one that would be lettered had it been paid. */
const OLD = 30;

const plainName = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]/g, "")
    .toLowerCase();

/** Returns the columns that a line names, where it is the header of a ledger. */
export function fecHeader(line: string): FecHeader | undefined {
  for (const separator of SEPARATORS) {
    const cells = cellsOf(line, separator) ?? [];
    while (cells.length > 0 && last(cells)!.trim() === "") cells.pop();
    const names = cells.map(plainName);
    const columns: FecHeader["columns"] = {};
    for (const field of FIELDS) {
      const at = names.indexOf(field);
      if (at >= 0) columns[field] = at;
    }
    // Some programs write the names of the two columns of currencies in another way.
    for (const [field, other] of OTHER_NAMES) {
      const at = names.indexOf(other);
      if (at >= 0) columns[field] ??= at;
    }
    const amounts = (columns.debit ?? columns.montant) !== undefined && (columns.credit ?? columns.sens) !== undefined;
    if (amounts && NEEDED.every((field) => columns[field] !== undefined)) {
      return {
        separator,
        columns,
        count: cells.length,
        quoted: line.includes('"') || separator === ";" || separator === ",",
      };
    }
  }
  return undefined;
}

/** What the lines of an entry or a journal move, as flags. */
const SALES = 1;
const BANK_ACCOUNT = 2;

interface Entry {
  debit: bigint;
  credit: bigint;
  counters: number;
}

/** A line of a client's account. */
interface Movement {
  customer: string;
  ref: string;
  issued: string;
  booked: string;
  units: bigint;
  letter: string;
  label: string;
  journal: Journal;
  entry: Entry;
  number: string;
  opening: boolean;
  currency: string;
  inCurrency: string;
}

interface Journal {
  counters: number;
  bank: boolean;
  opening: boolean;
}

/** What a client owes from one document. */
interface Item {
  move: Movement;
  units: bigint;
  left: bigint;
  payments: Payment[];
  credits: CreditNote[];
}
interface Credit {
  move: Movement;
  left: bigint;
  kind: "payment" | "credit-note" | "other";
}

/** What reads a ledger line by line. */
export interface FecReader {
  /** Reads one line of the file. */
  add(text: string, line: number, length: number): void;
  /** Everything that the ledger says of clients. */
  finish(): Imported;
}

/** Starts to read a ledger; what is kept are the lines of clients and the sum of each entry. */
export function fecReader(first: FecHeader, options: Pick<ReadOptions, "accounts" | "answers" | "terms">): FecReader {
  const moves: Movement[] = [];
  const customers = new Map<string, string | undefined>();
  const entries = new Map<string, Entry>();
  const journals = new Map<string, Journal>();
  const otherAccounts = new Map<string, { count: number; units: bigint }>();
  const refused: Unread[] = [];
  const accounts = options.accounts ?? ["411"];
  let header = first;
  let lastDate = "";
  let points = 0;
  let rejoined = 0;
  let files = 1;
  let shortAt = 0;
  let lastLine = 0;
  let lastKey = "";
  let lastEntry: Entry | undefined;
  return { add, finish };

  /** Reads one line of the file. */
  function add(text: string, line: number, length: number): void {
    lastLine = line;
    if (text.trim() === "") return;
    if (length > LONGEST_LINE) {
      refused.push(unread(line, "row.long", { count: length }, text));
      return;
    }
    const cells = header.quoted ? cellsOf(text, header.separator) : text.split(header.separator);
    if (cells === undefined) {
      refused.push(unread(line, "row.quote", {}, text));
      return;
    }
    if (cells.length !== header.count && !fit(cells)) {
      const again = fecHeader(text);
      if (again === undefined) {
        shortAt = cells.length < header.count ? line : shortAt;
        refused.push(unread(line, "row.cells", { expected: header.count, found: cells.length }, text));
      } else begin(again);
      return;
    }
    read(cells, line, text);
  }

  /** Another year's file that follows in the same text. */
  function begin(next: FecHeader): void {
    header = next;
    files++;
  }

  /** Brings a line to the number of columns, where it is plain how; false where it is not. */
  function fit(cells: string[]): boolean {
    const { count, columns, separator } = header;
    const row = [...cells];
    while (row.length > count && last(row)!.trim() === "") row.pop();
    if (row.length < count) {
      const needed = Math.max(columns.debit ?? 0, columns.credit ?? 0, columns.montant ?? 0, columns.sens ?? 0);
      // Empty cells at the end may be left out; a line that ends before the amounts was cut.
      if (row.length <= needed) return false;
      while (row.length < count) row.push("");
    }
    const places = [columns.ecriturelib, columns.compauxlib, columns.comptelib, columns.journallib, columns.pieceref];
    const extra = cells.length - count;
    // Cells too many at the end, else the separator within a text.
    const tries = row.length === count ? [row] : [];
    for (const at of extra > 0 ? places : []) {
      if (at === undefined) continue;
      const joined = cells.slice(at, at + extra + 1).join(separator);
      tries.push([...cells.slice(0, at), joined, ...cells.slice(at + extra + 1)]);
    }
    const good =
      tries.find((tried) => amountOf(tried) !== undefined && isDated(tried)) ?? (extra < 0 ? row : undefined);
    if (good === undefined) return false;
    if (extra > 0 && good !== row) rejoined++;
    cells.splice(0, cells.length, ...good);
    return true;
  }

  function isDated(cells: readonly string[]): boolean {
    const { columns } = header;
    const piece = columns.piecedate === undefined ? "" : cells[columns.piecedate]!.trim();
    return readDay(cells[columns.ecrituredate!]!) !== undefined && (isNoDay(piece) || readDay(piece) !== undefined);
  }

  function cellOf(cells: readonly string[], field: Field): string {
    const at = header.columns[field];
    return at === undefined ? "" : (cells[at] ?? "").trim();
  }

  /** Debit and credit of a line. */
  function amountOf(cells: readonly string[]): { debit: bigint; credit: bigint } | undefined {
    const { columns } = header;
    if (columns.debit !== undefined && columns.credit !== undefined) {
      const debit = readAmount(cells[columns.debit]!);
      const credit = readAmount(cells[columns.credit]!);
      return debit === undefined || credit === undefined ? undefined : { debit, credit };
    }
    const amount = readAmount(cells[columns.montant!]!);
    const side = cellOf(cells, "sens").toUpperCase();
    if (amount === undefined) return undefined;
    if (/^(D|\+?1)/.test(side)) return { debit: amount, credit: ZERO };
    return /^(C|-1)/.test(side) ? { debit: ZERO, credit: amount } : undefined;
  }

  function read(cells: readonly string[], line: number, text: string): void {
    const { columns } = header;
    const account = cells[columns.comptenum!]!.trim();
    if (/^\s*compte/i.test(account)) {
      const again = fecHeader(text);
      if (again !== undefined) begin(again);
      return;
    }
    const amount = amountOf(cells);
    if (amount === undefined) {
      const field = (["debit", "montant", "credit"] as const).find(
        (known) => readAmount(cellOf(cells, known)) === undefined,
      );
      const column = field ?? "sens";
      const value = cellOf(cells, column);
      refused.push(unread(line, "row.amount", { column, value }, text));
      return;
    }
    const { debit, credit } = amount;
    if (columns.debit !== undefined && (cells[columns.debit]!.includes(".") || cells[columns.credit!]!.includes(".")))
      points++;
    const code = cellOf(cells, "journalcode");
    const number = cellOf(cells, "ecriturenum");
    const entry = entryOf(code, number);
    const journal = journalOf(code, cells);
    if (debit !== ZERO) entry.debit += debit;
    if (credit !== ZERO) entry.credit += credit;
    const counters = counterOf(account);
    entry.counters |= counters;
    journal.counters |= counters;
    const units = debit - credit;
    if (units === ZERO) return;
    if (accounts.some((start) => account.startsWith(start)))
      move(cells, line, text, { account, units, number, entry, journal });
    else {
      const kind = OTHER_RECEIVABLES.find((start) => account.startsWith(start));
      if (kind === undefined) return;
      const other = otherAccounts.get(kind) ?? { count: 0, units: ZERO };
      otherAccounts.set(kind, { count: other.count + 1, units: other.units + units });
    }
  }

  function move(
    cells: readonly string[],
    line: number,
    text: string,
    at: { account: string; units: bigint; number: string; entry: Entry; journal: Journal },
  ): void {
    const refuse = (column: string, value: string) => refused.push(unread(line, "row.date", { column, value }, text));
    const written = cellOf(cells, "ecrituredate");
    const booked = readDay(written);
    if (booked === undefined) {
      refuse("EcritureDate", written);
      return;
    }
    const piece = cellOf(cells, "piecedate");
    const issued = isNoDay(piece) ? booked : readDay(piece);
    if (issued === undefined) {
      refuse("PieceDate", piece);
      return;
    }
    if (!fitsCurrency(at.units, 2)) {
      const column = at.units > ZERO ? "Debit" : "Credit";
      refused.push(unread(line, "row.decimals", { column, value: writeUnits(at.units, 4) }, text));
      return;
    }
    const customer = cellOf(cells, "compauxnum") || at.account;
    const name = cellOf(cells, "compauxlib");
    if ((customers.get(customer) ?? "") === "") customers.set(customer, name === "" ? undefined : name);
    if (booked > lastDate) lastDate = booked;
    const ref = cellOf(cells, "pieceref");
    const paid = readDay(cellOf(cells, "daterglt"));
    moves.push({
      customer,
      ref,
      issued,
      booked: at.journal.opening ? issued : (paid ?? booked),
      units: at.units,
      number: at.number,
      letter: cellOf(cells, "ecriturelet"),
      label: cellOf(cells, "ecriturelib"),
      journal: at.journal,
      entry: at.entry,
      // Brought forward as one sum a client: no document of its own is named, or none older than the opening.
      opening: at.journal.opening && (ref === "" || issued >= booked),
      currency: cellOf(cells, "idevise").toUpperCase(),
      inCurrency: cellOf(cells, "montantdevise"),
    });
  }

  /** The lines of an entry mostly follow one another. */
  function entryOf(code: string, number: string): Entry {
    const key = `${files}\t${code}\t${number}`;
    if (key === lastKey) return lastEntry!;
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = { debit: ZERO, credit: ZERO, counters: 0 };
      entries.set(key, entry);
    }
    lastKey = key;
    lastEntry = entry;
    return entry;
  }

  function journalOf(code: string, cells: readonly string[]): Journal {
    let journal = journals.get(code);
    if (journal === undefined) {
      const name = cellOf(cells, "journallib");
      journal = {
        counters: 0,
        bank: BANK.test(code) || BANK.test(name),
        opening: OPENING.test(code) || OPENING.test(name),
      };
      journals.set(code, journal);
    }
    return journal;
  }

  /** Everything that the ledger says of clients. */
  function finish(): Imported {
    const notices: ImportNotice[] = [];
    const asks: Ask[] = [];
    markCut();
    const known = files > 1 ? withoutCarried(moves) : moves;
    checkSums(notices);
    const invoices: { invoice: Invoice; move: Movement }[] = [];
    const unapplied: { money: Unapplied; move: Movement }[] = [];
    const state: State = {
      invoices,
      unapplied,
      notices,
      paidOut: 0,
      paidOutUnits: ZERO,
      others: 0,
      otherUnits: ZERO,
      partly: 0,
    };
    const separate = askLettering(known, asks, notices);
    for (const [letter, group] of groupsOf(known, separate)) settle(letter, group, state, options.terms);
    const order = new Map(moves.map((move, at) => [move, at]));
    const sorted = <T extends { move: Movement }>(list: T[]) =>
      list.sort((a, b) => order.get(a.move)! - order.get(b.move)!);
    noteRest(state);
    return {
      invoices: sorted(invoices).map(({ invoice }) => invoice),
      unapplied: sorted(unapplied).map(({ money }) => money),
      customers: [...customers].map(([id, name]) => (name === undefined ? { id } : { id, name })),
      asks,
      notices,
      unread: refused,
    };
  }

  /** A file that ends within a line was cut. */
  function markCut(): void {
    const final = last(refused);
    if (shortAt === 0 || shortAt !== lastLine || final === undefined) return;
    refused[refused.length - 1] = unread(final.line, "row.cut", {}, final.text);
  }

  function checkSums(notices: ImportNotice[]): void {
    let debit = ZERO;
    let credit = ZERO;
    let count = 0;
    let first: [string, Entry] | undefined;
    for (const [key, entry] of entries) {
      debit += entry.debit;
      credit += entry.credit;
      if (entry.debit === entry.credit) continue;
      count++;
      first ??= [key, entry];
    }
    // One line of an entry is what a filtered export leaves; that is not a fault of each entry.
    if (first !== undefined) {
      const [key, entry] = first;
      const number = key
        .split("\t")
        .slice(1)
        .filter((part) => part !== "")
        .join(" ");
      const values = { entry: number, debit: writeUnits(entry.debit), credit: writeUnits(entry.credit), count };
      notices.push(notice("fec.unbalanced-entry", values, "warning"));
    }
    if (debit !== credit)
      notices.push(notice("fec.unbalanced", { debit: writeUnits(debit), credit: writeUnits(credit) }, "warning"));
  }

  /** Where most old debts have no letter, asks how payments are to be laid on them. */
  function askLettering(moves: readonly Movement[], asks: Ask[], notices: ImportNotice[]): boolean {
    let old = 0;
    let bare = 0;
    let units = ZERO;
    let credits = 0;
    for (const move of moves) {
      if (move.units < ZERO) {
        if (move.letter === "") credits++;
        continue;
      }
      if (daysBetween(move.issued, lastDate) < OLD) continue;
      old++;
      if (move.letter !== "") continue;
      bare++;
      units += move.units;
    }
    if (credits === 0 || bare * 3 <= old) return true;
    const answer = options.answers?.["lettering"];
    const values = { count: bare, amount: writeUnits(units) };
    if (answer === "oldest-first") return false;
    notices.push(notice("fec.not-lettered", values, "warning"));
    if (answer !== "separate") {
      const question = "Lay payments on the oldest debts?";
      asks.push({ code: "ask.lettering", question, choices: ["separate", "oldest-first"], path: "lettering", values });
    }
    return true;
  }

  function noteRest({ invoices, notices, paidOut, paidOutUnits, others, otherUnits, partly }: State): void {
    if (invoices.length > 0) notices.push(notice("fec.no-due-date", { count: invoices.length }, "info", [LAW]));
    if (partly > 0) notices.push(notice("fec.partly-lettered", { count: partly }));
    if (paidOut > 0)
      notices.push(notice("fec.paid-out", { count: paidOut, amount: writeUnits(paidOutUnits) }, "warning"));
    if (others > 0) notices.push(notice("fec.other-credits", { count: others, amount: writeUnits(otherUnits) }));
    if (points > 0) notices.push(notice("fec.decimal-point", { count: points }));
    if (rejoined > 0) notices.push(notice("fec.separator-in-text", { count: rejoined }));
    if (otherAccounts.size > 0) {
      const kinds = [...otherAccounts];
      const count = kinds.reduce((sum, [, kind]) => sum + kind.count, 0);
      const units = kinds.reduce((sum, [, kind]) => sum + kind.units, ZERO);
      const accounts = kinds
        .map(([start]) => start)
        .sort()
        .join(", ");
      notices.push(notice("fec.other-accounts", { accounts, count, amount: writeUnits(units) }));
    }
  }
}

interface State {
  invoices: { invoice: Invoice; move: Movement }[];
  unapplied: { money: Unapplied; move: Movement }[];
  notices: ImportNotice[];
  paidOut: number;
  paidOutUnits: bigint;
  others: number;
  otherUnits: bigint;
  partly: number;
}

/** A debit that is brought forward into the next year's file is the one that stands in the year before. */
function withoutCarried(moves: readonly Movement[]): Movement[] {
  const key = (move: Movement) => `${move.customer}\t${move.ref}\t${move.issued}\t${move.units}`;
  const before = new Map<string, Movement[]>();
  const kept: Movement[] = [];
  for (const move of moves) {
    const same = before.get(key(move)) ?? [];
    const carried = move.journal.opening && !move.opening ? same.shift() : undefined;
    if (carried !== undefined) {
      // The later file knows what was settled since.
      if (move.letter !== "") carried.letter = move.letter;
      continue;
    }
    kept.push(move);
    same.push(move);
    before.set(key(move), same);
  }
  return kept;
}

/** Lines that belong together: by client and letter; without a letter each for itself, or all of a client. */
function* groupsOf(moves: readonly Movement[], separate: boolean): Generator<[letter: string, group: Movement[]]> {
  const groups = new Map<string, Movement[]>();
  const bare: Movement[] = [];
  for (const move of moves) {
    if (move.letter === "" && separate) {
      bare.push(move);
      continue;
    }
    const key = `${move.customer}\t${move.letter}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [move]);
    else group.push(move);
  }
  for (const group of groups.values()) yield [group[0]!.letter, group];
  const items = new Map<string, Movement[]>();
  for (const move of bare) {
    const key = move.units > ZERO ? documentOf(move) : `\t${items.size}`;
    const same = items.get(key);
    if (same === undefined) items.set(key, [move]);
    else same.push(move);
  }
  for (const group of items.values()) yield ["", group];
}

const documentOf = (move: Movement) =>
  `${move.customer}\t${move.ref || move.number}\t${move.issued}\t${isPaidOut(move)}`;

/** Lays the credits of a group on its debits: on the document that they name, then on the oldest. */
function settle(letter: string, group: readonly Movement[], state: State, terms: ReadOptions["terms"]): void {
  const items = new Map<string, Item>();
  const credits: Credit[] = [];
  for (const move of group) {
    if (move.units < ZERO) {
      credits.push({ move, left: -move.units, kind: kindOf(move) });
      continue;
    }
    const item = items.get(documentOf(move)) ?? { move, units: ZERO, left: ZERO, payments: [], credits: [] };
    item.units += move.units;
    item.left += move.units;
    items.set(documentOf(move), item);
  }
  const owed = [...items.values()].sort((a, b) => order(a.move.issued, b.move.issued));
  credits.sort((a, b) => order(a.move.booked, b.move.booked));
  returned(owed, credits, state);
  const byRef = new Map(owed.map((item) => [item.move.ref || item.move.number, item]));
  const lay = (credit: Credit, item: Item | undefined) => {
    if (item === undefined || credit.left === ZERO || item.left === ZERO) return;
    const units = credit.left < item.left ? credit.left : item.left;
    credit.left -= units;
    item.left -= units;
    const { ref, number } = credit.move;
    const line = { date: dateOfCredit(credit), amount: writeUnits(units), id: ref || number };
    if (credit.kind === "payment") item.payments.push(line);
    else item.credits.push(line);
    if (credit.kind !== "other") return;
    state.others++;
    state.otherUnits += units;
  };
  for (const credit of credits) for (const word of credit.move.label.split(/[\s,;:()]+/)) lay(credit, byRef.get(word));
  let oldest = 0;
  for (const credit of credits) {
    for (; credit.left > ZERO && oldest < owed.length; oldest++) {
      lay(credit, owed[oldest]);
      if (owed[oldest]!.left > ZERO) break;
    }
  }
  let open = ZERO;
  for (const item of owed) {
    open += item.left;
    if (isPaidOut(item.move)) {
      // Money that went back to the client is a debt only as far as nothing stands against it.
      if (item.left === ZERO) continue;
      state.paidOut++;
      state.paidOutUnits += item.left;
    }
    state.invoices.push({ invoice: invoiceOf(item, terms), move: item.move });
    noteItem(item, state.notices);
  }
  for (const credit of credits) {
    if (credit.left === ZERO) continue;
    open -= credit.left;
    state.unapplied.push({ money: moneyOf(credit, letter !== ""), move: credit.move });
  }
  if (letter !== "" && open !== ZERO) state.partly++;
}

/** A payment that the bank took back is none: both lines go. */
function returned(owed: readonly Item[], credits: readonly Credit[], state: State): void {
  for (const item of owed) {
    if (!isPaidOut(item.move)) continue;
    const same = credits.find(
      (credit) => credit.left === item.left && credit.kind === "payment" && credit.move.booked <= item.move.booked,
    );
    if (same === undefined) continue;
    state.paidOut++;
    state.paidOutUnits += item.left;
    same.left = ZERO;
    item.left = ZERO;
  }
}

function invoiceOf({ move, units, payments, credits }: Item, terms: ReadOptions["terms"]): Invoice {
  const invoice: Invoice = {
    id: move.ref || move.number,
    customer: move.customer,
    issued: move.issued,
    total: writeUnits(units),
    currency: "EUR",
  };
  const own = ownOf(terms, move.customer);
  if (own !== undefined) invoice.terms = own;
  if (payments.length > 0) invoice.payments = payments;
  if (credits.length > 0) invoice.credits = credits;
  return invoice;
}

function moneyOf({ move, left, kind }: Credit, lettered: boolean): Unapplied {
  const money: Unapplied = {
    customer: move.customer,
    date: dateOfCredit({ move, kind }),
    amount: writeUnits(left),
    currency: "EUR",
    id: move.ref || move.number,
  };
  if (kind === "credit-note") money.kind = "credit-note";
  else if (lettered) money.kind = "overpayment";
  else if (ADVANCE.test(move.label)) money.kind = "advance";
  return money;
}

function noteItem({ move, units, left }: Item, notices: ImportNotice[]): void {
  const id = move.ref || move.number;
  if (move.opening) {
    const values = { customer: move.customer, amount: writeUnits(units), date: move.issued };
    notices.push(notice("fec.opening", values, "warning"));
  }
  if (left === ZERO || move.currency === "" || move.currency === "EUR") return;
  const foreign = readAmount(move.inCurrency);
  if (foreign === undefined || foreign === ZERO) return;
  const amount = writeUnits(foreign < ZERO ? -foreign : foreign);
  notices.push(notice("fec.currency", { invoice: id, amount, currency: move.currency }));
}

/** What a credit is: by the accounts that its entry moves, else by those of its journal, else by the journal's name. */
function kindOf(move: Movement): Credit["kind"] {
  const { entry, journal } = move;
  if ((entry.counters & BANK_ACCOUNT) !== 0) return "payment";
  if ((entry.counters & SALES) !== 0) return "credit-note";
  if (journal.opening) return /avoir|credit/i.test(move.label) ? "credit-note" : "payment";
  if ((journal.counters & BANK_ACCOUNT) !== 0 || journal.bank) return "payment";
  return (journal.counters & SALES) !== 0 ? "credit-note" : "other";
}

const isPaidOut = ({ units, entry }: Movement) => units > ZERO && entry.counters === BANK_ACCOUNT;
const dateOfCredit = ({ move, kind }: Pick<Credit, "move" | "kind">) =>
  kind === "credit-note" ? move.issued : move.booked;
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sales and their VAT are 70 and 4457, money 51, 53 and 58. */
function counterOf(account: string): number {
  if (account.startsWith("70") || account.startsWith("4457")) return SALES;
  return /^5[138]/.test(account) ? BANK_ACCOUNT : 0;
}

/** Reads an amount as ledgers write it: `1800,00`, ` 000000000001800,00`, `-12.5`, `12,5-`, `1,8E3`; empty is nothing. */
function readAmount(text: string): bigint | undefined {
  if (text === "0,00" || text === "") return ZERO;
  const simple = /^(\d+)(?:,(\d*))?$/.exec(text);
  if (simple !== null) return fromParts(simple[1]!.replace(/^0+(?=\d)/, ""), simple[2] ?? "", false);
  let rest = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  if (rest === "") return ZERO;
  if (/^[^-+]*[-+]$/.test(rest)) rest = rest.slice(-1) + rest.slice(0, -1);
  return readDecimal(rest.replace(/^([-+]?)0+(?=\d)/, "$1"));
}

const isNoDay = (text: string) => text === "" || /^0+$/.test(text);

/** Reads a day: year first, or day first. A French ledger never writes the month first. */
function readDay(text: string): string | undefined {
  const parts = /^\s*(\d{4})([-/.]?)(\d\d)\2(\d\d)(?:[T ].*)?\s*$/.exec(text);
  if (parts !== null) {
    const date = dateOf(Number(parts[1]), Number(parts[3]), Number(parts[4]));
    if (date !== undefined || parts[2] !== "") return date;
  }
  const dayFirst = /^\s*(\d\d)([-/.]?)(\d\d)\2(\d{4})(?:[T ].*)?\s*$/.exec(text);
  return dayFirst === null ? undefined : dateOf(Number(dayFirst[4]), Number(dayFirst[3]), Number(dayFirst[1]));
}
