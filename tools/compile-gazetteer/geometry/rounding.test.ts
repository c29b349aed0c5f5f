import { expect, test } from "vitest";
import type { Point } from "../../../lib/contract";
import { round, roundLine, roundPoint, roundRings, toThousand } from "./rounding";

const square = (x: number, y: number, side: number): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

test("a number is rounded to its decimals, and zero has no sign", () => {
  expect(round(121.47375, 3)).toBe(121.474);
  expect(round(-0.0004, 3)).toBe(0);
  expect(Object.is(round(-0.0004, 3), -0)).toBe(false);
  expect(roundPoint([121.47375, -0.0004], 3)).toEqual([121.474, 0]);
  expect(toThousand(245_499)).toBe(245_000);
  expect(toThousand(245_500)).toBe(246_000);
});

test("points of a line that fall together are one, where they follow each other", () => {
  const line: Point[] = [
    [0, 0],
    [0.0001, 0.0001],
    [1, 0],
    [0, 0],
  ];
  expect(roundLine(line, 3)).toEqual([
    [0, 0],
    [1, 0],
    [0, 0],
  ]);
});

test("a hole that collapses is left out, and so is a polygon whose outer ring does", () => {
  expect(roundRings([square(0, 0, 1), square(0.2, 0.2, 0.0001), square(0.5, 0.5, 0.1)], 3)).toEqual(
    [square(0, 0, 1), square(0.5, 0.5, 0.1)].map((ring) => roundLine(ring, 3)),
  );
  expect(roundRings([square(0, 0, 0.0001), square(0, 0, 1)], 3)).toBeNull();
  expect(roundRings([], 3)).toBeNull();
});
