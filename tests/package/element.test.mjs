// <echeance-claim> in the examples: plain HTML, React and Vue, each as its reader would build it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { build } from "vite";
import { closeBrowser, open, serve } from "./browser.mjs";
import { project } from "./project.mjs";

after(closeBrowser);

const example = (name) => project(`../../examples/${name}`, `example-${name}`);

async function built(folder) {
  await build({ root: folder, logLevel: "error" });
  return join(folder, "dist");
}

/** Opens a page with the element, and checks that it reports no error. */
async function withElement(folder, use) {
  const site = await serve(folder);
  try {
    await open(site.address, async (page, errors) => {
      const claim = page.locator("echeance-claim");
      const part = (name) => claim.locator(`[part="${name}"]`);
      await use({ page, claim, part, total: page.locator("#total") });
      assert.deepEqual(errors, []);
    });
  } finally {
    await site.close();
  }
}

/** Waits until an element shows a text, spaces of any kind alike. */
async function shows(locator, text) {
  const shown = async () => (await locator.innerText()).replace(/\s/g, " ");
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    if ((await shown()) === text) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(await shown(), text);
}

test("plain HTML, under a strict content security policy", async () => {
  await withElement(await example("html"), async ({ page, claim, part, total }) => {
    await shows(part("total"), "16 319,33 €");
    await shows(part("status"), "En retard, 998 jours de retard");
    await shows(total, "16319.33");
    assert.equal(await part("periods").locator("tbody tr").count(), 6);
    await claim.locator("summary").click();
    assert.match(await part("reasons").innerText(), /BCE/);
    // The page styles it from outside.
    assert.equal(await part("status").evaluate((node) => getComputedStyle(node).color), "rgb(138, 28, 28)");

    await page.locator("#terms").fill("60 jours");
    await shows(total, "16247.82");
    await page.locator("#terms").fill("quand il voudra");
    await shows(total, "terms.unreadable");
    assert.match(await part("problems").innerText(), /^terms: Le délai de paiement n'a pas pu être lu\./);
    await claim.evaluate((element) => {
      element.setAttribute("payments", "[{");
    });
    assert.match(await part("problems").innerText(), /^payments: /);
  });
});

test("what an invoice says is text, whatever it says", async () => {
  await withElement(await example("html"), async ({ page, claim, part }) => {
    await shows(part("total"), "16 319,33 €");
    await claim.evaluate((element) => {
      element.setAttribute("terms", "<img src=x onerror=alert(1)>");
      element.setAttribute("lang", "constructor");
    });
    await page.waitForFunction(() =>
      document.querySelector("echeance-claim").shadowRoot.querySelector("[part=problems]"),
    );
    assert.equal(await claim.locator("img").count(), 0);
    assert.match(await part("problems").innerText(), /<img/);
  });
});

test("one event for each claim, however it came about", async () => {
  await withElement(await example("html"), async ({ page, claim, part }) => {
    await shows(part("total"), "16 319,33 €");
    const totals = await claim.evaluate(async (element) => {
      const seen = [];
      element.addEventListener("claim", ({ detail }) => seen.push(detail.total));
      const next = () => new Promise((resolve) => setTimeout(resolve, 200));
      element.setAttribute("total", "1000");
      element.setAttribute("as-of", "2024-03-30");
      await next();
      element.setAttribute("lang", "de");
      await next();
      element.policy = { law: "FR", compensation: "none" };
      await next();
      return [seen, element.claim.total, element.shadowRoot.querySelector("[part=sum] dt").textContent];
    });
    assert.deepEqual(totals, [["1051.92", "1011.92"], "1011.92", "Gesamtforderung"]);
    await page.evaluate(() => document.querySelector("echeance-claim").remove());
  });
});

test("what was set last is what is shown, in whichever order words arrive", async () => {
  const site = await serve(await example("html"));
  try {
    await open(site.address, async (page, errors) => {
      const claim = page.locator("echeance-claim");
      await shows(claim.locator('[part="total"]'), "16 319,33 €");
      // The words that are asked for first arrive last.
      await page.route("**/lang/de.js", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await route.continue();
      });
      const shown = await claim.evaluate(async (element) => {
        const invoice = { issued: "2024-01-15", due: "2024-02-29" };
        const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
        for (const name of ["issued", "total", "terms"]) element.removeAttribute(name);
        element.lang = "de";
        element.invoice = { ...invoice, total: "1000" };
        await wait(10);
        element.lang = "en";
        element.invoice = { ...invoice, total: "2000" };
        await wait(1500);
        const part = (name) => element.shadowRoot.querySelector(name).textContent;
        return [part("[part=outstanding] dt"), part("[part=outstanding] dd"), element.claim.outstanding];
      });
      assert.deepEqual(shown, ["Principal outstanding", "€2,000.00", "2000.00"]);
      assert.deepEqual(errors, []);
    });
  } finally {
    await site.close();
  }
});

test("before it has an invoice and a law it shows nothing and raises no alarm", async () => {
  await withElement(await example("html"), async ({ page, part }) => {
    await shows(part("total"), "16 319,33 €");
    const seen = await page.evaluate(async () => {
      const events = [];
      const element = document.createElement("echeance-claim");
      for (const name of ["claim", "problems"]) element.addEventListener(name, () => events.push(name));
      const next = async () => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        events.push(element.shadowRoot?.textContent.length > 0);
      };
      element.setAttribute("as-of", "2026-11-23");
      document.body.append(element);
      await next();
      element.invoice = { issued: "2024-01-15", total: "12000", due: "2024-02-29" };
      await next();
      element.policy = "FR";
      await next();
      element.invoice = { issued: "2024-01-15" };
      await next();
      element.invoice = undefined;
      await next();
      return events;
    });
    assert.deepEqual(seen, [false, false, "claim", true, "problems", true, false]);
  });
});

test("React", async () => {
  await withElement(await built(await example("react")), async ({ page, part, total }) => {
    await shows(part("status"), "Late, 236 days late");
    const first = await total.innerText();
    await page.locator("select").selectOption("1");
    await shows(part("status"), "Late, 131 days late");
    assert.notEqual(await total.innerText(), first);
  });
});

test("Vue", async () => {
  await withElement(await built(await example("vue")), async ({ page, part, total }) => {
    await page.waitForFunction(() => document.querySelector("#total").value !== "");
    const first = await total.innerText();
    await page.locator("button").click();
    await page.waitForFunction((first) => document.querySelector("#total").value !== first, first);
    assert.ok(Number(await total.innerText()) < Number(first));
    assert.match(await part("outstanding").innerText(), /Offene Hauptforderung/);
  });
});
