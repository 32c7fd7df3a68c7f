// The page as a whole: every view on every screen, what it remembers, what it refuses, and what it does without a network.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  accessibility,
  addressed,
  answer,
  artifact,
  desktop,
  keep,
  late,
  open,
  phone,
  serve,
  textOf,
  visit,
} from "./browser.mjs";

const invoice = late.replace("#owed?", "");
const views = {
  owed: `${late}&movements=2025-03-04:1500.00`,
  due: `#due?${invoice}`,
  parts:
    "#parts?law=FR&net=20000&vat=20&start=2026-12-01&deposit=30+%25&terms=30+jours&retention=5&milestones=2027-01-15:40+%25:Pose&milestones=2027-03-01::Fin",
  remind:
    "#remind?law=FR&total=3480&issued=2026-10-01&terms=30+jours&seller=Atelier+Dupont&customer=Martin+SA&iban=FR76+3000+6000+0112+3456+7890+189&sent=2026-11-03:reminder",
  laws: "#laws?law=GB",
  statement: `#statement?${invoice}&seller=Atelier+Dupont&customer=Martin+SA&number=F-17&iban=FR76+3000+6000+0112+3456+7890+189`,
};

let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

for (const [view, address] of Object.entries(views)) {
  for (const [size, screen] of Object.entries({ phone, desktop })) {
    for (const [lang, dark] of [
      ["fr", false],
      ["en", true],
    ]) {
      test(`${view} is accessible and fits (${size}, ${lang}, ${dark ? "dark" : "light"})`, async () => {
        const { page, close } = await visit(browser, { address, screen, lang, dark });
        await page.locator("#result").waitFor();
        assert.equal(await page.getAttribute("html", "lang"), lang);
        if (view === "owed" || view === "parts") await page.locator("canvas").waitFor();
        await keep(page, `${view}-${size}-${lang}${dark ? "-dark" : ""}`);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        assert.deepEqual(await accessibility(page), []);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wider <= 0, `${wider} pixels wider than the screen`);
        await close();
      });
    }
  }
}

test("every view fits the narrowest phones", async () => {
  for (const address of Object.values(views)) {
    const { page, close } = await visit(browser, { address, screen: { viewport: { width: 320, height: 600 } } });
    await page.locator("#result").waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)), 0, address);
    await close();
  }
});

test("all of it can be reached with the keyboard, the result first of all", async () => {
  const { page, close } = await visit(browser, { address: late });
  await answer(page);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "result");
  const reached = new Set();
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press("Tab");
    reached.add(
      await page.evaluate(
        () => document.activeElement.name || document.activeElement.className || document.activeElement.tagName,
      ),
    );
  }
  for (const stop of ["chart", "SUMMARY"]) assert.ok(reached.has(stop), `${stop} is not reached`);
  await close();
});

test("every field, button and link of a view is reached with the keyboard", async () => {
  for (const address of Object.values(views)) {
    const { page, close } = await visit(browser, { address });
    await page.locator("#result").waitFor();
    await page.locator(".developer, .sheet, .rules").first().waitFor();
    const missed = () =>
      page.evaluate(() => {
        const stops = document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']");
        const reachable = [...stops].filter(
          (stop) =>
            stop.checkVisibility() && !(stop.type === "radio" && !stop.checked) && stop.dataset.reached === undefined,
        );
        return reachable.map((stop) => stop.outerHTML.slice(0, 120));
      });
    // Once around; a date is several stops.
    const around = () =>
      page.evaluate(() => {
        const stop = document.activeElement;
        const again = stop === document.body || (stop.matches(".skip") && "reached" in stop.dataset);
        stop.dataset.reached = "";
        return again;
      });
    do await page.keyboard.press("Tab");
    while (!(await around()));
    assert.deepEqual(await missed(), [], address);
    await close();
  }
});

test("what is wrong is accessible as well", async () => {
  for (const [address, field] of [
    [views.owed, "total"],
    [views.due, "terms"],
    [views.parts, "net"],
    [views.remind, "iban"],
  ]) {
    const { page, close } = await visit(browser, { address, screen: phone });
    await answer(page);
    await page.fill(`[name=${field}]`, "?!");
    await page.locator("form .problem").first().waitFor();
    assert.deepEqual(await accessibility(page), []);
    await close();
  }
});

test("a calculator prints its figures without its form", async () => {
  for (const address of [views.owed, views.due, views.parts, views.remind]) {
    const { page, close } = await visit(browser, { address });
    const figure = await answer(page);
    await page.locator(".developer").waitFor();
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".head", ".foot", "form", ".examples", ".developer", ".results > .actions"])
      assert.equal(await page.locator(hidden).first().isVisible(), false, `${address} ${hidden}`);
    assert.equal(await answer(page), figure);
    assert.ok((await page.locator(".card:visible").count()) > 0);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${wider} pixels wider than the paper`);
    await close();
  }
});

test("the country chosen among all is remembered", async () => {
  const { page, close } = await visit(browser, { address: "#laws?law=SE" });
  await page.getByRole("link", { name: "Calculer avec Suède" }).click();
  await answer(page);
  await page.goto("about:blank");
  await page.goto(process.env.DEMO_URL);
  await answer(page);
  assert.equal(await page.inputValue("[name=law]"), "SE");
  await close();
});

test("language, country and appearance are remembered", async () => {
  const { page, close } = await visit(browser);
  await answer(page);
  await page.getByRole("button", { name: /English/ }).click();
  await page.selectOption("[name=law]", "GB");
  await page.getByRole("button", { name: /^Appearance/ }).click();
  await page.getByRole("button", { name: /Light/ }).click();
  await page.goto("about:blank");
  await page.goto(process.env.DEMO_URL);
  assert.equal(await textOf(page.locator("h1")), "What am I owed?");
  assert.equal(await page.inputValue("[name=law]"), "GB");
  assert.equal(await page.getAttribute("html", "data-theme"), "dark");
  await close();
});

test("every country of the library can be chosen, and says how well it is known", async () => {
  const { page, close } = await visit(browser, { address: "#laws" });
  await page.locator(".countries a").first().waitFor();
  const countries = await page.locator(".countries a").count();
  await page.locator(".countries a", { hasText: "Suède" }).click();
  await page.locator("#rules").getByText("Suède").waitFor();
  assert.equal(await textOf(page.locator("#rules")), "Suède : les règles");
  assert.ok((await page.locator(".rules a[href^='https://']").count()) > 3);
  await page.getByRole("link", { name: "Calculer avec Suède" }).click();
  assert.equal(await page.inputValue("[name=law]"), "SE");
  assert.equal(await page.locator("[name=law] option").count(), countries);
  await close();
});

test("the statement prints on one page, without the rest", async () => {
  const { page, close } = await visit(browser, { address: late });
  await page.getByRole("link", { name: "Décompte" }).click();
  await page.fill("[name=seller]", "Atelier Dupont");
  await addressed(page, "Atelier Dupont");
  assert.match(await textOf(page.locator(".sheet")), /Atelier Dupont .*16 319,33 €/);
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".head", ".foot", ".statement-tools"])
    assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  assert.equal(await page.locator(".sheet").isVisible(), true);
  const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  assert.equal(pages(await page.pdf({ path: artifact("statement.pdf"), preferCSSPageSize: true })), 1);
  await close();
  // Eight years of half-years, a payment and a code fit as well.
  const old = await visit(browser, {
    address: views.statement
      .replace("2024-01-15", "2018-01-15")
      .replace("#statement?", "#statement?movements=2025-03-04:1500.00&"),
  });
  await old.page.locator(".sheet .pay").waitFor();
  assert.equal(pages(await old.page.pdf({ path: artifact("statement-long.pdf"), preferCSSPageSize: true })), 1);
  await old.close();
});

test("hostile text in any field is shown as text", async () => {
  const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>'; DROP TABLE`;
  for (const address of Object.values(views)) {
    const { page, close } = await visit(browser, { address });
    await page.locator("#result").waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    for (const field of await page.locator("input[type=text]").all()) await field.fill(hostile);
    await page.waitForTimeout(300);
    assert.equal(await page.locator("#page img, #page script").count(), 0);
    await close();
  }
  const attack = encodeURIComponent(hostile);
  const keys = [
    "law",
    "debtor",
    "total",
    "issued",
    "terms",
    "due",
    "delivered",
    "rate",
    "asOf",
    "movements",
    "seller",
    "customer",
    "number",
    "iban",
    "net",
    "vat",
    "start",
    "plan",
    "milestones",
    "count",
    "every",
    "deposit",
    "retention",
    "scenario",
    "sent",
    "promised",
    "disputed",
    "letter",
    "enterpriseNumber",
    "goods",
    "costs",
  ];
  for (const view of [...Object.keys(views), "__proto__", attack]) {
    const { page, close } = await visit(browser, {
      address: `#${view}?${keys.map((key) => `${key}=${attack}`).join("&")}`,
    });
    await page.locator("h1").first().waitFor();
    assert.equal(await page.locator("#page img, #page script").count(), 0);
    await close();
  }
  const { page, close } = await visit(browser, { address: `#statement?${invoice}&seller=${attack}` });
  assert.ok((await page.locator(".sheet").innerText()).includes("<script>alert(2)</script>"));
  await close();
});

test("the page works from a sub-folder, and without a network once opened", async () => {
  const site = await serve();
  const { page, context, errors } = await visit(browser, { address: late, root: site.root });
  const figure = await answer(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await site.stop();
  await context.setOffline(true);
  await page.reload();
  assert.equal(await answer(page), figure);
  await page.locator("canvas").waitFor();
  await page.goto(`${site.root}#due?${invoice}`);
  await page.getByRole("heading", { name: "C’est pour quand" }).waitFor();
  assert.equal(await answer(page), "29 février 2024");
  await context.close();
  assert.deepEqual(
    errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/.test(error)),
    [],
  );
});

test("everything comes from the page's own folder, under a strict policy", async () => {
  const { page, context, close } = await visit(browser, { address: "about:blank", root: "" });
  const foreign = [];
  context.on("request", (request) => request.url().startsWith(process.env.DEMO_URL) || foreign.push(request.url()));
  await page.goto(process.env.DEMO_URL, { waitUntil: "networkidle" });
  assert.deepEqual(foreign, []);
  const policy = await page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
  assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  assert.equal(await page.evaluate(() => document.querySelectorAll("style, [onclick], script:not([src])").length), 0);
  await close();
});

test("a country that the library does not have silences nobody", async () => {
  const { page, close } = await visit(browser, { address: late });
  assert.equal(await answer(page), "16 319,33 €");
  await page.evaluate(() => localStorage.setItem("echeance.law", "ZZ"));
  await page.goto("about:blank");
  await page.goto(`${process.env.DEMO_URL}#owed?law=ZZ&total=12000.00&issued=2024-01-15&due=2024-02-29`);
  await page.reload();
  assert.match(await answer(page), /\d/);
  await close();
});

test("what is wrong is said in the language of the page", async () => {
  const address =
    "#owed?law=FR&total=12000.00&issued=2024-01-15&terms=50+%25+%C3%A0+30+jours%2C+30+%25+%C3%A0+60+jours";
  const { page, close } = await visit(browser, { address });
  await page.locator(".problem").first().waitFor();
  assert.match(await textOf(page.locator(".problem").first()), /Les parts du délai de paiement ne font pas le total/);
  await close();
});
