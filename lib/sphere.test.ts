import { distance } from "@turf/turf";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "./contract";
import { areOpposite, circleBBox, greatCircleLine, tripBBox } from "./sphere";

const degrees = (min: number, max: number) => fc.integer({ min: min * 1e5, max: max * 1e5 }).map((n) => n / 1e5);
const point: fc.Arbitrary<Point> = fc.tuple(degrees(-179, 179), degrees(-80, 80));
const metres = fc.integer({ min: 10, max: 400_000 });
const km = (a: Point, b: Point) => distance(a, b);
/** Of latitude, on the sphere that turf measures on. */
const METRES_PER_DEGREE = 111_195;
/** Kilometres. Points that lie almost opposite each other have no one great circle. */
const HALF_WAY_ROUND = 19_500;

/** Degrees of longitude between neighbours on a line that passes right by a pole: half way round, and a little. */
const PAST_A_POLE = 181;

fc.configureGlobal({ seed: 2016 });

test("a line starts and ends at its points, is no detour and never crosses the whole map", () => {
  fc.assert(
    fc.property(point, point, (from, to) => {
      fc.pre(km(from, to) < HALF_WAY_ROUND);
      const { type, coordinates } = greatCircleLine(from, to);
      const lines = type === "LineString" ? [coordinates] : coordinates;
      expect(lines[0]?.[0]).toEqual(from);
      expect(lines.at(-1)?.at(-1)).toEqual(to);
      let length = 0;
      for (const line of lines) {
        for (const [i, [lng, lat]] of line.entries()) {
          expect(Math.abs(lng)).toBeLessThanOrEqual(180);
          expect(Math.abs(lat)).toBeLessThanOrEqual(90);
          const before = line[i - 1];
          if (before) {
            expect(Math.abs(lng - before[0])).toBeLessThanOrEqual(PAST_A_POLE);
            length += km(before, [lng, lat]);
          }
        }
      }
      expect(length).toBeLessThanOrEqual(km(from, to) * 1.01 + 0.01);
    }),
  );
});

test.each<[string, Point, Point]>([
  ["the Pacific", [170, 10], [-170, 10]],
  ["the far north", [116.4, 39.9], [-77, 38.9]],
])("a line across the antimeridian in %s is cut there", (_, from, to) => {
  const { type, coordinates } = greatCircleLine(from, to);
  expect(type).toBe("MultiLineString");
  expect(coordinates).toHaveLength(2);
});

test("a short line is two points", () => {
  expect(greatCircleLine([121.47, 31.23], [121.5, 31.24]).coordinates).toHaveLength(2);
});

test("a circle's box reaches its radius to the north and the south, and as far to the east and west", () => {
  fc.assert(
    fc.property(fc.tuple(degrees(-150, 150), degrees(-60, 60)), metres, ([lng, lat], radius) => {
      const [west, south, east, north] = circleBBox([lng, lat], radius);
      for (const edge of [north - lat, lat - south]) {
        expect(Math.abs(edge * METRES_PER_DEGREE - radius)).toBeLessThan(radius / 100 + 2);
      }
      expect(lng - west).toBeCloseTo(east - lng, 4);
      expect(east - lng).toBeGreaterThanOrEqual(north - lat - 1e-4);
    }),
  );
});

test("a trip's box holds every point that counts, with its error", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(point, metres), { minLength: 1, maxLength: 6 }), (stops) => {
      const box = tripBBox(stops.map(([at, error_m]) => ({ point: at, error_m, precision: "site" as const })));
      const [west, south, east, north] = box ?? [0, 0, 0, 0];
      // West of its east, or across the antimeridian (RFC 7946, 5.2).
      const holds = (lng: number) => (west <= east ? west <= lng && lng <= east : west <= lng || lng <= east);
      for (const [[lng, lat]] of stops) expect(holds(lng) && south <= lat && lat <= north).toBe(true);
    }),
  );
});

test("a trip over the antimeridian has a box across it, as narrow as can be", () => {
  const site = (lng: number, lat: number) => ({
    point: [lng, lat] satisfies Point,
    error_m: 30,
    precision: "site" as const,
  });
  const [fiji, samoa] = [site(178.44, -18.14), site(-171.77, -13.83)];
  const [west, , east] = tripBBox([fiji, samoa]) ?? [0, 0, 0, 0];
  expect([west, east].map(Math.round)).toEqual([178, -172]);
  const [tokyo, angeles] = [site(139.69, 35.69), site(-118.24, 34.05)];
  expect(tripBBox([tokyo, angeles])?.map(Math.round)).toEqual([140, 34, -118, 36]);
  expect(tripBBox([fiji])?.map(Math.round)).toEqual([178, -18, 178, -18]);
});

test("points opposite each other are told, between which no one line runs", () => {
  expect(areOpposite([116.4, 39.9], [-63.6, -39.9])).toBe(true);
  expect(areOpposite([116.4, 39.9], [-63.6, -38])).toBe(false);
});

test("a city is left out only where it holds a finer visit; what is not placed never counts", () => {
  const beijing = { point: [116.4, 39.9] satisfies Point, error_m: 70_000, precision: "city" as const };
  const shanghai = { point: [121.5, 31.2] satisfies Point, error_m: 45_000, precision: "city" as const };
  const site = { point: [121.47, 31.23] satisfies Point, error_m: 30, precision: "site" as const };
  const unplaced = { point: null, error_m: null, precision: null };
  expect(tripBBox([shanghai, site, unplaced])).toEqual(tripBBox([site]));
  expect(tripBBox([beijing, shanghai, site])).toEqual(tripBBox([beijing, site]));
  expect(tripBBox([beijing, unplaced])?.[1]).toBeLessThan(39.9);
  expect(tripBBox([unplaced])).toBeNull();
});
