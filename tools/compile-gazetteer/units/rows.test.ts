import { expect, test } from "vitest";
import { unitRows } from "./rows";
import type { UnitRecord } from "./unit";

const city: UnitRecord = {
  id: "suzhou",
  zh: "苏州市",
  en: "Suzhou",
  pinyin: "Suzhou",
  aliases: ["苏州"],
  adcode: "320500",
  parent: "jiangsu",
  precision: "city",
  point: [120.6, 31.3],
  pointKind: "seat",
  population: null,
  error_m: 52_000,
  geonames: null,
  source: "",
};
test("where there is no point there is no kind of point and no error", () => {
  expect(unitRows([{ ...city, point: null }])[0]?.row).toMatchObject({ point: null, pointKind: null, error_m: null });
});

test("a unit is found by its class word in English, normalised, and keeps a population that tells more than its rank", () => {
  expect(unitRows([city])[0]?.names).toEqual(["苏州市", "suzhou", "苏州", "suzhoucity", "suzhoumunicipality"]);
  expect(unitRows([city])[0]?.row.importance).toBeNull();
  expect(unitRows([{ ...city, population: 30_000_000 }])[0]?.row.importance).toBe(30_000_000);
  expect(unitRows([{ ...city, population: 1 }])[0]?.row.importance).toBeNull();
});
