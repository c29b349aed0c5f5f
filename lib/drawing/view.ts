/** What is looked at: a camera, a screen, and how much around the screen is drawn as well. */
import type { Point } from "../contract";
import type { Camera } from "../url";
import { metresPerPixel, type Pixel, type Size, toWorld, worldToScreen } from "./camera";
import type { Box } from "./geometry";

export interface View {
  camera: Camera;
  size: Size;
  /** Screen pixels drawn beyond each edge, so that a drag has something to show. */
  margin: number;
}

/** From here on the map is a close-up: finer water, landmarks, no legs from afar. */
export const CLOSE_UP_ZOOM = 8.5;

export const isCloseUp = (view: View) => view.camera.zoom >= CLOSE_UP_ZOOM;

/** What is seen. */
export const seen = ({ size }: View): Box => [0, 0, size.width, size.height];

/** What is drawn. */
export const drawn = ({ size, margin }: View): Box => [-margin, -margin, size.width + margin, size.height + margin];

/** Puts points (degrees) on the screen. */
export function onScreen({ camera, size }: View): (point: Point) => Pixel {
  const place = worldToScreen(camera, size);
  return (point) => place(toWorld(point));
}

/** A length in metres at a latitude, in screen pixels. */
export const pixels = (metres: number, lat: number, { camera }: View) => metres / metresPerPixel(lat, camera.zoom);
