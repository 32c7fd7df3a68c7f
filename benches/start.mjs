// How long a page waits for the first answer: from a script that has arrived to a claim. Each time in a page of its own.
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "playwright-core";

const PAGES = 21;
const dist = new URL(".", import.meta.resolve("echeance"));
const types = { js: "text/javascript", wasm: "application/wasm" };
const server = createServer(({ url }, response) => {
  const name = /^\/([\w.]+)$/.exec(url)?.[1];
  response.writeHead(200, { "content-type": types[name?.split(".").pop()] ?? "text/html" });
  if (name === undefined) response.end("<!doctype html><title>Start</title>");
  else
    createReadStream(new URL(name, dist))
      .on("error", () => response.end())
      .pipe(response);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });

/** Runs in the page: the times of the parts, in milliseconds. */
const entries = {
  "index.js": async () => {
    const { assess } = await import("/index.js");
    const start = performance.now();
    assess({ issued: "2024-01-15", total: "12000.00", due: "2024-02-29" }, { policy: "FR", asOf: "2026-11-23" });
    const first = performance.now();
    assess({ issued: "2024-01-15", total: "12000.00", due: "2024-02-29" }, { policy: "FR", asOf: "2026-11-23" });
    return { "first call": first - start, "second call": performance.now() - first };
  },
  "slim.js": async () => {
    const [{ assess, init }, core] = await Promise.all([import("/slim.js"), fetch("/core.wasm")]);
    const start = performance.now();
    await init(core);
    const ready = performance.now();
    assess({ issued: "2024-01-15", total: "12000.00", due: "2024-02-29" }, { policy: "FR", asOf: "2026-11-23" });
    return { "init()": ready - start, "first call": performance.now() - ready };
  },
};

for (const [name, measure] of Object.entries(entries)) {
  const times = {};
  for (let count = 0; count < PAGES; count++) {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    for (const [part, time] of Object.entries(await page.evaluate(measure))) (times[part] ??= []).push(time);
    await page.close();
  }
  for (const [part, list] of Object.entries(times)) {
    list.sort((a, b) => a - b);
    const [best, median] = [list[0], list[PAGES >> 1]].map((time) => time.toFixed(1));
    console.log(`${name}, ${part}: ${median} ms in Chromium, ${best} ms at best of ${PAGES}`);
  }
}
await browser.close();
server.close();
