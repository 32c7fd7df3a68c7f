// The words of a screen.
import assert from "node:assert/strict";
import { test } from "node:test";
import { assess, labels, say, timeline } from "echeance";

const languages = ["fr", "en", "de", "nl", "es", "it"];

test("each word has a label in each language, and an entry of one language has the same", async () => {
  const english = labels("en");
  for (const lang of languages) {
    const words = labels(lang);
    assert.deepEqual((await import(`echeance/lang/${lang}`)).labels, words);
    assert.deepEqual(Object.keys(words), ["status", "event", "state", "channel", "tone", "segment", "measure"]);
    for (const [kind, table] of Object.entries(words)) {
      assert.deepEqual(Object.keys(table).sort(), Object.keys(english[kind]).sort(), `${lang} ${kind}`);
      const texts = Object.values(table);
      for (const text of texts) assert.match(text, /^\p{L}.*[\p{L})]$/u);
      // What differs in the answer differs on the screen.
      assert.equal(new Set(texts).size, texts.length, `${lang} ${kind}: ${texts}`);
    }
  }
  for (const lang of ["pt", undefined]) assert.equal(labels.safe(lang).ok, false);
});

test("what the functions answer has a label", () => {
  const invoice = {
    issued: "2026-01-05",
    total: "1000",
    due: "2026-02-04",
    payments: [{ date: "2026-02-10", amount: "100" }],
    credits: [{ date: "2026-02-11", amount: "10" }],
    disputes: [{ from: "2026-02-12", to: "2026-02-20" }],
    promises: [{ made: "2026-02-21", payBy: "2026-03-01" }],
  };
  const words = labels("nl");
  const { events } = timeline(invoice, { policy: { law: "DE", scenario: "firm" }, asOf: "2026-04-01" });
  assert.ok(events.length > 8);
  for (const { kind, state, step } of events) {
    assert.equal(typeof words.event[kind], "string", kind);
    assert.equal(typeof words.state[state], "string", state);
    if (step === undefined) continue;
    assert.equal(typeof words.channel[step.channel], "string");
    assert.equal(typeof words.tone[step.tone], "string");
  }
  assert.equal(words.status[assess(invoice, { policy: "DE", asOf: "2026-04-01" }).status], "Te laat");
});

test("one language says what all of them together say", async () => {
  const { say: dire } = await import("echeance/lang/fr");
  const { reasons } = assess({ issued: "2026-01-05", total: "10" }, { policy: "FR", asOf: "2026-04-01" });
  for (const reason of reasons) assert.equal(dire(reason), say(reason, "fr"));
  assert.equal(dire.safe({}).ok, false);
});
