import { isOwed } from "../amounts.js";
import { choice, decimalOf, objectOf, objectsOf } from "../check.js";
import { safely } from "../safe.js";
import { oneLine } from "../text.js";
import type { AccountStatement, Lang } from "../types.js";
import { writer } from "../writer.js";
import { type Block, nameOf, text, write } from "./format.js";
import { wordsOf } from "./languages.js";

/** The words of an account. */
interface AccountWords {
  title: (customer: string, from: string, to: string) => string;
  columns: readonly [date: string, what: string, debit: string, credit: string, balance: string];
  kinds: Readonly<Record<AccountStatement["lines"][number]["kind"], string>>;
  /** What a line is about: the invoice that a payment is for. */
  of: (invoice: string) => string;
  due: (date: string) => string;
  opening: (date: string) => string;
  closing: (date: string) => string;
  /** Whose the closing balance is. */
  owed: (amount: string) => string;
  credit: (amount: string) => string;
  even: string;
}

const words: Record<Lang, AccountWords> = {
  en: {
    title: (customer, from, to) => `Statement of account of ${customer}, ${from} to ${to}`,
    columns: ["Date", "Entry", "Debit", "Credit", "Balance"],
    kinds: {
      invoice: "Invoice",
      "credit-note": "Credit note",
      payment: "Payment",
      discount: "Discount taken",
      advance: "Payment on account",
    },
    of: (invoice) => `for invoice ${invoice}`,
    due: (date) => `due ${date}`,
    opening: (date) => `Balance brought forward, ${date}`,
    closing: (date) => `Balance, ${date}`,
    owed: (amount) => `You owe us ${amount}.`,
    credit: (amount) => `We owe you ${amount}.`,
    even: "The account is settled.",
  },
  fr: {
    title: (customer, from, to) => `Relevé de compte de ${customer}, du ${from} au ${to}`,
    columns: ["Date", "Écriture", "Débit", "Crédit", "Solde"],
    kinds: {
      invoice: "Facture",
      "credit-note": "Avoir",
      payment: "Paiement",
      discount: "Escompte pris",
      advance: "Acompte",
    },
    of: (invoice) => `sur la facture ${invoice}`,
    due: (date) => `échéance ${date}`,
    opening: (date) => `Solde reporté au ${date}`,
    closing: (date) => `Solde au ${date}`,
    owed: (amount) => `Vous nous devez ${amount}.`,
    credit: (amount) => `Nous vous devons ${amount}.`,
    even: "Le compte est soldé.",
  },
  de: {
    title: (customer, from, to) => `Kontoauszug ${customer}, ${from} bis ${to}`,
    columns: ["Datum", "Buchung", "Soll", "Haben", "Saldo"],
    kinds: {
      invoice: "Rechnung",
      "credit-note": "Gutschrift",
      payment: "Zahlung",
      discount: "Skonto",
      advance: "Anzahlung",
    },
    of: (invoice) => `zu Rechnung ${invoice}`,
    due: (date) => `fällig ${date}`,
    opening: (date) => `Saldovortrag zum ${date}`,
    closing: (date) => `Saldo zum ${date}`,
    owed: (amount) => `Sie schulden uns ${amount}.`,
    credit: (amount) => `Wir schulden Ihnen ${amount}.`,
    even: "Das Konto ist ausgeglichen.",
  },
  es: {
    title: (customer, from, to) => `Extracto de cuenta de ${customer}, del ${from} al ${to}`,
    columns: ["Fecha", "Asiento", "Debe", "Haber", "Saldo"],
    kinds: {
      invoice: "Factura",
      "credit-note": "Abono",
      payment: "Pago",
      discount: "Descuento aplicado",
      advance: "Anticipo",
    },
    of: (invoice) => `de la factura ${invoice}`,
    due: (date) => `vence ${date}`,
    opening: (date) => `Saldo anterior a ${date}`,
    closing: (date) => `Saldo a ${date}`,
    owed: (amount) => `Nos debe ${amount}.`,
    credit: (amount) => `Le debemos ${amount}.`,
    even: "La cuenta está saldada.",
  },
  it: {
    title: (customer, from, to) => `Estratto conto di ${customer}, dal ${from} al ${to}`,
    columns: ["Data", "Movimento", "Dare", "Avere", "Saldo"],
    kinds: {
      invoice: "Fattura",
      "credit-note": "Nota di credito",
      payment: "Pagamento",
      discount: "Sconto applicato",
      advance: "Acconto",
    },
    of: (invoice) => `della fattura ${invoice}`,
    due: (date) => `scadenza ${date}`,
    opening: (date) => `Saldo riportato al ${date}`,
    closing: (date) => `Saldo al ${date}`,
    owed: (amount) => `Ci deve ${amount}.`,
    credit: (amount) => `Le dobbiamo ${amount}.`,
    even: "Il conto è in pari.",
  },
  nl: {
    title: (customer, from, to) => `Rekeningoverzicht van ${customer}, ${from} tot en met ${to}`,
    columns: ["Datum", "Boeking", "Debet", "Credit", "Saldo"],
    kinds: {
      invoice: "Factuur",
      "credit-note": "Creditnota",
      payment: "Betaling",
      discount: "Korting genomen",
      advance: "Vooruitbetaling",
    },
    of: (invoice) => `op factuur ${invoice}`,
    due: (date) => `vervalt ${date}`,
    opening: (date) => `Beginsaldo op ${date}`,
    closing: (date) => `Saldo op ${date}`,
    owed: (amount) => `U bent ons ${amount} verschuldigd.`,
    credit: (amount) => `Wij zijn u ${amount} verschuldigd.`,
    even: "De rekening is vereffend.",
  },
};

/**
 * An account in words: a table of every entry with the balance that runs along, from the opening to the closing
 * balance, and whose the last one is. Every text from outside is escaped for the format.
 *
 * @throws PolicyError `input.missing` without a name; `input.choice` for a language or format that is not there.
 *
 * @example
 * const account = accountStatement(invoices, { policy: "FR", from: "2026-01-01", to: "2026-12-31" });
 * const page = statementText(account, { lang: "en", format: "html", seller: "Moreau SARL", customer: "Duval SA" });
 */
export const statementText = /* @__PURE__ */ safely(function statementText(
  statement: AccountStatement,
  options: { lang: Lang; format: "text" | "html"; seller: string; customer: string },
): string {
  const print = wordsOf(objectOf(options, "options").lang, undefined);
  const say = words[options.lang];
  const format = choice(options.format, ["text", "html"], "format");
  const { currency, from, to, lines } = objectOf(statement, "statement");
  const opening = decimalOf(statement.opening, "statement.opening");
  const closing = decimalOf(statement.closing, "statement.closing");
  const show = writer(print.locale, currency);
  const money = (amount: string | undefined) => (amount === undefined ? "" : show.money(amount));
  const [date, what, debit, credit, balance] = say.columns;
  const about = (line: AccountStatement["lines"][number]) => {
    const id = line.id === undefined ? "" : ` ${oneLine(line.id)}`;
    const invoice = line.invoice === undefined ? "" : ` ${say.of(oneLine(line.invoice))}`;
    const due = line.due === undefined || line.kind !== "invoice" ? "" : `, ${say.due(show.shortDate(line.due))}`;
    return `${say.kinds[line.kind] ?? line.kind}${id}${invoice}${due}`;
  };
  const rows = objectsOf(lines, "statement.lines").map((line) => [
    show.shortDate(line.date),
    about(line),
    money(line.debit),
    money(line.credit),
    show.money(line.balance),
  ]);
  const whose = () => {
    if (!isOwed(closing)) return say.even;
    return closing.startsWith("-") ? say.credit(show.money(closing.slice(1))) : say.owed(show.money(closing));
  };
  const blocks: Block[] = [
    text(say.title(nameOf(options.customer, "customer"), show.date(from), show.date(to))),
    {
      kind: "table",
      head: [date, what, debit, credit, balance],
      rows: [[show.shortDate(from), say.opening(show.shortDate(from)), "", "", show.money(opening)], ...rows],
      foot: [say.closing(show.shortDate(to)), "", "", "", show.money(closing)],
    },
    text(whose()),
    text(nameOf(options.seller, "seller")),
  ];
  return write(blocks, format, print);
});
