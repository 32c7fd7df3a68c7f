import type { Role } from "./types.js";

// Headers of lists in seven languages. Their words are few, their joints many: each word becomes a letter, and what is left
// is matched: "Date d'échéance", "fecha de vencimiento" and "Vervaldatum" are DU, DU and UD.
const WORDS: Readonly<Record<string, string>> = {
  "!": "accountcode",
  O: "openbalance|montantdu|soldedu|openstaand|outstanding|remaining|pendiente|residuo|aperto|aberto|daincassare|restea\\w+|restedu|rest|offene?r?|open",
  I: "invoice|transaction|facturation|facture|factura|fattura|factuur|fatura|rechnungs?|beleg|documento?|doc(?!li)|voucher|piece",
  C: "customer|clientes?|clients?|kunden?|kd|klant|debitoren|debitor|debiteuren|debiteur|debtor|tiers|contact|company|relatie|buyer|deudor",
  A: "fullname|raisonsociale|razonsocial|ragionesociale|denominazione|bezeichnung|libelle|firma|nombre|name|naam|nome|nom",
  K: "account|konto|compte",
  Q: "quantity|qty|quantite|menge|anzahl|cantidad|quantita|aantal",
  R: "unitprice|unitamount|prixunitaire|einzelpreis|precio|prezzo|prijs|preis|price",
  Y: "typede|type|tipo|belegart|art|soort",
  W: "currencycode|currency|codedevise|devise|monnaie|wahrung|wkz|moneda|divisa|valuta|munteenheid|moeda",
  Z: "status|statut|etat|zustand|estado|stato|situacao",
  B: "terms|conditions|zahlungsbedingung(?:en)?|zahlungsziel|betalings(?:conditie|termijn)|condizioni|condiciones|condicoes",
  L: "delivery|livraison|liefer|leistungs|entrega|consegna|lever",
  H: "deposit|partial",
  G: "creditnotes?|credited|avoirs?|gutschrift(?:en)?|abonos?|notadicredito|notadecredito|creditnotas?",
  J: "soll|debito|debit|debet|debe|dare",
  F: "haben|credit|haber|avere|credito",
  E: "emission|emissione|emissao|emision|issue|created|posting|buchungs|boek|ecriture",
  U: "paymentdue|betaaldatum|due|echeance|falligkeits?|fallig|vencimiento|vencimento|vence|scadenza|verval|maturity|limite|zahlbarbis|termin",
  P: "paid|payments?|paiement|reglement|pagamento|dejapaye|paye|regle|encaisse|bezahlter|bezahlt|gezahlt|pagado|cobrado|pagato|incassato|betaald|pago|recebido",
  X: "nett?o?|subtotal|imponible|imponibile|exc?l?vat|exclbtw|base|liquido|ht",
  V: "taxe?s?|vat|tva|mwst|ust|iva|btw|gst|umsatzsteuer|steuer",
  T: "grandtotal|totale(?!ur)|total|totaal|gesamt|brutto|gross|ttc|summe|incl?vat|inclbtw",
  M: "amount|montant|betrag|importe|importo|bedrag|valor",
  S: "balance|saldo|solde",
  D: "datum|date|data|fecha|tag|dag",
  "%": "discount|remise|rabatt|descuento|sconto|korting",
  "2": "rate|satz|taux|tipoiva|aliquota|percentage|percent",
  N: "nummer|number|numero|num|nr|no|id|code|codigo|codice|cod|reference|ref|^n",
};
const letters = /* @__PURE__ */ Object.keys(WORDS);
const words = /* @__PURE__ */ new RegExp(
  /* @__PURE__ */ Object.values(WORDS)
    .map((forms) => `(${forms})`)
    .join("|"),
  "g",
);
/** What may stand between the words. */
const JOINTS = /eur|usd|gbp|della|del|de|di|du|da|don|do|el|la|le|am|at|em|on|to|of|en|[esda]/g;

/** For each role the joined letters that name it plainly, then those that do where no plain name is there. */
const ROLES: readonly [Role, RegExp, RegExp?][] = [
  ["id", /^(I+N+|N+I+)$/, /^(I|N)$/],
  ["customerId", /^(C[NK]|[NK]C|KN|JK)$/, /^K$/],
  ["customer", /^([CK]A|AC)$/, /^[CA]$/],
  ["depositDue", /^(HUD|HDU)$/],
  ["deposit", /^H[PM]?$/],
  ["due", /^(D?U+|U+D)P?$/],
  ["issued", /^(ID|DI|[DI]?E|ED|DE)$/, /^D$/],
  ["delivered", /^(LD|DL)$/],
  ["open", /^([MS]?O+[MSU]*|I?[MS]U|UM)$/, /^S$/],
  ["paid", /^(P+|[IM]*P+|PM|PD|MP)$/],
  ["credited", /^G$/],
  ["vatRate", /^(V2|2V|VY)$/],
  ["net", /^([MT]?X+|X[MT])$/],
  ["vat", /^(V+[MT]?|M?V|TV+|VT)$/],
  ["total", /^(T+M?|IT|MT|TT|IM?T|TI|IM)$/, /^M$/],
  ["debit", /^J[MS]?$/],
  ["credit", /^F[MS]?$/],
  ["currency", /^I?W$/],
  ["type", /^(I?Y|YI)$/],
  ["status", /^I?Z$/],
  ["terms", /^(BP?|PB|BA)$/],
  ["quantity", /^Q$/],
  ["price", /^R$/],
  ["discount", /^%2?$/],
];

/** A header without accents, blanks and signs. */
export function plainHeader(text: string): string {
  return text
    .normalize("NFD")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]|[ºª]/gu, "")
    .toLowerCase();
}

/** What a header says that its column holds, and how plainly: the lower, the plainer. */
export function roleOf(header: string): [Role, number] | undefined {
  const joined = plainHeader(header)
    .replace(words, (_, ...groups) => letters[groups.findIndex((group) => group !== undefined)]!)
    .replace(JOINTS, "");
  for (const [role, plain, other] of ROLES) {
    if (plain.test(joined)) return [role, 0];
    if (other?.test(joined) === true) return [role, 1];
  }
  return undefined;
}

/** How the totals of a list begin. */
const TOTAL =
  /^(grand |sub)?(total|totaux|summe|gesamt|zwischensumme|somme|suma|totale|totaal|subtotal|sous-total|subtotaal)(\s|$|:|en |for |pour |für |de |di |voor )/i;
export const isTotal = (cell: string) => TOTAL.test(`${cell.trim()} `);

/** What a row is, by the word that stands in the column of types. */
export type Kind = "invoice" | "credit-note" | "payment" | "advance" | "supplier";
const KINDS: readonly [Kind, RegExp][] = [
  ["supplier", /^(p[icpa])$|^bill\b|purchase|supplier|vendor|fournisseur|proveedor|fornitore|leverancier/],
  ["credit-note", /^(sc|cn|gs|ca|av|381)$|credit|crédit|avoir|gutschrift|abono|storno|rectific|refund/],
  ["advance", /^sa$|account|unapplied|advance|acompte|anzahlung|anticipo|acconto|voorschot/],
  [
    "payment",
    /^(sr|pmt)$|pa[yi]e?ment|receipt|r[eè]glement|virement|zahlung|pago|cobro|pagament|incasso|betaling|deposit/,
  ],
  ["invoice", /^(si|inv|re|fa|fc|ft|380)$|invoice|fact|rechnung|fatt|fatura/],
];
/** What a word of the column of types means. */
export function kindOf(word: string): Kind | undefined {
  const plain = word.trim().toLowerCase();
  return KINDS.find(([, words]) => words.test(plain))?.[0];
}

/** Whether a status says that the document is no claim: a draft, or cancelled. */
export const isNoClaim = (status: string) =>
  /draft|brouillon|entwurf|borrador|bozza|concept|void|cancel|annul|storn|anula|delet/i.test(status);
/** Whether a status says that all was paid. */
export const isPaidStatus = (status: string) =>
  /^(paid|pay[eé]e?|r[eé]gl[eé]e?|acquitt[eé]e?|bezahlt|pagad?[ao]|cobrad[ao]|pagat[ao]|betaald|settled|closed)$/i.test(
    status,
  );
