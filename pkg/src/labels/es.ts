import type { Labels } from "./labels.js";

export const status: Labels["status"] = {
  "not-due": "No vencida",
  due: "Vence hoy",
  late: "Vencida",
  paid: "Pagada",
  "paid-late": "Pagada con retraso",
  disputed: "Impugnada",
};
export const event: Labels["event"] = {
  issue: "Factura emitida",
  "discount-ends": "Fin del descuento",
  "dispute-window-ends": "Fin del plazo de impugnación",
  reminder: "Recordatorio",
  due: "Vencimiento",
  "interest-starts": "Inicio de los intereses de demora",
  "promise-due": "Pago prometido",
  "answer-dispute": "Reclamación por responder",
  payment: "Pago",
  limitation: "Último día antes de la prescripción",
  credit: "Abono",
  "dispute-opens": "Impugnación abierta",
  "dispute-ends": "Impugnación cerrada",
  "formal-notice": "Requerimiento de pago",
};
export const state: Labels["state"] = {
  past: "Pasado",
  today: "Hoy",
  planned: "Previsto",
  sent: "Enviado",
  missed: "Omitido por fecha",
  skipped: "Descartado",
  paused: "En pausa",
};
export const channel: Labels["channel"] = {
  email: "correo electrónico",
  sms: "SMS",
  phone: "llamada",
  letter: "carta",
  "registered-letter": "carta certificada",
  agency: "agencia de cobro",
  court: "juzgado",
};
export const tone: Labels["tone"] = {
  courtesy: "Aviso amistoso",
  reminder: "Recordatorio",
  firm: "Recordatorio firme",
  "formal-notice": "Requerimiento formal",
  last: "Último aviso",
};
export const segment: Labels["segment"] = {
  "new": "Nuevo",
  prompt: "Puntual",
  forgetful: "Olvidadizo",
  slow: "Lento",
  disputing: "En litigio",
  "at-risk": "En riesgo",
};
export const measure: Labels["measure"] = {
  dso: "Período medio de cobro (DSO)",
  "dso-simple": "DSO, cálculo simple",
  "dso-countback": "DSO, por agotamiento",
  "best-possible-dso": "Mejor DSO posible",
  "average-days-delinquent": "Demora media (ADD)",
  "average-days-to-pay": "Plazo medio de pago",
  "collection-effectiveness": "Eficacia de cobro (CEI)",
  "average-days-late": "Días de demora de media",
  "days-beyond-terms": "Días más allá del plazo",
  "paid-on-time": "Pagado a tiempo, por importe",
  "paid-on-time-count": "Pagado a tiempo, por número",
  "overdue-ratio": "Parte vencida",
  "over-90-ratio": "Parte con más de 90 días de demora",
  turnover: "Rotación de cuentas por cobrar",
  "bad-debt-ratio": "Impagados",
  "top-1": "Parte del mayor cliente",
  "top-5": "Parte de los cinco mayores clientes",
  "top-10": "Parte de los diez mayores clientes",
  "concentration-index": "Índice de concentración",
  "roll-rate": "Tasa de traspaso",
};
/** The words of a screen in Spanish. */
export const labels: Labels = { status, event, state, channel, tone, segment, measure };
