// What depends on the host: the clock, and time zones. It stands outside the pure core.
import { wrongType } from "./check.js";
import { PolicyError } from "./error.js";
import { safely } from "./safe.js";

/** A moment: a `Date`, milliseconds since 1970, a date-time with its offset, or what dayjs, Moment and Luxon make. */
export type Instant =
  | Date
  | number
  | string
  | { toDate(): Date }
  | { toJSDate(): Date }
  | { readonly epochMilliseconds: number };

/**
 * The civil day of an instant in a time zone of the IANA database, `YYYY-MM-DD`: the day that an invoice, a payment or a
 * reminder has there. A text that is a day already comes back as it is.
 *
 * @example
 * dayIn(new Date("2026-01-04T23:30:00Z"), "Europe/Paris"); // "2026-01-05"
 * dayIn(charge.created * 1000, "Europe/Paris"); // Stripe counts seconds
 *
 * @throws PolicyError `instant.invalid` for what is no instant, such as a date-time without an offset; `date.zone` for a zone
 * that is not known; `date.range` for days before 1990 and after 2199: seconds taken for milliseconds end up there.
 */
export const dayIn = /* @__PURE__ */ safely(function dayIn(instant: Instant, zone: string): string {
  const day = formatter(zone);
  if (typeof instant === "string" && DAY.test(instant)) return instant;
  const moment = momentOf(instant);
  const parts: Record<string, string> = {};
  for (const { type, value } of day.formatToParts(moment)) parts[type] = value;
  const year = moment < Date.UTC(1, 0, 2) ? "0000" : parts["year"]!.padStart(4, "0");
  const text = `${year}-${parts["month"]}-${parts["day"]}`;
  if (text >= "1990-01-01" && text <= "2199-12-31" && text.length === 10) return text;
  const message = "The date is outside 1990-01-01 to 2199-12-31.";
  const seconds = typeof instant === "number" && Math.abs(instant) < 1e11;
  const hint = seconds ? "give milliseconds: multiply seconds by 1000" : "give a day between them";
  throw new PolicyError([{ code: "date.range", path: "instant", message, value: instant, hint }]);
});

/**
 * Today in a time zone of the IANA database, `YYYY-MM-DD`: what `asOf` is for a user there. The one function of the
 * package that reads the clock.
 *
 * @example
 * assess(invoice, { policy: "FR", asOf: today("Europe/Paris") });
 *
 * @throws PolicyError `date.zone` for a zone that is not known.
 */
export const today = /* @__PURE__ */ safely(function today(zone: string): string {
  return dayIn(Date.now(), zone);
});

const DAY = /^\d{4}-\d\d-\d\d$/;
/** A date-time that says how far it is from UTC, as JSON, ISO 8601, SQL and `Temporal` print it. */
const OFFSET = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d(?::?\d\d)?)(?:\[.*\])?$/i;

const formatters = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  let found = formatters.get(zone);
  if (found !== undefined) return found;
  try {
    // Without a zone the host would take its own.
    if (typeof zone !== "string" || zone === "") throw new RangeError();
    // The parts are put together here: how a locale orders them differs between versions of its data.
    found = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  } catch {
    const message = "The time zone is not known.";
    const hint = 'a name of the IANA database, such as "Europe/Paris"';
    throw new PolicyError([{ code: "date.zone", path: "zone", message, value: zone, hint }]);
  }
  formatters.set(zone, found);
  return found;
}

function momentOf(instant: Instant): number {
  let moment = Number.NaN;
  if (typeof instant === "number") moment = instant;
  else if (typeof instant === "string") moment = read(instant);
  else if (typeof instant === "object" && (instant as object | null) !== null) {
    if (Object.prototype.toString.call(instant) === "[object Date]") moment = (instant as Date).getTime();
    else if ("toDate" in instant && typeof instant.toDate === "function") moment = instant.toDate().getTime();
    else if ("toJSDate" in instant && typeof instant.toJSDate === "function") moment = instant.toJSDate().getTime();
    else if ("epochMilliseconds" in instant) moment = instant.epochMilliseconds;
  } else throw wrongType("instant", instant, "a Date, milliseconds since 1970, or a date-time with its offset");
  if (Number.isFinite(moment) && Math.abs(moment) <= 8.64e15) return moment;
  const message = "The value is no instant.";
  const hint = 'give a Date, milliseconds since 1970, or a date-time with its offset, "2026-01-31T09:30:00+01:00"';
  throw new PolicyError([{ code: "instant.invalid", path: "instant", message, value: instant, hint }]);
}

function read(text: string): number {
  const found = OFFSET.exec(text.trim());
  if (found === null) return Number.NaN;
  const [, day, time, offset] = found;
  const wide = /^[+-]\d\d$/.test(offset!) ? `${offset}:00` : offset!.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2");
  return Date.parse(`${day}T${time}${wide.toUpperCase()}`);
}
