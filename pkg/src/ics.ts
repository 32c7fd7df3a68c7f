import { isOwed } from "./amounts.js";
import { safely } from "./safe.js";
import { choice, dayOf, decimalOf, listOf, objectOf, optionsOf, textOf, wrongType } from "./check.js";
import { printable } from "./text.js";
import { writer } from "./writer.js";
import type { BillingSchedule, DateLike, DueDates, Lang, ReminderStep, Timeline } from "./types.js";

interface Labels {
  locale: string;
  events: Record<string, string>;
  channels: Record<ReminderStep["channel"], string>;
}

const labels: Record<Lang, Labels> = {
  fr: {
    locale: "fr-FR",
    events: {
      "hand-over": "Transmission pour recouvrement",
      issue: "Facture émise",
      "discount-ends": "Fin de l'escompte",
      "dispute-window-ends": "Fin du délai de contestation",
      reminder: "Relance",
      due: "Échéance",
      "interest-starts": "Début des pénalités de retard",
      "promise-due": "Paiement promis",
      payment: "Paiement",
      limitation: "Dernier jour avant prescription",
      credit: "Avoir",
      "dispute-opens": "Litige ouvert",
      "dispute-ends": "Litige clos",
      "formal-notice": "Mise en demeure",
      invoice: "Facture à émettre",
      payable: "À encaisser",
    },
    channels: {
      email: "e-mail",
      sms: "SMS",
      phone: "appel",
      letter: "courrier",
      "registered-letter": "recommandé",
      agency: "société de recouvrement",
      court: "tribunal",
    },
  },
  en: {
    locale: "en-GB",
    events: {
      "hand-over": "Hand-over for recovery",
      issue: "Invoice issued",
      "discount-ends": "Discount ends",
      "dispute-window-ends": "Dispute window ends",
      reminder: "Reminder",
      due: "Due date",
      "interest-starts": "Late-payment interest starts",
      "promise-due": "Promised payment",
      payment: "Payment",
      limitation: "Last day before the claim is time-barred",
      credit: "Credit note",
      "dispute-opens": "Dispute opened",
      "dispute-ends": "Dispute closed",
      "formal-notice": "Formal notice",
      invoice: "Invoice to issue",
      payable: "Payment due",
    },
    channels: {
      email: "e-mail",
      sms: "text message",
      phone: "call",
      letter: "letter",
      "registered-letter": "registered letter",
      agency: "collection agency",
      court: "court",
    },
  },
  de: {
    locale: "de-DE",
    events: {
      "hand-over": "Übergabe zur Beitreibung",
      issue: "Rechnung gestellt",
      "discount-ends": "Skontofrist endet",
      "dispute-window-ends": "Einwendungsfrist endet",
      reminder: "Zahlungserinnerung",
      due: "Fälligkeit",
      "interest-starts": "Beginn der Verzugszinsen",
      "promise-due": "Zugesagte Zahlung",
      payment: "Zahlung",
      limitation: "Letzter Tag vor Verjährung",
      credit: "Gutschrift",
      "dispute-opens": "Einwand erhoben",
      "dispute-ends": "Einwand erledigt",
      "formal-notice": "Fristsetzung",
      invoice: "Rechnung stellen",
      payable: "Zahlung fällig",
    },
    channels: {
      email: "E-Mail",
      sms: "SMS",
      phone: "Anruf",
      letter: "Brief",
      "registered-letter": "Einschreiben",
      agency: "Inkasso",
      court: "Gericht",
    },
  },
  nl: {
    locale: "nl-NL",
    events: {
      "hand-over": "Overdracht ter incasso",
      issue: "Factuur verzonden",
      "discount-ends": "Kortingstermijn eindigt",
      "dispute-window-ends": "Betwistingstermijn eindigt",
      reminder: "Herinnering",
      due: "Vervaldatum",
      "interest-starts": "Eerste dag met rente",
      "promise-due": "Toegezegde betaling",
      payment: "Betaling",
      limitation: "Laatste dag vóór verjaring",
      credit: "Creditnota",
      "dispute-opens": "Betwisting geopend",
      "dispute-ends": "Betwisting gesloten",
      "formal-notice": "Ingebrekestelling",
      invoice: "Factuur versturen",
      payable: "Betaling verwacht",
    },
    channels: {
      email: "e-mail",
      sms: "sms",
      phone: "telefoon",
      letter: "brief",
      "registered-letter": "aangetekende brief",
      agency: "incassobureau",
      court: "rechtbank",
    },
  },
  es: {
    locale: "es-ES",
    events: {
      "hand-over": "Traslado a recobro",
      issue: "Factura emitida",
      "discount-ends": "Fin del descuento",
      "dispute-window-ends": "Fin del plazo de impugnación",
      reminder: "Recordatorio",
      due: "Vencimiento",
      "interest-starts": "Inicio de los intereses de demora",
      "promise-due": "Pago prometido",
      payment: "Pago",
      limitation: "Último día antes de la prescripción",
      credit: "Abono",
      "dispute-opens": "Impugnación abierta",
      "dispute-ends": "Impugnación cerrada",
      "formal-notice": "Requerimiento de pago",
      invoice: "Emitir factura",
      payable: "Cobro previsto",
    },
    channels: {
      email: "correo electrónico",
      sms: "SMS",
      phone: "llamada",
      letter: "carta",
      "registered-letter": "carta certificada",
      agency: "agencia de cobro",
      court: "juzgado",
    },
  },
  it: {
    locale: "it-IT",
    events: {
      "hand-over": "Affidamento al recupero",
      issue: "Fattura emessa",
      "discount-ends": "Fine dello sconto",
      "dispute-window-ends": "Fine del termine di contestazione",
      reminder: "Sollecito",
      due: "Scadenza",
      "interest-starts": "Decorrenza degli interessi di mora",
      "promise-due": "Pagamento promesso",
      payment: "Pagamento",
      limitation: "Ultimo giorno prima della prescrizione",
      credit: "Nota di credito",
      "dispute-opens": "Contestazione aperta",
      "dispute-ends": "Contestazione chiusa",
      "formal-notice": "Messa in mora",
      invoice: "Emettere fattura",
      payable: "Incasso previsto",
    },
    channels: {
      email: "e-mail",
      sms: "SMS",
      phone: "telefonata",
      letter: "lettera",
      "registered-letter": "raccomandata",
      agency: "recupero crediti",
      court: "tribunale",
    },
  },
};

/**
 * A calendar (RFC 5545) of due dates, a timeline or a billing schedule: all-day events. The ids of the events are the
 * same in every run, so that importing the file again updates what is there; `title` goes before each event and keeps
 * the calendars of several invoices apart. With `asOf`, the day of the timeline, calendars can tell the newer file from
 * an older one. What does not happen any more is marked as cancelled.
 *
 * @throws PolicyError `input.choice` for a language that is not there; `date.invalid` for an `asOf` that is no day.
 */
export const ics = /* @__PURE__ */ safely(function ics(
  what: DueDates | Timeline | BillingSchedule,
  options: { lang: Lang; title?: string; asOf?: DateLike },
): string {
  const words =
    labels[choice(optionsOf(options, ["lang", "title", "asOf"]).lang, Object.keys(labels) as Lang[], "lang")];
  const title = options.title === undefined ? "" : textOf(options.title, "title");
  const made = options.asOf === undefined ? undefined : dayOf(options.asOf, "asOf");
  const entries = entriesOf(objectOf(what, "what"), words);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//echeance//echeance//EN", "CALSCALE:GREGORIAN"];
  if (title !== "") lines.push(`X-WR-CALNAME:${escapeText(title)}`);
  const titled = hash(`${title}\n`);
  const named = title === "" ? "" : escapeText(`${title} · `);
  for (const { id, date, summary, cancelled } of entries) {
    lines.push(
      "BEGIN:VEVENT",
      `UID:${hash(id, titled).toString(16)}-${encodeURIComponent(printable(id))}@echeance`,
      // There is no clock: without a day of its own the stamp is the day of the event.
      `DTSTAMP:${compact(made ?? date)}T000000Z`,
      ...(made === undefined ? [] : [`SEQUENCE:${Date.parse(made) / DAY}`]),
      `DTSTART;VALUE=DATE:${compact(date)}`,
      `DTEND;VALUE=DATE:${compact(new Date(Date.parse(date) + DAY).toISOString().slice(0, 10))}`,
      `SUMMARY:${named}${escapeText(summary)}`,
      ...(cancelled === true ? ["STATUS:CANCELLED"] : []),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return `${lines.map(fold).join("\r\n")}\r\n`;
});

interface Entry {
  id: string;
  date: string;
  summary: string;
  cancelled?: boolean;
}

function entriesOf(what: DueDates | Timeline | BillingSchedule, { locale, events: names, channels }: Labels): Entry[] {
  if ("events" in what) {
    return listOf(what.events, "what.events").map((event, place) => {
      const at = `what.events[${place}]`;
      const { id, date, kind, state, step, asked, claim } = objectOf(event, at);
      const { currency, total } = objectOf(claim, `${at}.claim`);
      const channel = step?.channel;
      const name = names[channel === "agency" || channel === "court" ? "hand-over" : kind];
      const by = channel === undefined ? "" : ` (${channels[channel]})`;
      // What is no reminder asks for nothing: it says what is owed.
      const owed = decimalOf(total, `${at}.claim.total`);
      const amount = asked !== undefined && isOwed(decimalOf(asked, `${at}.asked`)) ? asked : owed;
      return {
        id: textOf(id, `${at}.id`),
        date: dayOf(date, `${at}.date`),
        cancelled: state === "skipped" || state === "missed",
        summary: `${textOf(name, `${at}.kind`)}${by} · ${writer(locale, currency).money(amount)}`,
      };
    });
  }
  if ("invoices" in what) {
    return listOf(what.invoices, "what.invoices").flatMap((line, place) => {
      const at = `what.invoices[${place}]`;
      const { number, label, issued, due, payable } = objectOf(line, at);
      const amount = writer(locale, what.currency).money(decimalOf(payable, `${at}.payable`));
      return [
        {
          id: `invoice:${number}`,
          date: dayOf(issued, `${at}.issued`),
          summary: `${names.invoice} ${number} · ${label} · ${amount}`,
        },
        { id: `due:${number}`, date: dayOf(due, `${at}.due`), summary: `${names.payable} ${number} · ${amount}` },
      ];
    });
  }
  // A claim has instalments too, but no discounts.
  const instalments: readonly Partial<DueDates["instalments"][number]>[] = what.instalments;
  if (!Array.isArray(instalments) || !instalments.every((part) => Array.isArray(part?.discounts))) {
    throw wrongType("what", what, "what dueDates, timeline or schedule returned");
  }
  const count = what.instalments.length;
  const { percent: write } = writer(locale);
  return what.instalments.flatMap(({ due, discounts }, place) => [
    ...discounts.map((discount, rank) => {
      const at = `what.instalments[${place}].discounts[${rank}]`;
      const { until, percent } = objectOf(discount, at);
      return {
        id: `discount:${place + 1}.${rank + 1}`,
        date: dayOf(until, `${at}.until`),
        summary: `${names["discount-ends"]} · ${write(decimalOf(percent, `${at}.percent`))}`,
      };
    }),
    {
      id: `due:${place + 1}`,
      date: dayOf(due, `what.instalments[${place}].due`),
      summary: count === 1 ? `${names.due}` : `${names.due} ${place + 1}/${count}`,
    },
  ]);
}

const DAY = 86_400_000;
const compact = (date: string) => date.replaceAll("-", "");

/** Text of RFC 5545, section 3.3.11. */
function escapeText(text: string): string {
  return printable(text.replace(/\r\n?/g, "\n"))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");
}

/** Lines of at most 75 bytes, broken between characters (section 3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  let begin = 0;
  let at = 0;
  let bytes = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(line.slice(begin, at));
      begin = at;
      bytes = 0;
    }
    at += character.length;
    bytes += size;
  }
  parts.push(line.slice(begin));
  return parts.join("\r\n ");
}

/** A short number that tells titles apart (FNV-1a). */
function hash(text: string, begun = 0x811c9dc5): number {
  let value = begun;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
