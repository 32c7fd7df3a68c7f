import { fecHeader, fecReader } from "./fec.js";
import { roleOf } from "./headers.js";
import { Lines, LONGEST_LINE } from "./lines.js";
import { readList, rowsOf } from "./list.js";
import { fileError, notice, unread } from "./note.js";
import type { Outcome } from "../safe.js";
import { failed } from "./safe.js";
import { Bytes, clean, decode, decoder, type Encoding, encodingOf, isEbcdic, UTF8 } from "./text.js";
import type { FileKind, Imported, ReadBlobOptions, ReadOptions, Unread } from "./types.js";

/** How much of a file is read at a time, in bytes. */
const SLICE = 1 << 20;
/** The most text that XML may have, and the most bytes of a spreadsheet or a PDF. */
const LARGEST = 64 << 20;
/** How far the header of a ledger is looked for, in characters. */
const HEAD = 1 << 16;

/** Reads a file; see `readLedger`. */
export interface ReadLedger {
  (data: Blob, options: ReadBlobOptions): Promise<Imported>;
  (data: Uint8Array | string, options: ReadOptions): Imported | Promise<Imported>;
  /** The same, which gives the problem of a file that cannot be read in place of throwing it. */
  readonly safe: (data: Blob | Uint8Array | string, options: ReadBlobOptions) => Promise<Outcome<Imported>>;
}

/**
 * Reads a file of receivables: a French ledger (FEC), a list as CSV or XLSX, or an electronic invoice (UBL, CII, or the PDF
 * that holds one). Nothing is dropped in silence: what becomes no invoice is in `unapplied` or `unread`, every guess is a
 * notice, and where a file can be read in two ways it asks. Nothing is stored, so the result is the dry run too.
 *
 * Ledgers and lists are read at once; other files, and whatever comes as a Blob, give a promise.
 *
 * @throws PolicyError with the problem of a file that cannot be read at all (`"file.unknown"`).
 */
export const readLedger: ReadLedger = /* @__PURE__ */ Object.assign(read, {
  safe: async (data: Blob | Uint8Array | string, options: ReadBlobOptions): Promise<Outcome<Imported>> => {
    try {
      return { ok: true, value: await read(data, options) };
    } catch (error) {
      return failed(error);
    }
  },
}) as ReadLedger;

function read(data: Blob | Uint8Array | string, options: ReadBlobOptions): Imported | Promise<Imported> {
  if (typeof data === "string") return readText(data.replace(/^\ufeff/, ""), options);
  if (data instanceof Uint8Array) {
    const kind = packedKind(data, options.kind);
    if (kind !== undefined) return readPacked(kind, data, options);
    const { text, encoding } = decode(data);
    return readText(text, options, encoding);
  }
  if (typeof Blob !== "undefined" && data instanceof Blob) return readBlob(data, options);
  throw fileError("file.unknown");
}

function readText(text: string, options: ReadOptions, encoding?: Encoding): Imported | Promise<Imported> {
  const reader = textReader(options, encoding);
  reader.push(clean(text));
  return reader.finish();
}

/** Reads a Blob slice by slice, so that a page stays alive and a file may be larger than one text can be. */
async function readBlob(blob: Blob, options: ReadBlobOptions): Promise<Imported> {
  const head = new Uint8Array(await blob.slice(0, 4096).arrayBuffer());
  const kind = packedKind(head, options.kind);
  if (kind !== undefined) {
    checkSize(blob.size);
    return readPacked(kind, new Uint8Array(await blob.arrayBuffer()), options);
  }
  if (isEbcdic(head)) throw fileError("file.encoding", UTF8);
  const seen = encodingOf(head);
  const counts = new Bytes();
  // What is not UTF-8 is read once more, in the older encoding that all of its bytes speak for.
  const reader = (await feed(seen ?? "utf-8", seen === undefined)) ?? (await feed(counts.encoding(), false));
  return reader!.finish();

  /** Feeds a reader slice by slice; none comes back where the bytes are not in the encoding. */
  async function feed(encoding: Encoding, fatal: boolean): Promise<Sink | undefined> {
    const reader = textReader(options, encoding);
    const decodeNext = decoder(encoding, fatal);
    let good = true;
    for (let from = 0; from <= blob.size; from += SLICE) {
      // Older browsers lack `throwIfAborted`.
      if (options.signal?.aborted === true) throw options.signal.reason ?? new Error("aborted");
      const bytes = new Uint8Array(await blob.slice(from, from + SLICE).arrayBuffer());
      counts.add(bytes);
      let text = "";
      try {
        if (good) text = decodeNext(bytes) + (from + SLICE > blob.size ? decodeNext() : "");
      } catch {
        good = false;
      }
      if (good) reader.push(text);
      options.onProgress?.(Math.min(from + SLICE, blob.size), blob.size);
    }
    return good ? reader : undefined;
  }
}

function checkSize(size: number): void {
  if (size > LARGEST) throw fileError("file.large", "at most 64 MB");
}

/** What needs unpacking, by its first bytes. */
function packedKind(head: Uint8Array, kind: FileKind | undefined): "pdf" | "xlsx" | undefined {
  const starts = (text: string) => [...text].every((character, at) => head[at] === character.charCodeAt(0));
  if (starts("PK\u0003\u0004")) return "xlsx";
  if (starts("%PDF")) return "pdf";
  // The older spreadsheets of Excel, which look like nothing else.
  if (kind === "xlsx" || starts("\u00d0\u00cf\u0011\u00e0")) throw fileError("file.sheet", "save it as XLSX or CSV");
  return undefined;
}

/** The readers of other files are loaded when such a file comes. */
function readPacked(kind: "pdf" | "xlsx", bytes: Uint8Array, options: ReadOptions): Promise<Imported> {
  checkSize(bytes.length);
  return kind === "pdf"
    ? import("./einvoice.js").then(({ readPdf }) => readPdf(bytes, options))
    : import("./sheet.js").then(({ readSheet }) => readSheet(bytes, options, roleOf, readList));
}

/** What takes text in pieces. */
interface Sink {
  push(piece: string): void;
  finish(): Imported | Promise<Imported>;
}

/** Sees from the beginning of a text what it is, then hands it to the reader of that kind. */
function textReader(options: ReadOptions, encoding: Encoding = "utf-8"): Sink {
  let head = "";
  let sink: Sink | undefined;
  return {
    push(piece) {
      if (sink !== undefined) sink.push(piece);
      else {
        head += piece;
        if (head.length >= HEAD) start();
      }
    },
    finish() {
      const imported = (sink ?? start()).finish();
      return imported instanceof Promise ? imported : note(imported);
    },
  };

  function start(): Sink {
    sink = sinkOf(head, options);
    sink.push(head);
    return sink;
  }

  function note(imported: Imported): Imported {
    if (!encoding.startsWith("utf")) imported.notices.unshift(notice("import.encoding", { encoding }));
    return imported;
  }
}

function sinkOf(head: string, options: ReadOptions): Sink {
  const { kind } = options;
  const begin = head.trimStart();
  if (begin === "") throw fileError("file.empty");
  if (kind === "ubl" || kind === "cii" || kind === "factur-x" || (kind === undefined && begin.startsWith("<")))
    return xmlSink(options);
  if (kind !== "csv") {
    const header = fecHeader(/^[^\r\n]*/.exec(begin.slice(0, 10_000))![0]);
    if (header !== undefined) {
      const reader = fecReader(header, options);
      let started = false;
      return linesSink((text, line, length) => {
        if (started) reader.add(text, line, length);
        else started = text.trim() !== "";
      }, reader.finish);
    }
    if (kind === "fec") throw fileError("file.header");
  }
  // Bytes that no text has are those of a picture or a program.
  if (/[\u0001-\u0008\u000e-\u001a\ufffd]{3}/.test(begin.slice(0, 4096))) throw fileError("file.unknown");
  const kept: { text: string; line: number }[] = [];
  const refused: Unread[] = [];
  return linesSink(
    (text, line, length) => {
      if (length > LONGEST_LINE) refused.push(unread(line, "row.long", { count: length }, text));
      else kept.push({ text, line });
    },
    () => {
      const cut = rowsOf(kept, options.mapping?.separator);
      return readList(cut.rows, cut.separator, options, [...refused, ...cut.refused]);
    },
  );
}

function linesSink(onLine: ConstructorParameters<typeof Lines>[0], finish: () => Imported): Sink {
  const lines = new Lines(onLine);
  return {
    push: (piece) => lines.push(piece),
    finish() {
      lines.close();
      return finish();
    },
  };
}

function xmlSink(options: ReadOptions): Sink {
  let xml = "";
  return {
    push(piece) {
      xml += piece;
      checkSize(xml.length);
    },
    finish: () => import("./einvoice.js").then(({ readInvoice }) => readInvoice(xml, options)),
  };
}
