/** Where a map in GCJ-02 shows what is here in WGS-84. It stands alone, since it is fetched only when such a map is on. */
import type { Point } from "./contract";
import { fromWgs84 } from "./datum";
import type { Visits } from "./features";

/**
 * The same visits and legs, moved by what separates GCJ-02 from WGS-84.
 * @param applies whether GCJ-02 is in use at a place; nothing is moved elsewhere
 */
export function toGcj02(visits: Visits, applies: (point: Point) => boolean): Visits {
  const move = (point: Point) => fromWgs84(point, "GCJ-02", applies);
  const features = visits.features.map((feature) => {
    if ("when" in feature) {
      const { geometry } = feature;
      return geometry ? { ...feature, geometry: { ...geometry, coordinates: move(geometry.coordinates) } } : feature;
    }
    const { geometry } = feature;
    return geometry.type === "LineString"
      ? { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(move) } }
      : { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map((line) => line.map(move)) } };
  });
  return { ...visits, features };
}
