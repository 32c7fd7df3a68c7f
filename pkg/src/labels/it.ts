import type { Labels } from "./labels.js";

export const status: Labels["status"] = {
  "not-due": "Non scaduta",
  due: "Scade oggi",
  late: "Scaduta",
  paid: "Pagata",
  "paid-late": "Pagata in ritardo",
  disputed: "Contestata",
};
export const event: Labels["event"] = {
  issue: "Fattura emessa",
  "discount-ends": "Fine dello sconto",
  "dispute-window-ends": "Fine del termine di contestazione",
  reminder: "Sollecito",
  due: "Scadenza",
  "interest-starts": "Decorrenza degli interessi di mora",
  "promise-due": "Pagamento promesso",
  "answer-dispute": "Contestazione a cui rispondere",
  payment: "Pagamento",
  limitation: "Ultimo giorno prima della prescrizione",
  credit: "Nota di credito",
  "dispute-opens": "Contestazione aperta",
  "dispute-ends": "Contestazione chiusa",
  "formal-notice": "Messa in mora",
};
export const state: Labels["state"] = {
  past: "Passato",
  today: "Oggi",
  planned: "Previsto",
  sent: "Inviato",
  missed: "Mancato",
  skipped: "Saltato",
  paused: "Sospeso",
};
export const channel: Labels["channel"] = {
  email: "e-mail",
  sms: "SMS",
  phone: "telefonata",
  letter: "lettera",
  "registered-letter": "raccomandata",
  agency: "recupero crediti",
  court: "tribunale",
};
export const tone: Labels["tone"] = {
  courtesy: "Avviso amichevole",
  reminder: "Sollecito",
  firm: "Sollecito deciso",
  "formal-notice": "Diffida formale",
  last: "Ultimo avviso",
};
export const segment: Labels["segment"] = {
  "new": "Nuovo",
  prompt: "Puntuale",
  forgetful: "Distratto",
  slow: "Lento",
  disputing: "In contestazione",
  "at-risk": "A rischio",
};
export const measure: Labels["measure"] = {
  dso: "Giorni medi di incasso (DSO)",
  "dso-simple": "DSO, calcolo semplice",
  "dso-countback": "DSO, a esaurimento",
  "best-possible-dso": "Miglior DSO possibile",
  "average-days-delinquent": "Ritardo medio (ADD)",
  "average-days-to-pay": "Tempo medio di pagamento",
  "collection-effectiveness": "Efficacia di incasso (CEI)",
  "average-days-late": "Giorni di ritardo in media",
  "days-beyond-terms": "Giorni oltre i termini",
  "paid-on-time": "Pagato in tempo, per importo",
  "paid-on-time-count": "Pagato in tempo, per numero",
  "overdue-ratio": "Quota scaduta",
  "over-90-ratio": "Quota in ritardo di oltre 90 giorni",
  turnover: "Rotazione dei crediti",
  "bad-debt-ratio": "Perdite su crediti",
  "top-1": "Quota del primo cliente",
  "top-5": "Quota dei primi cinque clienti",
  "top-10": "Quota dei primi dieci clienti",
  "concentration-index": "Indice di concentrazione",
  "roll-rate": "Tasso di scivolamento",
};
/** The words of a screen in Italian. */
export const labels: Labels = { status, event, state, channel, tone, segment, measure };
