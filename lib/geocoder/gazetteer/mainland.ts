/** Where GCJ-02 applies, by the outlines of the base map on the disk. */
import type { Point } from "../../contract";
import { whereGcj02Applies } from "../../gcj02";
import { openLayer } from "../../read-basemap";

/**
 * Whether GCJ-02 applies at a point, [lng, lat] in degrees. The outlines are opened when the first is asked for: most
 * points are in WGS-84 as they come.
 * @param root the project's folder
 */
export function openMainland(root: string): (point: Point) => boolean {
  let applies: ((point: Point) => boolean) | undefined;
  return (point) => {
    applies ??= whereGcj02Applies({ provinces: openLayer(root, "provinces"), land: openLayer(root, "land") });
    return applies(point);
  };
}
