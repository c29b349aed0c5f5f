import { expect, test } from "vitest";
import { readGazetteer } from "../geocoder/gazetteer/gazetteer";
import { assemble } from "./assemble";
import { deadPermalinks, missingPermalinks, readPermalinks } from "./permalinks";
import { curated, readRecords } from "./read";

test("every address that was ever published leads to something in the data, and none is left out", () => {
  const root = process.cwd();
  const records = readRecords(root);
  const collection = assemble(records, readGazetteer(root, curated(records)));
  expect(readPermalinks(root).length).toBeGreaterThan(70);
  expect(deadPermalinks(root, collection)).toEqual([]);
  expect(missingPermalinks(root, collection)).toEqual([]);
});
