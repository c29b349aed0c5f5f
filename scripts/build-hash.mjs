/** One hash over everything that a build depends on: sources, data, SITE_URL and CONTACT_URL. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const INPUTS = [
  "app",
  "components",
  "data",
  "lib",
  "messages",
  "public",
  "scripts",
  "server",
  "next.config.js",
  "package-lock.json",
  "tsconfig.json",
];
const OUTPUTS = new Set(["data/dist", "data/reports", "lib/pipeline/fixtures"]);

/** @param {string} path @returns {string[]} */
function files(path) {
  if (OUTPUTS.has(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? files(join(path, entry.name)) : [join(path, entry.name)]));
  } catch {
    return [path];
  }
}

export function buildHash() {
  const hash = createHash("sha256").update(`${process.env.SITE_URL ?? ""}\0${process.env.CONTACT_URL ?? ""}`);
  for (const file of INPUTS.flatMap(files)) hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** Where a finished build leaves its hash. */
export const STAMP = ".next/xingji-build";
