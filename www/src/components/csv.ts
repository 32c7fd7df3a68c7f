/** Rows as a file that spreadsheets open: separators and decimals as the reader's language has them. */
export function csv(rows: string[][], lang: "fr" | "en"): string {
  const separator = lang === "fr" ? ";" : ",";
  const cell = (text: string) => {
    const number = /^-?\d+(\.\d+)?$/.test(text);
    if (number) return lang === "fr" ? text.replace(".", ",") : text;
    // A spreadsheet takes such a text for a formula.
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[";,\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(separator)).join("\r\n")}\r\n`;
}
