/** `npm test`: types, lint, unit tests, data, build, end-to-end; every step runs, and one that fails fails the whole. */
import { browser } from "./browser.mjs";
import { run } from "./run.mjs";

if (process.argv.includes("--help")) {
  console.log(
    "npm test\n\nRuns types, lint, unit tests, data validation, production build and end-to-end tests. CHROMIUM_PATH names a browser.",
  );
  process.exit();
}

const CHROMIUM_PATH = await browser();
/** @type {[string, string, string[]][]} */
const STEPS = [
  ["types", "tsc", ["--noEmit"]],
  ["lint", "biome", ["ci", "--error-on-warnings"]],
  ["unit", "vitest", ["run"]],
  ["data", "tsx", ["data/pipeline/main.ts"]],
  ["build", "node", ["scripts/build.mjs"]],
  ["end-to-end", "playwright", ["test"]],
];
const failed = STEPS.filter(([name, command, args], i) => {
  console.log(`\n[${i + 1}/${STEPS.length}] ${name}`);
  return run(command, args, { CHROMIUM_PATH, TZ: "Asia/Shanghai" }) !== 0;
});
if (failed.length > 0) console.log(`\nfailed: ${failed.map(([name]) => name).join(", ")}`);
console.log(`\n${STEPS.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
