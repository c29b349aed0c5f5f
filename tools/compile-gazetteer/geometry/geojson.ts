/** Where GeoJSON comes in and goes out: its positions are lists of numbers, everything else here has pairs. */
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import type { Point } from "../../../lib/contract";
import type { Rings } from "./rings";

/** @throws Error for a position of fewer than two numbers, which GeoJSON does not allow */
function toPoint([lng, lat]: Position): Point {
  if (lng === undefined || lat === undefined) throw new Error("a position has a longitude and a latitude");
  return [lng, lat];
}

const toLine = (positions: Position[]): Point[] => positions.map(toPoint);

/** All polygons of a Polygon or MultiPolygon. */
export const polygonsOf = (geometry: Polygon | MultiPolygon): Rings[] =>
  (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).map((rings) => rings.map(toLine));

/** All lines of a LineString or MultiLineString. */
export const linesOf = (geometry: LineString | MultiLineString): Point[][] =>
  (geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates).map(toLine);

/** A Polygon where one is enough, else a MultiPolygon. */
export function toPolygonGeometry(parts: Rings[]): Polygon | MultiPolygon {
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: parts };
}
