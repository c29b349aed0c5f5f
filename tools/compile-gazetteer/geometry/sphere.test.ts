import { circle } from "@turf/turf";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../../lib/contract";
import { metresBetween } from "../../../lib/sphere";
import { boxRing } from "./frame";
import { polygonsOf } from "./geojson";
import { equalAreaRadius, furthest, liesIn } from "./sphere";

const point: fc.Arbitrary<Point> = fc.tuple(fc.integer({ min: -170, max: 170 }), fc.integer({ min: -60, max: 60 }));
const metres = fc.integer({ min: 1000, max: 50_000 });
const disc = (at: Point, radius: number) => polygonsOf(circle(at, radius, { steps: 180, units: "meters" }).geometry);

test("a circle has the area of itself, and reaches as far as its radius", () => {
  fc.assert(
    fc.property(point, metres, (at, radius) => {
      expect(equalAreaRadius(disc(at, radius)) / radius).toBeCloseTo(1, 2);
      expect(furthest(at, disc(at, radius)) / radius).toBeCloseTo(1, 5);
    }),
    { numRuns: 40 },
  );
});

test("the area of several polygons is theirs together, without their holes", () => {
  const [outer = []] = disc([120, 30], 30_000)[0] ?? [];
  const [hole = []] = disc([120, 30], 18_000)[0] ?? [];
  expect(equalAreaRadius([[outer, hole]]) / 24_000).toBeCloseTo(1, 2);
  const [far = []] = disc([100, 30], 40_000)[0] ?? [];
  expect(equalAreaRadius([[outer], [far]]) / 50_000).toBeCloseTo(1, 2);
  expect(equalAreaRadius([])).toBe(0);
});

test("half the earth has half its area", () => {
  const half = equalAreaRadius([[boxRing([-90, -90, 90, 90])]]);
  expect(Math.PI * half ** 2).toBeCloseTo(2 * Math.PI * 6_371_008.8 ** 2, -6);
});

test("a point lies in a shape, or outside of it by no more than the tolerance", () => {
  const square = [[boxRing([120, 30, 121, 31])]];
  const east: Point = [121.1, 30.5];
  const away = metresBetween(east, [121, 30.5]);
  expect(liesIn([120.5, 30.5], square, 0)).toBe(true);
  expect(liesIn(east, square, 0)).toBe(false);
  expect(liesIn(east, square, away * 0.99)).toBe(false);
  expect(liesIn(east, square, away * 1.01)).toBe(true);
  expect(liesIn(east, [], 1e9)).toBe(false);
});

test("what lies in a hole lies in the shape only near its edge", () => {
  const ring = [[boxRing([120, 30, 122, 32]), boxRing([120.5, 30.5, 121.5, 31.5])]];
  expect(liesIn([121, 31], ring, 30_000)).toBe(false);
  expect(liesIn([121, 31], ring, 60_000)).toBe(true);
});
