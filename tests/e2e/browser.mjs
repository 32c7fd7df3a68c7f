// Opens the browser that xtask found.
import { chromium } from "playwright-core";

const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const demo = process.env.DEMO_URL;

/** Starts a browser; close it when the tests are over. */
export function open() {
  return chromium.launch({ executablePath: process.env.CHROMIUM, args: quiet });
}

/** Opens a page and collects what goes wrong on it. */
export async function visit(browser, url) {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(url);
  return { page, errors };
}
