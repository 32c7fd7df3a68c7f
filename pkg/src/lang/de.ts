/** The words of reasons and notices in German. */
import type { Coded, SayOptions } from "../types.js";
import { text } from "../writer.js";
import {
  type AnchorName,
  type CapName,
  type CostName,
  type CriterionName,
  type DayCountName,
  type EventName,
  inWords,
  isAtOnce,
  type Language,
  type MadeRate,
  type MultipliedRate,
  madeRate,
  multipliedRate,
  type MeasureName,
  type MoveCauseName,
  type PartName,
  plural,
  type ProblemName,
  type ProcedureName,
  type RateWords,
  type ReadingName,
  type SegmentName,
  type SeriesName,
  sign,
  size,
  stepsInWords,
  type StepWords,
  word,
  type Writer,
  years,
} from "./language.js";
import { safely } from "../safe.js";

export { labels } from "../labels/de.js";
export type { Coded, SayOptions };

/** A reason, a notice or a problem in German. */
export const say = /* @__PURE__ */ safely(function say(what: Coded, options?: SayOptions): string {
  return inWords(german, what, options);
});

const days = (number: number) => plural(number, "Tag", "Tage");
const months = (number: number) => plural(number, "Monat", "Monate");
/** Behind a preposition with the dative: "innerhalb von 30 Tagen". */
const daysAfter = (number: number) => plural(number, "Tag", "Tagen");

const late = (number: number) =>
  number === 0 ? "am Tag der Fälligkeit" : `${days(Math.abs(number))} ${number < 0 ? "vor" : "nach"} der Fälligkeit`;

const measures: Record<MeasureName, string> = {
  dso: "Forderungslaufzeit (DSO)",
  "dso-simple": "DSO, einfache Methode",
  "dso-countback": "DSO, Rückrechnung über die Monate",
  "best-possible-dso": "bestmögliche DSO",
  "average-days-delinquent": "mittlerer Verzug in der DSO",
  "average-days-to-pay": "mittlere Tage bis zur Zahlung",
  "collection-effectiveness": "Einzugserfolg",
  "average-days-late": "mittlerer Verzug",
  "days-beyond-terms": "Tage über Ziel",
  "paid-on-time": "pünktlich bezahlter Anteil nach Betrag",
  "paid-on-time-count": "pünktlich bezahlter Anteil nach Anzahl",
  "overdue-ratio": "überfälliger Anteil",
  "over-90-ratio": "seit mehr als 90 Tagen überfälliger Anteil",
  turnover: "Forderungsumschlag",
  "bad-debt-ratio": "Ausfallquote",
  "top-1": "Anteil des größten Kunden",
  "top-5": "Anteil der fünf größten Kunden",
  "top-10": "Anteil der zehn größten Kunden",
  "concentration-index": "Konzentrationsindex",
  "roll-rate": "Rollrate",
};

const events: Record<EventName, string> = {
  issue: "Rechnungsdatum",
  receipt: "Zugang der Rechnung",
  delivery: "Lieferung oder Leistung",
  acceptance: "Abnahme",
};

const costs: Record<CostName, string> = {
  premium: "Prämie",
  "premium-tax": "Versicherungsteuer",
  "limit-fees": "Prüfgebühren",
  fee: "Gebühr",
  interest: "Zinsen",
  money: "Gebundenes Geld",
  "other-fees": "Weitere Gebühren",
  savings: "Ersparnis",
  monthly: "Je Monat",
  "per-invoice": "Je Rechnung",
  court: "Gericht",
  discount: "Skonto",
};

const procedures: Record<ProcedureName, string> = {
  "order-for-payment": "Mahnverfahren",
  "small-claims": "Bagatellverfahren",
  "undisputed-debt": "Unbestrittene Forderung, ohne Richter",
  "european-order-for-payment": "Europäischer Zahlungsbefehl, wenn der Schuldner in einem anderen Mitgliedstaat sitzt",
};

const who = (customer: string) => (customer === "" ? "Ein Kunde ohne Namen" : text(customer));
const bucketName = (bucket: string) => (bucket === "not-due" ? "noch nicht Fälliges" : `${bucket} Tage Verzug`);

const series: Record<SeriesName, string> = {
  "ad-legal-interest": "andorranischer gesetzlicher Zinssatz",
  "at-base": "österreichischer Basiszinssatz",
  "be-legal-civil": "belgischer gesetzlicher Zinssatz",
  "bg-legal-interest": "bulgarischer gesetzlicher Zinssatz",
  "cz-repo": "Reposatz der Tschechischen Nationalbank",
  "de-basiszinssatz": "Basiszinssatz",
  "dk-lending": "Ausleihesatz der Dänischen Nationalbank",
  "ecb-mro": "Hauptrefinanzierungssatz der EZB",
  "ecb-mro-directive-reference": "Hauptrefinanzierungssatz der EZB vor dem Halbjahr",
  "es-legal-interest": "spanischer gesetzlicher Zinssatz",
  "fi-reference": "finnischer Referenzzinssatz",
  "fr-legal-private": "französischer gesetzlicher Zinssatz für private Gläubiger",
  "fr-legal-professional": "französischer gesetzlicher Zinssatz",
  "hu-base": "Basiszinssatz der Ungarischen Nationalbank",
  "is-short-term-lending": "Satz der kurzfristigen Kredite der Zentralbank von Island",
  "it-legal-interest": "italienischer gesetzlicher Zinssatz",
  "it-mef-reference": "italienischer Referenzzinssatz",
  "lu-legal-interest": "luxemburgischer gesetzlicher Zinssatz",
  "nl-wettelijke-rente": "niederländischer gesetzlicher Zinssatz",
  "no-late-interest": "norwegischer Verzugszinssatz",
  "no-standard-compensation": "norwegische Verzugspauschale",
  "pl-nbp-reference": "Referenzzinssatz der Polnischen Nationalbank",
  "ro-reference": "Referenzzinssatz der Rumänischen Nationalbank",
  "se-riksbank-reference": "Referenzzinssatz der Schwedischen Reichsbank",
  "tr-late-interest": "türkischer Satz der Verzugszinsen",
  "tr-minimum-compensation": "türkische Tabelle der Beitreibungskosten",
  "uemoa-legal-interest": "gesetzlicher Zinssatz der UEMOA",
  "uk-bank-rate": "Leitzins der Bank of England",
  "uk-late-payment-reference": "Leitzins der Bank of England vor dem Halbjahr",
  "za-prescribed": "südafrikanischer vorgeschriebener Zinssatz",
};

const caps: Record<CapName, string> = {
  general: "allgemeine Regel",
  "general-terms": "Geschäftsbedingungen des Kunden",
  "large-debtor": "Großunternehmen als Kunde",
  "end-of-month": "zum Monatsende",
  periodic: "Sammelrechnungen",
  perishables: "verderbliche Waren",
  "perishables-periodic": "verderbliche Waren, Sammelrechnungen",
  "seasonal-produce": "Obst und Gemüse aus Vertragsanbau",
  livestock: "Vieh und Frischfleisch",
  spirits: "alkoholische Getränke",
  transport: "Transport",
  "re-export": "Einkäufe für die Ausfuhr aus der Europäischen Union",
  "green-space-equipment": "Geräte für Grünflächen",
  "agricultural-equipment": "Landmaschinen",
  leather: "Leder",
  health: "öffentliche Gesundheitseinrichtungen",
  "public-undertaking": "öffentliche Unternehmen",
  "agri-food": "Agrar- und Lebensmittel",
  "sub-supply": "Zulieferung",
  "protected-creditor": "geschützter Gläubiger",
  services: "Dienstleistungen",
  trade: "Kleinverkauf und Handwerk",
  "other-trade": "Verkauf an Händler eines anderen Gewerbes",
};

const parts: Record<PartName, string> = {
  costs: "die Kosten",
  interest: "die Zinsen",
  principal: "die Hauptforderung",
};

const dayCounts: Record<DayCountName, string> = {
  "actual/365": "taggenau gezählt, das Jahr zu 365 Tagen (act/365)",
  "actual/actual": "taggenau gezählt, das Jahr zu seinen 365 oder 366 Tagen (act/act)",
  "actual/360": "taggenau gezählt, das Jahr zu 360 Tagen (act/360)",
  "30/360": "in Monaten zu 30 Tagen gezählt, das Jahr zu 360 Tagen (30/360)",
};

const anchors: Record<AnchorName, string> = {
  issue: "dem Rechnungsdatum",
  due: "der Fälligkeit",
  previous: "dem vorigen Schritt",
};

/** What a step falls together with. */
const sameDayAs: Record<AnchorName, string> = {
  issue: "das Rechnungsdatum",
  due: "die Fälligkeit",
  previous: "der vorige Schritt",
};

const segments: Record<SegmentName, string> = {
  new: "neuer Kunde",
  prompt: "zahlt pünktlich",
  forgetful: "vergisst es",
  slow: "zahlt spät",
  disputing: "bestreitet",
  "at-risk": "gefährdet",
};

const criteria: Record<CriterionName, string> = {
  need: "Bedarf der Aufträge",
  "net-worth": "materielles Eigenkapital",
  turnover: "Umsatz",
  "working-capital": "Nettoumlaufvermögen",
  "own-sales": "eigener Umsatz des Verkäufers",
  history: "pünktlich Bezahltes",
  insurer: "Versicherer",
};

const moveCauses: Record<MoveCauseName, string> = {
  dispute: "Der Kunde bestreitet die Rechnung",
  promise: "Der Kunde hat Zahlung zugesagt",
  gap: "Ein anderer Kontakt liegt zu nahe",
  "working-day": "Es war kein Arbeitstag",
  "notice-period": "Die Frist aus der vorigen Nachricht läuft noch",
  "first-reminder": "Die gesetzliche Wartezeit nach der ersten Mahnung läuft noch",
};

const readings: Record<ReadingName, string> = {
  "days-then-end": "erst die Tage, dann das Ende des Zeitraums",
  "end-then-days": "erst das Ende des Zeitraums, dann die Tage",
  "calendar-months": "dreißig Tage als ein Monat, dann das Monatsende",
  "month-end": "das Monatsende, da die Monate ab einem Monatsende zählen",
  "same-day": "derselbe Tag des späteren Monats",
};

const steps: StepWords = {
  days,
  months,
  endOf: {
    week: "zum Ende der Woche",
    decade: "zum Ende der Dekade",
    halfMonth: "zum Ende der Monatshälfte",
    month: "zum Monatsende",
    quarter: "zum Quartalsende",
  },
  dayOfMonth: (day) => `zum ${day}.`,
  weekdays: [
    "zum nächsten Montag",
    "zum nächsten Dienstag",
    "zum nächsten Mittwoch",
    "zum nächsten Donnerstag",
    "zum nächsten Freitag",
    "zum nächsten Samstag",
    "zum nächsten Sonntag",
  ],
  workingDays: (number) => plural(number, "Arbeitstag", "Arbeitstage"),
  on: (date) => `am ${date}`,
  link: ", dann ",
};

const rate: RateWords = {
  series,
  points: (margin, write) => `${write.points(margin)} ${Number(margin) === 1 ? "Prozentpunkt" : "Prozentpunkte"}`,
  plus: (points) => ` plus ${points}`,
  minus: (points) => ` minus ${points}`,
  times: (count) => `das ${count}-Fache von `,
  adjusted: { none: "", rounded: ", nach dem Gesetz gerundet", floored: ", nie unter 0 %" },
};

const reference = (values: MadeRate, write: Writer) => madeRate(values, rate, write);
const multiplied = (values: MultipliedRate, write: Writer) => multipliedRate(values, rate, write);

const problems: Record<ProblemName, string> = {
  "input.type": "Der Wert hat den falschen Typ.",
  "input.missing": "Ein Pflichtwert fehlt.",
  "input.unknown-key": "Dieser Schlüssel ist hier nicht bekannt.",
  "input.choice": "Der Wert ist keines der möglichen Wörter.",
  "input.too-deep": "Der Wert ist zu tief verschachtelt oder enthält sich selbst.",
  "input.too-large": "Der Wert hat zu viele Einträge.",
  "input.more": "Es gibt mehr Probleme als die aufgeführten.",
  "text.too-long": "Der Text ist zu lang.",
  "number.invalid": "Der Wert ist keine ganze Zahl im zulässigen Bereich.",
  "date.invalid": "Der Wert ist kein Kalendertag.",
  "date.instant": "Ein Zeitpunkt, etwa ein Date-Objekt oder ein Zeitstempel, hat nur in einer Zeitzone einen Tag.",
  "date.range": "Der Tag muss zwischen dem 1. Januar 1990 und dem 31. Dezember 2199 liegen.",
  "date.order": "Die Daten stehen in der falschen Reihenfolge.",
  "amount.invalid": "Der Wert ist kein dezimaler Betrag.",
  "amount.precision": "Der Betrag hat mehr Nachkommastellen als seine Währung.",
  "amount.range": "Der Betrag muss unter 10^15 Währungseinheiten liegen.",
  "amount.residual": "Der offene Betrag ist höher, als Gutschriften und Zahlungen übrig lassen.",
  "amount.not-positive": "Der Betrag muss größer als null sein.",
  "sum.range": "Eine Summe des Ergebnisses übersteigt 64 Bit in kleinsten Einheiten.",
  "rate.invalid": "Der Wert ist kein dezimaler Prozentsatz.",
  "rate.precision": "Der Prozentsatz hat mehr als sechs Nachkommastellen.",
  "rate.range": "Der Prozentsatz liegt außerhalb der Grenzen.",
  "currency.invalid": "Der Wert ist kein Währungscode nach ISO 4217.",
  "currency.mismatch": "Die Beträge einer Forderung müssen in einer Währung stehen.",
  "terms.unreadable": "Die Zahlungsbedingung war nicht zu lesen.",
  "terms.empty": "Eine Zahlungsbedingung braucht mindestens einen Schritt.",
  "terms.step": "Ein Schritt einer Zahlungsbedingung hat genau eine Art.",
  "terms.split": "Die Teile der Zahlungsbedingung ergeben nicht den Rechnungsbetrag.",
  "plan.empty": "Der Plan stellt nichts in Rechnung.",
  "plan.percent": "Die Prozentsätze ergeben zusammen mehr als 100.",
  "plan.balance": "Nur ein Teil des Plans kann der Rest sein.",
  "plan.incomplete": "Die Teile des Plans ergeben nicht den Nettobetrag.",
  "plan.over-net": "Die Teile des Plans übersteigen den Nettobetrag.",
  "plan.before-start": "Der Tag liegt vor dem Beginn des Projekts.",
  "plan.falling": "Der Fortschritt sinkt, und der Stand nennt keine Gutschrift.",
  "plan.over-complete": "Der Fortschritt kann 100 Prozent nicht übersteigen.",
  "plan.deposit": "Die Anzahlung übersteigt den Nettobetrag.",
  "plan.deposit-late": "Die Anzahlung wird nach dem ersten Teil des Plans berechnet.",
  "plan.release-early": "Der Einbehalt wird ausgezahlt, bevor der letzte Teil des Plans berechnet ist.",
  "law.unsupported": "Dieses Recht ist hier nicht erfasst.",
  "law.unknown": "Das Gesetz regelt dies nicht, oder seine Regel ist hier nicht bekannt.",
  "law.coverage": "Die Regel ist so weit zurück nicht bekannt.",
  "scenario.unknown": "Ein mitgeliefertes Szenario dieses Namens gibt es nicht.",
  "scenario.empty": "Ein Szenario braucht mindestens einen Schritt.",
  "scenario.step-id": "Die Kennung eines Schritts muss ein kurzer Text sein.",
  "scenario.step-twice": "Zwei Schritte haben dieselbe Kennung.",
  "scenario.first": "Vor dem ersten Schritt gibt es keinen, von dem er zählen könnte.",
  "scenario.backwards": "Ein Schritt kann nicht vor dem liegen, auf den er folgt.",
  "invoice.unknown": "Diese Rechnung ist nicht in der Liste.",
  "prices.matrix": "Die Matrix hat nicht einen Satz für jede Altersklasse.",
  "series.unknown": "Diese Reihe von Zinssätzen gibt es nicht.",
  internal: "Die Bibliothek ist gescheitert; bitte melden Sie die Eingabe, die dazu führte.",
  "message.event": "Das Ereignis ist keine Mahnung.",
  "core.init": "Der Kern ist noch nicht gestartet.",
  "core.blocked": "Die Content Security Policy der Seite verbietet WebAssembly.",
  "date.zone": "Die Zeitzone ist nicht bekannt.",
  "instant.invalid": "Der Wert ist kein Zeitpunkt.",
  "message.link": "Ein Link in einer Nachricht muss eine einfache https-Adresse sein.",
  "pay.iban": "Diese IBAN ist nicht gültig.",
  "pay.bic": "Der Wert ist kein BIC.",
  "pay.amount": "Der Betrag passt nicht in eine Euro-Überweisung.",
  "pay.name": "Der Name passt nicht.",
  "pay.reference": "Der Verwendungszweck ist zu lang.",
  "pay.size": "Name und Verwendungszweck passen zusammen nicht in den Code.",
};

/** @internal */
export const german: Language = {
  locale: "de-DE",
  rate,
  problems,
  sentences: {
    "due.agreed": ({ due }, { date }) => `Vereinbarter Fälligkeitstag: ${date(due)}.`,
    "due.terms": ({ start, event, steps: taken, due }, write) =>
      isAtOnce(taken)
        ? `Zahlbar am ${write.date(due)}: sofort (${word(events, event)}).`
        : `Zahlbar bis zum ${write.date(due)}: ${stepsInWords(taken, steps, write)}, gerechnet ab dem ${write.date(start)} (${word(events, event)}).`,
    "due.law": ({ start, event, days: number, due }, { date }) =>
      number === 0
        ? `Es wurde keine Frist vereinbart: Das Gesetz verlangt Zahlung ohne Verzug, am ${date(due)} (${word(events, event)}).`
        : `Es wurde keine Frist vereinbart: Das Gesetz gewährt ${days(number)} ab dem ${date(start)} (${word(events, event)}), also bis zum ${date(due)}.`,
    "due.reminder": ({ reminder }, { date }) =>
      `Es war kein Tag vereinbart: Die Mahnung vom ${date(reminder)} hat den Kunden in Verzug gesetzt.`,
    "due.rolled": ({ from, to }, { date }) =>
      `Der ${date(from)} ist kein Arbeitstag: Die Fälligkeit wird auf den ${date(to)} ${to < from ? "vorgezogen" : "verschoben"}.`,
    "due.closed": ({ from, to }, { date }) =>
      `Der Kunde hat am ${date(from)} geschlossen: Die Fälligkeit wird auf den ${date(to)} verschoben.`,
    "interest.starts": ({ due, first }, { date }) =>
      `Die Rechnung war am ${date(due)} fällig: Verzugszinsen laufen ab dem ${date(first)}.`,
    "interest.starts.notice": ({ notice, first }, { date }) =>
      `Verzugszinsen laufen ab dem ${date(first)}, nach der Mahnung vom ${date(notice)}.`,
    "interest.none": () => "Es werden keine Verzugszinsen berechnet.",
    "interest.rate.statutory": (values, write) =>
      `Ab dem ${write.date(values.from)} gesetzlicher Verzugszinssatz von ${write.percent(values.rate)} im Jahr: ${reference(values, write)}.`,
    "interest.rate.frozen": (values, write) =>
      `Gesetzlicher Verzugszinssatz von ${write.percent(values.rate)} im Jahr, zu Beginn des Verzugs für seine ganze Dauer festgelegt: ${reference(values, write)}.`,
    "interest.rate.fixed": ({ rate }, { percent }) =>
      `Den Zinssatz legt das Gesetz selbst fest: ${percent(rate)} im Jahr.`,
    "interest.rate.agreed": ({ rate }, { percent }) => `Im Vertrag vereinbarter Zinssatz: ${percent(rate)} im Jahr.`,
    "interest.rate.agreed.reference": (values, write) =>
      `Ab dem ${write.date(values.from)} vereinbarter Zinssatz von ${write.percent(values.rate)} im Jahr: ${reference(values, write)}.`,
    "interest.rate.agreed.multiple": (values, write) =>
      `Ab dem ${write.date(values.from)} vereinbarter Zinssatz von ${write.percent(values.rate)} im Jahr: ${multiplied(values, write)}.`,
    "interest.rate.agreed.own": (values, write) =>
      `Ab dem ${write.date(values.from)} vereinbarter Zinssatz von ${write.percent(values.rate)} im Jahr: ${multiplied(values, write)}.`,
    "interest.day-count": ({ basis }) => `Die Zinsen werden ${word(dayCounts, basis)}.`,
    "interest.capitalised": ({ date: day, amount: sum }, { date, amount }) =>
      `Nach einem vollen Jahr Verzug werden am ${date(day)} Zinsen von ${amount(sum)} zur Hauptforderung gerechnet und selbst verzinst (Zinseszins).`,
    "interest.payment-day": () => "Der Tag der Zahlung wird nicht verzinst.",
    "compensation.fixed": ({ amount: sum }, { amount }) =>
      `Der Verzug gibt Anspruch auf ${amount(sum)} für Kosten der Beitreibung (Verzugspauschale).`,
    "compensation.tier": ({ debt, amount: sum }, { amount }) =>
      `Bei einer Schuld von ${amount(debt)} gibt der Verzug Anspruch auf ${amount(sum)} für Kosten der Beitreibung (Verzugspauschale).`,
    "compensation.agreed": ({ amount: sum }, { amount }) =>
      `Im Vertrag vereinbarte Pauschale für Kosten der Beitreibung: ${amount(sum)}.`,
    "compensation.percent": ({ debt, percent: share, amount: sum }, { amount, percent }) =>
      `Der Vertrag gewährt ${percent(share)} der bei Fälligkeit geschuldeten ${amount(debt)}, in seinen Grenzen: ${amount(sum)}.`,
    "compensation.converted": (
      { sum, currency, rate, date: day, amount: converted },
      { date, amount, money, points },
    ) =>
      `Das Gesetz bestimmt ${money(sum, currency)}; zum Kurs ${points(rate)} vom ${date(day)} sind das ${amount(converted)}.`,
    "compensation.none": () => "Für Kosten der Beitreibung ist keine Pauschale geschuldet.",
    "collection.tier": ({ principal, base, percent: share, above, amount: sum }, { amount, percent }) =>
      sign(share) === 0
        ? `Bei einer Schuld von ${amount(principal)} gibt die Tabelle der Inkassokosten ${amount(sum)}.`
        : `Bei einer Schuld von ${amount(principal)} gibt die Tabelle der Inkassokosten ${amount(base)} und ${percent(share)} des Teils über ${amount(above)}: ${amount(sum)}.`,
    "collection.factor": ({ fee, factor: times, amount: sum }, { amount, points }) =>
      `Das Gesetz rechnet das ${points(times)}-fache der Gebühr von ${amount(fee)}: ${amount(sum)}.`,
    "collection.floor": ({ amount: sum }, { amount }) => `Mindestens ${amount(sum)} sind für das Inkasso geschuldet.`,
    "collection.cap": ({ amount: sum }, { amount }) => `Höchstens ${amount(sum)} sind für das Inkasso geschuldet.`,
    "collection.expenses": ({ percent: share, amount: sum }, { amount, percent }) =>
      `Auslagen, ${percent(share)} der Gebühr bis zur Grenze des Gesetzes: ${amount(sum)}.`,
    "collection.vat": ({ rate, amount: sum }, { amount, percent }) =>
      `Dazu ${percent(rate)} Umsatzsteuer, da der Gläubiger sie nicht abziehen kann: ${amount(sum)}.`,
    "collection.none": () => "Das Gesetz hat für diese Schuld keine Tabelle der Inkassokosten.",
    "collection.set-off": () => "Die Verzugspauschale wird auf die Inkassokosten angerechnet.",
    "collection.condition.agreed": () => "Nur wenn der Vertrag es vorsieht.",
    "collection.condition.first-reminder": () =>
      "Nur nach der ersten Mahnung, die das Gesetz verlangt, und ihrer Frist.",
    "collection.condition.demand": () => "Nur nach einer schriftlichen Zahlungsaufforderung und ihrer Frist.",
    "collection.condition.agency": () => "Nur wenn ein Anwalt oder Inkassodienst beauftragt ist.",
    "collection.condition.contract-ended": () => "Nur nachdem der Gläubiger den Vertrag beendet hat.",
    "reminder-fee": ({ date: day, amount: sum }, { date, amount }) =>
      `Die Mahnung vom ${date(day)} kostet die gesetzliche Gebühr: ${amount(sum)}.`,
    "allocation.order": ({ first, second, third }) =>
      `Eine Zahlung tilgt zuerst ${word(parts, first)}, dann ${word(parts, second)}, zuletzt ${word(parts, third)} (Anrechnung).`,
    "allocation.settled": ({ date: day, amount: sum }, { date, amount }) =>
      `Am ${date(day)} haben Zahlungen, Gutschriften und Skonti den Rechnungsbetrag erreicht: ${amount(sum)} von dem, was noch offen ist, sind Zinsen und Kosten, keine Hauptforderung mehr, und werden nicht verzinst.`,
    "discount.taken": ({ until, percent: share, amount: sum }, { date, amount, percent }) =>
      `Das Skonto von ${percent(share)} bei Zahlung bis zum ${date(until)} wurde gezogen: ${amount(sum)} werden gutgeschrieben.`,
    "limitation.last-day": ({ start, months: number, last }, { date }) => {
      const whole = years(number);
      const duration = whole === undefined ? months(number) : plural(whole, "Jahr", "Jahre");
      return `Der letzte Tag für eine Klage ist der ${date(last)}, ${duration} nach dem ${date(start)}, außer bei Hemmung oder Neubeginn (Verjährung).`;
    },
    "billing.milestones": ({ count, net }, { amount }) =>
      `Der Plan berechnet ${amount(net)} netto in ${plural(count, "Abschnitt", "Abschnitten")}.`,
    "billing.monthly": ({ count, months: every, net }, { amount }) =>
      `Der Plan berechnet ${amount(net)} netto in ${plural(count, "gleichen Teil", "gleichen Teilen")}, ${every === 1 ? "jeden Monat" : `alle ${months(every)}`}; was beim Runden übrig bleibt, geht an die ersten.`,
    "billing.daily": ({ count, days: every, net }, { amount }) =>
      `Der Plan berechnet ${amount(net)} netto in ${plural(count, "gleichen Teil", "gleichen Teilen")}, ${every === 1 ? "jeden Tag" : `alle ${days(every)}`}; was beim Runden übrig bleibt, geht an die ersten.`,
    "billing.progress": ({ count, net }, { amount }) =>
      `Der Plan berechnet ${amount(net)} netto nach Leistungsstand, in ${plural(count, "Abschlagsrechnung", "Abschlagsrechnungen")}: Jede berechnet, was seit der vorigen fertig wurde.`,
    "billing.nothing": ({ date: day, label }, { date }) =>
      `Am ${date(day)}${label ? ` („${label}“)` : ""} ist nichts Neues zu berechnen: Es gibt keine Rechnung.`,
    "billing.credit": ({ date: day, amount: sum }, { date, amount }) =>
      `Der Leistungsstand ist gesunken: Der Unterschied von ${amount(size(sum))} wird am ${date(day)} erstattet (Gutschrift).`,
    "billing.vat.remainder": ({ rate, amount: sum }, { percent, amount }) =>
      `Die letzte Rechnung übernimmt die Rundungsdifferenz der Umsatzsteuer zu ${percent(rate)}: ${amount(sum)}.`,
    "billing.deposit.pro-rata": ({ amount: sum, vat }, { amount }) =>
      `Die Anzahlung von ${amount(sum)}, darin ${amount(vat)} Umsatzsteuer, wird anteilig von jeder Rechnung abgezogen.`,
    "billing.deposit.first": ({ amount: sum, vat }, { amount }) =>
      `Die Anzahlung von ${amount(sum)}, darin ${amount(vat)} Umsatzsteuer, wird von den ersten Rechnungen abgezogen.`,
    "billing.deposit.last": ({ amount: sum, vat }, { amount }) =>
      `Die Anzahlung von ${amount(sum)}, darin ${amount(vat)} Umsatzsteuer, wird von den letzten Rechnungen abgezogen.`,
    "billing.retention": ({ percent: share, amount: sum }, { percent, amount }) =>
      `Der Kunde behält ${percent(share)} vom Bruttobetrag jeder Rechnung ein, zusammen ${amount(sum)} (Sicherheitseinbehalt).`,
    "billing.release": ({ amount: sum, release }, { date, amount }) =>
      `Die einbehaltenen ${amount(sum)} sind am ${date(release)} zu zahlen (Auszahlung des Sicherheitseinbehalts).`,
    "billing.comparison": ({ end, amount: sum }, { date, amount }) =>
      `Vergleich mit einer einzigen Rechnung über ${amount(sum)} am ${date(end)}: der höchste Betrag, der berechnet und noch nicht bezahlt ist, wenn jede Rechnung bei Fälligkeit bezahlt wird, und der nach Beträgen gewichtete mittlere Fälligkeitstag.`,
    "discount.ends": ({ until, percent: share, amount: sum }, { date, percent, amount }) =>
      `Nachlass von ${percent(share)}, also ${amount(sum)}, bei Zahlung bis zum ${date(until)} (Skonto).`,
    "dispute-window.ends": ({ start, event, days: number, last }, { date }) =>
      `Der Kunde kann die Rechnung bis zum ${date(last)} beanstanden: ${days(number)} ab dem ${date(start)} (${word(events, event)}).`,
    "promise.kept": ({ paid }, { amount }) => `Der Kunde hat seine Zusage gehalten und ${amount(paid)} gezahlt.`,
    "promise.broken": ({ paid }, { amount }) =>
      sign(paid) === 0
        ? "Der Kunde hat seine Zusage nicht gehalten und nichts gezahlt."
        : `Der Kunde hat seine Zusage nicht gehalten und nur ${amount(paid)} gezahlt.`,
    "reminder.scheduled": ({ days: number, from, date: day }, { date }) =>
      number === 0
        ? `Schritt vorgesehen für den ${date(day)}, am selben Tag wie ${word(sameDayAs, from)}.`
        : `Schritt vorgesehen für den ${date(day)}, ${days(Math.abs(number))} ${number < 0 ? "vor" : "nach"} ${word(anchors, from)}.`,
    "reminder.moved": ({ cause, from, to }, { date }) =>
      `Schritt vom ${date(from)} auf den ${date(to)} verlegt: ${word(moveCauses, cause)}.`,
    "reminder.brought-forward": ({ payBy, from, to }, { date }) =>
      `Die Zusage, bis zum ${date(payBy)} zu zahlen, wurde nicht gehalten: Der Schritt vom ${date(from)} wird auf den ${date(to)} vorgezogen.`,
    "reminder.caught-up": ({ planned, to }, { date }) =>
      `Der Schritt vom ${date(planned)} wurde nicht versandt: Er wird am ${date(to)} nachgeholt.`,
    "reminder.missed": ({ planned, step }, { date }) =>
      `Der Schritt vom ${date(planned)} wurde nicht versandt: Der Schritt „${step}“ tritt an seine Stelle.`,
    "reminder.too-late": ({ planned, due }, { date }) =>
      `Der Schritt vom ${date(planned)} war für die Zeit vor der Fälligkeit am ${date(due)} gedacht: Dafür ist es zu spät.`,
    "reminder.before-issue": ({ planned, issued }, { date }) =>
      `Der Schritt vom ${date(planned)} läge vor der Rechnung vom ${date(issued)}: Er entfällt.`,
    "reminder.paused": ({ from }, { date }) =>
      `Der Schritt wartet: Der Streit um die Rechnung seit dem ${date(from)} ist noch offen.`,
    "reminder.time-barred": ({ last }, { date }) =>
      `Die Forderung ist seit Ablauf des ${date(last)} verjährt: sie wird nicht mehr angemahnt.`,
    "dispute.unanswered": ({ from }, { date }) => `Die Reklamation vom ${date(from)} wartet auf eine Antwort.`,
    "reminder.paid": ({ date: day }, { date }) =>
      `Die Rechnung wurde am ${date(day)} bezahlt: Es gibt nichts mehr zu mahnen.`,
    "reminder.small": ({ outstanding, least }, { amount }) =>
      `Offen sind ${amount(outstanding)}, weniger als die ${amount(least)}, ab denen dieser Schritt erfolgt: Er entfällt.`,
    "reminder.disputed-part": ({ disputed, outstanding }, { amount }) =>
      `Der bestrittene Teil von ${amount(disputed)} wird nicht gefordert: Der Schritt betrifft die übrigen ${amount(outstanding)}.`,
    "reminder.firmer": () =>
      "Der Kunde hat bestritten statt gezahlt, und der Streit ist beendet: Diese Nachricht ist bestimmter.",
    "reminder.plan": () =>
      "Der Kunde ist in Zahlungsschwierigkeiten: Vor jedem strengeren Schritt wird ihm Ratenzahlung angeboten.",
    "reminder.plan-wait": ({ days: number }) =>
      `Der Kunde hat ${days(number)} Zeit, das Angebot der Ratenzahlung zu beantworten.`,
    "reminder.instead-of-hand-over": () =>
      "Das Gesetz verlangt eine schriftliche Mahnung, bevor ein Dritter die Forderung einzieht: Dieser Schritt wird zu dieser Mahnung.",
    "reminder.first": ({ days: number, until }, { date }) =>
      `Dies ist die erste Mahnung, die das Gesetz verlangt: Sie eröffnet eine Frist von ${daysAfter(number)}, bis einschließlich ${date(until)}.`,
    "reminder.claim.consumer": () =>
      "Ein Verbraucher schuldet keine Pauschale für Kosten der Beitreibung: Sie wird nicht gefordert.",
    "reminder.claim.first-reminder": ({ days: number }) =>
      `Das Gesetz verlangt eine erste Mahnung und eine Wartezeit von ${daysAfter(number)}, bevor mehr als die Rechnung gefordert wird: Dafür ist es noch zu früh.`,
    "reminder.claim.formal-notice": () =>
      "Zinsen laufen erst nach einer förmlichen Mahnung, und es gibt noch keine: Sie werden nicht gefordert.",
    "reminder.claim.reminder": () =>
      "Es wurde kein Zahlungstag bestimmt: Zinsen setzen erst eine Mahnung voraus, und dies ist sie.",
    "dso.month": ({ month, sales, days: counted }, { amount, points, month: write }) =>
      `Im ${write(month)}: Umsatz ${amount(sales)}, ${points(text(counted))} Tage gezählt.`,
    "forecast.habit": ({ payments, days: usual, cautious }) =>
      `Nach ${plural(payments, "Zahlung", "Zahlungen")} des Kunden in einem Jahr: Die Hälfte des Geldes war ${late(usual)} da, vier Fünftel ${late(cautious)}.`,
    "forecast.everybody": ({ payments, days: usual, cautious }) =>
      `Vom Kunden sind zu wenige Zahlungen bekannt. Nach ${plural(payments, "Zahlung", "Zahlungen")} aller Kunden: Die Hälfte des Geldes war ${late(usual)} da, vier Fünftel ${late(cautious)}.`,
    "forecast.promise": ({ payBy }, { date }) => `Der Kunde hat versprochen, bis ${date(payBy)} zu zahlen.`,
    "forecast.disputed": () => "Was bestritten ist, hat keinen erwarteten Tag.",
    "forecast.later-than-ever": ({ payments, days: late }) =>
      payments === 0
        ? "Es ist keine Zahlung bekannt, nach der sich ein Tag erwarten ließe."
        : `Später als jede bekannte Zahlung (${payments}), mit ${days(late)} Verzug: Es wird kein Tag erwartet.`,
    "anomaly.slow-down": ({ was, is }) => `Der Kunde zahlte früher ${late(was)}, zuletzt ${late(is)}.`,
    "anomaly.first-late": ({ instalments, days: late }) =>
      `Der Kunde hat ${plural(instalments, "Rate", "Raten")} bezahlt und keine zu spät; jetzt ist etwas ${days(late)} überfällig.`,
    "anomaly.amount": ({ amount: sum, usual }, { amount }) =>
      `Die Rechnung über ${amount(sum)} ist weit größer als die üblichen ${amount(usual)}.`,
    "anomaly.broken-promise": ({ payBy, promised, paid }, { date, amount }) =>
      `Der Kunde hat ${amount(promised)} bis ${date(payBy)} versprochen und ${amount(paid)} gezahlt.`,
    "anomaly.unused-credit": ({ credits, overdue }, { amount }) =>
      `${amount(credits)} des Kunden sind nicht angerechnet, während ${amount(overdue)} überfällig sind.`,
    "anomaly.disputes": ({ disputes, invoices, allDisputes, allInvoices }) =>
      `Der Kunde hat bei ${plural(invoices, "Rechnung", "Rechnungen")} in einem Jahr ${disputes}-mal bestritten; alle Kunden bei ${plural(allInvoices, "Rechnung", "Rechnungen")} ${allDisputes}-mal.`,
    "anomaly.gone-quiet": ({ days: since, usual, overdue }, { amount }) =>
      `Seit ${daysAfter(since)} keine Rechnung, wo alle ${days(usual)} eine üblich ist, während ${amount(overdue)} überfällig sind.`,
    "anomaly.over-limit": ({ exposure, limit }, { amount }) =>
      `Der Kunde schuldet oder bestellte ${amount(exposure)}, mehr als sein Limit von ${amount(limit)}.`,
    "score.own": ({ count, points: mean }, { points }) =>
      `${plural(count, "Rate", "Raten")} der letzten zwei Jahre: im Mittel ${points(mean)} von 100 Punkten, nach Betrag und Alter gewichtet.`,
    "score.prior": ({ count, prior, points: mixed }, { points }) =>
      count === 0
        ? `Noch ist keine Zahlung bekannt: ${prior} Punkte werden angenommen, wie bei einem Kunden, der 15 Tage zu spät zahlt.`
        : `Bei weniger als zwölf Raten zählen die ${prior} Punkte noch mit, die bei jedem Kunden angenommen werden: ${points(mixed)} Punkte.`,
    "score.broken-promises": ({ count, points: number }) =>
      `${plural(count, "Zahlungszusage", "Zahlungszusagen")} in zwölf Monaten nicht gehalten: ${number} Punkte weniger.`,
    "score.rejected-payments": ({ count, points: number }) =>
      `${plural(count, "Zahlung", "Zahlungen")} in zwölf Monaten geplatzt: ${number} Punkte weniger.`,
    "score.long-overdue": ({ days: number, most }) =>
      `Ein unbestrittener Betrag ist seit ${daysAfter(number)} überfällig: Der Score beträgt höchstens ${most}.`,
    "score.handed-over": ({ most }) =>
      `Eine Forderung wurde an ein Inkassobüro oder ein Gericht abgegeben: Der Score beträgt höchstens ${most}.`,
    "score.insolvent": () => "Der Kunde ist insolvent: Der Score beträgt 0.",
    "score.result": ({ score }) => `Der Score beträgt ${score} von 100.`,
    "score.what-if": ({ invoice, due, amount: sum, paid, score }, { date, amount }) => {
      const what = `${amount(sum)}, fällig am ${date(due)}${invoice ? ` (${invoice})` : ""},`;
      return paid === "today"
        ? `Würden ${what} heute bezahlt, betrüge der Score ${score}.`
        : `Wären ${what} pünktlich bezahlt worden, betrüge der Score ${score}.`;
    },
    "score.withheld": () => "Ein Verbraucher wird nicht bewertet, sofern es nicht verlangt wird.",
    "limit.need": ({ sales, days: number, amount: sum }, { amount, points }) =>
      `Ein Jahresumsatz von ${amount(sales)}, der ${points(number)} Tage offen bleibt, braucht ${amount(sum)}.`,
    "limit.share": ({ criterion, base, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} von ${amount(base)} (${word(criteria, criterion)}): ${amount(sum)}.`,
    "limit.history": ({ highest, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} des höchsten pünktlich bezahlten Saldos von zwölf Monaten, ${amount(highest)}: ${amount(sum)}.`,
    "limit.insurer": ({ amount: sum }, { amount }) =>
      sign(sum) === 0 ? "Der Versicherer lehnt den Kunden ab." : `Der Versicherer deckt ${amount(sum)}.`,
    "limit.binding": ({ criterion, least, factor, amount: sum }, { amount, points }) =>
      `Am niedrigsten ist ${amount(least)} (${word(criteria, criterion)}); mal ${points(factor)}, wie der Score rät, ergibt das Limit ${amount(sum)}.`,
    "advice.score": ({ score, from, scenario }) =>
      `Für einen Score von ${score} gilt die Zeile der Tabelle ab ${from} Punkten: Szenario „${scenario}“.`,
    "advice.careful": ({ count }) =>
      `Nur ${plural(count, "Rate ist", "Raten sind")} bekannt: Wo der Rat für neue Kunden vorsichtiger ist, gilt dieser.`,
    "advice.term-capped": ({ advised, days: number }) => `Das Gesetz erlaubt ${days(number)}, nicht ${advised}.`,
    "agenda.overdue": ({ overdue, count, days: number }, { amount }) =>
      `${amount(overdue)} überfällig aus ${plural(count, "Rechnung", "Rechnungen")}, seit bis zu ${daysAfter(number)}.`,
    "agenda.scenario": ({ scenario, segment }) =>
      `Die Mahnungen folgen dem Szenario „${scenario}“ (${word(segments, segment)}).`,
    "agenda.limitation": ({ last, days: number }, { date }) =>
      `Die Forderung verjährt mit Ablauf des ${date(last)}: Es bleiben ${days(number)}.`,
    "agenda.dispute": ({ from, disputed }, { date, amount }) =>
      `Der Kunde bestreitet ${amount(disputed)} seit dem ${date(from)} und wartet auf Antwort.`,
    "agenda.retention": ({ release, amount: sum }, { date, amount }) =>
      `Der Einbehalt von ${amount(sum)} war am ${date(release)} freizugeben.`,
    "agenda.credits": ({ credits }, { amount }) =>
      `Der Kunde hat ${amount(credits)} gut: Sie werden von der verlangten Summe abgezogen.`,
    "agenda.contacted": ({ date: day }, { date }) =>
      `Der Kunde wurde am ${date(day)} schon erreicht: Ein Kontakt am Tag genügt.`,
    "agenda.one-contact": ({ count }) =>
      `Ein Kontakt am Tag: ${plural(count, "weitere Rechnung wartet", "weitere Rechnungen warten")} auf den nächsten.`,
    "agenda.next": ({ date: day, step }, { date }) => `Der nächste Schritt, „${step}“, kommt am ${date(day)}.`,
    "agenda.exhausted": ({ date: day, step }, { date }) =>
      `Alle Schritte des Szenarios sind versandt, der letzte, „${step}“, am ${date(day)}: Wie es weitergeht, ist zu entscheiden.`,

    "credit.expected-loss": ({ customer, exposure, pd, days: late, loss }, { amount, percent }) =>
      `${who(customer)} schuldet ${amount(exposure)} ohne Umsatzsteuer${late > 0 ? `, ${days(late)} überfällig` : ""}; bei einer Ausfallwahrscheinlichkeit von ${percent(pd)} beträgt der erwartete Verlust ${amount(loss)}.`,
    "credit.published-range": ({ price, range, source, year }) =>
      `Nicht angegeben: ${price}. Veröffentlicht: ${range} (${source}, ${year}).`,
    "credit.provision.bucket": ({ bucket, exposure, rate, allowance }, { amount, percent }) =>
      `Wertberichtigung für ${bucketName(bucket)}: ${percent(rate)} von ${amount(exposure)} sind ${amount(allowance)}.`,
    "credit.provision": ({ allowance }, { amount }) => `Wertberichtigung insgesamt: ${amount(allowance)}.`,
    "credit.cost": ({ label, base, rate, amount: sum }, { amount, percent }) =>
      `${word(costs, label)}: ${percent(rate)} von ${amount(base)} sind ${amount(sum)}.`,
    "credit.cost.least": ({ label, least }, { amount }) =>
      `${word(costs, label)}: Es gilt das Minimum von ${amount(least)}.`,
    "credit.saved": ({ cash, rate, saved }, { amount, percent }) =>
      `${amount(cash)}, die früher da sind, sparen bei ${percent(rate)} im Jahr ${amount(saved)}.`,
    "credit.covered": ({ share, covered }, { amount, percent }) =>
      `${percent(share)} sind gedeckt: ${amount(covered)} des erwarteten Verlusts.`,
    "credit.maximum": ({ maximum }, { amount }) => `Höchstens ${amount(maximum)} werden für ein Jahr gezahlt.`,
    "credit.waiting": ({ months: number }) =>
      `Ein Verlust wird etwa ${months(number)} nach der Fälligkeit entschädigt.`,
    "credit.break-even.default": ({ pd }, { percent }) =>
      `Es lohnt sich ab einer Ausfallwahrscheinlichkeit von über ${percent(pd)}.`,
    "credit.break-even.recovery": ({ recovery }, { percent }) =>
      `Es lohnt sich, wenn mehr als ${percent(recovery)} eingehen.`,
    "credit.advance": ({ eligible, retained, cash }, { amount }) =>
      `${amount(eligible)} werden angekauft; ${amount(retained)} davon werden einbehalten, ${amount(cash)} abgerufen.`,
    "credit.recourse": () => "Mit Rückgriff: Fällt ein Kunde aus, trägt der Verkäufer den Verlust.",
    "credit.bank-risk": () =>
      "Eine Bank schuldet die Zahlung, sobald die Dokumente stimmen: Es bleibt das Risiko dieser Bank.",
    "credit.share-of-amount": ({ percent: share, amount: sum }, { amount, percent }) =>
      `Die Gebühren sind ${percent(share)} von ${amount(sum)}.`,
    "credit.recovered": ({ debt, recovery, recovered, net }, { amount, percent }) =>
      `Von ${amount(debt)} werden ${percent(recovery)} erwartet: ${amount(recovered)}, nach Kosten ${amount(net)}.`,
    "credit.discount-per-year": ({ rate }, { percent }) => `Als Zins kostet das Skonto ${percent(rate)} im Jahr.`,
    "credit.deposit": ({ percent: share, before, after }, { amount, percent }) =>
      `Mit einer Anzahlung von ${percent(share)} sinkt der größte Einzelverlust von ${amount(before)} auf ${amount(after)}.`,
    "credit.procedure": ({ procedure, name, upTo }, { amount }) =>
      `${word(procedures, procedure)}: ${name}${upTo === undefined ? "" : `, bis ${amount(upTo)}`}.`,
    "credit.procedure.unknown": () => "Für dieses Recht ist kein gerichtliches Verfahren erfasst.",
    "credit.procedure.too-large": ({ name, upTo }, { amount }) => `Nur bis ${amount(upTo)}: ${name}.`,
    "credit.refused": ({ customer, exposure }, { amount }) =>
      `${who(customer)} wird abgelehnt: ${amount(exposure)} sind nicht gedeckt.`,
    "credit.disputed": ({ amount: sum }, { amount }) =>
      `${amount(sum)} sind bestritten: gedeckt erst, wenn der Streit beigelegt ist.`,
    "credit.vat": ({ amount: sum }, { amount }) =>
      `Die Umsatzsteuer von ${amount(sum)} ist nicht gedeckt; bei einer verlorenen Forderung erstattet sie der Staat.`,
    "credit.own-share": ({ percent: share }, { percent }) => `${percent(share)} jedes Verlusts trägt der Verkäufer.`,
    "credit.ineligible": ({ invoice, amount: sum }, { amount }) =>
      `Die Rechnung ${invoice} über ${amount(sum)} wird nicht angenommen.`,
    "credit.term": ({ invoice, days: number }) =>
      `Die Rechnung ${invoice} wird nicht angenommen: Ihr Ziel beträgt ${days(number)}.`,
    "credit.buyer-late": ({ invoice, days: number }) =>
      `Die Rechnung ${invoice} wird nicht angenommen: Eine andere dieses Kunden ist ${days(number)} überfällig.`,
    "credit.debtor": () => "Verbraucher und öffentliche Stellen werden nicht versichert.",
    "loss.cautious": () => "Keine Verlustquote angegeben: Eine unbezahlte Forderung gilt ganz als verloren.",
    "credit.minima": ({ percent: share }, { percent }) =>
      `Die Gebühren sind mehr als ${percent(share)} des Betrags: Ihre Minima fallen ins Gewicht.`,
    "term.unlawful": ({ cap, days: number, due, latest }, { date }) =>
      `Frist zu lang: Das Gesetz erlaubt höchstens ${days(number)} (${word(caps, cap as CapName)}), also Fälligkeit spätestens am ${date(latest)} und nicht am ${date(due)}.`,
    "term.long": ({ cap, days: number, due, latest }, { date }) =>
      `Frist von mehr als ${daysAfter(number)} (${word(caps, cap as CapName)}): Die Fälligkeit am ${date(due)} liegt nach dem ${date(latest)} und gilt nur, wenn sie ausdrücklich vereinbart und nicht grob unbillig ist.`,
    "term.start-assumed": ({ event, used }, { date }) =>
      `Die Frist beginnt an einem Tag, der nicht angegeben ist (${word(events, event)}): Sie wird ab dem Rechnungsdatum, dem ${date(used)}, gerechnet.`,
    "term.days-assumed": ({ days: number }) => `Die Frist nennt keine Einheit: Sie wird als ${days(number)} gelesen.`,
    "term.ambiguous": ({ due, reading, other, otherReading }, { date }) =>
      `Diese Frist lässt sich auf zwei Arten lesen: ${word(readings, reading)}, das ergibt den ${date(due)} (verwendete Lesart); oder ${word(readings, otherReading)}, das ergibt den ${date(other)}.`,
    "rate.provisional": ({ series: name, from, value }, { date, percent }) =>
      `Vorläufiger Zinssatz: Für den Zeitraum ab dem ${date(from)} ist der nächste Wert noch nicht veröffentlicht, der letzte bekannte von ${percent(value)} gilt weiter (${word(series, name)}).`,
    "compensation.provisional": ({ from, amount: sum }, { date, amount }) =>
      `Vorläufige Pauschale: Für das Halbjahr ab dem ${date(from)} ist sie noch nicht veröffentlicht, die letzte bekannte von ${amount(sum)} gilt weiter.`,
    "interest.below-floor": ({ rate, floor }, { percent }) =>
      `Der vereinbarte Zinssatz von ${percent(rate)} liegt unter dem gesetzlichen Mindestsatz von ${percent(floor)}: Er hat womöglich keinen Bestand.`,
    "interest.above-ceiling": ({ rate, ceiling }, { percent }) =>
      `Der vereinbarte Zinssatz von ${percent(rate)} liegt über dem gesetzlichen Höchstsatz von ${percent(ceiling)}: Er kann herabgesetzt werden.`,
    "interest.notice-needed": () => "Zinsen laufen erst nach einer förmlichen Mahnung, und es ist keine angegeben.",
    "interest.reminder-needed": () =>
      "Bestimmt der Vertrag keinen Zahlungstag, laufen Zinsen erst nach einer Mahnung, und es ist keine angegeben.",
    "law.note": () => "Diese Regel hat eine Ausnahme oder lässt etwas offen: siehe die Anmerkung ihrer Quelle.",
    "claim.first-reminder-needed": ({ days: number }) =>
      `Ein Verbraucher schuldet neben der Forderung nichts, bevor er erstmals gemahnt wurde und ${days(number)} Zeit hatte: Eine Mahnung ist nicht angegeben.`,
    "claim.first-reminder": ({ days: number, from }, { date }) =>
      `Die Frist nach der ersten Mahnung (${days(number)}) ist nicht um: Was zur Forderung hinzukommt, wird ab dem ${date(from)} geschuldet.`,
    "compensation.conversion": ({ amount: sum, currency }, { money }) =>
      `Die Pauschale ist in einer anderen Währung festgelegt (${sum ? money(sum, currency) : currency}): Sie wird erst nach Umrechnung berücksichtigt.`,
    "compensation.above-cap": ({ amount: sum, cap }, { amount }) =>
      `Die vereinbarten ${amount(sum)} übersteigen die ${amount(cap)}, die das Gesetz gegenüber Verbrauchern zulässt: nur diese zählen.`,
    "dispute.open": ({ from }, { date }) => `Der Kunde bestreitet die Rechnung seit dem ${date(from)}.`,
    "limitation.passed": ({ last }, { date }) =>
      `Die Forderung ist seit Ablauf des ${date(last)} verjährt, wenn die Frist nicht gehemmt war oder neu begonnen hat (Abschlagszahlung, Anerkenntnis, Klage).`,
    "payment.surplus": ({ amount: sum }, { amount }) => `Der Kunde hat ${amount(sum)} zu viel gezahlt (Überzahlung).`,
    "allocation.by-law": ({ balance, outstanding }, { amount }) =>
      `Nach den Büchern sind ${amount(balance)} offen; nach der gesetzlichen Anrechnung der Zahlungen ${amount(outstanding)} Hauptforderung.`,
    "payment.undated": ({ amount, used }, { money, date }) =>
      `Nur der offene Betrag ist bekannt: ${money(amount)} gelten als am ${date(used)} bezahlt, vor allen Zinsen.`,
    "payment.rejected": ({ count }) =>
      count === 1
        ? "Eine zurückgegebene Zahlung bleibt außer Betracht."
        : `${count} zurückgegebene Zahlungen bleiben außer Betracht.`,
    "discount.missed": ({ until, percent: share, short, days: number }, { date, amount, percent }) =>
      `Das Skonto von ${percent(share)} bei Zahlung bis zum ${date(until)} ist verfallen${sign(short) > 0 ? `, es fehlten ${amount(short)}` : ""}${number > 0 ? `, ${days(number)} zu spät` : ""}.`,
    "discount.after-due": ({ until, due }, { date }) =>
      `Das Skonto läuft bis zum ${date(until)}, länger als die Fälligkeit am ${date(due)}.`,
    "due.before-issue": ({ due, issued }, { date }) =>
      `Die Fälligkeit am ${date(due)} liegt vor dem Rechnungsdatum, dem ${date(issued)}: Sie steht für den Tag der Zahlung.`,
    "payment.later": ({ count }) =>
      count === 1
        ? "Eine Zahlung oder Gutschrift nach dem Stichtag der Berechnung bleibt außer Betracht."
        : `${count} Zahlungen oder Gutschriften nach dem Stichtag der Berechnung bleiben außer Betracht.`,
    "billing.retention.capped": ({ percent: share, cap }, { percent }) =>
      `Der vereinbarte Sicherheitseinbehalt von ${percent(share)} liegt über dem gesetzlichen Höchstsatz: Einbehalten werden ${percent(cap)}.`,
    "billing.retention.late": ({ release, latest }, { date }) =>
      `Der Sicherheitseinbehalt wird am ${date(release)} ausgezahlt; nach dem Gesetz ist er bis zum ${date(latest)} zu zahlen.`,
    "billing.acceptance-assumed": ({ used }, { date }) =>
      `Das Ende des Projekts ist nicht angegeben: Der letzte Tag des Plans, der ${date(used)}, gilt als Abnahme.`,
    "billing.no-vat": () => "Es ist kein Umsatzsteuersatz angegeben: Es wird keine Umsatzsteuer berechnet.",
    "billing.incomplete": ({ completed, left }, { percent, amount }) =>
      `Der Leistungsstand endet bei ${percent(completed)}: ${amount(left)} netto sind nicht berechnet.`,
    "sent.later": ({ count }) =>
      count === 1
        ? "Eine Mahnung, die nach dem Stichtag der Berechnung versandt wurde, bleibt außer Betracht."
        : `${count} Mahnungen, die nach dem Stichtag der Berechnung versandt wurden, bleiben außer Betracht.`,
    "sent.unknown": ({ step }) => `Die versandte Mahnung „${step}“ ist kein Schritt des Szenarios.`,
    "portfolio.allocation": ({ balance, principal }, { amount }) =>
      `Von den überfälligen Rechnungen sind nach den Büchern ${amount(balance)} offen; nach der gesetzlichen Anrechnung werden ${amount(principal)} Hauptforderung geschuldet.`,
    "portfolio.open-only": () =>
      "Keine Rechnung der Liste ist bezahlt, und kein Umsatz ist angegeben: Zahlen, die auf dem Umsatz beruhen, fehlen.",
    "portfolio.disputed-left-out": ({ count, amount: sum }, { amount }) =>
      `Der bestrittene Teil von ${plural(count, "Rechnung", "Rechnungen")}, ${amount(sum)}, ist in keiner Zahl enthalten.`,
    "measure.left-out": ({ measure }) =>
      `Keine Zahl: ${word(measures, measure)}. Es gibt nichts, wodurch zu teilen wäre.`,
    "dso.history-short": ({ amount: sum }, { amount }) =>
      `Der Umsatz zweier Jahre erklärt ${amount(sum)} des Offenen nicht: Dieser Rest ist nach seinem Mittel gezählt.`,
    "late-table.vat": ({ vat }) => `Beträge ${vat === "gross" ? "mit" : "ohne"} Umsatzsteuer.`,
    "late-table.no-percent": () => "Ohne Umsatz gibt es keine Prozentsätze.",
    "score.human-decides": ({ count }) =>
      `${plural(count, "natürliche Person wird", "natürliche Personen werden")} bewertet: Ein Mensch muss entscheiden und den Score auf Anfrage erklären (DSGVO, Artikel 15 und 22).`,
    "score.do-not-publish": () =>
      "Scores sind für den internen Gebrauch: Sie zu veröffentlichen kann rechtswidrig sein, auch wenn sie zutreffen.",
  },
};
