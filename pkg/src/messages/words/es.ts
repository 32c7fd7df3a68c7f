import type { MessageWords } from "../words.js";

export const es: MessageWords = {
  locale: "es-ES",
  greeting: (customer) => `Estimado cliente ${customer}:`,
  closing: (seller) => `Atentamente,\n${seller}`,
  subject: {
    courtesy: (f) => `La factura ${f.reference} vence ${f.due ? `el ${f.due}` : "próximamente"}`,
    reminder: (f) => `Recordatorio: la factura ${f.reference} está pendiente de pago`,
    firm: (f) => `Segundo recordatorio: la factura ${f.reference} sigue impagada`,
    "formal-notice": (f) => `Requerimiento de pago de la factura ${f.reference}`,
    last: (f) => `Último aviso antes del recobro: factura ${f.reference}`,
  },
  body: {
    courtesy: (f) => [
      `Nuestra factura ${f.reference} del ${f.issued}, con ${f.outstanding} pendientes, vence ${f.due ? `el ${f.due}` : "próximamente"}.`,
      "Si el pago ya está en marcha, no tiene que hacer nada. Si le falta algo para tramitarla, díganoslo ahora.",
    ],
    reminder: (f) => [
      `Salvo error por nuestra parte, de nuestra factura ${f.reference} del ${f.issued}${f.due ? `, vencida el ${f.due},` : ""} quedan pendientes ${f.outstanding}.`,
      `Seguramente se trata de un olvido. Le rogamos que abone ${f.asked} a vuelta de correo.`,
      "Si su pago se ha cruzado con este mensaje, no lo tenga en cuenta. Si no está conforme con la factura, díganos por qué.",
    ],
    firm: (f) => [
      `Pese a nuestro recordatorio, nuestra factura ${f.reference} del ${f.issued}${f.due ? `, vencida el ${f.due},` : ""} sigue sin pagarse.`,
      `Le pedimos que abone ${f.asked} en un plazo de ocho días.`,
      "A falta de pago o respuesta, le enviaremos un requerimiento formal.",
    ],
    "formal-notice": (f) => [
      `Por la presente le requerimos el pago de ${f.asked} por nuestra factura ${f.reference} del ${f.issued}${f.due ? `, vencida el ${f.due}` : ""}, en un plazo de ocho días desde la recepción de esta carta.`,
      "En su defecto, iniciaremos el recobro sin más aviso.",
    ],
    last: (f) => [
      `Nuestro requerimiento de pago de la factura ${f.reference} del ${f.issued} no ha tenido respuesta.`,
      `Si no recibimos ${f.asked} en ocho días, cederemos el expediente para su recobro.`,
    ],
  },
  sms: {
    courtesy: (f) => `${f.seller}: la factura ${f.reference} (${f.outstanding}) vence ${f.due ? `el ${f.due}` : "pronto"}. Gracias.`,
    reminder: (f) => `${f.seller}: factura ${f.reference} vencida, quedan ${f.asked}. ¿Un olvido? Rogamos el pago.`,
    firm: (f) => `${f.seller}: factura ${f.reference} impagada. Abone ${f.asked} en 8 días, por favor.`,
    "formal-notice": (f) => `${f.seller}: requerimiento, factura ${f.reference}, ${f.asked} en 8 días. Carta enviada.`,
    last: (f) => `${f.seller}: último aviso, factura ${f.reference}, ${f.asked} en 8 días o recobro.`,
  },
  phone: {
    courtesy: (f) => [`Buenos días, llamo de ${f.seller}. ¿Ha recibido nuestra factura ${f.reference} de ${f.outstanding}?`, `Vence ${f.due ? `el ${f.due}` : "pronto"}. ¿Le falta algo para pagarla?`],
    reminder: (f) => [`Buenos días, llamo de ${f.seller} por nuestra factura ${f.reference}, de la que quedan ${f.outstanding}.`, "¿No está conforme o ha sido un olvido?", "¿Qué día podemos esperar su transferencia?"],
    firm: (f) => [`Buenos días, llamo de ${f.seller}. Nuestra factura ${f.reference} sigue impagada pese al recordatorio; nos debe ${f.asked}.`, "¿Qué impide el pago?", "Acordemos una fecha firme o unos plazos; se los confirmo hoy por escrito."],
    "formal-notice": (f) => [`Buenos días, llamo de ${f.seller}. Le hemos requerido el pago de ${f.asked} por la factura ${f.reference}.`, "Dispone de ocho días. ¿Desea pagar ahora?"],
    last: (f) => [`Buenos días, llamo de ${f.seller}. Sin el pago de ${f.asked} en ocho días, la factura ${f.reference} pasa a recobro.`, "Es nuestra última llamada: ¿puede pagar hoy?"],
  },
  handover: {
    subject: (f) => `Cesión para recobro: factura ${f.reference}, ${f.customer}`,
    body: (f) => [`Deudor: ${f.customer}. Acreedor: ${f.seller}.`, `Factura ${f.reference} del ${f.issued}${f.due ? `, vencida el ${f.due}` : ""}. Principal pendiente: ${f.outstanding}. Importe reclamado: ${f.asked}.`, "Se adjuntan: factura, prueba de entrega o ejecución, recordatorios, requerimiento, liquidación."],
  },
  madeOf: (f) => `Es decir, ${[`${f.outstanding} de principal`, ...f.extras.map((e) => (e.what === "interest" ? `${e.amount} de intereses de demora` : `${e.amount} de indemnización por costes de cobro`))].join(", ")}.`,
  legalBasis: (basis) => `Fundamento legal: ${basis}.`,
  payHere: "Pagar en línea",
  interest: "Intereses de demora",
  compensation: "Indemnización por costes de cobro",
  statement: {
    subject: (count, total) => `Extracto de cuenta: ${count} ${count === 1 ? "factura pendiente" : "facturas pendientes"}, ${total}`,
    intro: (count) => (count === 1 ? "Esta factura está pendiente:" : `Estas ${count} facturas están pendientes:`),
    columns: { reference: "Factura", due: "Vencimiento", daysLate: "Días de retraso", outstanding: "Principal", interest: "Intereses", compensation: "Indemnización", total: "Total" },
    sum: "Total",
    outro: (total) => `Le rogamos que abone ${total} o nos diga qué lo impide.`,
  },
  letter: {
    title: "Liquidación de la deuda", from: "De", to: "Para", asOf: (date) => `A fecha de ${date}`, principal: "Principal pendiente", period: "Período", days: "Días", base: "Base", rate: "Tipo anual", amount: "Importe", total: "Total adeudado", perDay: (amount) => `Cada día más de retraso añade ${amount}.`, why: "Por qué estos importes",
  },
};
