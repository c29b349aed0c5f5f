/** Where the map has to be for what was chosen to be seen. */
import type { Map as LeafletMap } from "leaflet";
import type { VisitFeature, Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/map/basemap/basemap";
import { shifted } from "@/lib/map/camera/camera";
import { isInSight, isLeftBehind } from "@/lib/map/camera/screen";
import { moveToShowAmong } from "@/lib/map/frame/frame";
import { formOf } from "@/lib/map/visits/stops";
import type { Camera } from "@/lib/url";
import { screenOf } from "./uncovered";

/** The camera, moved as far as it takes to show what was chosen; the very same where it takes nothing. */
export function movedToShow(
  map: LeafletMap,
  chosen: VisitFeature | undefined,
  { visits, basemap }: { visits: Visits; basemap: Basemap },
  camera: Camera,
): Camera {
  const [x, y] = chosen ? moveToShowAmong(visits, chosen, basemap, camera, screenOf(map)) : [0, 0];
  return x === 0 && y === 0 ? camera : shifted(camera, [-x, -y]);
}

/**
 * Whether the camera of a link shows what was sent. A link from a wider screen does not leave what was chosen there outside of
 * this one; whoever had left it behind themselves is followed to where they were.
 */
export function isAsSent(map: LeafletMap, chosen: VisitFeature | undefined, camera: Camera): boolean {
  if (!chosen?.geometry) return true;
  const { coordinates } = chosen.geometry;
  const { precision, error_m } = chosen.properties;
  // A province is drawn in its own shape, not as a circle.
  const error = precision && formOf(precision, error_m) !== "shape" ? (error_m ?? 0) : 0;
  return isInSight(coordinates, error, camera, screenOf(map)) || isLeftBehind(coordinates, camera);
}
