import { ARTICLES, CLAUSES, FIRST_ARTICLE, GRADES, LAW_CODES } from "./generated/sources.js";
import type { Citation, LawCode } from "./types.js";

const known = new Map<number, Citation>();

/** The source with a number, as the core gives it. The objects are shared and frozen, since the same few come always. */
export function source(number: number): Citation {
  let found = known.get(number);
  if (found === undefined)
    known.set(number, (found = Object.freeze(number < FIRST_ARTICLE ? clause(number) : article(number))));
  return found;
}

function article(number: number): Citation {
  const [code, ref, grade, url, note] = ARTICLES[number - FIRST_ARTICLE]!;
  const law = code as LawCode;
  const citation: Citation = url ? { law, ref, url, grade: GRADES[grade]! } : { law, ref, grade: GRADES[grade]! };
  return note === undefined ? citation : { ...citation, note };
}

/** A clause of the contract: the upper half of its number is the law, the lower half the clause. */
function clause(number: number): Citation {
  return { law: LAW_CODES[number >> 16]!, ref: CLAUSES[number & 0xffff]!, grade: "contract" };
}
