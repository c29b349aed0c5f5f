import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, contains, grow } from "./box";
import { clipLine, clipRing } from "./clip";
import { distance, interpolate, squaredDistanceToSegment, type XY } from "./point";
import { pointInPolygon } from "./polygon";

const BOX: Box = [0, 0, 100, 60];
const number = fc.double({ min: -80, max: 180, noNaN: true });
const line = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 12 });

const lengthOf = (points: XY[]) => points.slice(1).reduce((sum, b, i) => sum + distance(points[i] ?? b, b), 0);
/** Points all along a line. */
const along = (points: XY[]): XY[] =>
  points.slice(1).flatMap((b, i) => Array.from({ length: 20 }, (_, step) => interpolate(points[i] ?? b, b, step / 20)));
const isOn = (p: XY, points: XY[]) =>
  points.slice(1).some((b, i) => squaredDistanceToSegment(p, points[i] ?? b, b) < 1e-12);

test("a line is cut where it leaves a box, and is two where it comes back", () => {
  expect(
    clipLine(
      [
        [-50, 10],
        [50, 10],
        [150, 10],
        [150, 30],
        [50, 30],
      ],
      BOX,
    ),
  ).toEqual([
    [
      [0, 10],
      [50, 10],
      [100, 10],
    ],
    [
      [100, 30],
      [50, 30],
    ],
  ]);
});

test("a line across a box without a point in it is cut on both sides; one that passes it by is nothing", () => {
  const [across] = clipLine(
    [
      [-20, -10],
      [120, 70],
    ],
    BOX,
  );
  const [start, end] = across ?? [];
  expect(start?.[0]).toBeCloseTo(0);
  expect(start?.[1]).toBeCloseTo(80 / 7 - 10);
  expect(end?.[0]).toBeCloseTo(100);
  expect(end?.[1]).toBeCloseTo(70 - 80 / 7);
  expect(
    clipLine(
      [
        [-20, 10],
        [-20, 50],
      ],
      BOX,
    ),
  ).toEqual([]);
  expect(
    clipLine(
      [
        [-40, 30],
        [30, -40],
      ],
      BOX,
    ),
  ).toEqual([]);
});

test("a line within a box stays as it is", () => {
  fc.assert(
    fc.property(line, (points) => {
      expect(clipLine(points, [-80, -80, 180, 180])).toEqual([points]);
    }),
  );
});

test("what is left of a line is on it and in the box, and nothing in the box is lost", () => {
  fc.assert(
    fc.property(line, (points) => {
      const parts = clipLine(points, BOX);
      for (const part of parts) {
        expect(part.length).toBeGreaterThan(1);
        for (const p of part) {
          expect(contains(grow(BOX, 1e-9), p)).toBe(true);
          expect(isOn(p, points)).toBe(true);
        }
      }
      for (const p of along(points))
        if (contains(grow(BOX, -1e-3), p)) expect(parts.some((part) => isOn(p, part))).toBe(true);
      expect(parts.reduce((sum, part) => sum + lengthOf(part), 0)).toBeLessThanOrEqual(lengthOf(points) + 1e-6);
    }),
  );
});

test("what is in a ring and in the box is in the ring that is cut, and nothing else is", () => {
  const coordinate = fc.integer({ min: -80, max: 180 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 }),
      fc.tuple(fc.nat({ max: 98 }), fc.nat({ max: 58 })),
      (ring, at) => {
        const cut = clipRing(ring, BOX);
        for (const p of cut) expect(contains(grow(BOX, 1e-9), p)).toBe(true);
        // Off every corner and every line between two of them.
        const p: XY = [at[0] + Math.SQRT2 / 7, at[1] + Math.PI / 11];
        expect(pointInPolygon(p, [cut])).toBe(pointInPolygon(p, [ring]));
      },
    ),
  );
});
