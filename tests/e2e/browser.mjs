// A visitor of the demo page: a browser, a day that does not move, and an eye on what goes wrong.
import assert from "node:assert/strict";
import { createReadStream, mkdirSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
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

export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
export const desktop = { viewport: { width: 1280, height: 900 } };
const locales = { fr: "fr-FR", en: "en-IE" };

/** The day on which the page is read. */
export const today = "2026-11-23";

/** The invoice whose figures are known: 45 days end of month, unpaid since 2024. */
export const late = "#owed?law=FR&total=12000.00&issued=2024-01-15&terms=45+jours+fin+de+mois";

export function open() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: quiet });
}

/**
 * Opens the page at an address; `errors` collects what goes wrong, `close` makes sure that nothing did.
 */
export async function visit(
  browser,
  { address = "", lang = "fr", screen = desktop, dark = false, root = process.env.DEMO_URL } = {},
) {
  const context = await browser.newContext({
    ...screen,
    locale: locales[lang],
    colorScheme: dark ? "dark" : "light",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && errors.push(message.text()));
  page.on("dialog", (dialog) => {
    errors.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.clock.setFixedTime(new Date(`${today}T12:00:00`));
  await page.goto(root + address);
  const close = async () => {
    await context.close();
    assert.deepEqual(errors, []);
  };
  return { page, context, errors, close };
}

/** The large figure or date, with plain spaces; waits until it is there. */
export async function answer(page) {
  return plain(await page.locator(".answer .figure:not(.empty)").innerText());
}

/** Text with plain spaces and without what only a screen reader says twice. */
export function plain(text) {
  return text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
}

export async function textOf(locator) {
  return plain(await locator.innerText());
}

/** Waits until the address of the page says what the fields say. */
export async function addressed(page, part) {
  await page.waitForFunction((wanted) => decodeURIComponent(location.hash.replaceAll("+", " ")).includes(wanted), part);
  return new URL(page.url()).hash;
}

const artifacts = fileURLToPath(new URL("../../artifacts/", import.meta.url));

/** Keeps what the page looks like, for whoever wants to see it. */
export async function keep(page, name) {
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, `${name}.png`), fullPage: true });
}

export function artifact(name) {
  mkdirSync(artifacts, { recursive: true });
  return join(artifacts, name);
}

/** Follows each example of a view, and passes on once the fields say what it says. */
export async function eachExample(page, see) {
  const names = await page.locator(".examples a").allInnerTexts();
  assert.ok(names.length >= 4);
  for (const name of names) {
    await page.locator(".examples").getByText(name, { exact: true }).click();
    await page.locator(".examples a[aria-current]").getByText(name, { exact: true }).waitFor();
    await see();
    assert.equal(await page.locator("form .problem").count(), 0);
  }
}

/** Presses a button that copies, and returns what it copied. */
export async function copied(page, name, within = page) {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  // Looked for before it is there: the word stands only for a moment.
  await Promise.all([
    within.getByRole("button", { name: "Copié" }).first().waitFor(),
    within.getByRole("button", { name, exact: true }).click(),
  ]);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Presses a button that saves a file, and returns its bytes. */
export async function saved(page, name) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return readFile(await download.path());
}

const { resolve } = createRequire(import.meta.url);

/** Runs what developers are shown, with the package that the page was built with; returns what the last call gives. */
export async function run(listing) {
  const [, names, calls] = listing.match(/^import { ([\w, ]+) } from "echeance";\n\n([\s\S]*);\s*$/);
  const library = await import(createRequire(new URL("../../www/package.json", import.meta.url)).resolve("echeance"));
  const last =
    calls.lastIndexOf(";\n\n") < 0 ? `return ${calls}` : calls.replace(/;\n\n(?![\s\S]*;\n\n)/, ";\nreturn ");
  const imports = names.split(", ");
  return new Function(...imports, last)(...imports.map((name) => library[name]));
}

const jsQR = readFileSync(resolve("jsqr/dist/jsQR.js"), "utf8");

/** What a QR code in an image says, read by a decoder of others. */
export async function decoded(page, png) {
  await page.evaluate(jsQR);
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const drawing = new OffscreenCanvas(image.width, image.height).getContext("2d");
    drawing.drawImage(image, 0, 0);
    const { data, width, height } = drawing.getImageData(0, 0, image.width, image.height);
    const { binaryData } = globalThis.jsQR(data, width, height);
    return new TextDecoder().decode(Uint8Array.from(binaryData));
  }, png.toString("base64"));
}

const axe = readFileSync(resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds, in short: nothing is what it should find. */
export async function accessibility(page) {
  // Evaluated by the browser's own debugger, which the policy of the page does not bind.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} (${failureSummary})`).join("; ")}`,
  );
}

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};

/** Serves the built page from a folder below the root of a host. */
export async function serve(prefix = "/outils/echeance/") {
  const folder = fileURLToPath(new URL("../../www/dist/", import.meta.url));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const inside = pathname.startsWith(prefix) ? normalize(pathname.slice(prefix.length) || "index.html") : "..";
    const file = join(folder, inside);
    if (inside.startsWith("..") || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    root: `http://127.0.0.1:${server.address().port}${prefix}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((stopped) => server.close(stopped));
    },
  };
}
