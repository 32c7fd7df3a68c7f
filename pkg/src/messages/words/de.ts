import type { MessageWords } from "../words.js";

export const de: MessageWords = {
  locale: "de-DE",
  greeting: (customer) => `Guten Tag ${customer},`,
  closing: (seller) => `Mit freundlichen Grüßen\n${seller}`,
  subject: {
    courtesy: (f) => `Rechnung ${f.reference}: fällig ${f.due ? `am ${f.due}` : "in Kürze"}`,
    reminder: (f) => `Zahlungserinnerung zur Rechnung ${f.reference}`,
    firm: (f) => `Mahnung zur Rechnung ${f.reference}`,
    "formal-notice": (f) => `Letzte Zahlungsaufforderung mit Fristsetzung: Rechnung ${f.reference}`,
    last: (f) => `Letzte Mahnung vor Übergabe an das Inkasso: Rechnung ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `unsere Rechnung ${f.reference} vom ${f.issued}, von der ${f.outstanding} offen sind, wird ${f.due ? `am ${f.due}` : "in Kürze"} fällig.`,
      "Ist die Zahlung schon veranlasst, brauchen Sie nichts zu tun. Fehlt Ihnen etwas zur Bearbeitung, sagen Sie es uns bitte jetzt.",
    ],
    reminder: (f) => [
      `auf unsere Rechnung ${f.reference} vom ${f.issued}${f.due ? `, fällig am ${f.due},` : ""} sind nach unseren Unterlagen noch ${f.outstanding} offen.`,
      `Sicher ist das im Alltag untergegangen. Bitte überweisen Sie ${f.asked} in den nächsten Tagen.`,
      "Hat sich Ihre Zahlung mit diesem Schreiben überschnitten, betrachten Sie es als gegenstandslos. Haben Sie Einwände gegen die Rechnung, teilen Sie uns diese bitte mit.",
    ],
    firm: (f) => [
      `trotz unserer Erinnerung ist unsere Rechnung ${f.reference} vom ${f.issued}${f.due ? `, fällig am ${f.due},` : ""} nicht beglichen.`,
      `Wir fordern Sie auf, ${f.asked} binnen acht Tagen zu zahlen.`,
      "Ohne Zahlung oder Antwort setzen wir Ihnen eine letzte Frist.",
    ],
    "formal-notice": (f) => [
      `wir fordern Sie letztmals auf, ${f.asked} auf unsere Rechnung ${f.reference} vom ${f.issued}${f.due ? `, fällig am ${f.due},` : ""} binnen acht Tagen nach Zugang dieses Schreibens zu zahlen.`,
      "Nach fruchtlosem Ablauf der Frist leiten wir ohne weitere Ankündigung die Beitreibung ein.",
    ],
    last: (f) => [
      `unsere Fristsetzung zur Rechnung ${f.reference} vom ${f.issued} ist ohne Ergebnis geblieben.`,
      `Gehen ${f.asked} nicht binnen acht Tagen ein, übergeben wir die Forderung zur Beitreibung.`,
    ],
  },
  sms: {
    courtesy: (f) => `${f.seller}: Rechnung ${f.reference} (${f.outstanding}) fällig ${f.due ? `am ${f.due}` : "in Kürze"}. Danke.`,
    reminder: (f) => `${f.seller}: Rechnung ${f.reference} überfällig, offen ${f.asked}. Übersehen? Bitte zahlen.`,
    firm: (f) => `${f.seller}: Mahnung, Rechnung ${f.reference}. Bitte ${f.asked} binnen 8 Tagen zahlen.`,
    "formal-notice": (f) => `${f.seller}: letzte Frist, Rechnung ${f.reference}, ${f.asked} binnen 8 Tagen. Brief folgt.`,
    last: (f) => `${f.seller}: letzte Mahnung, Rechnung ${f.reference}, ${f.asked} binnen 8 Tagen, sonst Inkasso.`,
  },
  phone: {
    courtesy: (f) => [`Guten Tag, hier ist ${f.seller}. Haben Sie unsere Rechnung ${f.reference} über ${f.outstanding} erhalten?`, `Sie wird ${f.due ? `am ${f.due}` : "in Kürze"} fällig. Fehlt Ihnen noch etwas, um sie zu bezahlen?`],
    reminder: (f) => [`Guten Tag, hier ist ${f.seller}. Es geht um unsere Rechnung ${f.reference}, von der ${f.outstanding} offen sind.`, "Haben Sie Einwände, oder ist sie liegen geblieben?", "Wann dürfen wir mit der Überweisung rechnen?"],
    firm: (f) => [`Guten Tag, hier ist ${f.seller}. Unsere Rechnung ${f.reference} ist trotz Erinnerung offen; Sie schulden uns ${f.asked}.`, "Was steht der Zahlung im Weg?", "Lassen Sie uns einen festen Termin oder Raten vereinbaren; ich bestätige sie heute schriftlich."],
    "formal-notice": (f) => [`Guten Tag, hier ist ${f.seller}. Wir haben Ihnen für ${f.asked} aus der Rechnung ${f.reference} eine letzte Frist gesetzt.`, "Sie haben acht Tage. Möchten Sie jetzt zahlen?"],
    last: (f) => [`Guten Tag, hier ist ${f.seller}. Ohne Zahlung von ${f.asked} binnen acht Tagen geht die Rechnung ${f.reference} in die Beitreibung.`, "Das ist unser letzter Anruf: Können Sie heute zahlen?"],
  },
  handover: {
    subject: (f) => `Übergabe zur Beitreibung: Rechnung ${f.reference}, ${f.customer}`,
    body: (f) => [`Schuldner: ${f.customer}. Gläubiger: ${f.seller}.`, `Rechnung ${f.reference} vom ${f.issued}${f.due ? `, fällig am ${f.due}` : ""}. Offene Hauptforderung: ${f.outstanding}. Geforderter Betrag: ${f.asked}.`, "Anlagen: Rechnung, Liefer- oder Leistungsnachweis, Mahnungen, Fristsetzung, Forderungsaufstellung."],
  },
  madeOf: (f) => `Das sind ${[`${f.outstanding} Hauptforderung`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} Verzugszinsen` : `${e.amount} Verzugspauschale`))].join(", ")}.`,
  legalBasis: (basis) => `Rechtsgrundlage: ${basis}.`,
  payHere: "Online bezahlen",
  interest: "Verzugszinsen",
  compensation: "Verzugspauschale",
  statement: {
    subject: (count, total) => `Kontoauszug: ${count} offene ${count === 1 ? "Rechnung" : "Rechnungen"}, ${total}`,
    intro: (count) => (count === 1 ? "diese Rechnung ist offen:" : `diese ${count} Rechnungen sind offen:`),
    columns: { reference: "Rechnung", due: "Fällig am", daysLate: "Tage überfällig", outstanding: "Hauptforderung", interest: "Zinsen", compensation: "Pauschale", total: "Summe" },
    sum: "Summe",
    outro: (total) => `Bitte zahlen Sie ${total}, oder sagen Sie uns, was dem entgegensteht.`,
  },
  letter: {
    title: "Forderungsaufstellung", from: "Von", to: "An", asOf: (date) => `Stand ${date}`, principal: "Offene Hauptforderung", period: "Zeitraum", days: "Tage", base: "Betrag", rate: "Zinssatz im Jahr", amount: "Zinsen", total: "Gesamtforderung", perDay: (amount) => `Jeder weitere Tag Verzug kostet ${amount}.`, why: "Warum diese Beträge",
  },
};
