import { series } from "../format.js";
import type { Fields, MessageWords } from "../words.js";

const due = (f: Fields) => (f.due === undefined ? "" : `, scaduta il ${f.due},`);
const falls = (f: Fields) => (f.due === undefined ? "a breve" : `il ${f.due}`);
const opening = (f: Fields) =>
  `Salvo errore da parte nostra, della nostra fattura ${f.named}${due(f)} restano da pagare ${f.outstanding}.`;
const crossed =
  "Se il pagamento si è incrociato con questo messaggio, La preghiamo di non tenerne conto. Se contesta la fattura, ci dica perché.";

const days = (count: number) => `${count} ${count === 1 ? "giorno" : "giorni"}`;

export const it: MessageWords = {
  locale: "it-IT",
  colon: ":",
  dated: (issued) => `del ${issued}`,
  typeset: (text) => text,
  greeting: (customer) => `Gentile ${customer},`,
  closing: (seller) => `Cordiali saluti,\n${seller}`,
  enterpriseNumber: (number) => `Numero d'impresa: ${number}`,
  subject: {
    courtesy: (f) => `La fattura ${f.reference} scade ${falls(f)}`,
    reminder: (f) => `Promemoria: la fattura ${f.reference} è in attesa di pagamento`,
    firm: (f) => `Sollecito di pagamento: fattura ${f.reference}`,
    "formal-notice": (f) => `Costituzione in mora: fattura ${f.reference}`,
    last: (f) => `Ultimo avviso prima del recupero: fattura ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `La nostra fattura ${f.named}, della quale restano da pagare ${f.outstanding}, scade ${falls(f)}.`,
      "Se il pagamento è già disposto, non occorre fare nulla. Se manca qualcosa per lavorarla, ce lo dica ora.",
    ],
    reminder: (f) => [
      opening(f),
      `Si tratta certamente di una dimenticanza. La preghiamo di versare ${f.asked} nei prossimi giorni.`,
      crossed,
    ],
    firm: (f) => [
      `La nostra fattura ${f.named}${due(f)} non è ancora stata pagata.`,
      `Le chiediamo di versare ${f.asked} entro ${days(f.days)}.`,
      "Se non riceveremo né il pagamento né una risposta, Le invieremo una formale messa in mora.",
    ],
    "formal-notice": (f) => [
      `Con la presente La costituiamo in mora e Le intimiamo di versare ${f.asked} per la nostra fattura ${f.named}${due(f)} entro ${days(f.days)} dal ricevimento della presente.`,
      "In difetto, avvieremo il recupero senza ulteriore avviso.",
    ],
    last: (f) => [
      `La nostra fattura ${f.named}${due(f)} risulta tuttora non pagata.`,
      `Se non riceveremo ${f.asked} entro ${days(f.days)}, la pratica sarà affidata al recupero crediti.`,
    ],
  },
  opening,
  crossed,
  about: (goods) => `La fattura riguarda: ${goods}.`,
  firstReminder: {
    BE: {
      subject: (reference) => `Primo sollecito gratuito: fattura ${reference}`,
      demand: (f) => [
        `Questo primo sollecito è gratuito (articolo XIX.2 del Codice di diritto economico belga). La preghiamo di versare ${f.asked} entro ${f.days} giorni di calendario, a partire ${f.posted ? "dal terzo giorno lavorativo successivo all'invio di questa lettera" : "dal giorno successivo all'invio di questo messaggio"}, ossia al più tardi il ${f.until}. Se paga entro tale termine, non Le saranno chiesti né spese, né interessi, né indennizzi.`,
        ...(f.costs === undefined
          ? []
          : [`Trascorso tale termine, Le chiederemo inoltre ${f.costs} in base alla clausola penale.`]),
      ],
    },
    NL: {
      subject: (reference) => `Sollecito: fattura ${reference}, pagabile senza spese di recupero`,
      demand: (f) => [
        `La preghiamo di versare ${f.asked} entro ${f.days} giorni, a partire dal giorno successivo a quello in cui ${f.posted ? "questa lettera Le è stata consegnata" : "ha ricevuto questo messaggio"}. Se paga entro tale termine, non dovrà alcuna spesa di recupero.`,
        ...(f.costs === undefined
          ? []
          : [
              `In caso contrario, Le addebiteremo ${f.costs} di spese di recupero (articolo 6:96, comma 6, del Codice civile olandese).`,
            ]),
      ],
    },
    NO: {
      subject: (reference) => `Preavviso di recupero crediti (inkassovarsel): fattura ${reference}`,
      demand: (f) => [
        `La preghiamo di versare ${f.asked} al più tardi il ${f.until}, ossia entro ${f.days} giorni dall'invio di questo preavviso.`,
        "Se l'importo non sarà pagato entro tale termine, il credito passerà al recupero, il che può comportare ulteriori spese a Suo carico (legge norvegese sul recupero crediti, inkassoloven, § 9).",
      ],
    },
    other: {
      subject: (reference) => `Sollecito: fattura ${reference}, pagabile senza spese di recupero`,
      demand: (f) => [
        `La preghiamo di versare ${f.asked} al più tardi il ${f.until}. Se paga entro tale termine, non si aggiungeranno spese di recupero.`,
        ...(f.costs === undefined
          ? []
          : [`Trascorso tale termine, Le chiederemo inoltre ${f.costs} di spese di recupero.`]),
      ],
    },
  },
  brokenPromise: (date) => `Il pagamento che ci aveva promesso per il ${date} non ci è pervenuto per intero.`,
  disputedPart: (amount) => `La somma di ${amount} che Lei contesta non è compresa in questa richiesta.`,
  sms: {
    courtesy: (f) => `${f.seller}: la fattura ${f.reference} (${f.outstanding}) scade ${falls(f)}. Grazie.`,
    reminder: (f) =>
      `${f.seller}: fattura ${f.reference} scaduta, restano ${f.asked}. Una dimenticanza? La preghiamo di saldare. Grazie.`,
    firm: (f) =>
      `${f.seller}: la fattura ${f.reference} non è ancora pagata. La preghiamo di versare ${f.asked} entro ${days(f.days)}.`,
    "formal-notice": (f) =>
      `${f.seller}: messa in mora. La invitiamo a versare ${f.asked} per la fattura ${f.reference} entro ${days(f.days)}.`,
    last: (f) =>
      `${f.seller}: ultimo avviso. Senza il versamento di ${f.asked} entro ${days(f.days)} la fattura ${f.reference} passa al recupero.`,
  },
  phone: {
    courtesy: (f) => [
      `Buongiorno, chiamo da ${f.seller}. Ha ricevuto la nostra fattura ${f.reference}, della quale restano da pagare ${f.outstanding}?`,
      `Scade ${falls(f)}. Manca qualcosa per pagarla?`,
    ],
    reminder: (f) => [
      `Buongiorno, chiamo da ${f.seller} per la nostra fattura ${f.reference}, della quale restano da pagare ${f.outstanding}.`,
      "C'è una contestazione o è una dimenticanza?",
      "In che giorno possiamo attendere il bonifico?",
    ],
    firm: (f) => [
      `Buongiorno, chiamo da ${f.seller}. La nostra fattura ${f.reference} non è ancora stata pagata; ci deve ${f.asked}.`,
      "Che cosa impedisce il pagamento?",
      "Concordiamo una data certa o delle rate; Glielo confermo oggi per iscritto.",
    ],
    "formal-notice": (f) => [
      `Buongiorno, chiamo da ${f.seller}. La costituiamo in mora e La invitiamo a versare ${f.asked} per la nostra fattura ${f.reference} entro ${days(f.days)}; lo riceverà anche per iscritto.`,
      "Vuole pagare ora?",
    ],
    last: (f) => [
      `Buongiorno, chiamo da ${f.seller}. Senza il pagamento di ${f.asked} entro ${days(f.days)}, la fattura ${f.reference} passa al recupero crediti.`,
      "È la nostra ultima chiamata: può pagare oggi?",
    ],
  },
  plan: (f) => [
    `Buongiorno, chiamo da ${f.seller} per la nostra fattura ${f.reference}, della quale restano da pagare ${f.outstanding}.`,
    "Comprendiamo che in questo momento il pagamento sia difficile e vorremmo trovare una soluzione insieme a Lei.",
    "Le sarebbe di aiuto un pagamento a rate? Quale importo, e in quale giorno del mese?",
    "Le confermo oggi per iscritto ciò che concordiamo.",
  ],
  handover: {
    subject: (f) => `Per il recupero: fattura ${f.reference}, ${f.customer}`,
    body: (f) => [
      `Debitore: ${f.customer}. Creditore: ${f.seller}.`,
      `Fattura ${f.named}${f.due === undefined ? "" : `, scaduta il ${f.due}`}. Capitale residuo: ${f.outstanding}. Somma richiesta: ${f.asked}.`,
      "Allegati: fattura, prova di consegna o esecuzione, solleciti, messa in mora, conteggio.",
    ],
  },
  instalment: (number) => `rata ${number}`,
  madeOf: (f) =>
    `Ossia ${series([`${f.outstanding} di capitale`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} di interessi di mora` : `${e.amount} di indennizzo per i costi di recupero`))], "e")}.`,
  legalBasis: (basis) => `Base giuridica: ${basis}.`,
  payHere: "Paga online",
  interest: "Interessi di mora",
  compensation: "Indennizzo per i costi di recupero",
  statement: {
    subject: {
      courtesy: (count, total) => `Estratto conto: ${invoices(count)}, ${total}`,
      reminder: (count, total) => `Promemoria di pagamento: ${invoices(count)}, ${total}`,
      firm: (count, total) => `Sollecito di pagamento: ${invoices(count)}, ${total}`,
      "formal-notice": (count, total) => `Costituzione in mora: ${invoices(count)}, ${total}`,
      last: (count, total) => `Ultimo avviso prima del recupero: ${invoices(count)}, ${total}`,
    },
    intro: (count) => (count === 1 ? "Questa fattura è da saldare:" : `Queste ${count} fatture sono da saldare:`),
    columns: {
      reference: "Fattura",
      due: "Scadenza",
      daysLate: "Giorni di ritardo",
      outstanding: "Capitale",
      interest: "Interessi",
      compensation: "Indennizzo",
      total: "Totale",
    },
    sum: "Totale",
    notDue: (amount) => `Di questo totale, ${amount} non sono ancora scaduti.`,
    demand: {
      courtesy: (_, count) =>
        `La preghiamo di pagare ${count === 1 ? "questa fattura" : "ogni fattura"} alla sua scadenza. Se manca qualcosa per ${count === 1 ? "lavorarla" : "lavorarle"}, ce lo dica ora.`,
      reminder: (asked) => `La preghiamo di versare ${asked} nei prossimi giorni o di dirci che cosa lo impedisce.`,
      firm: (asked, _, limit) =>
        `Le chiediamo di versare ${asked} entro ${days(limit)}. Se non riceveremo né il pagamento né una risposta, Le invieremo una formale messa in mora.`,
      "formal-notice": (asked, _, limit) =>
        `Con la presente La costituiamo in mora e Le intimiamo di versare ${asked} entro ${days(limit)} dal ricevimento della presente. In difetto, avvieremo il recupero senza ulteriore avviso.`,
      last: (asked, _, limit) =>
        `Se non riceveremo ${asked} entro ${days(limit)}, la pratica sarà affidata al recupero crediti.`,
    },
  },
  letter: {
    title: "Conteggio del credito",
    from: "Da",
    to: "A",
    asOf: (date) => `Alla data del ${date}`,
    invoiced: (named) => `Fattura ${named}`,
    principal: "Capitale residuo",
    period: "Periodo",
    days: "Giorni",
    base: "Base",
    rate: "Tasso annuo",
    amount: "Importo",
    total: "Totale dovuto",
    perDay: (amount) => `Ogni giorno di ritardo in più aggiunge ${amount}.`,
    discount: "Sconto",
    settlement: "Fattura saldata",
    payments: "Pagamenti e loro imputazione",
    date: "Data",
    costs: "Costi",
    why: "Perché questi importi",
  },
};

function invoices(count: number): string {
  return `${count} ${count === 1 ? "fattura da saldare" : "fatture da saldare"}`;
}
