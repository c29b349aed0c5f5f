/** `npm start`: builds where anything changed since the last build, then serves. */
import { existsSync, readFileSync } from "node:fs";
import { buildHash, STAMP } from "./build-hash.mjs";
import { must } from "./run.mjs";

if (process.argv.includes("--help")) {
  console.log(
    "npm start\n\nBuilds if needed and serves on http://localhost:3000. PORT and HOST choose where; see README.md for more.",
  );
} else {
  if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== buildHash()) must("node", ["scripts/build.mjs"]);
  Object.assign(process.env, { NODE_ENV: "production" });
  await import("../server.mjs");
}
