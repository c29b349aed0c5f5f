/** `npm test`: types, lint, what is unused, unit tests, geocoding, data, build, end-to-end; a step that fails fails the whole. */
import { browser } from "./browser.mjs";
import { run } from "./run.mjs";

if (process.argv.includes("--help")) {
  console.log(
    "npm test\n\nRuns types, lint, a search for what is unused, unit tests, the geocoding targets, data validation, production build and end-to-end tests. CHROMIUM_PATH names a browser.",
  );
  process.exit();
}

const CHROMIUM_PATH = await browser().catch((/** @type {Error} */ { message }) => {
  console.error(`browser: ${message}`);
  process.exit(1);
});
/** @type {{ name: string, command: string, args: string[], needed?: true }[]} */
const STEPS = [
  { name: "types", command: "tsc", args: ["--noEmit"] },
  { name: "lint", command: "biome", args: ["ci", "--error-on-warnings"] },
  { name: "unused", command: "knip", args: [] },
  { name: "unit", command: "vitest", args: ["run"] },
  { name: "geocoding", command: "tsx", args: ["bench/geocoding.ts", "--check"] },
  { name: "data", command: "tsx", args: ["lib/pipeline/commands/data.ts"], needed: true },
  { name: "build", command: "node", args: ["scripts/build.mjs"], needed: true },
  { name: "end-to-end", command: "playwright", args: ["test"] },
];

/** @type {string[]} */
const failed = [];
let passed = 0;
for (const [i, { name, command, args, needed }] of STEPS.entries()) {
  console.log(`\n[${i + 1}/${STEPS.length}] ${name}`);
  if (run(command, args, { CHROMIUM_PATH, TZ: "Asia/Shanghai" }) === 0) passed++;
  else failed.push(name);
  // Later steps would test an older build.
  if (needed && failed.includes(name)) break;
}
if (failed.length > 0) console.log(`\nfailed: ${failed.join(", ")}`);
console.log(`\n${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
