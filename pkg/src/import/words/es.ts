import { plural } from "../../lang/language.js";
import type { Language } from "../language.js";

const rows = (count: number) => plural(count, "fila", "filas");
const invoices = (count: number) => plural(count, "factura", "facturas");
const fields: Record<string, string> = { total: "el importe de la factura", issued: "la fecha de la factura" };

/** The words of the readers in Spanish. */
export const spanish: Language = {
  locale: "es-ES",
  sentences: {
    "import.encoding": ({ encoding }) =>
      `El texto no está en UTF-8: se ha leído como ${encoding}. Compruebe los acentos de los nombres.`,
    "import.skipped": ({ count, lines }) =>
      `${rows(count)} con títulos, secciones o totales no contienen facturas (línea ${lines}).`,
    "import.total-agrees": ({ amount: sum }, { amount }) =>
      `Lo pendiente suma el total del final de la lista, ${amount(sum)}.`,
    "import.total-differs": ({ file, read }, { amount }) =>
      `La lista termina con un total de ${amount(file)}, pero lo pendiente suma ${amount(read)}.`,
    "import.dates-from-column": ({ column, other }) =>
      `Las fechas de la columna «${column}» se pueden leer de dos maneras: se leen como las de la columna «${other}», donde solo cabe una.`,
    "import.dates-from-title": ({ column, title }) =>
      `Las fechas de la columna «${column}» se leen de la única manera en que ninguna es posterior a la lista («${title}»).`,
    "import.dates-serial": ({ column, value, date: day }, { date }) =>
      `Las fechas de la columna «${column}» son números de día de una hoja de cálculo, contados desde 1900: ${value} es el ${date(day)}.`,
    "import.dates-unix": ({ column }) =>
      `Las fechas de la columna «${column}» son segundos desde 1970; el día es el del tiempo universal (UTC).`,
    "import.decimal-from-column": ({ column, other }) =>
      `Los importes de la columna «${column}» se pueden leer de dos maneras: se leen como los de la columna «${other}», donde solo cabe una.`,
    "import.currency": ({ symbol, currency }) => `El signo ${symbol} se toma por la moneda ${currency}.`,
    "import.currency-unknown": ({ symbol }) => `El signo ${symbol} no dice qué moneda es: se usa la de la política.`,
    "import.paid-undated": ({ count }) =>
      `El archivo no dice cuándo se ${count === 1 ? "pagó" : "pagaron"} ${invoices(count)}, del todo o en parte: se toma la fecha de la factura.`,
    "import.no-issue-date": ({ count }) => `${invoices(count)} sin fecha: se toma el vencimiento.`,
    "import.no-due-date": ({ count }) =>
      `${invoices(count)} sin vencimiento: rige el plazo de la política o de la ley.`,
    "import.terms-unread": ({ words, count }) =>
      `No se han podido leer las condiciones «${words}» (${invoices(count)}): rige el plazo de la política o de la ley.`,
    "import.type-unknown": ({ type, count }) =>
      `No se sabe qué significa «${type}»: ${rows(count)} ${count === 1 ? "se lee" : "se leen"} por el signo del importe.`,
    "import.same-number": ({ invoice, count }) =>
      `El número ${invoice} está en ${rows(count)} del mismo cliente: cada una es una factura aparte.`,
    "import.computed": ({ count }) =>
      `El total de ${invoices(count)} se ha calculado con las cantidades, los precios y los impuestos de las líneas.`,
    "import.mapping": ({ columns }) =>
      `Al archivo le faltan columnas que nombra la correspondencia guardada: ${columns}.`,
    "import.columns-unused": ({ columns }) => `Columnas no usadas: ${columns}.`,
    "fec.no-due-date": ({ count }) =>
      `Un libro francés (FEC) no tiene vencimientos: para ${invoices(count)} rige el plazo de la política, del cliente o de la ley.`,
    "fec.not-lettered": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "deuda antigua no tiene", "deudas antiguas no tienen")} letra de punteo (${amount(sum)}) aunque hay cobros sin ella: pueden estar pagadas. El saldo de cada cliente es correcto de todos modos.`,
    "fec.partly-lettered": ({ count }) =>
      `En ${plural(count, "grupo", "grupos")} de la misma letra el debe y el haber difieren: los cobros van a la factura que nombran y después a la más antigua.`,
    "fec.opening": ({ customer, amount: sum, date: day }, { amount, date }) =>
      `${customer} arrastra ${amount(sum)} en una sola suma: se lee como una factura del ${date(day)}.`,
    "fec.currency": ({ invoice, amount: sum, currency }, { money }) =>
      `${invoice} se emitió en otra moneda: ${money(sum, currency)}. El libro la lleva en euros.`,
    "fec.unbalanced-entry": ({ entry, debit, credit, count }, { amount }) =>
      `${plural(count, "asiento no cuadra", "asientos no cuadran")}; el primero es ${entry}, con ${amount(debit)} en el debe y ${amount(credit)} en el haber.`,
    "fec.unbalanced": ({ debit, credit }, { amount }) =>
      `El libro no cuadra: ${amount(debit)} en el debe y ${amount(credit)} en el haber. Puede estar cortado o filtrado.`,
    "fec.other-accounts": ({ accounts, count, amount: sum }, { amount }) =>
      `${rows(count)} de las cuentas ${accounts} (saldo de ${amount(sum)}) no se han leído; nombre las cuentas para leerlas.`,
    "fec.decimal-point": ({ count }) =>
      `${plural(count, "línea tiene", "líneas tienen")} importes con punto decimal, donde la norma pide coma.`,
    "fec.separator-in-text": ({ count }) =>
      `${plural(count, "línea tiene", "líneas tienen")} el separador dentro de un texto: sus partes se han unido de nuevo.`,
    "fec.paid-out": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "cargo", "cargos")} a un cliente contra el banco (${amount(sum)}): cobros devueltos o reembolsos.`,
    "fec.other-credits": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "abono no es", "abonos no son")} ni cobro ni nota de abono (${amount(sum)}), como una pérdida: la deuda baja por ello.`,
    "einvoice.due-before-issue": ({ invoice, due, issued }, { date }) =>
      `${invoice} indica el ${date(due)} como vencimiento, antes de su emisión: vence el día de la emisión, el ${date(issued)}.`,
    "einvoice.prepaid": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} se pagó por anticipado en ${amount(sum)} un día que no indica: se toma la fecha de emisión.`,
    "einvoice.paid": ({ invoice, date: day }, { date }) => `${invoice} dice que ya se pagó, el ${date(day)}.`,
    "einvoice.credit": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} deja ${amount(sum)} a favor del cliente, que aún no son de ninguna factura.`,
    "einvoice.nothing-owed": ({ invoice }) => `En ${invoice} no hay nada que pagar.`,
    "einvoice.amounts": ({ invoice, payable, computed }, { amount }) =>
      `${invoice} pide ${amount(payable)}, pero sus sumas dan ${amount(computed)}: vale lo que pide.`,
    "einvoice.claims-of-others": ({ invoice, amount: sum }, { amount }) =>
      `${invoice} cobra además ${amount(sum)} por cuenta de terceros.`,
    "einvoice.terms-unread": ({ invoice, words }) => `No se han podido leer las condiciones de ${invoice}: «${words}».`,
    "einvoice.terms-differ": ({ invoice, words, due }, { date }) =>
      `${invoice} vence el ${date(due)}, como indica; sus palabras dicen otra cosa: «${words}».`,
    "einvoice.payee": ({ invoice, name }) =>
      `${invoice} se paga a ${name} y no al vendedor: los recordatorios deben nombrar esa cuenta.`,
    "einvoice.self-billed": ({ invoice }) => `${invoice} la emitió el cliente (autofacturación).`,
    "einvoice.replaces": ({ invoice, other }) => `${invoice} rectifica ${other}, que no debe reclamarse además.`,
    "einvoice.credits": ({ invoice, other }) => `${invoice} abona la factura ${other}.`,
    "einvoice.note": ({ invoice, subject, words }) =>
      `${invoice} sobre ${{ PMT: "costes de cobro", PMD: "demora", AAB: "descuento" }[subject] ?? subject}: «${words}».`,
    "einvoice.interest": ({ invoice, percent: rate }, { percent }) =>
      `${invoice} nombra un interés de demora del ${percent(rate)}: póngalo en la política si se pactó.`,
    "bank.entries-apart": ({ count }) =>
      `${plural(count, "apunte del banco se ha desglosado", "apuntes del banco se han desglosado")} en sus pagos.`,
    "bank.balance": ({ opening, closing, moved }, { amount }) =>
      `El extracto empieza con ${amount(opening)} y termina con ${amount(closing)}, pero sus apuntes suman ${amount(moved)}.`,
    "bank.pending": ({ count }) =>
      `${plural(count, "apunte está", "apuntes están")} solo anunciados y sin contabilizar: se dejan fuera.`,
    "row.cells": ({ expected, found }) => `La fila tiene ${plural(found, "celda", "celdas")} en lugar de ${expected}.`,
    "row.long": ({ count }) => `La línea tiene ${count} caracteres, más de los que puede tener una fila.`,
    "row.quote": () => "Unas comillas se abren y no se cierran.",
    "row.amount": ({ column, value }) => `«${value}» en la columna «${column}» no es un importe.`,
    "row.decimals": ({ column, value }) => `«${value}» en la columna «${column}» tiene más decimales que la moneda.`,
    "row.date": ({ column, value }) => `«${value}» en la columna «${column}» no es una fecha.`,
    "row.no-date": () => "La fila no tiene fecha.",
    "row.no-amount": () => "La fila no tiene importe.",
    "row.kind": ({ value }) => `«${value}» no es un documento de cliente.`,
    "row.status": ({ value }) => `«${value}» no es un crédito que reclamar.`,
    "row.cut": () => "El archivo acaba en mitad de esta línea: está cortado.",
    "ask.dates": ({ column, value, first, second }, { date }) =>
      `En la columna «${column}», ¿${value} es el ${date(first)} o el ${date(second)}?`,
    "ask.decimal": ({ column, value }) =>
      `En la columna «${column}», ¿${value} tiene tres decimales o un signo de millares?`,
    "ask.column": ({ field }) => `¿Qué columna contiene ${fields[field] ?? field}?`,
    "ask.lettering": ({ count, amount: sum }, { amount }) =>
      `${plural(count, "deuda antigua no tiene", "deudas antiguas no tienen")} letra de punteo (${amount(sum)}): ¿se imputan los cobros a la deuda más antigua de cada cliente?`,
    "ask.sheet": ({ count }) => `¿Cuál de las ${count} hojas contiene las facturas?`,
    "match.reference": ({ reference }) => `El pago lleva la referencia ${reference}.`,
    "match.number": ({ invoice }) => `El pago nombra la factura ${invoice}.`,
    "match.numbers": ({ count, amount: sum }, { amount }) =>
      `El pago nombra ${invoices(count)} que suman ${amount(sum)}.`,
    "match.part": ({ invoice, open }, { amount }) => `La suma no es lo pendiente de ${invoice}, ${amount(open)}.`,
    "match.account": ({ iban }) => `Vino de una cuenta conocida del cliente, ${iban}.`,
    "match.payer": ({ name }) => `El pagador tiene el nombre del cliente, ${name}.`,
    "match.sum": ({ count, amount: sum }, { amount }) =>
      `Solo estas ${invoices(count)} del cliente suman ${amount(sum)}.`,
    "match.discount": ({ percent: rate, until }, { percent, date }) =>
      `Es el importe menos el descuento del ${percent(rate)}, que podía tomarse hasta el ${date(until)}.`,
    "match.amount": ({ amount: sum }, { amount }) => `Solo una factura pendiente es de ${amount(sum)}.`,
    "match.several": ({ count, amount: sum }, { amount }) =>
      `${invoices(count)} encajan con el pago de más de una manera (${amount(sum)}).`,
    "file.empty": () => "El archivo está vacío.",
    "file.unknown": () => "El archivo no es de ninguna clase que se lea aquí.",
    "file.encoding": () => "El texto del archivo está en una codificación que no se lee aquí.",
    "file.xml": () => "El archivo no es XML bien formado.",
    "file.doctype": () => "El XML declara un tipo de documento; las facturas no lo tienen.",
    "file.large": () => "El archivo, o lo que contiene al descomprimirlo, es demasiado grande.",
    "file.header": () => "El archivo no tiene cabecera que nombre sus columnas.",
    "file.pdf": () => "El PDF no contiene una factura en XML.",
    "file.sheet": () => "No se puede leer la hoja de cálculo.",
    "file.peer": () => "Falta un lector que debe instalarse junto a este paquete.",
    "file.mapping": () => "La correspondencia no es de las que da la lectura de una lista.",
  },
};
