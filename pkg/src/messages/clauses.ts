import { assess, describeTerms, dueDates, parseTerms } from "../api.js";
import { safely } from "../safe.js";
import { isOwed, padded } from "../amounts.js";
import { dayOf, objectOf, optionsOf } from "../check.js";
import { MENTIONS } from "../generated/mentions.js";
import type { MentionCode } from "../generated/names.js";
import { agreedRate } from "../lang/language.js";
import { languages } from "../say.js";
import { source } from "../source.js";
import type { Citation, DateLike, Lang, LawCode, Policy, SplitTerms, Terms } from "../types.js";
import { writer } from "../writer.js";
import { wordsOf } from "./languages.js";

/** A mention for an invoice or for general terms. */
export interface ClauseText {
  /** What is said. */
  readonly code: MentionCode;
  /** The mention, in the language asked for. */
  readonly text: string;
  /** The law that wants it. */
  readonly basis: readonly Citation[];
  /** What stands against the mention: the law wants its figures, and the policy waives them. */
  readonly warning?: string;
  /** The same for a structured invoice: a coded note of a French invoice, the discount line of a German XRechnung. */
  readonly eInvoice?: { subjectCode?: "PMT" | "PMD" | "AAB"; text: string };
}

interface ClauseWords {
  dueDate: (terms: string) => string;
  dueByLaw: string;
  discount: (percent: string, terms: string) => string;
  noDiscount: string;
  penalty: (rate: string) => string;
  /** With the reference rate and what is added, "ECB refinancing rate plus 8 points". */
  penaltyReference: (reference: string, rate: string) => string;
  noPenalty: string;
  compensation: (amount: string) => string;
  noCompensation: string;
  defaultAfter30Days: string;
  legalInterest: string;
  largeUndertaking: string;
  waived: string;
}

const words: Record<Lang, ClauseWords> = {
  fr: {
    dueDate: (terms) => `Paiement : ${terms}.`,
    dueByLaw: "Paiement dans le délai légal.",
    discount: (percent, terms) => `Escompte de ${percent} pour paiement anticipé (${terms}).`,
    noDiscount: "Pas d'escompte pour paiement anticipé.",
    penalty: (rate) =>
      `En cas de retard, des pénalités au taux annuel de ${rate} sont exigibles le jour suivant la date de règlement, sans rappel.`,
    penaltyReference: (reference, rate) =>
      `En cas de retard, des pénalités au ${reference} (actuellement ${rate} l'an) sont exigibles le jour suivant la date de règlement, sans rappel.`,
    noPenalty: "Aucune pénalité de retard n'est stipulée.",
    compensation: (amount) =>
      `Tout retard de paiement entraîne une indemnité forfaitaire pour frais de recouvrement de ${amount}.`,
    noCompensation: "Aucune indemnité forfaitaire pour frais de recouvrement n'est due.",
    defaultAfter30Days:
      "À défaut de paiement, le débiteur est en retard au plus tard trente jours après l'échéance et la réception de la facture.",
    legalInterest:
      "Les intérêts légaux courent de plein droit à l'expiration du troisième mois suivant la réception des marchandises, l'achèvement des travaux ou la prestation des services.",
    largeUndertaking: "Le vendeur a la qualité de grande entreprise.",
    waived: "La loi veut cette mention avec ses chiffres : la politique y renonce, la mention manquera à la facture.",
  },
  en: {
    dueDate: (terms) => `Payment: ${terms}.`,
    dueByLaw: "Payment within the statutory period.",
    discount: (percent, terms) => `${percent} discount for early payment (${terms}).`,
    noDiscount: "No discount for early payment.",
    penalty: (rate) =>
      `Late payment bears interest at ${rate} a year from the day after the due date, without reminder.`,
    penaltyReference: (reference, rate) =>
      `Late payment bears interest at the ${reference} (currently ${rate} a year) from the day after the due date, without reminder.`,
    noPenalty: "No late-payment interest is agreed.",
    compensation: (amount) => `Late payment also brings a fixed compensation of ${amount} for recovery costs.`,
    noCompensation: "No fixed compensation for recovery costs is due.",
    defaultAfter30Days:
      "The debtor is in default at the latest thirty days after the due date and receipt of the invoice.",
    legalInterest:
      "Legal interest runs by law from the end of the third month after receipt of the goods or completion of the works or services.",
    largeUndertaking: "The seller has the status of a large undertaking.",
    waived:
      "The law wants this mention with its figures; the policy waives them, and the invoice will lack the mention.",
  },
  de: {
    dueDate: (terms) => `Zahlung: ${terms}.`,
    dueByLaw: "Zahlung innerhalb der gesetzlichen Frist.",
    discount: (percent, terms) => `${percent} Skonto bei vorzeitiger Zahlung (${terms}).`,
    noDiscount: "Kein Skonto bei vorzeitiger Zahlung.",
    penalty: (rate) => `Bei Verzug fallen Zinsen von ${rate} im Jahr an.`,
    penaltyReference: (reference, rate) =>
      `Bei Verzug fallen Zinsen zu folgendem Satz an: ${reference} (derzeit ${rate} im Jahr).`,
    noPenalty: "Verzugszinsen sind nicht vereinbart.",
    compensation: (amount) => `Bei Verzug wird außerdem eine Pauschale von ${amount} geschuldet.`,
    noCompensation: "Eine Verzugspauschale wird nicht geschuldet.",
    defaultAfter30Days:
      "Wer nicht innerhalb von 30 Tagen nach Fälligkeit und Zugang dieser Rechnung zahlt, kommt ohne Mahnung in Verzug.",
    legalInterest:
      "Gesetzliche Zinsen laufen von Rechts wegen ab dem Ende des dritten Monats nach Erhalt der Ware oder Abschluss der Arbeiten oder Leistungen.",
    largeUndertaking: "Der Verkäufer ist ein Großunternehmen.",
    waived:
      "Das Gesetz verlangt diese Angabe mit ihren Zahlen; die Vorgaben verzichten darauf, der Rechnung fehlt die Angabe.",
  },
  nl: {
    dueDate: (terms) => `Betaling: ${terms}.`,
    dueByLaw: "Betaling binnen de wettelijke termijn.",
    discount: (percent, terms) => `${percent} korting bij eerdere betaling (${terms}).`,
    noDiscount: "Geen korting bij eerdere betaling.",
    penalty: (rate) =>
      `Bij te late betaling is rente van ${rate} per jaar verschuldigd vanaf de dag na de vervaldatum.`,
    penaltyReference: (reference, rate) =>
      `Bij te late betaling is vanaf de dag na de vervaldatum rente verschuldigd tegen dit tarief: ${reference} (nu ${rate} per jaar).`,
    noPenalty: "Er is geen rente bij te late betaling overeengekomen.",
    compensation: (amount) => `Bij te late betaling is bovendien ${amount} aan incassokosten verschuldigd.`,
    noCompensation: "Er is geen vaste vergoeding van incassokosten verschuldigd.",
    defaultAfter30Days:
      "De schuldenaar is uiterlijk dertig dagen na de vervaldatum en ontvangst van de factuur in verzuim.",
    legalInterest:
      "De wettelijke rente loopt van rechtswege vanaf het einde van de derde maand na ontvangst van de goederen of voltooiing van de werken of diensten.",
    largeUndertaking: "De verkoper is een grote onderneming.",
    waived: "De wet wil deze vermelding met de cijfers; het beleid ziet ervan af, op de factuur ontbreekt zij.",
  },
  es: {
    dueDate: (terms) => `Pago: ${terms}.`,
    dueByLaw: "Pago en el plazo legal.",
    discount: (percent, terms) => `Descuento del ${percent} por pago anticipado (${terms}).`,
    noDiscount: "Sin descuento por pago anticipado.",
    penalty: (rate) =>
      `La demora devenga intereses del ${rate} anual desde el día siguiente al vencimiento, sin aviso previo.`,
    penaltyReference: (reference, rate) =>
      `La demora devenga intereses desde el día siguiente al vencimiento, sin aviso previo, a este tipo: ${reference} (actualmente ${rate} anual).`,
    noPenalty: "No se pactan intereses de demora.",
    compensation: (amount) => `La demora conlleva además una indemnización fija de ${amount} por costes de cobro.`,
    noCompensation: "No se debe indemnización fija por costes de cobro.",
    defaultAfter30Days:
      "El deudor incurre en mora a más tardar treinta días después del vencimiento y de la recepción de la factura.",
    legalInterest:
      "El interés legal corre de pleno derecho desde el final del tercer mes siguiente a la recepción de los bienes o a la terminación de las obras o servicios.",
    largeUndertaking: "El vendedor tiene la condición de gran empresa.",
    waived:
      "La ley exige esta mención con sus cifras; la política renuncia a ellas y a la factura le faltará la mención.",
  },
  it: {
    dueDate: (terms) => `Pagamento: ${terms}.`,
    dueByLaw: "Pagamento entro il termine di legge.",
    discount: (percent, terms) => `Sconto del ${percent} per pagamento anticipato (${terms}).`,
    noDiscount: "Nessuno sconto per pagamento anticipato.",
    penalty: (rate) =>
      `Il ritardo comporta interessi di mora al ${rate} annuo dal giorno successivo alla scadenza, senza sollecito.`,
    penaltyReference: (reference, rate) =>
      `Il ritardo comporta interessi di mora dal giorno successivo alla scadenza, senza sollecito, a questo tasso: ${reference} (attualmente ${rate} annuo).`,
    noPenalty: "Non sono pattuiti interessi di mora.",
    compensation: (amount) =>
      `Il ritardo comporta inoltre un indennizzo forfettario di ${amount} per i costi di recupero.`,
    noCompensation: "Non è dovuto alcun indennizzo forfettario per i costi di recupero.",
    defaultAfter30Days:
      "Il debitore è in mora al più tardi trenta giorni dopo la scadenza e il ricevimento della fattura.",
    legalInterest:
      "Gli interessi legali decorrono di diritto dalla fine del terzo mese successivo al ricevimento dei beni o al completamento dei lavori o dei servizi.",
    largeUndertaking: "Il venditore ha la qualifica di grande impresa.",
    waived:
      "La legge vuole questa menzione con le sue cifre; la politica vi rinuncia e alla fattura mancherà la menzione.",
  },
};

/**
 * The mentions that the law wants on an invoice and in the general terms, with the figures of the policy on a day, ready
 * to paste; and in the coded form that structured invoices need. Laws that want no mention give none, apart from the
 * discount that the policy itself grants.
 *
 * @example
 * clauses("FR", { lang: "fr", asOf: "2026-10-14" }).map(({ text }) => text);
 *
 * @throws PolicyError with every problem of the policy; `input.choice` for a language that is not there.
 */
export const clauses = /* @__PURE__ */ safely(function clauses(
  policy: Policy | LawCode,
  options: { lang: Lang; asOf: DateLike },
): ClauseText[] {
  const { law: given, ...rest }: Policy = typeof policy === "string" ? { law: policy } : objectOf(policy, "policy");
  const { lang } = optionsOf(options, ["lang", "asOf"]);
  const asOf = dayOf(options.asOf, "asOf");
  const { locale } = wordsOf(lang);
  const say = words[lang];
  // The reader checks the policy as a whole, and finds the discounts that its words grant.
  dueDates(
    { issued: asOf },
    {
      policy: typeof policy === "string" ? policy : { ...policy, terms: policy.terms ?? { steps: [{ addDays: 30 }] } },
    },
  );
  const law = given.toUpperCase() as LawCode;
  const debtor = rest.debtor ?? "business";
  const terms = agreed(rest.terms, law);
  const parts =
    terms === undefined ? [] : "parts" in terms ? terms.parts.map((part) => agreed(part.terms, law)) : [terms];
  const granted = parts.map((one) => (one !== undefined && "steps" in one ? (one.discounts ?? []) : []));
  const discounts = granted.flat();
  const made: ClauseText[] = [];
  for (const [country, debtors, code, number] of MENTIONS) {
    if (country !== law || !(debtors as readonly string[]).includes(debtor)) continue;
    // What stands on the invoice need not be said again for the general terms.
    if (made.some((clause) => clause.code === code)) continue;
    made.push({ code, basis: [source(number)], ...sentence(code) });
  }
  if (discounts.length > 0 && !made.some((clause) => clause.code === "discount")) {
    made.push({ code: "discount", basis: [], ...sentence("discount") });
  }
  return made;

  /** What is said of a mention that the law wants with its figures, and the policy waives. */
  function waived(none: boolean): Pick<ClauseText, "warning"> {
    return none ? { warning: say.waived } : {};
  }

  function sentence(code: ClauseText["code"]): Pick<ClauseText, "text" | "eInvoice" | "warning"> {
    switch (code) {
      case "due-date":
        return { text: terms === undefined ? say.dueByLaw : say.dueDate(describeTerms(terms, lang)) };
      case "discount":
        return discountSentence();
      case "penalty-rate": {
        const [period] = lateByADay().periods;
        const write = writer(locale, "EUR");
        if (period === undefined) return { ...coded("PMD", say.noPenalty), ...waived(rest.interest === "none") };
        const rate = write.percent(period.rate);
        const { reference } = period;
        const text =
          reference === undefined
            ? say.penalty(rate)
            : say.penaltyReference(agreedRate(reference, languages[lang], write), rate);
        return coded("PMD", text);
      }
      case "compensation": {
        const claim = lateByADay();
        const amount = writer(locale, claim.currency).money(claim.compensation);
        const none = !isOwed(claim.compensation);
        return {
          ...coded("PMT", none ? say.noCompensation : say.compensation(amount)),
          ...waived(none && rest.compensation === "none"),
        };
      }
      case "default-after-30-days":
        return { text: say.defaultAfter30Days };
      case "legal-interest":
        return { text: say.legalInterest };
      case "large-undertaking":
        return { text: say.largeUndertaking };
    }
  }

  function coded(subjectCode: "PMT" | "PMD" | "AAB", text: string): Pick<ClauseText, "text" | "eInvoice"> {
    return law === "FR" ? { text, eInvoice: { subjectCode, text } } : { text };
  }

  function discountSentence(): Pick<ClauseText, "text" | "eInvoice"> {
    if (discounts.length === 0) return coded("AAB", say.noDiscount);
    const write = writer(locale, "EUR");
    const text = discounts
      .map(({ percent, steps }) => say.discount(write.percent(String(percent)), describeTerms({ steps }, lang)))
      .join(" ");
    if (law !== "DE") return coded("AAB", text);
    // The line says percent with two decimals, and days of the whole invoice: what it cannot say is left to the text.
    const whole = parts.length === 1;
    const lines = discounts.flatMap(({ percent, base, steps: [first, ...others] }) => {
      const rate = padded(String(percent), 2);
      const exact = /^\d+\.\d\d0*$/.test(rate);
      if (!whole || !exact || first === undefined || !("addDays" in first) || others.length > 0) return [];
      const of = base === undefined || base === null ? "" : `BASISBETRAG=${padded(String(base), 2)}#`;
      return [`#SKONTO#TAGE=${first.addDays}#PROZENT=${rate.replace(/(\.\d\d)0*$/, "$1")}#${of}\n`];
    });
    return lines.length < discounts.length ? { text } : { text, eInvoice: { text: lines.join("") } };
  }

  /** The figures of the policy: those of a small invoice that is late by one day. */
  function lateByADay() {
    const due = new Date(Date.parse(asOf) - 86400000).toISOString().slice(0, 10);
    return assess({ issued: due, due, total: 100 }, { policy, asOf, reasons: false });
  }
});

function agreed(terms: Policy["terms"], law: LawCode): Terms | SplitTerms | undefined {
  if (typeof terms === "string" || typeof terms === "number") return parseTerms(String(terms), { law }).terms;
  return terms ?? undefined;
}
