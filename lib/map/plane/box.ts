import { norm, type XY } from "./point";

/** On a screen left, top, right, bottom; in degrees west, south, east, north. */
export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** The smallest box around points; of none, one that nothing intersects. */
export function bbox(points: readonly XY[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return [minX, minY, maxX, maxY];
}

export const cornersOf = ([minX, minY, maxX, maxY]: Box): XY[] => [
  [minX, minY],
  [maxX, minY],
  [minX, maxY],
  [maxX, maxY],
];

/** Whether a point is in a box or on its edge. */
export const contains = (box: Box, [x, y]: XY): boolean => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];

/** Whether a box is in another, or on its edge. */
export const encloses = (outer: Box, box: Box): boolean =>
  contains(outer, [box[0], box[1]]) && contains(outer, [box[2], box[3]]);

export const centreOf = (box: Box): XY => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];

/** Whether two boxes share more than an edge. */
export const intersects = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The smallest box around boxes. */
export const union = (boxes: readonly Box[]): Box =>
  bbox(
    boxes.flatMap((box): XY[] => [
      [box[0], box[1]],
      [box[2], box[3]],
    ]),
  );

/** What two boxes share; null where they share no more than an edge. */
export const intersection = (a: Box, b: Box): Box | null =>
  intersects(a, b) ? [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])] : null;

export const grow = (box: Box, by: number): Box => [box[0] - by, box[1] - by, box[2] + by, box[3] + by];

/** The square around a point that reaches so far to each side. */
export const around = ([x, y]: XY, by: number): Box => [x - by, y - by, x + by, y + by];

export const translate = (box: Box, [x, y]: XY): Box => [box[0] + x, box[1] + y, box[2] + x, box[3] + y];

/** How far a point is from a box; 0 inside. */
export const distanceTo = (box: Box, [x, y]: XY): number =>
  norm(Math.max(box[0] - x, 0, x - box[2]), Math.max(box[1] - y, 0, y - box[3]));

/** Whether a circle's line runs through a box. */
export function strikes(box: Box, at: XY, radius: number): boolean {
  const [x, y] = at;
  const far = norm(Math.max(x - box[0], box[2] - x), Math.max(y - box[1], box[3] - y));
  return distanceTo(box, at) < radius && radius < far;
}
