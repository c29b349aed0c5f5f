/** `npm run build`: data, pages, then what each page needs to be sent: a quick first frame, its policy, a small copy. */
import { writeFileSync } from "node:fs";
import { buildHash, STAMP } from "./build-hash.mjs";
import { must } from "./run.mjs";

if (process.argv.includes("--help")) {
  console.log(
    "npm run build\n\nChecks and assembles the data, builds the pages and writes each page's content security policy. SITE_URL is read here.",
  );
} else {
  const hash = buildHash();
  must("tsx", ["lib/pipeline/commands/data.ts"]);
  must("next", ["build"]);
  must("node", ["scripts/pages.mjs"]);
  writeFileSync(STAMP, hash);
}
