import { expect, test } from "vitest";
import type { Point } from "../../lib/contract";
import { pointInPolygon } from "../../lib/map/plane/polygon";
import { boxRing } from "./geometry/frame";
import { polygonTools as tools } from "./geometry/polygon-tools";
import type { Rings } from "./geometry/rings";
import { linesToTheShore, upToTheShore } from "./shore";

const box = (west: number, south: number, east: number, north: number): Rings => [boxRing([west, south, east, north])];
const holds = (polygons: Rings[] | undefined, lng: number, lat: number) =>
  polygons?.some((rings) => pointInPolygon([lng, lat], rings)) ?? false;

/** The shore is at 121° E; the southern province ends short of it, the northern one runs over it. */
const MAINLAND = box(112, 25, 121, 36);
const [SOUTH, NORTH] = [box(118, 25, 120.99, 31), box(118, 31, 121.1, 36)];
const ISLAND = box(121.5, 30, 121.7, 30.2);
const FAR_ISLAND = box(122, 26, 122.2, 26.2);
const INLAND = box(108, 30, 112, 34);

const provinces = new Map<string, Rings[]>([
  ["south", [SOUTH]],
  ["north", [NORTH]],
  ["inland", [INLAND]],
]);
const land = [MAINLAND, ISLAND, FAR_ISLAND, box(105, 30, 112, 34)];
const made = upToTheShore(tools, provinces, land);

test("a province ends where the land does: what lies on water is cut, the strip along the shore is its own", () => {
  expect(holds(made.get("south"), 120.995, 28)).toBe(true);
  expect(holds(made.get("south"), 121.02, 28)).toBe(false);
  expect(holds(made.get("north"), 120.98, 33)).toBe(true);
  expect(holds(made.get("north"), 121.05, 33)).toBe(false);
  expect(holds(made.get("north"), 120.995, 28)).toBe(false);
});

test("an island about the mouth of the Yangtze is the nearest province's, one elsewhere nobody's", () => {
  expect(holds(made.get("south"), 121.6, 30.1)).toBe(true);
  for (const parts of made.values()) expect(holds(parts, 122.1, 26.1)).toBe(false);
});

test("Zhoushan's islands are Zhejiang's, also those that are nearer to Shanghai", () => {
  const shengsi = box(122, 30.5, 122.1, 30.6);
  const units = new Map<string, Rings[]>([
    ["Zhejiang", [box(120, 28, 121, 30)]],
    ["Shanghai", [box(121, 30.2, 121.95, 31)]],
  ]);
  const ashore = upToTheShore(tools, units, [box(120, 28, 121, 30), box(121, 30.2, 121.95, 31), shengsi]);
  expect(holds(ashore.get("Zhejiang"), 122.05, 30.55)).toBe(true);
  expect(holds(ashore.get("Shanghai"), 122.05, 30.55)).toBe(false);
});

test("other countries' land beside a province stays bare, and a province without a shore as it is", () => {
  expect(holds(made.get("south"), 117, 28)).toBe(false);
  expect(made.get("inland")).toEqual([INLAND]);
});

test("a line between two provinces goes on to the shore, one that ends inland or on another line does not", () => {
  const [toShore, inland, onOther, nearShore]: Point[][] = [
    [
      [118, 31],
      [120.99, 31],
    ],
    [
      [118, 31],
      [118, 36],
    ],
    [
      [114, 36],
      [118, 36],
    ],
    [
      [120.5, 35],
      [120.9, 33],
      [120.5, 32],
    ],
  ];
  // It ends in the midst of the one before, near the shore.
  const joined: Point[] = [
    [118, 34],
    [120.9, 33],
  ];
  const lines = linesToTheShore([toShore ?? [], inland ?? [], onOther ?? [], nearShore ?? [], joined], land);
  expect(lines[0]?.at(-1)).toEqual([121, 31]);
  expect(lines.slice(1)).toEqual([inland, onOther, nearShore, joined]);
});
