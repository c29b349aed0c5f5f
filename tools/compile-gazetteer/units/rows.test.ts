import { expect, test } from "vitest";
import { metresBetween } from "../../../lib/sphere";
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
const county = (id: string, point: UnitRecord["point"]): UnitRecord => ({
  ...city,
  id,
  parent: "suzhou",
  precision: "county",
  point,
});

test("a unit reaches as far as the farthest of its children, and one without a point reaches nowhere", () => {
  const [row, ...children] = unitRows([
    city,
    county("near", [120.7, 31.3]),
    county("far", [120.95, 31.4]),
    county("nowhere", null),
  ]).map((line) => line.row);
  expect(row?.reach).toBe(Math.round(metresBetween([120.6, 31.3], [120.95, 31.4])));
  expect(children.map(({ reach }) => reach)).toEqual([0, 0, 0]);
  expect(unitRows([{ ...city, point: null }, county("near", [120.7, 31.3])])[0]?.row.reach).toBe(0);
});

test("where there is no point there is no kind of point and no error", () => {
  expect(unitRows([{ ...city, point: null }])[0]?.row).toMatchObject({ point: null, pointKind: null, error_m: null });
});

test("a unit is found by its class word in English, normalised, and keeps a population that tells more than its rank", () => {
  expect(unitRows([city])[0]?.names).toEqual(["苏州市", "suzhou", "苏州", "suzhoucity", "suzhoumunicipality"]);
  expect(unitRows([city])[0]?.row.importance).toBeNull();
  expect(unitRows([{ ...city, population: 30_000_000 }])[0]?.row.importance).toBe(30_000_000);
  expect(unitRows([{ ...city, population: 1 }])[0]?.row.importance).toBeNull();
});
