import fc from "fast-check";
import { expect, test } from "vitest";
import { distance, interpolate, lengthOf, paced, squaredDistanceToSegment, type XY } from "./point";

const number = fc.double({ min: -1000, max: 1000, noNaN: true });
const point: fc.Arbitrary<XY> = fc.tuple(number, number);

test("interpolating begins at the one point, ends at the other, and goes on beyond", () => {
  expect(interpolate([2, 4], [6, 12], 0)).toEqual([2, 4]);
  expect(interpolate([2, 4], [6, 12], 1)).toEqual([6, 12]);
  expect(interpolate([2, 4], [6, 12], 0.25)).toEqual([3, 6]);
  expect(interpolate([2, 4], [6, 12], 1.5)).toEqual([8, 16]);
  expect(interpolate([2, 4], [6, 12], -0.5)).toEqual([0, 0]);
});

test("the distance to a segment is across it beside it, and to its end beyond that", () => {
  expect(squaredDistanceToSegment([5, 3], [0, 0], [10, 0])).toBe(9);
  expect(squaredDistanceToSegment([13, 4], [0, 0], [10, 0])).toBe(25);
  expect(squaredDistanceToSegment([-3, 4], [0, 0], [10, 0])).toBe(25);
  expect(squaredDistanceToSegment([3, 4], [0, 0], [0, 0])).toBe(25);
});

test("no point of a segment is nearer than the distance to it, and one is about so near", () => {
  fc.assert(
    fc.property(point, point, point, (p, a, b) => {
      const least = Math.sqrt(squaredDistanceToSegment(p, a, b));
      const aways = Array.from({ length: 201 }, (_, i) => distance(p, interpolate(a, b, i / 200)));
      expect(Math.min(...aways)).toBeGreaterThanOrEqual(least - 1e-6);
      expect(Math.min(...aways)).toBeLessThanOrEqual(least + distance(a, b) / 200 + 1e-6);
    }),
  );
});

test("a line is paced from its start to less than a step before its end, whatever its corners", () => {
  expect(
    paced(
      [
        [0, 0],
        [5, 0],
        [5, 4],
      ],
      2,
    ),
  ).toEqual([
    [0, 0],
    [2, 0],
    [4, 0],
    [5, 1],
    [5, 3],
  ]);
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 6 }), (line) => {
      const step = Math.max(1, lengthOf(line) / 40);
      const count = paced(line, step).length;
      expect(Math.abs(count - lengthOf(line) / step)).toBeLessThanOrEqual(1 + 1e-6);
    }),
  );
});
