/** What the page uses of the library, and the drawing of codes: one file, fetched while the fields are shown already. */

import { encode } from "uqr";
import type { Coded, SayOptions } from "echeance";
import { say as english } from "echeance/lang/en";
import { say as french } from "echeance/lang/fr";

export {
  accrual,
  assess,
  clauses,
  describeTerms,
  dueDates,
  epcPayload,
  ics,
  init,
  isIban,
  laws,
  message,
  parseTerms,
  PolicyError,
  schedule,
  timeline,
} from "echeance";

/** The languages of the page, and no other. */
export function say(what: Coded, lang: "fr" | "en", options?: SayOptions): string {
  return (lang === "fr" ? french : english)(what, options);
}

/** A QR code as the outline of its dark squares, with the quiet zone around it. */
export function code(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join("") };
}
