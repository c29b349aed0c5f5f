import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { curated, readRecords } from "../../pipeline/read";
import { readGazetteer } from "./gazetteer";
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

test("what a source of a point says is told in both languages, and what is told once in each alike", () => {
  const [record] = curated(readRecords(process.cwd()));
  if (!record) throw new Error("no places");
  const texts = ["said once", { zh: "中文", en: "English" }];
  const gazetteer = readGazetteer(process.cwd(), [{ ...record, sources: texts.map((text) => ({ text, url: null })) }]);
  expect(gazetteer.get(record.id)?.sources.map(({ text }) => text)).toEqual([
    { zh: "said once", en: "said once" },
    { zh: "中文", en: "English" },
  ]);
});
