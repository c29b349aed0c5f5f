/** What is looked at: a camera, a screen, and how much around the screen is drawn as well. */
import type { Point } from "../../contract";
import type { Camera } from "../../url";
import type { Box } from "../plane/box";
import {
  metresPerPixel,
  type Padding,
  type Pixel,
  project,
  type Size,
  toWorld,
  unproject,
  worldToScreen,
} from "./camera";

/** What is drawn, and where. */
export interface Viewport {
  camera: Camera;
  size: Size;
  /** Screen pixels drawn beyond the edges, so that a drag has something to show. */
  margin: number | Padding;
}

export function isSameViewport(a: Viewport, b: Viewport): boolean {
  const values = ({ camera, size, margin }: Viewport) => JSON.stringify([camera, size, margin]);
  return values(a) === values(b);
}

/** With what lies on it. */
export interface View extends Viewport {
  /** How much of each edge a card or a sheet covers; nothing unless told. */
  covered?: Padding;
  /** Where controls lie on the map; no name is written under them. */
  controls?: Box[];
  /** Where names find their places, if not on this very screen. */
  stage?: Stage;
}

/** A part of the screen, with what lies on it. */
export interface Stage {
  seen: Box;
  controls: Box[];
  /** Screens with other edges show it, too: nothing is written at an edge. */
  isShared?: boolean;
}

export const ownStage = (view: View): Stage => ({ seen: seenBox(view), controls: view.controls ?? [] });

/** What names are placed on, and must not be cut by or lie under. */
export const stageOf = (view: View): Stage => view.stage ?? ownStage(view);

/** From here on the map is a close-up: finer water, landmarks, no legs from afar. */
export const CLOSE_UP_ZOOM = 8.5;

export const isCloseUp = (view: Viewport) => view.camera.zoom >= CLOSE_UP_ZOOM;

const NOTHING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** What is seen. */
export const seenBox = ({ size: { width, height }, covered = NOTHING }: View): Box => [
  covered.left,
  covered.top,
  width - covered.right,
  height - covered.bottom,
];

/** What is drawn. */
export function drawnBox({ size, margin }: Viewport): Box {
  const { left, top, right, bottom } =
    typeof margin === "number" ? { left: margin, top: margin, right: margin, bottom: margin } : margin;
  return [-left, -top, size.width + right, size.height + bottom];
}

/** Puts points of the unit square on the screen, each in the copy of the world that is nearest to its middle. */
export function worldOnScreen({ camera, size }: Viewport): (world: Pixel) => Pixel {
  const place = worldToScreen(camera, size);
  const [middle] = toWorld(camera.center);
  return ([x, y]) => place([x + Math.round(middle - x), y]);
}

/** Puts points (degrees) on the screen, each in the copy of the world that is nearest to its middle. */
export function onScreen(view: Viewport): (point: Point) => Pixel {
  const place = worldOnScreen(view);
  return (point) => place(toWorld(point));
}

/** Where what is at a pixel of one view is in another. */
export const inView = (pixel: Pixel, from: Viewport, to: Viewport): Pixel =>
  from === to ? pixel : project(unproject(pixel, from.camera, from.size), to.camera, to.size);

/** A length in metres at a latitude, in screen pixels. */
export const pixels = (metres: number, lat: number, { camera }: Viewport) => metres / metresPerPixel(lat, camera.zoom);
