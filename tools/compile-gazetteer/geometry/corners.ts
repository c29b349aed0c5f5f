import type { Point } from "../../../lib/contract";

/**
 * How much a corner counts: the area of its triangle, sharp corners far less than blunt ones
 * (weighted Visvalingam, as in mapshaper).
 */
function weight(a: Point, b: Point, c: Point): number {
  const [ux, uy] = [a[0] - b[0], a[1] - b[1]];
  const [vx, vy] = [c[0] - b[0], c[1] - b[1]];
  const sharp = (ux * vx + uy * vy) / (Math.hypot(ux, uy) * Math.hypot(vx, vy) || 1);
  const area = Math.abs(ux * vy - uy * vx) / 2;
  return alongGrid(ux, uy) && alongGrid(vx, vy) ? area * CUT : area * (1 - sharp) ** 2;
}

/** What a corner between a meridian and a parallel counts: no shore has one, a tile that the shore was cut at does. */
const CUT = 0.25;
const alongGrid = (dx: number, dy: number) => Math.min(Math.abs(dx), Math.abs(dy)) < 1e-4;

/**
 * Takes the least corner out of a closed ring until every corner counts `least`.
 * @param stays whether a point is left where it is, whatever its corner counts
 */
export function withoutCorners(ring: Point[], least: number, stays: (point: Point) => boolean): Point[] {
  const open = ring.slice(0, -1);
  while (open.length > 4) {
    let [smallest, at] = [least, -1];
    open.forEach((p, i) => {
      const [before, after] = [open.at(i - 1), open[(i + 1) % open.length]];
      if (!before || !after || stays(p)) return;
      const counts = weight(before, p, after);
      if (counts < smallest) [smallest, at] = [counts, i];
    });
    if (at < 0) break;
    open.splice(at, 1);
  }
  return open[0] ? [...open, open[0]] : [];
}
