// "When is it due?"
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  addressed,
  answer,
  copied,
  desktop,
  eachExample,
  open,
  phone,
  plain,
  run,
  saved,
  textOf,
  visit,
} from "./browser.mjs";

let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

for (const [name, screen] of Object.entries({ phone, desktop })) {
  test(`a date and a term give the due date, and the address keeps it (${name})`, async () => {
    const { page, close } = await visit(browser, { address: "#due?law=FR", screen });
    await page.fill("[name=issued]", "2024-01-15");
    await page.fill("[name=terms]", "45 jours fin de mois");
    assert.equal(await answer(page), "29 février 2024");
    assert.match(await textOf(page.locator(".answer .notes")), /^jeudi · il y a 998 jours$/);
    const address = await addressed(page, "45 jours fin de mois");
    const other = await visit(browser, { address, screen, lang: "en" });
    assert.equal(await answer(other.page), "29 February 2024");
    await other.page.reload();
    assert.equal(await answer(other.page), "29 February 2024");
    await other.close();
    await close();
  });
}

test("both readings of the end of a month stand on the calendar", async () => {
  const { page, close } = await visit(browser, { address: "#due?law=FR&issued=2024-01-15&terms=45+jours+fin+de+mois" });
  await answer(page);
  const marked = async (mark) => plain(await page.locator(`.month .${mark}`).innerText());
  assert.match(await marked("issued"), /^15 facture$/);
  assert.match(await marked("used"), /^29 échéance$/);
  assert.match(await marked("other"), /^16 autre lecture$/);
  assert.deepEqual(await page.locator(".month caption").allInnerTexts(), ["Janvier 2024", "Février 2024", "Mars 2024"]);
  assert.match(
    await textOf(page.locator(".readings")),
    /15 janv\. → 45 jours : 29 févr\. → fin de mois : 29 févr\. 29 février 2024/,
  );
  assert.match(
    await textOf(page.locator(".readings")),
    /16 jours plus tard 15 janv\. → fin de mois : 31 janv\. → 45 jours : 16 mars 16 mars 2024/,
  );
  await close();
});

test("a term beyond the law is reckoned as written, with a warning", async () => {
  const { page, close } = await visit(browser, { address: "#due?law=FR&issued=2026-11-02&terms=90+jours" });
  assert.equal(await answer(page), "31 janvier 2027");
  assert.match(await textOf(page.locator(".notices .warning").first()), /L441-10/);
  await close();
});

test("a discount for paying early stands among the dates", async () => {
  const { page, close } = await visit(browser, {
    address: "#due?law=DE&total=9520&issued=2026-11-02&terms=2%2F10+net+30",
  });
  assert.match(
    await textOf(page.locator("section[aria-labelledby=instalments]")),
    /12 novembre 2026 2 % d’escompte.*9 329,60 €/,
  );
  await close();
});

test("what the law wants on the invoice is ready to copy", async () => {
  const { page, close } = await visit(browser, { address: "#due?law=FR&issued=2026-11-02&terms=30+jours" });
  const mentions = page.locator("section[aria-labelledby=mentions]");
  assert.match(await textOf(mentions), /30 jours.*12,40 %.*40,00 €/);
  assert.match(await copied(page, "Copier", mentions), /40,00/);
  await close();
});

test("the dates can be taken along, as text and into a calendar, and the call as code", async () => {
  const { page, close } = await visit(browser, {
    address: "#due?law=DE&total=9520&issued=2026-11-02&terms=2%2F10+net+30",
  });
  await answer(page);
  assert.equal(
    plain(await copied(page, "Copier en texte")),
    "Date de la facture : 2 novembre 2026 Échéance : 2 décembre 2026",
  );
  const calendar = (await saved(page, "Fichier agenda")).toString();
  assert.match(
    calendar,
    /DTSTART;VALUE=DATE:20261112[\s\S]*Fin de l'escompte[\s\S]*DTSTART;VALUE=DATE:20261202[\s\S]*Échéance/,
  );
  assert.match(calendar, /SUMMARY:Facture 2 nov\. 2026 · /);
  await page.getByText("Pour les développeurs").click();
  const [call, result] = await page.locator(".code pre").allInnerTexts();
  assert.deepEqual(await run(call), JSON.parse(result));
  await close();
});

test("a date or a term that cannot be is explained, and the last answer stays", async () => {
  const { page, close } = await visit(browser, { address: "#due?law=FR&issued=2026-11-02&terms=30+jours" });
  const before = await answer(page);
  await page.fill("[name=terms]", "à la saint-glinglin");
  assert.equal(await page.getAttribute("[name=terms]", "aria-invalid"), "true");
  assert.equal(await answer(page), before);
  await page.fill("[name=terms]", "30 jours");
  await page.fill("[name=issued]", "");
  assert.match(await textOf(page.locator("form .problem")), /De quand date-t-elle/);
  assert.equal(await answer(page), before);
  await page.fill("[name=issued]", "2026-11-02");
  await page.getByText("Plus de précisions").click();
  await page.fill("[name=due]", "2026-10-01");
  // A due date before the invoice is taken as agreed, and said.
  assert.match(await textOf(page.locator(".notices")), /1er octobre 2026.*2 novembre 2026/);
  assert.equal(await answer(page), "1er octobre 2026");
  await close();
});

test("either reading of the term is one click away", async () => {
  const { page, close } = await visit(browser, { address: "#due?law=FR&issued=2024-01-15&terms=45+jours+fin+de+mois" });
  assert.equal(await answer(page), "29 février 2024");
  await page.locator("form .other-reading button").click();
  assert.equal(await answer(page), "16 mars 2024");
  await close();
});

test("every example gives an answer", async () => {
  const { page, close } = await visit(browser, { address: "#due" });
  await answer(page);
  await eachExample(page, async () => {
    assert.match(await answer(page), /\d/);
  });
  await close();
});
