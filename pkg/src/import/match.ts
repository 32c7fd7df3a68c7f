// Which invoice a payment is for: by what it names, by who paid, by its sum. Each match says why, and how sure it is.
import type { DueDates, Invoice, LawCode, Policy } from "../types.js";
import type { MatchCode, MatchReason, ReasonValues } from "./codes.js";
import { ownOf } from "./note.js";
import { type BankEntry, type Unapplied, currencyIn } from "./types.js";
import { digitsOf, readDecimal, writeUnits, ZERO } from "./units.js";

export interface Match {
  /** Place of the entry in the list that was given. */
  entry: number;
  /** `id` of the invoice. */
  invoice: string;
  /** How much of the entry goes to it. */
  amount: string;
  /** `sure` and `likely` are laid on the invoice; `ask` is only proposed, and the money stays unapplied. */
  certainty: "sure" | "likely" | "ask";
  /** Why. */
  reasons: MatchReason[];
}
export interface MatchOptions {
  /** Its currency is that of invoices which name none. */
  policy: Policy | LawCode;
  /** What a payment is to name, by the number of the invoice: `references` of an electronic invoice. */
  references?: Record<string, string>;
  /** Clients by their account: IBAN to `Invoice.customer`. What is sure in this call is learned along. */
  ibans?: Record<string, string>;
  /** Clients with their names, as a file gave them, to know a payer by its name. */
  customers?: readonly { id: string; name?: string }[];
  /** `dueDates` of the package, to see discounts that were taken. */
  dueDates?: (invoice: Invoice, options: { policy: Policy | LawCode }) => DueDates;
}

/** The most invoices that one payment is tried to be the sum of, and the most sums that are tried. */
const MOST_INVOICES = 6;
const MOST_SUMS = 50_000;

interface Open {
  invoice: Invoice;
  id: string;
  open: bigint;
  currency: string | undefined;
  named: RegExp | undefined;
  reference: string;
}
interface Found {
  parts: [Open, bigint][];
  certainty: Match["certainty"];
  reasons: MatchReason[];
}

/**
 * Lays payments of a bank statement on open invoices: by structured reference, by number of the invoice, by the payer and
 * the sum, one or several. The invoices come back as copies with their payments; what belongs to none is `unapplied`.
 * Money that was paid out is passed over.
 */
export function matchPayments(
  entries: readonly BankEntry[],
  invoices: readonly Invoice[],
  options: MatchOptions,
): { invoices: Invoice[]; matches: Match[]; unapplied: Unapplied[] } {
  return new Matcher(entries, invoices, options).match();
}

class Matcher {
  private readonly open: Open[];
  private readonly copies: Invoice[];
  private readonly ibans: Map<string, string>;
  private readonly names = new Map<string, string>();
  private readonly matches: Match[] = [];
  private readonly unapplied: Unapplied[] = [];
  private readonly currency: string | undefined;

  constructor(
    private readonly entries: readonly BankEntry[],
    invoices: readonly Invoice[],
    private readonly options: MatchOptions,
  ) {
    this.currency = currencyIn(options.policy);
    this.copies = invoices.map((invoice) => ({ ...invoice }));
    this.ibans = new Map(Object.entries(options.ibans ?? {}).map(([iban, customer]) => [plain(iban), customer]));
    for (const { id, name } of options.customers ?? []) {
      this.names.set(plain(id), id);
      if (name !== undefined) this.names.set(plain(name), id);
    }
    this.open = this.copies.flatMap((invoice) => {
      const id = String(invoice.id ?? "");
      const customer = customerOf(invoice);
      if (id === "") return [];
      if (customer !== undefined && !this.names.has(plain(customer))) this.names.set(plain(customer), customer);
      const reference = ownOf(options.references, id);
      return [
        {
          invoice,
          id,
          open: openOf(invoice),
          currency: invoice.currency ?? this.currency,
          named: patternOf(id),
          reference: plain(reference ?? ""),
        },
      ];
    });
  }

  match(): { invoices: Invoice[]; matches: Match[]; unapplied: Unapplied[] } {
    const later: number[] = [];
    // What names its invoice goes first, so that it also tells whose account it came from.
    this.entries.forEach((entry, at) => {
      if (!this.lay(at, this.byReference(entry) ?? this.byNumber(entry))) later.push(at);
    });
    for (const at of later) {
      const entry = this.entries[at]!;
      const units = readDecimal(entry.amount) ?? ZERO;
      if (units <= ZERO) continue;
      const customer = this.customerOf(entry);
      const found =
        (customer === undefined ? undefined : this.byCustomer(entry, units, customer)) ??
        this.byAmount(entry, units, customer);
      if (!this.lay(at, found)) this.keep(entry, units, customer?.id);
    }
    return {
      invoices: this.copies,
      matches: this.matches.sort((a, b) => a.entry - b.entry),
      unapplied: this.unapplied,
    };
  }

  /** Lays an entry on what was found; false where nothing was, or only something to ask. */
  private lay(at: number, found: Found | undefined): boolean {
    if (found === undefined) return false;
    const entry = this.entries[at]!;
    const digits = digitsOf(entry.currency);
    let left = readDecimal(entry.amount)!;
    for (const [open, units] of found.parts) {
      this.matches.push({
        entry: at,
        invoice: open.id,
        amount: writeUnits(units, digits),
        certainty: found.certainty,
        reasons: found.reasons,
      });
      if (found.certainty === "ask") continue;
      left -= units;
      open.open -= units;
      const payment = {
        date: entry.date,
        amount: writeUnits(units, digits),
        ...(entry.reference === undefined ? {} : { id: entry.reference }),
      };
      open.invoice.payments = [...(open.invoice.payments ?? []), payment];
      const customer = customerOf(open.invoice);
      if (found.certainty === "sure" && entry.iban !== undefined && customer !== undefined)
        this.ibans.set(plain(entry.iban), customer);
    }
    const first = found.parts[0]?.[0].invoice;
    const customer = first && customerOf(first);
    if (left > ZERO) this.keep(entry, left, customer, found.certainty === "ask" ? undefined : "overpayment");
    return true;
  }

  private keep(entry: BankEntry, units: bigint, customer: string | undefined, kind?: "overpayment"): void {
    this.unapplied.push({
      ...(customer === undefined ? {} : { customer }),
      date: entry.date,
      amount: writeUnits(units, digitsOf(entry.currency)),
      currency: entry.currency,
      ...(entry.reference === undefined ? {} : { id: entry.reference }),
      ...(kind === undefined ? {} : { kind }),
    });
  }

  private candidates(entry: BankEntry): Open[] {
    return this.open.filter(
      ({ open, currency }) => open > ZERO && (currency === undefined || currency === entry.currency),
    );
  }

  private byReference(entry: BankEntry): Found | undefined {
    const units = readDecimal(entry.amount) ?? ZERO;
    const reference = plain(entry.reference ?? "");
    if (units <= ZERO || reference === "") return undefined;
    const named = this.candidates(entry).filter((open) => open.reference === reference);
    if (named.length !== 1) return undefined;
    return this.part(named[0]!, units, [reason("match.reference", { reference: entry.reference! })], entry);
  }

  private byNumber(entry: BankEntry): Found | undefined {
    const units = readDecimal(entry.amount) ?? ZERO;
    const text = `${entry.text} ${entry.reference ?? ""}`;
    if (units <= ZERO || text.trim() === "") return undefined;
    const named = this.candidates(entry).filter(({ named }) => named?.test(text) === true);
    if (named.length === 0) return undefined;
    const sum = named.reduce((total, { open }) => total + open, ZERO);
    if (named.length > 1) {
      const values = { count: named.length, amount: writeUnits(sum, digitsOf(entry.currency)) };
      if (sum === units)
        return {
          parts: named.map((open) => [open, open.open]),
          certainty: "sure",
          reasons: [reason("match.numbers", values)],
        };
      const exact = named.filter(({ open }) => open === units);
      if (exact.length === 1)
        return this.part(exact[0]!, units, [reason("match.number", { invoice: exact[0]!.id })], entry);
      return {
        parts: named.map((open) => [open, open.open]),
        certainty: "ask",
        reasons: [reason("match.several", values)],
      };
    }
    const [open] = named as [Open];
    // A short number stands in many texts for something else.
    if (/^\d{1,3}$/.test(open.id) && open.open !== units) return undefined;
    return this.part(open, units, [reason("match.number", { invoice: open.id })], entry);
  }

  /** One invoice that is named: paid in full, with a discount, in part, or more than in full. */
  private part(open: Open, units: bigint, reasons: MatchReason[], entry: BankEntry): Found {
    if (units === open.open) return { parts: [[open, units]], certainty: "sure", reasons };
    const discount = this.discountOf(open, units, entry);
    if (discount !== undefined) return { parts: [[open, units]], certainty: "sure", reasons: [...reasons, discount] };
    const left = writeUnits(open.open, digitsOf(entry.currency));
    const apart = reason("match.part", { invoice: open.id, open: left });
    return {
      parts: [[open, units < open.open ? units : open.open]],
      certainty: "likely",
      reasons: [...reasons, apart],
    };
  }

  /** Who paid: by the account, else by the name. */
  private customerOf(entry: BankEntry): { id: string; why: MatchReason } | undefined {
    const iban = entry.iban === undefined ? undefined : this.ibans.get(plain(entry.iban));
    if (iban !== undefined) return { id: iban, why: reason("match.account", { iban: entry.iban! }) };
    const name = entry.counterparty === undefined ? undefined : this.names.get(plain(entry.counterparty));
    return name === undefined ? undefined : { id: name, why: reason("match.payer", { name: entry.counterparty! }) };
  }

  private byCustomer(entry: BankEntry, units: bigint, customer: { id: string; why: MatchReason }): Found | undefined {
    const own = this.candidates(entry).filter(({ invoice }) => invoice.customer === customer.id);
    const exact = own.filter(({ open }) => open === units);
    const amount = writeUnits(units, digitsOf(entry.currency));
    if (exact.length === 1)
      return {
        parts: [[exact[0]!, units]],
        certainty: "likely",
        reasons: [customer.why, reason("match.amount", { amount })],
      };
    if (exact.length > 1) {
      const values = { count: exact.length, amount };
      return {
        parts: exact.map((open) => [open, units]),
        certainty: "ask",
        reasons: [customer.why, reason("match.several", values)],
      };
    }
    for (const open of own) {
      const discount = this.discountOf(open, units, entry);
      if (discount !== undefined)
        return { parts: [[open, units]], certainty: "likely", reasons: [customer.why, discount] };
    }
    const sums = sumsTo(own, units);
    const [first] = sums;
    if (first === undefined) return undefined;
    const values = { count: first.length, amount };
    const certainty = sums.length === 1 ? "likely" : "ask";
    const why = reason(sums.length === 1 ? "match.sum" : "match.several", values);
    return { parts: first.map((open) => [open, open.open]), certainty, reasons: [customer.why, why] };
  }

  /** A sum that only one open invoice has is something to ask, no more. */
  private byAmount(entry: BankEntry, units: bigint, customer: { id: string } | undefined): Found | undefined {
    if (customer !== undefined) return undefined;
    const exact = this.candidates(entry).filter(({ open }) => open === units);
    if (exact.length !== 1) return undefined;
    const amount = writeUnits(units, digitsOf(entry.currency));
    return { parts: [[exact[0]!, units]], certainty: "ask", reasons: [reason("match.amount", { amount })] };
  }

  /** The discount that an entry took: its sum is what is open less the discount, and it came in time. */
  private discountOf({ invoice, open }: Open, units: bigint, entry: BankEntry): MatchReason | undefined {
    if (units >= open || this.options.dueDates === undefined) return undefined;
    let due: DueDates;
    try {
      due = this.options.dueDates(invoice, { policy: this.options.policy });
    } catch {
      return undefined;
    }
    for (const { until, percent, amount } of due.instalments.flatMap(({ discounts }) => discounts)) {
      const saved = readDecimal(amount ?? "");
      if (saved !== undefined && entry.date <= until && open - saved === units)
        return reason("match.discount", { percent, until });
    }
    return undefined;
  }
}

/** The ways in which invoices add up to a sum, oldest first: none, the only one, or the first two. */
function sumsTo(open: readonly Open[], units: bigint): Open[][] {
  const sorted = [...open].sort((a, b) => (String(a.invoice.issued) < String(b.invoice.issued) ? -1 : 1)).slice(0, 40);
  const found: Open[][] = [];
  let tried = 0;
  const visit = (from: number, chosen: Open[], left: bigint): void => {
    if (left === ZERO) {
      found.push(chosen);
      return;
    }
    if (chosen.length === MOST_INVOICES) return;
    for (let at = from; at < sorted.length && found.length < 2; at++) {
      if (++tried > MOST_SUMS) return;
      const next = sorted[at]!;
      if (next.open <= left) visit(at + 1, [...chosen, next], left - next.open);
    }
  };
  visit(0, [], units);
  // Where not all were tried, there may be another.
  return tried > MOST_SUMS && found.length === 1 ? [...found, found[0]!] : found;
}

/** The client of an invoice as text. */
function customerOf({ customer }: Invoice): string | undefined {
  return customer === undefined || customer === null ? undefined : `${customer}`;
}

function openOf({ total, payments, credits }: Invoice): bigint {
  const amounts = [...(payments ?? []), ...(credits ?? [])].map(({ amount }) => readDecimal(String(amount)) ?? ZERO);
  return amounts.reduce((left, amount) => left - amount, readDecimal(String(total)) ?? ZERO);
}

/** The number of an invoice as a word of its own, whatever signs stand between its parts. */
function patternOf(id: string): RegExp | undefined {
  const parts = id.match(/[\p{L}\p{N}]+/gu);
  if (parts === null || id.length > 60) return undefined;
  return new RegExp(`(?:^|[^\\p{L}\\p{N}])${parts.join("[^\\p{L}\\p{N}]{0,3}")}(?![\\p{L}\\p{N}])`, "iu");
}

function reason<Code extends MatchCode>(code: Code, values: ReasonValues[Code]): MatchReason {
  return { code, values, basis: [] } as unknown as MatchReason;
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();
