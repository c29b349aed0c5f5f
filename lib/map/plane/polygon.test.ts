import fc from "fast-check";
import { expect, test } from "vitest";
import { distance, type XY } from "./point";
import { pointInPolygon } from "./polygon";

const square = (x: number, y: number, side: number): XY[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

test("what is in a ring is in the polygon, what is in its hole is not, and an island in the hole is again", () => {
  const rings = [square(0, 0, 100), square(20, 20, 60), square(40, 40, 20)];
  expect(pointInPolygon([10, 50], rings)).toBe(true);
  expect(pointInPolygon([30, 50], rings)).toBe(false);
  expect(pointInPolygon([50, 50], rings)).toBe(true);
  expect(pointInPolygon([110, 50], rings)).toBe(false);
  expect(pointInPolygon([-10, 50], rings)).toBe(false);
  expect(pointInPolygon([50, 50], [])).toBe(false);
});

test("a ray through a corner counts it once", () => {
  const diamond: XY[] = [
    [0, -10],
    [10, 0],
    [0, 10],
    [-10, 0],
  ];
  expect(pointInPolygon([-5, 0], [diamond])).toBe(true);
  expect(pointInPolygon([-15, 0], [diamond])).toBe(false);
  expect(pointInPolygon([-15, -10], [diamond])).toBe(false);
});

const number = fc.integer({ min: -50, max: 50 });
const ring = fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 9 });

test("it makes no difference whether a ring repeats its first point, which is first, and which way it runs", () => {
  fc.assert(
    fc.property(ring, fc.tuple(number, number), fc.nat({ max: 8 }), (open, at, turn) => {
      // Off every corner and every line between two of them.
      const p: XY = [at[0] + Math.SQRT2 / 7, at[1] + Math.PI / 11];
      const is = pointInPolygon(p, [open]);
      const first = turn % open.length;
      expect(pointInPolygon(p, [[...open, ...open.slice(0, 1)]])).toBe(is);
      expect(pointInPolygon(p, [[...open.slice(first), ...open.slice(0, first)]])).toBe(is);
      expect(pointInPolygon(p, [open.toReversed()])).toBe(is);
    }),
  );
});

test("in a regular polygon is what is nearer to its middle than its sides are, and not what is farther than its corners", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 40 }), fc.tuple(number, number), (sides, p) => {
      const corners = Array.from({ length: sides }, (_, i): XY => {
        const turn = 0.1 + (2 * Math.PI * i) / sides;
        return [30 * Math.cos(turn), 30 * Math.sin(turn)];
      });
      const away = distance(p, [0, 0]);
      if (away > 30) expect(pointInPolygon(p, [corners])).toBe(false);
      if (away < 30 * Math.cos(Math.PI / sides)) expect(pointInPolygon(p, [corners])).toBe(true);
    }),
  );
});
