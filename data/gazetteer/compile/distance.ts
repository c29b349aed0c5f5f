import type { Position } from "geojson";

const RADIUS_M = 6_371_008.8;
const radians = (degrees = 0) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres between two [lng, lat] points: the haversine formula on the mean Earth radius. */
export function haversine([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const a =
    Math.sin((radians(lat2) - radians(lat1)) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin((radians(lng2) - radians(lng1)) / 2) ** 2;
  return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(a)));
}
