// The other way: what an electronic invoice says of its payment.
import type { DueDates } from "../types.js";

/** A mention for an invoice, as `clauses` of the package gives it. */
export interface MentionLike {
  code: string;
  text: string;
  eInvoice?: { subjectCode?: "PMT" | "PMD" | "AAB"; text: string };
}
/** What an electronic invoice says of its payment, by the terms of the norm EN 16931. */
export interface EInvoiceTerms {
  /** BT-9, `YYYY-MM-DD`: the due date; of several, the first. */
  dueDate: string;
  /** BT-20: the terms in words, and for XRechnung the coded lines of discounts. */
  terms: string;
  /** BT-21 and BT-22: notes with the code of their subject, which France wants. */
  notes: { subjectCode: "PMT" | "PMD" | "AAB"; text: string }[];
  /** The parts of an invoice that is payable in parts, for the EXTENDED profile of Factur-X. */
  instalments: { dueDate: string; amount?: string }[];
}

/**
 * The payment terms, notes and due date of an invoice as the fields of an electronic one, from what the package says of it:
 * `eInvoiceTerms(dueDates(invoice, { policy }), clauses(policy, { lang, asOf: invoice.issued }))`.
 */
export function eInvoiceTerms(due: DueDates, mentions: readonly MentionLike[]): EInvoiceTerms {
  const words: string[] = [];
  const coded: string[] = [];
  const notes: EInvoiceTerms["notes"] = [];
  for (const { code, text, eInvoice } of mentions) {
    if (eInvoice?.subjectCode !== undefined) notes.push({ subjectCode: eInvoice.subjectCode, text: eInvoice.text });
    // XRechnung reads a discount only from its line, one each, with a break after it.
    else if (eInvoice !== undefined) coded.push(...eInvoice.text.split("\n").filter((line) => line !== ""));
    if (code === "due-date" || (code === "discount" && eInvoice?.text.startsWith("#") !== true)) words.push(text);
  }
  return {
    dueDate: due.instalments[0]?.due ?? due.due,
    terms: [words.join(" "), ...coded].filter((line) => line !== "").join("\n") + (coded.length > 0 ? "\n" : ""),
    notes,
    instalments: due.instalments.map(({ due: dueDate, amount }) =>
      amount === undefined ? { dueDate } : { dueDate, amount },
    ),
  };
}
