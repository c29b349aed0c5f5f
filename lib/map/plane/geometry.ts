/** Plane geometry in screen pixels: clip, thin out, ask what lies inside. */
import type { Pixel } from "../camera/camera";

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

export const distance = (a: Pixel, b: Pixel) => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const between = (a: Pixel, b: Pixel, t: number): Pixel => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
export const holds = (box: Box, [x, y]: Pixel) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3];
export const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
export const grow = (box: Box, by: number): Box => [box[0] - by, box[1] - by, box[2] + by, box[3] + by];
export const moved = (box: Box, [x, y]: Pixel): Box => [box[0] + x, box[1] + y, box[2] + x, box[3] + y];

/** How far a pixel is from a box; 0 inside. */
export const distanceTo = (box: Box, [x, y]: Pixel) =>
  Math.hypot(Math.max(box[0] - x, 0, x - box[2]), Math.max(box[1] - y, 0, y - box[3]));

/** The smallest box around points. */
export function boxOf(points: readonly Pixel[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

/** Whether a pixel is inside rings, even-odd. */
export function inside([x, y]: Pixel, rings: readonly Pixel[][]): boolean {
  let odd = false;
  for (const ring of rings) {
    let previous = ring.at(-1);
    for (const point of ring) {
      if (previous && point[1] > y !== previous[1] > y) {
        const crossing = previous[0] + ((y - previous[1]) / (point[1] - previous[1])) * (point[0] - previous[0]);
        if (x < crossing) odd = !odd;
      }
      previous = point;
    }
  }
  return odd;
}

type Axis = 0 | 1;
interface Edge {
  axis: Axis;
  at: number;
  keep: (value: number) => boolean;
}
const edges = ([left, top, right, bottom]: Box): Edge[] => [
  { axis: 0, at: left, keep: (v) => v >= left },
  { axis: 0, at: right, keep: (v) => v <= right },
  { axis: 1, at: top, keep: (v) => v >= top },
  { axis: 1, at: bottom, keep: (v) => v <= bottom },
];
const cross = (a: Pixel, b: Pixel, { axis, at }: Edge) => between(a, b, (at - a[axis]) / (b[axis] - a[axis]));

/** Cuts a ring to a box (Sutherland–Hodgman). */
export function clipRing(ring: Pixel[], box: Box): Pixel[] {
  let out = ring;
  for (const edge of edges(box)) {
    const kept: Pixel[] = [];
    let previous = out.at(-1);
    for (const point of out) {
      const now = edge.keep(point[edge.axis]);
      if (previous && now !== edge.keep(previous[edge.axis])) kept.push(cross(previous, point, edge));
      if (now) kept.push(point);
      previous = point;
    }
    out = kept;
  }
  return out;
}

/** Cuts a line to a box, edge by edge; what leaves and comes back becomes several lines. */
export function clipLine(line: Pixel[], box: Box): Pixel[][] {
  let out = [line];
  for (const edge of edges(box)) {
    const kept: Pixel[][] = [];
    for (const part of out) {
      let run: Pixel[] = [];
      let previous: Pixel | undefined;
      for (const point of part) {
        const now = edge.keep(point[edge.axis]);
        if (previous && now !== edge.keep(previous[edge.axis])) run.push(cross(previous, point, edge));
        if (now) run.push(point);
        else {
          if (run.length > 1) kept.push(run);
          run = [];
        }
        previous = point;
      }
      if (run.length > 1) kept.push(run);
    }
    out = kept;
  }
  return out;
}

/** Square of the distance from a point to a segment. */
export function segmentDistanceSquared(p: Pixel, a: Pixel, b: Pixel): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return (p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2;
}

/** Leaves out what lies nearer than `tolerance` pixels to the line that stays (Ramer–Douglas–Peucker). */
export function thin(line: Pixel[], tolerance: number): Pixel[] {
  const keep = new Set([0, line.length - 1]);
  const open: [number, number][] = [[0, line.length - 1]];
  for (let range = open.pop(); range; range = open.pop()) {
    const [from, to] = range;
    const [a, b] = [line[from], line[to]];
    let [farthest, most] = [-1, tolerance * tolerance];
    if (a && b) {
      for (let i = from + 1; i < to; i++) {
        const p = line[i];
        const away = p ? segmentDistanceSquared(p, a, b) : 0;
        if (away > most) [farthest, most] = [i, away];
      }
    }
    if (farthest > 0) {
      keep.add(farthest);
      open.push([from, farthest], [farthest, to]);
    }
  }
  return line.filter((_, i) => keep.has(i));
}
