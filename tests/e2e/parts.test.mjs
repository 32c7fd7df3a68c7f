// "Bill it in parts"
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

const kitchen =
  "#parts?law=FR&net=20000&vat=20&start=2026-12-01&deposit=30+%25&terms=30+jours&milestones=2027-01-15:40+%25:Pose&milestones=2027-03-01::Fin";

let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

for (const [name, screen] of Object.entries({ phone, desktop })) {
  test(`a project is typed in, billed to the cent, and kept by the address (${name})`, async () => {
    const { page, close } = await visit(browser, { address: "#parts?law=FR", screen });
    await page.fill("[name=net]", "20 000");
    await page.fill("[name=vat]", "20");
    await page.fill("[name=start]", "2026-12-01");
    await page.fill("[name=deposit]", "30 %");
    await page.fill("[name=terms]", "30 jours");
    await page.click(".add");
    await page.locator("[name=label]").nth(0).fill("Pose");
    await page.locator(".movement [name=date]").nth(0).fill("2027-01-15");
    await page.locator("[name=share]").nth(0).fill("40 %");
    await page.click(".add");
    await page.locator("[name=label]").nth(1).fill("Fin");
    await page.locator(".movement [name=date]").nth(1).fill("2027-03-01");
    assert.equal(await answer(page), "10 080,00 €");
    assert.match(
      await textOf(page.locator(".answer .notes")),
      /^au lieu de 24 000,00 € en une facture · payé \d+ jours plus tôt en moyenne$/,
    );
    await page.locator("section[aria-labelledby=lines]").waitFor();
    const rows = page.locator("section[aria-labelledby=lines] tbody tr");
    const firsts = (cell) =>
      rows.locator(cell).evaluateAll((cells) =>
        cells.map((cell) =>
          [...cell.childNodes]
            .filter(({ nodeType }) => nodeType === 3)
            .map(({ data }) => data)
            .join(""),
        ),
      );
    assert.deepEqual(
      (await firsts("th")).map((text) => plain(text)),
      ["1. Acompte", "2. Pose", "3. Fin"],
    );
    assert.deepEqual(
      (await firsts("td:last-child")).map((text) => plain(text)),
      ["7 200,00 €", "6 720,00 €", "10 080,00 €"],
    );
    assert.match(await textOf(page.locator("section[aria-labelledby=lines] tfoot")), /24 000,00 €$/);
    const address = await addressed(page, "2027-03-01::Fin");
    const other = await visit(browser, { address, screen, lang: "en" });
    assert.equal(await answer(other.page), "€10,080.00");
    await other.page.reload();
    assert.equal(await answer(other.page), "€10,080.00");
    await other.close();
    await close();
  });
}

test("the chart tells what is open on a day, in parts and at once", async () => {
  const { page, close } = await visit(browser, { address: kitchen });
  const chart = page.locator(".chart");
  await chart.locator("canvas").waitFor();
  await chart.focus();
  await page.keyboard.press("End");
  assert.match(plain(await chart.getAttribute("aria-valuetext")), /Par étapes 0,00 €, En une fois à la fin 0,00 €/);
  await page.keyboard.press("PageUp");
  assert.match(await textOf(page.locator(".told")), /Par étapes 10 080,00 € En une fois à la fin 24 000,00 €/);
  await close();
});

test("instalments and progress are plans too", async () => {
  const { page, close } = await visit(browser, { address: kitchen });
  await page.getByLabel("En mensualités").check();
  await page.fill("[name=count]", "3");
  await page.fill("[name=every]", "1");
  await page.fill("[name=deposit]", "");
  assert.match(await textOf(page.locator("section[aria-labelledby=lines] tbody")), /8 000,40 €|8 000,00 €/);
  assert.equal(await page.locator("section[aria-labelledby=lines] tbody tr").count(), 3);
  await page.getByLabel("À l’avancement").check();
  await page.locator("[name=share]").nth(0).fill("60");
  await page.locator("[name=share]").nth(1).fill("100");
  await page.getByText("Plus de précisions").click();
  await page.fill("[name=retention]", "5");
  assert.match(await textOf(page.locator("section[aria-labelledby=lines]")), /Retenue libérée/);
  assert.match(await textOf(page.locator("section[aria-labelledby=lines]")), /retenue −720,00 €/);
  await close();
});

test("a plan that does not add up is explained, and the last one stays", async () => {
  const { page, close } = await visit(browser, { address: kitchen });
  const before = await answer(page);
  await page.locator("[name=share]").nth(0).fill("40 %");
  await page.locator("[name=share]").nth(1).fill("70 %");
  assert.match(await textOf(page.locator(".movements")), /100 %/);
  assert.equal(await answer(page), before);
  await page.locator("[name=share]").nth(1).fill("");
  await page.fill("[name=net]", "beaucoup");
  assert.equal(await page.getAttribute("[name=net]", "aria-invalid"), "true");
  assert.equal(await answer(page), before);
  await close();
});

test("rows and dates can be taken along, and no name becomes a formula", async () => {
  const { page, close } = await visit(browser, { address: kitchen.replace("Pose", "=1%2B1") });
  await answer(page);
  const rows = (await saved(page, "CSV")).toString().trim().split("\r\n");
  assert.equal(rows.length, 4);
  assert.match(rows[2], /^2;'=1\+1;2027-01-15;2027-02-14;8000,00;1600,00;/);
  const calendar = (await saved(page, "Fichier agenda")).toString();
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar, /DTSTART;VALUE=DATE:20270331/);
  assert.match(calendar, /SUMMARY:Projet de 24.000\\,00.€ · /);
  assert.equal(
    plain(await copied(page, "Copier en texte")),
    "1. Acompte – émise le 1er décembre 2026, échéance 31 décembre 2026 – 7 200,00 € 2. =1+1 – émise le 15 janvier 2027, échéance 14 février 2027 – 6 720,00 € 3. Fin – émise le 1er mars 2027, échéance 31 mars 2027 – 10 080,00 € Total – 24 000,00 €",
  );
  await close();
});

test("developers get the call and its result", async () => {
  const { page, close } = await visit(browser, { address: kitchen });
  await page.getByText("Pour les développeurs").click();
  const [call, result] = await page.locator(".code pre").allInnerTexts();
  assert.match(call, /^import { schedule } from "echeance";/);
  assert.deepEqual(await run(call), JSON.parse(result));
  await close();
});

test("a plan is made with the keyboard alone", async () => {
  const { page, close } = await visit(browser, { address: kitchen });
  const before = await answer(page);
  const rows = page.locator("form .movement");
  await page.getByRole("button", { name: "Ajouter un jalon" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await rows.count(), 3);
  // Back over the button that removes the new row, its share, its date, its name.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("10 %");
  assert.equal(await rows.nth(2).locator("[name=share]").inputValue(), "10 %");
  await rows.nth(2).getByRole("button", { name: "Retirer: Ligne 3" }).focus();
  await page.keyboard.press("Space");
  assert.equal(await rows.count(), 2);
  assert.equal(await answer(page), before);
  await page.locator("form [value=milestones]").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.locator("form [value=instalments]").isChecked(), true);
  await page.locator("[name=count]").waitFor();
  await close();
});

test("every example gives an answer", async () => {
  const { page, close } = await visit(browser, { address: "#parts" });
  await answer(page);
  await eachExample(page, async () => {
    assert.match(await answer(page), /\d/);
  });
  await close();
});

test("the chart says what the answer says", async () => {
  const terms = "50+%25+%C3%A0+30+jours%2C+solde+%C3%A0+60+jours";
  for (const [term, most] of [
    ["30+jours", "12 000,00 €"],
    [terms, "18 000,00 €"],
  ]) {
    const address = `#parts?law=FR&net=30000&vat=20&start=2026-04-01&plan=instalments&count=3&every=1&terms=${term}`;
    const { page, close } = await visit(browser, { address });
    assert.equal(await answer(page), most);
    await page.locator("details.table summary").click();
    const cells = await page.locator("details.table tbody td:nth-of-type(1)").allInnerTexts();
    const amounts = cells.map((text) => Number(text.replace(/[^\d,]/g, "").replace(",", ".")));
    assert.equal(Math.max(...amounts), Number(most.replace(/[^\d,]/g, "").replace(",", ".")));
    await close();
  }
});
