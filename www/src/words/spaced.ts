/** Puts the no-break spaces of French typography into every sentence of a tree of words. */
export function spaced<T>(words: T): T {
  if (typeof words === "string") return space(words) as T;
  if (typeof words === "function") return ((...values: unknown[]) => space(words(...values))) as T;
  if (Array.isArray(words)) return words.map(spaced) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, spaced(value)])) as T;
}

function space(text: string): string {
  return text
    .replace(/ ([;?!])/g, "\u202f$1")
    .replace(/ (:|»)/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0");
}
