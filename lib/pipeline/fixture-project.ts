import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";

export const FIXTURES = join(import.meta.dirname, "fixtures");
export const TRIP = "data/trips/2020-03-a-trip.json";
export const ANSWERS = "data/geocodes/2020-03-a-trip.json";
/** Runs TypeScript in a process of its own. */
export const TSX = join(process.cwd(), "node_modules/tsx/dist/cli.mjs");
export const silent = () => undefined;

/** The fixtures' records in a folder of their own, anew for each test of a file. */
export function fixtureProject() {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "xingji-"));
    cpSync(join(FIXTURES, "data"), join(root, "data"), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  return {
    get root() {
      return root;
    },
    read,
    edit: (file: string, change: (text: string) => string) => writeFileSync(join(root, file), change(read(file))),
    /** What was built. */
    collection: () => read("data/dist/collection.json"),
    /** The geocodes of the first trip. */
    answers: () => JSON.parse(read(ANSWERS)),
  };
}
