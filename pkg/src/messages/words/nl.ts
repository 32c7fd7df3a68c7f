import type { MessageWords } from "../words.js";

export const nl: MessageWords = {
  locale: "nl-NL",
  greeting: (customer) => `Beste ${customer},`,
  closing: (seller) => `Met vriendelijke groet,\n${seller}`,
  subject: {
    courtesy: (f) => `Factuur ${f.reference} vervalt ${f.due ? `op ${f.due}` : "binnenkort"}`,
    reminder: (f) => `Herinnering: factuur ${f.reference} staat open`,
    firm: (f) => `Tweede herinnering: factuur ${f.reference} is niet betaald`,
    "formal-notice": (f) => `Ingebrekestelling: factuur ${f.reference}`,
    last: (f) => `Laatste aanmaning vóór incasso: factuur ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `Onze factuur ${f.reference} van ${f.issued}, waarvan ${f.outstanding} openstaat, vervalt ${f.due ? `op ${f.due}` : "binnenkort"}.`,
      "Is de betaling al onderweg, dan hoeft u niets te doen. Ontbreekt er iets om te kunnen betalen, laat het ons dan nu weten.",
    ],
    reminder: (f) => [
      `Volgens onze administratie staat van onze factuur ${f.reference} van ${f.issued}${f.due ? `, vervallen op ${f.due},` : ""} nog ${f.outstanding} open.`,
      `Waarschijnlijk is dit aan uw aandacht ontsnapt. Wilt u ${f.asked} per omgaande betalen?`,
      "Heeft uw betaling dit bericht gekruist, dan kunt u het als niet verzonden beschouwen. Bent u het niet eens met de factuur, laat ons weten waarom.",
    ],
    firm: (f) => [
      `Ondanks onze herinnering is onze factuur ${f.reference} van ${f.issued}${f.due ? `, vervallen op ${f.due},` : ""} nog niet betaald.`,
      `Wij verzoeken u ${f.asked} binnen acht dagen te betalen.`,
      "Blijft betaling of een antwoord uit, dan stellen wij u in gebreke.",
    ],
    "formal-notice": (f) => [
      `Hierbij stellen wij u in gebreke en sommeren wij u ${f.asked} te betalen voor onze factuur ${f.reference} van ${f.issued}${f.due ? `, vervallen op ${f.due}` : ""}, binnen acht dagen na ontvangst van deze brief.`,
      "Betaalt u niet, dan nemen wij zonder nadere aankondiging incassomaatregelen.",
    ],
    last: (f) => [
      `Op onze ingebrekestelling voor factuur ${f.reference} van ${f.issued} hebben wij geen betaling ontvangen.`,
      `Is ${f.asked} niet binnen acht dagen betaald, dan dragen wij de vordering over ter incasso.`,
    ],
  },
  sms: {
    courtesy: (f) => `${f.seller}: factuur ${f.reference} (${f.outstanding}) vervalt ${f.due ? `op ${f.due}` : "binnenkort"}. Dank u.`,
    reminder: (f) => `${f.seller}: factuur ${f.reference} is vervallen, open ${f.asked}. Vergeten? Graag betalen.`,
    firm: (f) => `${f.seller}: factuur ${f.reference} nog niet betaald. Graag ${f.asked} binnen 8 dagen.`,
    "formal-notice": (f) => `${f.seller}: ingebrekestelling, factuur ${f.reference}, ${f.asked} binnen 8 dagen. Brief volgt.`,
    last: (f) => `${f.seller}: laatste aanmaning, factuur ${f.reference}, ${f.asked} binnen 8 dagen, anders incasso.`,
  },
  phone: {
    courtesy: (f) => [`Goedendag, met ${f.seller}. Hebt u onze factuur ${f.reference} van ${f.outstanding} ontvangen?`, `Die vervalt ${f.due ? `op ${f.due}` : "binnenkort"}. Ontbreekt er iets om te kunnen betalen?`],
    reminder: (f) => [`Goedendag, met ${f.seller}. Ik bel over onze factuur ${f.reference}, waarvan ${f.outstanding} openstaat.`, "Bent u het er niet mee eens, of is hij blijven liggen?", "Op welke dag mogen wij de overboeking verwachten?"],
    firm: (f) => [`Goedendag, met ${f.seller}. Onze factuur ${f.reference} is ondanks onze herinnering niet betaald; u bent ons ${f.asked} verschuldigd.`, "Wat houdt de betaling tegen?", "Laten we een vaste datum of termijnen afspreken; ik bevestig ze vandaag schriftelijk."],
    "formal-notice": (f) => [`Goedendag, met ${f.seller}. Wij hebben u in gebreke gesteld voor ${f.asked} van factuur ${f.reference}.`, "U hebt acht dagen. Wilt u nu betalen?"],
    last: (f) => [`Goedendag, met ${f.seller}. Zonder betaling van ${f.asked} binnen acht dagen gaat factuur ${f.reference} naar incasso.`, "Dit is ons laatste telefoontje: kunt u vandaag betalen?"],
  },
  handover: {
    subject: (f) => `Overdracht ter incasso: factuur ${f.reference}, ${f.customer}`,
    body: (f) => [`Schuldenaar: ${f.customer}. Schuldeiser: ${f.seller}.`, `Factuur ${f.reference} van ${f.issued}${f.due ? `, vervallen op ${f.due}` : ""}. Openstaande hoofdsom: ${f.outstanding}. Gevorderd bedrag: ${f.asked}.`, "Bijlagen: factuur, bewijs van levering of uitvoering, herinneringen, ingebrekestelling, specificatie."],
  },
  madeOf: (f) => `Dat is ${[`${f.outstanding} hoofdsom`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} rente` : `${e.amount} vergoeding van incassokosten`))].join(", ")}.`,
  legalBasis: (basis) => `Wettelijke grondslag: ${basis}.`,
  payHere: "Online betalen",
  interest: "Wettelijke rente",
  compensation: "Vergoeding van incassokosten",
  statement: {
    subject: (count, total) => `Rekeningoverzicht: ${count} openstaande ${count === 1 ? "factuur" : "facturen"}, ${total}`,
    intro: (count) => (count === 1 ? "Deze factuur staat open:" : `Deze ${count} facturen staan open:`),
    columns: { reference: "Factuur", due: "Vervaldatum", daysLate: "Dagen te laat", outstanding: "Hoofdsom", interest: "Rente", compensation: "Kosten", total: "Totaal" },
    sum: "Totaal",
    outro: (total) => `Wilt u ${total} betalen, of ons laten weten wat dat in de weg staat?`,
  },
  letter: {
    title: "Specificatie van de vordering", from: "Van", to: "Aan", asOf: (date) => `Stand op ${date}`, principal: "Openstaande hoofdsom", period: "Periode", days: "Dagen", base: "Grondslag", rate: "Rente per jaar", amount: "Bedrag", total: "Totaal verschuldigd", perDay: (amount) => `Elke dag later voegt ${amount} toe.`, why: "Waarom deze bedragen",
  },
};
