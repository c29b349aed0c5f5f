import fc from "fast-check";
import { expect, test } from "vitest";
import { squaredDistanceToSegment, type XY } from "./point";
import { simplify } from "./simplify";

const number = fc.integer({ min: -100, max: 100 });
const line = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 40 });
const tolerance = fc.double({ min: 0.1, max: 50, noNaN: true });

test("a straight line is its two ends, a corner stays", () => {
  const straight: XY[] = [
    [0, 0],
    [3, 1],
    [6, 2],
    [9, 3],
  ];
  expect(simplify(straight, 0.01)).toEqual([
    [0, 0],
    [9, 3],
  ]);
  const corner: XY[] = [
    [0, 0],
    [10, 1],
    [20, 0],
  ];
  expect(simplify(corner, 0.9)).toEqual(corner);
  expect(simplify(corner, 1.1)).toHaveLength(2);
  expect(simplify([], 1)).toEqual([]);
});

test("the ends stay, the order stays, and nothing left out lies farther off than the tolerance", () => {
  fc.assert(
    fc.property(line, tolerance, (points, within) => {
      const simple = simplify(points, within);
      expect([simple[0], simple.at(-1)]).toEqual([points[0], points.at(-1)]);
      const places = simple.map((point) => points.indexOf(point));
      expect(places.toSorted((a, b) => a - b)).toEqual(places);
      places.slice(1).forEach((to, i) => {
        const from = places[i] ?? to;
        const [a, b] = [points[from], points[to]];
        for (const p of points.slice(from, to))
          if (a && b) expect(squaredDistanceToSegment(p, a, b)).toBeLessThanOrEqual(within ** 2);
      });
    }),
  );
});
