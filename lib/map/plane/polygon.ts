import type { XY } from "./point";

/** Whether a point is inside rings, even-odd; a ring need not repeat its first point. */
export function pointInPolygon([x, y]: XY, rings: readonly XY[][]): boolean {
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
