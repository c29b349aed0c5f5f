import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Point } from "../../contract";
import { fromWgs84, toWgs84 } from "../../datum";
import { metresBetween } from "../../geometry";
import { openMainland } from "./mainland";
import { openTable } from "./table";

const applies = openMainland(process.cwd());

test.each<[string, Point]>([
  ["Seoul", [126.978, 37.567]],
  ["Hanoi", [105.834, 21.028]],
  ["Ulaanbaatar", [106.917, 47.921]],
  ["Tokyo", [139.692, 35.69]],
  ["Vladivostok", [131.886, 43.115]],
  ["Kathmandu", [85.324, 27.717]],
  ["Almaty", [76.946, 43.238]],
  ["Pyongyang", [125.754, 39.039]],
  ["Hong Kong, Central", [114.158, 22.282]],
  ["Hong Kong, Sheung Shui", [114.128, 22.502]],
  ["Macau", [113.543, 22.198]],
  ["Taipei", [121.565, 25.033]],
  ["Jinmen", [118.32, 24.432]],
])("nothing is shifted in %s", (_, point) => {
  for (const datum of ["GCJ-02", "BD-09", "WGS-84", "CGCS2000"] as const) {
    expect(toWgs84(point, datum, applies)).toEqual(point);
    expect(fromWgs84(point, datum, applies)).toEqual(point);
  }
});

test.each<[string, Point]>([
  ["Shenzhen, Luohu", [114.125, 22.545]],
  ["Zhuhai", [113.553, 22.27]],
  ["Ürümqi", [87.617, 43.793]],
  ["Donghai bridge, at sea", [121.95, 30.83]],
  ["Ruili, by the border", [97.85, 24.01]],
])("GCJ-02 is taken back in %s", (_, point) => {
  const back = toWgs84(point, "GCJ-02", applies);
  expect(metresBetween(point, back)).toBeGreaterThan(100);
  expect(metresBetween(point, back)).toBeLessThan(1000);
});

test("Tiananmen is where both conversions in common use put it", () => {
  const [lng, lat] = fromWgs84([116.397389, 39.908722], "GCJ-02", applies);
  expect(lng).toBeCloseTo(116.4036326, 6);
  expect(lat).toBeCloseTo(39.9101255, 6);
});

test("there and back is nothing, over a grid of the mainland", () => {
  const far = { "GCJ-02": 0, "BD-09": 0 };
  let points = 0;
  for (let lng = 74; lng < 135; lng++) {
    for (let lat = 18; lat < 54; lat++) {
      if (!applies([lng, lat])) continue;
      points++;
      for (const datum of ["GCJ-02", "BD-09"] as const) {
        const back = toWgs84(fromWgs84([lng, lat], datum, applies), datum, applies);
        // Within the shift of a border the way back may start abroad.
        if (applies(fromWgs84([lng, lat], datum, applies)))
          far[datum] = Math.max(far[datum], metresBetween([lng, lat], back));
      }
    }
  }
  expect(points).toBeGreaterThan(800);
  expect(far["GCJ-02"]).toBeLessThanOrEqual(0.2);
  expect(far["BD-09"]).toBeLessThanOrEqual(0.3);
});

test("every seat in the gazetteer lies where GCJ-02 applies, but those by a border", () => {
  const table = openTable(readFileSync("data/gazetteer/china.tsv"));
  const china = Array.from(table.ids(), (id) => table.get(id)).filter((row) => row !== undefined);
  const mainland = china.filter(({ adcode, point }) => point && adcode && adcode < "700000");
  const outside = mainland.filter(({ point }) => point && !applies(point));
  expect(outside.map(({ zh }) => zh).length).toBeLessThan(mainland.length * 0.005);
});
