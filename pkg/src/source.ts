import { ADDRESSES } from "#addresses";
import { RELEASE } from "./generated/release.js";
import { ARTICLES, CLAUSES, FIRST_ARTICLE, GRADES, LAW_CODES } from "./generated/sources.js";
import type { Citation, LawCode } from "./types.js";

/** Where the articles can be read, as `echeance/sources` gives it. */
export interface Sources {
  /** The build that numbers the articles so. */
  readonly release: string;
  /** The address of each article, and a note on it. */
  readonly addresses: readonly (readonly [url?: string, note?: string])[];
}

let addresses: Sources["addresses"] = ADDRESSES;
const known = /* @__PURE__ */ new Map<number, Citation>();
const single = /* @__PURE__ */ new Map<number, Citation[]>();

/**
 * Lets `echeance/claim` cite with addresses: its citations have law, reference and grade, and `url` and `note` once it
 * was given `sources` of `echeance/sources`. The other entries have them from the start.
 *
 * @throws Error for the sources of another version.
 */
export function addSources(sources: Sources): void {
  if (sources.release !== RELEASE) {
    throw new Error(`echeance: the sources are of version ${sources.release}, this code of version ${RELEASE}`);
  }
  ({ addresses } = sources);
  known.clear();
  single.clear();
}

/** The source with a number, as the core gives it. The objects are shared and frozen, since the same few come always. */
export function source(number: number): Citation {
  let found = known.get(number);
  if (found === undefined)
    known.set(number, (found = Object.freeze(number < FIRST_ARTICLE ? clause(number) : article(number))));
  return found;
}

/** A list of one source, shared and frozen as the source is. */
export function sourceAlone(number: number): Citation[] {
  let found = single.get(number);
  if (found === undefined) single.set(number, (found = Object.freeze([source(number)]) as unknown as Citation[]));
  return found;
}

function article(number: number): Citation {
  const [code, ref, grade] = ARTICLES[number - FIRST_ARTICLE]!;
  const law = code as LawCode;
  const [url, note] = addresses[number - FIRST_ARTICLE] ?? [];
  const citation: Citation = url ? { law, ref, url, grade: GRADES[grade]! } : { law, ref, grade: GRADES[grade]! };
  return note === undefined ? citation : { ...citation, note };
}

/** A clause of the contract: the upper half of its number is the law, the lower half the clause. */
function clause(number: number): Citation {
  return { law: LAW_CODES[number >> 16]!, ref: CLAUSES[number & 0xffff]!, grade: "contract" };
}
