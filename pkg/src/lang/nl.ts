/** The words of reasons and notices in Dutch. */
import type { Notice, Reason, SayOptions } from "../types.js";
import {
  adjustment,
  type AnchorName,
  type CapName,
  type DayCountName,
  type EventName,
  inWords,
  type Language,
  type MadeRate,
  type MoveCauseName,
  type PartName,
  plural,
  type ReadingName,
  type SeriesName,
  sign,
  size,
  stepsInWords,
  type StepWords,
  word,
  type Writer,
  years,
} from "./language.js";

export type { Notice, Reason, SayOptions };

/** A reason or a notice in Dutch. */
export function say(what: Reason | Notice, options?: SayOptions): string {
  return inWords(dutch, what, options);
}

const days = (number: number) => plural(number, "dag", "dagen");
const months = (number: number) => plural(number, "maand", "maanden");

const events: Record<EventName, string> = {
  issue: "factuurdatum",
  receipt: "ontvangst van de factuur",
  delivery: "levering of uitvoering",
  acceptance: "aanvaarding",
};

const series: Record<SeriesName, string> = {
  "at-base": "Oostenrijkse basisrente",
  "be-legal-civil": "Belgische wettelijke rentevoet",
  "bg-legal-interest": "Bulgaarse wettelijke rente",
  "cz-repo": "reporente van de Tsjechische Nationale Bank",
  "de-basiszinssatz": "Duitse basisrente",
  "dk-lending": "uitleenrente van de Deense Nationale Bank",
  "ecb-mro": "herfinancieringsrente van de ECB",
  "ecb-mro-directive-reference": "herfinancieringsrente van de ECB vóór het halfjaar",
  "fi-reference": "Finse referentierente",
  "fr-legal-private": "Franse wettelijke rente voor particuliere schuldeisers",
  "fr-legal-professional": "Franse wettelijke rente",
  "hu-base": "basisrente van de Hongaarse Nationale Bank",
  "it-mef-reference": "Italiaanse referentierente",
  "nl-wettelijke-rente": "wettelijke rente",
  "no-late-interest": "Noorse rente bij te late betaling",
  "no-standard-compensation": "Noorse vaste vergoeding voor incassokosten",
  "pl-nbp-reference": "referentierente van de Poolse Nationale Bank",
  "ro-reference": "referentierente van de Roemeense Nationale Bank",
  "se-riksbank-reference": "referentierente van de Zweedse Riksbank",
  "uk-bank-rate": "basisrente van de Bank of England",
  "uk-late-payment-reference": "basisrente van de Bank of England vóór het halfjaar",
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
  link: ", daarna ",
};

/** "herfinancieringsrente van de ECB (2,15%) plus 8 procentpunten". */
function reference(values: MadeRate, write: Writer): string {
  const { margin } = values;
  const points = `${write.points(size(margin))} ${Number(size(margin)) === 1 ? "procentpunt" : "procentpunten"}`;
  const change = { "-1": ` min ${points}`, "0": "", "1": ` plus ${points}` }[sign(margin)];
  const adjusted = { none: "", rounded: ", volgens de wet afgerond", floored: ", nooit onder nul" }[adjustment(values)];
  return `${word(series, values.series)} (${write.percent(values.reference)})${change}${adjusted}`;
}

const dutch: Language = {
  locale: "nl-NL",
  sentences: {
    "due.agreed": ({ due }, { date }) => `Afgesproken vervaldag: ${date(due)}.`,
    "due.terms": ({ start, event, steps: notation, due }, write) =>
      notation === "0d"
        ? `Te betalen op ${write.date(due)}: direct (${word(events, event)}).`
        : `Te betalen uiterlijk op ${write.date(due)}: ${stepsInWords(notation, steps, write)}, gerekend vanaf ${write.date(start)} (${word(events, event)}).`,
    "due.law": ({ start, event, days: number, due }, { date }) =>
      number === 0
        ? `Er is geen termijn afgesproken: de wet verlangt betaling zonder uitstel, op ${date(due)} (${word(events, event)}).`
        : `Er is geen termijn afgesproken: de wet geeft ${days(number)} vanaf ${date(start)} (${word(events, event)}), dus tot en met ${date(due)}.`,
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
    "compensation.none": () => "Er is geen vaste vergoeding voor incassokosten verschuldigd.",
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

    "term.unlawful": ({ cap, days: number, due, latest }, { date }) =>
      `Termijn te lang: de wet staat hoogstens ${days(number)} toe (${word(caps, cap as CapName)}), dus een vervaldag uiterlijk op ${date(latest)} en niet op ${date(due)}.`,
    "term.long": ({ cap, days: number, due, latest }, { date }) =>
      `Termijn van meer dan ${days(number)} (${word(caps, cap as CapName)}): de vervaldag van ${date(due)} ligt na ${date(latest)} en geldt alleen als die uitdrukkelijk is afgesproken en niet kennelijk onbillijk is.`,
    "term.start-assumed": ({ event, used }, { date }) =>
      `De termijn begint op een dag die niet is opgegeven (${word(events, event)}): er wordt gerekend vanaf de factuurdatum, ${date(used)}.`,
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
    "compensation.conversion": ({ amount: sum, currency }, { money }) =>
      `De vaste vergoeding luidt in een andere munt (${sum ? money(sum, currency) : currency}): zij telt pas mee na omrekening.`,
    "dispute.open": ({ from }, { date }) => `De klant betwist de factuur sinds ${date(from)}.`,
    "payment.surplus": ({ amount: sum }, { amount }) => `De klant heeft ${amount(sum)} te veel betaald.`,
    "allocation.by-law": ({ balance, outstanding }, { amount }) =>
      `Volgens de boeken staat ${amount(balance)} open; volgens de wettelijke toerekening is ${amount(outstanding)} hoofdsom verschuldigd.`,
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
  },
};
