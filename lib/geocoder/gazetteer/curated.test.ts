import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { curated, readRecords } from "../../pipeline/read";
import { openTable } from "./table";

test("where the tables repeat a curated place, they say the same", () => {
  const table = openTable(readFileSync("data/gazetteer/china.tsv"));
  let count = 0;
  for (const { id, adcode, point, point_kind, error_m } of curated(readRecords(process.cwd()))) {
    const row = table.get(id);
    if (!row) continue;
    expect(row, id).toMatchObject({ adcode, point, pointKind: point_kind, error_m });
    count++;
  }
  expect(count).toBe(16);
});
