import { series } from "../format.js";
import type { Fields, MessageWords } from "../words.js";

const due = (f: Fields) => (f.due === undefined ? "" : `, fällig am ${f.due},`);
const falls = (f: Fields) => (f.due === undefined ? "in Kürze" : `am ${f.due}`);
const opening = (f: Fields) =>
  `unsere Rechnung ${f.named}${due(f)} ist nach unseren Unterlagen noch in Höhe von ${f.outstanding} offen.`;
const crossed =
  "Hat sich Ihre Zahlung mit diesem Schreiben überschnitten, betrachten Sie es bitte als gegenstandslos. Haben Sie Einwände gegen die Rechnung, teilen Sie uns diese bitte mit.";

const days = (count: number) => `${count} ${count === 1 ? "Tag" : "Tagen"}`;

export const de: MessageWords = {
  locale: "de-DE",
  colon: ":",
  dated: (issued) => `vom ${issued}`,
  typeset: (text) => text,
  greeting: (customer) => `Guten Tag ${customer},`,
  closing: (seller) => `Mit freundlichen Grüßen\n${seller}`,
  enterpriseNumber: (number) => `Unternehmensnummer: ${number}`,
  subject: {
    courtesy: (f) => `Rechnung ${f.reference}: fällig ${falls(f)}`,
    reminder: (f) => `Zahlungserinnerung zur Rechnung ${f.reference}`,
    firm: (f) => `Mahnung zur Rechnung ${f.reference}`,
    "formal-notice": (f) => `Letzte Zahlungsaufforderung mit Fristsetzung: Rechnung ${f.reference}`,
    last: (f) => `Letzte Mahnung vor Übergabe an das Inkasso: Rechnung ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `unsere Rechnung ${f.named}, von der noch ${f.outstanding} offen sind, wird ${falls(f)} fällig.`,
      "Ist die Zahlung schon veranlasst, brauchen Sie nichts zu tun. Fehlt Ihnen etwas zur Bearbeitung, sagen Sie es uns bitte jetzt.",
    ],
    reminder: (f) => [
      opening(f),
      `Sicher ist das im Alltag untergegangen. Bitte überweisen Sie ${f.asked} in den nächsten Tagen.`,
      crossed,
    ],
    firm: (f) => [
      `unsere Rechnung ${f.named}${due(f)} ist noch nicht beglichen.`,
      `Wir fordern Sie auf, ${f.asked} binnen ${days(f.days)} zu zahlen.`,
      "Erhalten wir weder Zahlung noch Antwort, setzen wir Ihnen eine letzte Frist.",
    ],
    "formal-notice": (f) => [
      `wir fordern Sie letztmals auf, ${f.asked} auf unsere Rechnung ${f.named}${due(f)} binnen ${days(f.days)} nach Zugang dieses Schreibens zu zahlen.`,
      "Nach fruchtlosem Ablauf der Frist leiten wir ohne weitere Ankündigung die Beitreibung ein.",
    ],
    last: (f) => [
      `unsere Rechnung ${f.named}${due(f)} ist weiterhin unbezahlt.`,
      `Geht der Betrag von ${f.asked} nicht binnen ${days(f.days)} bei uns ein, übergeben wir die Forderung zur Beitreibung.`,
    ],
  },
  opening,
  crossed,
  about: (goods) => `Die Rechnung betrifft: ${goods}.`,
  firstReminder: {
    BE: {
      subject: (reference) => `Erste kostenlose Zahlungserinnerung: Rechnung ${reference}`,
      demand: (f) => [
        `Diese erste Erinnerung ist kostenlos (Artikel XIX.2 des belgischen Wirtschaftsgesetzbuches). Bitte zahlen Sie ${f.asked} innerhalb von ${f.days} Kalendertagen ab ${f.posted ? "dem dritten Werktag nach dem Versand dieses Schreibens" : "dem Tag nach dem Versand dieser Nachricht"}, also spätestens am ${f.until}. Zahlen Sie innerhalb dieser Frist, kommen weder Kosten noch Zinsen noch eine Entschädigung hinzu.`,
        ...(f.costs === undefined
          ? []
          : [`Nach Ablauf der Frist verlangen wir zusätzlich ${f.costs} aufgrund der Entschädigungsklausel.`]),
      ],
    },
    NL: {
      subject: (reference) => `Zahlungserinnerung ohne Inkassokosten: Rechnung ${reference}`,
      demand: (f) => [
        `Bitte zahlen Sie ${f.asked} innerhalb von ${f.days} Tagen, gerechnet ab dem Tag, nachdem Ihnen ${f.posted ? "dieses Schreiben zugestellt wurde" : "diese Nachricht zugegangen ist"}. Zahlen Sie innerhalb dieser Frist, schulden Sie keine Inkassokosten.`,
        ...(f.costs === undefined
          ? []
          : [
              `Andernfalls berechnen wir Ihnen ${f.costs} Inkassokosten (Artikel 6:96 Absatz 6 des niederländischen Bürgerlichen Gesetzbuches).`,
            ]),
      ],
    },
    NO: {
      subject: (reference) => `Ankündigung des Inkassos (inkassovarsel): Rechnung ${reference}`,
      demand: (f) => [
        `Bitte zahlen Sie ${f.asked} spätestens am ${f.until}, also innerhalb von ${f.days} Tagen nach dem Versand dieser Ankündigung.`,
        "Wird der Betrag bis dahin nicht gezahlt, geht die Forderung ins Inkasso; dadurch können Ihnen weitere Kosten entstehen (norwegisches Inkassogesetz, inkassoloven, § 9).",
      ],
    },
    other: {
      subject: (reference) => `Zahlungserinnerung ohne Inkassokosten: Rechnung ${reference}`,
      demand: (f) => [
        `Bitte zahlen Sie ${f.asked} spätestens am ${f.until}. Zahlen Sie innerhalb dieser Frist, kommen keine Inkassokosten hinzu.`,
        ...(f.costs === undefined ? [] : [`Nach Ablauf der Frist verlangen wir zusätzlich ${f.costs} Inkassokosten.`]),
      ],
    },
  },
  brokenPromise: (date) => `Die bis zum ${date} zugesagte Zahlung ist nicht vollständig eingegangen.`,
  disputedPart: (amount) => `Der von Ihnen beanstandete Teil von ${amount} ist hiervon ausgenommen.`,
  sms: {
    courtesy: (f) => `${f.seller}: Rechnung ${f.reference} (${f.outstanding}) fällig ${falls(f)}. Danke.`,
    reminder: (f) =>
      `${f.seller}: Rechnung ${f.reference} ist überfällig, offen ${f.asked}. Übersehen? Bitte zahlen Sie. Danke.`,
    firm: (f) =>
      `${f.seller}: Mahnung zur Rechnung ${f.reference}. Bitte zahlen Sie ${f.asked} binnen ${days(f.days)}.`,
    "formal-notice": (f) =>
      `${f.seller}: letzte Frist. Bitte zahlen Sie ${f.asked} zur Rechnung ${f.reference} binnen ${days(f.days)}.`,
    last: (f) =>
      `${f.seller}: letzte Mahnung. Ohne Zahlung von ${f.asked} binnen ${days(f.days)} geht die Rechnung ${f.reference} ins Inkasso.`,
  },
  phone: {
    courtesy: (f) => [
      `Guten Tag, hier ist ${f.seller}. Haben Sie unsere Rechnung ${f.reference} erhalten, von der noch ${f.outstanding} offen sind?`,
      `Sie wird ${falls(f)} fällig. Fehlt Ihnen noch etwas, um sie zu bezahlen?`,
    ],
    reminder: (f) => [
      `Guten Tag, hier ist ${f.seller}. Es geht um unsere Rechnung ${f.reference}, von der noch ${f.outstanding} offen sind.`,
      "Haben Sie Einwände, oder ist sie liegen geblieben?",
      "Wann dürfen wir mit der Überweisung rechnen?",
    ],
    firm: (f) => [
      `Guten Tag, hier ist ${f.seller}. Unsere Rechnung ${f.reference} ist noch nicht beglichen; Sie schulden uns ${f.asked}.`,
      "Was steht der Zahlung im Weg?",
      "Lassen Sie uns einen festen Termin oder Raten vereinbaren; ich bestätige Ihnen das heute schriftlich.",
    ],
    "formal-notice": (f) => [
      `Guten Tag, hier ist ${f.seller}. Wir setzen Ihnen für ${f.asked} aus der Rechnung ${f.reference} eine letzte Frist von ${days(f.days)}; Sie erhalten das auch schriftlich.`,
      "Möchten Sie jetzt zahlen?",
    ],
    last: (f) => [
      `Guten Tag, hier ist ${f.seller}. Ohne Zahlung von ${f.asked} binnen ${days(f.days)} geht die Rechnung ${f.reference} in die Beitreibung.`,
      "Das ist unser letzter Anruf: Können Sie heute zahlen?",
    ],
  },
  plan: (f) => [
    `Guten Tag, hier ist ${f.seller}. Es geht um unsere Rechnung ${f.reference}, von der noch ${f.outstanding} offen sind.`,
    "Wir verstehen, dass die Zahlung im Moment schwerfällt, und möchten mit Ihnen eine Lösung finden.",
    "Würde Ihnen eine Zahlung in Raten helfen? Welcher Betrag wäre möglich, und an welchem Tag des Monats?",
    "Was wir vereinbaren, bestätige ich Ihnen heute schriftlich.",
  ],
  handover: {
    subject: (f) => `Zur Beitreibung: Rechnung ${f.reference}, ${f.customer}`,
    body: (f) => [
      `Schuldner: ${f.customer}. Gläubiger: ${f.seller}.`,
      `Rechnung ${f.named}${f.due === undefined ? "" : `, fällig am ${f.due}`}. Offene Hauptforderung: ${f.outstanding}. Geforderter Betrag: ${f.asked}.`,
      "Anlagen: Rechnung, Liefer- oder Leistungsnachweis, Mahnungen, Fristsetzung, Forderungsaufstellung.",
    ],
  },
  instalment: (number) => `Rate ${number}`,
  madeOf: (f) =>
    `Das sind ${series([`${f.outstanding} Hauptforderung`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} Verzugszinsen` : `${e.amount} Verzugspauschale`))], "und")}.`,
  legalBasis: (basis) => `Rechtsgrundlage: ${basis}.`,
  payHere: "Online bezahlen",
  interest: "Verzugszinsen",
  compensation: "Verzugspauschale",
  statement: {
    subject: {
      courtesy: (count, total) => `Kontoauszug: ${invoices(count)}, ${total}`,
      reminder: (count, total) => `Zahlungserinnerung: ${invoices(count)}, ${total}`,
      firm: (count, total) => `Mahnung: ${invoices(count)}, ${total}`,
      "formal-notice": (count, total) => `Letzte Zahlungsaufforderung mit Fristsetzung: ${invoices(count)}, ${total}`,
      last: (count, total) => `Letzte Mahnung vor Übergabe an das Inkasso: ${invoices(count)}, ${total}`,
    },
    intro: (count) => (count === 1 ? "diese Rechnung ist offen:" : `diese ${count} Rechnungen sind offen:`),
    columns: {
      reference: "Rechnung",
      due: "Fällig am",
      daysLate: "Tage überfällig",
      outstanding: "Hauptforderung",
      interest: "Zinsen",
      compensation: "Pauschale",
      total: "Summe",
    },
    sum: "Summe",
    notDue: (amount) => `Davon sind ${amount} noch nicht fällig.`,
    demand: {
      courtesy: (_, count) =>
        `Bitte begleichen Sie ${count === 1 ? "diese" : "jede"} Rechnung bis zu ihrer Fälligkeit. Fehlt Ihnen etwas zur Bearbeitung, sagen Sie es uns bitte jetzt.`,
      reminder: (asked) =>
        `Bitte zahlen Sie ${asked} in den nächsten Tagen, oder sagen Sie uns, was dem entgegensteht.`,
      firm: (asked, _, limit) =>
        `Wir fordern Sie auf, ${asked} binnen ${days(limit)} zu zahlen. Erhalten wir weder Zahlung noch Antwort, setzen wir Ihnen eine letzte Frist.`,
      "formal-notice": (asked, _, limit) =>
        `Wir fordern Sie letztmals auf, ${asked} binnen ${days(limit)} nach Zugang dieses Schreibens zu zahlen. Nach fruchtlosem Ablauf der Frist leiten wir ohne weitere Ankündigung die Beitreibung ein.`,
      last: (asked, _, limit) =>
        `Geht der Betrag von ${asked} nicht binnen ${days(limit)} bei uns ein, übergeben wir die Forderung zur Beitreibung.`,
    },
  },
  letter: {
    title: "Forderungsaufstellung",
    from: "Von",
    to: "An",
    asOf: (date) => `Stand: ${date}`,
    invoiced: (named) => `Rechnung ${named}`,
    principal: "Offene Hauptforderung",
    period: "Zeitraum",
    days: "Tage",
    base: "Betrag",
    rate: "Zinssatz im Jahr",
    amount: "Zinsen",
    total: "Gesamtforderung",
    perDay: (amount) => `Jeder weitere Tag Verzug kostet ${amount}.`,
    discount: "Skonto",
    settlement: "Rechnung ausgeglichen",
    payments: "Zahlungen und ihre Anrechnung",
    date: "Datum",
    costs: "Kosten",
    why: "Warum diese Beträge",
  },
};

function invoices(count: number): string {
  return `${count} offene ${count === 1 ? "Rechnung" : "Rechnungen"}`;
}
