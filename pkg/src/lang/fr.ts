/** The words of reasons and notices in French. */
import { typesetFrench } from "../text.js";
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

export { labels } from "../labels/fr.js";
export type { Coded, SayOptions };

/** A reason, a notice or a problem in French. */
export const say = /* @__PURE__ */ safely(function say(what: Coded, options?: SayOptions): string {
  return inWords(french, what, options);
});

const count = (number: number, one: string, many: string) => plural(number, one, many, number < 2);
const days = (number: number) => count(number, "jour", "jours");
const months = (number: number) => `${number} mois`;

const late = (number: number) =>
  number === 0 ? "à l'échéance" : `${days(Math.abs(number))} ${number < 0 ? "avant" : "après"} l'échéance`;

const measures: Record<MeasureName, string> = {
  dso: "délai moyen de paiement (DSO)",
  "dso-simple": "DSO, méthode simple",
  "dso-countback": "DSO, méthode par épuisement",
  "best-possible-dso": "meilleur DSO possible",
  "average-days-delinquent": "retard moyen dans le DSO",
  "average-days-to-pay": "délai moyen jusqu'au paiement",
  "collection-effectiveness": "efficacité du recouvrement",
  "average-days-late": "retard moyen",
  "days-beyond-terms": "jours au-delà de l'échéance",
  "paid-on-time": "part payée à l'heure, en montant",
  "paid-on-time-count": "part payée à l'heure, en nombre",
  "overdue-ratio": "part échue",
  "over-90-ratio": "part échue depuis plus de 90 jours",
  turnover: "rotation des créances",
  "bad-debt-ratio": "taux de créances irrécouvrables",
  "top-1": "part du premier client",
  "top-5": "part des cinq premiers clients",
  "top-10": "part des dix premiers clients",
  "concentration-index": "indice de concentration",
  "roll-rate": "taux de glissement",
};

const events: Record<EventName, string> = {
  issue: "date de la facture",
  receipt: "réception de la facture",
  delivery: "livraison ou exécution",
  acceptance: "acceptation",
};

const costs: Record<CostName, string> = {
  premium: "Prime",
  "premium-tax": "Taxe sur la prime",
  "limit-fees": "Frais de garantie",
  fee: "Commission",
  interest: "Intérêts",
  money: "Argent immobilisé",
  "other-fees": "Autres frais",
  savings: "Économies",
  monthly: "Au mois",
  "per-invoice": "À la facture",
  court: "Justice",
  discount: "Escompte",
};

const procedures: Record<ProcedureName, string> = {
  "order-for-payment": "Injonction de payer",
  "small-claims": "Petites créances",
  "undisputed-debt": "Créance non contestée, sans juge",
  "european-order-for-payment": "Injonction de payer européenne, si le débiteur réside dans un autre État membre",
};

const who = (customer: string) => (customer === "" ? "Un client sans nom" : text(customer));
const bucketName = (bucket: string) => (bucket === "not-due" ? "ce qui n'est pas échu" : `${bucket} jours de retard`);

const series: Record<SeriesName, string> = {
  "ad-legal-interest": "taux d'intérêt légal andorran",
  "at-base": "taux de base autrichien",
  "be-legal-civil": "taux de l'intérêt légal belge",
  "bg-legal-interest": "taux légal bulgare",
  "cz-repo": "taux repo de la Banque nationale tchèque",
  "de-basiszinssatz": "taux de base allemand",
  "dk-lending": "taux de prêt de la Banque nationale du Danemark",
  "ecb-mro": "taux de refinancement de la BCE",
  "ecb-mro-directive-reference": "taux de refinancement de la BCE à la veille du semestre",
  "es-legal-interest": "taux de l'intérêt légal espagnol",
  "fi-reference": "taux de référence finlandais",
  "fr-legal-private": "taux de l'intérêt légal des créanciers particuliers",
  "fr-legal-professional": "taux de l'intérêt légal",
  "hu-base": "taux de base de la Banque nationale de Hongrie",
  "is-short-term-lending": "taux des prêts à court terme de la Banque d'Islande",
  "it-legal-interest": "taux de l'intérêt légal italien",
  "it-mef-reference": "taux de référence italien",
  "lu-legal-interest": "taux de l'intérêt légal luxembourgeois",
  "nl-wettelijke-rente": "taux légal néerlandais",
  "no-late-interest": "taux norvégien des intérêts de retard",
  "no-standard-compensation": "barème norvégien des frais de recouvrement",
  "pl-nbp-reference": "taux de référence de la Banque nationale de Pologne",
  "ro-reference": "taux de référence de la Banque nationale de Roumanie",
  "se-riksbank-reference": "taux de référence de la Banque de Suède",
  "tr-late-interest": "taux turc des intérêts de retard",
  "tr-minimum-compensation": "barème turc des frais de recouvrement",
  "uemoa-legal-interest": "taux de l'intérêt légal de l'UEMOA",
  "uk-bank-rate": "taux directeur de la Banque d'Angleterre",
  "uk-late-payment-reference": "taux directeur de la Banque d'Angleterre à la veille du semestre",
  "za-prescribed": "taux prescrit sud-africain",
};

const caps: Record<CapName, string> = {
  general: "règle générale",
  "general-terms": "conditions générales du client",
  "large-debtor": "grande entreprise débitrice",
  "end-of-month": "fin de mois",
  periodic: "factures périodiques",
  perishables: "produits périssables",
  "perishables-periodic": "produits périssables, factures périodiques",
  "seasonal-produce": "fruits et légumes sous contrat d'intégration",
  livestock: "bétail et viandes fraîches",
  spirits: "boissons alcooliques",
  transport: "transport",
  "re-export": "achats pour l'exportation hors de l'Union européenne",
  "green-space-equipment": "matériel d'entretien des espaces verts",
  "agricultural-equipment": "matériel agricole",
  leather: "cuir",
  health: "établissements publics de santé",
  "public-undertaking": "entreprises publiques",
  "agri-food": "produits agricoles et alimentaires",
  "sub-supply": "sous-traitance industrielle",
  "protected-creditor": "créancier protégé",
  services: "services",
  trade: "vente au détail et artisanat",
  "other-trade": "vente à un commerçant d'une autre branche",
};

const parts: Record<PartName, string> = { costs: "les frais", interest: "les intérêts", principal: "le principal" };

const dayCounts: Record<DayCountName, string> = {
  "actual/365": "en jours réels, sur une année de 365 jours (exact/365)",
  "actual/actual": "en jours réels, sur la durée réelle de l'année, 365 ou 366 jours (exact/exact)",
  "actual/360": "en jours réels, sur une année de 360 jours (exact/360)",
  "30/360": "en mois de 30 jours, sur une année de 360 jours (30/360)",
};

const anchors: Record<AnchorName, string> = {
  issue: "la facture",
  due: "l'échéance",
  previous: "l'étape précédente",
};

const segments: Record<SegmentName, string> = {
  new: "nouveau client",
  prompt: "paie à l'heure",
  forgetful: "oublie",
  slow: "paie tard",
  disputing: "conteste",
  "at-risk": "à risque",
};

const criteria: Record<CriterionName, string> = {
  need: "le besoin de ses commandes",
  "net-worth": "fonds propres corporels",
  turnover: "chiffre d'affaires",
  "working-capital": "fonds de roulement",
  "own-sales": "ventes du vendeur",
  history: "ce qui a été payé à l'heure",
  insurer: "l'assureur",
};

const moveCauses: Record<MoveCauseName, string> = {
  dispute: "le client conteste la facture",
  promise: "le client a promis de payer",
  gap: "un autre contact est trop proche",
  "working-day": "ce n'était pas un jour ouvré",
  "notice-period": "le temps laissé au client par le message précédent n'est pas écoulé",
  "first-reminder": "le délai que la loi impose après le premier rappel n'est pas écoulé",
};

const readings: Record<ReadingName, string> = {
  "days-then-end": "les jours d'abord, puis la fin de la période",
  "end-then-days": "la fin de la période d'abord, puis les jours",
  "calendar-months": "trente jours comptés pour un mois, puis la fin du mois",
  "month-end": "la fin du mois, parce que les mois sont comptés depuis la fin d'un mois",
  "same-day": "le même jour du mois d'arrivée",
};

const steps: StepWords = {
  days,
  months,
  endOf: {
    week: "fin de semaine",
    decade: "fin de décade",
    halfMonth: "fin de quinzaine",
    month: "fin de mois",
    quarter: "fin de trimestre",
  },
  dayOfMonth: (day) => (day === 1 ? "le 1er" : `le ${day}`),
  weekdays: [
    "le lundi suivant",
    "le mardi suivant",
    "le mercredi suivant",
    "le jeudi suivant",
    "le vendredi suivant",
    "le samedi suivant",
    "le dimanche suivant",
  ],
  workingDays: (number) => count(number, "jour ouvré", "jours ouvrés"),
  on: (date) => `le ${date}`,
  link: ", puis ",
};

const rate: RateWords = {
  series,
  points: (margin, write) => `${write.points(margin)} ${Number(margin) < 2 ? "point" : "points"}`,
  plus: (points) => ` majoré de ${points}`,
  minus: (points) => ` diminué de ${points}`,
  times: (count) => `${count} fois `,
  adjusted: { none: "", rounded: ", arrondi selon la loi", floored: ", sans descendre au-dessous de zéro" },
};

const reference = (values: MadeRate, write: Writer) => madeRate(values, rate, write);
const multiplied = (values: MultipliedRate, write: Writer) => multipliedRate(values, rate, write);

const problems: Record<ProblemName, string> = {
  "input.type": "La valeur n'est pas du bon type.",
  "input.missing": "Une valeur obligatoire manque.",
  "input.unknown-key": "Cette clé n'est pas connue ici.",
  "input.choice": "La valeur n'est pas l'un des mots possibles.",
  "input.too-deep": "La valeur est imbriquée trop profondément ou se contient elle-même.",
  "input.too-large": "La valeur compte trop d'éléments.",
  "input.more": "Il y a plus de problèmes que ceux qui sont énumérés.",
  "text.too-long": "Le texte est trop long.",
  "number.invalid": "La valeur n'est pas un nombre entier dans les limites admises.",
  "date.invalid": "La valeur n'est pas une date du calendrier.",
  "date.instant": "Un instant, tel qu'un objet Date ou un horodatage, n'a de jour que dans un fuseau horaire.",
  "date.range": "La date doit être comprise entre le 1er janvier 1990 et le 31 décembre 2199.",
  "date.order": "Les dates ne se suivent pas dans le bon ordre.",
  "amount.invalid": "La valeur n'est pas un montant décimal.",
  "amount.precision": "Le montant a plus de décimales que sa monnaie.",
  "amount.range": "Le montant doit rester inférieur à 10^15 unités de monnaie.",
  "amount.residual": "Le reste dû dépasse ce que laissent les avoirs et les paiements.",
  "amount.not-positive": "Le montant doit être supérieur à zéro.",
  "sum.range": "Une somme du résultat dépasse 64 bits en unités minimales.",
  "rate.invalid": "La valeur n'est pas un pourcentage décimal.",
  "rate.precision": "Le pourcentage a plus de six décimales.",
  "rate.range": "Le pourcentage est hors limites.",
  "currency.invalid": "La valeur n'est pas un code de monnaie ISO 4217.",
  "currency.mismatch": "Les montants d'une même créance doivent être dans une seule monnaie.",
  "terms.unreadable": "Le délai de paiement n'a pas pu être lu.",
  "terms.empty": "Un délai de paiement compte au moins une étape.",
  "terms.step": "Une étape d'un délai de paiement est d'une seule sorte.",
  "terms.split": "Les parts du délai de paiement ne font pas le total de la facture.",
  "plan.empty": "Le plan ne facture rien.",
  "plan.percent": "Les pourcentages dépassent 100 au total.",
  "plan.balance": "Une seule part du plan peut être le solde.",
  "plan.incomplete": "Les parts du plan ne font pas le prix hors taxes.",
  "plan.over-net": "Les parts du plan dépassent le prix hors taxes.",
  "plan.before-start": "La date précède le début du projet.",
  "plan.falling": "L'avancement recule, et la situation ne dit pas que c'est un avoir.",
  "plan.over-complete": "L'avancement ne peut pas dépasser 100 %.",
  "plan.deposit": "L'acompte dépasse le prix hors taxes.",
  "plan.deposit-late": "L'acompte est facturé après la première part du plan.",
  "plan.release-early": "La retenue est libérée avant que la dernière part du plan soit facturée.",
  "law.unsupported": "Ce droit n'est pas couvert.",
  "law.unknown": "La loi ne règle pas ce point, ou sa règle n'est pas connue ici.",
  "law.coverage": "La règle n'est pas connue si loin en arrière.",
  "scenario.unknown": "Aucun scénario fourni ne porte ce nom.",
  "scenario.empty": "Un scénario compte au moins une étape.",
  "scenario.step-id": "L'identifiant d'une étape est un texte court.",
  "scenario.step-twice": "Deux étapes ont le même identifiant.",
  "scenario.first": "La première étape n'en a pas d'autre avant elle à partir de laquelle compter.",
  "scenario.backwards": "Une étape ne peut pas précéder celle qu'elle suit.",
  "invoice.unknown": "Cette facture n'est pas dans la liste.",
  "prices.matrix": "La matrice n'a pas un taux pour chaque tranche de la balance âgée.",
  "series.unknown": "Cette série de taux n'existe pas.",
  internal: "La bibliothèque a échoué ; merci de signaler les données qui y ont mené.",
  "message.event": "L'événement n'est pas une relance.",
  "core.init": "Le noyau n'est pas encore démarré.",
  "core.blocked": "La politique de sécurité du contenu de la page interdit WebAssembly.",
  "date.zone": "Le fuseau horaire n'est pas connu.",
  "instant.invalid": "La valeur n'est pas un instant.",
  "message.link": "Un lien dans un message est une simple adresse https.",
  "pay.iban": "Cet IBAN n'est pas valable.",
  "pay.bic": "La valeur n'est pas un BIC.",
  "pay.amount": "Le montant ne convient pas à un virement en euros.",
  "pay.name": "Le nom ne convient pas.",
  "pay.reference": "La référence est trop longue.",
  "pay.size": "Le nom et la référence ne tiennent pas ensemble dans le code.",
};

/** @internal */
export const french: Language = {
  locale: "fr-FR",
  typeset: typesetFrench,
  rate,
  problems,
  sentences: {
    "due.agreed": ({ due }, { date }) => `Date d'échéance convenue : le ${date(due)}.`,
    "due.terms": ({ start, event, steps: taken, due }, write) =>
      isAtOnce(taken)
        ? `À payer le ${write.date(due)} : comptant (${word(events, event)}).`
        : `À payer au plus tard le ${write.date(due)} : ${stepsInWords(taken, steps, write)}, à compter du ${write.date(start)} (${word(events, event)}).`,
    "due.law": ({ start, event, days: number, due }, { date }) =>
      number === 0
        ? `Aucun délai n'a été convenu : la loi exige un paiement immédiat, le ${date(due)} (${word(events, event)}).`
        : `Aucun délai n'a été convenu : la loi accorde ${days(number)} à compter du ${date(start)} (${word(events, event)}), donc jusqu'au ${date(due)}.`,
    "due.reminder": ({ reminder }, { date }) =>
      `Aucune date n'a été convenue : le rappel du ${date(reminder)} a mis le client en demeure.`,
    "due.rolled": ({ from, to }, { date }) =>
      `Le ${date(from)} n'est pas un jour ouvré : l'échéance est ${to < from ? "avancée" : "reportée"} au ${date(to)}.`,
    "due.closed": ({ from, to }, { date }) =>
      `Le client est fermé le ${date(from)} : l'échéance est reportée au ${date(to)}.`,
    "interest.starts": ({ due, first }, { date }) =>
      `La facture devait être payée le ${date(due)} : les intérêts de retard courent à partir du ${date(first)}.`,
    "interest.starts.notice": ({ notice, first }, { date }) =>
      `Les intérêts de retard courent à partir du ${date(first)}, après la mise en demeure du ${date(notice)}.`,
    "interest.none": () => "Aucun intérêt de retard n'est compté.",
    "interest.rate.statutory": (values, write) =>
      `À partir du ${write.date(values.from)}, la loi fixe le taux à ${write.percent(values.rate)} l'an : ${reference(values, write)}.`,
    "interest.rate.frozen": (values, write) =>
      `La loi fixe le taux au début du retard et pour toute sa durée, à ${write.percent(values.rate)} l'an : ${reference(values, write)}.`,
    "interest.rate.fixed": ({ rate }, { percent }) => `La loi fixe elle-même le taux : ${percent(rate)} l'an.`,
    "interest.rate.agreed": ({ rate }, { percent }) => `Taux convenu au contrat : ${percent(rate)} l'an.`,
    "interest.rate.agreed.reference": (values, write) =>
      `À partir du ${write.date(values.from)}, taux convenu de ${write.percent(values.rate)} l'an : ${reference(values, write)}.`,
    "interest.rate.agreed.multiple": (values, write) =>
      `À partir du ${write.date(values.from)}, taux convenu de ${write.percent(values.rate)} l'an : ${multiplied(values, write)}.`,
    "interest.rate.agreed.own": (values, write) =>
      `À partir du ${write.date(values.from)}, taux convenu de ${write.percent(values.rate)} l'an : ${multiplied(values, write)}.`,
    "interest.day-count": ({ basis }) => `Les intérêts se comptent ${word(dayCounts, basis)}.`,
    "interest.capitalised": ({ date: day, amount: sum }, { date, amount }) =>
      `Après une année entière de retard, ${amount(sum)} d'intérêts s'ajoutent au principal le ${date(day)} et portent eux-mêmes intérêt (capitalisation).`,
    "interest.payment-day": () => "Le jour du paiement ne porte pas intérêt.",
    "compensation.fixed": ({ amount: sum }, { amount }) =>
      `Le retard donne droit à ${amount(sum)} pour frais de recouvrement (indemnité forfaitaire).`,
    "compensation.tier": ({ debt, amount: sum }, { amount }) =>
      `Pour une dette de ${amount(debt)}, le retard donne droit à ${amount(sum)} pour frais de recouvrement (indemnité forfaitaire).`,
    "compensation.agreed": ({ amount: sum }, { amount }) =>
      `Indemnité convenue au contrat pour frais de recouvrement : ${amount(sum)}.`,
    "compensation.percent": ({ debt, percent: share, amount: sum }, { amount, percent }) =>
      `Le contrat accorde ${percent(share)} des ${amount(debt)} dus à l'échéance, dans ses limites : ${amount(sum)}.`,
    "compensation.converted": (
      { sum, currency, rate, date: day, amount: converted },
      { date, amount, money, points },
    ) =>
      `La loi fixe ${money(sum, currency)} ; au cours de ${points(rate)} du ${date(day)}, cela fait ${amount(converted)}.`,
    "compensation.none": () => "Aucune indemnité forfaitaire n'est due pour frais de recouvrement.",
    "collection.tier": ({ principal, base, percent: share, above, amount: sum }, { amount, percent }) =>
      sign(share) === 0
        ? `Pour une dette de ${amount(principal)}, le barème des frais de recouvrement donne ${amount(sum)}.`
        : `Pour une dette de ${amount(principal)}, le barème des frais de recouvrement donne ${amount(base)} et ${percent(share)} de la part au-delà de ${amount(above)} : ${amount(sum)}.`,
    "collection.factor": ({ fee, factor: times, amount: sum }, { amount, points }) =>
      `La loi compte ${points(times)} fois l'émolument de ${amount(fee)} : ${amount(sum)}.`,
    "collection.floor": ({ amount: sum }, { amount }) => `Au moins ${amount(sum)} sont dus pour le recouvrement.`,
    "collection.cap": ({ amount: sum }, { amount }) => `Au plus ${amount(sum)} sont dus pour le recouvrement.`,
    "collection.expenses": ({ percent: share, amount: sum }, { amount, percent }) =>
      `Débours, ${percent(share)} de l'émolument dans la limite de la loi : ${amount(sum)}.`,
    "collection.vat": ({ rate, amount: sum }, { amount, percent }) =>
      `TVA de ${percent(rate)} en sus, le créancier ne pouvant pas la déduire : ${amount(sum)}.`,
    "collection.none": () => "La loi ne donne aucun barème de frais de recouvrement pour cette dette.",
    "collection.set-off": () => "L'indemnité forfaitaire s'impute sur les frais de recouvrement.",
    "collection.condition.agreed": () => "Seulement si une clause du contrat le prévoit.",
    "collection.condition.first-reminder": () => "Seulement après le premier rappel voulu par la loi, et son délai.",
    "collection.condition.demand": () => "Seulement après une demande écrite de paiement, et son délai.",
    "collection.condition.agency": () =>
      "Seulement une fois un avocat ou une société de recouvrement chargé de la créance.",
    "collection.condition.contract-ended": () => "Seulement après que le créancier a mis fin au contrat.",
    "reminder-fee": ({ date: day, amount: sum }, { date, amount }) =>
      `Le rappel du ${date(day)} coûte les frais fixés par la loi : ${amount(sum)}.`,
    "allocation.order": ({ first, second, third }) =>
      `Un paiement règle d'abord ${word(parts, first)}, puis ${word(parts, second)}, enfin ${word(parts, third)} (imputation des paiements).`,
    "allocation.settled": ({ date: day, amount: sum }, { date, amount }) =>
      `Le ${date(day)}, paiements, avoirs et escomptes ont atteint le total de la facture : ${amount(sum)} de ce qui reste dû sont des intérêts et des frais, non plus du principal, et ne portent pas intérêt.`,
    "discount.taken": ({ until, percent: share, amount: sum }, { date, amount, percent }) =>
      `L'escompte de ${percent(share)} pour paiement au plus tard le ${date(until)} a été pris : ${amount(sum)} sont crédités.`,
    "limitation.last-day": ({ start, months: number, last }, { date }) => {
      const whole = years(number);
      const duration = whole === undefined ? months(number) : count(whole, "an", "ans");
      return `Le dernier jour pour agir en justice est le ${date(last)}, ${duration} après le ${date(start)}, sauf interruption ou suspension (prescription).`;
    },
    "billing.milestones": ({ count: number, net }, { amount }) =>
      `Le plan facture ${amount(net)} hors taxes en ${count(number, "étape", "étapes")}.`,
    "billing.monthly": ({ count: number, months: every, net }, { amount }) =>
      `Le plan facture ${amount(net)} hors taxes en ${count(number, "part égale", "parts égales")}, ${every === 1 ? "chaque mois" : `tous les ${months(every)}`} ; les centimes restants vont aux premières.`,
    "billing.daily": ({ count: number, days: every, net }, { amount }) =>
      `Le plan facture ${amount(net)} hors taxes en ${count(number, "part égale", "parts égales")}, ${every === 1 ? "chaque jour" : `tous les ${days(every)}`} ; les centimes restants vont aux premières.`,
    "billing.progress": ({ count: number, net }, { amount }) =>
      `Le plan facture ${amount(net)} hors taxes à l'avancement, en ${count(number, "situation", "situations")} de travaux : chacune facture ce qui s'est ajouté depuis la précédente.`,
    "billing.nothing": ({ date: day, label }, { date }) =>
      `Rien de nouveau à facturer le ${date(day)}${label ? ` (« ${label} »)` : ""} : il n'y a pas de facture.`,
    "billing.credit": ({ date: day, amount: sum }, { date, amount }) =>
      `L'avancement a reculé : la différence de ${amount(size(sum))} est rendue le ${date(day)} (avoir).`,
    "billing.vat.remainder": ({ rate, amount: sum }, { percent, amount }) =>
      `La dernière facture prend l'écart d'arrondi de la TVA à ${percent(rate)} : ${amount(sum)}.`,
    "billing.deposit.pro-rata": ({ amount: sum, vat }, { amount }) =>
      `L'acompte de ${amount(sum)}, dont ${amount(vat)} de TVA, est déduit de chaque facture en proportion de ce qu'elle facture.`,
    "billing.deposit.first": ({ amount: sum, vat }, { amount }) =>
      `L'acompte de ${amount(sum)}, dont ${amount(vat)} de TVA, est déduit des premières factures.`,
    "billing.deposit.last": ({ amount: sum, vat }, { amount }) =>
      `L'acompte de ${amount(sum)}, dont ${amount(vat)} de TVA, est déduit des dernières factures.`,
    "billing.retention": ({ percent: share, amount: sum }, { percent, amount }) =>
      `Le client garde ${percent(share)} du montant TTC de chaque facture, ${amount(sum)} en tout (retenue de garantie).`,
    "billing.release": ({ amount: sum, release }, { date, amount }) =>
      `Les ${amount(sum)} retenus sont à payer le ${date(release)} (libération de la retenue de garantie).`,
    "billing.comparison": ({ end, amount: sum }, { date, amount }) =>
      `Comparaison avec une facture unique de ${amount(sum)} le ${date(end)} : le plus gros montant facturé et pas encore payé, si chacune est payée à l'échéance, et l'échéance moyenne pondérée par les montants.`,
    "discount.ends": ({ until, percent: share, amount: sum }, { date, percent, amount }) =>
      `Réduction de ${percent(share)}, soit ${amount(sum)}, pour un paiement au plus tard le ${date(until)} (escompte).`,
    "dispute-window.ends": ({ start, event, days: number, last }, { date }) =>
      `Le client peut contester la facture jusqu'au ${date(last)} : ${days(number)} à compter du ${date(start)} (${word(events, event)}).`,
    "promise.kept": ({ paid }, { amount }) => `Le client a tenu sa promesse : il a payé ${amount(paid)}.`,
    "promise.broken": ({ paid }, { amount }) =>
      sign(paid) === 0
        ? "Le client n'a pas tenu sa promesse : il n'a rien payé."
        : `Le client n'a pas tenu sa promesse : il n'a payé que ${amount(paid)}.`,
    "reminder.scheduled": ({ days: number, from, date: day }, { date }) =>
      number === 0
        ? `Étape prévue le ${date(day)}, le même jour que ${word(anchors, from)}.`
        : `Étape prévue le ${date(day)}, ${days(Math.abs(number))} ${number < 0 ? "avant" : "après"} ${word(anchors, from)}.`,
    "reminder.moved": ({ cause, from, to }, { date }) =>
      `Étape déplacée du ${date(from)} au ${date(to)} : ${word(moveCauses, cause)}.`,
    "reminder.brought-forward": ({ payBy, from, to }, { date }) =>
      `La promesse de payer le ${date(payBy)} n'a pas été tenue : l'étape du ${date(from)} est avancée au ${date(to)}.`,
    "reminder.caught-up": ({ planned, to }, { date }) =>
      `L'étape du ${date(planned)} n'a pas été envoyée : elle est rattrapée le ${date(to)}.`,
    "reminder.missed": ({ planned, step }, { date }) =>
      `L'étape du ${date(planned)} n'a pas été envoyée : l'étape « ${step} » en tient lieu.`,
    "reminder.too-late": ({ planned, due }, { date }) =>
      `L'étape du ${date(planned)} devait précéder l'échéance du ${date(due)} : il est trop tard pour l'envoyer.`,
    "reminder.before-issue": ({ planned, issued }, { date }) =>
      `L'étape du ${date(planned)} tombe avant la facture, datée du ${date(issued)} : elle est laissée de côté.`,
    "reminder.paused": ({ from }, { date }) =>
      `L'étape attend : la contestation ouverte le ${date(from)} n'est pas réglée.`,
    "reminder.time-barred": ({ last }, { date }) =>
      `La créance est prescrite depuis la fin du ${date(last)} : pas de mise en demeure.`,
    "dispute.unanswered": ({ from }, { date }) => `La contestation du ${date(from)} attend une réponse.`,
    "reminder.paid": ({ date: day }, { date }) =>
      `La facture a été payée le ${date(day)} : il n'y a plus de relance à faire.`,
    "reminder.small": ({ outstanding, least }, { amount }) =>
      `Il reste ${amount(outstanding)} à payer, moins que les ${amount(least)} à partir desquels cette étape a lieu : elle est laissée de côté.`,
    "reminder.disputed-part": ({ disputed, outstanding }, { amount }) =>
      `La part contestée de ${amount(disputed)} n'est pas réclamée : l'étape porte sur les ${amount(outstanding)} restants.`,
    "reminder.firmer": () =>
      "Le client a contesté au lieu de payer, et la contestation est close : ce message est plus ferme.",
    "reminder.plan": () =>
      "Le client est en difficulté : un paiement en plusieurs fois lui est proposé avant toute démarche plus ferme.",
    "reminder.plan-wait": ({ days: number }) =>
      `Le client a ${days(number)} pour répondre à la proposition de payer en plusieurs fois.`,
    "reminder.instead-of-hand-over": () =>
      "La loi exige un rappel écrit avant de confier le recouvrement à un tiers : cette étape devient ce rappel.",
    "reminder.first": ({ days: number, until }, { date }) =>
      `C'est le premier rappel que la loi exige : il ouvre un délai de ${days(number)}, jusqu'au ${date(until)} compris.`,
    "reminder.claim.consumer": () =>
      "Un consommateur ne doit pas d'indemnité forfaitaire pour frais de recouvrement : elle n'est pas réclamée.",
    "reminder.claim.first-reminder": ({ days: number }) =>
      `La loi exige un premier rappel, puis ${days(number)} d'attente, avant de réclamer un supplément : il est encore trop tôt.`,
    "reminder.claim.formal-notice": () =>
      "Les intérêts ne courent qu'après une mise en demeure, et il n'y en a pas encore : ils ne sont pas réclamés.",
    "reminder.claim.reminder": () =>
      "Aucune date de paiement n'a été fixée : il faut un rappel pour que les intérêts courent, et c'est celui-ci.",
    "dso.month": ({ month, sales, days: counted }, { amount, points, month: write }) =>
      `En ${write(month)} : ventes de ${amount(sales)}, ${points(text(counted))} jours comptés.`,
    "forecast.habit": ({ payments, days: usual, cautious }) =>
      `D'après ${count(payments, "paiement", "paiements")} du client en un an : la moitié de l'argent était là ${late(usual)}, quatre cinquièmes ${late(cautious)}.`,
    "forecast.everybody": ({ payments, days: usual, cautious }) =>
      `Trop peu de paiements du client sont connus. D'après ${count(payments, "paiement", "paiements")} de tous les clients : la moitié de l'argent était là ${late(usual)}, quatre cinquièmes ${late(cautious)}.`,
    "forecast.promise": ({ payBy }, { date }) => `Le client a promis de payer au plus tard le ${date(payBy)}.`,
    "forecast.disputed": () => "Ce qui est contesté n'a pas de date attendue.",
    "forecast.later-than-ever": ({ payments, days: late }) =>
      payments === 0
        ? "Aucun paiement connu ne permet de prévoir une date."
        : `Plus tard que tous les paiements connus (${payments}), avec ${days(late)} de retard : aucune date n'est prévue.`,
    "anomaly.slow-down": ({ was, is }) => `Le client payait ${late(was)}, et dernièrement ${late(is)}.`,
    "anomaly.first-late": ({ instalments, days: late }) =>
      `Le client a payé ${count(instalments, "échéance", "échéances")} sans aucun retard ; à présent il y a ${days(late)} de retard.`,
    "anomaly.amount": ({ amount: sum, usual }, { amount }) =>
      `La facture de ${amount(sum)} dépasse de loin le montant habituel de ${amount(usual)}.`,
    "anomaly.broken-promise": ({ payBy, promised, paid }, { date, amount }) =>
      `Le client a promis ${amount(promised)} pour le ${date(payBy)} et a payé ${amount(paid)}.`,
    "anomaly.unused-credit": ({ credits, overdue }, { amount }) =>
      `${amount(credits)} du client ne sont imputés sur rien, alors que ${amount(overdue)} sont échus.`,
    "anomaly.disputes": ({ disputes, invoices, allDisputes, allInvoices }) =>
      `Le client a contesté ${disputes} fois pour ${count(invoices, "facture", "factures")} en un an ; tous les clients ${allDisputes} fois pour ${count(allInvoices, "facture", "factures")}.`,
    "anomaly.gone-quiet": ({ days: since, usual, overdue }, { amount }) =>
      `Aucune facture depuis ${days(since)}, alors qu'il y en a une tous les ${days(usual)} d'habitude et que ${amount(overdue)} sont échus.`,
    "anomaly.over-limit": ({ exposure, limit }, { amount }) =>
      `Le client doit ou a commandé ${amount(exposure)}, plus que son plafond de ${amount(limit)}.`,
    "score.own": ({ count: number, points: mean }, { points }) =>
      `${count(number, "échéance", "échéances")} des deux dernières années : ${points(mean)} points sur 100 en moyenne, selon le montant et l'ancienneté.`,
    "score.prior": ({ count: number, prior, points: mixed }, { points }) =>
      number === 0
        ? `Aucun paiement n'est encore connu : ${prior} points sont supposés, ceux d'un client qui paie avec 15 jours de retard.`
        : `Avec moins de douze échéances, les ${prior} points supposés de tout client comptent encore : ${points(mixed)} points.`,
    "score.broken-promises": ({ count: number, points }) =>
      `${count(number, "promesse de paiement non tenue", "promesses de paiement non tenues")} en douze mois : ${points} points de moins.`,
    "score.rejected-payments": ({ count: number, points }) =>
      `${count(number, "paiement rejeté", "paiements rejetés")} en douze mois : ${points} points de moins.`,
    "score.long-overdue": ({ days: number, most }) =>
      `Une somme non contestée a ${days(number)} de retard : le score est de ${most} au plus.`,
    "score.handed-over": ({ most }) =>
      `Une créance a été confiée à une agence de recouvrement ou à la justice : le score est de ${most} au plus.`,
    "score.insolvent": () => "Le client est en procédure collective : le score est de 0.",
    "score.result": ({ score }) => `Le score est de ${score} sur 100.`,
    "score.what-if": ({ invoice, due, amount: sum, paid, score }, { date, amount }) => {
      const what = `${amount(sum)} à échéance du ${date(due)}${invoice ? ` (${invoice})` : ""}`;
      return paid === "today"
        ? `Si le client payait aujourd'hui ${what}, le score serait de ${score}.`
        : `Si le client avait payé à l'heure ${what}, le score serait de ${score}.`;
    },
    "score.withheld": () => "Un consommateur n'est pas noté, sauf demande expresse.",
    "limit.need": ({ sales, days: number, amount: sum }, { amount, points }) =>
      `Des ventes de ${amount(sales)} par an, payées au bout de ${points(number)} jours, demandent ${amount(sum)}.`,
    "limit.share": ({ criterion, base, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} de ${amount(base)} (${word(criteria, criterion)}) : ${amount(sum)}.`,
    "limit.history": ({ highest, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} de l'encours le plus élevé de douze mois payé à l'heure, ${amount(highest)} : ${amount(sum)}.`,
    "limit.insurer": ({ amount: sum }, { amount }) =>
      sign(sum) === 0 ? "L'assureur refuse le client." : `L'assureur couvre ${amount(sum)}.`,
    "limit.binding": ({ criterion, least, factor, amount: sum }, { amount, points }) =>
      `Le critère le plus bas est de ${amount(least)} (${word(criteria, criterion)}) ; multiplié par ${points(factor)}, selon le score, le plafond est de ${amount(sum)}.`,
    "advice.score": ({ score, from, scenario }) =>
      `Pour un score de ${score}, la ligne du tableau à partir de ${from} points s'applique : scénario « ${scenario} ».`,
    "advice.careful": ({ count: number }) =>
      `${count(number, "échéance seulement est connue", "échéances seulement sont connues")} : le conseil donné pour les nouveaux clients s'applique là où il est plus prudent.`,
    "advice.term-capped": ({ advised, days: number }) => `La loi permet ${days(number)}, et non ${advised}.`,
    "agenda.overdue": ({ overdue, count: number, days: late }, { amount }) =>
      `${amount(overdue)} en retard sur ${count(number, "facture", "factures")}, jusqu'à ${days(late)}.`,
    "agenda.scenario": ({ scenario, segment }) =>
      `Les relances suivent le scénario « ${scenario} » (${word(segments, segment)}).`,
    "agenda.limitation": ({ last, days: number }, { date }) =>
      `La créance est prescrite après le ${date(last)} : il reste ${days(number)}.`,
    "agenda.dispute": ({ from, disputed }, { date, amount }) =>
      `Le client conteste ${amount(disputed)} depuis le ${date(from)} et attend une réponse.`,
    "agenda.retention": ({ release, amount: sum }, { date, amount }) =>
      `La retenue de ${amount(sum)} devait être libérée le ${date(release)}.`,
    "agenda.credits": ({ credits }, { amount }) =>
      `Le client dispose de ${amount(credits)} d'avoirs ou de trop-perçus : ils sont déduits de ce qui est demandé.`,
    "agenda.contacted": ({ date: day }, { date }) =>
      `Le client a été contacté le ${date(day)} : un contact par jour suffit.`,
    "agenda.one-contact": ({ count: number }) =>
      `Un contact par jour : ${count(number, "autre facture attend", "autres factures attendent")} le suivant.`,
    "agenda.next": ({ date: day, step }, { date }) => `L'étape suivante, « ${step} », vient le ${date(day)}.`,
    "agenda.exhausted": ({ date: day, step }, { date }) =>
      `Toutes les étapes du scénario sont envoyées, la dernière, « ${step} », le ${date(day)} : la suite est à décider.`,

    "credit.expected-loss": ({ customer, exposure, pd, days: late, loss }, { amount, percent }) =>
      `${who(customer)} doit ${amount(exposure)} hors TVA${late > 0 ? `, avec ${days(late)} de retard` : ""} ; avec une probabilité de défaillance de ${percent(pd)}, la perte attendue est de ${amount(loss)}.`,
    "credit.published-range": ({ price, range, source, year }) =>
      `Non indiqué : ${price}. Publié : ${range} (${source}, ${year}).`,
    "credit.provision.bucket": ({ bucket, exposure, rate, allowance }, { amount, percent }) =>
      `Provision pour ${bucketName(bucket)} : ${percent(rate)} de ${amount(exposure)}, soit ${amount(allowance)}.`,
    "credit.provision": ({ allowance }, { amount }) => `Provision totale : ${amount(allowance)}.`,
    "credit.cost": ({ label, base, rate, amount: sum }, { amount, percent }) =>
      `${word(costs, label)} : ${percent(rate)} de ${amount(base)}, soit ${amount(sum)}.`,
    "credit.cost.least": ({ label, least }, { amount }) =>
      `${word(costs, label)} : le minimum de ${amount(least)} s'applique.`,
    "credit.saved": ({ cash, rate, saved }, { amount, percent }) =>
      `${amount(cash)} encaissés plus tôt, à ${percent(rate)} par an, économisent ${amount(saved)}.`,
    "credit.covered": ({ share, covered }, { amount, percent }) =>
      `${percent(share)} sont couverts : ${amount(covered)} de la perte attendue.`,
    "credit.maximum": ({ maximum }, { amount }) => `Au plus ${amount(maximum)} sont versés par an.`,
    "credit.waiting": ({ months: number }) => `Une perte est indemnisée environ ${months(number)} après l'échéance.`,
    "credit.break-even.default": ({ pd }, { percent }) =>
      `Rentable si la probabilité de défaillance dépasse ${percent(pd)}.`,
    "credit.break-even.recovery": ({ recovery }, { percent }) =>
      `Rentable si plus de ${percent(recovery)} sont recouvrés.`,
    "credit.advance": ({ eligible, retained, cash }, { amount }) =>
      `${amount(eligible)} sont pris ; ${amount(retained)} sont retenus en garantie, ${amount(cash)} sont tirés.`,
    "credit.recourse": () => "Avec recours : si un client est défaillant, la perte reste au vendeur.",
    "credit.bank-risk": () =>
      "Une banque doit le paiement dès que les documents sont conformes : il reste le risque de cette banque.",
    "credit.share-of-amount": ({ percent: share, amount: sum }, { amount, percent }) =>
      `Les frais représentent ${percent(share)} de ${amount(sum)}.`,
    "credit.recovered": ({ debt, recovery, recovered, net }, { amount, percent }) =>
      `Sur ${amount(debt)}, ${percent(recovery)} sont espérés : ${amount(recovered)}, dont ${amount(net)} après frais.`,
    "credit.discount-per-year": ({ rate }, { percent }) => `Comme intérêt, l'escompte coûte ${percent(rate)} par an.`,
    "credit.deposit": ({ percent: share, before, after }, { amount, percent }) =>
      `Avec un acompte de ${percent(share)}, la plus grande perte isolée passe de ${amount(before)} à ${amount(after)}.`,
    "credit.procedure": ({ procedure, name, upTo }, { amount }) =>
      `${word(procedures, procedure)} : ${name}${upTo === undefined ? "" : `, jusqu'à ${amount(upTo)}`}.`,
    "credit.procedure.unknown": () => "Aucune procédure judiciaire n'est enregistrée pour ce droit.",
    "credit.procedure.too-large": ({ name, upTo }, { amount }) => `Jusqu'à ${amount(upTo)} seulement : ${name}.`,
    "credit.refused": ({ customer, exposure }, { amount }) =>
      `${who(customer)} est refusé : ${amount(exposure)} ne sont pas couverts.`,
    "credit.disputed": ({ amount: sum }, { amount }) =>
      `${amount(sum)} sont contestés : couverts seulement une fois le litige réglé.`,
    "credit.vat": ({ amount: sum }, { amount }) =>
      `La TVA de ${amount(sum)} n'est pas couverte ; celle d'une créance perdue se récupère auprès de l'État.`,
    "credit.own-share": ({ percent: share }, { percent }) => `${percent(share)} de chaque perte restent au vendeur.`,
    "credit.ineligible": ({ invoice, amount: sum }, { amount }) =>
      `La facture ${invoice} de ${amount(sum)} n'est pas prise.`,
    "credit.term": ({ invoice, days: number }) =>
      `La facture ${invoice} n'est pas prise : son délai est de ${days(number)}.`,
    "credit.buyer-late": ({ invoice, days: number }) =>
      `La facture ${invoice} n'est pas prise : une autre de ce client a ${days(number)} de retard.`,
    "credit.debtor": () => "Les consommateurs et les organismes publics ne sont pas assurés.",
    "loss.cautious": () =>
      "Aucun taux de perte en cas de défaillance n'est indiqué : toute créance impayée est comptée comme perdue.",
    "credit.minima": ({ percent: share }, { percent }) =>
      `Les frais dépassent ${percent(share)} du montant : leurs minima pèsent.`,
    "term.unlawful": ({ cap, days: number, due, latest }, { date }) =>
      `Délai trop long : la loi permet au plus ${days(number)} (${word(caps, cap as CapName)}), donc une échéance au plus tard le ${date(latest)} et non le ${date(due)}.`,
    "term.long": ({ cap, days: number, due, latest }, { date }) =>
      `Délai de plus de ${days(number)} (${word(caps, cap as CapName)}) : l'échéance du ${date(due)} dépasse le ${date(latest)} et ne vaut que si elle est expressément convenue, sans abus manifeste.`,
    "term.start-assumed": ({ event, used }, { date }) =>
      `Le délai part d'une date qui n'est pas indiquée (${word(events, event)}) : il est compté depuis la date de la facture, le ${date(used)}.`,
    "term.days-assumed": ({ days: number }) => `Le délai est donné sans unité : il est lu comme ${days(number)}.`,
    "term.ambiguous": ({ due, reading, other, otherReading }, { date }) =>
      `Ce délai se lit de deux façons : ${word(readings, reading)}, ce qui donne le ${date(due)} (lecture retenue) ; ou ${word(readings, otherReading)}, ce qui donne le ${date(other)}.`,
    "rate.provisional": ({ series: name, from, value }, { date, percent }) =>
      `Taux provisoire : pour la période qui commence le ${date(from)}, la valeur suivante n'est pas encore publiée et la dernière connue, ${percent(value)}, est reprise (${word(series, name)}).`,
    "compensation.provisional": ({ from, amount: sum }, { date, amount }) =>
      `Indemnité provisoire : celle du semestre qui commence le ${date(from)} n'est pas encore publiée, et la dernière connue, ${amount(sum)}, est reprise.`,
    "interest.below-floor": ({ rate, floor }, { percent }) =>
      `Le taux convenu de ${percent(rate)} est inférieur au minimum légal de ${percent(floor)} : il peut être écarté.`,
    "interest.above-ceiling": ({ rate, ceiling }, { percent }) =>
      `Le taux convenu de ${percent(rate)} dépasse le maximum légal de ${percent(ceiling)} : il peut être réduit.`,
    "interest.notice-needed": () =>
      "Les intérêts ne courent qu'après une demande formelle de paiement (mise en demeure), et aucune n'est indiquée.",
    "interest.reminder-needed": () =>
      "Si le contrat ne fixe pas de date de paiement, les intérêts ne courent qu'après un rappel (mise en demeure), et aucun n'est indiqué.",
    "law.note": () => "Cette règle connaît une exception ou laisse une question ouverte : voir la note de sa source.",
    "claim.first-reminder-needed": ({ days: number }) =>
      `Un consommateur ne doit rien de plus que la dette avant un premier rappel et ${days(number)} pour payer : aucun rappel n'est indiqué.`,
    "claim.first-reminder": ({ days: number, from }, { date }) =>
      `Le délai de ${days(number)} après le premier rappel n'est pas écoulé : ce qui s'ajoute à la dette est dû à partir du ${date(from)}.`,
    "compensation.conversion": ({ amount: sum, currency }, { money }) =>
      `L'indemnité forfaitaire est fixée dans une autre monnaie (${sum ? money(sum, currency) : currency}) : elle n'est pas comptée tant qu'elle n'est pas convertie.`,
    "compensation.above-cap": ({ amount: sum, cap }, { amount }) =>
      `La somme convenue de ${amount(sum)} dépasse le maximum légal de ${amount(cap)} envers un consommateur : seul celui-ci est compté.`,
    "dispute.open": ({ from }, { date }) => `Le client conteste la facture depuis le ${date(from)}.`,
    "limitation.passed": ({ last }, { date }) =>
      `La créance est prescrite depuis la fin du ${date(last)}, sauf interruption ou suspension du délai (acompte, reconnaissance de dette, demande en justice).`,
    "payment.surplus": ({ amount: sum }, { amount }) => `Le client a payé ${amount(sum)} de trop (trop-perçu).`,
    "allocation.by-law": ({ balance, outstanding }, { amount }) =>
      `Les livres montrent ${amount(balance)} à payer ; selon l'ordre légal d'imputation, ${amount(outstanding)} de principal restent dus.`,
    "payment.undated": ({ amount, used }, { money, date }) =>
      `Seul le reste dû est connu : ${money(amount)} comptent comme payés le ${date(used)}, avant tout intérêt.`,
    "payment.rejected": ({ count: number }) =>
      number === 1 ? "Un paiement rejeté n'est pas compté." : `${number} paiements rejetés ne sont pas comptés.`,
    "discount.missed": ({ until, percent: share, short, days: number }, { date, amount, percent }) =>
      `L'escompte de ${percent(share)} pour paiement au plus tard le ${date(until)} est perdu${sign(short) > 0 ? `, il manque ${amount(short)}` : ""}${number > 0 ? `, ${days(number)} de retard` : ""}.`,
    "discount.after-due": ({ until, due }, { date }) =>
      `L'escompte court jusqu'au ${date(until)}, après l'échéance du ${date(due)}.`,
    "due.before-issue": ({ due, issued }, { date }) =>
      `L'échéance du ${date(due)} précède la date de la facture, le ${date(issued)} : elle vaut jour de paiement.`,
    "payment.later": ({ count: number }) =>
      number === 1
        ? "Un paiement ou avoir postérieur à la date du calcul n'est pas compté."
        : `${number} paiements ou avoirs postérieurs à la date du calcul ne sont pas comptés.`,
    "billing.retention.capped": ({ percent: share, cap }, { percent }) =>
      `La retenue de garantie convenue, ${percent(share)}, dépasse le maximum légal : ${percent(cap)} sont retenus.`,
    "billing.retention.late": ({ release, latest }, { date }) =>
      `La retenue de garantie est rendue le ${date(release)} ; la loi exige qu'elle le soit au plus tard le ${date(latest)}.`,
    "billing.acceptance-assumed": ({ used }, { date }) =>
      `La fin du projet n'est pas indiquée : le dernier jour du plan, le ${date(used)}, tient lieu de réception.`,
    "billing.no-vat": () => "Aucun taux de TVA n'est indiqué : aucune TVA n'est facturée.",
    "billing.incomplete": ({ completed, left }, { percent, amount }) =>
      `L'avancement s'arrête à ${percent(completed)} : ${amount(left)} hors taxes ne sont pas facturés.`,
    "sent.later": ({ count: number }) =>
      number === 1
        ? "Un rappel envoyé après la date du calcul n'est pas compté."
        : `${number} rappels envoyés après la date du calcul ne sont pas comptés.`,
    "sent.unknown": ({ step }) => `Le rappel envoyé « ${step} » n'est pas une étape du scénario.`,
    "portfolio.allocation": ({ balance, principal }, { amount }) =>
      `Pour les factures en retard, les livres montrent ${amount(balance)} à payer ; selon l'ordre légal d'imputation, ${amount(principal)} de principal restent dus.`,
    "portfolio.open-only": () =>
      "Aucune facture de la liste n'est payée et aucune vente n'est indiquée : les chiffres qui reposent sur les ventes sont omis.",
    "portfolio.disputed-left-out": ({ count: number, amount: sum }, { amount }) =>
      `La part contestée de ${count(number, "facture", "factures")}, ${amount(sum)}, n'est comptée dans aucun chiffre.`,
    "measure.left-out": ({ measure }) => `Pas de chiffre : ${word(measures, measure)}. Il n'y a rien par quoi diviser.`,
    "dso.history-short": ({ amount: sum }, { amount }) =>
      `Les ventes de deux ans n'expliquent pas ${amount(sum)} de ce qui est dû : ce reste est compté à leur moyenne.`,
    "late-table.vat": ({ vat }) => `Les montants sont ${vat === "gross" ? "toutes taxes comprises" : "hors taxe"}.`,
    "late-table.no-percent": () => "Sans chiffre d'affaires, il n'y a pas de pourcentages.",
    "score.human-decides": ({ count: number }) =>
      `${count(number, "personne physique est notée", "personnes physiques sont notées")} : une personne doit décider, et expliquer le score à qui le demande (RGPD, articles 15 et 22).`,
    "score.do-not-publish": () =>
      "Les scores sont à usage interne : les publier peut être illicite, même s'ils sont exacts.",
  },
};
