/** Writing without half-written files. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** JSON as it is committed. */
export const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

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
