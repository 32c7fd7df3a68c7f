// "Remind them"
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { addressed, answer, desktop, open, phone, plain, textOf, visit } from "./browser.mjs";

const late = "#remind?law=FR&total=3480&issued=2026-10-01&terms=30+jours";

let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

for (const [name, screen] of Object.entries({ phone, desktop })) {
  test(`the next step is named with its day and sum, and the address keeps what was sent (${name})`, async () => {
    const { page, close } = await visit(browser, { address: "#remind?law=FR", screen });
    await page.fill("[name=total]", "3480");
    await page.fill("[name=issued]", "2026-10-01");
    await page.fill("[name=terms]", "30 jours");
    await page.locator(".steps").waitFor();
    assert.equal(await answer(page), "23 novembre 2026");
    assert.match(await textOf(page.locator(".answer")), /^Prochaine étape : .* aujourd’hui · demander 3 \d{3},\d\d €$/);
    const step = await textOf(page.locator(".answer .kicker"));
    await page.locator(".steps li.today input[type=checkbox]").check();
    assert.notEqual(await textOf(page.locator(".answer .kicker")), step);
    const next = await answer(page);
    const address = await addressed(page, "sent=2026-11-23:");
    const other = await visit(browser, { address, screen });
    assert.equal(await answer(other.page), next);
    await other.page.reload();
    assert.equal(await answer(other.page), next);
    await other.close();
    await close();
  });
}

test("today stands on the strip, after what is past and before what is planned", async () => {
  const { page, close } = await visit(browser, { address: late });
  await answer(page);
  const stops = await page.locator(".strip li").evaluateAll((items) => items.map((item) => item.className));
  const now = stops.findIndex((name) => name.startsWith("now"));
  assert.ok(now > 0);
  assert.ok(stops.slice(0, now).every((name) => !name.includes("planned")));
  assert.ok(stops.slice(now + 1).some((name) => name.includes("planned")));
  assert.match(await textOf(page.locator(".strip .now")), /aujourd’hui 23 nov\. 2026/);
  await close();
});

test("the message is ready to paste, with the names and in the language of the page", async () => {
  const { page, close } = await visit(browser, { address: `${late}&seller=Atelier+Dupont&customer=Martin+SA&number=F-17` });
  const body = page.locator(".letter .body");
  assert.match(await textOf(body), /Atelier Dupont.*F-17/);
  await page.getByRole("button", { name: "Copier le message" }).click();
  await page.getByRole("button", { name: "Copié" }).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /Atelier Dupont/);
  await page.locator(".steps li", { hasText: "Mise en demeure" }).getByRole("button", { name: /Lire le message/ }).click();
  assert.match(await textOf(page.locator(".letter")), /Mise en demeure.*Martin SA.*F-17/);
  await page.getByRole("button", { name: /English/ }).click();
  assert.match(await textOf(page.locator(".letter")), /formal notice/i);
  await close();
});

test("a code to pay is drawn for a valid account, and a wrong one is explained", async () => {
  const { page, close } = await visit(browser, { address: `${late}&seller=Atelier+Dupont&number=F-17` });
  await answer(page);
  assert.equal(await page.locator(".pay").count(), 0);
  await page.fill("[name=iban]", "FR76 3000 6000 0112 3456 7890 188");
  assert.match(await textOf(page.locator("form .problem")), /IBAN/);
  await page.fill("[name=iban]", "FR76 3000 6000 0112 3456 7890 189");
  assert.match(await textOf(page.locator(".pay")), /Scannez pour payer 3 \d{3},\d\d €/);
  assert.ok((await page.locator(".pay path").getAttribute("d")).length > 1000);
  await close();
});

test("a promise and a dispute change the plan", async () => {
  const { page, close } = await visit(browser, { address: late });
  const usual = await textOf(page.locator(".answer"));
  await page.getByText("Promesse ou litige").click();
  await page.fill("[name=promised]", "2026-11-20");
  await page.fill("[name=payBy]", "2026-12-10");
  assert.match(await textOf(page.locator(".strip")), /10 déc\. Paiement promis/);
  assert.notEqual(await textOf(page.locator(".answer")), usual);
  await page.fill("[name=promised]", "");
  await page.fill("[name=payBy]", "");
  await page.fill("[name=disputed]", "2026-11-10");
  assert.match(await textOf(page.locator(".steps")), /en attente/);
  assert.equal(await answer(page), "En attente");
  await close();
});

test("the dates go into a calendar", async () => {
  const { page, close } = await visit(browser, { address: late });
  await answer(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Fichier agenda" }).click()]);
  const calendar = await readFile(await download.path(), "utf8");
  assert.match(calendar, /DTSTART;VALUE=DATE:20261031/);
  await close();
});

test("every example gives an answer", async () => {
  const { page, close } = await visit(browser, { address: "#remind" });
  const examples = await page.locator(".examples a").all();
  assert.ok(examples.length >= 4);
  for (const example of examples) {
    await example.click();
    assert.ok(plain(await page.locator(".answer").innerText()).length > 0);
    assert.equal(await page.locator("form .problem").count(), 0);
    assert.ok((await page.locator(".strip li").count()) > 3);
  }
  await close();
});
