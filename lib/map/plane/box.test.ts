import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, bbox, centreOf, contains, distanceTo, encloses, grow, intersects, translate } from "./box";
import { distance, type XY } from "./point";

const number = fc.integer({ min: -100, max: 100 });
const point: fc.Arbitrary<XY> = fc.tuple(number, number);
const points = fc.array(point, { minLength: 1, maxLength: 12 });
const box: fc.Arbitrary<Box> = points.map(bbox);
const corners = ([minX, minY, maxX, maxY]: Box): XY[] => [
  [minX, minY],
  [maxX, minY],
  [maxX, maxY],
  [minX, maxY],
];

test("the box around points contains them all, and touches one on each side", () => {
  fc.assert(
    fc.property(points, (all) => {
      const [minX, minY, maxX, maxY] = bbox(all);
      expect(all.every((each) => contains([minX, minY, maxX, maxY], each))).toBe(true);
      for (const x of [minX, maxX]) expect(all.map((each) => each[0])).toContain(x);
      for (const y of [minY, maxY]) expect(all.map((each) => each[1])).toContain(y);
    }),
  );
});

test("a box encloses those whose corners it contains, and shares its centre with what grows about it", () => {
  fc.assert(
    fc.property(box, box, fc.integer({ min: 0, max: 9 }), (outer, inner, by) => {
      expect(encloses(outer, inner)).toBe(corners(inner).every((corner) => contains(outer, corner)));
      expect(encloses(grow(inner, by), inner)).toBe(true);
      expect(centreOf(grow(inner, by))).toEqual(centreOf(inner));
    }),
  );
  expect(centreOf([0, 10, 4, 20])).toEqual([2, 15]);
});

test("nothing intersects the box around no points, and it contains nothing", () => {
  expect(intersects(bbox([]), [-1e9, -1e9, 1e9, 1e9])).toBe(false);
  expect(contains(bbox([]), [0, 0])).toBe(false);
});

test("an edge belongs to its box, but two boxes that share only an edge do not intersect", () => {
  expect(contains([0, 0, 10, 10], [10, 5])).toBe(true);
  expect(contains([0, 0, 10, 10], [10.01, 5])).toBe(false);
  const neighbours: Box[] = [
    [10, 0, 20, 10],
    [-10, 0, 0, 10],
    [0, 10, 10, 20],
    [0, -10, 10, 0],
  ];
  for (const neighbour of neighbours) expect(intersects([0, 0, 10, 10], neighbour)).toBe(false);
  expect(intersects([0, 0, 10, 10], [9.99, 0, 20, 10])).toBe(true);
  expect(intersects([0, 0, 10, 10], [2, 2, 3, 3])).toBe(true);
  expect(intersects([0, 0, 10, 10], [2, 11, 3, 12])).toBe(false);
});

test("boxes intersect both ways or not at all, and go on doing so wherever both are moved", () => {
  fc.assert(
    fc.property(box, box, point, (a, b, by) => {
      expect(intersects(a, b)).toBe(intersects(b, a));
      expect(intersects(translate(a, by), translate(b, by))).toBe(intersects(a, b));
    }),
  );
});

test("a box that has grown reaches so far beyond each side", () => {
  expect(grow([0, 0, 10, 20], 3)).toEqual([-3, -3, 13, 23]);
  expect(grow([0, 0, 10, 20], -3)).toEqual([3, 3, 7, 17]);
  expect(translate([0, 0, 10, 20], [5, -5])).toEqual([5, -5, 15, 15]);
});

test("a point is 0 from a box that contains it, else as far as from the nearest point of its edge", () => {
  expect(distanceTo([0, 0, 10, 10], [13, 14])).toBe(5);
  expect(distanceTo([0, 0, 10, 10], [5, -2])).toBe(2);
  fc.assert(
    fc.property(box, point, (around, from) => {
      const away = distanceTo(around, from);
      expect(away === 0).toBe(contains(around, from));
      for (const corner of corners(around)) expect(away).toBeLessThanOrEqual(distance(corner, from));
      expect(contains(grow(around, away + 1e-9), from)).toBe(true);
    }),
  );
});
