import { expect, test } from "vitest";
import { pointInPolygon } from "../../lib/map/plane/polygon";
import { withFineCoast } from "./coast";
import { boxRing, onFrame } from "./geometry/frame";
import { polygonTools as tools } from "./geometry/polygon-tools";
import { type Rings, ringArea } from "./geometry/rings";

const box = (west: number, south: number, east: number, north: number): Rings => [boxRing([west, south, east, north])];
const holds = (polygons: Rings[], lng: number, lat: number) =>
  polygons.some((rings) => pointInPolygon([lng, lat], rings));

/** The coast is about 122° E in the fine source, at 121.5° E in the coarse one. */
const FINE: Rings = [
  [
    [100, 20],
    [122, 20],
    [121.9, 30],
    [122.1, 31],
    [121.9, 32],
    [122, 40],
    [100, 40],
    [100, 20],
  ],
];
const COARSE = box(100, 20, 121.5, 40);
const ISLAND = box(122.5, 30, 122.7, 30.2);
const ISLET = box(122.9, 30, 122.91, 30.01);
const COARSE_ISLAND = box(122.4, 31, 122.8, 31.4);
const FAR = box(130, 30, 135, 35);

const land = withFineCoast({ tools, shore: [FINE, ISLAND, ISLET, FAR] }, [COARSE, COARSE_ISLAND, FAR]);

test("within the region the coast is the finer one, elsewhere the coarse one", () => {
  expect(holds(land, 121.8, 31)).toBe(true);
  expect(holds(land, 121.8, 36)).toBe(false);
  expect(holds(land, 121, 36)).toBe(true);
  expect(holds(land, 122.2, 31)).toBe(false);
});

test("within the region the islands are the finer ones, without those too small to see", () => {
  expect(holds(land, 122.6, 30.1)).toBe(true);
  expect(holds(land, 122.6, 31.2)).toBe(false);
  expect(holds(land, 122.905, 30.005)).toBe(false);
});

test("land far from the region stays as it is", () => {
  expect(land).toContainEqual(FAR);
});

test("where the finer coast ends it is joined without an edge along the region's frame", () => {
  const [mainland = []] = land.filter(([outer = []]) => ringArea(outer) > 100);
  expect(mainland).toHaveLength(1);
  for (const point of mainland.flat()) expect(onFrame([120.05, 29.3, 123.2, 33], point)).toBe(false);
});
