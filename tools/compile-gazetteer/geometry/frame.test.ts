import { expect, test } from "vitest";
import type { Point } from "../../../lib/contract";
import type { Box } from "../../../lib/map/plane/box";
import { acrossFrame, boxRing, onFrame } from "./frame";

const FRAME: Box = [0, 0, 10, 10];

test("the ring of a box is closed, counter-clockwise and on its frame", () => {
  const ring = boxRing([1, 2, 3, 4]);
  expect(ring).toEqual([
    [1, 2],
    [3, 2],
    [3, 4],
    [1, 4],
    [1, 2],
  ]);
  expect(ring.every((point) => onFrame([1, 2, 3, 4], point))).toBe(true);
});

test("on the frame is what lies on one of its sides, wherever rounding put it", () => {
  expect(onFrame(FRAME, [10, 5])).toBe(true);
  expect(onFrame(FRAME, [10 + 1e-12, 5])).toBe(true);
  expect(onFrame(FRAME, [5, 5])).toBe(false);
});

test("a ring that was cut leads straight across from where it left the frame", () => {
  const coast: Point[] = [
    [5, 5],
    [10, 5],
    [10, 10],
    [0, 10],
    [0, 5],
    [2, 6],
    [5, 5],
  ];
  expect(acrossFrame(FRAME, coast)).toEqual([
    [5, 5],
    [2, 6],
    [5, 5],
  ]);
  expect(acrossFrame(FRAME, boxRing(FRAME))).toEqual([]);
});
