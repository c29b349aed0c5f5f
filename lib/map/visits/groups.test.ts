import { expect, test } from "vitest";
import type { Point } from "../../contract";
import type { View } from "../camera/view";
import { collection, visit } from "../fixtures/build";
import { groupsOf } from "./groups";
import { stopsOf } from "./stops";

const view: View = { camera: { zoom: 11, center: [121.5, 31.2] }, size: { width: 800, height: 600 }, margin: 0 };
const pixel = 360 / (256 * 2 ** 11);
/** Points in a row, so many pixels apart. */
const row = (...pixels: number[]) => pixels.map((x): Point => [121.5 + x * pixel, 31.2]);
const groups = (points: Point[], numbered: boolean) => {
  const visits = collection(...points.map((point, i) => visit(`v${i}`, point)));
  return groupsOf(stopsOf(visits, view, null), numbered);
};

test("several stops share a symbol at the middle of their points, at none of them", () => {
  const [group, ...others] = groups(row(0, 20, 34), true);
  expect(others).toEqual([]);
  expect(group?.at[0]).toBeCloseTo(400 + 18, 3);
  expect(group?.stops).toHaveLength(3);
});

test("stops whose numbers do not touch keep a symbol each", () => {
  expect(groups(row(0, 30, 60), true).map(({ stops }) => stops.length)).toEqual([1, 1, 1]);
});

test("two whose order a source states are a pair until an arrow fits between them; never are three", () => {
  const stops = (isStated: boolean, ...pixels: number[]) => {
    const visits = collection(...row(...pixels).map((point, i) => visit(`v${i}`, point)));
    return groupsOf(stopsOf(visits, view, null), true, () => isStated).map(({ stops }) => stops.length);
  };
  expect(stops(true, 0, 40)).toEqual([2]);
  expect(stops(false, 0, 40)).toEqual([1, 1]);
  expect(stops(true, 0, 48)).toEqual([1, 1]);
  expect(stops(true, 0, 40, 80)).toEqual([2, 1]);
  expect(stops(true, 0, 40, 80, 120)).toEqual([2, 2]);
});

test("stops of one point are told from stops near each other", () => {
  expect(groups(row(0, 0), false)[0]?.coincident).toBe(true);
  expect(groups(row(0, 1), false)[0]?.coincident).toBe(false);
});

test("a wide circle is ground, and no stop within it joins it", () => {
  const visits = collection(
    visit("city", [121.5, 31.2], { precision: "city", error_m: 40_000, adcode: "310000" }),
    visit("hall", [121.5, 31.2]),
  );
  expect(groupsOf(stopsOf(visits, view, null), true)).toHaveLength(2);
});

test("two countries, which have no codes, are two", () => {
  const country = { precision: "country" as const, error_m: 400_000, adcode: null };
  const visits = collection(visit("kenya", [121.4, 31.2], country), visit("somalia", [121.6, 31.2], country));
  expect(groupsOf(stopsOf(visits, view, null), true)).toHaveLength(2);
});

test("a count takes in the stop that it would cover, the numbers of a trip do not", () => {
  expect(groups(row(0, 20, 45), false).map(({ stops }) => stops.length)).toEqual([3]);
  expect(groups(row(0, 20, 60), false).map(({ stops }) => stops.length)).toEqual([2, 1]);
  expect(groups(row(0, 20, 48), true).map(({ stops }) => stops.length)).toEqual([2, 1]);
  expect(groups(row(0, 20, 40, 66), true).map(({ stops }) => stops.length)).toEqual([4]);
});

test("two small circles of units have one name between them where there is no room for two", () => {
  const city = (id: string, point: Point) => visit(id, point, { precision: "city", error_m: 1_000, adcode: id });
  const stops = (apart: number) => {
    const [a = [0, 0], b = [0, 0]] = row(0, apart);
    return stopsOf(collection(city("630100", a), city("632600", b)), view, null);
  };
  expect(groupsOf(stops(45), false)).toHaveLength(1);
  expect(groupsOf(stops(55), false)).toHaveLength(2);
  expect(groupsOf(stops(45), true)).toHaveLength(2);
});
