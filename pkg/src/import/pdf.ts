// The invoice in XML within a PDF. A file that is attached to a PDF is a stream of its own, never within another stream, and
// the norm for such invoices, PDF/A-3, forbids encryption: so it is found without a reader of pages, fonts and cross references.
import { fileError } from "./note.js";
import { decode } from "./text.js";

/** The most bytes that an attachment may unpack to. */
const LARGEST = 32 << 20;
/** The most streams that are unpacked in search of it. */
const MOST_STREAMS = 500;

/** Returns the invoice that is attached to a PDF. */
export async function embeddedXml(bytes: Uint8Array): Promise<string> {
  // Bytes as characters, one each: dictionaries are ASCII.
  const text = new TextDecoder("latin1").decode(bytes);
  if (/\/Encrypt\b/.test(text.slice(-4096)) || /\/Type\s*\/XRef[^>]{0,400}\/Encrypt\b/.test(text))
    throw fileError("file.pdf", "the PDF is encrypted");
  let tried = 0;
  for (let at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
    if (text.startsWith("endstream", at - 3)) continue;
    const dictionary = dictionaryBefore(text, at);
    if (!/\/EmbeddedFile\b|\/Subtype\s*\/(?:text|application)#2[Ff]xml\b/.test(dictionary)) continue;
    if (++tried > MOST_STREAMS) break;
    const from = at + 6 + (text.startsWith("\r\n", at + 6) ? 2 : 1);
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? NaN);
    const end = text.startsWith("endstream", skipBlanks(text, from + length))
      ? from + length
      : text.indexOf("endstream", from);
    if (end < 0) throw fileError("file.pdf", "the PDF is cut");
    const xml = await unpack(bytes.subarray(from, end), dictionary);
    if (xml !== undefined && /<(?:\w+:)?(?:CrossIndustryInvoice|Invoice|CreditNote)\b/.test(xml.slice(0, 20_000)))
      return xml;
  }
  throw fileError("file.pdf");
}

function dictionaryBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 2000), at);
  const start = before.lastIndexOf(" obj");
  return start < 0 ? before : before.slice(start);
}

function skipBlanks(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

/** Undoes the packing of a stream; undefined where it is packed in another way, or no text. */
async function unpack(bytes: Uint8Array, dictionary: string): Promise<string | undefined> {
  if (!/\/Filter\b/.test(dictionary)) return decode(bytes).text;
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary)) return undefined;
  const reader = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let fault: unknown;
  try {
    for (let next = await reader.read(); !next.done && length <= LARGEST; next = await reader.read()) {
      pieces.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    fault = error;
  }
  await reader.cancel().catch(() => undefined);
  if (length > LARGEST) throw fileError("file.large", `the attachment has more than ${LARGEST >> 20} MB`);
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  const { text } = decode(joined);
  // Blanks after the packed data are a fault for some engines; what is missing before its end is one for all.
  if (fault !== undefined && !/<\/(?:\w+:)?(?:CrossIndustryInvoice|Invoice|CreditNote)>\s*$/.test(text))
    throw fileError("file.pdf", "the attachment is cut", fault);
  return text;
}
