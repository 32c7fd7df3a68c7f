/** The words of reasons and notices in Spanish. */
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

export { labels } from "../labels/es.js";
export type { Coded, SayOptions };

/** A reason, a notice or a problem in Spanish. */
export const say = /* @__PURE__ */ safely(function say(what: Coded, options?: SayOptions): string {
  return inWords(spanish, what, options);
});

const days = (number: number) => plural(number, "día", "días");
const months = (number: number) => plural(number, "mes", "meses");

const late = (number: number) =>
  number === 0
    ? "el día del vencimiento"
    : `${days(Math.abs(number))} ${number < 0 ? "antes" : "después"} del vencimiento`;

const measures: Record<MeasureName, string> = {
  dso: "periodo medio de cobro (DSO)",
  "dso-simple": "DSO, método simple",
  "dso-countback": "DSO, método de agotamiento",
  "best-possible-dso": "mejor DSO posible",
  "average-days-delinquent": "mora media en el DSO",
  "average-days-to-pay": "días medios hasta el pago",
  "collection-effectiveness": "eficacia del cobro",
  "average-days-late": "retraso medio",
  "days-beyond-terms": "días sobre el plazo",
  "paid-on-time": "parte pagada a tiempo, por importe",
  "paid-on-time-count": "parte pagada a tiempo, por número",
  "overdue-ratio": "parte vencida",
  "over-90-ratio": "parte vencida hace más de 90 días",
  turnover: "rotación de clientes",
  "bad-debt-ratio": "tasa de incobrables",
  "top-1": "parte del mayor cliente",
  "top-5": "parte de los cinco mayores clientes",
  "top-10": "parte de los diez mayores clientes",
  "concentration-index": "índice de concentración",
  "roll-rate": "tasa de arrastre",
};

const events: Record<EventName, string> = {
  issue: "fecha de la factura",
  receipt: "recepción de la factura",
  delivery: "entrega o prestación",
  acceptance: "aceptación",
};

const costs: Record<CostName, string> = {
  premium: "Prima",
  "premium-tax": "Impuesto sobre la prima",
  "limit-fees": "Gastos de clasificación",
  fee: "Comisión",
  interest: "Intereses",
  money: "Dinero inmovilizado",
  "other-fees": "Otros gastos",
  savings: "Ahorro",
  monthly: "Por mes",
  "per-invoice": "Por factura",
  court: "Tribunal",
  discount: "Descuento",
};

const procedures: Record<ProcedureName, string> = {
  "order-for-payment": "Proceso monitorio",
  "small-claims": "Demandas de escasa cuantía",
  "undisputed-debt": "Deuda no impugnada, sin juez",
  "european-order-for-payment": "Requerimiento europeo de pago, si el deudor reside en otro Estado miembro",
};

const who = (customer: string) => (customer === "" ? "Un cliente sin nombre" : text(customer));
const bucketName = (bucket: string) => (bucket === "not-due" ? "lo no vencido" : `${bucket} días de retraso`);

const series: Record<SeriesName, string> = {
  "ad-legal-interest": "interés legal andorrano",
  "at-base": "tipo básico austriaco",
  "be-legal-civil": "interés legal belga",
  "bg-legal-interest": "interés legal búlgaro",
  "cz-repo": "tipo repo del Banco Nacional Checo",
  "de-basiszinssatz": "tipo básico alemán",
  "dk-lending": "tipo de préstamo del Banco Nacional de Dinamarca",
  "ecb-mro": "tipo de refinanciación del BCE",
  "ecb-mro-directive-reference": "tipo de refinanciación del BCE antes del semestre",
  "es-legal-interest": "interés legal del dinero español",
  "fi-reference": "tipo de referencia finlandés",
  "fr-legal-private": "interés legal francés de los acreedores particulares",
  "fr-legal-professional": "interés legal francés",
  "hu-base": "tipo básico del Banco Nacional de Hungría",
  "is-short-term-lending": "tipo de los préstamos a corto plazo del Banco Central de Islandia",
  "it-legal-interest": "interés legal italiano",
  "it-mef-reference": "tipo de referencia italiano",
  "lu-legal-interest": "interés legal luxemburgués",
  "nl-wettelijke-rente": "interés legal neerlandés",
  "no-late-interest": "tipo noruego de demora",
  "no-standard-compensation": "compensación estándar noruega por costes de cobro",
  "pl-nbp-reference": "tipo de referencia del Banco Nacional de Polonia",
  "ro-reference": "tipo de referencia del Banco Nacional de Rumanía",
  "se-riksbank-reference": "tipo de referencia del Banco de Suecia",
  "tr-late-interest": "tipo turco de los intereses de demora",
  "tr-minimum-compensation": "baremo turco de los costes de cobro",
  "uemoa-legal-interest": "interés legal de la UEMOA",
  "uk-bank-rate": "tipo oficial del Banco de Inglaterra",
  "uk-late-payment-reference": "tipo oficial del Banco de Inglaterra antes del semestre",
  "za-prescribed": "tipo prescrito sudafricano",
};

const caps: Record<CapName, string> = {
  general: "regla general",
  "general-terms": "condiciones generales del cliente",
  "large-debtor": "gran empresa deudora",
  "end-of-month": "fin de mes",
  periodic: "facturas periódicas",
  perishables: "productos frescos y perecederos",
  "perishables-periodic": "productos perecederos, facturas periódicas",
  "seasonal-produce": "frutas y hortalizas con contrato de integración",
  livestock: "ganado y carne fresca",
  spirits: "bebidas alcohólicas",
  transport: "transporte",
  "re-export": "compras para exportar fuera de la Unión Europea",
  "green-space-equipment": "maquinaria para zonas verdes",
  "agricultural-equipment": "maquinaria agrícola",
  leather: "cuero",
  health: "entidades sanitarias públicas",
  "public-undertaking": "empresas públicas",
  "agri-food": "productos agrícolas y alimentarios",
  "sub-supply": "subcontratación industrial",
  "protected-creditor": "acreedor protegido",
  services: "servicios",
  trade: "venta al por menor y artesanía",
  "other-trade": "venta a comerciante de otro ramo",
};

const parts: Record<PartName, string> = { costs: "los costes", interest: "los intereses", principal: "el principal" };

const dayCounts: Record<DayCountName, string> = {
  "actual/365": "en días naturales, sobre un año de 365 días (act/365)",
  "actual/actual": "en días naturales, sobre el año natural de 365 o 366 días (act/act)",
  "actual/360": "en días naturales, sobre un año de 360 días (act/360)",
  "30/360": "en meses de 30 días, sobre un año de 360 días (30/360)",
};

const anchors: Record<AnchorName, string> = {
  issue: "de la factura",
  due: "del vencimiento",
  previous: "del paso anterior",
};

const segments: Record<SegmentName, string> = {
  new: "cliente nuevo",
  prompt: "paga a tiempo",
  forgetful: "se olvida",
  slow: "paga tarde",
  disputing: "impugna",
  "at-risk": "en riesgo",
};

const criteria: Record<CriterionName, string> = {
  need: "lo que necesitan sus pedidos",
  "net-worth": "patrimonio neto tangible",
  turnover: "cifra de negocios",
  "working-capital": "fondo de maniobra",
  "own-sales": "ventas del vendedor",
  history: "lo pagado a tiempo",
  insurer: "la aseguradora",
};

const moveCauses: Record<MoveCauseName, string> = {
  dispute: "el cliente impugna la factura",
  promise: "el cliente ha prometido pagar",
  gap: "otro contacto está demasiado cerca",
  "working-day": "no era día hábil",
  "notice-period": "el plazo dado al cliente en el mensaje anterior no ha terminado",
  "first-reminder": "la espera que exige la ley tras el primer recordatorio no ha terminado",
};

const readings: Record<ReadingName, string> = {
  "days-then-end": "primero los días y luego el fin del periodo",
  "end-then-days": "primero el fin del periodo y luego los días",
  "calendar-months": "treinta días como un mes y luego el fin de mes",
  "month-end": "el fin de mes, porque los meses se cuentan desde un fin de mes",
  "same-day": "el mismo día del mes posterior",
};

const steps: StepWords = {
  days,
  months,
  endOf: {
    week: "final de la semana",
    decade: "fin de decena",
    halfMonth: "fin de quincena",
    month: "fin de mes",
    quarter: "fin de trimestre",
  },
  dayOfMonth: (day) => `el día ${day}`,
  weekdays: [
    "el lunes siguiente",
    "el martes siguiente",
    "el miércoles siguiente",
    "el jueves siguiente",
    "el viernes siguiente",
    "el sábado siguiente",
    "el domingo siguiente",
  ],
  workingDays: (number) => plural(number, "día hábil", "días hábiles"),
  on: (date) => `el ${date}`,
  link: " y luego ",
};

const rate: RateWords = {
  series,
  points: (margin, write) =>
    `${write.points(margin)} ${Number(margin) === 1 ? "punto porcentual" : "puntos porcentuales"}`,
  plus: (points) => ` más ${points}`,
  minus: (points) => ` menos ${points}`,
  times: (count) => `${count} veces `,
  adjusted: { none: "", rounded: ", redondeado según la ley", floored: ", nunca por debajo de cero" },
};

const reference = (values: MadeRate, write: Writer) => madeRate(values, rate, write);
const multiplied = (values: MultipliedRate, write: Writer) => multipliedRate(values, rate, write);

const problems: Record<ProblemName, string> = {
  "input.type": "El valor no es del tipo correcto.",
  "input.missing": "Falta un valor obligatorio.",
  "input.unknown-key": "Esta clave no se conoce aquí.",
  "input.choice": "El valor no es una de las palabras posibles.",
  "input.too-deep": "El valor está anidado a demasiada profundidad o se contiene a sí mismo.",
  "input.too-large": "El valor tiene demasiados elementos.",
  "input.more": "Hay más problemas que los enumerados.",
  "text.too-long": "El texto es demasiado largo.",
  "number.invalid": "El valor no es un número entero dentro de los límites admitidos.",
  "date.invalid": "El valor no es una fecha del calendario.",
  "date.instant": "Un instante, como un objeto Date o una marca de tiempo, solo tiene día en un huso horario.",
  "date.range": "La fecha debe estar entre el 1 de enero de 1990 y el 31 de diciembre de 2199.",
  "date.order": "Las fechas no siguen el orden correcto.",
  "amount.invalid": "El valor no es un importe decimal.",
  "amount.precision": "El importe tiene más decimales que su moneda.",
  "amount.range": "El importe debe ser inferior a 10^15 unidades de moneda.",
  "amount.residual": "El importe pendiente supera lo que dejan los abonos y los pagos.",
  "amount.not-positive": "El importe debe ser mayor que cero.",
  "sum.range": "Una suma del resultado supera 64 bits en unidades mínimas.",
  "rate.invalid": "El valor no es un porcentaje decimal.",
  "rate.precision": "El porcentaje tiene más de seis decimales.",
  "rate.range": "El porcentaje está fuera de los límites.",
  "currency.invalid": "El valor no es un código de moneda ISO 4217.",
  "currency.mismatch": "Los importes de un crédito deben estar en una sola moneda.",
  "terms.unreadable": "No se ha podido leer el plazo de pago.",
  "terms.empty": "Un plazo de pago necesita al menos un paso.",
  "terms.step": "Un paso de un plazo de pago debe ser de una sola clase.",
  "terms.split": "Las partes del plazo de pago no suman el total de la factura.",
  "plan.empty": "El plan no factura nada.",
  "plan.percent": "Los porcentajes suman más de 100.",
  "plan.balance": "Solo una parte del plan puede ser el resto.",
  "plan.incomplete": "Las partes del plan no suman el neto.",
  "plan.over-net": "Las partes del plan superan el neto.",
  "plan.before-start": "La fecha es anterior al inicio del proyecto.",
  "plan.falling": "El avance retrocede y la certificación no indica un abono.",
  "plan.over-complete": "El avance no puede superar el 100 %.",
  "plan.deposit": "El anticipo supera el neto.",
  "plan.deposit-late": "El anticipo se factura después de la primera parte del plan.",
  "plan.release-early": "La retención se libera antes de facturar la última parte del plan.",
  "law.unsupported": "Este derecho no está cubierto.",
  "law.unknown": "La ley no regula este punto, o su regla no se conoce aquí.",
  "law.coverage": "La regla no se conoce para fechas tan antiguas.",
  "scenario.unknown": "No hay ningún escenario incluido con este nombre.",
  "scenario.empty": "Un escenario necesita al menos un paso.",
  "scenario.step-id": "El identificador de un paso debe ser un texto corto.",
  "scenario.step-twice": "Dos pasos tienen el mismo identificador.",
  "scenario.first": "El primer paso no tiene otro anterior desde el que contar.",
  "scenario.backwards": "Un paso no puede ir antes del que sigue.",
  "invoice.unknown": "Esa factura no está en la lista.",
  "prices.matrix": "La matriz no tiene un tipo para cada tramo de antigüedad.",
  "series.unknown": "Esta serie de tipos no existe.",
  internal: "La biblioteca ha fallado; comunique por favor los datos que lo causaron.",
  "message.event": "El evento no es un recordatorio.",
  "core.init": "El núcleo aún no está iniciado.",
  "core.blocked": "La política de seguridad de contenido de la página prohíbe WebAssembly.",
  "date.zone": "El huso horario no se conoce.",
  "instant.invalid": "El valor no es un instante.",
  "message.link": "Un enlace en un mensaje debe ser una simple dirección https.",
  "pay.iban": "Este IBAN no es válido.",
  "pay.bic": "El valor no es un BIC.",
  "pay.amount": "El importe no cabe en una transferencia en euros.",
  "pay.name": "El nombre no cabe.",
  "pay.reference": "La referencia es demasiado larga.",
  "pay.size": "El nombre y la referencia juntos no caben en el código.",
};

/** @internal */
export const spanish: Language = {
  locale: "es-ES",
  rate,
  problems,
  sentences: {
    "due.agreed": ({ due }, { date }) => `Vencimiento acordado: el ${date(due)}.`,
    "due.terms": ({ start, event, steps: taken, due }, write) =>
      isAtOnce(taken)
        ? `A pagar el ${write.date(due)}: al contado (${word(events, event)}).`
        : `A pagar a más tardar el ${write.date(due)}: ${stepsInWords(taken, steps, write)}, a contar desde el ${write.date(start)} (${word(events, event)}).`,
    "due.law": ({ start, event, days: number, due }, { date }) =>
      number === 0
        ? `No se acordó ningún plazo: la ley exige el pago sin demora, el ${date(due)} (${word(events, event)}).`
        : `No se acordó ningún plazo: la ley concede ${days(number)} desde el ${date(start)} (${word(events, event)}), es decir, hasta el ${date(due)}.`,
    "due.reminder": ({ reminder }, { date }) =>
      `No se pactó fecha: el requerimiento del ${date(reminder)} puso al cliente en mora.`,
    "due.rolled": ({ from, to }, { date }) =>
      `El ${date(from)} no es día hábil: el vencimiento se ${to < from ? "adelanta" : "aplaza"} al ${date(to)}.`,
    "due.closed": ({ from, to }, { date }) =>
      `El cliente está cerrado el ${date(from)}: el vencimiento se aplaza al ${date(to)}.`,
    "interest.starts": ({ due, first }, { date }) =>
      `La factura debía pagarse el ${date(due)}: los intereses de demora corren desde el ${date(first)}.`,
    "interest.starts.notice": ({ notice, first }, { date }) =>
      `Los intereses de demora corren desde el ${date(first)}, tras el requerimiento de pago del ${date(notice)}.`,
    "interest.none": () => "No se calculan intereses de demora.",
    "interest.rate.statutory": (values, write) =>
      `Desde el ${write.date(values.from)}, tipo legal de demora del ${write.percent(values.rate)} anual: ${reference(values, write)}.`,
    "interest.rate.frozen": (values, write) =>
      `Tipo legal de demora del ${write.percent(values.rate)} anual, fijado al empezar la demora y para toda su duración: ${reference(values, write)}.`,
    "interest.rate.fixed": ({ rate }, { percent }) => `La propia ley fija el tipo: ${percent(rate)} anual.`,
    "interest.rate.agreed": ({ rate }, { percent }) => `Tipo acordado en el contrato: ${percent(rate)} anual.`,
    "interest.rate.agreed.reference": (values, write) =>
      `Desde el ${write.date(values.from)}, tipo acordado del ${write.percent(values.rate)} anual: ${reference(values, write)}.`,
    "interest.rate.agreed.multiple": (values, write) =>
      `Desde el ${write.date(values.from)}, tipo acordado del ${write.percent(values.rate)} anual: ${multiplied(values, write)}.`,
    "interest.rate.agreed.own": (values, write) =>
      `Desde el ${write.date(values.from)}, tipo acordado del ${write.percent(values.rate)} anual: ${multiplied(values, write)}.`,
    "interest.day-count": ({ basis }) => `Los intereses se cuentan ${word(dayCounts, basis)}.`,
    "interest.capitalised": ({ date: day, amount: sum }, { date, amount }) =>
      `Tras un año entero de demora, el ${date(day)} se suman al principal ${amount(sum)} de intereses, que devengan a su vez intereses (anatocismo).`,
    "interest.payment-day": () => "El día del pago no devenga intereses.",
    "compensation.fixed": ({ amount: sum }, { amount }) =>
      `La demora da derecho a ${amount(sum)} por costes de cobro (compensación fija).`,
    "compensation.tier": ({ debt, amount: sum }, { amount }) =>
      `Para una deuda de ${amount(debt)}, la demora da derecho a ${amount(sum)} por costes de cobro (compensación fija).`,
    "compensation.agreed": ({ amount: sum }, { amount }) =>
      `Compensación por costes de cobro acordada en el contrato: ${amount(sum)}.`,
    "compensation.percent": ({ debt, percent: share, amount: sum }, { amount, percent }) =>
      `El contrato concede el ${percent(share)} de los ${amount(debt)} debidos al vencimiento, dentro de sus límites: ${amount(sum)}.`,
    "compensation.converted": (
      { sum, currency, rate, date: day, amount: converted },
      { date, amount, money, points },
    ) => `La ley fija ${money(sum, currency)}; al cambio ${points(rate)} del ${date(day)} son ${amount(converted)}.`,
    "compensation.none": () => "No se debe compensación fija por costes de cobro.",
    "collection.tier": ({ principal, base, percent: share, above, amount: sum }, { amount, percent }) =>
      sign(share) === 0
        ? `Para una deuda de ${amount(principal)}, la escala de gastos de cobro da ${amount(sum)}.`
        : `Para una deuda de ${amount(principal)}, la escala de gastos de cobro da ${amount(base)} y el ${percent(share)} de la parte que pasa de ${amount(above)}: ${amount(sum)}.`,
    "collection.factor": ({ fee, factor: times, amount: sum }, { amount, points }) =>
      `La ley cuenta ${points(times)} veces los honorarios de ${amount(fee)}: ${amount(sum)}.`,
    "collection.floor": ({ amount: sum }, { amount }) => `Por el cobro se deben al menos ${amount(sum)}.`,
    "collection.cap": ({ amount: sum }, { amount }) => `Por el cobro se deben como máximo ${amount(sum)}.`,
    "collection.expenses": ({ percent: share, amount: sum }, { amount, percent }) =>
      `Gastos, el ${percent(share)} de los honorarios hasta el límite de la ley: ${amount(sum)}.`,
    "collection.vat": ({ rate, amount: sum }, { amount, percent }) =>
      `IVA del ${percent(rate)} aparte, porque el acreedor no puede deducirlo: ${amount(sum)}.`,
    "collection.none": () => "La ley no da ninguna escala de gastos de cobro para esta deuda.",
    "collection.set-off": () => "La compensación fija se descuenta de los gastos de cobro.",
    "collection.condition.agreed": () => "Solo si lo prevé una cláusula del contrato.",
    "collection.condition.first-reminder": () =>
      "Solo después del primer recordatorio que exige la ley, y de su plazo.",
    "collection.condition.demand": () => "Solo después de un requerimiento escrito de pago, y de su plazo.",
    "collection.condition.agency": () => "Solo cuando un abogado o una agencia de cobro se encarga del crédito.",
    "collection.condition.contract-ended": () => "Solo después de que el acreedor haya puesto fin al contrato.",
    "reminder-fee": ({ date: day, amount: sum }, { date, amount }) =>
      `El recordatorio del ${date(day)} cuesta lo que fija la ley: ${amount(sum)}.`,
    "allocation.order": ({ first, second, third }) =>
      `Un pago cubre primero ${word(parts, first)}, luego ${word(parts, second)} y por último ${word(parts, third)} (imputación de pagos).`,
    "allocation.settled": ({ date: day, amount: sum }, { date, amount }) =>
      `El ${date(day)} los pagos, abonos y descuentos alcanzaron el total de la factura: ${amount(sum)} de lo que queda son intereses y costes, ya no principal, y no devengan intereses.`,
    "discount.taken": ({ until, percent: share, amount: sum }, { date, amount, percent }) =>
      `Se aplicó el descuento del ${percent(share)} por pago hasta el ${date(until)}: se abonan ${amount(sum)}.`,
    "limitation.last-day": ({ start, months: number, last }, { date }) => {
      const whole = years(number);
      const duration = whole === undefined ? months(number) : plural(whole, "año", "años");
      return `El último día para reclamar ante los tribunales es el ${date(last)}, ${duration} después del ${date(start)}, salvo interrupción o suspensión (prescripción).`;
    },
    "billing.milestones": ({ count, net }, { amount }) =>
      `El plan factura ${amount(net)} sin IVA en ${plural(count, "hito", "hitos")}.`,
    "billing.monthly": ({ count, months: every, net }, { amount }) =>
      `El plan factura ${amount(net)} sin IVA en ${plural(count, "parte igual", "partes iguales")}, cada ${every === 1 ? "mes" : months(every)}; lo que deja el redondeo va a las primeras.`,
    "billing.daily": ({ count, days: every, net }, { amount }) =>
      `El plan factura ${amount(net)} sin IVA en ${plural(count, "parte igual", "partes iguales")}, cada ${every === 1 ? "día" : days(every)}; lo que deja el redondeo va a las primeras.`,
    "billing.progress": ({ count, net }, { amount }) =>
      `El plan factura ${amount(net)} sin IVA según el avance, en ${plural(count, "certificación", "certificaciones")}: cada una factura lo terminado desde la anterior.`,
    "billing.nothing": ({ date: day, label }, { date }) =>
      `No hay nada nuevo que facturar el ${date(day)}${label ? ` («${label}»)` : ""}: no se emite factura.`,
    "billing.credit": ({ date: day, amount: sum }, { date, amount }) =>
      `El avance ha retrocedido: la diferencia de ${amount(size(sum))} se devuelve el ${date(day)} (factura rectificativa).`,
    "billing.vat.remainder": ({ rate, amount: sum }, { percent, amount }) =>
      `La última factura recoge la diferencia de redondeo del IVA al ${percent(rate)}: ${amount(sum)}.`,
    "billing.deposit.pro-rata": ({ amount: sum, vat }, { amount }) =>
      `El anticipo de ${amount(sum)}, con ${amount(vat)} de IVA, se descuenta de cada factura en proporción a lo que factura.`,
    "billing.deposit.first": ({ amount: sum, vat }, { amount }) =>
      `El anticipo de ${amount(sum)}, con ${amount(vat)} de IVA, se descuenta de las primeras facturas.`,
    "billing.deposit.last": ({ amount: sum, vat }, { amount }) =>
      `El anticipo de ${amount(sum)}, con ${amount(vat)} de IVA, se descuenta de las últimas facturas.`,
    "billing.retention": ({ percent: share, amount: sum }, { percent, amount }) =>
      `El cliente retiene el ${percent(share)} de cada factura, IVA incluido, ${amount(sum)} en total (retención de garantía).`,
    "billing.release": ({ amount: sum, release }, { date, amount }) =>
      `Los ${amount(sum)} retenidos deben pagarse el ${date(release)} (devolución de la retención de garantía).`,
    "billing.comparison": ({ end, amount: sum }, { date, amount }) =>
      `Comparación con una sola factura de ${amount(sum)} el ${date(end)}: el mayor importe facturado y aún no pagado, si cada una se paga a su vencimiento, y el vencimiento medio, ponderado por importe.`,
    "discount.ends": ({ until, percent: share, amount: sum }, { date, percent, amount }) =>
      `Descuento del ${percent(share)}, ${amount(sum)}, por pagar a más tardar el ${date(until)} (pronto pago).`,
    "dispute-window.ends": ({ start, event, days: number, last }, { date }) =>
      `El cliente puede impugnar la factura hasta el ${date(last)}: ${days(number)} desde el ${date(start)} (${word(events, event)}).`,
    "promise.kept": ({ paid }, { amount }) => `El cliente cumplió su promesa y pagó ${amount(paid)}.`,
    "promise.broken": ({ paid }, { amount }) =>
      sign(paid) === 0
        ? "El cliente no cumplió su promesa y no pagó nada."
        : `El cliente no cumplió su promesa y pagó solo ${amount(paid)}.`,
    "reminder.scheduled": ({ days: number, from, date: day }, { date }) =>
      number === 0
        ? `Paso previsto para el ${date(day)}, el mismo día ${word(anchors, from)}.`
        : `Paso previsto para el ${date(day)}, ${days(Math.abs(number))} ${number < 0 ? "antes" : "después"} ${word(anchors, from)}.`,
    "reminder.moved": ({ cause, from, to }, { date }) =>
      `Paso trasladado del ${date(from)} al ${date(to)}: ${word(moveCauses, cause)}.`,
    "reminder.brought-forward": ({ payBy, from, to }, { date }) =>
      `No se cumplió la promesa de pagar a más tardar el ${date(payBy)}: el paso del ${date(from)} se adelanta al ${date(to)}.`,
    "reminder.caught-up": ({ planned, to }, { date }) =>
      `El paso del ${date(planned)} no se envió: se recupera el ${date(to)}.`,
    "reminder.missed": ({ planned, step }, { date }) =>
      `El paso del ${date(planned)} no se envió: el paso «${step}» lo sustituye.`,
    "reminder.too-late": ({ planned, due }, { date }) =>
      `El paso del ${date(planned)} debía ir antes del vencimiento del ${date(due)}: ya es tarde para enviarlo.`,
    "reminder.before-issue": ({ planned, issued }, { date }) =>
      `El paso del ${date(planned)} cae antes de la factura, del ${date(issued)}: se omite.`,
    "reminder.paused": ({ from }, { date }) =>
      `El paso espera: la impugnación abierta el ${date(from)} no está resuelta.`,
    "reminder.time-barred": ({ last }, { date }) =>
      `La deuda ha prescrito al final del ${date(last)}: no se requiere formalmente su pago.`,
    "dispute.unanswered": ({ from }, { date }) => `La reclamación del ${date(from)} espera respuesta.`,
    "reminder.paid": ({ date: day }, { date }) => `La factura se pagó el ${date(day)}: no queda nada que reclamar.`,
    "reminder.small": ({ outstanding, least }, { amount }) =>
      `Quedan por pagar ${amount(outstanding)}, menos que los ${amount(least)} a partir de los cuales se da este paso: se omite.`,
    "reminder.disputed-part": ({ disputed, outstanding }, { amount }) =>
      `La parte impugnada de ${amount(disputed)} no se reclama: el paso se refiere a los otros ${amount(outstanding)}.`,
    "reminder.firmer": () =>
      "El cliente impugnó en lugar de pagar, y la impugnación ha terminado: este mensaje es más firme.",
    "reminder.plan": () =>
      "El cliente tiene dificultades de pago: se le ofrece pagar a plazos antes de dar ningún paso más firme.",
    "reminder.plan-wait": ({ days: number }) =>
      `El cliente tiene ${days(number)} para responder a la oferta de pagar a plazos.`,
    "reminder.instead-of-hand-over": () =>
      "La ley exige un recordatorio por escrito antes de que un tercero cobre la deuda: este paso pasa a ser ese recordatorio.",
    "reminder.first": ({ days: number, until }, { date }) =>
      `Es el primer recordatorio que exige la ley: abre una espera de ${days(number)}, hasta el ${date(until)} inclusive.`,
    "reminder.claim.consumer": () => "Un consumidor no debe compensación fija por costes de cobro: no se reclama.",
    "reminder.claim.first-reminder": ({ days: number }) =>
      `La ley exige un primer recordatorio y una espera de ${days(number)} antes de reclamar algo más: todavía es pronto.`,
    "reminder.claim.formal-notice": () =>
      "Los intereses solo corren tras un requerimiento de pago, y todavía no hay ninguno: no se reclaman.",
    "reminder.claim.reminder": () =>
      "No se fijó fecha de pago: para que corran intereses hace falta un requerimiento, y es este.",
    "dso.month": ({ month, sales, days: counted }, { amount, points, month: write }) =>
      `En ${write(month)}: ventas de ${amount(sales)}, ${points(text(counted))} días contados.`,
    "forecast.habit": ({ payments, days: usual, cautious }) =>
      `Según ${plural(payments, "pago", "pagos")} del cliente en un año: la mitad del dinero había llegado ${late(usual)}, cuatro quintos ${late(cautious)}.`,
    "forecast.everybody": ({ payments, days: usual, cautious }) =>
      `Se conocen muy pocos pagos del cliente. Según ${plural(payments, "pago", "pagos")} de todos los clientes: la mitad del dinero había llegado ${late(usual)}, cuatro quintos ${late(cautious)}.`,
    "forecast.promise": ({ payBy }, { date }) => `El cliente prometió pagar a más tardar el ${date(payBy)}.`,
    "forecast.disputed": () => "Lo impugnado no tiene día previsto.",
    "forecast.later-than-ever": ({ payments, days: late }) =>
      payments === 0
        ? "No se conoce ningún pago que permita prever un día."
        : `Más tarde que todos los pagos conocidos (${payments}), con ${days(late)} de retraso: no se prevé ningún día.`,
    "anomaly.slow-down": ({ was, is }) => `El cliente pagaba ${late(was)} y últimamente ${late(is)}.`,
    "anomaly.first-late": ({ instalments, days: late }) =>
      `El cliente pagó ${plural(instalments, "plazo", "plazos")} y ninguno tarde; ahora hay ${days(late)} de retraso.`,
    "anomaly.amount": ({ amount: sum, usual }, { amount }) =>
      `La factura de ${amount(sum)} supera con mucho el importe habitual de ${amount(usual)}.`,
    "anomaly.broken-promise": ({ payBy, promised, paid }, { date, amount }) =>
      `El cliente prometió ${amount(promised)} para el ${date(payBy)} y pagó ${amount(paid)}.`,
    "anomaly.unused-credit": ({ credits, overdue }, { amount }) =>
      `${amount(credits)} del cliente no se aplican a nada, mientras ${amount(overdue)} están vencidos.`,
    "anomaly.disputes": ({ disputes, invoices, allDisputes, allInvoices }) =>
      `El cliente impugnó ${plural(disputes, "vez", "veces")} en ${plural(invoices, "factura", "facturas")} en un año; todos los clientes ${plural(allDisputes, "vez", "veces")} en ${plural(allInvoices, "factura", "facturas")}.`,
    "anomaly.gone-quiet": ({ days: since, usual, overdue }, { amount }) =>
      `Ninguna factura desde hace ${days(since)}, cuando lo habitual es una cada ${days(usual)}, mientras ${amount(overdue)} están vencidos.`,
    "anomaly.over-limit": ({ exposure, limit }, { amount }) =>
      `El cliente debe o ha pedido ${amount(exposure)}, más que su límite de ${amount(limit)}.`,
    "score.own": ({ count, points: mean }, { points }) =>
      `${plural(count, "plazo", "plazos")} de los dos últimos años: ${points(mean)} puntos de 100 de media, según importe y antigüedad.`,
    "score.prior": ({ count, prior, points: mixed }, { points }) =>
      count === 0
        ? `Aún no se conoce ningún pago: se suponen ${prior} puntos, los de un cliente que paga con 15 días de retraso.`
        : `Con menos de doce plazos aún cuentan los ${prior} puntos que se suponen de cualquier cliente: ${points(mixed)} puntos.`,
    "score.broken-promises": ({ count, points: number }) =>
      `${plural(count, "promesa de pago incumplida", "promesas de pago incumplidas")} en doce meses: ${number} puntos menos.`,
    "score.rejected-payments": ({ count, points: number }) =>
      `${plural(count, "pago devuelto", "pagos devueltos")} en doce meses: ${number} puntos menos.`,
    "score.long-overdue": ({ days: number, most }) =>
      `Un importe no impugnado lleva ${days(number)} de retraso: la puntuación es como máximo ${most}.`,
    "score.handed-over": ({ most }) =>
      `Un crédito se entregó a una agencia de cobro o a la justicia: la puntuación es como máximo ${most}.`,
    "score.insolvent": () => "El cliente está en concurso: la puntuación es 0.",
    "score.result": ({ score }) => `La puntuación es ${score} de 100.`,
    "score.what-if": ({ invoice, due, amount: sum, paid, score }, { date, amount }) => {
      const what = `${amount(sum)} con vencimiento el ${date(due)}${invoice ? ` (${invoice})` : ""}`;
      return paid === "today"
        ? `Si se pagaran hoy ${what}, la puntuación sería ${score}.`
        : `Si se hubieran pagado a tiempo ${what}, la puntuación sería ${score}.`;
    },
    "score.withheld": () => "A un consumidor no se le puntúa, salvo que se pida.",
    "limit.need": ({ sales, days: number, amount: sum }, { amount, points }) =>
      `Unas ventas de ${amount(sales)} al año que quedan abiertas ${points(number)} días necesitan ${amount(sum)}.`,
    "limit.share": ({ criterion, base, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} de ${amount(base)} (${word(criteria, criterion)}): ${amount(sum)}.`,
    "limit.history": ({ highest, percent: share, amount: sum }, { amount, percent }) =>
      `${percent(share)} del mayor saldo de doce meses pagado a tiempo, ${amount(highest)}: ${amount(sum)}.`,
    "limit.insurer": ({ amount: sum }, { amount }) =>
      sign(sum) === 0 ? "La aseguradora rechaza al cliente." : `La aseguradora cubre ${amount(sum)}.`,
    "limit.binding": ({ criterion, least, factor, amount: sum }, { amount, points }) =>
      `Lo más bajo es ${amount(least)} (${word(criteria, criterion)}); por ${points(factor)}, según la puntuación, el límite es ${amount(sum)}.`,
    "advice.score": ({ score, from, scenario }) =>
      `Para una puntuación de ${score} se aplica la fila de la tabla a partir de ${from} puntos: escenario «${scenario}».`,
    "advice.careful": ({ count }) =>
      `Solo hay ${plural(count, "plazo conocido", "plazos conocidos")}: se aplica lo aconsejado para clientes nuevos donde es más prudente.`,
    "advice.term-capped": ({ advised, days: number }) => `La ley permite ${days(number)}, no ${advised}.`,
    "agenda.overdue": ({ overdue, count, days: number }, { amount }) =>
      `${amount(overdue)} vencidos en ${plural(count, "factura", "facturas")}, con hasta ${days(number)} de retraso.`,
    "agenda.scenario": ({ scenario, segment }) =>
      `Los recordatorios siguen el escenario «${scenario}» (${word(segments, segment)}).`,
    "agenda.limitation": ({ last, days: number }, { date }) =>
      `El crédito prescribe después del ${date(last)}: quedan ${days(number)}.`,
    "agenda.dispute": ({ from, disputed }, { date, amount }) =>
      `El cliente impugna ${amount(disputed)} desde el ${date(from)} y espera respuesta.`,
    "agenda.retention": ({ release, amount: sum }, { date, amount }) =>
      `La retención de ${amount(sum)} debía liberarse el ${date(release)}.`,
    "agenda.credits": ({ credits }, { amount }) =>
      `El cliente tiene ${amount(credits)} a su favor: se descuentan de lo que se pide.`,
    "agenda.contacted": ({ date: day }, { date }) =>
      `Ya se contactó con el cliente el ${date(day)}: basta un contacto al día.`,
    "agenda.one-contact": ({ count }) =>
      `Un contacto al día: ${plural(count, "otra factura espera", "otras facturas esperan")} al siguiente.`,
    "agenda.next": ({ date: day, step }, { date }) => `El paso siguiente, «${step}», llega el ${date(day)}.`,
    "agenda.exhausted": ({ date: day, step }, { date }) =>
      `Se enviaron todos los pasos del escenario, el último, «${step}», el ${date(day)}: hay que decidir cómo seguir.`,

    "credit.expected-loss": ({ customer, exposure, pd, days: late, loss }, { amount, percent }) =>
      `${who(customer)} debe ${amount(exposure)} sin IVA${late > 0 ? `, con ${days(late)} de retraso` : ""}; con una probabilidad de impago de ${percent(pd)}, la pérdida esperada es de ${amount(loss)}.`,
    "credit.published-range": ({ price, range, source, year }) =>
      `No indicado: ${price}. Publicado: ${range} (${source}, ${year}).`,
    "credit.provision.bucket": ({ bucket, exposure, rate, allowance }, { amount, percent }) =>
      `Provisión para ${bucketName(bucket)}: ${percent(rate)} de ${amount(exposure)} son ${amount(allowance)}.`,
    "credit.provision": ({ allowance }, { amount }) => `Provisión total: ${amount(allowance)}.`,
    "credit.cost": ({ label, base, rate, amount: sum }, { amount, percent }) =>
      `${word(costs, label)}: ${percent(rate)} de ${amount(base)} son ${amount(sum)}.`,
    "credit.cost.least": ({ label, least }, { amount }) =>
      `${word(costs, label)}: se aplica el mínimo de ${amount(least)}.`,
    "credit.saved": ({ cash, rate, saved }, { amount, percent }) =>
      `${amount(cash)} cobrados antes, al ${percent(rate)} anual, ahorran ${amount(saved)}.`,
    "credit.covered": ({ share, covered }, { amount, percent }) =>
      `Se cubre el ${percent(share)}: ${amount(covered)} de la pérdida esperada.`,
    "credit.maximum": ({ maximum }, { amount }) => `Se pagan como máximo ${amount(maximum)} al año.`,
    "credit.waiting": ({ months: number }) =>
      `Una pérdida se indemniza unos ${months(number)} después del vencimiento.`,
    "credit.break-even.default": ({ pd }, { percent }) =>
      `Compensa si la probabilidad de impago supera el ${percent(pd)}.`,
    "credit.break-even.recovery": ({ recovery }, { percent }) =>
      `Compensa si se recupera más del ${percent(recovery)}.`,
    "credit.advance": ({ eligible, retained, cash }, { amount }) =>
      `Se aceptan ${amount(eligible)}; ${amount(retained)} quedan retenidos y se disponen ${amount(cash)}.`,
    "credit.recourse": () => "Con recurso: si un cliente no paga, la pérdida es del vendedor.",
    "credit.bank-risk": () =>
      "Un banco debe el pago en cuanto los documentos son conformes: queda el riesgo de ese banco.",
    "credit.share-of-amount": ({ percent: share, amount: sum }, { amount, percent }) =>
      `Los gastos son el ${percent(share)} de ${amount(sum)}.`,
    "credit.recovered": ({ debt, recovery, recovered, net }, { amount, percent }) =>
      `De ${amount(debt)} se espera recuperar el ${percent(recovery)}: ${amount(recovered)}, y ${amount(net)} después de gastos.`,
    "credit.discount-per-year": ({ rate }, { percent }) =>
      `Como interés, el descuento cuesta el ${percent(rate)} anual.`,
    "credit.deposit": ({ percent: share, before, after }, { amount, percent }) =>
      `Con un anticipo del ${percent(share)}, la mayor pérdida individual baja de ${amount(before)} a ${amount(after)}.`,
    "credit.procedure": ({ procedure, name, upTo }, { amount }) =>
      `${word(procedures, procedure)}: ${name}${upTo === undefined ? "" : `, hasta ${amount(upTo)}`}.`,
    "credit.procedure.unknown": () => "No hay ningún procedimiento judicial registrado para este derecho.",
    "credit.procedure.too-large": ({ name, upTo }, { amount }) => `Solo hasta ${amount(upTo)}: ${name}.`,
    "credit.refused": ({ customer, exposure }, { amount }) =>
      `${who(customer)} es rechazado: ${amount(exposure)} no están cubiertos.`,
    "credit.disputed": ({ amount: sum }, { amount }) =>
      `${amount(sum)} están en disputa: se cubren solo cuando esta se resuelve.`,
    "credit.vat": ({ amount: sum }, { amount }) =>
      `El IVA de ${amount(sum)} no está cubierto; el de una deuda perdida se recupera del Estado.`,
    "credit.own-share": ({ percent: share }, { percent }) => `El ${percent(share)} de cada pérdida es del vendedor.`,
    "credit.ineligible": ({ invoice, amount: sum }, { amount }) =>
      `La factura ${invoice} de ${amount(sum)} no se acepta.`,
    "credit.term": ({ invoice, days: number }) => `La factura ${invoice} no se acepta: su plazo es de ${days(number)}.`,
    "credit.buyer-late": ({ invoice, days: number }) =>
      `La factura ${invoice} no se acepta: otra de este cliente lleva ${days(number)} de retraso.`,
    "credit.debtor": () => "Los consumidores y los organismos públicos no se aseguran.",
    "loss.cautious": () => "No se indica la pérdida en caso de impago: toda deuda impagada se cuenta como perdida.",
    "credit.minima": ({ percent: share }, { percent }) =>
      `Los gastos superan el ${percent(share)} del importe: pesan sus mínimos.`,
    "term.unlawful": ({ cap, days: number, due, latest }, { date }) =>
      `Plazo demasiado largo: la ley permite como máximo ${days(number)} (${word(caps, cap as CapName)}), es decir, un vencimiento a más tardar el ${date(latest)} y no el ${date(due)}.`,
    "term.long": ({ cap, days: number, due, latest }, { date }) =>
      `Plazo de más de ${days(number)} (${word(caps, cap as CapName)}): el vencimiento del ${date(due)} es posterior al ${date(latest)} y solo vale si se acordó expresamente y no es manifiestamente abusivo.`,
    "term.start-assumed": ({ event, used }, { date }) =>
      `El plazo empieza en una fecha que no se ha indicado (${word(events, event)}): se cuenta desde la fecha de la factura, el ${date(used)}.`,
    "term.days-assumed": ({ days: number }) => `El plazo no indica la unidad: se lee como ${days(number)}.`,
    "term.ambiguous": ({ due, reading, other, otherReading }, { date }) =>
      `Este plazo puede leerse de dos maneras: ${word(readings, reading)}, que da el ${date(due)} (lectura aplicada); o ${word(readings, otherReading)}, que da el ${date(other)}.`,
    "rate.provisional": ({ series: name, from, value }, { date, percent }) =>
      `Tipo provisional: para el periodo que empieza el ${date(from)} aún no se ha publicado el valor siguiente y se mantiene el último conocido, ${percent(value)} (${word(series, name)}).`,
    "compensation.provisional": ({ from, amount: sum }, { date, amount }) =>
      `Compensación provisional: la del semestre que empieza el ${date(from)} aún no se ha publicado y se mantiene la última conocida, ${amount(sum)}.`,
    "interest.below-floor": ({ rate, floor }, { percent }) =>
      `El tipo acordado del ${percent(rate)} es inferior al mínimo legal del ${percent(floor)}: puede no ser válido.`,
    "interest.above-ceiling": ({ rate, ceiling }, { percent }) =>
      `El tipo acordado del ${percent(rate)} supera el máximo legal del ${percent(ceiling)}: puede reducirse.`,
    "interest.notice-needed": () =>
      "Los intereses solo corren tras una petición formal de pago (requerimiento), y no se ha indicado ninguna.",
    "interest.reminder-needed": () =>
      "Si el contrato no fija una fecha de pago, los intereses solo corren tras un requerimiento, y no se ha indicado ninguno.",
    "law.note": () => "Esta regla tiene una excepción o deja algo abierto: véase la nota de su fuente.",
    "claim.first-reminder-needed": ({ days: number }) =>
      `Un consumidor no debe nada más que la deuda antes de un primer aviso y ${days(number)} para pagar: no consta ninguno.`,
    "claim.first-reminder": ({ days: number, from }, { date }) =>
      `El plazo de ${days(number)} tras el primer aviso no ha terminado: lo que se suma a la deuda se debe desde el ${date(from)}.`,
    "compensation.conversion": ({ amount: sum, currency }, { money }) =>
      `La compensación fija está en otra moneda (${sum ? money(sum, currency) : currency}): no se cuenta hasta que se convierta.`,
    "compensation.above-cap": ({ amount: sum, cap }, { amount }) =>
      `Los ${amount(sum)} pactados superan los ${amount(cap)} que la ley permite cobrar a un consumidor: solo cuentan estos.`,
    "dispute.open": ({ from }, { date }) => `El cliente impugna la factura desde el ${date(from)}.`,
    "limitation.passed": ({ last }, { date }) =>
      `La deuda ha prescrito al final del ${date(last)}, salvo interrupción o suspensión del plazo (pago a cuenta, reconocimiento, demanda).`,
    "payment.surplus": ({ amount: sum }, { amount }) => `El cliente pagó ${amount(sum)} de más.`,
    "allocation.by-law": ({ balance, outstanding }, { amount }) =>
      `Según los libros quedan ${amount(balance)}; según el orden legal de imputación se deben ${amount(outstanding)} de principal.`,
    "payment.undated": ({ amount, used }, { money, date }) =>
      `Solo se conoce el importe pendiente: ${money(amount)} cuentan como pagados el ${date(used)}, antes de todo interés.`,
    "payment.rejected": ({ count }) =>
      count === 1 ? "No se cuenta un pago devuelto." : `No se cuentan ${count} pagos devueltos.`,
    "discount.missed": ({ until, percent: share, short, days: number }, { date, amount, percent }) =>
      `Se perdió el descuento del ${percent(share)} por pago hasta el ${date(until)}${sign(short) > 0 ? `, faltaron ${amount(short)}` : ""}${number > 0 ? `, ${days(number)} de retraso` : ""}.`,
    "discount.after-due": ({ until, due }, { date }) =>
      `El descuento dura hasta el ${date(until)}, después del vencimiento, el ${date(due)}.`,
    "due.before-issue": ({ due, issued }, { date }) =>
      `El vencimiento, el ${date(due)}, es anterior a la fecha de la factura, el ${date(issued)}: vale como día de pago.`,
    "payment.later": ({ count }) =>
      count === 1
        ? "No se cuenta un pago o abono posterior a la fecha del cálculo."
        : `No se cuentan ${count} pagos o abonos posteriores a la fecha del cálculo.`,
    "billing.retention.capped": ({ percent: share, cap }, { percent }) =>
      `La retención de garantía acordada, del ${percent(share)}, supera el máximo legal: se retiene el ${percent(cap)}.`,
    "billing.retention.late": ({ release, latest }, { date }) =>
      `La retención de garantía se devuelve el ${date(release)}; la ley exige que se pague a más tardar el ${date(latest)}.`,
    "billing.acceptance-assumed": ({ used }, { date }) =>
      `No se ha indicado el fin del proyecto: el último día del plan, el ${date(used)}, hace las veces de recepción.`,
    "billing.no-vat": () => "No se ha indicado tipo de IVA: no se factura IVA.",
    "billing.incomplete": ({ completed, left }, { percent, amount }) =>
      `El avance llega al ${percent(completed)}: quedan ${amount(left)} sin IVA por facturar.`,
    "sent.later": ({ count }) =>
      count === 1
        ? "No se cuenta un recordatorio enviado después de la fecha del cálculo."
        : `No se cuentan ${count} recordatorios enviados después de la fecha del cálculo.`,
    "sent.unknown": ({ step }) => `El recordatorio enviado «${step}» no es un paso del escenario.`,
    "portfolio.allocation": ({ balance, principal }, { amount }) =>
      `De las facturas atrasadas, en los libros quedan ${amount(balance)}; según el orden legal de imputación se deben ${amount(principal)} de principal.`,
    "portfolio.open-only": () =>
      "Ninguna factura de la lista está pagada y no se indican ventas: se omiten las cifras que se basan en ellas.",
    "portfolio.disputed-left-out": ({ count, amount: sum }, { amount }) =>
      `La parte impugnada de ${plural(count, "factura", "facturas")}, ${amount(sum)}, no entra en ninguna cifra.`,
    "measure.left-out": ({ measure }) => `Sin cifra: ${word(measures, measure)}. No hay nada por lo que dividir.`,
    "dso.history-short": ({ amount: sum }, { amount }) =>
      `Las ventas de dos años no explican ${amount(sum)} de lo debido: ese resto se cuenta a su media.`,
    "late-table.vat": ({ vat }) => `Los importes son ${vat === "gross" ? "con IVA" : "sin IVA"}.`,
    "late-table.no-percent": () => "Sin cifra de negocios no hay porcentajes.",
    "score.human-decides": ({ count }) =>
      `Se puntúa a ${plural(count, "persona física", "personas físicas")}: debe decidir una persona y explicar la puntuación a quien lo pida (RGPD, artículos 15 y 22).`,
    "score.do-not-publish": () =>
      "Las puntuaciones son de uso interno: publicarlas puede ser ilícito, aunque sean ciertas.",
  },
};
