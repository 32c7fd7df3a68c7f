import type { Labels } from "./labels.js";

export const status: Labels["status"] = {
  "not-due": "Non échue",
  due: "Échéance aujourd’hui",
  late: "En retard",
  paid: "Payée",
  "paid-late": "Payée en retard",
  disputed: "Contestée",
};
export const event: Labels["event"] = {
  issue: "Facture émise",
  "discount-ends": "Fin de l'escompte",
  "dispute-window-ends": "Fin du délai de contestation",
  reminder: "Relance",
  due: "Échéance",
  "interest-starts": "Début des pénalités de retard",
  "promise-due": "Paiement promis",
  "answer-dispute": "Contestation à traiter",
  payment: "Paiement",
  limitation: "Dernier jour avant prescription",
  credit: "Avoir",
  "dispute-opens": "Litige ouvert",
  "dispute-ends": "Litige clos",
  "formal-notice": "Mise en demeure",
};
export const state: Labels["state"] = {
  past: "Passé",
  today: "Aujourd’hui",
  planned: "Prévu",
  sent: "Envoyé",
  missed: "Manqué",
  skipped: "Omis",
  paused: "En attente",
};
export const channel: Labels["channel"] = {
  email: "e-mail",
  sms: "SMS",
  phone: "appel",
  letter: "courrier",
  "registered-letter": "recommandé",
  agency: "société de recouvrement",
  court: "tribunal",
};
export const tone: Labels["tone"] = {
  courtesy: "Rappel amical",
  reminder: "Relance",
  firm: "Relance ferme",
  "formal-notice": "Mise en demeure",
  last: "Dernier avis",
};
export const segment: Labels["segment"] = {
  "new": "Nouveau",
  prompt: "Ponctuel",
  forgetful: "Distrait",
  slow: "Lent",
  disputing: "En litige",
  "at-risk": "À risque",
};
export const measure: Labels["measure"] = {
  dso: "Délai moyen de paiement (DSO)",
  "dso-simple": "DSO, calcul simple",
  "dso-countback": "DSO, par épuisement",
  "best-possible-dso": "Meilleur DSO possible",
  "average-days-delinquent": "Retard moyen (ADD)",
  "average-days-to-pay": "Délai moyen de règlement",
  "collection-effectiveness": "Taux d’encaissement (CEI)",
  "average-days-late": "Jours de retard en moyenne",
  "days-beyond-terms": "Jours au-delà des conditions",
  "paid-on-time": "Payé à temps, en montant",
  "paid-on-time-count": "Payé à temps, en nombre",
  "overdue-ratio": "Part échue",
  "over-90-ratio": "Part en retard de plus de 90 jours",
  turnover: "Rotation des créances",
  "bad-debt-ratio": "Pertes sur créances",
  "top-1": "Part du premier client",
  "top-5": "Part des cinq premiers clients",
  "top-10": "Part des dix premiers clients",
  "concentration-index": "Indice de concentration",
  "roll-rate": "Taux de glissement",
};
/** The words of a screen in French. */
export const labels: Labels = { status, event, state, channel, tone, segment, measure };
