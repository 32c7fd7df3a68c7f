// "What am I owed?" as the owner of a small firm uses it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  addressed,
  answer,
  copied,
  desktop,
  eachExample,
  late,
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
  test(`a late invoice is typed in and priced to the cent (${name})`, async () => {
    const { page, close } = await visit(browser, { address: "#owed?law=FR", screen });
    await page.fill("[name=total]", "12 000,00");
    await page.fill("[name=issued]", "2024-01-15");
    await page.fill("[name=terms]", "45 jours fin de mois");
    assert.equal(await answer(page), "16 319,33 €");
    assert.equal(await textOf(page.locator(".answer .notes")), "998 jours de retard · +4,08 € par jour");
    const sum = page.locator(".results table.sum");
    assert.match(await textOf(sum), /Échéance .*29 février 2024/);
    assert.match(await textOf(sum), /Pénalités de retard 998 jours .*4 279,33 €/);
    assert.match(await textOf(sum), /Indemnité forfaitaire de recouvrement .*40,00 €/);
    const rows = await page.locator("section[aria-labelledby=lines] tbody tr").allInnerTexts();
    const seen = rows.map((row) =>
      plain(row)
        .match(/(\d+) jours .* (\d+,\d+ %)/)
        .slice(1)
        .join(" × "),
    );
    assert.deepEqual(seen, [
      "122 × 14,50 %",
      "184 × 14,25 %",
      "181 × 13,15 %",
      "184 × 12,15 %",
      "181 × 12,15 %",
      "146 × 12,40 %",
    ]);
    assert.match(await textOf(page.locator("section[aria-labelledby=lines] tfoot")), /4 279,33 €/);
    await close();
  });
}

test("the same in English, with each figure's article", async () => {
  const { page, close } = await visit(browser, { address: late, lang: "en" });
  assert.equal(await answer(page), "€16,319.33");
  assert.equal(await textOf(page.locator("h1")), "What am I owed?");
  const sources = page.locator("table.sum .source a");
  assert.match(await sources.first().getAttribute("href"), /^https:\/\//);
  const why = page.locator("section[aria-labelledby=why]");
  assert.match(await textOf(why), /Code de commerce, art\. L441-10 II/);
  assert.match(await textOf(why), /2\.40/);
  assert.match(await textOf(page.locator(".notices")), /16 March 2024/);
  await close();
});

test("the address brings the same answer to someone else", async () => {
  const { page, close } = await visit(browser, { address: late });
  await page.fill("[name=total]", "9 876,54");
  await page.getByLabel("Administration").check();
  await page.click(".add");
  await page.fill(".movement [name=date]", "2025-03-04");
  await page.fill(".movement [name=amount]", "1.500,00");
  const figure = await answer(page);
  const address = await addressed(page, "2025-03-04:1500.00");
  assert.match(address, /total=9876\.54/);
  const other = await visit(browser, { address, lang: "en", screen: phone });
  const digits = (text) => text.replace(/\D/g, "");
  assert.equal(digits(await answer(other.page)), digits(figure));
  assert.equal(await other.page.inputValue("[name=total]"), "9,876.54");
  assert.equal(await other.page.inputValue(".movement [name=amount]"), "1,500.00");
  await other.page.reload();
  assert.equal(digits(await answer(other.page)), digits(figure));
  await other.close();
  await close();
});

test("a public buyer owes one rate for the whole delay", async () => {
  const { page, close } = await visit(browser, {
    address: "#owed?law=FR&debtor=public&total=12000&issued=2024-01-15&due=2024-02-29",
  });
  await page.locator("section[aria-labelledby=lines]").waitFor();
  const rates = await page.locator("section[aria-labelledby=lines] tbody td:nth-child(3)").allInnerTexts();
  assert.ok(rates.length > 0);
  for (const rate of rates) assert.match(plain(rate), /^12,50 %/);
  await close();
});

test("a rate that is not published yet says so", async () => {
  const { page, close } = await visit(browser, { address: `${late}&asOf=2031-05-02`, lang: "en" });
  assert.match(await textOf(page.locator("section[aria-labelledby=lines]")), /not published yet/);
  assert.match(await textOf(page.locator(".notices")), /not (yet )?published|provisional/i);
  await close();
});

test("what cannot be is explained beside its field, and the last figures stay", async () => {
  const { page, close } = await visit(browser, { address: late });
  const before = await answer(page);
  for (const [field, text, problem] of [
    ["total", "douze", "Indiquez un montant, par exemple 1 250,00."],
    ["total", "-5", "Le montant doit être supérieur à zéro."],
    ["total", "", "De combien est la facture ?"],
    ["terms", "bientôt", /n’a pas pu être lu/],
  ]) {
    const input = page.locator(`[name=${field}]`);
    const good = await input.inputValue();
    await input.fill(text);
    assert.equal(await input.getAttribute("aria-invalid"), "true");
    const described = await input.getAttribute("aria-describedby");
    const told = await textOf(page.locator(`#${described.split(" ").at(-1)}`));
    if (typeof problem === "string") assert.equal(told, problem);
    else assert.match(told, problem);
    assert.equal(await answer(page), before);
    await input.fill(good);
    assert.equal(await input.getAttribute("aria-invalid"), null);
  }
  await page.click(".add");
  await page.fill(".movement [name=amount]", "rien");
  assert.match(await textOf(page.locator(".movement .problem").last()), /Indiquez un montant/);
  assert.equal(await answer(page), before);
  await close();
});

test("the chart tells about any day, by mouse and by keyboard", async () => {
  const { page, close } = await visit(browser, { address: late });
  const chart = page.locator(".chart");
  await chart.locator("canvas").waitFor();
  assert.match(plain(await chart.getAttribute("aria-valuetext")), /^23 novembre 2026: Total 16 319,33 €/);
  await chart.focus();
  await page.keyboard.press("ArrowLeft");
  assert.match(await textOf(page.locator(".told")), /^22 novembre 2026 .*Total 16 315,25 €$/);
  await page.keyboard.press("Home");
  assert.match(plain(await chart.getAttribute("aria-valuetext")), /^15 janvier 2024: Total 12 000,00 €/);
  const { width } = await chart.boundingBox();
  await chart.hover({ position: { x: width / 2, y: 120 } });
  assert.match(await textOf(page.locator(".told")), /2025 .*Facture 12 000,00 €/);
  await page.getByText("La même chose en tableau").click();
  await page.locator("details.table tbody tr").first().waitFor();
  assert.match(await textOf(page.locator("details.table tbody")), /31 déc\. 2024/);
  await close();
});

test("what the chart tells stands beside the day pointed at, and stays when a finger is lifted", async () => {
  for (const screen of [phone, desktop]) {
    const { page, close } = await visit(browser, { address: late, screen });
    const chart = page.locator(".chart");
    await chart.locator("canvas").waitFor();
    await chart.scrollIntoViewIfNeeded();
    const area = await chart.locator(".u-over").boundingBox();
    const [x, y] = [area.x + area.width * 0.6, area.y + area.height * 0.5];
    if (screen === phone) await page.touchscreen.tap(x, y);
    else await page.mouse.move(x, y);
    const pointer = await page.locator(".pointer").boundingBox();
    assert.ok(Math.abs(pointer.x - x) < 2, `${pointer.x} instead of ${x}`);
    assert.ok(Math.abs(pointer.y - area.y) < 2 && Math.abs(pointer.height - area.height) < 2);
    const told = await page.locator(".told").boundingBox();
    assert.ok(
      told.y + told.height <= area.y + area.height &&
        told.x >= area.x - 60 &&
        told.x + told.width <= area.x + area.width + 1,
    );
    assert.match(await textOf(page.locator(".told")), /2025 .*Facture 12 000,00 €/);
    await close();
  }
});

test("the quick sum stands beside the right one, with the difference explained", async () => {
  const { page, close } = await visit(browser, { address: late });
  const naive = page.locator("section[aria-labelledby=naive]");
  assert.match(await textOf(naive), /Calcul rapide 4 068,56 € .*Selon la loi 4 279,33 €/);
  assert.match(await textOf(naive), /vous fait perdre 210,77 €/);
  await close();
});

test("link, text and rows can be taken along", async () => {
  const { page, close } = await visit(browser, { address: late });
  await answer(page);
  assert.ok((await copied(page, "Copier le lien")).endsWith(late));
  const text = plain(await copied(page, "Copier en texte"));
  assert.match(text, /Facture : 12 000,00 € Pénalités de retard : 4 279,33 € .* Total : 16 319,33 €/);
  assert.match(text, /Fondement : Code de commerce, art\. L441-10 II/);
  const rows = (await saved(page, "CSV")).toString().trim().split("\r\n");
  assert.equal(rows.length, 7);
  assert.equal(rows[1], "2024-03-01;2024-06-30;122;12000,00;14,50;581,59");
  await close();
});

test("developers get the call and its result", async () => {
  const { page, close } = await visit(browser, { address: late });
  await page.getByText("Pour les développeurs").click();
  const [call, result] = await page.locator(".code pre").allInnerTexts();
  assert.equal(
    call.trim(),
    'import { assess } from "echeance";\n\nassess({ issued: "2024-01-15", total: "12000.00", terms: "45 jours fin de mois" }, { policy: "FR", asOf: "2026-11-23" });',
  );
  assert.equal(JSON.parse(result).total, "16319.33");
  assert.deepEqual(await run(call), JSON.parse(result));
  await close();
});

test("what came in stands against what is owed, to the cent", async () => {
  const { page, close } = await visit(browser, {
    address: `${late}&movements=2025-03-04:1500.00&movements=2025-03-04:credit:1000.00`,
  });
  await page.locator(".results table.sum").waitFor();
  const rows = await page
    .locator(".results table.sum tr")
    .evaluateAll((rows) => rows.map((row) => row.lastElementChild.textContent));
  const [due, ...amounts] = rows.map((text) => plain(text));
  assert.equal(due, "29 février 2024");
  const cents = amounts.map((text) => Number(text.replace("−", "-").replace(/[ €,]/g, "")));
  assert.equal(cents.length, 6);
  assert.equal(
    cents.at(-1),
    cents.slice(0, -1).reduce((sum, amount) => sum + amount, 0),
  );
  assert.match(
    await textOf(page.locator(".results table.sum")),
    /Avoirs −1 000,00 €.*Paiements reçus Code civil, art\. 1343-1 .*−1 500,00 €/,
  );
  assert.match(
    await textOf(page.locator("section[aria-labelledby=lines]")),
    /Ce que les paiements ont réglé .* 4 mars 2025 0,00 € 1 500,00 € 0,00 €/,
  );
  assert.match(
    await textOf(page.locator("section[aria-labelledby=naive]")),
    /Une partie est restée due plus longtemps/,
  );
  await close();
});

test("an example is called one until something else is typed", async () => {
  const { page, close } = await visit(browser);
  const note = page.getByText("Ces chiffres sont un exemple : tapez les vôtres.");
  await note.waitFor();
  await page.fill("[name=total]", "830");
  await note.waitFor({ state: "hidden" });
  await close();
});

test("on a phone the details are one tap away, and the reminder two", async () => {
  const { page, close } = await visit(browser, { address: late, screen: phone });
  await answer(page);
  await page.getByRole("button", { name: "Détail" }).click();
  const sum = page.locator(".results table.sum");
  await page.waitForFunction(() => document.querySelector(".results").getBoundingClientRect().top < innerHeight / 2);
  assert.match(await textOf(sum), /16 319,33 €/);
  await page.getByRole("link", { name: "Relancer le client" }).click();
  await page.locator(".steps").waitFor();
  assert.equal(await page.inputValue("[name=total]"), "12\u202f000,00");
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.equal(await page.locator(".jump").isVisible(), false);
  await close();
});

test("every example gives an answer", async () => {
  const { page, close } = await visit(browser);
  await answer(page);
  await eachExample(page, async () => {
    assert.match(await answer(page), /\d/);
  });
  await close();
});
