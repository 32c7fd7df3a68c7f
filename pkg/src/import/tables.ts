// Reports as CSV that spreadsheets open right in each language: its separator, its decimal mark, days as they sort.
import type { Claim, Lang } from "../types.js";

type Cell = string | number | undefined;
interface Column<Item> {
  head: keyof (typeof HEADS)["en"];
  /** Text may come from a client; numbers are written by the core. */
  kind: "text" | "number";
  of: (item: Item) => Cell;
}

const HEADS = {
  en: {
    customer: "Client",
    invoice: "Invoice",
    invoices: "Invoices",
    bucket: "Days late",
    count: "Count",
    outstanding: "Outstanding",
    disputed: "Disputed",
    share: "Share",
    date: "Date",
    kind: "Kind",
    debit: "Debit",
    credit: "Credit",
    balance: "Balance",
    due: "Due",
    action: "Action",
    asked: "Asked",
    rank: "Rank",
    from: "From",
    to: "To",
    days: "Days",
    principal: "Principal",
    rate: "Rate (% a year)",
    interest: "Interest",
    amount: "Amount",
    name: "Item",
  },
  fr: {
    customer: "Client",
    invoice: "Facture",
    invoices: "Factures",
    bucket: "Jours de retard",
    count: "Nombre",
    outstanding: "Reste dû",
    disputed: "En litige",
    share: "Part",
    date: "Date",
    kind: "Nature",
    debit: "Débit",
    credit: "Crédit",
    balance: "Solde",
    due: "Échéance",
    action: "Action",
    asked: "Montant demandé",
    rank: "Rang",
    from: "Du",
    to: "Au",
    days: "Jours",
    principal: "Principal",
    rate: "Taux (% par an)",
    interest: "Intérêts",
    amount: "Montant",
    name: "Poste",
  },
  de: {
    customer: "Kunde",
    invoice: "Rechnung",
    invoices: "Rechnungen",
    bucket: "Tage im Verzug",
    count: "Anzahl",
    outstanding: "Offen",
    disputed: "Bestritten",
    share: "Anteil",
    date: "Datum",
    kind: "Art",
    debit: "Soll",
    credit: "Haben",
    balance: "Saldo",
    due: "Fällig",
    action: "Aufgabe",
    asked: "Gefordert",
    rank: "Rang",
    from: "Von",
    to: "Bis",
    days: "Tage",
    principal: "Hauptforderung",
    rate: "Zinssatz (% p. a.)",
    interest: "Zinsen",
    amount: "Betrag",
    name: "Posten",
  },
  es: {
    customer: "Cliente",
    invoice: "Factura",
    invoices: "Facturas",
    bucket: "Días de retraso",
    count: "Número",
    outstanding: "Pendiente",
    disputed: "En disputa",
    share: "Parte",
    date: "Fecha",
    kind: "Tipo",
    debit: "Debe",
    credit: "Haber",
    balance: "Saldo",
    due: "Vencimiento",
    action: "Acción",
    asked: "Reclamado",
    rank: "Orden",
    from: "Desde",
    to: "Hasta",
    days: "Días",
    principal: "Principal",
    rate: "Tipo (% anual)",
    interest: "Intereses",
    amount: "Importe",
    name: "Concepto",
  },
  it: {
    customer: "Cliente",
    invoice: "Fattura",
    invoices: "Fatture",
    bucket: "Giorni di ritardo",
    count: "Numero",
    outstanding: "Aperto",
    disputed: "Contestato",
    share: "Quota",
    date: "Data",
    kind: "Tipo",
    debit: "Dare",
    credit: "Avere",
    balance: "Saldo",
    due: "Scadenza",
    action: "Azione",
    asked: "Richiesto",
    rank: "Ordine",
    from: "Dal",
    to: "Al",
    days: "Giorni",
    principal: "Capitale",
    rate: "Tasso (% annuo)",
    interest: "Interessi",
    amount: "Importo",
    name: "Voce",
  },
  nl: {
    customer: "Klant",
    invoice: "Factuur",
    invoices: "Facturen",
    bucket: "Dagen te laat",
    count: "Aantal",
    outstanding: "Openstaand",
    disputed: "Betwist",
    share: "Aandeel",
    date: "Datum",
    kind: "Soort",
    debit: "Debet",
    credit: "Credit",
    balance: "Saldo",
    due: "Vervaldag",
    action: "Actie",
    asked: "Gevraagd",
    rank: "Volgorde",
    from: "Van",
    to: "Tot",
    days: "Dagen",
    principal: "Hoofdsom",
    rate: "Rente (% per jaar)",
    interest: "Rente",
    amount: "Bedrag",
    name: "Post",
  },
} satisfies Record<Lang, Record<string, string>>;

export interface TableOptions {
  /** The language of the headings, and of the spreadsheet that opens the file. */
  lang: Lang;
}

/** One row a bucket of `PortfolioReport.aging`, or of a client's. */
export function agingCsv(
  aging: readonly { bucket: string; count: number; outstanding: string; disputed: string; share: number }[],
  options: TableOptions,
): string {
  return csv(aging, options, [
    { head: "bucket", kind: "text", of: ({ bucket }) => bucket },
    { head: "count", kind: "number", of: ({ count }) => count },
    { head: "outstanding", kind: "number", of: ({ outstanding }) => outstanding },
    { head: "disputed", kind: "number", of: ({ disputed }) => disputed },
    { head: "share", kind: "number", of: ({ share }) => share },
  ]);
}

/** One row a line of a client's statement of account. */
export function statementCsv(
  statement: {
    lines: readonly {
      date: string;
      kind: string;
      id?: string;
      debit?: string;
      credit?: string;
      balance: string;
      due?: string;
    }[];
  },
  options: TableOptions,
): string {
  return csv(statement.lines, options, [
    { head: "date", kind: "text", of: ({ date }) => date },
    { head: "kind", kind: "text", of: ({ kind }) => kind },
    { head: "invoice", kind: "text", of: ({ id }) => id },
    { head: "due", kind: "text", of: ({ due }) => due },
    { head: "debit", kind: "number", of: ({ debit }) => debit },
    { head: "credit", kind: "number", of: ({ credit }) => credit },
    { head: "balance", kind: "number", of: ({ balance }) => balance },
  ]);
}

/** One row a thing to do. */
export function agendaCsv(
  agenda: readonly { customer?: string; invoices: readonly string[]; action: string; asked: string; rank: number }[],
  options: TableOptions,
): string {
  return csv(agenda, options, [
    { head: "rank", kind: "number", of: ({ rank }) => rank },
    { head: "action", kind: "text", of: ({ action }) => action },
    { head: "customer", kind: "text", of: ({ customer }) => customer },
    { head: "invoices", kind: "text", of: ({ invoices }) => invoices.join(", ") },
    { head: "asked", kind: "number", of: ({ asked }) => asked },
  ]);
}

/** One row a period of interest of a claim. */
export function claimCsv(claim: Pick<Claim, "periods">, options: TableOptions): string {
  return csv(claim.periods, options, [
    { head: "from", kind: "text", of: ({ from }) => from },
    { head: "to", kind: "text", of: ({ to }) => to },
    { head: "days", kind: "number", of: ({ days }) => days },
    { head: "principal", kind: "number", of: ({ principal }) => principal },
    { head: "rate", kind: "number", of: ({ rate }) => rate },
    { head: "interest", kind: "number", of: ({ interest }) => interest },
  ]);
}

function csv<Item>(items: readonly Item[], { lang }: TableOptions, columns: readonly Column<Item>[]): string {
  const heads = Object.prototype.hasOwnProperty.call(HEADS, lang) ? HEADS[lang] : HEADS.en;
  // Spreadsheets part cells at the sign that their country's numbers leave free.
  const english = heads === HEADS.en;
  const separator = english ? "," : ";";
  const write = (kind: Column<Item>["kind"], cell: Cell) =>
    kind === "number" ? numeric(cell, english) : quoted(harmless(String(cell ?? "")));
  const lines = [
    columns.map(({ head }) => quoted(heads[head])),
    ...items.map((item) => columns.map(({ kind, of }) => write(kind, of(item)))),
  ];
  // A mark at the beginning tells spreadsheets that the text is UTF-8.
  return `\ufeff${lines.map((line) => line.join(separator)).join("\r\n")}\r\n`;
}

/** A number as the country writes it. What is none is written as text. */
function numeric(cell: Cell, english: boolean): string {
  const text = String(cell ?? "");
  if (!/^-?\d*(\.\d+)?$/.test(text)) return quoted(harmless(text));
  return english ? text : text.replace(".", ",");
}

/** A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it. */
function harmless(text: string): string {
  return /^[\s\u0000]*[=+\-@＝＋－＠|%]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";,\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text;
}
