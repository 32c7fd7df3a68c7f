// What is said to clients.
//
// messages.XX.snapshot.txt holds what was read and found right; UPDATE=1 writes it anew after a change of words.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import {
  accountStatement,
  assess,
  clauses,
  epcPayload,
  ics,
  laws,
  letter,
  message,
  PolicyError,
  say,
  statement,
  statementText,
  timeline,
} from "echeance";
import {
  besides,
  channels,
  data,
  event,
  everything,
  first,
  invoice,
  languages,
  reminders,
  textOf,
  tones,
  written,
} from "./messages.mjs";

const spaces = (text) => text.replace(/[\u00a0\u202f]/g, " ");
const codes = (call) => {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof PolicyError, String(error));
    return error.problems.map(({ code, path }) => `${code} at ${path}`);
  }
  return [];
};

for (const lang of languages) {
  test(`what is said in ${lang} is what was read and found right`, () => {
    const said = everything(lang);
    const snapshot = new URL(`messages.${lang}.snapshot.txt`, import.meta.url);
    if (process.env.UPDATE) writeFileSync(snapshot, said);
    const known = readFileSync(snapshot, "utf8").split("\n");
    const lines = said.split("\n");
    const other = lines.findIndex((line, place) => line !== known[place]);
    assert.equal(lines[other], known[other], `line ${other + 1}`);
    assert.equal(known.length, lines.length);
    assert.equal(/\b(undefined|null|NaN)\b|\[object|\$\{| [.,] /.exec(said), null);
  });
}

test("no two languages say the same", () => {
  const said = languages.map((lang) => everything(lang).split("\n\n"));
  for (const [place, part] of said[0].entries()) {
    assert.equal(new Set(said.map((parts) => parts[place])).size, languages.length, part);
  }
});

test("a reminder names invoice, sum and date, in every channel, tone and language", () => {
  for (const lang of languages) {
    for (const tone of tones) {
      for (const channel of channels) {
        const one = event(tone, channel, lang);
        const { subject, body, missing } = message(one, data, { lang, format: "text" });
        assert.deepEqual(missing, []);
        assert.ok(body.includes("2026-017"), `${lang} ${tone} ${channel}`);
        const sum = tone === "courtesy" ? one.claim.outstanding : one.asked;
        assert.ok(
          body.replace(/[^\d]/g, "").includes(sum.replace(".", "")),
          `${lang} ${tone} ${channel}: ${sum} in ${body}`,
        );
        assert.equal(subject === "", channel === "sms" || channel === "phone");
        assert.equal(body.includes(data.payUrl), written.includes(channel) || channel === "sms");
        // Who says eight days must not say that something went out before: it may not have.
        assert.doesNotMatch(body, /second|deuxième|zweite|tweede|segundo/i);
      }
    }
  }
});

test("French punctuation does not stand at the start of a line", () => {
  for (const tone of tones) {
    for (const channel of channels.filter((channel) => channel !== "sms")) {
      const { subject, body } = message(event(tone, channel), data, { lang: "fr", format: "text" });
      assert.doesNotMatch(subject + body, / [:;?!€]/);
    }
  }
  const { subject, body } = statement([{ ...invoice, payments: [] }], {
    policy: "FR",
    asOf: "2026-11-02",
    seller: "A",
    customer: "B",
    lang: "fr",
    format: "text",
  });
  assert.doesNotMatch(subject + body, / [:;?!€]/);
});

/** The length of a text message in the units of its alphabet; the signs of the extension take two. */
function septets(text) {
  const basic =
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  let length = 0;
  for (const sign of text) {
    const units = basic.includes(sign) ? 1 : "^{}\\[~]|€".includes(sign) ? 2 : undefined;
    assert.ok(units, `${sign} is not in the alphabet of text messages: ${text}`);
    length += units;
  }
  return length;
}

test("a text message fits into one, with ordinary names", () => {
  const plain = { ...data, payUrl: undefined };
  const names = [
    ["Atelier Nord", "2026-017"],
    ["Société Générale des Façades", "F-2026-11-00042"],
    ["Großhändler Jäger & Söhne GmbH", "RE-2026-00417"],
  ];
  for (const lang of languages) {
    for (const tone of tones) {
      for (const [seller, id] of names) {
        const one = event(tone, "sms", lang);
        for (const amount of [one.asked, "123456.78"]) {
          const asking = { ...one, asked: amount, demand: { ...one.demand, balance: amount } };
          const { body } = message(asking, { ...plain, seller, invoice: { ...invoice, id } }, { lang, format: "text" });
          assert.ok(septets(body) <= 160, `${septets(body)}: ${body}`);
        }
      }
    }
  }
  const { body } = message(event("reminder", "sms"), data, { lang: "fr", format: "text" });
  assert.ok(body.endsWith(` ${data.payUrl}`));
  assert.ok(
    message(
      event("reminder", "sms"),
      { ...data, seller: "Łódź “Żółć” – Ελλάς" },
      { lang: "en", format: "text" },
    ).body.startsWith('Łodz "Zołc" - Ελλας:'),
  );
});

// Hostile text in every field that comes from outside.
const hostile = `<script>alert(1)</script>"'&\r\nBcc: all@example.org\r\n\r\n<img src=x onerror=1>\u2028\u0000\u001b[31m`;
const evil = {
  invoice: { ...invoice, id: hostile },
  seller: hostile,
  customer: hostile,
  payUrl: 'https://pay.example/"><script>?a=1&b=<b>',
  ...besides,
  enterpriseNumber: hostile,
  goods: hostile,
};
const parties = { seller: { name: hostile, address: hostile }, customer: { name: hostile, address: hostile } };

/** Whether a piece of HTML has none but our own elements and attributes. */
function assertOwn(html) {
  for (const [tag] of html.matchAll(/<[^>]*>/g)) {
    assert.match(
      tag,
      /^<(!doctype html|html lang="[a-z]{2}"|meta charset="utf-8"|meta name="viewport" content="width=device-width"|a href="https:[^"<>]*"|p class="day"|table class="lines"|table border="1" cellpadding="6" cellspacing="0"|t[dh] align="(left|right)"|br|\/?(a|p|table|thead|tbody|tfoot|tr|th|td|html|head|title|style|body|header|div|small|address|h1|h2|ul|li))>$/,
      tag,
    );
  }
  assert.doesNotMatch(html.replace(/<[^>]*>/g, ""), /[<>]/);
  assert.doesNotMatch(html, /[\u0000-\u0009\u000b-\u001f\u2028]/);
}

test("hostile text stays text, and a subject stays a line", () => {
  for (const lang of languages) {
    for (const tone of tones) {
      for (const channel of channels) {
        for (const format of ["text", "html"]) {
          const said = message(event(tone, channel, lang), evil, { lang, format });
          assert.doesNotMatch(said.subject, /[\r\n\u0000-\u001f\u2028\u2029]/);
          if (format === "html") assertOwn(said.body);
          else assert.doesNotMatch(said.body, /[\r\u0000-\u0009\u000b-\u001f\u2028\u2029]|\nBcc:/);
        }
      }
    }
    for (const country of ["BE", "NL", "NO"])
      assertOwn(message(first(country, "letter"), evil, { lang, format: "html" }).body);
    const told = statement([evil.invoice], {
      policy: { law: "BE", debtor: "consumer" },
      asOf: "2026-10-05",
      ...evil,
      lang,
      format: "html",
    });
    assertOwn(told.body);
    assert.doesNotMatch(told.subject, /[\r\n]/);
    const claim = assess(evil.invoice, { policy: "FR", asOf: "2026-11-02" });
    assertOwn(
      letter(claim, { invoice: evil.invoice, ...parties, subject: hostile, text: hostile }, { lang }).replace(
        /<style>[\s\S]*?<\/style>/,
        "<style></style>",
      ),
    );
  }
});

test("a replaced text is text as well", () => {
  const words = {
    greeting: () => hostile,
    subject: { firm: () => hostile },
    body: { firm: () => [hostile] },
    payHere: hostile,
    letter: { title: hostile },
  };
  const said = message(event("firm", "email"), data, { lang: "fr", format: "html", words });
  assertOwn(said.body);
  assert.doesNotMatch(said.subject, /[\r\n]/);
  const claim = assess(invoice, { policy: "FR", asOf: "2026-11-02" });
  assertOwn(
    letter(claim, { invoice, seller: { name: "A" }, customer: { name: "B" } }, { lang: "fr", words }).replace(
      /<style>[\s\S]*?<\/style>/,
      "<style></style>",
    ),
  );
});

test("a link is https, in plain sight", () => {
  const links = [
    "http://pay.example",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " java\nscript:alert(1)",
    "data:text/html,x",
    "//pay.example",
    "pay.example",
    "",
    "https://",
    "https://user:secret@pay.example",
    "https://bank.example@evil.example",
    "ftp://pay.example",
    "vbscript:x",
  ];
  for (const payUrl of links) {
    for (const format of ["text", "html"]) {
      assert.deepEqual(
        codes(() => message(event("reminder", "email"), { ...data, payUrl }, { lang: "fr", format })),
        ["message.link at payUrl"],
        payUrl,
      );
      assert.deepEqual(
        codes(() => message(event("reminder", "sms"), { ...data, payUrl }, { lang: "fr", format })),
        ["message.link at payUrl"],
        payUrl,
      );
      assert.deepEqual(
        codes(() => statement([invoice], { policy: "FR", asOf: "2026-11-02", ...data, payUrl, lang: "fr", format })),
        ["message.link at payUrl"],
        payUrl,
      );
    }
  }
  const { body } = message(
    event("reminder", "email"),
    { ...data, payUrl: 'https://pay.example/a b?x="><b>&y=1' },
    { lang: "fr", format: "html" },
  );
  assert.match(body, /<a href="https:\/\/pay\.example\/a%20b\?x=%22%3E%3Cb%3E&amp;y=1">Payer en ligne<\/a>/);
  const quiet = { ...event("reminder", "email") };
  quiet.step = { ...quiet.step, payLink: false };
  assert.doesNotMatch(message(quiet, data, { lang: "fr", format: "text" }).body, /https/);
});

test("a word that is not known is named, and nothing else throws", () => {
  const firm = event("firm", "email");
  const options = { lang: "fr", format: "text" };
  const claim = assess(invoice, { policy: "FR", asOf: "2026-11-02" });
  const plan = timeline(invoice, { policy: "FR", asOf: "2026-11-02" });
  for (const lang of ["pt", "FR", "", undefined, null, "__proto__", "constructor", 7, {}]) {
    assert.deepEqual(
      codes(() => message(firm, data, { lang, format: "text" })),
      ["input.choice at lang"],
    );
    assert.deepEqual(
      codes(() => statement([invoice], { policy: "FR", asOf: "2026-11-02", ...data, lang, format: "text" })),
      ["input.choice at lang"],
    );
    assert.deepEqual(
      codes(() => letter(claim, { invoice, seller: { name: "A" }, customer: { name: "B" } }, { lang })),
      ["input.choice at lang"],
    );
    assert.deepEqual(
      codes(() => clauses("FR", { lang, asOf: "2026-11-02" })),
      ["input.choice at lang"],
    );
    assert.deepEqual(
      codes(() => ics(plan, { lang })),
      ["input.choice at lang"],
    );
  }
  assert.deepEqual(
    codes(() => message({ ...firm, step: { ...firm.step, tone: "angry" } }, data, options)),
    ["input.choice at event.step.tone"],
  );
  assert.deepEqual(
    codes(() => message({ ...firm, step: { ...firm.step, channel: "pigeon" } }, data, options)),
    ["input.choice at event.step.channel"],
  );
  assert.deepEqual(
    codes(() => message(firm, data, { lang: "fr", format: "pdf" })),
    ["input.choice at format"],
  );
  assert.deepEqual(
    codes(() => message(plan.events[0], data, options)),
    ["message.event at event"],
  );
  assert.deepEqual(
    codes(() => message(first("NL", "email"), { ...data, costs: "65,50" }, options)),
    ["amount.invalid at costs"],
  );

  for (const name of ["seller", "customer"]) {
    for (const channel of channels)
      assert.deepEqual(
        codes(() => message(event("firm", channel), { ...data, [name]: undefined }, options)),
        [`input.missing at ${name}`],
      );
    assert.deepEqual(
      codes(() =>
        statement([{ ...invoice, payments: [] }], {
          policy: "FR",
          asOf: "2026-11-02",
          ...data,
          [name]: null,
          ...options,
        }),
      ),
      [`input.missing at ${name}`],
    );
    assert.deepEqual(
      codes(() =>
        letter(claim, { invoice, seller: { name: "A" }, customer: { name: "B" }, [name]: {} }, { lang: options.lang }),
      ),
      [`input.missing at ${name}.name`],
    );
  }

  const odd = ["", "2026-13-45", "\ud800", "\u202e", "x".repeat(10_000), "$&", "%"];
  for (const lang of languages) {
    for (const value of odd) {
      const claimed = {
        outstanding: value,
        interest: value,
        compensation: value,
        total: value,
        currency: value,
        due: value,
        basis: [],
      };
      for (const channel of channels) {
        const strange = { ...firm, claim: claimed, asked: value, step: { ...firm.step, channel } };
        const { body } = message(
          strange,
          { invoice: { id: value, issued: value }, seller: value, customer: value },
          { lang, format: "html" },
        );
        assert.equal(typeof body, "string");
      }
    }
  }
});

test("any text can be replaced, one or all", () => {
  const options = { lang: "en", format: "text" };
  const firm = event("firm", "email", "en");
  const usual = message(firm, data, options);
  const words = {
    subject: { firm: (f) => `Pay ${f.asked} for ${f.reference}` },
    closing: (seller) => `Yours,\n${seller}`,
  };
  const said = message(firm, data, { ...options, words });
  assert.match(said.subject, /^Pay €[\d,.]+ for 2026-017$/);
  assert.equal(said.body, usual.body.replace("Kind regards,", "Yours,"));
  // What is not replaced stays, and what is not known is left alone.
  assert.equal(
    message(event("last", "email", "en"), data, { ...options, words: { ...words, nonsense: 1 } }).subject,
    message(event("last", "email", "en"), data, options).subject,
  );
  for (const tone of tones) {
    const replaced = {
      sms: { [tone]: () => "sms" },
      phone: { [tone]: () => ["call"] },
      body: { [tone]: () => ["body"] },
      handover: { body: () => ["file"] },
      greeting: () => "hello",
      closing: () => "bye",
    };
    const by = (channel) =>
      message(event(tone, channel, "en"), { ...data, payUrl: undefined }, { ...options, words: replaced }).body;
    assert.equal(by("sms"), "sms");
    assert.equal(by("phone"), "call");
    assert.match(by("email"), /^hello\n\nbody(\n\n.*)*\n\nbye$/);
    assert.match(by("court"), /^file/);
  }
  const open = { policy: "FR", asOf: "2026-10-05", seller: "A", customer: "B", ...options };
  assert.equal(
    statement([{ ...invoice, payments: [] }], {
      ...open,
      words: { statement: { subject: { reminder: (count, total) => `${count}: ${total}` } } },
    }).subject,
    "1: €3,600.00",
  );
  const demand = () => ["pay soon"];
  assert.match(
    message(first("BE", "email"), data, { ...options, words: { firstReminder: { BE: { demand } } } }).body,
    /\n\npay soon\n\n/,
  );
});

// Consumers.
const consumers = laws()
  .filter(({ code }) => code !== "IS")
  .map(({ code }) => ({ law: code, debtor: "consumer", currency: "EUR" }));
const fortyEuros =
  /(?<!\d)(40|70|450|310)[,.]00|indemnité forfaitaire|fixed compensation|Verzugspauschale|vergoeding van incassokosten|indemnización por|indennizzo per/i;

test("a consumer is never asked for the fixed compensation, in any law, tone or language", () => {
  let read = 0;
  for (const policy of consumers) {
    for (const scenario of ["gentle", "standard", "firm"]) {
      let events;
      try {
        events = reminders({ ...invoice, total: "3611.11", payments: [] }, policy, scenario);
      } catch (error) {
        // Where a law leaves interest to the contract, there is no claim without one.
        assert.deepEqual(
          error.problems.map(({ code }) => code),
          ["law.unknown"],
          policy.law,
        );
        continue;
      }
      for (const one of events) {
        assert.match(one.claim.compensation, /^0(\.0+)?$/);
        for (const lang of languages) {
          const { subject, body } = message(one, data, { lang, format: "text" });
          assert.doesNotMatch(subject + body, fortyEuros, `${policy.law} ${one.step.tone} ${lang}`);
          read += 1;
        }
      }
    }
    if (codes(() => assess(invoice, { policy, asOf: "2026-11-02" })).length > 0) continue;
    for (const lang of languages) {
      const told = statement(
        [{ ...invoice, total: "3611.11", payments: [], sent: [{ step: "reminder", date: "2026-10-05" }] }],
        { policy, asOf: "2026-12-01", seller: "A", customer: "B", lang, format: "text" },
      );
      assert.match(told.totals.compensation, /^0(\.0+)?$/);
      assert.doesNotMatch(told.subject + told.body, fortyEuros, `${policy.law} ${lang}`);
    }
  }
  assert.ok(read > 1000, String(read));
});

test("a first reminder to a Belgian consumer says what article XIX.2 wants, free of charge", () => {
  for (const [channel, until] of [
    ["email", "2026-10-19"],
    ["letter", "2026-10-21"],
  ]) {
    const one = first("BE", channel);
    for (const lang of languages) {
      const { body, missing } = message(one, { ...data, ...besides }, { lang, format: "text" });
      assert.deepEqual(missing, []);
      for (const part of ["XIX.2", "14", besides.goods, besides.enterpriseNumber, data.seller])
        assert.ok(body.includes(part), `${lang}: ${part}`);
      const digits = body.replace(/[^\d]/g, "");
      assert.ok(digits.includes("360000") && digits.includes("24500"), body);
      const date = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
        dateStyle: "long",
        timeZone: "UTC",
      }).format(new Date(until));
      assert.ok(body.includes(date), `${lang}: ${date}`);
    }
  }
  const bare = message(first("BE", "email"), data, { lang: "fr", format: "text" });
  assert.deepEqual(bare.missing, ["enterpriseNumber", "goods", "costs"]);
  assert.doesNotMatch(bare.body, /clause|concerne|Numéro/);
});

test("a first reminder to a Dutch consumer counts from delivery, names no day and the exact costs", () => {
  for (const channel of ["email", "letter"]) {
    for (const lang of languages) {
      const { body, missing } = message(first("NL", channel), { ...data, costs: "485" }, { lang, format: "text" });
      assert.deepEqual(missing, []);
      assert.ok(body.includes("14") && body.includes("6:96"), body);
      assert.ok(body.replace(/[^\d]/g, "").includes("48500"));
      // A last day that is a day too early voids the letter: nobody knows when it was delivered.
      assert.doesNotMatch(body, /19 o|19\. O|19 de o/);
    }
  }
  const bare = message(first("NL", "email"), data, { lang: "nl", format: "text" });
  assert.deepEqual(bare.missing, ["costs"]);
  assert.doesNotMatch(bare.body, /in rekening/);
  assert.match(bare.body, /binnen 14 dagen, te rekenen vanaf de dag nadat dit bericht bij u is bezorgd/);
});

test("a first reminder to a Norwegian consumer is an inkassovarsel, fourteen days from sending", () => {
  for (const lang of languages) {
    const { subject, body, missing } = message(first("NO", "email"), data, { lang, format: "text" });
    assert.deepEqual(missing, []);
    assert.ok(subject.includes("inkassovarsel"));
    assert.ok((body.includes("14") && body.includes("§ 9")) || body.includes("section 9"), body);
    assert.match(body, /19\.? (octobre|October|Oktober|oktober|de octubre|ottobre)/);
  }
});

test("only the first reminder speaks of the wait", () => {
  const [, second] = reminders({ ...invoice, payments: [] }, { law: "NL", debtor: "consumer" }).filter(
    ({ step }) => step.tone !== "courtesy",
  );
  assert.doesNotMatch(message(second, { ...data, ...besides }, { lang: "nl", format: "text" }).body, /6:96 lid 6/);
  const call = { ...first("NL", "email") };
  call.step = { ...call.step, channel: "phone" };
  assert.doesNotMatch(message(call, { ...data, ...besides }, { lang: "nl", format: "text" }).body, /6:96/);
});

test("a broken promise is spoken of where nothing else can be meant", () => {
  const say = (promises, payments, asOf) => {
    const of = {
      ...invoice,
      payments,
      promises,
      sent: [
        { step: "reminder", date: "2026-10-05" },
        { step: "firm", date: "2026-10-13" },
      ],
    };
    const { next } = timeline(of, { policy: "FR", asOf });
    return message(next, { ...data, invoice: of }, { lang: "en", format: "text" }).body;
  };
  const all = [{ made: "2026-10-14", payBy: "2026-10-30" }];
  assert.match(
    say(all, [], "2026-11-02"),
    /The payment that you promised by 30 October 2026 has not reached us in full\./,
  );
  // It is not broken yet; and a part that was promised may have come.
  assert.doesNotMatch(say(all, [], "2026-10-20"), /promised/);
  assert.doesNotMatch(
    say([{ ...all[0], amount: "500" }], [{ date: "2026-10-29", amount: "500" }], "2026-11-02"),
    /promised/,
  );
});

// Statements.
const open = (of) => ({ issued: "2026-09-01", due: "2026-10-01", total: "1000.00", ...of });
const for_ = (asOf, more = {}) => ({
  policy: "FR",
  asOf,
  seller: "Atelier Nord",
  customer: "Dupont SA",
  lang: "en",
  format: "text",
  ...more,
});

test("a statement asks for what the reminders ask for, and adds up", () => {
  const list = [
    open({
      id: "A",
      due: "2026-09-10",
      sent: [
        { step: "reminder", date: "2026-09-14" },
        { step: "firm", date: "2026-09-22" },
      ],
    }),
    open({ id: "B" }),
    open({ id: "C", due: "2026-12-01" }),
    open({ id: "D", payments: [{ date: "2026-09-30", amount: "1000.00" }] }),
  ];
  const { lines, totals, event, subject } = statement(list, for_("2026-10-05"));
  assert.deepEqual(
    lines.map(({ invoice }) => invoice.id),
    ["A", "B", "C"],
  );
  assert.equal(event.step.tone, "firm");
  assert.match(subject, /^Payment overdue: 3 invoices/);
  const [a, b, c] = lines;
  assert.deepEqual([a.asked.interest, a.asked.compensation], [a.claim.interest, "40.00"]);
  // The second is four days late, and its reminder asks for the principal alone.
  assert.deepEqual(b.asked, { balance: "1000.00", interest: "0.00", compensation: "0.00", total: "1000.00" });
  assert.notEqual(b.claim.interest, "0.00");
  assert.equal(c.asked.total, "1000.00");
  const cents = (amount) => Number(amount.replace(".", ""));
  for (const part of ["balance", "interest", "compensation", "total"]) {
    assert.equal(
      cents(totals[part]),
      lines.reduce((sum, { asked }) => sum + cents(asked[part]), 0),
    );
  }
  assert.equal(cents(totals.due), cents(totals.total) - 100_000);
});

test("a statement speaks as the step of today does, else no firmer than before", () => {
  const subject = (asOf, sent, due = "2026-10-01") => statement([open({ due, sent })], for_(asOf)).subject;
  const reminded = [{ step: "reminder", date: "2026-10-05" }];
  assert.match(subject("2026-10-07", reminded), /^Statement of account/);
  assert.match(subject("2026-10-13", reminded), /^Payment overdue/);
  const called = [...reminded, { step: "firm", date: "2026-10-13" }, { step: "call", date: "2026-10-20" }];
  assert.match(subject("2026-10-26", called), /^Payment overdue/);
  assert.match(subject("2026-11-02", called), /^Formal notice/);
  assert.match(subject("2026-11-05", [...called, { step: "formal-notice", date: "2026-11-02" }]), /^Payment overdue/);
  assert.match(subject("2026-09-28", []), /^Statement of account/);
});

test("a statement counts the days of what is still owed", () => {
  const terms = {
    parts: [
      { share: { percent: "50" }, terms: { steps: [{ addDays: 10 }] } },
      { share: "balance", terms: { steps: [{ addDays: 30 }] } },
    ],
  };
  const { due: _, ...rest } = open();
  const { body } = statement(
    [{ ...rest, terms, payments: [{ date: "2026-09-21", amount: "600" }] }],
    for_("2026-10-05", { policy: { law: "FR", allocation: ["principal", "interest", "costs"] } }),
  );
  assert.match(body, /Due date: 1 October 2026 · Days late: 4/);
});

test("a statement leaves disputes alone, in whole or in part", () => {
  const whole = open({ id: "A", disputes: [{ from: "2026-10-02" }] });
  const part = open({ id: "B", disputes: [{ from: "2026-10-02", amount: "300" }] });
  const over = open({ id: "C", disputes: [{ from: "2026-10-02", to: "2026-10-03" }] });
  const { lines } = statement([whole, part, over], for_("2026-10-05"));
  assert.deepEqual(
    lines.map(({ invoice, asked }) => [invoice.id, asked.balance]),
    [
      ["B", "700.00"],
      ["C", "1000.00"],
    ],
  );
});

test("a statement of nothing is empty", () => {
  const paid = open({ payments: [{ date: "2026-09-30", amount: "1000.00" }] });
  for (const list of [[], [paid]]) {
    const told = statement(list, for_("2026-10-05"));
    assert.deepEqual([told.subject, told.body, told.lines, told.totals.total, told.missing], ["", "", [], "0.00", []]);
  }
});

test("a statement in a currency without cents adds up too", () => {
  const yen = [open({ id: "A", total: "120000", currency: "JPY" }), open({ id: "B", total: "5", currency: "JPY" })];
  const { totals } = statement(yen, for_("2026-10-05", { policy: { law: "FR", compensation: "none" } }));
  assert.equal(totals.balance, "120005");
});

test("a statement says first what the law wants said first, and of which invoices", () => {
  const policy = { law: "BE", debtor: "consumer" };
  const list = [
    open({ id: "A", due: "2026-09-01", issued: "2026-08-01", sent: [{ step: "reminder", date: "2026-09-04" }] }),
    open({ id: "B" }),
  ];
  const { body, missing } = statement(list, for_("2026-10-05", { policy, lang: "fr" }));
  assert.match(spaces(body), /\n\nB :\n\nCe premier rappel est gratuit .* Merci de payer 1 000,00 €/);
  assert.deepEqual(missing, ["enterpriseNumber", "goods", "costs"]);
  const alone = statement([list[1]], for_("2026-10-05", { policy, lang: "fr", ...besides }));
  assert.equal(spaces(alone.subject), "Premier rappel gratuit : facture B");
  assert.deepEqual(alone.missing, []);
});

test("a statement names every problem, and where", () => {
  const list = [open({ total: "12,50" }), open(), { issued: "2026-02-30", total: "5", nonsense: 1 }];
  assert.deepEqual(
    codes(() => statement(list, for_("2026-10-05"))),
    [
      "amount.invalid at invoices[0].total",
      "input.unknown-key at invoices[2].nonsense",
      "date.invalid at invoices[2].issued",
    ],
  );
  assert.deepEqual(
    codes(() => statement([open(), open()], for_("2026-10-05", { policy: "ZZ" }))),
    ["law.unsupported at policy"],
  );
  assert.deepEqual(
    codes(() =>
      statement(
        [open(), open({ currency: "USD" })],
        for_("2026-10-05", { policy: { law: "FR", compensation: "none" } }),
      ),
    ),
    ["currency.mismatch at invoices"],
  );
});

// Letters.
test("a letter asks for no more than the reminder that it goes with", () => {
  const of = { ...invoice, payments: [] };
  const asOf = "2026-10-05";
  const [one] = timeline(of, { policy: "FR", asOf }).events.filter(({ id }) => id === "reminder:reminder");
  const claim = assess(of, { policy: "FR", asOf });
  const parties = { seller: { name: "A" }, customer: { name: "B" } };
  const gentle = textOf(letter(claim, { invoice: of, ...parties, event: one }, { lang: "en" }));
  assert.match(gentle, /Total due \| €3,600\.00/);
  assert.doesNotMatch(gentle, /interest|Compensation|Each further day/);
  const full = textOf(letter(claim, { invoice: of, ...parties }, { lang: "en" }));
  assert.match(full, /Late-payment interest \| €4\.89\n/);
  assert.match(full, /Total due \| €3,644\.89/);
});

test("a letter loads nothing, runs nothing and is one page of HTML", () => {
  const claim = assess(invoice, { policy: "FR", asOf: "2026-11-02" });
  for (const lang of languages) {
    const page = letter(claim, { invoice, seller: { name: "A" }, customer: { name: "B" } }, { lang });
    assert.ok(page.startsWith("<!doctype html>\n<html lang="));
    assert.doesNotMatch(page, /<script|<link|<img|url\(|@import|https?:|javascript:| on\w+=/i);
  }
});

// Mentions.
test("French mentions carry the codes of e-invoices, German discounts the line of XRechnung", () => {
  const coded = Object.fromEntries(
    clauses("FR", { lang: "fr", asOf: "2026-11-02" }).map(({ code, eInvoice }) => [code, eInvoice?.subjectCode]),
  );
  assert.deepEqual(coded, { "due-date": undefined, discount: "AAB", "penalty-rate": "PMD", compensation: "PMT" });
  const [discount] = clauses(
    { law: "DE", terms: "3% 7 days, 2% 14 days, net 30" },
    { lang: "de", asOf: "2026-11-02" },
  ).filter(({ code }) => code === "discount");
  assert.equal(discount.eInvoice.text, "#SKONTO#TAGE=7#PROZENT=3.00#\n#SKONTO#TAGE=14#PROZENT=2.00#\n");
  for (const { code } of laws()) {
    for (const lang of languages) {
      const refused = codes(() => clauses(code, { lang, asOf: "2026-11-02" }));
      assert.ok(
        refused.every((problem) => problem.startsWith("law.unknown")),
        `${code}: ${refused}`,
      );
    }
  }
});

// Arguments.
test("an argument that is missing or no object is named", () => {
  const claim = assess(invoice, { policy: "FR", asOf: "2026-11-02" });
  const reminder = event("firm", "email");
  const options = { lang: "fr", format: "text" };
  const { lang } = options;
  for (const none of [undefined, null, "text", 7]) {
    const refused = {
      options: [
        () => message(reminder, data, none),
        () => letter(claim, data, none),
        () => statement([invoice], none),
        () => clauses("FR", none),
        () => ics(claim, none),
      ],
      data: [() => message(reminder, none, options), () => letter(claim, none, { lang })],
      event: [() => message(none, data, options)],
      claim: [() => letter(none, { invoice, seller: { name: "A" }, customer: { name: "B" } }, { lang })],
      invoices: [() => statement(none, { ...options, ...data, policy: "FR", asOf: "2026-11-02" })],
      transfer: [() => epcPayload(none)],
      what: [() => ics(none, { lang })],
    };
    refused.invoices.push(() => statement({}, { ...options, ...data, policy: "FR", asOf: "2026-11-02" }));
    refused.what.push(
      () => ics({}, { lang }),
      () => ics(claim, { lang }),
    );
    for (const [path, calls] of Object.entries(refused)) {
      for (const call of calls) assert.deepEqual(codes(call), [`input.type at ${path}`]);
    }
  }
});

test("a link in a text message stays the link that it is", () => {
  const payUrl = "https://pay.example/?a=`b`&c=ł";
  const sms = event("reminder", "sms");
  const { body } = message(sms, { ...data, payUrl }, { lang: "fr", format: "text" });
  assert.equal(body.split(" ").at(-1), new URL(payUrl).href);
});

test("halves of characters and line breaks of keys reach nobody", () => {
  const one = event("reminder", "email");
  const { subject, body } = message(one, { ...data, customer: "A\udc00B" }, { lang: "fr", format: "html" });
  assert.ok(!/[\ud800-\udfff]/u.test(subject + body));
  assert.match(body, /A\ufffdB/);
  const key = "x\nERROR: forged\r\n";
  try {
    assess({ ...invoice, [key]: 1, issued: "never" }, { policy: "FR", asOf: "2026-10-14" });
    assert.fail("it is refused");
  } catch (error) {
    assert.ok(error instanceof PolicyError);
    assert.equal(error.message.split(/[\r\n]/).length, error.problems.length);
  }
});

test("clauses name the day that is wrong", () => {
  for (const [asOf, code] of [
    [undefined, "date.invalid"],
    ["2026-02-30", "date.invalid"],
    [new Date(0), "date.instant"],
    ["2200-01-01", "date.range"],
  ]) {
    assert.deepEqual(
      codes(() => clauses("FR", { lang: "fr", asOf })),
      [`${code} at asOf`],
    );
  }
});

test("clauses name the rate that the policy names, with any margin", () => {
  const rate = (lang, reference, margin) => {
    const policy = { law: "FR", interest: { reference, margin } };
    const made = clauses(policy, { lang, asOf: "2026-11-23" });
    return spaces(made.find(({ code }) => code === "penalty-rate").text);
  };
  assert.match(
    rate("fr", "fr-legal-professional", "5"),
    /au taux de l'intérêt légal majoré de 5 points \(actuellement/,
  );
  assert.match(rate("fr", "ecb-mro", "10.50"), /de la BCE majoré de 10,50 points/);
  assert.match(rate("fr", "ecb-mro", "-1"), /de la BCE diminué de 1 point /);
  assert.match(rate("fr", "ecb-mro", "0"), /de la BCE \(actuellement/);
  for (const lang of languages) {
    assert.doesNotMatch(rate(lang, "uk-bank-rate", "-1.5"), /-|BCE|ECB|EZB/);
  }
});

test("what is no result of the package is a problem, never a TypeError", () => {
  const options = { lang: "fr", format: "text" };
  const claim = assess(invoice, { policy: "FR", asOf: "2026-10-14" });
  const letterData = { invoice, seller: { name: "A" }, customer: { name: "B" } };
  const one = event("reminder", "email");
  for (const nonsense of [undefined, null, 5, "", [], {}]) {
    assert.throws(() => say(nonsense, "fr"), PolicyError);
    assert.throws(() => letter(nonsense, letterData, options), PolicyError);
    assert.throws(() => letter(claim, nonsense, options), PolicyError);
    assert.throws(() => letter(claim, { ...letterData, seller: nonsense }, options), PolicyError);
    assert.throws(() => letter(claim, { ...letterData, invoice: nonsense }, options), PolicyError);
    assert.throws(() => message(nonsense, data, options), PolicyError);
    assert.throws(() => message({ ...one, claim: nonsense }, data, options), PolicyError);
    assert.throws(() => message(one, nonsense, options), PolicyError);
    for (const list of ["periods", "reasons", "instalments", "allocations"]) {
      if (Array.isArray(nonsense)) continue;
      assert.throws(() => letter({ ...claim, [list]: nonsense }, letterData, options), PolicyError, list);
    }
  }
});

test("options that are not known are refused", () => {
  const claim = assess(invoice, { policy: "FR", asOf: "2026-11-02" });
  const parties = { invoice, seller: { name: "A" }, customer: { name: "B" } };
  const transfer = { name: "A", iban: "FR7630006000011234567890189", amount: "1.00" };
  const calls = {
    message: (more) => message(event("firm", "email"), { ...data }, { lang: "fr", format: "text", ...more }),
    statement: (more) =>
      statement([invoice], { ...data, policy: "FR", asOf: "2026-11-02", lang: "fr", format: "text", ...more }),
    letter: (more) => letter(claim, parties, { lang: "fr", ...more }),
    clauses: (more) => clauses("FR", { lang: "fr", asOf: "2026-11-02", ...more }),
    ics: (more) => ics(timeline(invoice, { policy: "FR", asOf: "2026-11-02" }), { lang: "fr", ...more }),
    epcPayload: (more) => epcPayload({ ...transfer, ...more }),
    say: (more) => say(claim.reasons[0], "fr", { ...more }),
  };
  for (const [name, call] of Object.entries(calls)) {
    call({ language: undefined });
    assert.deepEqual(
      codes(() => call({ language: "fr" })),
      ["input.unknown-key at language"],
      name,
    );
  }
});

test("a discount is said in one part too, and coded only where its line says it exactly", () => {
  const said = (terms, law = "DE") =>
    clauses({ law, terms }, { lang: "de", asOf: "2026-11-02" }).find(({ code }) => code === "discount");
  const discount = (percent, more = {}) => ({
    steps: [{ addDays: 30 }],
    discounts: [{ percent, steps: [{ addDays: 14 }], ...more }],
  });
  assert.equal(said(discount("2"))?.eInvoice?.text, "#SKONTO#TAGE=14#PROZENT=2.00#\n");
  assert.equal(said(discount("2.125"))?.eInvoice, undefined);
  assert.equal(
    said(discount("2", { base: "9371.25" }))?.eInvoice?.text,
    "#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=9371.25#\n",
  );
  const parts = {
    parts: [
      { share: { percent: "50" }, terms: discount("2") },
      { share: "balance", terms: { steps: [{ addDays: 60 }] } },
    ],
  };
  assert.match(said(parts, "FR").text, /2\s% Skonto/);
  assert.equal(said(parts).eInvoice, undefined);
});

test("mentions that the law wants and the policy waives come with a warning", () => {
  const waived = clauses({ law: "FR", interest: "none", compensation: "none" }, { lang: "fr", asOf: "2026-11-02" });
  const warned = waived.filter(({ warning }) => warning !== undefined).map(({ code }) => code);
  assert.deepEqual(warned.sort(), ["compensation", "penalty-rate"]);
  assert.ok(clauses("FR", { lang: "fr", asOf: "2026-11-02" }).every(({ warning }) => warning === undefined));
});

test("an account is said in every language, and what comes from outside is escaped", () => {
  const invoices = [
    {
      id: "<A1>",
      issued: "2026-01-10",
      due: "2026-02-09",
      total: "1000.00",
      payments: [{ date: "2026-02-20", amount: "400.00" }],
    },
  ];
  const account = accountStatement(invoices, { policy: "FR", from: "2026-02-01", to: "2026-03-31" });
  assert.deepEqual([account.opening, account.closing], ["1000.00", "600.00"]);
  for (const lang of languages) {
    const page = statementText(account, { lang, format: "html", seller: "Moreau", customer: "Duval" });
    assert.ok(page.includes("&lt;A1&gt;") && !page.includes("<A1>"), lang);
    const plain = statementText(account, { lang, format: "text", seller: "Moreau", customer: "Duval" });
    assert.match(plain, /600[.,]00/, lang);
    assert.match(plain, /Duval/, lang);
  }
  assert.deepEqual(
    codes(() => statementText(account, { lang: "en", format: "pdf", seller: "A", customer: "B" })),
    ["input.choice at format"],
  );
});

test("a courtesy note that was passed over is written as a reminder, for what is owed today", () => {
  const plan = timeline(
    { ...invoice, sent: [], disputes: [], promises: [] },
    { policy: "FR", asOf: "2026-12-15", scenario: "standard" },
  );
  const note = plan.events.find(({ id }) => id === "reminder:courtesy");
  assert.equal(note.state, "missed");
  assert.equal(note.asOf, "2026-12-15");
  const { subject } = message(note, data, { lang: "en", format: "text" });
  assert.match(subject, /^Reminder: /);
});
