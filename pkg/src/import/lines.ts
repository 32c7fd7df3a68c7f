/** The longest line that is read, in characters. What is longer is no row of a ledger. */
export const LONGEST_LINE = 1_000_000;
/** The most lines that one quoted cell can go over. */
const LONGEST_QUOTE = 50;

/** Told of each line: its text, cut off where it is too long, its number, and how long it was. */
export type OnLine = (text: string, line: number, length: number) => void;

/** Cuts text that comes in pieces into lines that end in CR, LF or both. */
export class Lines {
  private rest = "";
  private dropped = 0;
  private count = 0;
  private skipFeed = false;

  constructor(private readonly onLine: OnLine) {}

  push(piece: string): void {
    let from = 0;
    if (this.skipFeed && piece.length > 0) {
      this.skipFeed = false;
      if (piece.charCodeAt(0) === 10) from = 1;
    }
    // Searching twice for every line costs more than searching once for the mark that there is.
    let feed = piece.indexOf("\n", from);
    let carriage = piece.indexOf("\r", from);
    while (feed >= 0 || carriage >= 0) {
      const end = carriage >= 0 && (feed < 0 || carriage < feed) ? carriage : feed;
      this.end(piece.slice(from, end));
      from = end + 1;
      if (end === carriage) {
        if (from === piece.length) this.skipFeed = true;
        else if (feed === from) from++;
        carriage = piece.indexOf("\r", from);
      }
      if (feed >= 0 && feed < from) feed = piece.indexOf("\n", from);
    }
    this.keep(piece.slice(from));
  }

  /** Ends the last line, where it has no mark of its own. */
  close(): void {
    if (this.rest !== "" || this.dropped > 0) this.end("");
  }

  private keep(part: string): void {
    if (this.rest.length + part.length > LONGEST_LINE) {
      const room = Math.max(0, 1000 - this.rest.length);
      this.dropped += this.rest.length + part.length;
      this.rest = (this.rest + part.slice(0, room)).slice(0, 1000);
      this.dropped -= this.rest.length;
    } else this.rest += part;
  }

  private end(part: string): void {
    this.count++;
    if (this.rest !== "" || this.dropped > 0) {
      this.keep(part);
      part = this.rest;
    } else if (part.length > LONGEST_LINE) {
      this.dropped = part.length - 1000;
      part = part.slice(0, 1000);
    }
    const length = part.length + this.dropped;
    this.rest = "";
    this.dropped = 0;
    this.onLine(part, this.count, length);
  }
}

/** Cells of a line, or undefined where a quote is still open at its end. */
export function cellsOf(text: string, separator: string): string[] | undefined {
  if (!text.includes('"')) return text.split(separator);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let cell = "";
    // Blanks before a quote belong to neither.
    let start = at;
    while (text[start] === " ") start++;
    const quoted = text[start] === '"';
    for (let from = start + 1; quoted; ) {
      const quote = text.indexOf('"', from);
      if (quote < 0) return undefined;
      cell += text.slice(from, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      cell += '"';
      from = at + 1;
    }
    const end = text.indexOf(separator, at);
    const rest = text.slice(at, end < 0 ? undefined : end);
    cells.push(quoted ? cell + rest.trimEnd() : rest);
    if (end < 0) return cells;
    at = end + 1;
  }
}

/** What may stand between two cells. */
export const SEPARATORS = ["\t", "|", ";", ","];
export const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

export interface Row {
  cells: string[];
  /** The line that the row begins on. */
  line: number;
  /** The row as it stands in the file. */
  text: string;
}

/** Joins the lines that one quoted cell goes over, and hands on rows. A quote that never ends spoils its line alone. */
export class Rows {
  private open: { text: string; line: number }[] = [];

  constructor(
    private readonly separator: string,
    private readonly onRow: (row: Row) => void,
    private readonly onOpenQuote: (line: number, text: string) => void,
  ) {}

  add(text: string, line: number): void {
    const waiting = [{ text, line }];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      this.open.push(next);
      const joined = this.open.length === 1 ? next.text : this.open.map((part) => part.text).join("\n");
      const cells = cellsOf(joined, this.separator);
      if (cells !== undefined) {
        this.onRow({ cells, line: this.open[0]!.line, text: joined });
        this.open = [];
      } else if (this.open.length >= LONGEST_QUOTE || joined.length > LONGEST_LINE) waiting.unshift(...this.giveUp());
    }
  }

  close(): void {
    while (this.open.length > 0) for (const { text, line } of this.giveUp()) this.add(text, line);
  }

  /** Refuses the line whose quote stays open, and returns those after it to be read again. */
  private giveUp(): { text: string; line: number }[] {
    const [first, ...rest] = this.open;
    this.open = [];
    if (first !== undefined) this.onOpenQuote(first.line, first.text);
    return rest;
  }
}
