/**
 * `node bench/click-to-card.mjs <address> <address>`: how soon a click on a mark shows its card, and how evenly a drag of the
 * map is drawn, at two served builds in turn: the one before a change and the one after it. Medians of 15.
 */
import { chromium } from "playwright";
import { browser as findBrowser } from "../scripts/browser.mjs";

const RUNS = 15;
const TRIP = "/zh/trips/2016-07-beijing-shanghai";
const NAME = "上海城市规划展示馆";
const addresses = process.argv.slice(2);

if (addresses.includes("--help") || addresses.length !== 2) {
  console.log(
    "node bench/click-to-card.mjs <address> <address>\n\nBoth are served builds, for example http://localhost:3000 and http://localhost:3001.",
  );
  process.exit(addresses.includes("--help") ? 0 : 2);
}

/** Runs in the page: collects how long frames last until told to stop. */
function watchFrames() {
  /** @type {number[]} */
  const durations = [];
  let last = 0;
  /** @param {number} time */
  const next = (time) => {
    if (last > 0) durations.push(time - last);
    last = time;
    if (!("stopped" in window)) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  Object.assign(window, { durations });
}

/** Runs in the page: notes the frame after which the card of the next click is seen. */
function watchCard() {
  addEventListener(
    "click",
    ({ timeStamp }) => {
      const look = () => {
        const isThere = (document.querySelector("article h2")?.getBoundingClientRect().width ?? 0) > 0;
        requestAnimationFrame(isThere ? () => Object.assign(window, { card: performance.now() - timeStamp }) : look);
      };
      look();
    },
    true,
  );
}

/** @param {import("playwright").Page} page @param {string} address */
async function measure(page, address) {
  await page.goto(address + TRIP);
  await page.waitForSelector("html[data-map=ready]");
  await page.waitForTimeout(700);
  const named = `[aria-label*="${NAME}"], [title*="${NAME}"]`;
  const mark = page.locator(`.leaflet-marker-icon:is(${named}, :has(${named}))`).first();
  const before = (await mark.boundingBox()) ?? { x: 0, y: 0 };
  const [x, y] = [before.x + 300, before.y + 180];
  await page.evaluate(watchFrames);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 60; step++) {
    await page.mouse.move(x - step * 3, y - step * 1.2);
    await page.waitForTimeout(8);
  }
  /** @type {number[]} */
  const frames = await page.evaluate(() => {
    Object.assign(window, { stopped: true });
    return Reflect.get(window, "durations");
  });
  await page.mouse.up();
  await page.waitForTimeout(700);
  const there = await mark.boundingBox();
  if (!there) throw new Error(`${address} has no mark of ${NAME}`);
  await page.evaluate(watchCard);
  await page.mouse.click(there.x + there.width / 2, there.y + there.height / 2);
  await page.waitForFunction(() => "card" in window);
  const total = frames.reduce((sum, frame) => sum + frame, 0);
  return { card: Number(await page.evaluate(() => Reflect.get(window, "card"))), rate: (1000 * frames.length) / total };
}

/** @type {Record<string, { card: number, rate: number }[]>} */
const runs = Object.fromEntries(addresses.map((address) => [address, []]));
const chrome = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
for (let run = -1; run < RUNS; run++)
  for (const address of addresses) {
    const context = await chrome.newContext({ viewport: { width: 1440, height: 900 } });
    const result = await measure(await context.newPage(), address);
    // The first round warms up both.
    if (run >= 0) runs[address]?.push(result);
    await context.close();
    process.stderr.write(`\r${run + 1} of ${RUNS}`);
  }
await chrome.close();

console.log("\n| build | click to card, ms (median) | range | frames a second in a drag (median) |\n|---|---|---|---|");
/** @param {number[]} values */
const sorted = (values) => values.toSorted((a, b) => a - b);
for (const address of addresses) {
  const cards = sorted((runs[address] ?? []).map(({ card }) => card));
  const rates = sorted((runs[address] ?? []).map(({ rate }) => rate));
  const middle = RUNS >> 1;
  console.log(
    `| ${address} | ${cards[middle]?.toFixed(0)} | ${cards[0]?.toFixed(0)}–${cards.at(-1)?.toFixed(0)} | ${rates[middle]?.toFixed(0)} |`,
  );
}
