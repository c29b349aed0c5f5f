/**
 * `node bench/long-build.mjs`: what a trip of 300 counties costs. Builds a copy of the project without and with it (every
 * ninth county of the gazetteer), then serves the second and measures the longest task after each of some drags of its map.
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { browser as findBrowser } from "../scripts/browser.mjs";

if (process.argv.includes("--help")) {
  console.log(`node bench/long-build.mjs

Builds a copy of the project without and with a trip of 300 counties and prints seconds and pages, then the median of the
longest tasks after twelve drags of its map, of the times to its new geometry, and of those to its new lines and names. Takes
some minutes.`);
  process.exit();
}

const [EVERY, VISITS, DRAGS] = [9, 300, 12];
const TRIP = "2016-07-long";
const PORT = "3170";
const copy = mkdtempSync(join(tmpdir(), "xingji-"));

/** @param {string} command @param {string[]} args */
function run(command, args, cwd = copy) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed\n${stdout}${stderr}`);
  return stdout;
}

/** The trip as an editor would write it. */
function longTrip() {
  const known = JSON.parse(readFileSync("data/trips/2016-07-beijing-shanghai.json", "utf8"));
  const { topics: _topics, claims: _claims, note: _note, origin_leg: _leg, ...trip } = known;
  const evidence = known.visits[1].evidence.slice(0, 1);
  const visits = readFileSync("data/gazetteer/china.tsv", "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([, zh, en, , , , kind, lng]) => kind === "county" && lng && zh && en)
    .filter((_, i) => i % EVERY === 0)
    .slice(0, VISITS)
    .map(([, zh, en, , within], i) => ({
      id: `v${i + 1}`,
      name: { zh, en },
      mention: zh,
      within,
      date: "2016-07-12",
      order: "listed",
      summary: { zh: `到访${zh}。`, en: `A visit to ${en}.` },
      evidence,
    }));
  return { ...trip, id: TRIP, title: { zh: "三百处", en: "Three hundred stops" }, visits };
}

/** @param {string} label */
function build(label) {
  rmSync(join(copy, ".next"), { recursive: true, force: true });
  const start = performance.now();
  const out = run("node", ["scripts/build.mjs"]);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${label}: ${seconds} s, ${/pages: (\d+)/.exec(out)?.[1]} pages`);
}

/** Milliseconds of the longest task after each drag, and from there to the new geometry and to the new lines and names. */
async function drags() {
  const chrome = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://localhost:${PORT}/zh/trips/${TRIP}`);
  await page.waitForSelector("html[data-map=ready]");
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    /** @type {number[]} */
    const tasks = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
    for (const [i, svg] of document.querySelectorAll(".pane-route svg").entries()) {
      const drawn = () => Object.assign(window, { [i === 0 ? "geometry" : "names"]: performance.now() });
      new MutationObserver(drawn).observe(svg, { childList: true });
    }
  });
  const longest = [];
  const geometry = [];
  const names = [];
  for (let drag = 0; drag < DRAGS; drag++) {
    await page.mouse.move(900, 500);
    await page.mouse.down();
    await page.mouse.move(drag % 2 ? 1020 : 780, 500, { steps: 10 });
    // What a browser without a graphics card takes for the frames of the drag itself is not counted.
    await page.waitForTimeout(300);
    const released = await page.evaluate(() => {
      Reflect.get(window, "tasks").splice(0);
      return performance.now();
    });
    await page.mouse.up();
    await page.waitForTimeout(1500);
    longest.push(Math.max(0, ...(await page.evaluate(() => Reflect.get(window, "tasks")))));
    geometry.push((await page.evaluate(() => Reflect.get(window, "geometry"))) - released);
    names.push((await page.evaluate(() => Reflect.get(window, "names"))) - released);
  }
  await chrome.close();
  return { longest, geometry, names };
}

/** @param {number[]} all */
function spread(all) {
  const sorted = all.toSorted((a, b) => a - b);
  return `${sorted[DRAGS >> 1]?.toFixed(0)} ms (${sorted[0]?.toFixed(0)} to ${sorted.at(-1)?.toFixed(0)})`;
}

try {
  for (const file of run("git", ["ls-files", "-z"], ".").split("\0").filter(Boolean)) cpSync(file, join(copy, file));
  // Next takes no package from outside of the project, not even through a link.
  cpSync("node_modules", join(copy, "node_modules"), { recursive: true, verbatimSymlinks: true });
  build("as it is");
  writeFileSync(join(copy, `data/trips/${TRIP}.json`), JSON.stringify(longTrip(), null, 2));
  run("node", ["--import", "tsx", "lib/pipeline/commands/geocode.ts"]);
  build(`with a trip of ${VISITS} counties`);
  const server = spawn("node", ["server.mjs"], { cwd: copy, env: { ...process.env, NODE_ENV: "production", PORT } });
  try {
    await new Promise((done) => setTimeout(done, 4000));
    const { longest, geometry, names } = await drags();
    console.log(`longest task after a drag, of those above 50 ms: ${spread(longest)}`);
    console.log(`new geometry after a drag: ${spread(geometry)}`);
    console.log(`new lines and names after a drag: ${spread(names)}`);
  } finally {
    server.kill();
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
