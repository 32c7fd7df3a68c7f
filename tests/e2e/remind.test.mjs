// "Remind them"
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  addressed,
  answer,
  copied,
  decoded,
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

test("what was passed over can be ticked off or sent after all", async () => {
  const { page, close } = await visit(browser, { address: late });
  const hint = page.getByText("Cochez ce que vous avez déjà envoyé");
  await hint.waitFor();
  const missed = await page
    .locator(".steps li.missed input[type=checkbox]")
    .evaluateAll((boxes) => boxes.map(({ name }) => name));
  // The courtesy note: the reminder stands for it, and the later steps are still to come.
  assert.equal(missed.length, 1);
  for (const name of missed) await page.check(`[name="${name}"]`);
  await hint.waitFor({ state: "detached" });
  assert.equal(await page.locator(".steps li.sent input[type=checkbox]:checked").count(), missed.length);
  await close();
});

test("today stands on the strip, after what is past and before what is planned", async () => {
  const { page, close } = await visit(browser, { address: late });
  await page.locator(".strip").waitFor();
  const stops = await page.locator(".strip li").evaluateAll((items) => items.map((item) => item.className));
  const now = stops.findIndex((name) => name.startsWith("now"));
  assert.ok(now > 0);
  assert.ok(stops.slice(0, now).every((name) => !name.includes("planned")));
  assert.ok(stops.slice(now + 1).some((name) => name.includes("planned")));
  assert.match(await textOf(page.locator(".strip .now")), /aujourd’hui 23 nov\. 2026/);
  await close();
});

test("the message is ready to paste, with the names and in the language of the page", async () => {
  const { page, close } = await visit(browser, {
    address: `${late}&seller=Atelier+Dupont&customer=Martin+SA&number=F-17`,
  });
  const body = page.locator(".letter .body");
  assert.match(await textOf(body), /F-17.*Atelier Dupont/);
  assert.match(await copied(page, "Copier le message"), /Atelier Dupont/);
  await page
    .locator(".steps li", { hasText: "Mise en demeure" })
    .getByRole("button", { name: /Lire le message/ })
    .click();
  assert.match(await textOf(page.locator(".letter")), /Mise en demeure.*Martin SA.*F-17/);
  await page.getByRole("button", { name: /English/ }).click();
  assert.match(await textOf(page.locator(".letter")), /formal notice/i);
  await close();
});

test("the message is written in the language of the client, and the address keeps it", async () => {
  const { page, close } = await visit(browser, {
    address: `${late}&seller=Atelier+Dupont&customer=Martin+SA&number=F-17`,
  });
  const letter = page.locator(".letter");
  await letter.waitFor();
  for (const [code, word] of [
    ["de", /Rechnung F-17/],
    ["nl", /factuur F-17/],
    ["es", /factura F-17/],
    ["it", /fattura F-17/],
    ["en", /invoice F-17/],
  ]) {
    await page.selectOption("[name=letter]", code);
    assert.match(await textOf(letter.locator(".body")), word);
  }
  await page.selectOption("[name=letter]", "de");
  const address = await addressed(page, "letter=de");
  const other = await visit(browser, { address, lang: "en" });
  assert.match(await textOf(other.page.locator(".letter .body")), /Rechnung F-17/);
  await other.close();
  await close();
});

test("what a law wants a first reminder to say is asked for", async () => {
  const { page, close } = await visit(browser, {
    address: "#remind?law=BE&debtor=consumer&total=860&issued=2026-09-01&terms=30+jours",
  });
  const wanted = page.locator(".wanted");
  assert.match(
    await textOf(wanted),
    /La loi veut que ce message dise aussi : Votre numéro d’entreprise Ce qui est facturé/,
  );
  await page.fill("[name=enterpriseNumber]", "BE 0123.456.749");
  await page.fill("[name=goods]", "Peinture du salon");
  await page.fill("[name=costs]", "beaucoup");
  assert.match(await textOf(wanted.locator(".problem")), /Indiquez un montant/);
  await page.fill("[name=costs]", "48,40");
  assert.equal(await wanted.locator(".problem").count(), 0);
  assert.match(await textOf(page.locator(".letter .body")), /Peinture du salon.*48,40 €.*0123\.456\.749/);
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
  await page.fill("[name=seller]", "");
  assert.match(await textOf(page.locator("form")), /Pour le code, il faut aussi votre nom\./);
  await close();
});

test("the code says name, account, amount and reference to any reader of transfer codes", async () => {
  for (const dark of [false, true]) {
    const { page, close } = await visit(browser, {
      address: `${late}&seller=Ébénisterie+Müller&number=F-17&iban=FR76+3000+6000+0112+3456+7890+189`,
      dark,
    });
    const asked = (await textOf(page.locator(".pay strong")))
      .match(/(\d) (\d{3}),(\d\d) €$/)
      .slice(1)
      .join("")
      .replace(/(..)$/, ".$1");
    const payload = `BCD\n002\n1\nSCT\n\nÉbénisterie Müller\nFR7630006000011234567890189\nEUR${asked}\n\n\nF-17`;
    assert.equal(await decoded(page, await page.locator(".pay > svg").screenshot()), payload);
    assert.equal(await decoded(page, await saved(page, "Enregistrer l’image")), payload);
    await close();
  }
});

test("a code on the statement asks for the whole claim", async () => {
  const { page, close } = await visit(browser, {
    address:
      "#statement?law=FR&total=12000.00&issued=2024-01-15&due=2024-02-29&seller=Atelier&iban=FR7630006000011234567890189",
  });
  await page.locator(".sheet .pay").waitFor();
  assert.match(await decoded(page, await page.locator(".pay > svg").screenshot()), /\nEUR16319\.33$/);
  await close();
});

test("where no code can be drawn the page says why", async () => {
  const { page, close } = await visit(browser, {
    address: "#remind?law=GB&total=3480&issued=2026-10-01&terms=30+days&seller=Smith&iban=GB33BUKB20201555555555",
  });
  await page.locator(".steps").waitFor();
  assert.match(await textOf(page.locator("form")), /Le code n’existe qu’en euros, et cette facture est en GBP/);
  assert.equal(await page.locator(".pay").count(), 0);
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
  assert.match(await textOf(page.locator(".answer .kicker")), /Contestation/);
  assert.equal(await answer(page), "23 novembre 2026");
  await close();
});

test("the dates go into a calendar", async () => {
  const { page, close } = await visit(browser, { address: late });
  await answer(page);
  const calendar = (await saved(page, "Fichier agenda")).toString();
  assert.match(calendar, /DTSTART;VALUE=DATE:20261031/);
  assert.match(calendar, /SUMMARY:Facture 1er oct\. 2026 · /);
  assert.match(
    plain(await copied(page, "Copier en texte")),
    /^1er octobre 2026 : Facture émise .*31 octobre 2026 : Échéance/,
  );
  await close();
});

test("developers get the plan, the message and the result", async () => {
  const { page, close } = await visit(browser, {
    address: `${late}&seller=Atelier+Dupont&customer=Martin+SA&number=F-17`,
  });
  await page.getByText("Pour les développeurs").click();
  const [calls, result] = await page.locator(".code pre").allInnerTexts();
  assert.match(calls, /^import { message, timeline } from "echeance";/);
  const { body } = await run(calls);
  assert.equal(plain(body), await textOf(page.locator(".letter .body")));
  const plan = calls
    .replace("message, ", "")
    .replace("const plan = ", "")
    .replace(/\n\nmessage[\s\S]*$/, "");
  assert.deepEqual(await run(plan), JSON.parse(result));
  await close();
});

test("what cannot be is explained beside its field, and the last plan stays", async () => {
  const { page, close } = await visit(browser, { address: late });
  const before = await answer(page);
  await page.fill("[name=total]", "rien");
  assert.equal(await page.getAttribute("[name=total]", "aria-invalid"), "true");
  assert.equal(await answer(page), before);
  await page.fill("[name=total]", "3480");
  await page.getByText("Promesse ou litige").click();
  await page.fill("[name=promised]", "2026-11-20");
  assert.equal(await page.getAttribute("[name=payBy]", "aria-invalid"), "true");
  assert.equal(await answer(page), before);
  await page.fill("[name=payBy]", "2026-11-10");
  assert.match(await textOf(page.locator("form .problem").first()), /trop tôt/);
  assert.equal(await answer(page), before);
  await close();
});

test("a plan is followed with the keyboard alone", async () => {
  const { page, close } = await visit(browser, { address: late });
  const first = await textOf(page.locator(".answer .kicker"));
  await page.locator(".steps li.today input[type=checkbox]").focus();
  await page.keyboard.press("Space");
  assert.notEqual(await textOf(page.locator(".answer .kicker")), first);
  const firm = page.locator(".steps li", { hasText: "Mise en demeure" });
  await firm.getByRole("button", { name: /Lire le message/ }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains("letter")), true);
  assert.match(await textOf(page.locator(".letter h2")), /Mise en demeure/);
  await close();
});

test("every example gives an answer", async () => {
  const { page, close } = await visit(browser, { address: "#remind" });
  await answer(page);
  await eachExample(page, async () => {
    assert.ok(plain(await page.locator(".answer").innerText()).length > 0);
    await page.locator(".strip li").nth(3).waitFor();
  });
  await close();
});
