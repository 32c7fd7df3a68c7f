// What the tests of messages share: events as the library gives them, one for each thing that is said.
import { assess, clauses, ics, letter, message, schedule, statement, timeline } from "echeance";

export const languages = ["fr", "en", "de", "nl", "es", "it"];
export const tones = ["courtesy", "reminder", "firm", "formal-notice", "last"];
export const channels = ["email", "sms", "phone", "letter", "registered-letter", "agency", "court"];
export const written = ["email", "letter", "registered-letter"];

/** A law in which each language is at home. */
const homes = { fr: "FR", en: "IE", de: "DE", nl: "NL", es: "ES", it: "IT" };

export const invoice = {
  id: "2026-017",
  issued: "2026-09-01",
  total: "3600.00",
  due: "2026-10-01",
  payments: [{ date: "2026-10-20", amount: "1000.00" }],
};
export const data = { invoice, seller: "Atelier Nord", customer: "Dupont SA", payUrl: "https://pay.example/2026-017" };
/** What a first reminder to a consumer says besides. */
export const besides = { enterpriseNumber: "0123.456.749", goods: "12 × Regal Nord", costs: "245" };

/** The reminders of a scenario: each is caught in the timeline of its day, with what went out before. */
export function reminders(of, policy, scenario = "standard") {
  const sent = [];
  const found = [];
  for (let asOf = of.issued; found.length < 20; ) {
    const { events } = timeline({ ...of, sent }, { policy, scenario, asOf });
    const next = events.find(({ kind, state }) => kind === "reminder" && (state === "today" || state === "planned"));
    if (next === undefined) break;
    if (next.state === "today") {
      found.push(next);
      sent.push({ step: next.step.id, date: asOf });
    }
    asOf = next.state === "today" ? asOf : next.date;
  }
  return found;
}

/** An event with a tone and a channel; from the firm tone on it asks for everything. */
export function event(tone, channel, lang = "fr") {
  const list = reminders(invoice, { law: homes[lang] });
  const base =
    tone === "courtesy"
      ? list[0]
      : tone === "reminder"
        ? list[1]
        : list.find(({ step }) => step.tone === "formal-notice");
  return { ...base, step: { ...base.step, tone, channel } };
}

/** The first reminder of a consumer, by the channel of its step. */
export function first(law, channel) {
  const policy =
    law === "IS" ? { law, debtor: "consumer", interest: { annualRate: "8" } } : { law, debtor: "consumer" };
  const steps = [
    { id: "reminder", when: { days: 4, from: "due" }, channel, tone: "reminder", claim: "none", payLink: true },
  ];
  const scenario = { name: "one", steps, pauseOn: [], workingDaysOnly: true, minDaysBetween: 0 };
  return reminders({ ...invoice, payments: [] }, policy, scenario)[0];
}

const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const indent = (text) =>
  plain(text)
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
const tell = ({ subject, body }) => `${subject === "" ? "" : `${indent(`[${subject}]`)}\n`}${indent(body)}`;
/** A page as a person reads it. */
export const textOf = (html) =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>/g, "")
    .replace(/<\/t[dh]><t[dh]>/g, " | ")
    .replace(/<br>|<\/(tr|p|h\d|li|div|header)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\n\s*\n+/g, "\n")
    .trim();

/** Everything that is said in a language, for people to read. */
export function everything(lang) {
  const options = { lang, format: "text" };
  const law = homes[lang];
  const parts = [];
  const add = (title, text) => parts.push(`${title}\n${text}`);
  for (const tone of tones) {
    add(`${tone}, e-mail or letter`, tell(message(event(tone, "email", lang), data, options)));
    add(`${tone}, text message`, tell(message(event(tone, "sms", lang), { ...data, payUrl: undefined }, options)));
    add(`${tone}, telephone`, tell(message(event(tone, "phone", lang), data, options)));
  }
  add("hand-over to an agency or a court", tell(message(event("last", "agency", lang), data, options)));
  add(
    "no number, no due date, HTML",
    tell(
      message(
        { ...event("reminder", "email", lang), claim: { ...event("reminder", "email", lang).claim, due: undefined } },
        { ...data, invoice: { ...invoice, id: undefined } },
        { lang, format: "html" },
      ),
    ),
  );

  const broken = {
    ...invoice,
    sent: [{ step: "reminder", date: "2026-10-02" }],
    promises: [{ made: "2026-10-05", payBy: "2026-10-07" }],
    payments: [],
  };
  const late = timeline(broken, { policy: law, asOf: "2026-10-08" }).next;
  add("after a broken promise", tell(message(late, { ...data, invoice: broken }, options)));
  const pledged = {
    ...broken,
    sent: [...broken.sent, { step: "firm", date: "2026-10-13" }],
    promises: [{ made: "2026-10-14", payBy: "2026-10-30" }],
  };
  const call = timeline(pledged, { policy: law, asOf: "2026-11-03" }).next;
  add(
    "the call after a broken promise",
    tell(message({ ...call, state: "today" }, { ...data, invoice: pledged }, options)),
  );
  const disputed = { ...invoice, disputes: [{ from: "2026-10-02", amount: "600.00" }] };
  add(
    "where a part is disputed",
    tell(
      message(timeline(disputed, { policy: law, asOf: "2026-10-06" }).next, { ...data, invoice: disputed }, options),
    ),
  );
  const trouble = { ...invoice, cause: "financial-trouble", sent: [{ step: "reminder", date: "2026-10-05" }] };
  add(
    "a client in financial trouble",
    tell(message(timeline(trouble, { policy: law, asOf: "2026-10-13" }).next, { ...data, invoice: trouble }, options)),
  );

  for (const [country, channel] of [
    ["BE", "email"],
    ["BE", "letter"],
    ["NL", "email"],
    ["NL", "letter"],
    ["NO", "email"],
    ["IS", "letter"],
  ]) {
    const told = message(first(country, channel), { ...data, ...besides, customer: "Anna Maes" }, options);
    add(`first reminder to a consumer, ${country}, ${channel}`, tell(told));
  }
  add(
    "first reminder to a consumer, BE, without what it should say",
    tell(message(first("BE", "email"), { ...data, customer: "Anna Maes" }, options)),
  );

  const open = (day, invoices, sent = []) => {
    const list = invoices.map((one, place) => ({
      ...invoice,
      payments: [],
      ...one,
      ...(sent[place] ? { sent: sent[place] } : {}),
    }));
    return statement(list, {
      policy: law,
      asOf: day,
      seller: data.seller,
      customer: data.customer,
      payUrl: data.payUrl,
      ...options,
    });
  };
  const three = [
    { id: "2026-011", issued: "2026-08-01", due: "2026-09-01", total: "1250.00" },
    {},
    { id: "2026-025", issued: "2026-10-01", due: "2026-11-02", total: "480.50" },
  ];
  add("statement, nothing due", tell(open("2026-10-20", three.slice(2))));
  add("statement, reminder", tell(open("2026-10-05", three.slice(1))));
  const firm = [{ step: "reminder", date: "2026-09-04" }];
  add("statement, firm", tell(open("2026-09-14", three.slice(0, 2), [firm])));
  const all = [...firm, { step: "firm", date: "2026-09-14" }, { step: "call", date: "2026-09-21" }];
  add("statement, formal notice", tell(open("2026-10-05", three, [all])));
  add(
    "statement, first reminder to a consumer, BE",
    tell(
      statement([{ ...invoice, payments: [] }], {
        policy: { law: "BE", debtor: "consumer" },
        asOf: "2026-10-05",
        seller: data.seller,
        customer: "Anna Maes",
        ...besides,
        ...options,
      }),
    ),
  );

  const day = "2026-11-02";
  const claim = assess(invoice, { policy: law, asOf: day });
  const parties = {
    seller: { name: data.seller, address: "Quai 3\n59000 Lille" },
    customer: { name: data.customer, address: "Rue 5\n1000 Bruxelles" },
  };
  const notice = event("formal-notice", "registered-letter", lang);
  const { subject, body } = message(notice, data, options);
  add(
    "letter with its reminder",
    indent(
      textOf(
        letter(
          assess(invoice, { policy: law, asOf: notice.date }),
          { invoice, ...parties, subject, text: body, event: notice },
          { lang },
        ),
      ),
    ),
  );
  add("letter alone", indent(textOf(letter(claim, { invoice, ...parties }, { lang }))));

  const policies = {
    "mentions, FR": "FR",
    "mentions, FR, agreed": { law: "FR", terms: "2% 10 days, net 30", interest: { annualRate: "12" } },
    "mentions, FR, waived": { law: "FR", interest: "none", compensation: "none" },
    "mentions, DE, consumer": { law: "DE", debtor: "consumer", terms: "3% 7 days, net 30" },
    "mentions, LU, consumer": { law: "LU", debtor: "consumer" },
    "mentions, PL": "PL",
  };
  for (const [title, policy] of Object.entries(policies)) {
    add(
      title,
      clauses(policy, { lang, asOf: day })
        .map(({ code, text }) => indent(`${code}: ${text}`))
        .join("\n"),
    );
  }

  const names = (calendar) =>
    [...calendar.replace(/\r\n /g, "").matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, summary]) => indent(summary)).join("\n");
  const busy = {
    ...invoice,
    payments: [{ date: "2026-10-20", amount: "1000.00" }],
    credits: [{ date: "2026-10-21", amount: "100.00" }],
    disputes: [{ from: "2026-10-06", to: "2026-10-08" }],
    promises: [{ made: "2026-10-10", payBy: "2026-10-15" }],
    formalNotice: "2026-11-03",
  };
  const busyPolicy = { law, terms: "2% 10 days, net 30", disputeWindowDays: 20 };
  add(
    "calendar of a timeline",
    names(ics(timeline({ ...busy, due: undefined }, { policy: busyPolicy, asOf: "2026-11-04" }), { lang })),
  );
  const project = {
    net: "9000",
    vatRate: "20",
    start: "2026-09-01",
    plan: { kind: "instalments", count: 2, every: { months: 1 } },
  };
  add("calendar of a schedule", names(ics(schedule(project, { policy: law }), { lang })));
  return `${parts.join("\n\n")}\n`;
}
