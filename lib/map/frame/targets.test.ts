/** What the page of a place shows. */
import { expect, test } from "vitest";
import type { AskedPlace } from "../../contract";
import { openBasemap } from "../../read-basemap";
import { provinceShape } from "../basemap/basemap";
import { toWorld } from "../camera/camera";
import { collection, visit } from "../fixtures/build";
import { encloses } from "../plane/box";
import { aimOf } from "./targets";

const basemap = openBasemap(process.cwd());
const qinghai: AskedPlace = { point: [96.24, 35.27], precision: "province", error_m: 477_000, adcode: "630000" };
const shanghai: AskedPlace = { point: [121.47, 31.23], precision: "city", error_m: 45_000, adcode: "310000" };
const pageOf = (place: AskedPlace, ...features: Parameters<typeof collection>) =>
  aimOf({ ...collection(...features), asked: [place] }, basemap, null);

test("the page of a province shows all of it, also where only places in its east were visited, or none", () => {
  const xining = visit("xining", [101.77, 36.62], { precision: "city", error_m: 49_000, adcode: "630100" });
  const whole = provinceShape(basemap, "630000")?.box ?? [0, 0, 0, 0];
  expect(encloses(pageOf(qinghai, xining).box, whole)).toBe(true);
  expect(pageOf(qinghai).box).toEqual(whole);
  expect(pageOf(qinghai).targets).toHaveLength(1);
});

test("the page of a city shows what was visited in it, not less near for the city; all around it where nothing was", () => {
  const tower = visit("tower", [121.5, 31.24]);
  const [x, y] = toWorld([121.47, 31.23]);
  expect(pageOf(shanghai, tower).box).toEqual(aimOf(collection(tower), basemap, null).box);
  const [left, top, right, bottom] = pageOf(shanghai).box;
  expect([(left + right) / 2, (top + bottom) / 2]).toEqual([expect.closeTo(x, 9), expect.closeTo(y, 9)]);
  expect(right - left).toBeLessThan(0.02);
});
