// What must hold of any text that leaves the library, wherever it goes.

/** Halves of characters, which no encoding can write. */
const LONE = /[\ud800-\udfff]/gu;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Replaces halves of characters, and control characters but line breaks: they could break what carries the text. */
export function printable(text: string): string {
  return String(text).replace(LONE, "\ufffd").replace(CONTROL, " ");
}

/** Names and subjects are one line: a line break in a subject could start a header of its own. */
export function oneLine(text: string): string {
  return printable(String(text).replace(/[\u0000-\u001f]+/g, " ")).trim();
}

/** Escapes text for HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Puts in the spaces of French: thin before some signs, and none at which a line may break. */
export function typesetFrench(text: string): string {
  return text
    .replace(/ ([;?!])/g, "\u202f$1")
    .replace(/ ([:»])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0");
}
