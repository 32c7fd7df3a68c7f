import type { MessageWords } from "../words.js";

export const it: MessageWords = {
  locale: "it-IT",
  greeting: (customer) => `Gentile ${customer},`,
  closing: (seller) => `Cordiali saluti,\n${seller}`,
  subject: {
    courtesy: (f) => `La fattura ${f.reference} scade ${f.due ? `il ${f.due}` : "a breve"}`,
    reminder: (f) => `Promemoria: la fattura ${f.reference} è in attesa di pagamento`,
    firm: (f) => `Secondo sollecito: la fattura ${f.reference} non è pagata`,
    "formal-notice": (f) => `Diffida ad adempiere e messa in mora: fattura ${f.reference}`,
    last: (f) => `Ultimo avviso prima del recupero: fattura ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `La nostra fattura ${f.reference} del ${f.issued}, con ${f.outstanding} da saldare, scade ${f.due ? `il ${f.due}` : "a breve"}.`,
      "Se il pagamento è già disposto, non occorre fare nulla. Se manca qualcosa per lavorarla, ce lo dica ora.",
    ],
    reminder: (f) => [
      `Salvo errore da parte nostra, della nostra fattura ${f.reference} del ${f.issued}${f.due ? `, scaduta il ${f.due},` : ""} restano da pagare ${f.outstanding}.`,
      `Si tratta certamente di una dimenticanza. La preghiamo di versare ${f.asked} a stretto giro.`,
      "Se il pagamento si è incrociato con questo messaggio, non ne tenga conto. Se contesta la fattura, ci dica perché.",
    ],
    firm: (f) => [
      `Nonostante il nostro promemoria, la nostra fattura ${f.reference} del ${f.issued}${f.due ? `, scaduta il ${f.due},` : ""} non è ancora pagata.`,
      `Le chiediamo di versare ${f.asked} entro otto giorni.`,
      "In mancanza di pagamento o risposta, invieremo una formale messa in mora.",
    ],
    "formal-notice": (f) => [
      `Con la presente La diffidiamo e La costituiamo in mora per il pagamento di ${f.asked} relativo alla nostra fattura ${f.reference} del ${f.issued}${f.due ? `, scaduta il ${f.due}` : ""}, entro otto giorni dal ricevimento di questa lettera.`,
      "In difetto, avvieremo il recupero senza ulteriore avviso.",
    ],
    last: (f) => [
      `La nostra messa in mora per la fattura ${f.reference} del ${f.issued} è rimasta senza esito.`,
      `Se ${f.asked} non ci perverranno entro otto giorni, la pratica sarà affidata per il recupero.`,
    ],
  },
  sms: {
    courtesy: (f) => `${f.seller}: la fattura ${f.reference} (${f.outstanding}) scade ${f.due ? `il ${f.due}` : "a breve"}. Grazie.`,
    reminder: (f) => `${f.seller}: fattura ${f.reference} scaduta, restano ${f.asked}. Dimenticanza? Grazie di saldare.`,
    firm: (f) => `${f.seller}: fattura ${f.reference} non pagata. Versi ${f.asked} entro 8 giorni.`,
    "formal-notice": (f) => `${f.seller}: messa in mora, fattura ${f.reference}, ${f.asked} entro 8 giorni. Segue lettera.`,
    last: (f) => `${f.seller}: ultimo avviso, fattura ${f.reference}, ${f.asked} entro 8 giorni o recupero.`,
  },
  phone: {
    courtesy: (f) => [`Buongiorno, sono di ${f.seller}. Ha ricevuto la nostra fattura ${f.reference} di ${f.outstanding}?`, `Scade ${f.due ? `il ${f.due}` : "a breve"}. Manca qualcosa per pagarla?`],
    reminder: (f) => [`Buongiorno, sono di ${f.seller}. Chiamo per la nostra fattura ${f.reference}, di cui restano ${f.outstanding}.`, "C'è una contestazione o è una dimenticanza?", "In che giorno possiamo attendere il bonifico?"],
    firm: (f) => [`Buongiorno, sono di ${f.seller}. La nostra fattura ${f.reference} non è pagata nonostante il promemoria; ci deve ${f.asked}.`, "Che cosa impedisce il pagamento?", "Concordiamo una data certa o delle rate; gliele confermo oggi per iscritto."],
    "formal-notice": (f) => [`Buongiorno, sono di ${f.seller}. Le abbiamo inviato una messa in mora per ${f.asked} della fattura ${f.reference}.`, "Ha otto giorni. Vuole pagare ora?"],
    last: (f) => [`Buongiorno, sono di ${f.seller}. Senza il pagamento di ${f.asked} entro otto giorni, la fattura ${f.reference} passa al recupero.`, "È la nostra ultima chiamata: può pagare oggi?"],
  },
  handover: {
    subject: (f) => `Affidamento al recupero: fattura ${f.reference}, ${f.customer}`,
    body: (f) => [`Debitore: ${f.customer}. Creditore: ${f.seller}.`, `Fattura ${f.reference} del ${f.issued}${f.due ? `, scaduta il ${f.due}` : ""}. Capitale residuo: ${f.outstanding}. Somma richiesta: ${f.asked}.`, "Allegati: fattura, prova di consegna o esecuzione, solleciti, messa in mora, conteggio."],
  },
  madeOf: (f) => `Ossia ${[`${f.outstanding} di capitale`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} di interessi di mora` : `${e.amount} di indennizzo per i costi di recupero`))].join(", ")}.`,
  legalBasis: (basis) => `Base giuridica: ${basis}.`,
  payHere: "Paga online",
  interest: "Interessi di mora",
  compensation: "Indennizzo per i costi di recupero",
  statement: {
    subject: (count, total) => `Estratto conto: ${count} ${count === 1 ? "fattura" : "fatture"} da saldare, ${total}`,
    intro: (count) => (count === 1 ? "Questa fattura è da saldare:" : `Queste ${count} fatture sono da saldare:`),
    columns: { reference: "Fattura", due: "Scadenza", daysLate: "Giorni di ritardo", outstanding: "Capitale", interest: "Interessi", compensation: "Indennizzo", total: "Totale" },
    sum: "Totale",
    outro: (total) => `La preghiamo di versare ${total} o di dirci che cosa lo impedisce.`,
  },
  letter: {
    title: "Conteggio del credito", from: "Da", to: "A", asOf: (date) => `Alla data del ${date}`, principal: "Capitale residuo", period: "Periodo", days: "Giorni", base: "Base", rate: "Tasso annuo", amount: "Importo", total: "Totale dovuto", perDay: (amount) => `Ogni giorno di ritardo in più aggiunge ${amount}.`, why: "Perché questi importi",
  },
};
