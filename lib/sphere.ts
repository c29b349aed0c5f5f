/** Geometry on the sphere. Coordinates are `[longitude, latitude]` in degrees, lengths in metres. */
import { bbox, circle, distance, greatCircle } from "@turf/turf";
import type { Position } from "geojson";
import { type BBox, CITY_OR_WIDER, type Leg, type Point, type Visit } from "./contract";
import { wrapLongitude } from "./longitude";

const round = (n: number) => Number(n.toFixed(5));
const roundPoint = (position: number[]): Point => [round(position[0] ?? 0), round(position[1] ?? 0)];

/** Below this distance, in degrees, a great circle and a straight line cannot be told apart on a map. */
const SHORT = 0.2;

/**
 * turf cuts a line only where both neighbours lie within this many degrees of the antimeridian. Its default of 10 misses
 * the wide steps of a line that passes near a pole, as from Beijing to Washington.
 */
const CUT = 179;

/** Points of a line; and of one that passes beyond a latitude, degrees. */
const POINTS = 24;
const POLAR_POINTS = 96;
const POLAR = 60;

/**
 * The great circle between two points, cut where it crosses the antimeridian.
 * @throws Error for points exactly opposite on the globe, between which no one great circle runs
 */
export function greatCircleLine(from: Point, to: Point): Leg["geometry"] {
  if (Math.hypot(from[0] - to[0], from[1] - to[1]) < SHORT) return { type: "LineString", coordinates: [from, to] };
  const along = (npoints: number) => greatCircle(from, to, { npoints, offset: CUT }).geometry;
  const usual = along(POINTS);
  const lines = usual.type === "LineString" ? [usual.coordinates] : usual.coordinates;
  // Mercator's map stretches what is near a pole: there the same points would be seen as corners.
  const isPolar = lines.flat().some(([, lat = 0]) => Math.abs(lat) > POLAR);
  const geometry = isPolar ? along(POLAR_POINTS) : usual;
  return geometry.type === "LineString"
    ? { type: "LineString", coordinates: geometry.coordinates.map(roundPoint) }
    : { type: "MultiLineString", coordinates: geometry.coordinates.map((line) => line.map(roundPoint)) };
}

/** Great-circle distance in metres. */
export const metresBetween = (a: Position, b: Position): number => distance(a, b, { units: "meters" });

/** Half the way round the earth, metres, less what a point is off. */
const OPPOSITE = 20_003_000;

/** Whether two points lie opposite each other, so that no one shortest line leads from one to the other. */
export const areOpposite = (a: Point, b: Point): boolean => metresBetween(a, b) > OPPOSITE;

/** The box around a circle of `metres` about a point. */
export function circleBBox(point: Point, metres: number): BBox {
  const [w, s, e, n] = bbox(circle(point, metres / 1000, { steps: 32 }));
  return [round(w), round(s), round(e), round(n)];
}

/**
 * The shortest stretch of longitudes that holds others, its west greater than its east where it crosses the antimeridian
 * (RFC 7946, 5.2): the world is cut where the widest gap is.
 */
function span(stretches: readonly (readonly [west: number, east: number])[]): [west: number, east: number] {
  const inOrder = stretches
    .map(([west, east]) => [wrapLongitude(west), wrapLongitude(west) + east - west] as const)
    .toSorted((a, b) => a[0] - b[0]);
  const first = inOrder[0]?.[0] ?? -180;
  let [west, east, widest, reached] = [first, first, -Infinity, first];
  for (const [start, end] of [...inOrder, [first + 360, first + 360] as const]) {
    // Of equal gaps the last, which leaves the antimeridian alone.
    if (start - reached >= widest) [west, east, widest] = [start, reached, start - reached];
    reached = Math.max(reached, end);
  }
  if (widest <= 0) return [-180, 180];
  return [round(wrapLongitude(west)), round(wrapLongitude(east))];
}

/**
 * The box of a trip as the API tells it: its placed visits with their errors. A city or something wider is always left out
 * where a finer visit lies within it, though the map opens on it too where that makes the view little wider; the origin
 * never counts. Null where nothing is placed.
 */
export function tripBBox(visits: Pick<Visit, "point" | "error_m" | "precision">[]): BBox | null {
  const placed = visits.flatMap(({ point, error_m, precision }) =>
    point ? [{ point, error: error_m ?? 0.001, wide: CITY_OR_WIDER.has(precision ?? "") }] : [],
  );
  const boxes = placed
    .filter(
      ({ point, error, wide }) =>
        !wide || !placed.some((other) => other.error < error && metresBetween(other.point, point) < error),
    )
    .map(({ point, error }) => circleBBox(point, error));
  if (boxes.length === 0) return null;
  const [west, east] = span(boxes.map(([w, , e]) => [w, e]));
  return [west, Math.min(...boxes.map(([, s]) => s)), east, Math.max(...boxes.map(([, , , n]) => n))];
}
