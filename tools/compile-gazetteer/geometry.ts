/**
 * Plane and spherical geometry on [lng, lat] pairs, WGS-84.
 *
 * Everything here is pure. Polygons are GeoJSON polygons: the first ring is the
 * outer edge, the others are holes; rings are closed.
 */
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import type { Point } from "../../lib/contract";
import { metresBetween } from "../../lib/geometry";

/** One polygon: outer ring, then holes. */
export type Rings = Position[][];
/** A rectangle: west, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number];

const EARTH_RADIUS_M = 6_371_008.8;
const METRES_PER_DEGREE = (Math.PI * EARTH_RADIUS_M) / 180;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Longitude of a position (0 for a malformed one, which GeoJSON does not allow). */
export const lng = (p: Position): number => p[0] ?? 0;
/** Latitude of a position. */
export const lat = (p: Position): number => p[1] ?? 0;

/** Rounds one number to a count of decimals, without a negative zero. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

/** Rounds a position. */
export const roundPosition = (p: Position, decimals: number): Position => [
  round(lng(p), decimals),
  round(lat(p), decimals),
];

const samePosition = (a: Position, b: Position): boolean => lng(a) === lng(b) && lat(a) === lat(b);

/** Rounds a line and drops the points that fell together. */
export function roundLine(line: Position[], decimals: number): Position[] {
  const out: Position[] = [];
  for (const p of line) {
    const q = roundPosition(p, decimals);
    const last = out.at(-1);
    if (!last || !samePosition(last, q)) out.push(q);
  }
  return out;
}

/** Rounds every ring of a polygon; rings that collapsed are dropped, and so is a polygon without an outer ring. */
export function roundRings(rings: Rings, decimals: number): Rings | null {
  const [outer, ...holes] = rings.map((ring) => roundLine(ring, decimals));
  if (!outer || outer.length < 4) return null;
  return [outer, ...holes.filter((hole) => hole.length >= 4)];
}

/** All polygons of a Polygon or MultiPolygon. */
export const polygonsOf = (g: Polygon | MultiPolygon): Rings[] =>
  g.type === "Polygon" ? [g.coordinates] : g.coordinates;

/** All lines of a LineString or MultiLineString. */
export const linesOf = (g: LineString | MultiLineString): Position[][] =>
  g.type === "LineString" ? [g.coordinates] : g.coordinates;

/** A Polygon where one is enough, else a MultiPolygon. */
export function toPolygonGeometry(parts: Rings[]): Polygon | MultiPolygon {
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: parts };
}

/** Signed area of a ring in square degrees. */
function signedArea(ring: Position[]): number {
  let twice = 0;
  ring.forEach((a, i) => {
    const b = ring[i + 1];
    if (b) twice += lng(a) * lat(b) - lng(b) * lat(a);
  });
  return twice / 2;
}

/** Area of a ring in square degrees: a measure of how much of the map it covers. */
export const ringArea = (ring: Position[]): number => Math.abs(signedArea(ring));

/** Area of a ring on the sphere, in square metres. */
function sphericalRingArea(ring: Position[]): number {
  let sum = 0;
  ring.forEach((a, i) => {
    const b = ring[i + 1];
    if (b) sum += radians(lng(b) - lng(a)) * (2 + Math.sin(radians(lat(a))) + Math.sin(radians(lat(b))));
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
  for (const [edge = []] of parts) for (const p of edge) far = Math.max(far, metresBetween(point, [lng(p), lat(p)]));
  return far;
}

/** A ring without leaps across the antimeridian: longitudes go on beyond 180. */
export function unwrap(ring: Position[]): Position[] {
  let turn = 0;
  return ring.map((p, i) => {
    const step = lng(p) - lng(ring[i - 1] ?? p);
    if (step > 180) turn -= 360;
    if (step < -180) turn += 360;
    return [lng(p) + turn, lat(p)];
  });
}

/** Centroid of the largest polygon's outer ring. */
export function centroid(parts: Rings[]): Position {
  const outer = parts
    .map((rings) => rings[0] ?? [])
    .reduce((best, ring) => (ringArea(ring) > ringArea(best) ? ring : best), []);
  let x = 0;
  let y = 0;
  outer.forEach((a, i) => {
    const b = outer[i + 1];
    if (!b) return;
    const cross = lng(a) * lat(b) - lng(b) * lat(a);
    x += (lng(a) + lng(b)) * cross;
    y += (lat(a) + lat(b)) * cross;
  });
  const scale = 6 * signedArea(outer);
  return [x / scale, y / scale];
}

/** The smallest box round a list of positions. */
export function boxOf(points: Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const p of points) {
    west = Math.min(west, lng(p));
    east = Math.max(east, lng(p));
    south = Math.min(south, lat(p));
    north = Math.max(north, lat(p));
  }
  return [west, south, east, north];
}

/** True where two boxes share more than an edge. */
export const boxesMeet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** A box as one closed ring, counter-clockwise. */
export const boxRing = ([west, south, east, north]: Box): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** Whether a position lies on the edge of a box, or on the line that the edge is part of. */
export const onFrame = ([west, south, east, north]: Box, p: Position): boolean =>
  [lng(p) - west, lng(p) - east, lat(p) - south, lat(p) - north].some((away) => Math.abs(away) < 1e-9);

/**
 * A ring without its points on the edge of a box that it was cut at: it goes from the last point on one side straight to
 * the first on the other.
 */
export function acrossFrame(box: Box, ring: Position[]): Position[] {
  const kept = ring.slice(0, -1).filter((p) => !onFrame(box, p));
  return kept[0] ? [...kept, kept[0]] : [];
}

/** Even-odd test over all rings of all polygons. */
export function contains(parts: Rings[], p: Position): boolean {
  let inside = false;
  for (const ring of parts.flat()) {
    ring.forEach((a, i) => {
      const b = ring[i + 1];
      if (!b || lat(a) > lat(p) === lat(b) > lat(p)) return;
      const x = lng(a) + ((lat(p) - lat(a)) / (lat(b) - lat(a))) * (lng(b) - lng(a));
      if (lng(p) < x) inside = !inside;
    });
  }
  return inside;
}

/** Metres from a point to the nearest edge of the polygons, on a local plane (good below some 100 km). */
export function metresToEdge(parts: Rings[], p: Position): number {
  const kx = METRES_PER_DEGREE * Math.cos(radians(lat(p)));
  const local = (q: Position): [number, number] => [(lng(q) - lng(p)) * kx, (lat(q) - lat(p)) * METRES_PER_DEGREE];
  let best = Infinity;
  for (const ring of parts.flat()) {
    ring.forEach((a, i) => {
      const b = ring[i + 1];
      if (b) best = Math.min(best, metresFromOrigin(local(a), local(b)));
    });
  }
  return best;
}

/** Distance of the origin from the segment a-b. */
function metresFromOrigin([ax, ay]: [number, number], [bx, by]: [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
  return Math.hypot(ax + t * dx, ay + t * dy);
}

/** Cuts a line at a box (Liang-Barsky, segment by segment) and returns the pieces inside. */
export function clipLine(line: Position[], box: Box): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  const flush = (): void => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  for (const [i, a] of line.entries()) {
    const b = line[i + 1];
    if (!b) break;
    const cut = clipSegment(a, b, box);
    if (!cut) {
      flush();
      continue;
    }
    const last = piece.at(-1);
    if (!last || !samePosition(last, cut[0])) {
      flush();
      piece.push(cut[0]);
    }
    piece.push(cut[1]);
  }
  flush();
  return pieces;
}

/** The part of a segment that lies inside a box, or null. */
function clipSegment(a: Position, b: Position, [west, south, east, north]: Box): [Position, Position] | null {
  const [dx, dy] = [lng(b) - lng(a), lat(b) - lat(a)];
  let [t0, t1] = [0, 1];
  const limits: [number, number][] = [
    [-dx, lng(a) - west],
    [dx, east - lng(a)],
    [-dy, lat(a) - south],
    [dy, north - lat(a)],
  ];
  for (const [p, q] of limits) {
    if (p === 0 && q < 0) return null;
    if (p < 0) t0 = Math.max(t0, q / p);
    if (p > 0) t1 = Math.min(t1, q / p);
  }
  if (t0 > t1) return null;
  const at = (t: number): Position => [lng(a) + t * dx, lat(a) + t * dy];
  return [t0 === 0 ? a : at(t0), t1 === 1 ? b : at(t1)];
}

/** Length of a line in degrees. */
export function lineLength(line: Position[]): number {
  let sum = 0;
  line.forEach((a, i) => {
    const b = line[i + 1];
    if (b) sum += Math.hypot(lng(b) - lng(a), lat(b) - lat(a));
  });
  return sum;
}
