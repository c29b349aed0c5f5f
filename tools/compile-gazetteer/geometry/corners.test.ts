import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../../lib/contract";
import { withoutCorners } from "./corners";

const nowhere = () => false;
const closed = (open: Point[]): Point[] => [...open, ...open.slice(0, 1)];
/** A square with something on its southern side. */
const square = (...south: Point[]): Point[] => closed([[0, 0], ...south, [10, 0], [10, 10], [0, 10]]);

test("a spike goes however long it is, a blunt corner that counts as much stays", () => {
  expect(withoutCorners(square([4.99, 0], [5, -8], [5.01, 0]), 0.05, nowhere)).toEqual(square());
  expect(withoutCorners(square([5, -8]), 0.1, nowhere)).toEqual(square([5, -8]));
});

test("a corner between a meridian and a parallel, where a tile was cut, goes sooner than one that a shore has", () => {
  const least = 0.6;
  expect(withoutCorners(square([4, 0], [4, 1], [6, 1], [6, 0]), least, nowhere)).toEqual(square());
  expect(withoutCorners(square([4, 0], [4.2, 1], [6.2, 1.2], [6, 0]), least, nowhere)).not.toEqual(square());
});

test("a point that is to stay does, whatever its corner counts", () => {
  expect(withoutCorners(square([5, 0]), 0.1, nowhere)).toEqual(square());
  expect(withoutCorners(square([5, 0]), 0.1, ([, y]) => y === 0)).toEqual(square([5, 0]));
});

test("a ring stays closed, keeps four points of those that it had, and their order", () => {
  const number = fc.integer({ min: -20, max: 20 });
  const rings = fc.uniqueArray(fc.tuple(number, number), { minLength: 4, maxLength: 20, selector: String });
  fc.assert(
    fc.property(rings, fc.double({ min: 0, max: 100, noNaN: true }), (open, least) => {
      const ring = closed(open);
      const kept = withoutCorners(ring, least, nowhere);
      expect(kept[0]).toEqual(kept.at(-1));
      expect(kept.length).toBeGreaterThanOrEqual(5);
      const places = kept.slice(0, -1).map((point) => ring.indexOf(point));
      expect(places).not.toContain(-1);
      expect(places.toSorted((a, b) => a - b)).toEqual(places);
      expect(withoutCorners(kept, least, nowhere)).toEqual(kept);
    }),
  );
  expect(withoutCorners([], 1, nowhere)).toEqual([]);
});
