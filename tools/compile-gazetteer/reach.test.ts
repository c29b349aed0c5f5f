import { expect, test } from "vitest";
import type { Point } from "../../lib/contract";
import type { Line, Row } from "../../lib/geocoder/gazetteer/table";
import { metresBetween } from "../../lib/sphere";
import { withReaches } from "./reach";

const line = (id: string, parent: string | null, point: Point | null, reach = 0): Line => {
  const unit: Omit<Row, "id" | "parent" | "point" | "reach"> = {
    zh: id,
    en: id,
    aliases: [],
    adcode: null,
    precision: "county",
    pointKind: null,
    error_m: null,
    importance: null,
    source: "",
  };
  return { row: { ...unit, id, parent, point, reach }, names: [] };
};

test("a place reaches as far as the farthest of all that lies in it, and one without a point reaches nowhere", () => {
  const far: Point = [120.95, 31.4];
  const reaches = withReaches([
    line("province", null, null),
    line("city", "province", [120.6, 31.3]),
    line("county", "city", [120.7, 31.3]),
    line("town", "county", far),
    line("nowhere", "city", null),
    line("country", null, [0, 0], 400_000),
  ]).map(({ row }) => [row.id, row.reach]);
  expect(Object.fromEntries(reaches)).toEqual({
    province: 0,
    city: Math.round(metresBetween([120.6, 31.3], far)),
    county: Math.round(metresBetween([120.7, 31.3], far)),
    town: 0,
    nowhere: 0,
    country: 400_000,
  });
});
