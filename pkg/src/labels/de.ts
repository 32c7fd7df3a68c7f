import type { Labels } from "./labels.js";

export const status: Labels["status"] = {
  "not-due": "Noch nicht fällig",
  due: "Heute fällig",
  late: "Überfällig",
  paid: "Bezahlt",
  "paid-late": "Verspätet bezahlt",
  disputed: "Bestritten",
};
export const event: Labels["event"] = {
  issue: "Rechnung gestellt",
  "discount-ends": "Skontofrist endet",
  "dispute-window-ends": "Einwendungsfrist endet",
  reminder: "Zahlungserinnerung",
  due: "Fälligkeit",
  "interest-starts": "Beginn der Verzugszinsen",
  "promise-due": "Zugesagte Zahlung",
  "answer-dispute": "Reklamation zu beantworten",
  payment: "Zahlung",
  limitation: "Letzter Tag vor Verjährung",
  credit: "Gutschrift",
  "dispute-opens": "Einwand erhoben",
  "dispute-ends": "Einwand erledigt",
  "formal-notice": "Fristsetzung",
};
export const state: Labels["state"] = {
  past: "Vergangen",
  today: "Heute",
  planned: "Geplant",
  sent: "Versandt",
  missed: "Verpasst",
  skipped: "Übersprungen",
  paused: "Ausgesetzt",
};
export const channel: Labels["channel"] = {
  email: "E-Mail",
  sms: "SMS",
  phone: "Anruf",
  letter: "Brief",
  "registered-letter": "Einschreiben",
  agency: "Inkasso",
  court: "Gericht",
};
export const tone: Labels["tone"] = {
  courtesy: "Freundlicher Hinweis",
  reminder: "Erinnerung",
  firm: "Nachdrückliche Erinnerung",
  "formal-notice": "Förmliche Mahnung",
  last: "Letzte Mahnung",
};
export const segment: Labels["segment"] = {
  "new": "Neu",
  prompt: "Pünktlich",
  forgetful: "Vergesslich",
  slow: "Langsam",
  disputing: "Bestreitend",
  "at-risk": "Gefährdet",
};
export const measure: Labels["measure"] = {
  dso: "Forderungslaufzeit (DSO)",
  "dso-simple": "DSO, einfach",
  "dso-countback": "DSO, Ausschöpfungsmethode",
  "best-possible-dso": "Bestmögliche DSO",
  "average-days-delinquent": "Durchschnittlicher Verzug (ADD)",
  "average-days-to-pay": "Durchschnittliche Zahlungsdauer",
  "collection-effectiveness": "Einzugsquote (CEI)",
  "average-days-late": "Verzugstage im Durchschnitt",
  "days-beyond-terms": "Tage über Zahlungsziel",
  "paid-on-time": "Pünktlich bezahlt, nach Betrag",
  "paid-on-time-count": "Pünktlich bezahlt, nach Anzahl",
  "overdue-ratio": "Überfälliger Anteil",
  "over-90-ratio": "Anteil über 90 Tage überfällig",
  turnover: "Forderungsumschlag",
  "bad-debt-ratio": "Forderungsausfall",
  "top-1": "Anteil des größten Kunden",
  "top-5": "Anteil der fünf größten Kunden",
  "top-10": "Anteil der zehn größten Kunden",
  "concentration-index": "Konzentrationsindex",
  "roll-rate": "Übergangsquote",
};
/** The words of a screen in German. */
export const labels: Labels = { status, event, state, channel, tone, segment, measure };
