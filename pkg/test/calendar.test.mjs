// The calendar, read by a parser written by others and held to RFC 5545.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dueDates, ics, PolicyError, schedule, timeline } from "echeance";
import ICAL from "ical.js";
import { invoice, languages } from "./messages.mjs";

const plan = timeline(invoice, { policy: "FR", asOf: "2026-10-14" });
const project = {
  net: "9000",
  vatRate: "20",
  start: "2026-09-01",
  plan: { kind: "instalments", count: 3, every: { months: 1 } },
};
const billed = schedule(project, { policy: "FR" });
const calendars = languages.flatMap((lang) => [
  ics(plan, { lang, title: "F-17" }),
  ics(billed, { lang }),
  ics(plan, { lang, asOf: "2026-10-14" }),
]);

const eventsOf = (text) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));
const following = (date) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

test("a parser reads back every event, all day long", () => {
  for (const lang of languages) {
    const events = eventsOf(ics(plan, { lang, title: "F-17" }));
    assert.equal(events.length, plan.events.length);
    for (const [place, event] of events.entries()) {
      const { date, state } = plan.events[place];
      assert.ok(event.startDate.isDate && event.endDate.isDate);
      assert.equal(event.startDate.toString(), date);
      assert.equal(event.endDate.toString(), following(date));
      assert.match(event.summary, /^F-17 · \p{Lu}/u);
      assert.equal(
        event.component.getFirstPropertyValue("status"),
        state === "skipped" || state === "missed" ? "CANCELLED" : null,
      );
    }
  }
  const dates = eventsOf(ics(billed, { lang: "en" })).map((event) => [
    event.startDate.toString(),
    event.summary.split(" ·")[0],
  ]);
  assert.deepEqual(
    dates,
    billed.invoices.flatMap(({ number, issued, due }) => [
      [issued, `Invoice to issue ${number}`],
      [due, `Payment due ${number}`],
    ]),
  );
});

test("due dates stand in a calendar, with the discount before them and the parts counted", () => {
  const summaries = (invoice, policy, options) =>
    eventsOf(ics(dueDates(invoice, { policy }), options)).map(({ startDate, summary }) => `${startDate} ${summary}`);
  const discounted = { issued: "2026-11-02", total: "9520.00", terms: "2/10 net 30" };
  assert.deepEqual(summaries(discounted, "DE", { lang: "de", title: "R-7" }), [
    "2026-11-12 R-7 · Skontofrist endet · 2\u00a0%",
    "2026-12-02 R-7 · Fälligkeit",
  ]);
  const parts = {
    parts: [
      { share: { percent: 40 }, terms: { steps: [{ addDays: 0 }] } },
      { share: "balance", terms: { steps: [{ addDays: 30 }] } },
    ],
  };
  assert.deepEqual(summaries({ ...discounted, terms: parts }, "FR", { lang: "fr" }), [
    "2026-11-02 Échéance 1/2",
    "2026-12-02 Échéance 2/2",
  ]);
  const uids = (title) =>
    eventsOf(ics(dueDates(discounted, { policy: "DE" }), { lang: "de", title })).map(({ uid }) => uid);
  assert.equal(new Set([...uids("R-7"), ...uids("R-8")]).size, 4);
});

test("a calendar has what RFC 5545 wants, and each property once", () => {
  for (const text of calendars) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    assert.equal(calendar.name, "vcalendar");
    for (const name of ["prodid", "version", "calscale"]) assert.equal(calendar.getAllProperties(name).length, 1, name);
    assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
    for (const part of calendar.getAllSubcomponents()) {
      assert.equal(part.name, "vevent");
      for (const name of ["uid", "dtstamp", "dtstart", "dtend", "summary", "transp"])
        assert.equal(part.getAllProperties(name).length, 1, name);
      assert.match(part.getFirstPropertyValue("dtstamp").toICALString(), /^\d{8}T000000Z$/);
      assert.ok(part.getFirstPropertyValue("uid").length <= 255);
    }
  }
});

test("lines end in CRLF, have 75 bytes at most, and break between characters", () => {
  const long = "Façade ☀️ 住宅 — 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ".repeat(20);
  for (const text of [...calendars, ics(plan, { lang: "fr", title: long })]) {
    assert.ok(text.endsWith("END:VCALENDAR\r\n"));
    assert.equal(text.replaceAll("\r\n", "").search(/[\r\n]/), -1);
    for (const line of text.split("\r\n")) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.equal(Buffer.from(line).toString(), line);
    }
  }
  const [event] = eventsOf(ics(plan, { lang: "fr", title: long }));
  assert.ok(event.summary.startsWith(`${long} · Facture émise`));
});

test("commas, semicolons, backslashes and line breaks come back as they were", () => {
  const title = 'A; B, C \\ D \\n E\nF: "G"';
  for (const event of eventsOf(ics(plan, { lang: "en", title })))
    assert.ok(event.summary.startsWith(`${title} · `), event.summary);
});

test("hostile text adds no line of its own", () => {
  const title = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://evil.example\u0000\u001b\ud800";
  const labelled = { ...billed, invoices: billed.invoices.map((one) => ({ ...one, label: title })) };
  const text = ics(labelled, { lang: "fr", title });
  assert.equal(eventsOf(text).length, 6);
  assert.doesNotMatch(text.replace(/\r\n /g, ""), /\r\n(ATTACH|x)|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  // A payment may carry any name, half a character too.
  const paid = timeline(
    { ...invoice, payments: [{ date: "2026-10-20", amount: "1", id: "\ud800\r\nUID:x" }] },
    { policy: "FR", asOf: "2026-11-20" },
  );
  assert.equal(eventsOf(ics(paid, { lang: "fr" })).length, paid.events.length);
});

test("ids are unique, the same in every run and every language, and the title keeps invoices apart", () => {
  const ids = (text) => eventsOf(text).map(({ uid }) => uid);
  const first = ids(ics(plan, { lang: "fr", title: "F-17" }));
  assert.equal(new Set(first).size, first.length);
  for (const lang of languages) assert.deepEqual(ids(ics(plan, { lang, title: "F-17" })), first);
  const later = timeline(
    { ...invoice, sent: [{ step: "firm", date: "2026-10-14" }] },
    { policy: "FR", asOf: "2026-10-30" },
  );
  const again = ids(ics(later, { lang: "fr", title: "F-17" }));
  assert.deepEqual(
    first.filter((id) => !again.includes(id)),
    [],
  );
  assert.deepEqual(
    ids(ics(plan, { lang: "fr", title: "F-18" })).filter((id) => first.includes(id)),
    [],
  );
});

test("nothing depends on a clock, and a later day supersedes an earlier one", () => {
  for (const lang of languages) assert.equal(ics(plan, { lang }), ics(plan, { lang }));
  const made = (asOf) => eventsOf(ics(plan, { lang: "fr", asOf }))[0];
  const [before, after] = [made("2026-10-14"), made("2026-10-15")];
  assert.equal(before.component.getFirstPropertyValue("dtstamp").toString(), "2026-10-14T00:00:00Z");
  assert.equal(after.sequence, before.sequence + 1);
  assert.equal(eventsOf(ics(plan, { lang: "fr" }))[0].sequence, null);
  for (const asOf of ["2026-02-30", "today", "2026-10-14T00:00:00Z", ""]) {
    assert.throws(
      () => ics(plan, { lang: "fr", asOf }),
      (error) => error instanceof PolicyError && error.problems[0].code === "date.invalid",
    );
  }
});

test("what is no result of the package is a problem, never a TypeError", () => {
  const [event] = plan.events;
  const [line] = billed.invoices;
  for (const nonsense of [
    undefined,
    null,
    5,
    [],
    {},
    { events: 5 },
    { events: [5] },
    { events: [{ ...event, claim: null }] },
    { events: [{ ...event, id: undefined }] },
    { events: [{ ...event, kind: "eclipse" }] },
    { events: [{ ...event, date: "someday" }] },
    { invoices: "all" },
    { invoices: [{ ...line, payable: undefined }], currency: "EUR" },
    { invoices: [{ ...line, due: undefined }], currency: "EUR" },
    { instalments: [null] },
    { instalments: [{ discounts: [null], due: "2026-01-31" }] },
  ]) {
    assert.throws(() => ics(nonsense, { lang: "en" }), PolicyError, JSON.stringify(nonsense));
  }
  for (const options of [undefined, null, {}, { lang: "en", title: 5 }]) {
    assert.throws(() => ics(plan, options), PolicyError);
  }
});

test("halves of characters reach no file", () => {
  const text = ics(plan, { lang: "en", title: "A\ud800B" });
  assert.equal(text.isWellFormed?.() ?? !/[\ud800-\udfff]/u.test(text), true);
  assert.match(text, /A\ufffdB/);
});

test("a long title costs no more than its length", () => {
  const long = schedule(
    { ...project, plan: { kind: "instalments", count: 300, every: { days: 1 } } },
    { policy: "FR" },
  );
  const begun = process.cpuUsage();
  ics(long, { lang: "fr", title: "é".repeat(5000) });
  const { user } = process.cpuUsage(begun);
  assert.ok(user < 2_000_000, `${user / 1000} ms`);
});

test("calendars of several invoices are told apart without a title", () => {
  const other = (id) => timeline({ ...invoice, id }, { policy: "FR", asOf: "2026-10-14" });
  const uids = (text) => eventsOf(text).map(({ uid }) => uid);
  const [a, b] = [other("A"), other("B")];
  const alone = [a, b].map((one) => uids(ics(one, { lang: "en" })));
  assert.equal(new Set(alone.flat()).size, a.events.length + b.events.length);
  // Together they are the same events, and say which invoice they are about.
  const both = ics([a, b], { lang: "en" });
  assert.deepEqual(uids(both), alone.flat());
  assert.match(eventsOf(both)[0].summary, /^A · /);
  // Without an id the day and the sum tell them apart.
  const unnamed = [undefined, "7.00"].map((total) =>
    uids(
      ics(
        timeline(
          { ...invoice, id: undefined, ...(total && { total, payments: [] }) },
          { policy: "FR", asOf: "2026-10-14" },
        ),
        { lang: "en" },
      ),
    ),
  );
  assert.equal(new Set(unnamed.flat()).size, unnamed.flat().length);
});
