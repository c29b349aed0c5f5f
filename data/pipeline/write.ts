/** Writing without half-written files. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Collection } from "./assemble";

/** Writes a file beside its place, then moves it there: readers see the old bytes or the new, never a part. */
export function writeWhole(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

/** Like {@link writeWhole}, but leaves a file alone that says the same already. */
export function writeIfChanged(path: string, text: string) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeWhole(path, text);
}

/** Writes the collection with the hash of its content as its version; returns that version. */
export function writeCollection(path: string, collection: Collection): string {
  const content = JSON.stringify(collection);
  const version = createHash("sha256").update(content).digest("hex").slice(0, 12);
  writeIfChanged(path, `${JSON.stringify({ version, ...collection })}\n`);
  return version;
}
