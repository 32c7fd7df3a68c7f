/** The words of reasons and notices in Dutch. */
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

export { labels } from "../labels/nl.js";
export type { Coded, SayOptions };

/** A reason, a notice or a problem in Dutch. */
export const say = /* @__PURE__ */ safely(function say(what: Coded, options?: SayOptions): string {
  return inWords(dutch, what, options);
});

const days = (number: number) => plural(number, "dag", "dagen");
const months = (number: number) => plural(number, "maand", "maanden");

const late = (number: number) =>
  number === 0 ? "op de vervaldag" : `${days(Math.abs(number))} ${number < 0 ? "voor" : "na"} de vervaldag`;

const measures: Record<MeasureName, string> = {
  dso: "gemiddelde incassoduur (DSO)",
  "dso-simple": "DSO, eenvoudige methode",
  "dso-countback": "DSO, teruggeteld over de maanden",
  "best-possible-dso": "best mogelijke DSO",
  "average-days-delinquent": "gemiddelde achterstand in de DSO",
  "average-days-to-pay": "gemiddelde dagen tot betaling",
  "collection-effectiveness": "incassosucces",
  "average-days-late": "gemiddeld te laat",
  "days-beyond-terms": "dagen boven de termijn",
  "paid-on-time": "op tijd betaald deel, naar bedrag",
  "paid-on-time-count": "op tijd betaald deel, naar aantal",
  "overdue-ratio": "vervallen deel",
  "over-90-ratio": "meer dan 90 dagen vervallen deel",
  turnover: "omloopsnelheid van debiteuren",
  "bad-debt-ratio": "percentage oninbaar",
  "top-1": "deel van de grootste klant",
  "top-5": "deel van de vijf grootste klanten",
  "top-10": "deel van de tien grootste klanten",
  "concentration-index": "concentratie-index",
  "roll-rate": "doorschuifpercentage",
};

const events: Record<EventName, string> = {
  issue: "factuurdatum",
  receipt: "ontvangst van de factuur",
  delivery: "levering of uitvoering",
  acceptance: "aanvaarding",
};

const costs: Record<CostName, string> = {
  premium: "Premie",
  "premium-tax": "Assurantiebelasting",
  "limit-fees": "Limietkosten",
  fee: "Provisie",
  interest: "Rente",
  money: "Vastgelegd geld",
  "other-fees": "Overige kosten",
  savings: "Besparing",
  monthly: "Per maand",
  "per-invoice": "Per factuur",
  court: "Rechtbank",
  discount: "Korting",
};

const procedures: Record<ProcedureName, string> = {
  "order-for-payment": "Betalingsbevel",
  "small-claims": "Kleine vorderingen",
  "undisputed-debt": "Onbetwiste vordering, zonder rechter",
  "european-order-for-payment": "Europees betalingsbevel, als de schuldenaar in een andere lidstaat woont",
};

const who = (customer: string) => (customer === "" ? "Een klant zonder naam" : text(customer));
const bucketName = (bucket: string) => (bucket === "not-due" ? "wat nog niet vervallen is" : `${bucket} dagen te laat`);

const series: Record<SeriesName, string> = {
  "ad-legal-interest": "Andorrese wettelijke rentevoet",
  "at-base": "Oostenrijkse basisrente",
  "be-legal-civil": "Belgische wettelijke rentevoet",
  "bg-legal-interest": "Bulgaarse wettelijke rente",
  "cz-repo": "reporente van de Tsjechische Nationale Bank",
  "de-basiszinssatz": "Duitse basisrente",
  "dk-lending": "uitleenrente van de Deense Nationale Bank",
  "ecb-mro": "herfinancieringsrente van de ECB",
  "ecb-mro-directive-reference": "herfinancieringsrente van de ECB vóór het halfjaar",
  "es-legal-interest": "Spaanse wettelijke rentevoet",
  "fi-reference": "Finse referentierente",
  "fr-legal-private": "Franse wettelijke rente voor particuliere schuldeisers",
  "fr-legal-professional": "Franse wettelijke rente",
  "hu-base": "basisrente van de Hongaarse Nationale Bank",
  "is-short-term-lending": "rente van de kortlopende leningen van de Centrale Bank van IJsland",
  "it-legal-interest": "Italiaanse wettelijke rentevoet",
  "it-mef-reference": "Italiaanse referentierente",
  "lu-legal-interest": "Luxemburgse wettelijke rentevoet",
  "nl-wettelijke-rente": "wettelijke rente",
  "no-late-interest": "Noorse rente bij te late betaling",
  "no-standard-compensation": "Noorse vaste vergoeding voor incassokosten",
  "pl-nbp-reference": "referentierente van de Poolse Nationale Bank",
  "ro-reference": "referentierente van de Roemeense Nationale Bank",
  "se-riksbank-reference": "referentierente van de Zweedse Riksbank",
  "tr-late-interest": "Turkse rente bij te late betaling",
  "tr-minimum-compensation": "Turkse tabel van incassokosten",
  "uemoa-legal-interest": "wettelijke rentevoet van de UEMOA",
  "uk-bank-rate": "basisrente van de Bank of England",
  "uk-late-payment-reference": "basisrente van de Bank of England vóór het halfjaar",
  "za-prescribed": "Zuid-Afrikaanse voorgeschreven rente",
};

const caps: Record<CapName, string> = {
  general: "algemene regel",
  "general-terms": "algemene voorwaarden van de klant",
  "large-debtor": "grote onderneming als klant",
  "end-of-month": "einde maand",
  periodic: "periodieke facturen",
  perishables: "bederfelijke waren",
  "perishables-periodic": "bederfelijke waren, periodieke facturen",
  "seasonal-produce": "groenten en fruit uit contractteelt",
  livestock: "vee en vers vlees",
  spirits: "alcoholische dranken",
  transport: "vervoer",
  "re-export": "inkopen voor uitvoer buiten de Europese Unie",
  "green-space-equipment": "materieel voor groenvoorziening",
  "agricultural-equipment": "landbouwmaterieel",
  leather: "leer",
  health: "openbare zorginstellingen",
  "public-undertaking": "overheidsbedrijven",
  "agri-food": "landbouw- en voedingsproducten",
  "sub-supply": "toelevering",
  "protected-creditor": "beschermde schuldeiser",
  services: "diensten",
  trade: "detailhandel en ambacht",
  "other-trade": "verkoop aan een koopman in een andere branche",
};

const parts: Record<PartName, string> = { costs: "de kosten", interest: "de rente", principal: "de hoofdsom" };

const dayCounts: Record<DayCountName, string> = {
  "actual/365": "in werkelijke dagen, op een jaar van 365 dagen (act/365)",
  "actual/actual": "in werkelijke dagen, op het werkelijke jaar van 365 of 366 dagen (act/act)",
  "actual/360": "in werkelijke dagen, op een jaar van 360 dagen (act/360)",
  "30/360": "in maanden van 30 dagen, op een jaar van 360 dagen (30/360)",
};

const anchors: Record<AnchorName, string> = {
  issue: "de factuurdatum",
  due: "de vervaldag",
  previous: "de vorige stap",
};

const segments: Record<SegmentName, string> = {
  new: "nieuwe klant",
  prompt: "betaalt op tijd",
  forgetful: "vergeet het",
  slow: "betaalt laat",
  disputing: "betwist",
  "at-risk": "risico",
};

const criteria: Record<CriterionName, string> = {
  need: "wat de bestellingen vergen",
  "net-worth": "tastbaar eigen vermogen",
  turnover: "omzet",
  "working-capital": "werkkapitaal",
  "own-sales": "eigen omzet van de verkoper",
  history: "wat op tijd is betaald",
  insurer: "de verzekeraar",
};

const moveCauses: Record<MoveCauseName, string> = {
  dispute: "de klant betwist de factuur",
  promise: "de klant heeft betaling toegezegd",
  gap: "een ander contact ligt te dichtbij",
  "working-day": "het was geen werkdag",
  "notice-period": "de termijn uit het vorige bericht loopt nog",
  "first-reminder": "de wettelijke wachttijd na de eerste aanmaning loopt nog",
};

const readings: Record<ReadingName, string> = {
  "days-then-end": "eerst de dagen, dan het einde van de periode",
  "end-then-days": "eerst het einde van de periode, dan de dagen",
  "calendar-months": "dertig dagen als één maand, dan het einde van de maand",
  "month-end": "het einde van de maand, omdat de maanden vanaf een maandeinde tellen",
  "same-day": "dezelfde dag van de latere maand",
};

const steps: StepWords = {
  days,
  months,
  endOf: {
    week: "einde week",
    decade: "einde decade",
    halfMonth: "einde halve maand",
    month: "einde maand",
    quarter: "einde kwartaal",
  },
  dayOfMonth: (day) => `de ${day}e`,
  weekdays: [
    "de volgende maandag",
    "de volgende dinsdag",
    "de volgende woensdag",
    "de volgende donderdag",
    "de volgende vrijdag",
    "de volgende zaterdag",
    "de volgende zondag",
  ],
  workingDays: (number) => plural(number, "werkdag", "werkdagen"),
  on: (date) => `op ${date}`,
  link: ", daarna ",
};

const rate: RateWords = {
  series,
  points: (margin, write) => `${write.points(margin)} ${Number(margin) === 1 ? "procentpunt" : "procentpunten"}`,
  plus: (points) => ` plus ${points}`,
  minus: (points) => ` min ${points}`,
  times: (count) => `${count} maal `,
  adjusted: { none: "", rounded: ", volgens de wet afgerond", floored: ", nooit onder nul" },
};

const reference = (values: MadeRate, write: Writer) => madeRate(values, rate, write);
const multiplied = (values: MultipliedRate, write: Writer) => multipliedRate(values, rate, write);

const problems: Record<ProblemName, string> = {
  "input.type": "De waarde is van het verkeerde type.",
  "input.missing": "Een verplichte waarde ontbreekt.",
  "input.unknown-key": "Deze sleutel is hier niet bekend.",
  "input.choice": "De waarde is geen van de mogelijke woorden.",
  "input.too-deep": "De waarde is te diep genest of bevat zichzelf.",
  "input.too-large": "De waarde heeft te veel elementen.",
  "input.more": "Er zijn meer problemen dan hier vermeld.",
  "text.too-long": "De tekst is te lang.",
  "number.invalid": "De waarde is geen geheel getal binnen de toegestane grenzen.",
  "date.invalid": "De waarde is geen kalenderdatum.",
  "date.instant": "Een tijdstip, zoals een Date-object of een tijdstempel, heeft alleen in een tijdzone een dag.",
  "date.range": "De datum moet tussen 1 januari 1990 en 31 december 2199 liggen.",
  "date.order": "De datums staan in de verkeerde volgorde.",
  "amount.invalid": "De waarde is geen decimaal bedrag.",
  "amount.precision": "Het bedrag heeft meer decimalen dan zijn valuta.",
  "amount.range": "Het bedrag moet onder 10^15 valuta-eenheden blijven.",
  "amount.residual": "Het openstaande bedrag is hoger dan wat creditnota's en betalingen overlaten.",
  "amount.not-positive": "Het bedrag moet groter zijn dan nul.",
  "sum.range": "Een som van het resultaat gaat 64 bits in kleinste eenheden te boven.",
  "rate.invalid": "De waarde is geen decimaal percentage.",
  "rate.precision": "Het percentage heeft meer dan zes decimalen.",
  "rate.range": "Het percentage valt buiten de grenzen.",
  "currency.invalid": "De waarde is geen valutacode volgens ISO 4217.",
  "currency.mismatch": "De bedragen van één vordering moeten in één valuta zijn.",
  "terms.unreadable": "De betalingstermijn was niet te lezen.",
  "terms.empty": "Een betalingstermijn heeft minstens één stap nodig.",
  "terms.step": "Een stap van een betalingstermijn heeft precies één soort.",
  "terms.split": "De delen van de betalingstermijn zijn samen niet het factuurbedrag.",
  "plan.empty": "Het plan factureert niets.",
  "plan.percent": "De percentages zijn samen meer dan 100.",
  "plan.balance": "Slechts één deel van het plan kan het saldo zijn.",
  "plan.incomplete": "De delen van het plan zijn samen niet het nettobedrag.",
  "plan.over-net": "De delen van het plan zijn meer dan het nettobedrag.",
  "plan.before-start": "De datum ligt vóór het begin van het project.",
  "plan.falling": "De voortgang daalt, en de stand noemt geen creditnota.",
  "plan.over-complete": "De voortgang kan niet boven 100 procent komen.",
  "plan.deposit": "Het voorschot is hoger dan het nettobedrag.",
  "plan.deposit-late": "Het voorschot wordt na het eerste deel van het plan gefactureerd.",
  "plan.release-early": "De inhouding komt vrij voordat het laatste deel van het plan is gefactureerd.",
  "law.unsupported": "Dit recht is hier niet opgenomen.",
  "law.unknown": "De wet regelt dit niet, of haar regel is hier niet bekend.",
  "law.coverage": "De regel is zo ver terug niet bekend.",
  "scenario.unknown": "Er is geen meegeleverd scenario met deze naam.",
  "scenario.empty": "Een scenario heeft minstens één stap nodig.",
  "scenario.step-id": "De aanduiding van een stap moet een korte tekst zijn.",
  "scenario.step-twice": "Twee stappen hebben dezelfde aanduiding.",
  "scenario.first": "Vóór de eerste stap is er geen om vanaf te tellen.",
  "scenario.backwards": "Een stap kan niet vóór die liggen waarop hij volgt.",
  "invoice.unknown": "Deze factuur staat niet in de lijst.",
  "prices.matrix": "De matrix heeft niet één percentage voor elke ouderdomsklasse.",
  "series.unknown": "Deze reeks van rentevoeten bestaat niet.",
  internal: "De bibliotheek faalde; meld alstublieft de invoer die daartoe leidde.",
  "message.event": "De gebeurtenis is geen herinnering.",
  "core.init": "De kern is nog niet gestart.",
  "core.blocked": "Het content security policy van de pagina verbiedt WebAssembly.",
  "date.zone": "De tijdzone is niet bekend.",
  "instant.invalid": "De waarde is geen tijdstip.",
  "message.link": "Een link in een bericht moet een gewoon https-adres zijn.",
  "pay.iban": "Dit IBAN is niet geldig.",
  "pay.bic": "De waarde is geen BIC.",
  "pay.amount": "Het bedrag past niet in een euro-overschrijving.",
  "pay.name": "De naam past niet.",
  "pay.reference": "De omschrijving is te lang.",
  "pay.size": "Naam en omschrijving passen samen niet in de code.",
};

/** @internal */
export const dutch: Language = {
  locale: "nl-NL",
  rate,
  problems,
  sentences: {
    "due.agreed": ({ due }, { date }) => `Afgesproken vervaldag: ${date(due)}.`,
    "due.terms": ({ start, event, steps: taken, due }, write) =>
      isAtOnce(taken)
        ? `Te betalen op ${write.date(due)}: direct (${word(events, event)}).`
        : `Te betalen uiterlijk op ${write.date(due)}: ${stepsInWords(taken, steps, write)}, gerekend vanaf ${write.date(start)} (${word(events, event)}).`,
    "due.law": ({ start, event, days: number, due }, { date }) =>
      number === 0
        ? `Er is geen termijn afgesproken: de wet verlangt betaling zonder uitstel, op ${date(due)} (${word(events, event)}).`
        : `Er is geen termijn afgesproken: de wet geeft ${days(number)} vanaf ${date(start)} (${word(events, event)}), dus tot en met ${date(due)}.`,
    "due.reminder": ({ reminder }, { date }) =>
      `Er was geen dag afgesproken: de aanmaning van ${date(reminder)} bracht de klant in verzuim.`,
    "due.rolled": ({ from, to }, { date }) =>
      `${date(from)} is geen werkdag: de vervaldag schuift ${to < from ? "terug" : "door"} naar ${date(to)}.`,
    "due.closed": ({ from, to }, { date }) =>
      `De klant is gesloten op ${date(from)}: de vervaldag schuift door naar ${date(to)}.`,
    "interest.starts": ({ due, first }, { date }) =>
      `De factuur moest op ${date(due)} betaald zijn: de rente loopt vanaf ${date(first)}.`,
    "interest.starts.notice": ({ notice, first }, { date }) =>
      `De rente loopt vanaf ${date(first)}, na de ingebrekestelling van ${date(notice)}.`,
    "interest.none": () => "Er wordt geen rente berekend.",
    "interest.rate.statutory": (values, write) =>
      `Vanaf ${write.date(values.from)} wettelijke rentevoet van ${write.percent(values.rate)} per jaar: ${reference(values, write)}.`,
    "interest.rate.frozen": (values, write) =>
      `Wettelijke rentevoet van ${write.percent(values.rate)} per jaar, bij het begin van het verzuim vastgesteld voor de hele duur: ${reference(values, write)}.`,
    "interest.rate.fixed": ({ rate }, { percent }) => `De wet stelt de rentevoet zelf vast: ${percent(rate)} per jaar.`,
    "interest.rate.agreed": ({ rate }, { percent }) =>
      `In het contract afgesproken rentevoet: ${percent(rate)} per jaar.`,
    "interest.rate.agreed.reference": (values, write) =>
      `Vanaf ${write.date(values.from)} afgesproken rentevoet van ${write.percent(values.rate)} per jaar: ${reference(values, write)}.`,
    "interest.rate.agreed.multiple": (values, write) =>
      `Vanaf ${write.date(values.from)} afgesproken rentevoet van ${write.percent(values.rate)} per jaar: ${multiplied(values, write)}.`,
    "interest.rate.agreed.own": (values, write) =>
      `Vanaf ${write.date(values.from)} afgesproken rentevoet van ${write.percent(values.rate)} per jaar: ${multiplied(values, write)}.`,
    "interest.day-count": ({ basis }) => `De rente wordt geteld ${word(dayCounts, basis)}.`,
    "interest.capitalised": ({ date: day, amount: sum }, { date, amount }) =>
      `Na een vol jaar verzuim komt op ${date(day)} ${amount(sum)} aan rente bij de hoofdsom, en die brengt zelf rente op (samengestelde rente).`,
    "interest.payment-day": () => "De dag van betaling telt niet mee voor de rente.",
    "compensation.fixed": ({ amount: sum }, { amount }) =>
      `Te late betaling geeft recht op ${amount(sum)} voor incassokosten (vaste vergoeding).`,
    "compensation.tier": ({ debt, amount: sum }, { amount }) =>
      `Bij een schuld van ${amount(debt)} geeft te late betaling recht op ${amount(sum)} voor incassokosten (vaste vergoeding).`,
    "compensation.agreed": ({ amount: sum }, { amount }) =>
      `In het contract afgesproken vergoeding voor incassokosten: ${amount(sum)}.`,
    "compensation.percent": ({ debt, percent: share, amount: sum }, { amount, percent }) =>
      `Het contract kent ${percent(share)} toe van de ${amount(debt)} die op de vervaldag verschuldigd was, binnen zijn grenzen: ${amount(sum)}.`,
    "compensation.converted": (
      { sum, currency, rate, date: day, amount: converted },
      { date, amount, money, points },
    ) =>
      `De wet bepaalt ${money(sum, currency)}; tegen de koers ${points(rate)} van ${date(day)} is dat ${amount(converted)}.`,
    "compensation.none": () => "Er is geen vaste vergoeding voor incassokosten verschuldigd.",
    "collection.tier": ({ principal, base, percent: share, above, amount: sum }, { amount, percent }) =>
      sign(share) === 0
        ? `Bij een schuld van ${amount(principal)} geeft de staffel voor incassokosten ${amount(sum)}.`
        : `Bij een schuld van ${amount(principal)} geeft de staffel voor incassokosten ${amount(base)} en ${percent(share)} van het deel boven ${amount(above)}: ${amount(sum)}.`,
    "collection.factor": ({ fee, factor: times, amount: sum }, { amount, points }) =>
      `De wet rekent ${points(times)} maal het tarief van ${amount(fee)}: ${amount(sum)}.`,
    "collection.floor": ({ amount: sum }, { amount }) => `Voor de incasso is ten minste ${amount(sum)} verschuldigd.`,
    "collection.cap": ({ amount: sum }, { amount }) => `Voor de incasso is ten hoogste ${amount(sum)} verschuldigd.`,
    "collection.expenses": ({ percent: share, amount: sum }, { amount, percent }) =>
      `Onkosten, ${percent(share)} van het tarief tot de grens van de wet: ${amount(sum)}.`,
    "collection.vat": ({ rate, amount: sum }, { amount, percent }) =>
      `Daarbij ${percent(rate)} btw, omdat de schuldeiser die niet kan aftrekken: ${amount(sum)}.`,
    "collection.none": () => "De wet heeft voor deze schuld geen staffel van incassokosten.",
    "collection.set-off": () => "De vaste vergoeding telt mee in de incassokosten.",
    "collection.condition.agreed": () => "Alleen als het contract het bepaalt.",
    "collection.condition.first-reminder": () =>
      "Alleen na de eerste aanmaning die de wet verlangt, en de termijn daarvan.",
    "collection.condition.demand": () => "Alleen na een schriftelijke aanmaning, en de termijn daarvan.",
    "collection.condition.agency": () => "Alleen als een advocaat of incassobureau met de vordering is belast.",
    "collection.condition.contract-ended": () => "Alleen nadat de schuldeiser het contract heeft beëindigd.",
    "reminder-fee": ({ date: day, amount: sum }, { date, amount }) =>
      `De aanmaning van ${date(day)} kost de wettelijke vergoeding: ${amount(sum)}.`,
    "allocation.order": ({ first, second, third }) =>
      `Een betaling gaat eerst naar ${word(parts, first)}, dan naar ${word(parts, second)}, ten slotte naar ${word(parts, third)} (toerekening van betalingen).`,
    "allocation.settled": ({ date: day, amount: sum }, { date, amount }) =>
      `Op ${date(day)} bereikten betalingen, creditnota's en kortingen het factuurbedrag: ${amount(sum)} van wat overblijft is rente en kosten, geen hoofdsom meer, en draagt geen rente.`,
    "discount.taken": ({ until, percent: share, amount: sum }, { date, amount, percent }) =>
      `De korting van ${percent(share)} bij betaling tot en met ${date(until)} is benut: ${amount(sum)} wordt gecrediteerd.`,
    "limitation.last-day": ({ start, months: number, last }, { date }) => {
      const whole = years(number);
      const duration = whole === undefined ? months(number) : plural(whole, "jaar", "jaar");
      return `De laatste dag om de vordering in te stellen is ${date(last)}, ${duration} na ${date(start)}, behalve bij stuiting, schorsing of verlenging (verjaring).`;
    },
    "billing.milestones": ({ count, net }, { amount }) =>
      `Het plan factureert ${amount(net)} exclusief btw in ${plural(count, "mijlpaal", "mijlpalen")}.`,
    "billing.monthly": ({ count, months: every, net }, { amount }) =>
      `Het plan factureert ${amount(net)} exclusief btw in ${plural(count, "gelijk deel", "gelijke delen")}, elke ${every === 1 ? "maand" : months(every)}; wat het afronden overlaat, gaat naar de eerste.`,
    "billing.daily": ({ count, days: every, net }, { amount }) =>
      `Het plan factureert ${amount(net)} exclusief btw in ${plural(count, "gelijk deel", "gelijke delen")}, elke ${every === 1 ? "dag" : days(every)}; wat het afronden overlaat, gaat naar de eerste.`,
    "billing.progress": ({ count, net }, { amount }) =>
      `Het plan factureert ${amount(net)} exclusief btw naar voortgang, in ${plural(count, "termijnstaat", "termijnstaten")}: elk factureert wat sinds de vorige is voltooid.`,
    "billing.nothing": ({ date: day, label }, { date }) =>
      `Niets nieuws te factureren op ${date(day)}${label ? ` (“${label}”)` : ""}: er komt geen factuur.`,
    "billing.credit": ({ date: day, amount: sum }, { date, amount }) =>
      `De voortgang is gedaald: het verschil van ${amount(size(sum))} wordt op ${date(day)} teruggegeven (creditnota).`,
    "billing.vat.remainder": ({ rate, amount: sum }, { percent, amount }) =>
      `De laatste factuur neemt het afrondingsverschil in de btw van ${percent(rate)}: ${amount(sum)}.`,
    "billing.deposit.pro-rata": ({ amount: sum, vat }, { amount }) =>
      `De aanbetaling van ${amount(sum)}, waarvan ${amount(vat)} btw, gaat naar evenredigheid van elke factuur af.`,
    "billing.deposit.first": ({ amount: sum, vat }, { amount }) =>
      `De aanbetaling van ${amount(sum)}, waarvan ${amount(vat)} btw, gaat van de eerste facturen af.`,
    "billing.deposit.last": ({ amount: sum, vat }, { amount }) =>
      `De aanbetaling van ${amount(sum)}, waarvan ${amount(vat)} btw, gaat van de laatste facturen af.`,
    "billing.retention": ({ percent: share, amount: sum }, { percent, amount }) =>
      `De klant houdt ${percent(share)} van elke factuur in, btw inbegrepen, samen ${amount(sum)} (garantie-inhouding).`,
    "billing.release": ({ amount: sum, release }, { date, amount }) =>
      `De ingehouden ${amount(sum)} is te betalen op ${date(release)} (vrijgave van de garantie-inhouding).`,
    "billing.comparison": ({ end, amount: sum }, { date, amount }) =>
      `Vergelijking met één factuur van ${amount(sum)} op ${date(end)}: het hoogste bedrag dat gefactureerd en nog niet betaald is, als elke factuur op de vervaldag wordt betaald, en de gemiddelde vervaldag, gewogen naar bedrag.`,
    "discount.ends": ({ until, percent: share, amount: sum }, { date, percent, amount }) =>
      `Korting van ${percent(share)}, dus ${amount(sum)}, bij betaling uiterlijk op ${date(until)} (betalingskorting).`,
    "dispute-window.ends": ({ start, event, days: number, last }, { date }) =>
      `De klant kan de factuur betwisten tot en met ${date(last)}: ${days(number)} vanaf ${date(start)} (${word(events, event)}).`,
    "promise.kept": ({ paid }, { amount }) => `De klant is zijn toezegging nagekomen en betaalde ${amount(paid)}.`,
    "promise.broken": ({ paid }, { amount }) =>
      sign(paid) === 0
        ? "De klant is zijn toezegging niet nagekomen en betaalde niets."
        : `De klant is zijn toezegging niet nagekomen en betaalde maar ${amount(paid)}.`,
    "reminder.scheduled": ({ days: number, from, date: day }, { date }) =>
      number === 0
        ? `Stap voorzien op ${date(day)}, dezelfde dag als ${word(anchors, from)}.`
        : `Stap voorzien op ${date(day)}, ${days(Math.abs(number))} ${number < 0 ? "vóór" : "na"} ${word(anchors, from)}.`,
    "reminder.moved": ({ cause, from, to }, { date }) =>
      `Stap verplaatst van ${date(from)} naar ${date(to)}: ${word(moveCauses, cause)}.`,
    "reminder.brought-forward": ({ payBy, from, to }, { date }) =>
      `De toezegging om uiterlijk op ${date(payBy)} te betalen is niet nagekomen: de stap van ${date(from)} wordt vervroegd naar ${date(to)}.`,
    "reminder.caught-up": ({ planned, to }, { date }) =>
      `De stap van ${date(planned)} is niet verstuurd: hij wordt op ${date(to)} ingehaald.`,
    "reminder.missed": ({ planned, step }, { date }) =>
      `De stap van ${date(planned)} is niet verstuurd: de stap “${step}” komt ervoor in de plaats.`,
    "reminder.too-late": ({ planned, due }, { date }) =>
      `De stap van ${date(planned)} was bedoeld voor de tijd vóór de vervaldag, ${date(due)}: daarvoor is het te laat.`,
    "reminder.before-issue": ({ planned, issued }, { date }) =>
      `De stap van ${date(planned)} valt vóór de factuur van ${date(issued)}: hij vervalt.`,
    "reminder.paused": ({ from }, { date }) => `De stap wacht: het geschil dat op ${date(from)} begon, is nog open.`,
    "reminder.time-barred": ({ last }, { date }) =>
      `De vordering is sinds het einde van ${date(last)} verjaard: er volgt geen ingebrekestelling.`,
    "dispute.unanswered": ({ from }, { date }) => `De betwisting van ${date(from)} wacht op een antwoord.`,
    "reminder.paid": ({ date: day }, { date }) =>
      `De factuur is betaald op ${date(day)}: er valt niets meer te vragen.`,
    "reminder.small": ({ outstanding, least }, { amount }) =>
      `Er staat nog ${amount(outstanding)} open, minder dan de ${amount(least)} waarvanaf deze stap geldt: hij vervalt.`,
    "reminder.disputed-part": ({ disputed, outstanding }, { amount }) =>
      `Het betwiste deel van ${amount(disputed)} wordt niet gevraagd: de stap gaat over de overige ${amount(outstanding)}.`,
    "reminder.firmer": () =>
      "De klant betwistte in plaats van te betalen, en het geschil is voorbij: dit bericht is strenger.",
    "reminder.plan": () =>
      "De klant zit in betalingsproblemen: vóór elke strengere stap wordt betaling in termijnen aangeboden.",
    "reminder.plan-wait": ({ days: number }) =>
      `De klant heeft ${days(number)} om op het aanbod van betaling in termijnen te antwoorden.`,
    "reminder.instead-of-hand-over": () =>
      "De wet verlangt een schriftelijke aanmaning voordat een ander de vordering int: deze stap wordt die aanmaning.",
    "reminder.first": ({ days: number, until }, { date }) =>
      `Dit is de eerste aanmaning die de wet verlangt: er begint een termijn van ${days(number)}, tot en met ${date(until)}.`,
    "reminder.claim.consumer": () =>
      "Een consument is geen vaste vergoeding voor incassokosten verschuldigd: die wordt niet gevraagd.",
    "reminder.claim.first-reminder": ({ days: number }) =>
      `De wet verlangt een eerste aanmaning en een wachttijd van ${days(number)} voordat er iets bovenop wordt gevraagd: daarvoor is het nog te vroeg.`,
    "reminder.claim.formal-notice": () =>
      "De rente loopt pas na een ingebrekestelling, en die is er nog niet: rente wordt niet gevraagd.",
    "reminder.claim.reminder": () =>
      "Er is geen dag van betaling bepaald: voor rente is eerst een aanmaning nodig, en dit is die aanmaning.",
    "dso.month": ({ month, sales, days: counted }, { amount, points, month: write }) =>
      `In ${write(month)}: omzet van ${amount(sales)}, ${points(text(counted))} dagen geteld.`,
    "forecast.habit": ({ payments, days: usual, cautious }) =>
      `Volgens ${plural(payments, "betaling", "betalingen")} van de klant in een jaar: de helft van het geld was ${late(usual)} binnen, vier vijfde ${late(cautious)}.`,
    "forecast.everybody": ({ payments, days: usual, cautious }) =>
      `Van de klant zijn te weinig betalingen bekend. Volgens ${plural(payments, "betaling", "betalingen")} van alle klanten: de helft van het geld was ${late(usual)} binnen, vier vijfde ${late(cautious)}.`,
    "forecast.promise": ({ payBy }, { date }) => `De klant heeft beloofd uiterlijk op ${date(payBy)} te betalen.`,
    "forecast.disputed": () => "Wat betwist is, heeft geen verwachte dag.",
    "forecast.later-than-ever": ({ payments, days: late }) =>
      payments === 0
        ? "Er is geen betaling bekend waaruit een dag volgt."
        : `Later dan elke bekende betaling (${payments}), met ${days(late)} achterstand: er wordt geen dag verwacht.`,
    "anomaly.slow-down": ({ was, is }) => `De klant betaalde vroeger ${late(was)} en de laatste tijd ${late(is)}.`,
    "anomaly.first-late": ({ instalments, days: late }) =>
      `De klant betaalde ${plural(instalments, "termijn", "termijnen")} en geen enkele te laat; nu is iets ${days(late)} te laat.`,
    "anomaly.amount": ({ amount: sum, usual }, { amount }) =>
      `De factuur van ${amount(sum)} is veel hoger dan de gebruikelijke ${amount(usual)}.`,
    "anomaly.broken-promise": ({ payBy, promised, paid }, { date, amount }) =>
      `De klant beloofde ${amount(promised)} uiterlijk op ${date(payBy)} en betaalde ${amount(paid)}.`,
    "anomaly.unused-credit": ({ credits, overdue }, { amount }) =>
      `${amount(credits)} van de klant is nergens op afgeboekt, terwijl ${amount(overdue)} vervallen is.`,
    "anomaly.disputes": ({ disputes, invoices, allDisputes, allInvoices }) =>
      `De klant betwistte ${disputes} keer op ${plural(invoices, "factuur", "facturen")} in een jaar; alle klanten ${allDisputes} keer op ${plural(allInvoices, "factuur", "facturen")}.`,
    "anomaly.gone-quiet": ({ days: since, usual, overdue }, { amount }) =>
      `Al ${days(since)} geen factuur, waar er om de ${days(usual)} een gebruikelijk is, terwijl ${amount(overdue)} vervallen is.`,
    "anomaly.over-limit": ({ exposure, limit }, { amount }) =>
      `De klant is ${amount(exposure)} schuldig of heeft dat besteld, meer dan de limiet van ${amount(limit)}.`,
    "score.own": ({ count, points: mean }, { points }) =>
      `${plural(count, "termijn", "termijnen")} van de laatste twee jaar: gemiddeld ${points(mean)} van 100 punten, naar bedrag en ouderdom.`,
    "score.prior": ({ count, prior, points: mixed }, { points }) =>
      count === 0
        ? `Er is nog geen betaling bekend: er worden ${prior} punten aangenomen, die van een klant die 15 dagen te laat betaalt.`
        : `Met minder dan twaalf termijnen tellen de ${prior} punten die van elke klant worden aangenomen nog mee: ${points(mixed)} punten.`,
    "score.broken-promises": ({ count, points: number }) =>
      `${plural(count, "betalingstoezegging", "betalingstoezeggingen")} in twaalf maanden niet nagekomen: ${number} punten minder.`,
    "score.rejected-payments": ({ count, points: number }) =>
      `${plural(count, "betaling", "betalingen")} in twaalf maanden gestorneerd: ${number} punten minder.`,
    "score.long-overdue": ({ days: number, most }) =>
      `Een onbetwist bedrag is ${days(number)} te laat: de score is hoogstens ${most}.`,
    "score.handed-over": ({ most }) =>
      `Een vordering is aan een incassobureau of de rechter overgedragen: de score is hoogstens ${most}.`,
    "score.insolvent": () => "De klant is insolvent: de score is 0.",
    "score.result": ({ score }) => `De score is ${score} van 100.`,
    "score.what-if": ({ invoice, due, amount: sum, paid, score }, { date, amount }) => {
      const what = `${amount(sum)} met vervaldag ${date(due)}${invoice ? ` (${invoice})` : ""}`;
      return paid === "today"
        ? `Als ${what} vandaag werd betaald, zou de score ${score} zijn.`
        : `Als ${what} op tijd was betaald, zou de score ${score} zijn.`;
    },
    "score.withheld": () => "Een consument krijgt geen score, tenzij erom wordt gevraagd.",
    "limit.need": ({ sales, days: number, amount: sum }, { amount, points }) =>
      `Een omzet van ${amount(sales)} per jaar die ${points(number)} dagen openstaat, vergt ${amount(sum)}.`,
    "limit.share": ({ criterion, base, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} van ${amount(base)} (${word(criteria, criterion)}): ${amount(sum)}.`,
    "limit.history": ({ highest, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} van het hoogste saldo van twaalf maanden dat op tijd is betaald, ${amount(highest)}: ${amount(sum)}.`,
    "limit.insurer": ({ amount: sum }, { amount }) =>
      sign(sum) === 0 ? "De verzekeraar weigert de klant." : `De verzekeraar dekt ${amount(sum)}.`,
    "limit.binding": ({ criterion, least, factor, amount: sum }, { amount, points }) =>
      `Het laagst is ${amount(least)} (${word(criteria, criterion)}); maal ${points(factor)}, zoals de score aangeeft, is de limiet ${amount(sum)}.`,
    "advice.score": ({ score, from, scenario }) =>
      `Voor een score van ${score} geldt de rij van de tabel vanaf ${from} punten: scenario “${scenario}”.`,
    "advice.careful": ({ count }) =>
      `Bekend is niet meer dan ${plural(count, "termijn", "termijnen")}: waar het advies voor nieuwe klanten voorzichtiger is, geldt dat.`,
    "advice.term-capped": ({ advised, days: number }) => `De wet staat ${days(number)} toe, niet ${advised}.`,
    "agenda.overdue": ({ overdue, count, days: number }, { amount }) =>
      `${amount(overdue)} te laat op ${plural(count, "factuur", "facturen")}, tot ${days(number)}.`,
    "agenda.scenario": ({ scenario, segment }) =>
      `De aanmaningen volgen het scenario “${scenario}” (${word(segments, segment)}).`,
    "agenda.limitation": ({ last, days: number }, { date }) =>
      `De vordering verjaart na ${date(last)}: er resten ${days(number)}.`,
    "agenda.dispute": ({ from, disputed }, { date, amount }) =>
      `De klant betwist ${amount(disputed)} sinds ${date(from)} en wacht op antwoord.`,
    "agenda.retention": ({ release, amount: sum }, { date, amount }) =>
      `De inhouding van ${amount(sum)} moest op ${date(release)} worden vrijgegeven.`,
    "agenda.credits": ({ credits }, { amount }) =>
      `De klant heeft ${amount(credits)} te goed: dat gaat af van wat wordt gevraagd.`,
    "agenda.contacted": ({ date: day }, { date }) =>
      `De klant is op ${date(day)} al bereikt: één contact per dag is genoeg.`,
    "agenda.one-contact": ({ count }) =>
      `Eén contact per dag: ${plural(count, "andere factuur wacht", "andere facturen wachten")} op het volgende.`,
    "agenda.next": ({ date: day, step }, { date }) => `De volgende stap, “${step}”, komt op ${date(day)}.`,
    "agenda.exhausted": ({ date: day, step }, { date }) =>
      `Alle stappen van het scenario zijn verstuurd, de laatste, “${step}”, op ${date(day)}: beslis hoe het verdergaat.`,

    "credit.expected-loss": ({ customer, exposure, pd, days: late, loss }, { amount, percent }) =>
      `${who(customer)} is ${amount(exposure)} zonder btw schuldig${late > 0 ? `, ${days(late)} te laat` : ""}; bij een kans op wanbetaling van ${percent(pd)} is het verwachte verlies ${amount(loss)}.`,
    "credit.published-range": ({ price, range, source, year }) =>
      `Niet opgegeven: ${price}. Gepubliceerd: ${range} (${source}, ${year}).`,
    "credit.provision.bucket": ({ bucket, exposure, rate, allowance }, { amount, percent }) =>
      `Voorziening voor ${bucketName(bucket)}: ${percent(rate)} van ${amount(exposure)} is ${amount(allowance)}.`,
    "credit.provision": ({ allowance }, { amount }) => `Voorziening in totaal: ${amount(allowance)}.`,
    "credit.cost": ({ label, base, rate, amount: sum }, { amount, percent }) =>
      `${word(costs, label)}: ${percent(rate)} van ${amount(base)} is ${amount(sum)}.`,
    "credit.cost.least": ({ label, least }, { amount }) =>
      `${word(costs, label)}: het minimum van ${amount(least)} geldt.`,
    "credit.saved": ({ cash, rate, saved }, { amount, percent }) =>
      `${amount(cash)} eerder binnen bespaart bij ${percent(rate)} per jaar ${amount(saved)}.`,
    "credit.covered": ({ share, covered }, { amount, percent }) =>
      `${percent(share)} is gedekt: ${amount(covered)} van het verwachte verlies.`,
    "credit.maximum": ({ maximum }, { amount }) => `Per jaar wordt hoogstens ${amount(maximum)} uitgekeerd.`,
    "credit.waiting": ({ months: number }) => `Een verlies wordt ongeveer ${months(number)} na de vervaldag vergoed.`,
    "credit.break-even.default": ({ pd }, { percent }) =>
      `Het loont als de kans op wanbetaling boven ${percent(pd)} ligt.`,
    "credit.break-even.recovery": ({ recovery }, { percent }) =>
      `Het loont als meer dan ${percent(recovery)} terugkomt.`,
    "credit.advance": ({ eligible, retained, cash }, { amount }) =>
      `${amount(eligible)} wordt overgenomen; ${amount(retained)} daarvan wordt ingehouden, ${amount(cash)} opgenomen.`,
    "credit.recourse": () => "Met verhaal: betaalt een klant niet, dan draagt de verkoper het verlies.",
    "credit.bank-risk": () =>
      "Een bank is de betaling verschuldigd zodra de documenten kloppen: wat blijft is het risico van die bank.",
    "credit.share-of-amount": ({ percent: share, amount: sum }, { amount, percent }) =>
      `De kosten zijn ${percent(share)} van ${amount(sum)}.`,
    "credit.recovered": ({ debt, recovery, recovered, net }, { amount, percent }) =>
      `Van ${amount(debt)} wordt ${percent(recovery)} terugverwacht: ${amount(recovered)}, en ${amount(net)} na kosten.`,
    "credit.discount-per-year": ({ rate }, { percent }) => `Als rente kost de korting ${percent(rate)} per jaar.`,
    "credit.deposit": ({ percent: share, before, after }, { amount, percent }) =>
      `Met een aanbetaling van ${percent(share)} daalt het grootste verlies op één klant van ${amount(before)} naar ${amount(after)}.`,
    "credit.procedure": ({ procedure, name, upTo }, { amount }) =>
      `${word(procedures, procedure)}: ${name}${upTo === undefined ? "" : `, tot ${amount(upTo)}`}.`,
    "credit.procedure.unknown": () => "Voor dit recht is geen gerechtelijke procedure vastgelegd.",
    "credit.procedure.too-large": ({ name, upTo }, { amount }) => `Alleen tot ${amount(upTo)}: ${name}.`,
    "credit.refused": ({ customer, exposure }, { amount }) =>
      `${who(customer)} wordt geweigerd: ${amount(exposure)} is niet gedekt.`,
    "credit.disputed": ({ amount: sum }, { amount }) =>
      `${amount(sum)} wordt betwist: pas gedekt als het geschil is opgelost.`,
    "credit.vat": ({ amount: sum }, { amount }) =>
      `De btw van ${amount(sum)} is niet gedekt; die van een verloren vordering komt van de staat terug.`,
    "credit.own-share": ({ percent: share }, { percent }) => `${percent(share)} van elk verlies draagt de verkoper.`,
    "credit.ineligible": ({ invoice, amount: sum }, { amount }) =>
      `Factuur ${invoice} van ${amount(sum)} wordt niet aangenomen.`,
    "credit.term": ({ invoice, days: number }) =>
      `Factuur ${invoice} wordt niet aangenomen: de termijn is ${days(number)}.`,
    "credit.buyer-late": ({ invoice, days: number }) =>
      `Factuur ${invoice} wordt niet aangenomen: een andere van deze klant is ${days(number)} te laat.`,
    "credit.debtor": () => "Consumenten en overheden worden niet verzekerd.",
    "loss.cautious": () => "Geen verlies bij wanbetaling opgegeven: een onbetaalde vordering telt geheel als verloren.",
    "credit.minima": ({ percent: share }, { percent }) =>
      `De kosten zijn meer dan ${percent(share)} van het bedrag: hun minima wegen zwaar.`,
    "term.unlawful": ({ cap, days: number, due, latest }, { date }) =>
      `Termijn te lang: de wet staat hoogstens ${days(number)} toe (${word(caps, cap as CapName)}), dus een vervaldag uiterlijk op ${date(latest)} en niet op ${date(due)}.`,
    "term.long": ({ cap, days: number, due, latest }, { date }) =>
      `Termijn van meer dan ${days(number)} (${word(caps, cap as CapName)}): de vervaldag van ${date(due)} ligt na ${date(latest)} en geldt alleen als die uitdrukkelijk is afgesproken en niet kennelijk onbillijk is.`,
    "term.start-assumed": ({ event, used }, { date }) =>
      `De termijn begint op een dag die niet is opgegeven (${word(events, event)}): er wordt gerekend vanaf de factuurdatum, ${date(used)}.`,
    "term.days-assumed": ({ days: number }) => `De termijn noemt geen eenheid: hij wordt gelezen als ${days(number)}.`,
    "term.ambiguous": ({ due, reading, other, otherReading }, { date }) =>
      `Deze termijn is op twee manieren te lezen: ${word(readings, reading)}, dat geeft ${date(due)} (gebruikte lezing); of ${word(readings, otherReading)}, dat geeft ${date(other)}.`,
    "rate.provisional": ({ series: name, from, value }, { date, percent }) =>
      `Voorlopige rentevoet: voor de periode vanaf ${date(from)} is de volgende waarde nog niet bekendgemaakt, en de laatst bekende van ${percent(value)} geldt door (${word(series, name)}).`,
    "compensation.provisional": ({ from, amount: sum }, { date, amount }) =>
      `Voorlopige vergoeding: voor het halfjaar vanaf ${date(from)} is zij nog niet bekendgemaakt, en de laatst bekende van ${amount(sum)} geldt door.`,
    "interest.below-floor": ({ rate, floor }, { percent }) =>
      `De afgesproken rentevoet van ${percent(rate)} ligt onder het wettelijke minimum van ${percent(floor)}: hij houdt misschien geen stand.`,
    "interest.above-ceiling": ({ rate, ceiling }, { percent }) =>
      `De afgesproken rentevoet van ${percent(rate)} ligt boven het wettelijke maximum van ${percent(ceiling)}: hij kan worden verlaagd.`,
    "interest.notice-needed": () =>
      "De rente loopt pas na een formele eis tot betaling (ingebrekestelling), en die is niet opgegeven.",
    "interest.reminder-needed": () =>
      "Bepaalt het contract geen dag van betaling, dan loopt de rente pas na een aanmaning, en die is niet opgegeven.",
    "law.note": () => "Deze regel kent een uitzondering of laat iets open: zie de noot bij de bron.",
    "claim.first-reminder-needed": ({ days: number }) =>
      `Een consument is niets boven de schuld verschuldigd vóór een eerste herinnering en ${days(number)} om te betalen: er is er geen opgegeven.`,
    "claim.first-reminder": ({ days: number, from }, { date }) =>
      `De termijn van ${days(number)} na de eerste herinnering is niet voorbij: wat bij de schuld komt, is verschuldigd vanaf ${date(from)}.`,
    "compensation.conversion": ({ amount: sum, currency }, { money }) =>
      `De vaste vergoeding luidt in een andere munt (${sum ? money(sum, currency) : currency}): zij telt pas mee na omrekening.`,
    "compensation.above-cap": ({ amount: sum, cap }, { amount }) =>
      `De afgesproken ${amount(sum)} liggen boven de ${amount(cap)} die de wet van een consument toelaat: alleen die tellen.`,
    "dispute.open": ({ from }, { date }) => `De klant betwist de factuur sinds ${date(from)}.`,
    "limitation.passed": ({ last }, { date }) =>
      `De vordering is sinds het einde van ${date(last)} verjaard, tenzij de termijn is gestuit of verlengd (betaling, erkenning, dagvaarding).`,
    "payment.surplus": ({ amount: sum }, { amount }) => `De klant heeft ${amount(sum)} te veel betaald.`,
    "allocation.by-law": ({ balance, outstanding }, { amount }) =>
      `Volgens de boeken staat ${amount(balance)} open; volgens de wettelijke toerekening is ${amount(outstanding)} hoofdsom verschuldigd.`,
    "payment.undated": ({ amount, used }, { money, date }) =>
      `Alleen het openstaande bedrag is bekend: ${money(amount)} telt als betaald op ${date(used)}, vóór alle rente.`,
    "payment.rejected": ({ count }) =>
      count === 1 ? "Eén teruggeboekte betaling telt niet mee." : `${count} teruggeboekte betalingen tellen niet mee.`,
    "discount.missed": ({ until, percent: share, short, days: number }, { date, amount, percent }) =>
      `De korting van ${percent(share)} bij betaling tot en met ${date(until)} is vervallen${sign(short) > 0 ? `, er ontbrak ${amount(short)}` : ""}${number > 0 ? `, ${days(number)} te laat` : ""}.`,
    "discount.after-due": ({ until, due }, { date }) =>
      `De korting loopt tot en met ${date(until)}, na de vervaldatum ${date(due)}.`,
    "due.before-issue": ({ due, issued }, { date }) =>
      `De vervaldatum ${date(due)} ligt voor de factuurdatum, ${date(issued)}: zij geldt als dag van betaling.`,
    "payment.later": ({ count }) =>
      count === 1
        ? "Eén betaling of creditnota van na de datum van de berekening telt niet mee."
        : `${count} betalingen of creditnota's van na de datum van de berekening tellen niet mee.`,
    "billing.retention.capped": ({ percent: share, cap }, { percent }) =>
      `De afgesproken garantie-inhouding van ${percent(share)} ligt boven het wettelijke maximum: er wordt ${percent(cap)} ingehouden.`,
    "billing.retention.late": ({ release, latest }, { date }) =>
      `De garantie-inhouding wordt vrijgegeven op ${date(release)}; de wet verlangt betaling uiterlijk op ${date(latest)}.`,
    "billing.acceptance-assumed": ({ used }, { date }) =>
      `Het einde van het project is niet opgegeven: de laatste dag van het plan, ${date(used)}, geldt als oplevering.`,
    "billing.no-vat": () => "Er is geen btw-tarief opgegeven: er wordt geen btw berekend.",
    "billing.incomplete": ({ completed, left }, { percent, amount }) =>
      `De voortgang stopt bij ${percent(completed)}: ${amount(left)} exclusief btw is niet gefactureerd.`,
    "sent.later": ({ count }) =>
      count === 1
        ? "Eén aanmaning van na de datum van de berekening telt niet mee."
        : `${count} aanmaningen van na de datum van de berekening tellen niet mee.`,
    "sent.unknown": ({ step }) => `De verstuurde aanmaning “${step}” is geen stap van het scenario.`,
    "portfolio.allocation": ({ balance, principal }, { amount }) =>
      `Van de late facturen staat volgens de boeken ${amount(balance)} open; volgens de wettelijke toerekening is ${amount(principal)} hoofdsom verschuldigd.`,
    "portfolio.open-only": () =>
      "Geen factuur van de lijst is betaald en er is geen omzet opgegeven: cijfers die op omzet berusten, ontbreken.",
    "portfolio.disputed-left-out": ({ count, amount: sum }, { amount }) =>
      `Het betwiste deel van ${plural(count, "factuur", "facturen")}, ${amount(sum)}, telt in geen enkel cijfer mee.`,
    "measure.left-out": ({ measure }) => `Geen cijfer: ${word(measures, measure)}. Er is niets om door te delen.`,
    "dso.history-short": ({ amount: sum }, { amount }) =>
      `De omzet van twee jaar verklaart ${amount(sum)} van het openstaande niet: die rest is naar het gemiddelde geteld.`,
    "late-table.vat": ({ vat }) => `Bedragen zijn ${vat === "gross" ? "met" : "zonder"} btw.`,
    "late-table.no-percent": () => "Zonder omzet zijn er geen percentages.",
    "score.human-decides": ({ count }) =>
      `${plural(count, "natuurlijke persoon krijgt", "natuurlijke personen krijgen")} een score: een mens moet beslissen en de score uitleggen aan wie erom vraagt (AVG, artikelen 15 en 22).`,
    "score.do-not-publish": () =>
      "Scores zijn voor intern gebruik: ze publiceren kan onrechtmatig zijn, ook als ze juist zijn.",
  },
};
