// The demo page as a visitor meets it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { demo, open, visit } from "./browser.mjs";

let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

test("the page prices an invoice, and again when something changes", async () => {
  const { page, errors } = await visit(browser, demo);
  const output = page.locator("output");
  assert.equal(await output.textContent(), "13178.45 EUR on 2026-11-23");
  await page.selectOption("select", "GB");
  assert.match(await output.textContent(), / GBP on 2026-11-23$/);
  await page.fill("[name=total]", "twelve");
  assert.match(await output.textContent(), /^total: /);
  assert.deepEqual(errors, []);
});

test("the page fetches nothing but its own files", async () => {
  const page = await browser.newPage();
  const foreign = [];
  page.on("request", (request) => !request.url().startsWith(demo) && foreign.push(request.url()));
  await page.goto(demo, { waitUntil: "networkidle" });
  assert.deepEqual(foreign, []);
});
