// The JSON Schemas of what a program stores: policies, invoices and scenarios, as the core reads them. They say what can
// be said of one value at a time; what must hold between values is the core's to say.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const types = read("src/types.ts");
const names = read("src/generated/names.ts");

/** The words of a union that the core generates. */
function words(type) {
  const [, union] = new RegExp(`export type ${type} =([^;]*);`).exec(names);
  return [...union.matchAll(/"([^"]*)"/g)].map(([, word]) => word);
}

/** The doc comment of a field of a public type. */
function comment(type, field) {
  const [, body] = new RegExp(`export interface ${type} \\{\\n([^]*?)\\n\\}`).exec(types);
  const found = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\n  ${field}\\??:`).exec(body);
  if (found === null) throw new Error(`src/types.ts does not describe ${type}.${field}`);
  return found[1]
    .replace(/\n\s*\*/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * An object with these keys and no other, described as a public type is. A key that ends in ! must be there; any other may
 * be null, which the core takes for left out.
 */
function object(type, fields) {
  const properties = {};
  for (const [key, schema] of Object.entries(fields)) {
    const name = key.replace("!", "");
    const description = type === null ? {} : { description: comment(type, name) };
    properties[name] = { ...description, ...(name === key ? optional(schema) : schema) };
  }
  const required = Object.keys(fields).flatMap((key) => (key.endsWith("!") ? [key.slice(0, -1)] : []));
  return { type: "object", properties, additionalProperties: false, ...(required.length > 0 ? { required } : {}) };
}

function optional(schema) {
  if (schema.type === undefined) return { anyOf: [...(schema.anyOf ?? [schema]), { type: "null" }] };
  const words = schema.enum === undefined ? {} : { enum: [...schema.enum, null] };
  return { ...schema, ...words, type: [schema.type, "null"].flat() };
}

const anyOf = (...schemas) => ({ anyOf: schemas });
const list = (items, minItems, maxItems) => ({ type: "array", items, minItems, maxItems });
const choice = (...words) => ({ type: "string", enum: words });
const integer = (minimum, maximum) => ({ type: "integer", minimum, maximum });
const pattern = (pattern) => ({ type: "string", pattern: `^(${pattern})$` });
const text = { type: "string", maxLength: 1000 };
const flag = { type: "boolean" };

// Patterns keep to what every dialect of regular expressions knows.
const year = "199[0-9]|2[01][0-9][0-9]";
const leapYear = "199[26]|20([02468][048]|[13579][26])|21(0[48]|[2468][048]|[13579][26])";
const monthDay = "(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31";
const date = { ...pattern(`(${year})-(${monthDay})|(${leapYear})-02-29`), format: "date" };
const dayOfYear = pattern(`${monthDay}|02-29`);

const positive = {
  type: ["string", "number"],
  pattern: "^0*([1-9][0-9]{0,14}(\\.[0-9]+)?|0\\.[0-9]*[1-9][0-9]*)$",
  exclusiveMinimum: 0,
  exclusiveMaximum: 1e15,
};

/** A percentage from 0 or -100 to 100 or 1000. */
function rate(minimum, maximum) {
  const below = (limit) => `0*(${limit}(\\.0+)?|[0-9]{1,${String(limit).length - 1}}(\\.[0-9]{1,6}0*)?)`;
  const negative = minimum < 0 ? below(-minimum) : "0+(\\.0+)?";
  return { type: ["string", "number"], pattern: `^(${below(maximum)}|-${negative})$`, minimum, maximum };
}

const one = (key, schema) => object(null, { [`${key}!`]: schema });
const currency = pattern("[A-Z]{3}");
const series = choice(...words("SeriesName"));

const definitions = {
  date,
  positive,
  share: anyOf(choice("balance"), one("percent", rate(0, 100)), one("amount", ref("positive"))),
  step: anyOf(
    one("addDays", integer(0, 3650)),
    one("addMonths", integer(0, 120)),
    one("endOf", choice("week", "decade", "halfMonth", "month", "quarter")),
    one("dayOfMonth", anyOf(integer(1, 31), list(integer(1, 31), 1, 31))),
    one("weekday", integer(1, 7)),
  ),
  start: choice("issue", "receipt", "delivery", "acceptance"),
  terms: object("Terms", {
    from: anyOf(ref("start"), one("laterOf", list(ref("start"), 1, 4))),
    "steps!": list(ref("step"), 1, 100),
    roll: choice("none", "following", "modifiedFollowing", "preceding"),
    discounts: list(object("Discount", { "percent!": rate(0, 100), "steps!": list(ref("step"), 1, 100) }), 0, 100),
  }),
  splitTerms: object("SplitTerms", {
    "parts!": list(object(null, { "share!": ref("share"), "terms!": anyOf({ type: "string" }, ref("terms")) }), 1, 100),
  }),
  agreedTerms: anyOf({ type: "string" }, ref("terms"), ref("splitTerms")),
  reminderStep: object("ReminderStep", {
    "id!": { type: "string", minLength: 1, maxLength: 64 },
    "when!": object(null, { "days!": integer(-365, 3650), "from!": choice("issue", "due", "previous") }),
    "channel!": choice("email", "sms", "phone", "letter", "registered-letter", "agency", "court"),
    "tone!": choice("courtesy", "reminder", "firm", "formal-notice", "last"),
    claim: choice("none", "interest", "interest+compensation"),
    payLink: flag,
    minOutstanding: ref("positive"),
  }),
  scenario: object("Scenario", {
    "name!": text,
    "steps!": list(ref("reminderStep"), 1, 50),
    pauseOn: list(choice("dispute", "promise"), 0, 2),
    workingDaysOnly: flag,
    minDaysBetween: integer(0, 365),
  }),
  policy: object("Policy", {
    "law!": choice(...words("KnownLaw")),
    debtor: choice("business", "public", "consumer"),
    currency,
    terms: ref("agreedTerms"),
    interest: anyOf(
      choice("statutory", "none"),
      one("annualRate", rate(0, 1000)),
      object(null, { "reference!": series, "margin!": rate(-100, 1000) }),
      one("option", choice(...words("InterestOption"))),
    ),
    compensation: anyOf(choice("statutory", "none"), one("amount", ref("positive"))),
    dayCount: choice("actual/365", "actual/actual", "actual/360", "30/360"),
    rounding: object(null, { mode: choice("half-up", "half-even", "down"), at: choice("total", "period") }),
    allocation: { ...list(choice("costs", "interest", "principal"), 0, 3), uniqueItems: true },
    holidays: list(ref("date"), 0, 1000),
    closedPeriods: list(object(null, { "from!": dayOfYear, "to!": dayOfYear }), 0, 1000),
    rates: list(object(null, { "series!": series, "from!": ref("date"), "percent!": rate(-100, 1000) }), 0, 1000),
    scenario: anyOf(choice("gentle", "standard", "firm"), ref("scenario")),
    disputeWindowDays: integer(0, 3650),
    sector: choice(...words("Sector")),
  }),
  payment: object("Payment", {
    "date!": ref("date"),
    "amount!": ref("positive"),
    id: text,
    towards: choice("law", "principal"),
    rejected: flag,
  }),
  credit: object("CreditNote", { "date!": ref("date"), "amount!": ref("positive"), id: text }),
  dispute: object("Dispute", { "from!": ref("date"), to: ref("date"), amount: ref("positive") }),
  promise: object("PaymentPromise", { "made!": ref("date"), "payBy!": ref("date"), amount: ref("positive") }),
  sent: object("SentReminder", { "step!": text, "date!": ref("date") }),
  invoice: object("Invoice", {
    id: text,
    customer: text,
    "issued!": ref("date"),
    received: ref("date"),
    delivered: ref("date"),
    accepted: ref("date"),
    "total!": ref("positive"),
    currency,
    terms: ref("agreedTerms"),
    due: ref("date"),
    payments: list(ref("payment"), 0, 10_000),
    credits: list(ref("credit"), 0, 10_000),
    disputes: list(ref("dispute"), 0, 10_000),
    promises: list(ref("promise"), 0, 10_000),
    sent: list(ref("sent"), 0, 10_000),
    formalNotice: ref("date"),
    cause: choice("oversight", "dispute", "financial-trouble"),
  }),
};

function ref(name) {
  return { $ref: `#/$defs/${name}` };
}

/** The names of the definitions that a schema needs, directly or by way of others. */
function needed(schema, found = new Set()) {
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) {
    if (!found.has(name)) needed(definitions[name], found.add(name));
  }
  return found;
}

/** Writes `policy.json`, `invoice.json` and `scenario.json` into a folder. */
export function writeSchemas(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ["policy", "invoice", "scenario"]) {
    const { [name]: schema, ...others } = definitions;
    const wanted = needed(schema);
    const $defs = Object.fromEntries(Object.entries(others).filter(([other]) => wanted.has(other)));
    const whole = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: `echeance: ${name}`,
      ...schema,
      $defs,
    };
    writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(whole, null, 2)}\n`);
  }
}
