import type { Labels } from "./labels.js";

export const status: Labels["status"] = {
  "not-due": "Nog niet vervallen",
  due: "Vervalt vandaag",
  late: "Te laat",
  paid: "Betaald",
  "paid-late": "Te laat betaald",
  disputed: "Betwist",
};
export const event: Labels["event"] = {
  issue: "Factuur verzonden",
  "discount-ends": "Kortingstermijn eindigt",
  "dispute-window-ends": "Betwistingstermijn eindigt",
  reminder: "Herinnering",
  due: "Vervaldatum",
  "interest-starts": "Eerste dag met rente",
  "promise-due": "Toegezegde betaling",
  "answer-dispute": "Betwisting te beantwoorden",
  payment: "Betaling",
  limitation: "Laatste dag vóór verjaring",
  credit: "Creditnota",
  "dispute-opens": "Betwisting geopend",
  "dispute-ends": "Betwisting gesloten",
  "formal-notice": "Ingebrekestelling",
};
export const state: Labels["state"] = {
  past: "Voorbij",
  today: "Vandaag",
  planned: "Gepland",
  sent: "Verstuurd",
  missed: "Gemist",
  skipped: "Overgeslagen",
  paused: "Aangehouden",
};
export const channel: Labels["channel"] = {
  email: "e-mail",
  sms: "sms",
  phone: "telefoon",
  letter: "brief",
  "registered-letter": "aangetekende brief",
  agency: "incassobureau",
  court: "rechtbank",
};
export const tone: Labels["tone"] = {
  courtesy: "Vriendelijke herinnering",
  reminder: "Herinnering",
  firm: "Dringende herinnering",
  "formal-notice": "Ingebrekestelling",
  last: "Laatste aanmaning",
};
export const segment: Labels["segment"] = {
  "new": "Nieuw",
  prompt: "Stipt",
  forgetful: "Vergeetachtig",
  slow: "Traag",
  disputing: "In geschil",
  "at-risk": "Risicovol",
};
export const measure: Labels["measure"] = {
  dso: "Gemiddelde incassotermijn (DSO)",
  "dso-simple": "DSO, eenvoudig",
  "dso-countback": "DSO, count-back",
  "best-possible-dso": "Best mogelijke DSO",
  "average-days-delinquent": "Gemiddelde achterstand (ADD)",
  "average-days-to-pay": "Gemiddelde betaaltermijn",
  "collection-effectiveness": "Incasso-effectiviteit (CEI)",
  "average-days-late": "Gemiddeld aantal dagen te laat",
  "days-beyond-terms": "Dagen boven de betaaltermijn",
  "paid-on-time": "Op tijd betaald, naar bedrag",
  "paid-on-time-count": "Op tijd betaald, naar aantal",
  "overdue-ratio": "Vervallen aandeel",
  "over-90-ratio": "Aandeel meer dan 90 dagen te laat",
  turnover: "Omloopsnelheid debiteuren",
  "bad-debt-ratio": "Oninbaar",
  "top-1": "Aandeel van de grootste klant",
  "top-5": "Aandeel van de vijf grootste klanten",
  "top-10": "Aandeel van de tien grootste klanten",
  "concentration-index": "Concentratie-index",
  "roll-rate": "Doorrolpercentage",
};
/** The words of a screen in Dutch. */
export const labels: Labels = { status, event, state, channel, tone, segment, measure };
