/** Rings and lines in degrees, taken as if the earth were flat: what they are on a map, not on the ground. */
import type { Point } from "../../../lib/contract";

/** One polygon: its outer ring, then its holes; rings are closed. */
export type Rings = Point[][];

function signedArea(ring: Point[]): number {
  let twice = 0;
  ring.forEach((a, i) => {
    const b = ring[i + 1];
    if (b) twice += a[0] * b[1] - b[0] * a[1];
  });
  return twice / 2;
}

/** Square degrees. */
export const ringArea = (ring: Point[]): number => Math.abs(signedArea(ring));

/** Centroid of the largest polygon's outer ring. */
export function centroid(parts: Rings[]): Point {
  const outer = parts
    .map((rings) => rings[0] ?? [])
    .reduce((best, ring) => (ringArea(ring) > ringArea(best) ? ring : best), []);
  let x = 0;
  let y = 0;
  outer.forEach((a, i) => {
    const b = outer[i + 1];
    if (!b) return;
    const cross = a[0] * b[1] - b[0] * a[1];
    x += (a[0] + b[0]) * cross;
    y += (a[1] + b[1]) * cross;
  });
  const scale = 6 * signedArea(outer);
  return [x / scale, y / scale];
}

/** Degrees. */
export function lineLength(line: Point[]): number {
  let sum = 0;
  line.forEach((a, i) => {
    const b = line[i + 1];
    if (b) sum += Math.hypot(b[0] - a[0], b[1] - a[1]);
  });
  return sum;
}

/** A ring without leaps across the antimeridian: longitudes go on beyond 180. */
export function unwrap(ring: Point[]): Point[] {
  let turn = 0;
  return ring.map((p, i): Point => {
    const step = p[0] - (ring[i - 1] ?? p)[0];
    if (step > 180) turn -= 360;
    if (step < -180) turn += 360;
    return [p[0] + turn, p[1]];
  });
}
