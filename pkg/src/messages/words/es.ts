import { series } from "../format.js";
import type { Fields, MessageWords } from "../words.js";

const due = (f: Fields) => (f.due === undefined ? "" : `, vencida el ${f.due},`);
const falls = (f: Fields) => (f.due === undefined ? "próximamente" : `el ${f.due}`);
const opening = (f: Fields) =>
  `Salvo error por nuestra parte, de nuestra factura ${f.named}${due(f)} quedan pendientes ${f.outstanding}.`;
const crossed =
  "Si su pago se ha cruzado con este mensaje, no lo tenga en cuenta. Si no está conforme con la factura, díganos por qué.";

const days = (count: number) => `${count} ${count === 1 ? "día" : "días"}`;

export const es: MessageWords = {
  locale: "es-ES",
  colon: ":",
  dated: (issued) => `del ${issued}`,
  typeset: (text) => text,
  greeting: (customer) => `Buenos días, ${customer}:`,
  closing: (seller) => `Atentamente,\n${seller}`,
  enterpriseNumber: (number) => `Número de empresa: ${number}`,
  subject: {
    courtesy: (f) => `La factura ${f.reference} vence ${falls(f)}`,
    reminder: (f) => `Recordatorio: la factura ${f.reference} está pendiente de pago`,
    firm: (f) => `Reclamación de pago: factura ${f.reference} impagada`,
    "formal-notice": (f) => `Requerimiento de pago de la factura ${f.reference}`,
    last: (f) => `Último aviso antes del recobro: factura ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `Nuestra factura ${f.named}, de la que quedan pendientes ${f.outstanding}, vence ${falls(f)}.`,
      "Si el pago ya está en marcha, no tiene que hacer nada. Si le falta algo para tramitarla, díganoslo ahora.",
    ],
    reminder: (f) => [
      opening(f),
      `Seguramente se trata de un olvido. Le rogamos que abone ${f.asked} en los próximos días.`,
      crossed,
    ],
    firm: (f) => [
      `Nuestra factura ${f.named}${due(f)} sigue impagada.`,
      `Le pedimos que abone ${f.asked} en un plazo de ${days(f.days)}.`,
      "Si no recibimos ni el pago ni una respuesta, le enviaremos un requerimiento formal.",
    ],
    "formal-notice": (f) => [
      `Por la presente le requerimos el pago de ${f.asked} por nuestra factura ${f.named}${due(f)} en un plazo de ${days(f.days)} desde la recepción de este requerimiento.`,
      "En su defecto, iniciaremos el recobro sin más aviso.",
    ],
    last: (f) => [
      `Nuestra factura ${f.named}${due(f)} sigue sin pagarse.`,
      `Si no recibimos ${f.asked} en un plazo de ${days(f.days)}, trasladaremos el expediente para su recobro.`,
    ],
  },
  opening,
  crossed,
  about: (goods) => `La factura corresponde a: ${goods}.`,
  firstReminder: {
    BE: {
      subject: (reference) => `Primer recordatorio gratuito: factura ${reference}`,
      demand: (f) => [
        `Este primer recordatorio es gratuito (artículo XIX.2 del Código de Derecho Económico belga). Le rogamos que abone ${f.asked} en un plazo de ${f.days} días naturales, que empieza ${f.posted ? "el tercer día hábil siguiente al envío de esta carta" : "el día siguiente al envío de este mensaje"}, es decir, a más tardar el ${f.until}. Si paga en ese plazo, no se le pedirán gastos, intereses ni indemnización.`,
        ...(f.costs === undefined
          ? []
          : [`Transcurrido ese plazo, le reclamaremos además ${f.costs} en virtud de la cláusula penal.`]),
      ],
    },
    NL: {
      subject: (reference) => `Recordatorio: factura ${reference}, pagadera sin gastos de cobro`,
      demand: (f) => [
        `Le rogamos que abone ${f.asked} en un plazo de ${f.days} días, contados desde el día siguiente a aquel en que ${f.posted ? "se le haya entregado esta carta" : "haya recibido este mensaje"}. Si paga en ese plazo, no deberá gastos de cobro.`,
        ...(f.costs === undefined
          ? []
          : [
              `En caso contrario, le cobraremos ${f.costs} de gastos de cobro (artículo 6:96, apartado 6, del Código Civil neerlandés).`,
            ]),
      ],
    },
    NO: {
      subject: (reference) => `Aviso de cobro (inkassovarsel): factura ${reference}`,
      demand: (f) => [
        `Le rogamos que abone ${f.asked} a más tardar el ${f.until}, es decir, en los ${f.days} días siguientes al envío de este aviso.`,
        "Si el importe no se paga en ese plazo, la deuda pasará a una agencia de cobro, lo que puede ocasionarle más gastos (ley noruega de cobro de deudas, inkassoloven, § 9).",
      ],
    },
    other: {
      subject: (reference) => `Recordatorio: factura ${reference}, pagadera sin gastos de cobro`,
      demand: (f) => [
        `Le rogamos que abone ${f.asked} a más tardar el ${f.until}. Si paga en ese plazo, no se añadirán gastos de cobro.`,
        ...(f.costs === undefined
          ? []
          : [`Transcurrido ese plazo, le reclamaremos además ${f.costs} de gastos de cobro.`]),
      ],
    },
  },
  brokenPromise: (date) => `No hemos recibido en su totalidad el pago que nos prometió para el ${date}.`,
  disputedPart: (amount) => `No se incluyen aquí los ${amount} con los que no está conforme.`,
  sms: {
    courtesy: (f) =>
      `${f.seller}: la factura ${f.reference} (${f.outstanding}) vence ${f.due === undefined ? "en breve" : `el ${f.due}`}. Gracias.`,
    reminder: (f) =>
      `${f.seller}: factura ${f.reference} vencida, quedan ${f.asked}. ¿Un olvido? Le rogamos el pago. Gracias.`,
    firm: (f) =>
      `${f.seller}: la factura ${f.reference} sigue impagada. Le pedimos que abone ${f.asked} en ${days(f.days)}.`,
    "formal-notice": (f) =>
      `${f.seller}: requerimiento de pago de ${f.asked} por la factura ${f.reference} en ${days(f.days)}.`,
    last: (f) =>
      `${f.seller}: aviso final. Si no recibimos ${f.asked} en ${days(f.days)}, la factura ${f.reference} pasa a recobro.`,
  },
  phone: {
    courtesy: (f) => [
      `Buenos días, llamo de ${f.seller}. ¿Ha recibido nuestra factura ${f.reference}, de la que quedan pendientes ${f.outstanding}?`,
      `Vence ${falls(f)}. ¿Le falta algo para pagarla?`,
    ],
    reminder: (f) => [
      `Buenos días, llamo de ${f.seller} por nuestra factura ${f.reference}, de la que quedan pendientes ${f.outstanding}.`,
      "¿No está conforme o ha sido un olvido?",
      "¿Qué día podemos esperar su transferencia?",
    ],
    firm: (f) => [
      `Buenos días, llamo de ${f.seller}. Nuestra factura ${f.reference} sigue impagada; nos debe ${f.asked}.`,
      "¿Qué impide el pago?",
      "Acordemos una fecha firme o unos plazos; se lo confirmo hoy por escrito.",
    ],
    "formal-notice": (f) => [
      `Buenos días, llamo de ${f.seller}. Le requerimos el pago de ${f.asked} por nuestra factura ${f.reference} en un plazo de ${days(f.days)}; lo recibirá también por escrito.`,
      "¿Desea pagar ahora?",
    ],
    last: (f) => [
      `Buenos días, llamo de ${f.seller}. Sin el pago de ${f.asked} en ${days(f.days)}, la factura ${f.reference} pasa a recobro.`,
      "Es nuestra última llamada: ¿puede pagar hoy?",
    ],
  },
  plan: (f) => [
    `Buenos días, llamo de ${f.seller} por nuestra factura ${f.reference}, de la que quedan pendientes ${f.outstanding}.`,
    "Entendemos que ahora mismo le resulta difícil pagar y queremos encontrar una solución con usted.",
    "¿Le ayudaría pagar a plazos? ¿Qué importe podría asumir, y qué día del mes?",
    "Le confirmo hoy por escrito lo que acordemos.",
  ],
  handover: {
    subject: (f) => `Para recobro: factura ${f.reference}, ${f.customer}`,
    body: (f) => [
      `Deudor: ${f.customer}. Acreedor: ${f.seller}.`,
      `Factura ${f.named}${f.due === undefined ? "" : `, vencida el ${f.due}`}. Principal pendiente: ${f.outstanding}. Importe reclamado: ${f.asked}.`,
      "Se adjuntan: factura, prueba de entrega o ejecución, recordatorios, requerimiento, liquidación.",
    ],
  },
  instalment: (number) => `plazo ${number}`,
  madeOf: (f) =>
    `Es decir, ${series([`${f.outstanding} de principal`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} de intereses de demora` : `${e.amount} de indemnización por costes de cobro`))], "y")}.`,
  legalBasis: (basis) => `Fundamento legal: ${basis}.`,
  payHere: "Pagar en línea",
  interest: "Intereses de demora",
  compensation: "Indemnización por costes de cobro",
  statement: {
    subject: {
      courtesy: (count, total) => `Extracto de cuenta: ${invoices(count)}, ${total}`,
      reminder: (count, total) => `Recordatorio de pago: ${invoices(count)}, ${total}`,
      firm: (count, total) => `Reclamación de pago: ${invoices(count)}, ${total}`,
      "formal-notice": (count, total) => `Requerimiento de pago: ${invoices(count)}, ${total}`,
      last: (count, total) => `Último aviso antes del recobro: ${invoices(count)}, ${total}`,
    },
    intro: (count) => (count === 1 ? "Esta factura está pendiente:" : `Estas ${count} facturas están pendientes:`),
    columns: {
      reference: "Factura",
      due: "Vencimiento",
      daysLate: "Días de retraso",
      outstanding: "Principal",
      interest: "Intereses",
      compensation: "Indemnización",
      total: "Total",
    },
    sum: "Total",
    notDue: (amount) => `De ese total, ${amount} aún no han vencido.`,
    demand: {
      courtesy: (_, count) =>
        `Le rogamos que abone ${count === 1 ? "esta factura" : "cada factura"} a su vencimiento. Si le falta algo para ${count === 1 ? "tramitarla" : "tramitarlas"}, díganoslo ahora.`,
      reminder: (asked) => `Le rogamos que abone ${asked} en los próximos días o nos diga qué lo impide.`,
      firm: (asked, _, limit) =>
        `Le pedimos que abone ${asked} en un plazo de ${days(limit)}. Si no recibimos ni el pago ni una respuesta, le enviaremos un requerimiento formal.`,
      "formal-notice": (asked, _, limit) =>
        `Por la presente le requerimos el pago de ${asked} en un plazo de ${days(limit)} desde la recepción de este requerimiento. En su defecto, iniciaremos el recobro sin más aviso.`,
      last: (asked, _, limit) =>
        `Si no recibimos ${asked} en un plazo de ${days(limit)}, trasladaremos el expediente para su recobro.`,
    },
  },
  letter: {
    title: "Liquidación de la deuda",
    from: "De",
    to: "Para",
    asOf: (date) => `A fecha de ${date}`,
    invoiced: (named) => `Factura ${named}`,
    principal: "Principal pendiente",
    period: "Período",
    days: "Días",
    base: "Base",
    rate: "Tipo anual",
    amount: "Importe",
    total: "Total adeudado",
    perDay: (amount) => `Cada día más de retraso añade ${amount}.`,
    discount: "Descuento",
    settlement: "Factura saldada",
    payments: "Pagos y su imputación",
    date: "Fecha",
    costs: "Costes",
    why: "Por qué estos importes",
  },
};

function invoices(count: number): string {
  return `${count} ${count === 1 ? "factura pendiente" : "facturas pendientes"}`;
}
