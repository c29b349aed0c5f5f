/** Areas and distances on the ground, of shapes in degrees. */
import type { Point } from "../../../lib/contract";
import { squaredDistanceToSegment } from "../../../lib/map/plane/point";
import { pointInPolygon } from "../../../lib/map/plane/polygon";
import { metresBetween } from "../../../lib/sphere";
import type { Rings } from "./rings";

const EARTH_RADIUS_M = 6_371_008.8;
const METRES_PER_DEGREE = (Math.PI * EARTH_RADIUS_M) / 180;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Square metres. */
function sphericalRingArea(ring: Point[]): number {
  let sum = 0;
  ring.forEach((a, i) => {
    const b = ring[i + 1];
    if (b) sum += radians(b[0] - a[0]) * (2 + Math.sin(radians(a[1])) + Math.sin(radians(b[1])));
  });
  return Math.abs((sum * EARTH_RADIUS_M ** 2) / 2);
}

/** Radius in metres of the circle that has the same area as the polygons. */
export function equalAreaRadius(parts: Rings[]): number {
  let area = 0;
  for (const [outer, ...holes] of parts) {
    if (outer) area += sphericalRingArea(outer);
    for (const hole of holes) area -= sphericalRingArea(hole);
  }
  return Math.sqrt(area / Math.PI);
}

/** From a point to the furthest corner of the outer edges, metres. */
export function furthest(point: Point, parts: Rings[]): number {
  let far = 0;
  for (const [edge = []] of parts) for (const corner of edge) far = Math.max(far, metresBetween(point, corner));
  return far;
}

/** Metres from a point to the nearest edge of the polygons, on a local plane (good below some 100 km). */
function metresToEdge([lng, lat]: Point, parts: Rings[]): number {
  const eastward = METRES_PER_DEGREE * Math.cos(radians(lat));
  const local = ([x, y]: Point): Point => [(x - lng) * eastward, (y - lat) * METRES_PER_DEGREE];
  let least = Infinity;
  for (const ring of parts.flat()) {
    ring.map(local).forEach((b, i, all) => {
      const a = all[i - 1];
      if (a) least = Math.min(least, squaredDistanceToSegment([0, 0], a, b));
    });
  }
  return Math.sqrt(least);
}

/** Whether a point lies in polygons, or so near to them that their generalised edge may be why it does not. */
export const liesIn = (point: Point, parts: Rings[], toleranceM: number): boolean =>
  pointInPolygon(point, parts.flat()) || metresToEdge(point, parts) <= toleranceM;
