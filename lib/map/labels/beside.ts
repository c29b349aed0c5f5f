/** Places for a text beside what it names. */
import type { Pixel } from "../camera/camera";
import { type Box, contains, grow } from "../plane/box";
import type { Candidate, TextSize } from "../text/label";

/** From -1 to 1 on each axis: left to right, top to bottom; a half is beside, and a little up or down. */
export type Side = readonly [number, number];
export const AROUND: readonly Side[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];
/** Around, and between. */
export const ANYWHERE: readonly Side[] = [
  ...AROUND,
  [1, -0.5],
  [-1, -0.5],
  [1, 0.5],
  [-1, 0.5],
  [-0.5, -1],
  [0.5, -1],
  [-0.5, 1],
  [0.5, 1],
];
export const ON_IT: readonly Side[] = [[0, 0]];

const GAP = 5;
/** What must not be cut keeps so far from the edge of the screen, pixels: widths are estimates. */
export const EDGE = 5;

/** Moves a stretch into another one, by no more than `most`. */
const into = (from: number, size: number, low: number, high: number, most: number) =>
  from < low
    ? from + Math.min(low - from, most)
    : from + size > high
      ? from - Math.min(from + size - high, most)
      : from;

/** Where a text of a size starts on one axis, on a side of what lies from `low` to `high`. */
function startOf(side: number, low: number, high: number, size: number, slant: number, gap: number): number {
  if (side === 1) return high * slant + gap;
  if (side === -1) return low * slant - gap - size;
  return (low + high) / 2 - size / 2 + side * size * 0.5;
}

/**
 * Places beside a point, and slid along it where the edge of what is seen would cut the text.
 * @param offsets how far from the point the text starts (left, top, right, bottom), several tried in turn
 * @param gap pixels between the two
 */
export function* candidatesBeside(
  [x, y]: Pixel,
  offsets: readonly Box[],
  sides: readonly Side[],
  [width, height]: TextSize,
  seen: Box,
  gap = GAP,
): Generator<Candidate> {
  const slides = contains(seen, [x, y]);
  const inner = grow(seen, -EDGE);
  for (const [i, offset] of offsets.entries()) {
    const isRound = offset[2] - offset[0] < 1.5 * (offset[3] - offset[1]);
    for (const [j, [dx, dy]] of sides.entries()) {
      const isCorner = Math.abs(dx) === 1 && Math.abs(dy) === 1;
      let left = x + startOf(dx, offset[0], offset[2], width, isCorner ? Math.SQRT1_2 : 1, gap);
      let top = y + startOf(dy, offset[1], offset[3], height, isCorner && isRound ? Math.SQRT1_2 : 1, gap);
      if (slides && Math.abs(dx) < 1 && dy !== 0) left = into(left, width, inner[0], inner[2], width / 2);
      if (slides && Math.abs(dx) === 1) top = into(top, height, inner[1], inner[3], height / 2);
      const anchor = dx > 0 ? "start" : dx < 0 ? "end" : "middle";
      yield { box: [left, top, left + width, top + height], anchor, cost: i * 4 + j * 2, leader: null };
    }
  }
}

/** What it costs to stand off the corner of a long symbol: so far from its middle a name is hardly its own. */
const OFF_CORNER = 24;

/** The same place, at its cost where it is neither in the row of a symbol nor over or under half of it. */
export function offCorner(candidate: Candidate, symbol: Box): Candidate {
  const { box, cost } = candidate;
  const isInRow = box[1] < symbol[3] && box[3] > symbol[1];
  const shared = Math.min(box[2], symbol[2]) - Math.max(box[0], symbol[0]);
  return isInRow || shared > (symbol[2] - symbol[0]) / 2 ? candidate : { ...candidate, cost: cost + OFF_CORNER };
}
