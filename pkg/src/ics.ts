import { isOwed } from "./amounts.js";
import { safely } from "./safe.js";
import { choice, dayOf, decimalOf, listOf, objectOf, optionsOf, textOf, wrongType } from "./check.js";
import * as de from "./labels/de.js";
import * as en from "./labels/en.js";
import * as es from "./labels/es.js";
import * as fr from "./labels/fr.js";
import * as it from "./labels/it.js";
import type { Labels as Screen } from "./labels/labels.js";
import * as nl from "./labels/nl.js";
import { printable } from "./text.js";
import { writer } from "./writer.js";
import type { BillingSchedule, DateLike, DueDates, Lang, Timeline } from "./types.js";

interface Labels {
  locale: string;
  event: Screen["event"];
  channel: Screen["channel"];
  handOver: string;
  invoice: string;
  payable: string;
}

/** What a calendar says beside the labels of a screen. */
const labels: Readonly<Record<Lang, Labels>> = {
  fr: {
    locale: "fr-FR",
    event: fr.event,
    channel: fr.channel,
    handOver: "Transmission pour recouvrement",
    invoice: "Facture à émettre",
    payable: "À encaisser",
  },
  en: {
    locale: "en-GB",
    event: en.event,
    channel: en.channel,
    handOver: "Hand-over for recovery",
    invoice: "Invoice to issue",
    payable: "Payment due",
  },
  de: {
    locale: "de-DE",
    event: de.event,
    channel: de.channel,
    handOver: "Übergabe zur Beitreibung",
    invoice: "Rechnung stellen",
    payable: "Zahlung fällig",
  },
  nl: {
    locale: "nl-NL",
    event: nl.event,
    channel: nl.channel,
    handOver: "Overdracht ter incasso",
    invoice: "Factuur versturen",
    payable: "Betaling verwacht",
  },
  es: {
    locale: "es-ES",
    event: es.event,
    channel: es.channel,
    handOver: "Traslado a recobro",
    invoice: "Emitir factura",
    payable: "Cobro previsto",
  },
  it: {
    locale: "it-IT",
    event: it.event,
    channel: it.channel,
    handOver: "Affidamento al recupero",
    invoice: "Emettere fattura",
    payable: "Incasso previsto",
  },
};

/**
 * A calendar (RFC 5545) of due dates, a billing schedule, a timeline or several of them: all-day events. The ids of the
 * events are the same in every run, so that importing the file again updates what is there; those of a timeline carry
 * the invoice, by its `id` or else by its day and sum, so that no two invoices overwrite each other. `title` goes before
 * each event, and keeps the calendars of due dates and schedules apart. With `asOf`, the day of the timeline, calendars can tell the newer file from
 * an older one. What does not happen any more is marked as cancelled.
 *
 * @example
 * const calendar = ics(timeline(invoice, { policy: "FR", asOf: "2026-10-14" }), { lang: "fr", title: "F-17" });
 *
 * @throws PolicyError `input.choice` for a language that is not there; `date.invalid` for an `asOf` that is no day.
 */
export const ics = /* @__PURE__ */ safely(function ics(
  what: DueDates | Timeline | BillingSchedule | readonly Timeline[],
  options: { lang: Lang; title?: string; asOf?: DateLike },
): string {
  const words =
    labels[choice(optionsOf(options, ["lang", "title", "asOf"]).lang, Object.keys(labels) as Lang[], "lang")];
  const title = options.title === undefined ? "" : textOf(options.title, "title");
  const made = options.asOf === undefined ? undefined : dayOf(options.asOf, "asOf");
  const several = Array.isArray(what) ? (what as readonly Timeline[]) : undefined;
  // A calendar of nothing is none (RFC 5545, 3.6).
  if (several?.length === 0) throw wrongType("what", what, "timelines, one at least");
  const entries =
    several === undefined
      ? entriesOf(objectOf(what as DueDates | Timeline | BillingSchedule, "what"), words)
      : several.flatMap((one, place) => {
          const at = `what[${place}]`;
          if (!Array.isArray(objectOf(one, at).events)) throw wrongType(at, one, "what timeline returned");
          return entriesOf(one, words, at);
        });
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//echeance//echeance//EN", "CALSCALE:GREGORIAN"];
  if (title !== "") lines.push(`X-WR-CALNAME:${escapeText(title)}`);
  const titled = hash(`${title}\n`);
  const named = title === "" ? "" : escapeText(`${title} · `);
  for (const { id, of = "", date, summary, cancelled } of entries) {
    lines.push(
      "BEGIN:VEVENT",
      `UID:${hash(of === "" ? id : `${of}\n${id}`, titled).toString(16)}-${encodeURIComponent(printable(id))}@echeance`,
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
  /** The invoice that it is of. */
  of?: string;
  date: string;
  summary: string;
  cancelled?: boolean;
}

function entriesOf(
  what: DueDates | Timeline | BillingSchedule,
  { locale, event: names, channel: channels, ...others }: Labels,
  root = "what",
): Entry[] {
  if ("events" in what) {
    const [first] = listOf(what.events, `${root}.events`);
    const of = what.invoice ?? `${first?.date} ${first?.claim?.outstanding}`;
    // Of several invoices each event says which it is about.
    const about = root === "what" || what.invoice === undefined ? "" : `${what.invoice} · `;
    return what.events.map((event, place) => {
      const at = `${root}.events[${place}]`;
      const { id, date, kind, state, step, asked, claim } = objectOf(event, at);
      const { currency, total } = objectOf(claim, `${at}.claim`);
      const channel = step?.channel;
      const name = channel === "agency" || channel === "court" ? others.handOver : names[kind];
      const by = channel === undefined ? "" : ` (${channels[channel]})`;
      // What is no reminder asks for nothing: it says what is owed.
      const owed = decimalOf(total, `${at}.claim.total`);
      const amount = asked !== undefined && isOwed(decimalOf(asked, `${at}.asked`)) ? asked : owed;
      return {
        id: textOf(id, `${at}.id`),
        of,
        date: dayOf(date, `${at}.date`),
        cancelled: state === "skipped" || state === "missed",
        summary: `${about}${textOf(name, `${at}.kind`)}${by} · ${writer(locale, currency).money(amount)}`,
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
          summary: `${others.invoice} ${number} · ${label} · ${amount}`,
        },
        { id: `due:${number}`, date: dayOf(due, `${at}.due`), summary: `${others.payable} ${number} · ${amount}` },
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
