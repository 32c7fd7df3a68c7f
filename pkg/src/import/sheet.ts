// Spreadsheets, by a reader that is installed beside the package where it is needed: read-excel-file.
import type { roleOf } from "./headers.js";
import type { Row } from "./lines.js";
import type { readList } from "./list.js";
import { fileError } from "./note.js";
import type { Imported, ReadOptions } from "./types.js";

/** The most bytes that a spreadsheet may unpack to, and the most files in it. */
const LARGEST = 256 << 20;
const MOST_FILES = 2000;

type Cell = string | boolean | Date | null;
type Sheets = { sheet: string; data: Cell[][] }[];
type Reader = (file: ArrayBuffer, options: { parseNumber: (text: string) => string }) => Promise<Sheets>;

/** Reads the sheet of a spreadsheet that holds a list of invoices, by the reader of lists that the caller has already. */
export async function readSheet(
  bytes: Uint8Array,
  options: ReadOptions,
  role: typeof roleOf,
  read: typeof readList,
): Promise<Imported> {
  checkArchive(bytes);
  const library = await reader();
  let sheets: Sheets;
  try {
    // Numbers stay the text that the file has: no amount goes through a float. A fourth decimal tells three from thousands.
    const parseNumber = (text: string) => (/\.\d{3}$/.test(text) ? `${text}0` : text);
    sheets = await library(bytes.slice().buffer, { parseNumber });
  } catch (error) {
    throw fileError("file.sheet", String((error as Error)?.message ?? error).slice(0, 200), error);
  }
  const lists = sheets
    .map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data) }))
    .filter(({ rows }) => rows.length > 0);
  const answer = options.answers?.["sheet"];
  const named = lists.map((list) => ({ ...list, roles: rolesOf(list.rows, role) }));
  const best = Math.max(0, ...named.map(({ roles }) => roles));
  const likely = named.filter(({ roles }) => roles === best);
  const chosen = answer === undefined ? likely[0] : named.find(({ name }) => name === answer);
  if (chosen === undefined) throw fileError("file.empty");
  const imported = likely.length === 1 || answer !== undefined ? read(chosen.rows, undefined, options) : undefined;
  if (imported !== undefined) return imported;
  const choices = likely.map(({ name }) => name);
  const question = `Which of the ${choices.length} sheets holds the invoices?`;
  const asks: Imported["asks"] = [
    { code: "ask.sheet", question, choices, path: "sheet", values: { count: choices.length } },
  ];
  return { invoices: [], unapplied: [], customers: [], asks, notices: [], unread: [] };
}

async function reader(): Promise<Reader> {
  let library: unknown;
  try {
    library = (await import("read-excel-file/universal")).default;
  } catch (error) {
    throw fileError("file.peer", "npm install read-excel-file, or save the spreadsheet as CSV", error);
  }
  return library as Reader;
}

function rowsOf(data: readonly Cell[][]): Row[] {
  return data.map((row, at) => {
    const cells = row.map(textOf);
    return { cells, line: at + 1, text: cells.join("\t") };
  });
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  // A double as Excel shows it: it keeps fifteen digits, of which the file may have a seventeenth.
  return typeof cell === "string" && /^-?\d+\.\d{10,}(E-?\d+)?$/.test(cell)
    ? String(Number(Number(cell).toPrecision(15)))
    : String(cell);
}

function rolesOf(rows: readonly Row[], role: typeof roleOf): number {
  return Math.max(
    ...rows
      .slice(0, 60)
      .map(({ cells }) => new Set(cells.map((cell) => role(cell)?.[0]).filter((known) => known !== undefined)).size),
  );
}

/** Looks at what an archive says that it unpacks to, before anything is unpacked. */
function checkArchive(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest || end < 0) throw fileError("file.sheet", "the archive is cut");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let size = 0;
  if (count > MOST_FILES) throw fileError("file.large", `more than ${MOST_FILES} files in one spreadsheet`);
  for (let file = 0; file < count; file++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw fileError("file.sheet", "the archive is damaged");
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    size += unpacked;
    // Deflate packs a thousand to one at best; a name that lies about its size is no spreadsheet.
    if (unpacked > packed * 1100 + 1024) throw fileError("file.sheet", "the archive is damaged");
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (size > LARGEST) throw fileError("file.large", `it unpacks to more than ${LARGEST >> 20} MB`);
}
