// Lists of invoices, as programs for accounts and spreadsheets export them.
import type { Invoice, SplitTerms } from "../types.js";
import type { ImportNotice } from "./codes.js";
import { type DateColumn, dateColumn, ORDERS, readingsOf } from "./dates.js";
import { daysBetween } from "./days.js";
import { type Kind, isNoClaim, isPaidStatus, isTotal, kindOf, plainHeader, roleOf } from "./headers.js";
import { last, type Row, Rows, SEPARATORS } from "./lines.js";
import { fileError, notice, ownOf, unread } from "./note.js";
import {
  type Ask,
  type ColumnRecipe,
  type DateOrder,
  type Imported,
  type Mapping,
  type ReadOptions,
  type Role,
  type Unapplied,
  type Unread,
  currencyIn,
} from "./types.js";
import {
  type Mark,
  absolute,
  digitsOf,
  fitsCurrency,
  marksOf,
  multiply,
  readUnits,
  unitsOf,
  writeUnits,
  ZERO,
} from "./units.js";

const DATES: readonly Role[] = ["issued", "due", "delivered", "depositDue"];
const AMOUNTS: readonly Role[] = [
  "total",
  "open",
  "paid",
  "credited",
  "net",
  "vat",
  "debit",
  "credit",
  "deposit",
  "quantity",
  "price",
  "discount",
];
/** The rows at the top in which the header is looked for. */
const TOP = 60;

/** Cuts text into the rows of a list; the separator is that of the recipe, of a first line "sep=;", or the one that fits. */
export function rowsOf(
  lines: readonly { text: string; line: number }[],
  given: string | undefined,
): { rows: Row[]; separator: string; refused: Unread[] } {
  const said = /^sep=(.)\s*$/.exec(lines[0]?.text ?? "")?.[1];
  const rest = said === undefined ? lines : lines.slice(1);
  const separator = given ?? said ?? separatorOf(rest.slice(0, 200));
  return { ...cut(rest, separator), separator };
}

function cut(lines: readonly { text: string; line: number }[], separator: string): { rows: Row[]; refused: Unread[] } {
  const rows: Row[] = [];
  const refused: Unread[] = [];
  const cutter = new Rows(
    separator,
    (row) => rows.push(row),
    (line, text) => refused.push(unread(line, "row.quote", {}, text)),
  );
  for (const { text, line } of lines) cutter.add(text, line);
  cutter.close();
  return { rows, refused };
}

/** The separator whose rows name most columns, else the one whose rows are most alike. */
function separatorOf(lines: readonly { text: string; line: number }[]): string {
  let best = ",";
  let most = -1;
  for (const separator of SEPARATORS) {
    const { rows } = cut(lines, separator);
    const named = Math.max(0, ...rows.slice(0, TOP).map(({ cells }) => rolesIn(cells).size));
    const counts = new Map<number, number>();
    for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    const score = named * 1000 + Math.max(0, ...counts.values());
    if (score > most) {
      most = score;
      best = separator;
    }
  }
  return best;
}

/** What the cells of a header name. The plainer name has a role that two cells claim; of two as plain, the first. */
function rolesIn(cells: readonly string[]): Map<Role, number> {
  const roles = new Map<Role, { at: number; rank: number }>();
  cells.forEach((cell, at) => {
    const [role, rank] = cell.length > 60 ? [] : (roleOf(cell) ?? []);
    if (role === undefined || rank === undefined) return;
    const known = roles.get(role);
    if (known === undefined || rank < known.rank) roles.set(role, { at, rank });
  });
  return new Map([...roles].map(([role, { at }]) => [role, at]));
}

/** A row as a list has it, before its dates and amounts are read. */
interface Line extends Row {
  kind?: Kind;
}

/** Amounts and dates of a row. */
interface Values {
  dates: Partial<Record<Role, string>>;
  units: Partial<Record<Role, bigint>>;
}

/** Reads the rows of a list. */
export function readList(
  rows: readonly Row[],
  separator: string | undefined,
  options: ReadOptions,
  refused: Unread[] = [],
): Imported {
  const notices: ImportNotice[] = [];
  const asks: Ask[] = [];
  const invoices: Invoice[] = [];
  const unapplied: Unapplied[] = [];
  const customers = new Map<string, string | undefined>();
  const policyCurrency = currencyIn(options.policy);
  const readable = new Map<string, boolean>();
  const unreadTerms = new Map<string, number>();
  const recipes: Mapping["columns"] = {};
  const tally = { undated: 0, noIssue: 0, noDue: 0, computed: 0 };
  const byId = new Map<string, Invoice>();
  const repeated = new Map<string, number>();
  const strangeTypes = new Map<string, number>();
  let headers: readonly string[] = [];
  let columns = new Map<Role, number>();
  let titles: string[] = [];
  let seenCurrency: string | undefined;

  const { mapping: stored } = options;
  if (stored !== undefined && (stored?.kind !== "list" || typeof stored.columns !== "object"))
    throw fileError("file.mapping");
  // Where no line could be read, each says why.
  return rows.length === 0 && refused.length > 0 ? result() : read();

  function read(): Imported {
    const start = findHeader();
    const lines = documentsAfter(start);
    if (askColumns()) return result();
    findCurrency(lines);
    const orders = findDates(lines);
    const marks = findMarks(lines);
    if (orders === undefined || marks === undefined) return result();
    const good: [Line, Values][] = [];
    for (const line of lines) {
      const values = valuesOf(line, orders, marks);
      if (values !== undefined) good.push([line, values]);
    }
    build(good);
    noteCounts();
    return result();
  }

  function result(): Imported {
    const mapping: Mapping = { kind: "list", columns: recipes };
    if (separator !== undefined) mapping.separator = separator;
    return {
      invoices,
      unapplied,
      asks,
      notices,
      mapping,
      customers: [...customers].map(([id, name]) => (name === undefined ? { id } : { id, name })),
      unread: refused.sort((a, b) => a.line - b.line),
    };
  }

  /** Finds the row that names the columns, and returns the place of the row after it. */
  function findHeader(): number {
    const given = stored?.columns;
    let best = -1;
    let most = 1;
    rows.slice(0, TOP).forEach(({ cells }, at) => {
      const named = given === undefined ? rolesIn(cells).size : columnsOf(cells, given).size;
      if (named > most || (named > 0 && given !== undefined && named === Object.keys(given).length && best < 0)) {
        most = named;
        best = at;
      }
    });
    // A list whose headers are unknown still has a first row with as many names as columns.
    if (best < 0) best = rows.findIndex(({ cells }) => cells.length > 1 && cells.every((cell) => /\p{L}/u.test(cell)));
    const header = rows[best];
    if (header === undefined) throw fileError(rows.length === 0 ? "file.empty" : "file.header");
    headers = header.cells.map((cell) => cell.trim());
    columns = given === undefined ? rolesIn(header.cells) : columnsOf(header.cells, given);
    const lost = given === undefined ? [] : Object.entries(given).filter(([role]) => !columns.has(role as Role));
    if (lost.length > 0) {
      notices.push(
        notice("import.mapping", { columns: lost.map(([, column]) => column.header).join(", ") }, "warning"),
      );
      for (const [role, at] of rolesIn(header.cells)) if (!columns.has(role)) columns.set(role, at);
    }
    answerColumns();
    settleColumns();
    titles = rows.slice(0, best).flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ""));
    return best + 1;
  }

  /** Takes the columns that the caller names: `answers: { "column.total": "Montant dû" }`. */
  function answerColumns(): void {
    for (const [path, header] of Object.entries(options.answers ?? {})) {
      if (!path.startsWith("column.")) continue;
      const at = headers.findIndex((known) => known === header || plainHeader(known) === plainHeader(header));
      if (at >= 0) columns.set(path.slice(7) as Role, at);
    }
  }

  /** Leaves out columns that only stand in for others, and says which were not used. */
  function settleColumns(): void {
    // Quantities and prices matter only where the rows are the lines of invoices.
    if (columns.has("total") || columns.has("open") || columns.has("net") || columns.has("debit")) {
      for (const role of ["quantity", "price", "discount", "vatRate"] as const) columns.delete(role);
    }
    for (const [role, at] of columns) recipes[role] = { header: headers[at]! };
    const used = new Set(columns.values());
    const unused = headers.filter((header, at) => header !== "" && !used.has(at));
    if (unused.length > 0) notices.push(notice("import.columns-unused", { columns: unused.join(", ") }));
  }

  /** Asks for columns without which there is no invoice; true where one is missing. */
  function askColumns(): boolean {
    const has = (...roles: Role[]) => roles.every((role) => columns.has(role));
    const missing: Role[] = [];
    if (!has("issued") && !has("due")) missing.push("issued");
    if (!has("total") && !has("open") && !has("net") && !has("debit") && !has("quantity", "price"))
      missing.push("total");
    for (const field of missing) {
      const choices = headers.filter((header) => header !== "");
      asks.push({
        code: "ask.column",
        question: `Which column is "${field}"?`,
        choices,
        path: `column.${field}`,
        values: { field },
      });
    }
    return missing.length > 0;
  }

  function cellOf(line: Row, role: Role): string {
    const at = columns.get(role);
    return at === undefined ? "" : (line.cells[at] ?? "").trim();
  }

  /** Keeps the rows of documents; titles, sections, totals and repeated headers are counted and named. */
  function documentsAfter(start: number): Line[] {
    const lines: Line[] = [];
    const skipped = rows
      .slice(0, start - 1)
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
      .map(({ line }) => line);
    for (const row of rows.slice(start)) {
      const filled = row.cells.filter((cell) => cell.trim() !== "");
      if (filled.length === 0) continue;
      if (isNoDocument(row, filled)) {
        skipped.push(row.line);
        continue;
      }
      // Cells that are missing at the end are empty; cells beyond the header may have moved the others.
      const extra = row.cells.slice(headers.length);
      if (extra.some((cell) => cell.trim() !== "")) {
        refused.push(unread(row.line, "row.cells", { expected: headers.length, found: row.cells.length }, row.text));
        continue;
      }
      lines.push(row);
    }
    if (skipped.length > 0) notices.push(notice("import.skipped", { count: skipped.length, lines: linesOf(skipped) }));
    return lines;
  }

  function isNoDocument(row: Row, filled: readonly string[]): boolean {
    const dated = DATES.some((role) => Object.keys(readingsOf(cellOf(row, role))).length > 0);
    if (dated) return false;
    if (filled.length === 1 || isTotal(filled[0]!)) return true;
    return row.cells.every((cell, at) => cell.trim() === "" || cell.trim() === headers[at]);
  }

  /** Finds the ways in which dates are written, column by column; undefined where the file leaves them open. */
  function findDates(lines: readonly Line[]): Map<Role, DateOrder> | undefined {
    const orders = new Map<Role, DateOrder>();
    const open: [Role, DateColumn][] = [];
    const asOf = titles.map(titleDate).find((date) => date !== undefined);
    for (const role of DATES) {
      const at = columns.get(role);
      if (at === undefined) continue;
      const known = stored?.columns[role]?.dates;
      if (known !== undefined) {
        orders.set(role, known);
        continue;
      }
      const cells = lines.map((line) => ({ text: cellOf(line, role), line: line.line }));
      // No document of a list is of a later day than the list.
      const column = dateColumn(
        cells,
        role === "issued" && asOf !== undefined ? (date) => date > asOf.date : undefined,
      );
      const answer = answered(options.answers, role);
      // An answer is about what the file leaves open; dates of another kind are read as they are.
      if (
        answer !== undefined &&
        (column.orders.includes(answer) || (answer === "1904" && column.orders.includes("1900")))
      ) {
        column.orders = [answer];
      }
      const order = column.orders[0];
      if (column.orders.length > 1) open.push([role, column]);
      else if (order !== undefined) orders.set(role, order);
      if (column.orders.length !== 1) continue;
      noteOrder(role, order!, cells, column.disproved ? asOf?.title : undefined);
    }
    for (const [role, column] of open) {
      // A column that settles the order settles it for its neighbours, which the same program wrote.
      const other = [...orders].find(([, order]) => column.orders.includes(order));
      if (other === undefined) {
        askDates(role, column);
        continue;
      }
      orders.set(role, other[1]);
      notices.push(notice("import.dates-from-column", { column: headerOf(role), other: headerOf(other[0]) }));
    }
    if (asks.length > 0) return undefined;
    for (const [role, order] of orders) recipes[role]!.dates = order;
    return orders;
  }

  function noteOrder(
    role: Role,
    order: DateOrder,
    cells: readonly { text: string }[],
    title: string | undefined,
  ): void {
    const column = headerOf(role);
    const first = cells.find(({ text }) => readingsOf(text)[order] !== undefined)?.text ?? "";
    if (order === "1900" || order === "1904") {
      notices.push(notice("import.dates-serial", { column, value: first, date: readingsOf(first)[order]! }));
    } else if (order === "unix") notices.push(notice("import.dates-unix", { column }));
    else if (title !== undefined) notices.push(notice("import.dates-from-title", { column, title }));
  }

  function askDates(role: Role, { orders, example }: DateColumn): void {
    const first = orders[0]!;
    const second = orders[1]!;
    const { text = "", readings = {} } = example ?? {};
    const column = headerOf(role);
    const values = { column, value: text, first: readings[first] ?? "", second: readings[second] ?? "" };
    const question = `${column}: is ${text} ${values.first} or ${values.second}?`;
    const path = asks.some((ask) => ask.path === "dates") ? `dates.${role}` : "dates";
    // One answer serves all columns, unless it is given for one alone.
    if (path === "dates") asks.push({ code: "ask.dates", question, choices: orders, path, values });
  }

  function headerOf(role: Role): string {
    return headers[columns.get(role)!] ?? "";
  }

  /** Finds the mark before the decimals, column by column; undefined where the file leaves it open. */
  function findMarks(lines: readonly Line[]): Map<Role, Mark> | undefined {
    const marks = new Map<Role, Mark>();
    const open: [Role, string][] = [];
    for (const role of AMOUNTS) {
      if (!columns.has(role)) continue;
      const given = stored?.columns[role]?.decimal ?? answeredMark(options.answers, role);
      if (given !== undefined) {
        marks.set(role, given);
        continue;
      }
      const counts = { ".": 0, ",": 0 };
      let both: string | undefined;
      for (const line of lines) {
        const cell = cellOf(line, role);
        const fits = marksOf(cell);
        for (const mark of fits) counts[mark]++;
        if (fits.length === 2 && /[.,]/.test(cell)) both ??= cell;
      }
      if (counts["."] > counts[","]) marks.set(role, ".");
      else if (counts[","] > counts["."]) marks.set(role, ",");
      // Without a mark in any row the two are the same.
      else if (both !== undefined) open.push([role, both]);
    }
    for (const [role, value] of open) {
      const other = [...marks].find(([known]) => known !== "discount" && known !== "quantity");
      if (other === undefined) {
        const column = headerOf(role);
        const question = `${column}: is the mark of ${value} decimal?`;
        if (!asks.some((ask) => ask.path === "decimal")) {
          asks.push({
            code: "ask.decimal",
            question,
            choices: [".", ","],
            path: "decimal",
            values: { column, value },
          });
        }
        continue;
      }
      marks.set(role, other[1]);
      notices.push(notice("import.decimal-from-column", { column: headerOf(role), other: headerOf(other[0]) }));
    }
    if (asks.length > 0) return undefined;
    for (const role of AMOUNTS) {
      if (!columns.has(role)) continue;
      if (marks.has(role)) recipes[role]!.decimal = marks.get(role)!;
      else marks.set(role, ".");
    }
    return marks;
  }

  /** The currency that signs beside amounts stand for. */
  function findCurrency(lines: readonly Line[]): void {
    const signs = new Set<string>();
    for (const line of lines) {
      for (const role of ["total", "open", "debit"] as const) {
        const sign = /[\p{Sc}]|\b(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK)\b/u.exec(cellOf(line, role))?.[0];
        if (sign !== undefined) signs.add(sign);
      }
    }
    const [symbol] = signs;
    if (columns.has("currency") || symbol === undefined) return;
    // A dollar or a crown is not always the same one.
    const currency = /^[A-Z]{3}$/.test(symbol) ? symbol : { "€": "EUR", "£": "GBP" }[symbol];
    if (signs.size > 1 || currency === undefined) {
      const values = { symbol: [...signs].join(" ") };
      notices.push(notice("import.currency-unknown", values, "warning"));
      return;
    }
    seenCurrency = currency;
    if (currency !== policyCurrency) notices.push(notice("import.currency", { symbol, currency }));
  }

  /** Reads dates and amounts of a row; undefined, and refused, where one cannot be read. */
  function valuesOf(line: Line, orders: Map<Role, DateOrder>, marks: Map<Role, Mark>): Values | undefined {
    const values: Values = { dates: {}, units: {} };
    const refuse = <Code extends "row.date" | "row.amount" | "row.decimals">(why: Code, role: Role) => {
      refused.push(unread(line.line, why, { column: headerOf(role), value: cellOf(line, role) }, line.text));
      return undefined;
    };
    for (const role of DATES) {
      const cell = cellOf(line, role);
      if (isBlank(cell)) continue;
      const order = orders.get(role);
      const date = order === undefined ? undefined : readingsOf(cell)[order];
      if (date === undefined) return refuse("row.date", role);
      values.dates[role] = date;
    }
    const code = currencyOf(line);
    for (const role of AMOUNTS) {
      const cell = cellOf(line, role);
      if (isBlank(cell)) continue;
      if (role === "discount" && /%$/.test(cell)) {
        const percent = readUnits(cell.replace(/%$/, ""), marks.get(role)!);
        if (percent === undefined) return refuse("row.amount", role);
        values.units[role] = percent;
        continue;
      }
      const units = readUnits(cell, marks.get(role)!);
      if (units === undefined) return refuse("row.amount", role);
      const money = role !== "quantity" && role !== "price" && role !== "discount";
      if (money && !fitsCurrency(units, digitsOf(code))) return refuse("row.decimals", role);
      values.units[role] = units;
    }
    return values;
  }

  function currencyOf(line: Row): string | undefined {
    const code = cellOf(line, "currency").toUpperCase();
    return /^[A-Z]{3}$/.test(code) ? code : (seenCurrency ?? policyCurrency);
  }

  function build(lines: readonly [Line, Values][]): void {
    const single = columns.has("total") || columns.has("open") || columns.has("debit");
    const payments: [Line, Values][] = [];
    const groups = new Map<string, [Line, Values][]>();
    for (const [line, values] of lines) {
      const status = cellOf(line, "status");
      if (isNoClaim(status)) {
        refused.push(unread(line.line, "row.status", { value: status }, line.text));
        continue;
      }
      const kind = kindIn(line);
      if (kind === "supplier") refused.push(unread(line.line, "row.kind", { value: cellOf(line, "type") }, line.text));
      else if (kind === "payment" || kind === "advance") payments.push([{ ...line, kind }, values]);
      else if (single) document([{ ...line, ...(kind === undefined ? {} : { kind }) }, values]);
      else {
        const key = `${clientOf(line)}\t${cellOf(line, "id") || `\t${line.line}`}`;
        const group = groups.get(key) ?? [];
        group.push([{ ...line, ...(kind === undefined ? {} : { kind }) }, values]);
        groups.set(key, group);
      }
    }
    for (const group of groups.values()) document(sumOf(group, rateOf, tally));
    for (const [line, values] of payments) payment(line, values);
  }

  function kindIn(line: Row): Kind | undefined {
    const word = cellOf(line, "type");
    if (word === "") return undefined;
    const kind = kindOf(word);
    if (kind === undefined) strangeTypes.set(word, (strangeTypes.get(word) ?? 0) + 1);
    return kind;
  }

  function clientOf(line: Row): string | undefined {
    const name = cellOf(line, "customer");
    const id = cellOf(line, "customerId") || name;
    if (id === "") return undefined;
    if ((customers.get(id) ?? "") === "") customers.set(id, name === "" || name === id ? undefined : name);
    return id;
  }

  /** The VAT of a line: "20%", "20% (VAT on Income)"; nothing where the words say that there is none. */
  function rateOf(line: Row): bigint | undefined {
    const text = cellOf(line, "vatRate");
    const percent = /(\d+(?:[.,]\d+)?)\s*%/.exec(text)?.[1] ?? (Number(text) > 0 ? text : undefined);
    if (percent !== undefined) return readUnits(percent.replace(",", "."), ".");
    return text === "" || /zero|exe|no|frei|ohne|ese|vrij/i.test(text) ? ZERO : undefined;
  }

  /** An invoice or a credit note. */
  function document([line, { dates, units }]: [Line, Values]): void {
    const code = currencyOf(line);
    const digits = digitsOf(code);
    const id = cellOf(line, "id");
    const customer = clientOf(line);
    const net = units.net === undefined ? undefined : units.net + (units.vat ?? ZERO);
    // A credit in the column of credits is no debt; beside a debit it is what was paid of it.
    const debit = units.debit ?? ZERO;
    const credit = units.credit ?? ZERO;
    const booked = columns.has("debit") ? (debit !== ZERO ? debit : -credit) : undefined;
    let total = units.total ?? booked ?? net;
    let open = units.open;
    const paid = absolute(units.paid ?? (debit !== ZERO && credit !== ZERO ? credit : ZERO));
    const credited = absolute(units.credited ?? ZERO);
    if (total === undefined && open === undefined) {
      refused.push(unread(line.line, "row.no-amount", {}, line.text));
      return;
    }
    const paidInFull = open === undefined && units.paid === undefined && isPaidStatus(cellOf(line, "status"));
    total ??= open! + paid + credited;
    open ??= paidInFull ? ZERO : total - paid - credited;
    if (line.kind === "credit-note" && total > ZERO) {
      total = -total;
      open = -absolute(open);
    }
    // Rows of open payments have no total of their own.
    if (total === ZERO && open !== ZERO) total = open + credited;
    const issued = dates.issued ?? dates.due;
    if (issued === undefined) {
      refused.push(unread(line.line, "row.no-date", {}, line.text));
      return;
    }
    if (total < ZERO || open < ZERO) {
      const left = absolute(open < ZERO ? open : total);
      const money: Unapplied = { ...moneyOf(customer, issued, left, code, id) };
      if (line.kind === "credit-note" || line.kind === undefined)
        money.kind = total < ZERO ? "credit-note" : "overpayment";
      if (left !== ZERO) unapplied.push(money);
      if (total < ZERO) return;
      open = ZERO;
    }
    if (total === ZERO) {
      refused.push(unread(line.line, "row.no-amount", {}, line.text));
      return;
    }
    const invoice: Invoice = {
      ...(id === "" ? {} : { id }),
      ...(customer === undefined ? {} : { customer }),
      issued,
      total: writeUnits(total, digits),
    };
    const written = columns.has("currency") || seenCurrency !== undefined ? code : undefined;
    if (written !== undefined) invoice.currency = written;
    setDue(invoice, line, dates, units, digits);
    if (dates.issued === undefined) tally.noIssue++;
    const credits = credited < total - open ? credited : total - open > ZERO ? total - open : ZERO;
    if (credits > ZERO) invoice.credits = [{ date: issued, amount: writeUnits(credits, digits) }];
    const received = total - open - credits;
    if (received > ZERO) {
      tally.undated++;
      invoice.payments = [{ date: issued, amount: writeUnits(received, digits) }];
    }
    const known = id === "" ? undefined : byId.get(`${customer}\t${id}`);
    if (known !== undefined) repeated.set(id, (repeated.get(id) ?? 1) + 1);
    invoices.push(invoice);
    if (id !== "") byId.set(`${customer}\t${id}`, invoice);
  }

  /** The due date, the term in words, or the two parts of an invoice with a deposit. */
  function setDue(invoice: Invoice, line: Line, dates: Values["dates"], units: Values["units"], digits: number): void {
    const issued = invoice.issued as string;
    const { due, depositDue } = dates;
    const deposit = units.deposit ?? ZERO;
    if (dates.delivered !== undefined) invoice.delivered = dates.delivered;
    if (due !== undefined && deposit > ZERO && depositDue !== undefined && due >= issued && depositDue >= issued) {
      const days = (date: string) => ({ steps: [{ addDays: daysBetween(issued, date) }], roll: "none" as const });
      const terms: SplitTerms = {
        parts: [
          { share: { amount: writeUnits(deposit, digits) }, terms: days(depositDue) },
          { share: "balance", terms: days(due) },
        ],
      };
      invoice.terms = terms;
    } else if (due !== undefined) {
      // A due date before the invoice is one that is owed at once.
      invoice.due = due < issued ? issued : due;
    } else {
      const own = ownOf(options.terms, String(invoice.customer ?? ""));
      const terms = own ?? readableTerms(cellOf(line, "terms"));
      if (terms !== undefined) invoice.terms = terms;
      else tally.noDue++;
    }
  }

  /** Returns words that the core can read as a term; undefined, and noted, where it cannot, or is not there. */
  function readableTerms(words: string): string | undefined {
    if (words === "") return undefined;
    if (!readable.has(words)) readable.set(words, canRead(words));
    if (readable.get(words)) return words;
    unreadTerms.set(words, (unreadTerms.get(words) ?? 0) + 1);
    return undefined;
  }

  function canRead(words: string): boolean {
    try {
      return words.length < 500 && options.parseTerms?.(words) !== undefined;
    } catch {
      return false;
    }
  }

  function moneyOf(
    customer: string | undefined,
    date: string,
    units: bigint,
    code: string | undefined,
    id: string,
  ): Unapplied {
    const money: Unapplied = { date, amount: writeUnits(units, digitsOf(code)) };
    if (customer !== undefined) money.customer = customer;
    const written = columns.has("currency") || seenCurrency !== undefined ? code : undefined;
    if (written !== undefined) money.currency = written;
    if (id !== "") money.id = id;
    return money;
  }

  /** A payment: of the invoice that it names, else of none. */
  function payment(line: Line, { dates, units }: Values): void {
    const customer = clientOf(line);
    const id = cellOf(line, "id");
    const code = currencyOf(line);
    const nonzero = (...values: (bigint | undefined)[]) =>
      values.find((value) => value !== undefined && value !== ZERO);
    const amount = nonzero(
      units.open,
      units.total,
      units.credit,
      units.paid,
      units.net === undefined ? undefined : units.net + (units.vat ?? ZERO),
      units.debit,
    );
    const date = dates.issued ?? dates.due;
    if (amount === undefined) refused.push(unread(line.line, "row.no-amount", {}, line.text));
    else if (date === undefined) refused.push(unread(line.line, "row.no-date", {}, line.text));
    else {
      const invoice = line.kind === "payment" && id !== "" ? byId.get(`${customer}\t${id}`) : undefined;
      if (invoice === undefined) {
        const money = moneyOf(customer, date, absolute(amount), code, id);
        if (line.kind === "advance") money.kind = "advance";
        unapplied.push(money);
      } else {
        const payment = { date, amount: writeUnits(absolute(amount), digitsOf(code)) };
        invoice.payments = [...(invoice.payments ?? []), payment];
      }
    }
  }

  function noteCounts(): void {
    const { undated, noIssue, noDue, computed } = tally;
    if (undated > 0) notices.push(notice("import.paid-undated", { count: undated }, "warning"));
    if (noIssue > 0) notices.push(notice("import.no-issue-date", { count: noIssue }, "warning"));
    if (noDue > 0) notices.push(notice("import.no-due-date", { count: noDue }));
    if (computed > 0) notices.push(notice("import.computed", { count: computed }));
    for (const [words, count] of unreadTerms) notices.push(notice("import.terms-unread", { words, count }, "warning"));
    for (const [type, count] of strangeTypes) notices.push(notice("import.type-unknown", { type, count }, "warning"));
    for (const [invoice, count] of repeated) notices.push(notice("import.same-number", { invoice, count }, "warning"));
    checkTotal();
  }

  /** Compares the sum of what is open with the total that the list ends with. */
  function checkTotal(): void {
    const at = columns.get("open");
    const mark = recipes.open?.decimal;
    if (at === undefined || mark === undefined) return;
    // The last of several totals is that of the list.
    const totals = rows.filter(({ cells }) => isTotal(cells.find((cell) => cell.trim() !== "") ?? ""));
    const said = readUnits(last(totals)?.cells[at] ?? "", mark);
    if (said === undefined) return;
    let sum = ZERO;
    for (const { total, payments, credits } of invoices) {
      sum += readUnits(String(total), ".")!;
      for (const { amount } of [...(payments ?? []), ...(credits ?? [])]) sum -= readUnits(String(amount), ".")!;
    }
    for (const { amount } of unapplied) sum -= readUnits(amount, ".")!;
    if (sum === said) notices.push(notice("import.total-agrees", { amount: writeUnits(said) }));
    else notices.push(notice("import.total-differs", { file: writeUnits(said), read: writeUnits(sum) }, "warning"));
  }
}

/** Adds up the rows of one document. */
function sumOf(
  group: readonly [Line, Values][],
  rateOf: (line: Row) => bigint | undefined,
  counts: { computed: number },
): [Line, Values] {
  const [[line, first]] = group as [[Line, Values]];
  let net = ZERO;
  let vat = ZERO;
  let lines = false;
  for (const [row, { units }] of group) {
    if (units.net !== undefined) {
      net += units.net;
      vat += units.vat ?? ZERO;
      continue;
    }
    if (units.price === undefined) continue;
    lines = true;
    const price = multiply(units.price, units.quantity ?? unitsOf(1), 4);
    const discount = units.discount === undefined ? ZERO : multiply(price, units.discount, 4) / BigInt(100);
    const amount = multiply(price - discount, unitsOf(1), 2);
    net += amount;
    vat += multiply(amount, rateOf(row) ?? ZERO, 4) / BigInt(100);
  }
  if (lines) {
    counts.computed++;
    vat = multiply(vat, unitsOf(1), 2);
  }
  return [line, { dates: first.dates, units: { net, vat } }];
}

function columnsOf(cells: readonly string[], given: Mapping["columns"]): Map<Role, number> {
  const plain = cells.map(plainHeader);
  const columns = new Map<Role, number>();
  for (const [role, recipe] of Object.entries(given) as [Role, ColumnRecipe][]) {
    const at = plain.indexOf(plainHeader(String(recipe?.header)));
    if (at >= 0) columns.set(role, at);
  }
  return columns;
}

const isBlank = (cell: string) => cell === "" || /^[-–—]$/.test(cell);

function answered(answers: Record<string, string> | undefined, role: Role): DateOrder | undefined {
  const answer = answers?.[`dates.${role}`] ?? answers?.["dates"];
  return ORDERS.find((order) => order === answer);
}

function answeredMark(answers: Record<string, string> | undefined, role: Role): Mark | undefined {
  const answer = answers?.[`decimal.${role}`] ?? answers?.["decimal"];
  return answer === "." || answer === "," ? answer : undefined;
}

/** The day that a title names: "As of Sep 23, 2026". */
function titleDate(title: string): { date: string; title: string } | undefined {
  for (const [text] of title.matchAll(/\p{L}{3,}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,}\.? \d{4}|\d[\d.-]{7,9}/gu)) {
    const readings = Object.values(readingsOf(text));
    if (readings.length > 0 && readings.every((date) => date === readings[0])) return { date: readings[0]!, title };
  }
  return undefined;
}

/** The first of many lines, and that there are more. */
function linesOf(lines: readonly number[]): string {
  return lines.slice(0, 20).join(", ") + (lines.length > 20 ? ", …" : "");
}
