import type { BillingSchedule, Lang, Timeline } from "./types.js";

type Label = Record<string, string>;

const labels: Record<Lang, Label> = {
  fr: { issue: "Facture émise", "discount-ends": "Fin de l'escompte", "dispute-window-ends": "Fin du délai de contestation", reminder: "Relance", due: "Échéance", "interest-starts": "Début des pénalités de retard", "promise-due": "Paiement promis", payment: "Paiement", limitation: "Prescription", credit: "Avoir", "dispute-opens": "Litige ouvert", "dispute-ends": "Litige clos", "formal-notice": "Mise en demeure", invoice: "Facture à émettre", payable: "À encaisser" },
  en: { issue: "Invoice issued", "discount-ends": "Discount ends", "dispute-window-ends": "Dispute window ends", reminder: "Reminder", due: "Due date", "interest-starts": "Late-payment interest starts", "promise-due": "Promised payment", payment: "Payment", limitation: "Claim time-barred after today", credit: "Credit note", "dispute-opens": "Dispute opened", "dispute-ends": "Dispute closed", "formal-notice": "Formal notice", invoice: "Invoice to issue", payable: "Payment due" },
  de: { issue: "Rechnung gestellt", "discount-ends": "Skontofrist endet", "dispute-window-ends": "Einwendungsfrist endet", reminder: "Mahnung", due: "Fälligkeit", "interest-starts": "Beginn der Verzugszinsen", "promise-due": "Zugesagte Zahlung", payment: "Zahlung", limitation: "Letzter Tag vor Verjährung", credit: "Gutschrift", "dispute-opens": "Einwand erhoben", "dispute-ends": "Einwand erledigt", "formal-notice": "Fristsetzung", invoice: "Rechnung stellen", payable: "Zahlung fällig" },
  nl: { issue: "Factuur verzonden", "discount-ends": "Kortingstermijn eindigt", "dispute-window-ends": "Betwistingstermijn eindigt", reminder: "Herinnering", due: "Vervaldatum", "interest-starts": "Start wettelijke rente", "promise-due": "Toegezegde betaling", payment: "Betaling", limitation: "Laatste dag vóór verjaring", credit: "Creditnota", "dispute-opens": "Betwisting geopend", "dispute-ends": "Betwisting gesloten", "formal-notice": "Ingebrekestelling", invoice: "Factuur versturen", payable: "Betaling verwacht" },
  es: { issue: "Factura emitida", "discount-ends": "Fin del descuento", "dispute-window-ends": "Fin del plazo de reclamación", reminder: "Recordatorio", due: "Vencimiento", "interest-starts": "Inicio de los intereses de demora", "promise-due": "Pago prometido", payment: "Pago", limitation: "Último día antes de la prescripción", credit: "Abono", "dispute-opens": "Disputa abierta", "dispute-ends": "Disputa cerrada", "formal-notice": "Requerimiento", invoice: "Emitir factura", payable: "Cobro previsto" },
  it: { issue: "Fattura emessa", "discount-ends": "Fine dello sconto", "dispute-window-ends": "Fine del termine di contestazione", reminder: "Sollecito", due: "Scadenza", "interest-starts": "Decorrenza degli interessi di mora", "promise-due": "Pagamento promesso", payment: "Pagamento", limitation: "Ultimo giorno prima della prescrizione", credit: "Nota di credito", "dispute-opens": "Contestazione aperta", "dispute-ends": "Contestazione chiusa", "formal-notice": "Messa in mora", invoice: "Emettere fattura", payable: "Incasso previsto" },
};

/**
 * A calendar (RFC 5545) of a timeline or a billing schedule: all-day events. The ids of the events are the same in every
 * run, so that importing the file again updates what is there; `title` goes before each event and keeps the calendars
 * of several invoices apart.
 */
export function ics(what: Timeline | BillingSchedule, options: { lang: Lang; title?: string }): string {
  const words = labels[options.lang];
  const { title = "" } = options;
  const entries = "events" in what
    ? what.events.filter((event) => event.state !== "skipped").map(({ id, date, kind, claim }) => ({ id, date, summary: `${words[kind]} · ${claim.total} ${claim.currency}` }))
    : what.invoices.flatMap((invoice) => [
        { id: `invoice:${invoice.number}`, date: invoice.issued, summary: `${words["invoice"]} ${invoice.number} · ${invoice.label} · ${invoice.payable} ${what.currency}` },
        { id: `due:${invoice.number}`, date: invoice.due, summary: `${words["payable"]} ${invoice.number} · ${invoice.payable} ${what.currency}` },
      ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//echeance//echeance//EN", "CALSCALE:GREGORIAN"];
  if (title !== "") lines.push(`X-WR-CALNAME:${escape(title)}`);
  for (const { id, date, summary } of entries) {
    const day = date.replaceAll("-", "");
    const following = new Date(Date.parse(date) + 86400000).toISOString().slice(0, 10).replaceAll("-", "");
    lines.push(
      "BEGIN:VEVENT",
      `UID:${hash(`${title}\n${id}`)}-${encodeURIComponent(id)}@echeance`,
      // Without a clock the stamp is the day of the event itself.
      `DTSTAMP:${day}T000000Z`,
      `DTSTART;VALUE=DATE:${day}`,
      `DTEND;VALUE=DATE:${following}`,
      `SUMMARY:${escape(title === "" ? summary : `${title} · ${summary}`)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return lines.map(fold).join("\r\n") + "\r\n";
}

/** Text of RFC 5545, section 3.3.11. */
function escape(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|[\r\n]/g, "\\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
}

/** Lines of at most 75 bytes, broken between characters (section 3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = "";
      bytes = 0;
    }
    part += character;
    bytes += size;
  }
  parts.push(part);
  return parts.join("\r\n ");
}

/** A short number that tells titles apart (FNV-1a). */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16);
}
