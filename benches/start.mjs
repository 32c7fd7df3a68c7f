// How long a page waits for the first answer: from a script that has arrived to a claim. Each time in a page of its own.
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "playwright-core";

const PAGES = 21;
const dist = new URL(".", import.meta.resolve("echeance"));
const types = { js: "text/javascript", wasm: "application/wasm" };
const server = createServer(({ url }, response) => {
  const name = /^\/([\w./]+)$/.exec(url)?.[1];
  response.writeHead(200, { "content-type": types[name?.split(".").pop()] ?? "text/html" });
  if (name === undefined) response.end("<!doctype html><title>Start</title>");
  else
    createReadStream(new URL(name, dist))
      .on("error", () => response.end())
      .pipe(response);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });

/** Runs in the page, with the script of an entry and the module that it is given: the times of the parts, in milliseconds. */
const measure = async ([script, module]) => {
  const [{ assess, init }, core] = await Promise.all([import(script), module && fetch(module)]);
  const call = () =>
    assess({ issued: "2024-01-15", total: "12000.00", due: "2024-02-29" }, { policy: "FR", asOf: "2026-11-23" });
  const times = {};
  let last = performance.now();
  const lap = (name) => {
    const now = performance.now();
    times[name] = now - last;
    last = now;
  };
  if (module) {
    await init(core);
    lap("init()");
  }
  call();
  lap("first call");
  call();
  lap("second call");
  return times;
};
const entries = {
  "echeance/claim": ["/claim/index.js"],
  echeance: ["/index.js"],
  "echeance/ledger": ["/ledger/index.js"],
  "echeance/claim/slim": ["/claim/slim.js", "/claim.wasm"],
  "echeance/slim": ["/slim.js", "/core.wasm"],
  "echeance/ledger/slim": ["/ledger/slim.js", "/ledger.wasm"],
};

for (const [name, files] of Object.entries(entries)) {
  const times = {};
  for (let count = 0; count < PAGES; count++) {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    for (const [part, time] of Object.entries(await page.evaluate(measure, files))) (times[part] ??= []).push(time);
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
