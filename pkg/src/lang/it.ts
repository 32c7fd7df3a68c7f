/** The words of reasons and notices in Italian. */
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

export { labels } from "../labels/it.js";
export type { Coded, SayOptions };

/** A reason, a notice or a problem in Italian. */
export const say = /* @__PURE__ */ safely(function say(what: Coded, options?: SayOptions): string {
  return inWords(italian, what, options);
});

const days = (number: number) => plural(number, "giorno", "giorni");
const months = (number: number) => plural(number, "mese", "mesi");

/** A date behind its article, which is cut short before "otto" and "undici": il 7, l'8. */
function behind(article: string, cut: string, date: string): string {
  return /^(8|11) /.test(date) ? `${cut}${date}` : `${article} ${date}`;
}
const il = (date: string) => behind("il", "l'", date);
const al = (date: string) => behind("al", "all'", date);
const dal = (date: string) => behind("dal", "dall'", date);
const del = (date: string) => behind("del", "dell'", date);

const late = (number: number) =>
  number === 0
    ? "il giorno della scadenza"
    : `${days(Math.abs(number))} ${number < 0 ? "prima della" : "dopo la"} scadenza`;

const measures: Record<MeasureName, string> = {
  dso: "giorni medi di incasso (DSO)",
  "dso-simple": "DSO, metodo semplice",
  "dso-countback": "DSO, metodo a esaurimento",
  "best-possible-dso": "miglior DSO possibile",
  "average-days-delinquent": "ritardo medio nel DSO",
  "average-days-to-pay": "giorni medi fino al pagamento",
  "collection-effectiveness": "efficacia degli incassi",
  "average-days-late": "ritardo medio",
  "days-beyond-terms": "giorni oltre il termine",
  "paid-on-time": "quota pagata puntualmente, per importo",
  "paid-on-time-count": "quota pagata puntualmente, per numero",
  "overdue-ratio": "quota scaduta",
  "over-90-ratio": "quota scaduta da più di 90 giorni",
  turnover: "rotazione dei crediti",
  "bad-debt-ratio": "quota di crediti inesigibili",
  "top-1": "quota del cliente maggiore",
  "top-5": "quota dei cinque clienti maggiori",
  "top-10": "quota dei dieci clienti maggiori",
  "concentration-index": "indice di concentrazione",
  "roll-rate": "tasso di scorrimento",
};

const events: Record<EventName, string> = {
  issue: "data della fattura",
  receipt: "ricevimento della fattura",
  delivery: "consegna o prestazione",
  acceptance: "accettazione",
};

const costs: Record<CostName, string> = {
  premium: "Premio",
  "premium-tax": "Imposta sul premio",
  "limit-fees": "Spese per i fidi",
  fee: "Commissione",
  interest: "Interessi",
  money: "Denaro immobilizzato",
  "other-fees": "Altre spese",
  savings: "Risparmio",
  monthly: "Al mese",
  "per-invoice": "Per fattura",
  court: "Tribunale",
  discount: "Sconto",
};

const procedures: Record<ProcedureName, string> = {
  "order-for-payment": "Decreto ingiuntivo",
  "small-claims": "Controversie di modesta entità",
  "undisputed-debt": "Credito non contestato, senza giudice",
  "european-order-for-payment": "Ingiunzione di pagamento europea, se il debitore risiede in un altro Stato membro",
};

const who = (customer: string) => (customer === "" ? "Un cliente senza nome" : text(customer));
const bucketName = (bucket: string) => (bucket === "not-due" ? "il non scaduto" : `${bucket} giorni di ritardo`);

const series: Record<SeriesName, string> = {
  "ad-legal-interest": "tasso legale andorrano",
  "at-base": "tasso base austriaco",
  "be-legal-civil": "tasso legale belga",
  "bg-legal-interest": "tasso legale bulgaro",
  "cz-repo": "tasso repo della Banca nazionale ceca",
  "de-basiszinssatz": "tasso base tedesco",
  "dk-lending": "tasso sui prestiti della Banca nazionale danese",
  "ecb-mro": "tasso di rifinanziamento della BCE",
  "ecb-mro-directive-reference": "tasso di rifinanziamento della BCE prima del semestre",
  "es-legal-interest": "tasso legale spagnolo",
  "fi-reference": "tasso di riferimento finlandese",
  "fr-legal-private": "tasso legale francese per creditori privati",
  "fr-legal-professional": "tasso legale francese",
  "hu-base": "tasso base della Banca nazionale ungherese",
  "is-short-term-lending": "tasso dei prestiti a breve della Banca centrale d'Islanda",
  "it-legal-interest": "tasso legale italiano",
  "it-mef-reference": "tasso di riferimento",
  "lu-legal-interest": "tasso legale lussemburghese",
  "nl-wettelijke-rente": "tasso legale olandese",
  "no-late-interest": "tasso di mora norvegese",
  "no-standard-compensation": "importo forfettario norvegese per costi di recupero",
  "pl-nbp-reference": "tasso di riferimento della Banca nazionale polacca",
  "ro-reference": "tasso di riferimento della Banca nazionale rumena",
  "se-riksbank-reference": "tasso di riferimento della Banca di Svezia",
  "tr-late-interest": "tasso turco degli interessi di mora",
  "tr-minimum-compensation": "tabella turca dei costi di recupero",
  "uemoa-legal-interest": "tasso legale dell'UEMOA",
  "uk-bank-rate": "tasso ufficiale della Banca d'Inghilterra",
  "uk-late-payment-reference": "tasso ufficiale della Banca d'Inghilterra prima del semestre",
  "za-prescribed": "tasso prescritto sudafricano",
};

const caps: Record<CapName, string> = {
  general: "regola generale",
  "general-terms": "condizioni generali del cliente",
  "large-debtor": "grande impresa debitrice",
  "end-of-month": "fine mese",
  periodic: "fatture periodiche",
  perishables: "prodotti deperibili",
  "perishables-periodic": "prodotti deperibili, fatture periodiche",
  "seasonal-produce": "ortofrutta con contratto di integrazione",
  livestock: "bestiame e carni fresche",
  spirits: "bevande alcoliche",
  transport: "trasporto",
  "re-export": "acquisti per l'esportazione fuori dall'Unione europea",
  "green-space-equipment": "attrezzature per il verde",
  "agricultural-equipment": "macchine agricole",
  leather: "pelletteria",
  health: "enti pubblici sanitari",
  "public-undertaking": "imprese pubbliche",
  "agri-food": "prodotti agricoli e alimentari",
  "sub-supply": "subfornitura",
  "protected-creditor": "creditore protetto",
  services: "servizi",
  trade: "vendita al dettaglio e artigianato",
  "other-trade": "vendita a commerciante di altro ramo",
};

const parts: Record<PartName, string> = { costs: "i costi", interest: "gli interessi", principal: "il capitale" };

const dayCounts: Record<DayCountName, string> = {
  "actual/365": "in giorni effettivi, su un anno di 365 giorni (act/365)",
  "actual/actual": "in giorni effettivi, sull'anno effettivo di 365 o 366 giorni (act/act)",
  "actual/360": "in giorni effettivi, su un anno di 360 giorni (act/360)",
  "30/360": "in mesi di 30 giorni, su un anno di 360 giorni (30/360)",
};

const anchors: Record<AnchorName, string> = {
  issue: "della fattura",
  due: "della scadenza",
  previous: "del passo precedente",
};

/** The same behind "dopo". */
const after: Record<AnchorName, string> = {
  issue: "la fattura",
  due: "la scadenza",
  previous: "il passo precedente",
};

const segments: Record<SegmentName, string> = {
  new: "nuovo cliente",
  prompt: "paga puntualmente",
  forgetful: "si dimentica",
  slow: "paga tardi",
  disputing: "contesta",
  "at-risk": "a rischio",
};

const criteria: Record<CriterionName, string> = {
  need: "fabbisogno degli ordini",
  "net-worth": "patrimonio netto tangibile",
  turnover: "fatturato",
  "working-capital": "capitale circolante",
  "own-sales": "vendite del venditore",
  history: "quanto pagato puntualmente",
  insurer: "assicuratore",
};

const moveCauses: Record<MoveCauseName, string> = {
  dispute: "il cliente contesta la fattura",
  promise: "il cliente ha promesso di pagare",
  gap: "un altro contatto è troppo vicino",
  "working-day": "non era un giorno lavorativo",
  "notice-period": "il tempo dato al cliente con il messaggio precedente non è finito",
  "first-reminder": "l'attesa che la legge richiede dopo il primo sollecito non è finita",
};

const readings: Record<ReadingName, string> = {
  "days-then-end": "prima i giorni, poi la fine del periodo",
  "end-then-days": "prima la fine del periodo, poi i giorni",
  "calendar-months": "trenta giorni come un mese, poi la fine del mese",
  "month-end": "la fine del mese, perché i mesi si contano dalla fine di un mese",
  "same-day": "lo stesso giorno del mese successivo",
};

const steps: StepWords = {
  days,
  months,
  endOf: {
    week: "fine settimana",
    decade: "fine decade",
    halfMonth: "fine quindicina",
    month: "fine mese",
    quarter: "fine trimestre",
  },
  dayOfMonth: (day) => `il giorno ${day}`,
  weekdays: [
    "il lunedì successivo",
    "il martedì successivo",
    "il mercoledì successivo",
    "il giovedì successivo",
    "il venerdì successivo",
    "il sabato successivo",
    "la domenica successiva",
  ],
  workingDays: (number) => plural(number, "giorno lavorativo", "giorni lavorativi"),
  on: (date) => il(date),
  link: ", poi ",
};

const rate: RateWords = {
  series,
  points: (margin, write) =>
    `${write.points(margin)} ${Number(margin) === 1 ? "punto percentuale" : "punti percentuali"}`,
  plus: (points) => ` più ${points}`,
  minus: (points) => ` meno ${points}`,
  times: (count) => `${count} volte `,
  adjusted: { none: "", rounded: ", arrotondato secondo la legge", floored: ", mai sotto zero" },
};

const reference = (values: MadeRate, write: Writer) => madeRate(values, rate, write);
const multiplied = (values: MultipliedRate, write: Writer) => multipliedRate(values, rate, write);

const problems: Record<ProblemName, string> = {
  "input.type": "Il valore non è del tipo giusto.",
  "input.missing": "Manca un valore obbligatorio.",
  "input.unknown-key": "Questa chiave qui non è nota.",
  "input.choice": "Il valore non è una delle parole possibili.",
  "input.too-deep": "Il valore è annidato troppo in profondità o contiene se stesso.",
  "input.too-large": "Il valore ha troppi elementi.",
  "input.more": "Ci sono più problemi di quelli elencati.",
  "text.too-long": "Il testo è troppo lungo.",
  "number.invalid": "Il valore non è un numero intero nei limiti ammessi.",
  "date.invalid": "Il valore non è una data del calendario.",
  "date.instant": "Un istante, come un oggetto Date o una marca temporale, ha un giorno solo in un fuso orario.",
  "date.range": "La data deve essere compresa tra il 1° gennaio 1990 e il 31 dicembre 2199.",
  "date.order": "Le date non sono nell'ordine giusto.",
  "amount.invalid": "Il valore non è un importo decimale.",
  "amount.precision": "L'importo ha più decimali della sua valuta.",
  "amount.range": "L'importo deve restare sotto 10^15 unità di valuta.",
  "amount.residual": "L'importo residuo supera quanto lasciano note di credito e pagamenti.",
  "amount.not-positive": "L'importo deve essere maggiore di zero.",
  "sum.range": "Una somma del risultato supera 64 bit in unità minime.",
  "rate.invalid": "Il valore non è una percentuale decimale.",
  "rate.precision": "La percentuale ha più di sei decimali.",
  "rate.range": "La percentuale è fuori dai limiti.",
  "currency.invalid": "Il valore non è un codice di valuta ISO 4217.",
  "currency.mismatch": "Gli importi di un credito devono essere in una sola valuta.",
  "terms.unreadable": "Il termine di pagamento non è leggibile.",
  "terms.empty": "Un termine di pagamento richiede almeno un passo.",
  "terms.step": "Un passo di un termine di pagamento dev'essere di un solo tipo.",
  "terms.split": "Le parti del termine di pagamento non fanno il totale della fattura.",
  "plan.empty": "Il piano non fattura nulla.",
  "plan.percent": "Le percentuali superano 100 in totale.",
  "plan.balance": "Solo una parte del piano può essere il saldo.",
  "plan.incomplete": "Le parti del piano non fanno il netto.",
  "plan.over-net": "Le parti del piano superano il netto.",
  "plan.before-start": "La data precede l'inizio del progetto.",
  "plan.falling": "L'avanzamento cala, e lo stato non indica una nota di credito.",
  "plan.over-complete": "L'avanzamento non può superare il 100%.",
  "plan.deposit": "L'acconto supera il netto.",
  "plan.deposit-late": "L'acconto è fatturato dopo la prima parte del piano.",
  "plan.release-early": "La ritenuta è svincolata prima che sia fatturata l'ultima parte del piano.",
  "law.unsupported": "Questo diritto non è coperto.",
  "law.unknown": "La legge non regola questo punto, o la sua regola qui non è nota.",
  "law.coverage": "La regola non è nota per date così lontane.",
  "scenario.unknown": "Nessuno scenario incluso ha questo nome.",
  "scenario.empty": "Uno scenario richiede almeno un passo.",
  "scenario.step-id": "L'identificatore di un passo dev'essere un testo breve.",
  "scenario.step-twice": "Due passi hanno lo stesso identificatore.",
  "scenario.first": "Il primo passo non ne ha un altro prima da cui contare.",
  "scenario.backwards": "Un passo non può precedere quello che segue.",
  "invoice.unknown": "Questa fattura non è nell'elenco.",
  "prices.matrix": "La matrice non ha un tasso per ogni fascia di anzianità.",
  "series.unknown": "Questa serie di tassi non esiste.",
  internal: "La libreria non è riuscita; segnali per favore i dati che l'hanno causato.",
  "message.event": "L'evento non è un sollecito.",
  "core.init": "Il nucleo non è ancora avviato.",
  "core.blocked": "La content security policy della pagina vieta WebAssembly.",
  "date.zone": "Il fuso orario non è noto.",
  "instant.invalid": "Il valore non è un istante.",
  "message.link": "Un link in un messaggio dev'essere un semplice indirizzo https.",
  "pay.iban": "Questo IBAN non è valido.",
  "pay.bic": "Il valore non è un BIC.",
  "pay.amount": "L'importo non è adatto a un bonifico in euro.",
  "pay.name": "Il nome non è adatto.",
  "pay.reference": "La causale è troppo lunga.",
  "pay.size": "Nome e causale insieme non entrano nel codice.",
};

/** @internal */
export const italian: Language = {
  locale: "it-IT",
  rate,
  problems,
  sentences: {
    "due.agreed": ({ due }, { date }) => `Scadenza concordata: ${date(due)}.`,
    "due.terms": ({ start, event, steps: taken, due }, write) =>
      isAtOnce(taken)
        ? `Da pagare ${il(write.date(due))}: subito (${word(events, event)}).`
        : `Da pagare entro ${il(write.date(due))}: ${stepsInWords(taken, steps, write)}, a partire ${dal(write.date(start))} (${word(events, event)}).`,
    "due.law": ({ start, event, days: number, due }, { date }) =>
      number === 0
        ? `Nessun termine concordato: la legge richiede il pagamento senza ritardo, ${il(date(due))} (${word(events, event)}).`
        : `Nessun termine concordato: la legge concede ${days(number)} ${dal(date(start))} (${word(events, event)}), quindi fino ${al(date(due))}.`,
    "due.reminder": ({ reminder }, { date }) =>
      `Nessuna data era concordata: il sollecito ${del(date(reminder))} ha costituito in mora il cliente.`,
    "due.rolled": ({ from, to }, { date }) =>
      `${capital(il(date(from)))} non è un giorno lavorativo: la scadenza è ${to < from ? "anticipata" : "spostata"} ${al(date(to))}.`,
    "due.closed": ({ from, to }, { date }) =>
      `Il cliente è chiuso ${il(date(from))}: la scadenza è spostata ${al(date(to))}.`,
    "interest.starts": ({ due, first }, { date }) =>
      `La fattura era da pagare ${il(date(due))}: gli interessi di mora decorrono ${dal(date(first))}.`,
    "interest.starts.notice": ({ notice, first }, { date }) =>
      `Gli interessi di mora decorrono ${dal(date(first))}, dopo la messa in mora ${del(date(notice))}.`,
    "interest.none": () => "Non si calcolano interessi di mora.",
    "interest.rate.statutory": (values, write) =>
      `Tasso legale di mora ${dal(write.date(values.from))}: ${write.percent(values.rate)} annuo, cioè ${reference(values, write)}.`,
    "interest.rate.frozen": (values, write) =>
      `Tasso legale di mora, fissato all'inizio del ritardo per tutta la sua durata: ${write.percent(values.rate)} annuo, cioè ${reference(values, write)}.`,
    "interest.rate.fixed": ({ rate }, { percent }) => `La legge stessa fissa il tasso: ${percent(rate)} annuo.`,
    "interest.rate.agreed": ({ rate }, { percent }) => `Tasso concordato nel contratto: ${percent(rate)} annuo.`,
    "interest.rate.agreed.reference": (values, write) =>
      `Tasso concordato ${dal(write.date(values.from))}: ${write.percent(values.rate)} annuo, cioè ${reference(values, write)}.`,
    "interest.rate.agreed.multiple": (values, write) =>
      `Tasso concordato ${dal(write.date(values.from))}: ${write.percent(values.rate)} annuo, cioè ${multiplied(values, write)}.`,
    "interest.rate.agreed.own": (values, write) =>
      `Tasso concordato ${dal(write.date(values.from))}: ${write.percent(values.rate)} annuo, cioè ${multiplied(values, write)}.`,
    "interest.day-count": ({ basis }) => `Gli interessi si contano ${word(dayCounts, basis)}.`,
    "interest.capitalised": ({ date: day, amount: sum }, { date, amount }) =>
      `Dopo un anno intero di ritardo, ${il(date(day))} interessi per ${amount(sum)} si aggiungono al capitale e producono a loro volta interessi (anatocismo).`,
    "interest.payment-day": () => "Il giorno del pagamento non produce interessi.",
    "compensation.fixed": ({ amount: sum }, { amount }) =>
      `Il ritardo dà diritto a ${amount(sum)} per i costi di recupero (importo forfettario).`,
    "compensation.tier": ({ debt, amount: sum }, { amount }) =>
      `Per un debito di ${amount(debt)}, il ritardo dà diritto a ${amount(sum)} per i costi di recupero (importo forfettario).`,
    "compensation.agreed": ({ amount: sum }, { amount }) =>
      `Importo per i costi di recupero concordato nel contratto: ${amount(sum)}.`,
    "compensation.percent": ({ debt, percent: share, amount: sum }, { amount, percent }) =>
      `Il contratto riconosce il ${percent(share)} dei ${amount(debt)} dovuti alla scadenza, nei suoi limiti: ${amount(sum)}.`,
    "compensation.converted": (
      { sum, currency, rate, date: day, amount: converted },
      { date, amount, money, points },
    ) =>
      `La legge fissa ${money(sum, currency)}; al cambio ${points(rate)} ${del(date(day))} sono ${amount(converted)}.`,
    "compensation.none": () => "Non è dovuto un importo forfettario per i costi di recupero.",
    "collection.tier": ({ principal, base, percent: share, above, amount: sum }, { amount, percent }) =>
      sign(share) === 0
        ? `Per un debito di ${amount(principal)} la tabella dei costi di recupero dà ${amount(sum)}.`
        : `Per un debito di ${amount(principal)} la tabella dei costi di recupero dà ${amount(base)} e il ${percent(share)} della parte oltre ${amount(above)}: ${amount(sum)}.`,
    "collection.factor": ({ fee, factor: times, amount: sum }, { amount, points }) =>
      `La legge conta ${points(times)} volte l'onorario di ${amount(fee)}: ${amount(sum)}.`,
    "collection.floor": ({ amount: sum }, { amount }) => `Per il recupero sono dovuti almeno ${amount(sum)}.`,
    "collection.cap": ({ amount: sum }, { amount }) => `Per il recupero sono dovuti al massimo ${amount(sum)}.`,
    "collection.expenses": ({ percent: share, amount: sum }, { amount, percent }) =>
      `Spese, il ${percent(share)} dell'onorario entro il limite della legge: ${amount(sum)}.`,
    "collection.vat": ({ rate, amount: sum }, { amount, percent }) =>
      `IVA del ${percent(rate)} in aggiunta, perché il creditore non può detrarla: ${amount(sum)}.`,
    "collection.none": () => "La legge non dà una tabella dei costi di recupero per questo debito.",
    "collection.set-off": () => "L'importo forfettario si detrae dai costi di recupero.",
    "collection.condition.agreed": () => "Solo se lo prevede una clausola del contratto.",
    "collection.condition.first-reminder": () => "Solo dopo il primo sollecito voluto dalla legge, e il suo termine.",
    "collection.condition.demand": () => "Solo dopo una richiesta scritta di pagamento, e il suo termine.",
    "collection.condition.agency": () => "Solo quando un avvocato o un'agenzia di recupero è incaricata del credito.",
    "collection.condition.contract-ended": () => "Solo dopo che il creditore ha posto fine al contratto.",
    "reminder-fee": ({ date: day, amount: sum }, { date, amount }) =>
      `Il sollecito ${del(date(day))} costa l'importo fissato dalla legge: ${amount(sum)}.`,
    "allocation.order": ({ first, second, third }) =>
      `Un pagamento copre prima ${word(parts, first)}, poi ${word(parts, second)}, infine ${word(parts, third)} (imputazione dei pagamenti).`,
    "allocation.settled": ({ date: day, amount: sum }, { date, amount }) =>
      `${capital(il(date(day)))} pagamenti, note di credito e sconti hanno raggiunto il totale della fattura: ${amount(sum)} di quanto resta sono interessi e costi, non più capitale, e non producono interessi.`,
    "discount.taken": ({ until, percent: share, amount: sum }, { date, amount, percent }) =>
      `Lo sconto del ${percent(share)} per pagamento entro ${il(date(until))} è stato applicato: si accreditano ${amount(sum)}.`,
    "limitation.last-day": ({ start, months: number, last }, { date }) => {
      const whole = years(number);
      const duration = whole === undefined ? months(number) : plural(whole, "anno", "anni");
      return `L'ultimo giorno per agire in giudizio è ${il(date(last))}, ${duration} dopo ${il(date(start))}, salvo interruzione o sospensione (prescrizione).`;
    },
    "billing.milestones": ({ count, net }, { amount }) =>
      `Il piano fattura ${amount(net)} al netto dell'IVA in ${plural(count, "tappa", "tappe")}.`,
    "billing.monthly": ({ count, months: every, net }, { amount }) =>
      `Il piano fattura ${amount(net)} al netto dell'IVA in ${plural(count, "parte uguale", "parti uguali")}, ogni ${every === 1 ? "mese" : months(every)}; ciò che lascia l'arrotondamento va alle prime.`,
    "billing.daily": ({ count, days: every, net }, { amount }) =>
      `Il piano fattura ${amount(net)} al netto dell'IVA in ${plural(count, "parte uguale", "parti uguali")}, ogni ${every === 1 ? "giorno" : days(every)}; ciò che lascia l'arrotondamento va alle prime.`,
    "billing.progress": ({ count, net }, { amount }) =>
      `Il piano fattura ${amount(net)} al netto dell'IVA a stato di avanzamento, in ${plural(count, "SAL", "SAL")}: ciascuno fattura ciò che è stato completato dopo il precedente.`,
    "billing.nothing": ({ date: day, label }, { date }) =>
      `Nulla di nuovo da fatturare ${il(date(day))}${label ? ` («${label}»)` : ""}: non c'è fattura.`,
    "billing.credit": ({ date: day, amount: sum }, { date, amount }) =>
      `L'avanzamento è diminuito: la differenza di ${amount(size(sum))} è restituita ${il(date(day))} (nota di credito).`,
    "billing.vat.remainder": ({ rate, amount: sum }, { percent, amount }) =>
      `L'ultima fattura assorbe la differenza di arrotondamento dell'IVA (${percent(rate)}): ${amount(sum)}.`,
    "billing.deposit.pro-rata": ({ amount: sum, vat }, { amount }) =>
      `L'acconto di ${amount(sum)}, di cui ${amount(vat)} di IVA, è detratto da ogni fattura in proporzione a quanto fattura.`,
    "billing.deposit.first": ({ amount: sum, vat }, { amount }) =>
      `L'acconto di ${amount(sum)}, di cui ${amount(vat)} di IVA, è detratto dalle prime fatture.`,
    "billing.deposit.last": ({ amount: sum, vat }, { amount }) =>
      `L'acconto di ${amount(sum)}, di cui ${amount(vat)} di IVA, è detratto dalle ultime fatture.`,
    "billing.retention": ({ percent: share, amount: sum }, { percent, amount }) =>
      `Il cliente trattiene una quota di ogni fattura, IVA compresa (ritenuta a garanzia): ${percent(share)}, in tutto ${amount(sum)}.`,
    "billing.release": ({ amount: sum, release }, { date, amount }) =>
      `La somma trattenuta di ${amount(sum)} è da pagare ${il(date(release))} (svincolo della ritenuta a garanzia).`,
    "billing.comparison": ({ end, amount: sum }, { date, amount }) =>
      `Confronto con una sola fattura di ${amount(sum)} ${il(date(end))}: l'importo più alto fatturato e non ancora pagato, se ogni fattura è pagata alla scadenza, e la scadenza media, ponderata per importo.`,
    "discount.ends": ({ until, percent: share, amount: sum }, { date, percent, amount }) =>
      `Sconto per pagamento entro ${il(date(until))}: ${percent(share)}, cioè ${amount(sum)} (sconto cassa).`,
    "dispute-window.ends": ({ start, event, days: number, last }, { date }) =>
      `Il cliente può contestare la fattura fino ${al(date(last))}: ${days(number)} ${dal(date(start))} (${word(events, event)}).`,
    "promise.kept": ({ paid }, { amount }) => `Il cliente ha mantenuto la promessa e ha pagato ${amount(paid)}.`,
    "promise.broken": ({ paid }, { amount }) =>
      sign(paid) === 0
        ? "Il cliente non ha mantenuto la promessa e non ha pagato nulla."
        : `Il cliente non ha mantenuto la promessa e ha pagato solo ${amount(paid)}.`,
    "reminder.scheduled": ({ days: number, from, date: day }, { date }) =>
      number === 0
        ? `Passo previsto per ${il(date(day))}, lo stesso giorno ${word(anchors, from)}.`
        : `Passo previsto per ${il(date(day))}, ${days(Math.abs(number))} ${number < 0 ? "prima" : "dopo"} ${number < 0 ? word(anchors, from) : word(after, from)}.`,
    "reminder.moved": ({ cause, from, to }, { date }) =>
      `Passo spostato ${dal(date(from))} ${al(date(to))}: ${word(moveCauses, cause)}.`,
    "reminder.brought-forward": ({ payBy, from, to }, { date }) =>
      `La promessa di pagare entro ${il(date(payBy))} non è stata mantenuta: il passo ${del(date(from))} è anticipato ${al(date(to))}.`,
    "reminder.caught-up": ({ planned, to }, { date }) =>
      `Il passo ${del(date(planned))} non è stato inviato: è recuperato ${il(date(to))}.`,
    "reminder.missed": ({ planned, step }, { date }) =>
      `Il passo ${del(date(planned))} non è stato inviato: lo sostituisce il passo «${step}».`,
    "reminder.too-late": ({ planned, due }, { date }) =>
      `Il passo ${del(date(planned))} doveva precedere la scadenza ${del(date(due))}: è tardi per inviarlo.`,
    "reminder.before-issue": ({ planned, issued }, { date }) =>
      `Il passo ${del(date(planned))} cade prima della fattura ${del(date(issued))}: si omette.`,
    "reminder.paused": ({ from }, { date }) =>
      `Il passo attende: la contestazione aperta ${il(date(from))} non è risolta.`,
    "reminder.time-barred": ({ last }, { date }) =>
      `Il credito è prescritto dalla fine ${del(date(last))}: non si mette in mora il debitore.`,
    "dispute.unanswered": ({ from }, { date }) => `La contestazione ${del(date(from))} attende una risposta.`,
    "reminder.paid": ({ date: day }, { date }) =>
      `La fattura è stata pagata ${il(date(day))}: non resta nulla da sollecitare.`,
    "reminder.small": ({ outstanding, least }, { amount }) =>
      `Restano da pagare ${amount(outstanding)}, meno dell'importo da cui parte questo passo (${amount(least)}): si omette.`,
    "reminder.disputed-part": ({ disputed, outstanding }, { amount }) =>
      `La parte contestata di ${amount(disputed)} non è richiesta: il passo riguarda il resto di ${amount(outstanding)}.`,
    "reminder.firmer": () =>
      "Il cliente ha contestato invece di pagare, e la contestazione è chiusa: questo messaggio è più fermo.",
    "reminder.plan": () =>
      "Il cliente è in difficoltà: prima di ogni passo più fermo gli è offerto un pagamento a rate.",
    "reminder.plan-wait": ({ days: number }) =>
      `Il cliente ha ${days(number)} per rispondere all'offerta di pagamento a rate.`,
    "reminder.instead-of-hand-over": () =>
      "La legge richiede un sollecito scritto prima che un terzo recuperi il credito: questo passo diventa quel sollecito.",
    "reminder.first": ({ days: number, until }, { date }) =>
      `È il primo sollecito che la legge richiede: apre un'attesa di ${days(number)}, fino ${al(date(until))} compreso.`,
    "reminder.claim.consumer": () =>
      "Un consumatore non deve un importo forfettario per i costi di recupero: non è richiesto.",
    "reminder.claim.first-reminder": ({ days: number }) =>
      `La legge richiede un primo sollecito e un'attesa di ${days(number)} prima di chiedere qualcosa in più: è ancora presto.`,
    "reminder.claim.formal-notice": () =>
      "Gli interessi decorrono solo dopo una messa in mora, e non c'è ancora: non sono richiesti.",
    "reminder.claim.reminder": () =>
      "Non è stata fissata una data di pagamento: per gli interessi serve prima un sollecito, ed è questo.",
    "dso.month": ({ month, sales, days: counted }, { amount, points, month: write }) =>
      `A ${write(month)}: vendite di ${amount(sales)}, ${points(text(counted))} giorni contati.`,
    "forecast.habit": ({ payments, days: usual, cautious }) =>
      `Secondo ${plural(payments, "pagamento", "pagamenti")} del cliente in un anno: metà del denaro era arrivata ${late(usual)}, quattro quinti ${late(cautious)}.`,
    "forecast.everybody": ({ payments, days: usual, cautious }) =>
      `Si conoscono troppo pochi pagamenti del cliente. Secondo ${plural(payments, "pagamento", "pagamenti")} di tutti i clienti: metà del denaro era arrivata ${late(usual)}, quattro quinti ${late(cautious)}.`,
    "forecast.promise": ({ payBy }, { date }) => `Il cliente ha promesso di pagare entro ${il(date(payBy))}.`,
    "forecast.disputed": () => "Ciò che è contestato non ha un giorno previsto.",
    "forecast.later-than-ever": ({ payments, days: late }) =>
      payments === 0
        ? "Non si conosce alcun pagamento da cui prevedere un giorno."
        : `Più tardi di ogni pagamento noto (${payments}), con ${days(late)} di ritardo: non è previsto alcun giorno.`,
    "anomaly.slow-down": ({ was, is }) => `Il cliente pagava ${late(was)} e di recente ${late(is)}.`,
    "anomaly.first-late": ({ instalments, days: late }) =>
      `Il cliente ha pagato ${plural(instalments, "rata", "rate")} e nessuna in ritardo; ora c'è un ritardo di ${days(late)}.`,
    "anomaly.amount": ({ amount: sum, usual }, { amount }) =>
      `La fattura di ${amount(sum)} supera di molto l'importo abituale di ${amount(usual)}.`,
    "anomaly.broken-promise": ({ payBy, promised, paid }, { date, amount }) =>
      `Il cliente ha promesso ${amount(promised)} entro ${il(date(payBy))} e ha pagato ${amount(paid)}.`,
    "anomaly.unused-credit": ({ credits, overdue }, { amount }) =>
      `${amount(credits)} del cliente non sono imputati a nulla, mentre ${amount(overdue)} sono scaduti.`,
    "anomaly.disputes": ({ disputes, invoices, allDisputes, allInvoices }) =>
      `Il cliente ha contestato ${plural(disputes, "volta", "volte")} su ${plural(invoices, "fattura", "fatture")} in un anno; tutti i clienti ${plural(allDisputes, "volta", "volte")} su ${plural(allInvoices, "fattura", "fatture")}.`,
    "anomaly.gone-quiet": ({ days: since, usual, overdue }, { amount }) =>
      `Nessuna fattura da ${days(since)}, mentre di solito ce n'è una ogni ${days(usual)} e ${amount(overdue)} sono scaduti.`,
    "anomaly.over-limit": ({ exposure, limit }, { amount }) =>
      `Il cliente deve o ha ordinato ${amount(exposure)}, più del suo fido di ${amount(limit)}.`,
    "score.own": ({ count, points: mean }, { points }) =>
      `${plural(count, "rata", "rate")} degli ultimi due anni: in media ${points(mean)} punti su 100, per importo e anzianità.`,
    "score.prior": ({ count, prior, points: mixed }, { points }) =>
      count === 0
        ? `Nessun pagamento è ancora noto: si presumono ${prior} punti, quelli di un cliente che paga con 15 giorni di ritardo.`
        : `Con meno di dodici rate contano ancora i ${prior} punti presunti di ogni cliente: ${points(mixed)} punti.`,
    "score.broken-promises": ({ count, points: number }) =>
      `${plural(count, "promessa di pagamento non mantenuta", "promesse di pagamento non mantenute")} in dodici mesi: ${number} punti in meno.`,
    "score.rejected-payments": ({ count, points: number }) =>
      `${plural(count, "pagamento respinto", "pagamenti respinti")} in dodici mesi: ${number} punti in meno.`,
    "score.long-overdue": ({ days: number, most }) =>
      `Una somma non contestata è in ritardo di ${days(number)}: il punteggio è al massimo ${most}.`,
    "score.handed-over": ({ most }) =>
      `Un credito è stato affidato a un'agenzia di recupero o al giudice: il punteggio è al massimo ${most}.`,
    "score.insolvent": () => "Il cliente è insolvente: il punteggio è 0.",
    "score.result": ({ score }) => `Il punteggio è ${score} su 100.`,
    "score.what-if": ({ invoice, due, amount: sum, paid, score }, { date, amount }) => {
      const what = `${amount(sum)} con scadenza ${il(date(due))}${invoice ? ` (${invoice})` : ""}`;
      return paid === "today"
        ? `Se oggi venissero pagati ${what}, il punteggio sarebbe ${score}.`
        : `Se fossero stati pagati puntualmente ${what}, il punteggio sarebbe ${score}.`;
    },
    "score.withheld": () => "Un consumatore non riceve un punteggio, se non è richiesto.",
    "limit.need": ({ sales, days: number, amount: sum }, { amount, points }) =>
      `Vendite di ${amount(sales)} all'anno, aperte per ${points(number)} giorni, richiedono ${amount(sum)}.`,
    "limit.share": ({ criterion, base, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} di ${amount(base)} (${word(criteria, criterion)}): ${amount(sum)}.`,
    "limit.history": ({ highest, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} del saldo più alto di dodici mesi pagato puntualmente, ${amount(highest)}: ${amount(sum)}.`,
    "limit.insurer": ({ amount: sum }, { amount }) =>
      sign(sum) === 0 ? "L'assicuratore rifiuta il cliente." : `L'assicuratore copre ${amount(sum)}.`,
    "limit.binding": ({ criterion, least, factor, amount: sum }, { amount, points }) =>
      `Il valore più basso è ${amount(least)} (${word(criteria, criterion)}); per ${points(factor)}, secondo il punteggio, il fido è di ${amount(sum)}.`,
    "advice.score": ({ score, from, scenario }) =>
      `Per un punteggio di ${score} vale la riga della tabella da ${from} punti: scenario «${scenario}».`,
    "advice.careful": ({ count }) =>
      `Si conoscono solo ${plural(count, "rata", "rate")}: dove è più prudente vale il consiglio per i nuovi clienti.`,
    "advice.term-capped": ({ advised, days: number }) => `La legge consente ${days(number)}, non ${advised}.`,
    "agenda.overdue": ({ overdue, count, days: number }, { amount }) =>
      `${amount(overdue)} scaduti su ${plural(count, "fattura", "fatture")}, con ritardo fino a ${days(number)}.`,
    "agenda.scenario": ({ scenario, segment }) =>
      `I solleciti seguono lo scenario «${scenario}» (${word(segments, segment)}).`,
    "agenda.limitation": ({ last, days: number }, { date }) =>
      `Il credito si prescrive dopo ${il(date(last))}: restano ${days(number)}.`,
    "agenda.dispute": ({ from, disputed }, { date, amount }) =>
      `Il cliente contesta ${amount(disputed)} (${dal(date(from))}) e attende risposta.`,
    "agenda.retention": ({ release, amount: sum }, { date, amount }) =>
      `La ritenuta di ${amount(sum)} andava svincolata ${il(date(release))}.`,
    "agenda.credits": ({ credits }, { amount }) =>
      `Il cliente ha a credito ${amount(credits)}: sono detratti da quanto si chiede.`,
    "agenda.contacted": ({ date: day }, { date }) =>
      `Il cliente è già stato contattato ${il(date(day))}: basta un contatto al giorno.`,
    "agenda.one-contact": ({ count }) =>
      `Un contatto al giorno: ${plural(count, "altra fattura aspetta", "altre fatture aspettano")} il prossimo.`,
    "agenda.next": ({ date: day, step }, { date }) => `Il prossimo passo, «${step}», è previsto per ${il(date(day))}.`,
    "agenda.exhausted": ({ date: day, step }, { date }) =>
      `Tutti i passi dello scenario sono stati inviati, l'ultimo, «${step}», ${il(date(day))}: resta da decidere come proseguire.`,

    "credit.expected-loss": ({ customer, exposure, pd, days: late, loss }, { amount, percent }) =>
      `${who(customer)} deve ${amount(exposure)} senza IVA${late > 0 ? `, con ${days(late)} di ritardo` : ""}; con una probabilità di insolvenza del ${percent(pd)}, la perdita attesa è di ${amount(loss)}.`,
    "credit.published-range": ({ price, range, source, year }) =>
      `Non indicato: ${price}. Pubblicato: ${range} (${source}, ${year}).`,
    "credit.provision.bucket": ({ bucket, exposure, rate, allowance }, { amount, percent }) =>
      `Accantonamento per ${bucketName(bucket)}: ${percent(rate)} di ${amount(exposure)} fa ${amount(allowance)}.`,
    "credit.provision": ({ allowance }, { amount }) => `Accantonamento totale: ${amount(allowance)}.`,
    "credit.cost": ({ label, base, rate, amount: sum }, { amount, percent }) =>
      `${word(costs, label)}: ${percent(rate)} di ${amount(base)} fa ${amount(sum)}.`,
    "credit.cost.least": ({ label, least }, { amount }) => `${word(costs, label)}: vale il minimo di ${amount(least)}.`,
    "credit.saved": ({ cash, rate, saved }, { amount, percent }) =>
      `${amount(cash)} incassati prima, al ${percent(rate)} annuo, fanno risparmiare ${amount(saved)}.`,
    "credit.covered": ({ share, covered }, { amount, percent }) =>
      `È coperto il ${percent(share)}: ${amount(covered)} della perdita attesa.`,
    "credit.maximum": ({ maximum }, { amount }) => `Si pagano al massimo ${amount(maximum)} l'anno.`,
    "credit.waiting": ({ months: number }) => `Una perdita è indennizzata circa ${months(number)} dopo la scadenza.`,
    "credit.break-even.default": ({ pd }, { percent }) =>
      `Conviene se la probabilità di insolvenza supera il ${percent(pd)}.`,
    "credit.break-even.recovery": ({ recovery }, { percent }) =>
      `Conviene se si recupera più del ${percent(recovery)}.`,
    "credit.advance": ({ eligible, retained, cash }, { amount }) =>
      `Sono accettati ${amount(eligible)}; ${amount(retained)} sono trattenuti, ${amount(cash)} utilizzati.`,
    "credit.recourse": () => "Pro solvendo: se un cliente non paga, la perdita resta al venditore.",
    "credit.bank-risk": () =>
      "Una banca deve il pagamento appena i documenti sono conformi: resta il rischio di quella banca.",
    "credit.share-of-amount": ({ percent: share, amount: sum }, { amount, percent }) =>
      `Le spese sono il ${percent(share)} di ${amount(sum)}.`,
    "credit.recovered": ({ debt, recovery, recovered, net }, { amount, percent }) =>
      `Di ${amount(debt)} si attende il ${percent(recovery)}: ${amount(recovered)}, e ${amount(net)} al netto delle spese.`,
    "credit.discount-per-year": ({ rate }, { percent }) =>
      `Come interesse, lo sconto costa il ${percent(rate)} l'anno.`,
    "credit.deposit": ({ percent: share, before, after }, { amount, percent }) =>
      `Con un acconto del ${percent(share)} la maggiore perdita singola scende da ${amount(before)} a ${amount(after)}.`,
    "credit.procedure": ({ procedure, name, upTo }, { amount }) =>
      `${word(procedures, procedure)}: ${name}${upTo === undefined ? "" : `, fino a ${amount(upTo)}`}.`,
    "credit.procedure.unknown": () => "Per questo diritto non è registrata alcuna procedura giudiziaria.",
    "credit.procedure.too-large": ({ name, upTo }, { amount }) => `Solo fino a ${amount(upTo)}: ${name}.`,
    "credit.refused": ({ customer, exposure }, { amount }) =>
      `${who(customer)} è rifiutato: ${amount(exposure)} non sono coperti.`,
    "credit.disputed": ({ amount: sum }, { amount }) =>
      `${amount(sum)} sono contestati: coperti solo dopo la soluzione della contestazione.`,
    "credit.vat": ({ amount: sum }, { amount }) =>
      `L'IVA di ${amount(sum)} non è coperta; quella di un credito perso si recupera dallo Stato.`,
    "credit.own-share": ({ percent: share }, { percent }) => `Il ${percent(share)} di ogni perdita resta al venditore.`,
    "credit.ineligible": ({ invoice, amount: sum }, { amount }) =>
      `La fattura ${invoice} di ${amount(sum)} non è accettata.`,
    "credit.term": ({ invoice, days: number }) =>
      `La fattura ${invoice} non è accettata: il suo termine è di ${days(number)}.`,
    "credit.buyer-late": ({ invoice, days: number }) =>
      `La fattura ${invoice} non è accettata: un'altra di questo cliente è in ritardo di ${days(number)}.`,
    "credit.debtor": () => "Consumatori ed enti pubblici non sono assicurati.",
    "loss.cautious": () =>
      "Non è indicata la perdita in caso di insolvenza: un credito non pagato conta tutto come perso.",
    "credit.minima": ({ percent: share }, { percent }) =>
      `Le spese superano il ${percent(share)} dell'importo: pesano i loro minimi.`,
    "term.unlawful": ({ cap, days: number, due, latest }, { date }) =>
      `Termine troppo lungo: la legge consente al massimo ${days(number)} (${word(caps, cap as CapName)}), quindi una scadenza entro ${il(date(latest))} e non ${il(date(due))}.`,
    "term.long": ({ cap, days: number, due, latest }, { date }) =>
      `Termine di oltre ${days(number)} (${word(caps, cap as CapName)}): la scadenza ${del(date(due))} è successiva ${al(date(latest))} e vale solo se pattuita espressamente e non gravemente iniqua.`,
    "term.start-assumed": ({ event, used }, { date }) =>
      `Il termine parte da una data che non è indicata (${word(events, event)}): si conta dalla data della fattura, ${il(date(used))}.`,
    "term.days-assumed": ({ days: number }) => `Il termine non indica l'unità: si legge come ${days(number)}.`,
    "term.ambiguous": ({ due, reading, other, otherReading }, { date }) =>
      `Questo termine si legge in due modi: ${word(readings, reading)}, che dà ${il(date(due))} (lettura usata); oppure ${word(readings, otherReading)}, che dà ${il(date(other))}.`,
    "rate.provisional": ({ series: name, from, value }, { date, percent }) =>
      `Tasso provvisorio: per il periodo che inizia ${il(date(from))} il valore successivo non è ancora pubblicato e si mantiene l'ultimo noto, ${percent(value)} (${word(series, name)}).`,
    "compensation.provisional": ({ from, amount: sum }, { date, amount }) =>
      `Importo provvisorio: quello del semestre che inizia ${il(date(from))} non è ancora pubblicato e si mantiene l'ultimo noto, ${amount(sum)}.`,
    "interest.below-floor": ({ rate, floor }, { percent }) =>
      `Il tasso concordato (${percent(rate)}) è inferiore al minimo di legge (${percent(floor)}): può non essere valido.`,
    "interest.above-ceiling": ({ rate, ceiling }, { percent }) =>
      `Il tasso concordato (${percent(rate)}) supera il massimo di legge (${percent(ceiling)}): può essere ridotto.`,
    "interest.notice-needed": () =>
      "Gli interessi decorrono solo dopo una richiesta formale di pagamento (messa in mora), e non ne è indicata alcuna.",
    "interest.reminder-needed": () =>
      "Se il contratto non fissa una data di pagamento, gli interessi decorrono solo dopo un sollecito, e non ne è indicato alcuno.",
    "law.note": () => "Questa regola ha un'eccezione o lascia qualcosa di aperto: si veda la nota della sua fonte.",
    "claim.first-reminder-needed": ({ days: number }) =>
      `Un consumatore non deve nulla oltre al debito prima di un primo sollecito e di ${days(number)} per pagare: non ne risulta alcuno.`,
    "claim.first-reminder": ({ days: number, from }, { date }) =>
      `Il termine dopo il primo sollecito (${days(number)}) non è trascorso: quanto si aggiunge al debito è dovuto ${dal(date(from))}.`,
    "compensation.conversion": ({ amount: sum, currency }, { money }) =>
      `L'importo forfettario è in un'altra valuta (${sum ? money(sum, currency) : currency}): non è contato finché non è convertito.`,
    "compensation.above-cap": ({ amount: sum, cap }, { amount }) =>
      `I ${amount(sum)} concordati superano i ${amount(cap)} che la legge ammette verso un consumatore: contano solo questi.`,
    "dispute.open": ({ from }, { date }) => `Il cliente contesta la fattura ${dal(date(from))}.`,
    "limitation.passed": ({ last }, { date }) =>
      `Il credito è prescritto dalla fine ${del(date(last))}, salvo interruzione o sospensione del termine (acconto, riconoscimento, domanda giudiziale).`,
    "payment.surplus": ({ amount: sum }, { amount }) => `Il cliente ha pagato ${amount(sum)} in più del dovuto.`,
    "allocation.by-law": ({ balance, outstanding }, { amount }) =>
      `Dai libri risultano aperti ${amount(balance)}; secondo l'ordine legale di imputazione sono dovuti ${amount(outstanding)} di capitale.`,
    "payment.undated": ({ amount, used }, { money, date }) =>
      `È noto solo l'importo residuo: ${money(amount)} contano come pagati il ${date(used)}, prima di ogni interesse.`,
    "payment.rejected": ({ count }) =>
      count === 1 ? "Un pagamento respinto non è contato." : `${count} pagamenti respinti non sono contati.`,
    "discount.missed": ({ until, percent: share, short, days: number }, { date, amount, percent }) =>
      `Lo sconto del ${percent(share)} per pagamento entro ${il(date(until))} è perso${sign(short) > 0 ? `, mancavano ${amount(short)}` : ""}${number > 0 ? `, ${days(number)} di ritardo` : ""}.`,
    "discount.after-due": ({ until, due }, { date }) =>
      `Lo sconto dura fino ${al(date(until))}, oltre la scadenza ${del(date(due))}.`,
    "due.before-issue": ({ due, issued }, { date }) =>
      `La scadenza ${del(date(due))} precede la data della fattura, ${il(date(issued))}: vale come giorno del pagamento.`,
    "payment.later": ({ count }) =>
      count === 1
        ? "Un pagamento o nota di credito successivo alla data del calcolo non è contato."
        : `${count} pagamenti o note di credito successivi alla data del calcolo non sono contati.`,
    "billing.retention.capped": ({ percent: share, cap }, { percent }) =>
      `La ritenuta a garanzia concordata (${percent(share)}) supera il massimo di legge: si trattiene ${percent(cap)}.`,
    "billing.retention.late": ({ release, latest }, { date }) =>
      `La ritenuta a garanzia è svincolata ${il(date(release))}; la legge richiede il pagamento entro ${il(date(latest))}.`,
    "billing.acceptance-assumed": ({ used }, { date }) =>
      `La fine del progetto non è indicata: l'ultimo giorno del piano, ${il(date(used))}, vale come accettazione.`,
    "billing.no-vat": () => "Non è indicata un'aliquota IVA: non si fattura IVA.",
    "billing.incomplete": ({ completed, left }, { percent, amount }) =>
      `Avanzamento finale ${percent(completed)}: restano da fatturare ${amount(left)} al netto dell'IVA.`,
    "sent.later": ({ count }) =>
      count === 1
        ? "Un sollecito inviato dopo la data del calcolo non è contato."
        : `${count} solleciti inviati dopo la data del calcolo non sono contati.`,
    "sent.unknown": ({ step }) => `Il sollecito inviato «${step}» non è un passo dello scenario.`,
    "portfolio.allocation": ({ balance, principal }, { amount }) =>
      `Delle fatture in ritardo risultano aperti nei libri ${amount(balance)}; secondo l'ordine legale di imputazione sono dovuti ${amount(principal)} di capitale.`,
    "portfolio.open-only": () =>
      "Nessuna fattura dell'elenco è pagata e non sono indicate vendite: le cifre che si basano sulle vendite sono omesse.",
    "portfolio.disputed-left-out": ({ count, amount: sum }, { amount }) =>
      `La parte contestata di ${plural(count, "fattura", "fatture")}, ${amount(sum)}, non entra in alcuna cifra.`,
    "measure.left-out": ({ measure }) => `Nessuna cifra: ${word(measures, measure)}. Non c'è nulla per cui dividere.`,
    "dso.history-short": ({ amount: sum }, { amount }) =>
      `Le vendite di due anni non spiegano ${amount(sum)} di quanto è dovuto: questo resto è contato alla loro media.`,
    "late-table.vat": ({ vat }) => `Gli importi sono ${vat === "gross" ? "con IVA" : "senza IVA"}.`,
    "late-table.no-percent": () => "Senza fatturato non ci sono percentuali.",
    "score.human-decides": ({ count }) =>
      `${plural(count, "persona fisica riceve", "persone fisiche ricevono")} un punteggio: deve decidere una persona, e spiegarlo a chi lo chiede (GDPR, articoli 15 e 22).`,
    "score.do-not-publish": () =>
      "I punteggi sono per uso interno: pubblicarli può essere illecito, anche se sono veri.",
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
