import { expect, test } from "vitest";
import { readGazetteer } from "./gazetteer/gazetteer";
import { assemble } from "./pipeline/assemble";
import { deadPermalinks, missingPermalinks, readPermalinks } from "./pipeline/permalinks";
import { curated, readRecords } from "./pipeline/read";

test("every address that was ever published leads to something in the data, and none is left out", () => {
  const root = process.cwd();
  const records = readRecords(root);
  const collection = assemble(records, readGazetteer(root, curated(records)));
  expect(readPermalinks(root).length).toBeGreaterThan(70);
  expect(deadPermalinks(root, collection)).toEqual([]);
  expect(missingPermalinks(root, collection)).toEqual([]);
});
