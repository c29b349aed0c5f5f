/**
 * `npm run bench`: how soon the first marker of a trip can be seen and hit, against a static page with the same picture
 * and against a bare Next page; and what JavaScript a trip page weighs. Cold opens, interleaved, medians of 15.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import os from "node:os";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright";
import { browser as findBrowser } from "../scripts/browser.mjs";

const RUNS = 15;
const TRIP = "/zh/trips/2016-07-beijing-shanghai";
const [OURS, STATIC, BARE] = [3311, 3312, 3313];
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };

if (process.argv.includes("--help")) {
  console.log(
    "npm run bench\n\nMeasures the first marker and the weight of a trip page and writes docs/benchmarks.md. Takes about two minutes.",
  );
  process.exit();
}

/** @param {number} port */
async function answers(port) {
  for (let i = 0; i < 100; i++) {
    if (
      await fetch(`http://localhost:${port}/`).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nothing answers on port ${port}`);
}

/** Two files without a script: the trip's page whole, and nothing but its picture in its style. */
async function staticPages() {
  const html = await (await fetch(`http://localhost:${OURS}${TRIP}`)).text();
  const picture = /<figure[^>]* data-screen="desk"[^>]*>[\s\S]*?<\/figure>/.exec(html)?.[0];
  const style = /<style>[\s\S]*?<\/style>/.exec(html)?.[0];
  const main = /<main[^>]*>/.exec(html)?.[0];
  if (!picture || !style || !main) throw new Error(`${TRIP} has no picture, no style or no main`);
  return {
    whole: html.replace(/<script[\s\S]*?<\/script>/g, ""),
    picture: `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>static</title>${style}</head><body>${main}${picture}</main></body></html>`,
  };
}

/** Runs in the page: notes when a marker is inside the window and would be hit by a click. */
function watch() {
  const look = () => {
    for (const marker of document.querySelectorAll("figure a, .leaflet-marker-icon, [data-marker]")) {
      const { left, top, width, height } = marker.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (hit && (marker === hit || marker.contains(hit))) {
        Object.assign(window, { firstMarker: performance.now() });
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @param {import("playwright").Browser} chrome @param {string} url */
async function open(chrome, url) {
  const context = await chrome.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: true });
  const page = await context.newPage();
  /** @type {Promise<number>[]} */
  const weights = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") weights.push(request.sizes().then((sizes) => sizes.responseBodySize));
  });
  await page.addInitScript(watch);
  await page.goto(url);
  const handle = await page.waitForFunction(() => Reflect.get(window, "firstMarker"));
  const marker = Number(await handle.jsonValue());
  await page.waitForLoadState("networkidle");
  const bytes = (await Promise.all(weights)).reduce((sum, size) => sum + size, 0);
  await context.close();
  // The page that goes must not compete with the page that comes.
  await new Promise((done) => setTimeout(done, 400));
  return { marker, bytes };
}

if (!existsSync(".next/xingji-build")) spawnSync("node", ["scripts/build.mjs"], { stdio: "inherit", env });
console.log("bench: building the bare Next page");
const built = spawnSync("node_modules/.bin/next", ["build", "bench/bare-next"], { env, encoding: "utf8" });
if (built.status !== 0) throw new Error(built.stdout + built.stderr);

const servers = [
  spawn("node", ["server.mjs"], { env: { ...env, PORT: String(OURS) } }),
  spawn("node_modules/.bin/next", ["start", "bench/bare-next", "-p", String(BARE)], { env }),
];
await Promise.all([answers(OURS), answers(BARE)]);
const { whole, picture } = await staticPages();
const bodies = new Map([
  ["/whole", gzipSync(whole)],
  ["/picture", gzipSync(picture)],
]);
const fixed = createServer(({ url = "" }, response) => {
  const body = bodies.get(url);
  if (!body) return response.writeHead(404).end();
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip" }).end(body);
}).listen(STATIC);

const PAGES = /** @type {const} */ ([
  ["a trip of the atlas", `http://localhost:${OURS}${TRIP}`],
  ["static file: the same page, no script", `http://localhost:${STATIC}/whole`],
  ["static file: the same inline SVG alone", `http://localhost:${STATIC}/picture`],
  ["bare Next page (its heading)", `http://localhost:${BARE}/`],
]);
const chrome = await chromium.launch({
  executablePath: await findBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run"],
});
/** @type {{ marker: number, bytes: number }[][]} */
const results = PAGES.map(() => []);
for (let run = -1; run < RUNS; run++) {
  for (const [i, [, url]] of PAGES.entries()) {
    const result = await open(chrome, url);
    if (run >= 0) results[i]?.push(result);
  }
  process.stdout.write(`\rbench: run ${run + 1} of ${RUNS}`);
}
const version = chrome.version();
await chrome.close();
fixed.close();
for (const server of servers) server.kill();

const rows = PAGES.map(([name], i) => {
  const all = results[i] ?? [];
  const markers = all.map(({ marker }) => marker);
  return `| ${name} | ${median(markers).toFixed(0)} | ${Math.min(...markers).toFixed(0)}–${Math.max(...markers).toFixed(0)} | ${(median(all.map(({ bytes }) => bytes)) / 1000).toFixed(1)} |`;
});
const table = [
  `Chromium ${version}, ${os.cpus().length} cores, Node ${process.version}, everything on localhost, ${RUNS} interleaved cold opens, ${new Date().toISOString().slice(0, 10)}.`,
  "",
  "| page | first marker, ms (median) | range | JavaScript, kB gzip |",
  "|---|---|---|---|",
  ...rows,
].join("\n");
const FILE = "docs/benchmarks.md";
writeFileSync(
  FILE,
  readFileSync(FILE, "utf8").replace(
    /<!-- figures -->[\s\S]*<!-- \/figures -->/,
    `<!-- figures -->\n${table}\n<!-- /figures -->`,
  ),
);
console.log(`\n${table}`);
process.exit();
