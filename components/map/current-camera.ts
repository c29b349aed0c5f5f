import type { Map as LeafletMap } from "leaflet";
import { middleOf } from "@/lib/map/camera/screen";
import type { Camera } from "@/lib/url";
import { latLng } from "./lat-lng";
import { screenOf } from "./uncovered";

/** What is seen, told by the middle of the uncovered part, so that it means the same on a screen of another shape. */
export function currentCamera(map: LeafletMap): Camera {
  const { lng, lat } = map.containerPointToLatLng(middleOf(screenOf(map)));
  return { zoom: map.getZoom(), center: [lng, lat] };
}

/** Two cameras are one where a reader could not tell them apart: an animation may end a pixel aside. */
export function isSame(map: LeafletMap, a: Camera, b: Camera): boolean {
  if (Math.abs(a.zoom - b.zoom) > 0.01) return false;
  return map.project(latLng(a.center), a.zoom).distanceTo(map.project(latLng(b.center), a.zoom)) < 2;
}
