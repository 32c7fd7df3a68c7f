import { series } from "../format.js";
import type { Fields, MessageWords } from "../words.js";

const due = (f: Fields) => (f.due === undefined ? "" : `, met vervaldatum ${f.due},`);
const by = (f: Fields) => (f.due === undefined ? "binnenkort" : `uiterlijk op ${f.due}`);
const opening = (f: Fields) =>
  `Volgens onze administratie staat van onze factuur ${f.named}${due(f)} nog ${f.outstanding} open.`;
const crossed =
  "Heeft uw betaling dit bericht gekruist, dan kunt u het als niet verzonden beschouwen. Bent u het niet eens met de factuur, laat ons dan weten waarom.";

const days = (count: number) => `${count} ${count === 1 ? "dag" : "dagen"}`;

export const nl: MessageWords = {
  locale: "nl-NL",
  colon: ":",
  dated: (issued) => `van ${issued}`,
  typeset: (text) => text,
  greeting: (customer) => `Geachte ${customer},`,
  closing: (seller) => `Met vriendelijke groet,\n${seller}`,
  enterpriseNumber: (number) => `Ondernemingsnummer: ${number}`,
  subject: {
    courtesy: (f) => `Factuur ${f.reference}: te betalen ${by(f)}`,
    reminder: (f) => `Herinnering: factuur ${f.reference} staat open`,
    firm: (f) => `Aanmaning: factuur ${f.reference} is niet betaald`,
    "formal-notice": (f) => `Ingebrekestelling: factuur ${f.reference}`,
    last: (f) => `Laatste aanmaning vóór incasso: factuur ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `Onze factuur ${f.named}, waarvan ${f.outstanding} openstaat, moet ${by(f)} betaald zijn.`,
      "Is de betaling al onderweg, dan hoeft u niets te doen. Hebt u nog iets nodig om te kunnen betalen, laat het ons dan nu weten.",
    ],
    reminder: (f) => [
      opening(f),
      `Waarschijnlijk is dit aan uw aandacht ontsnapt. Wilt u ${f.asked} in de komende dagen betalen?`,
      crossed,
    ],
    firm: (f) => [
      `Onze factuur ${f.named}${due(f)} is nog niet betaald.`,
      `Wij verzoeken u ${f.asked} binnen ${days(f.days)} te betalen.`,
      "Ontvangen wij geen betaling en geen antwoord, dan stellen wij u in gebreke.",
    ],
    "formal-notice": (f) => [
      `Hierbij stellen wij u in gebreke en sommeren wij u ${f.asked} te betalen voor onze factuur ${f.named}${due(f)} binnen ${days(f.days)} na ontvangst van deze ingebrekestelling.`,
      "Betaalt u niet, dan nemen wij zonder nadere aankondiging incassomaatregelen.",
    ],
    last: (f) => [
      `Onze factuur ${f.named}${due(f)} is nog steeds niet betaald.`,
      `Hebben wij ${f.asked} niet binnen ${days(f.days)} ontvangen, dan dragen wij de vordering over ter incasso.`,
    ],
  },
  opening,
  crossed,
  about: (goods) => `De factuur betreft: ${goods}.`,
  firstReminder: {
    BE: {
      subject: (reference) => `Eerste kosteloze herinnering: factuur ${reference}`,
      demand: (f) => [
        `Deze eerste herinnering is kosteloos (artikel XIX.2 van het Wetboek van economisch recht). Gelieve ${f.asked} te betalen binnen een termijn van ${f.days} kalenderdagen, die ingaat op ${f.posted ? "de derde werkdag na de verzending van deze brief" : "de dag na de verzending van dit bericht"}, dus uiterlijk op ${f.until}. Betaalt u binnen die termijn, dan worden u geen kosten, interesten of schadevergoeding aangerekend.`,
        ...(f.costs === undefined
          ? []
          : [`Na die termijn vorderen wij bovendien ${f.costs} op grond van het schadebeding.`]),
      ],
    },
    NL: {
      subject: (reference) => `Herinnering: factuur ${reference}, nog zonder incassokosten`,
      demand: (f) => [
        `Wij verzoeken u ${f.asked} te betalen binnen ${f.days} dagen, te rekenen vanaf de dag nadat ${f.posted ? "deze brief" : "dit bericht"} bij u is bezorgd. Betaalt u binnen die termijn, dan bent u geen incassokosten verschuldigd.`,
        ...(f.costs === undefined
          ? []
          : [
              `Betaalt u niet binnen die termijn, dan brengen wij u ${f.costs} aan incassokosten in rekening (artikel 6:96 lid 6 BW).`,
            ]),
      ],
    },
    NO: {
      subject: (reference) => `Aankondiging van incasso (inkassovarsel): factuur ${reference}`,
      demand: (f) => [
        `Wij verzoeken u ${f.asked} te betalen uiterlijk op ${f.until}, dat is binnen ${f.days} dagen na de verzending van deze aankondiging.`,
        "Is het bedrag dan niet betaald, dan gaat de vordering naar incasso, wat voor u verdere kosten kan meebrengen (Noorse incassowet, inkassoloven, § 9).",
      ],
    },
    other: {
      subject: (reference) => `Herinnering: factuur ${reference}, nog zonder incassokosten`,
      demand: (f) => [
        `Wilt u ${f.asked} uiterlijk op ${f.until} betalen? Betaalt u binnen die termijn, dan komen er geen incassokosten bij.`,
        ...(f.costs === undefined ? [] : [`Na die termijn vorderen wij bovendien ${f.costs} aan incassokosten.`]),
      ],
    },
  },
  brokenPromise: (date) => `De betaling die u vóór of op ${date} had toegezegd, hebben wij niet volledig ontvangen.`,
  disputedPart: (amount) => `Het bedrag van ${amount} dat u betwist, valt hier buiten.`,
  sms: {
    courtesy: (f) => `${f.seller}: factuur ${f.reference} (${f.outstanding}) te betalen ${by(f)}. Dank u.`,
    reminder: (f) =>
      `${f.seller}: factuur ${f.reference} staat open, nog ${f.asked}. Vergeten? Wilt u betalen? Dank u.`,
    firm: (f) => `${f.seller}: factuur ${f.reference} is nog niet betaald. Graag ${f.asked} binnen ${days(f.days)}.`,
    "formal-notice": (f) =>
      `${f.seller}: ingebrekestelling. Wij sommeren u ${f.asked} voor factuur ${f.reference} binnen ${days(f.days)} te betalen.`,
    last: (f) =>
      `${f.seller}: laatste aanmaning. Zonder betaling van ${f.asked} binnen ${days(f.days)} gaat factuur ${f.reference} naar incasso.`,
  },
  phone: {
    courtesy: (f) => [
      `Goedendag, u spreekt met ${f.seller}. Hebt u onze factuur ${f.reference} ontvangen, waarvan ${f.outstanding} openstaat?`,
      `Die moet ${by(f)} betaald zijn. Hebt u nog iets nodig om te kunnen betalen?`,
    ],
    reminder: (f) => [
      `Goedendag, u spreekt met ${f.seller}. Ik bel over onze factuur ${f.reference}, waarvan ${f.outstanding} openstaat.`,
      "Bent u het er niet mee eens, of is hij blijven liggen?",
      "Op welke dag mogen wij de overboeking verwachten?",
    ],
    firm: (f) => [
      `Goedendag, u spreekt met ${f.seller}. Onze factuur ${f.reference} is nog niet betaald; u bent ons ${f.asked} verschuldigd.`,
      "Wat houdt de betaling tegen?",
      "Laten we een vaste datum of termijnen afspreken; ik bevestig dat vandaag schriftelijk.",
    ],
    "formal-notice": (f) => [
      `Goedendag, u spreekt met ${f.seller}. Wij stellen u in gebreke en sommeren u ${f.asked} van factuur ${f.reference} binnen ${days(f.days)} te betalen; u krijgt dit ook schriftelijk.`,
      "Wilt u nu betalen?",
    ],
    last: (f) => [
      `Goedendag, u spreekt met ${f.seller}. Zonder betaling van ${f.asked} binnen ${days(f.days)} gaat factuur ${f.reference} naar incasso.`,
      "Dit is ons laatste telefoontje: kunt u vandaag betalen?",
    ],
  },
  plan: (f) => [
    `Goedendag, u spreekt met ${f.seller}. Ik bel over onze factuur ${f.reference}, waarvan ${f.outstanding} openstaat.`,
    "Wij begrijpen dat betalen op dit moment moeilijk is en zoeken graag samen met u een oplossing.",
    "Zou betalen in termijnen helpen? Welk bedrag is haalbaar, en op welke dag van de maand?",
    "Wat wij afspreken, bevestig ik u vandaag schriftelijk.",
  ],
  handover: {
    subject: (f) => `Ter incasso: factuur ${f.reference}, ${f.customer}`,
    body: (f) => [
      `Schuldenaar: ${f.customer}. Schuldeiser: ${f.seller}.`,
      `Factuur ${f.named}${f.due === undefined ? "" : `, met vervaldatum ${f.due}`}. Openstaande hoofdsom: ${f.outstanding}. Gevorderd bedrag: ${f.asked}.`,
      "Bijlagen: factuur, bewijs van levering of uitvoering, herinneringen, ingebrekestelling, specificatie.",
    ],
  },
  instalment: (number) => `termijn ${number}`,
  madeOf: (f) =>
    `Dat is ${series([`${f.outstanding} aan hoofdsom`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} aan rente` : `${e.amount} aan vergoeding van incassokosten`))], "en")}.`,
  legalBasis: (basis) => `Wettelijke grondslag: ${basis}.`,
  payHere: "Online betalen",
  interest: "Rente",
  compensation: "Vergoeding van incassokosten",
  statement: {
    subject: {
      courtesy: (count, total) => `Rekeningoverzicht: ${invoices(count)}, ${total}`,
      reminder: (count, total) => `Herinnering: ${invoices(count)}, ${total}`,
      firm: (count, total) => `Aanmaning: ${invoices(count)}, ${total}`,
      "formal-notice": (count, total) => `Ingebrekestelling: ${invoices(count)}, ${total}`,
      last: (count, total) => `Laatste aanmaning vóór incasso: ${invoices(count)}, ${total}`,
    },
    intro: (count) => (count === 1 ? "Deze factuur staat open:" : `Deze ${count} facturen staan open:`),
    columns: {
      reference: "Factuur",
      due: "Vervaldatum",
      daysLate: "Dagen te laat",
      outstanding: "Hoofdsom",
      interest: "Rente",
      compensation: "Kosten",
      total: "Totaal",
    },
    sum: "Totaal",
    notDue: (amount) => `Daarvan hoeft ${amount} nog niet betaald te zijn.`,
    demand: {
      courtesy: (_, count) =>
        `Wilt u ${count === 1 ? "deze factuur" : "elke factuur"} uiterlijk op de vervaldatum betalen? Hebt u nog iets nodig om te kunnen betalen, laat het ons dan nu weten.`,
      reminder: (asked) => `Wilt u ${asked} in de komende dagen betalen, of ons laten weten wat dat in de weg staat?`,
      firm: (asked, _, limit) =>
        `Wij verzoeken u ${asked} binnen ${days(limit)} te betalen. Ontvangen wij geen betaling en geen antwoord, dan stellen wij u in gebreke.`,
      "formal-notice": (asked, _, limit) =>
        `Hierbij stellen wij u in gebreke en sommeren wij u ${asked} te betalen binnen ${days(limit)} na ontvangst van deze ingebrekestelling. Betaalt u niet, dan nemen wij zonder nadere aankondiging incassomaatregelen.`,
      last: (asked, _, limit) =>
        `Hebben wij ${asked} niet binnen ${days(limit)} ontvangen, dan dragen wij de vordering over ter incasso.`,
    },
  },
  letter: {
    title: "Specificatie van de vordering",
    from: "Van",
    to: "Aan",
    asOf: (date) => `Stand op ${date}`,
    invoiced: (named) => `Factuur ${named}`,
    principal: "Openstaande hoofdsom",
    period: "Periode",
    days: "Dagen",
    base: "Grondslag",
    rate: "Rente per jaar",
    amount: "Bedrag",
    total: "Totaal verschuldigd",
    perDay: (amount) => `Elke dag later voegt ${amount} toe.`,
    discount: "Korting",
    settlement: "Factuur voldaan",
    payments: "Betalingen en hun toerekening",
    date: "Datum",
    costs: "Kosten",
    why: "Waarom deze bedragen",
  },
};

function invoices(count: number): string {
  return `${count} openstaande ${count === 1 ? "factuur" : "facturen"}`;
}
