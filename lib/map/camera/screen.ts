/** A screen: a map's cell with what covers it. Its middle is the middle of what no card or sheet covers. */
import type { Point } from "../../contract";
import type { Camera } from "../../url";
import { type Box, contains, distanceTo, grow, translate } from "../plane/box";
import {
  metresPerPixel,
  type Padding,
  type Pixel,
  project,
  type Size,
  shifted,
  toWorld,
  worldToScreen,
} from "./camera";
import type { Stage } from "./view";

export interface Screen {
  size: Size;
  /** How much of each edge lies under a card or a sheet. */
  covered: Padding;
  /** Where legend, locator and controls lie, in pixels of the map. */
  controls: Box[];
}

/** What is left of a screen beside cards, less a margin at the sides, and above and below. */
export function roomOf({ size: { width, height }, covered }: Screen, [x, y]: Pixel): Box {
  return [covered.left + x, covered.top + y, width - covered.right - x, height - covered.bottom - y];
}

/** The pixel that a camera's centre is put at. */
export const middleOf = ({ size: { width, height }, covered }: Pick<Screen, "size" | "covered">): Pixel => [
  (covered.left + width - covered.right) / 2,
  (covered.top + height - covered.bottom) / 2,
];

/** The same view, told by what is in the middle of the whole screen instead of its uncovered part. */
export function ofWholeScreen(camera: Camera, screen: Pick<Screen, "size" | "covered">): Camera {
  const [x, y] = middleOf(screen);
  return shifted(camera, [screen.size.width / 2 - x, screen.size.height / 2 - y]);
}

/** Where a camera puts the unit square on a screen. */
export function placer(camera: Camera, screen: Screen): (world: Pixel) => Pixel {
  const [x, y] = middleOf(screen);
  return worldToScreen(camera, { width: 2 * x, height: 2 * y });
}

/** How far from the edge, and from what lies on the map, a symbol is seen whole, pixels. */
const WHOLE = 32;
/** Of a circle whose radius is at least such a share of the screen, the middle may be so far off the edge, in radii. */
const LARGE = 0.25;
const ENOUGH = 0.5;

/**
 * Whether a point, [lng, lat] in degrees, can be seen there with a symbol on it, beside cards and under no control, or
 * a good part of the large circle about it, of so many metres: less is a slice of nobody knows what.
 */
export function isInSight(point: Point, error: number, camera: Camera, screen: Screen): boolean {
  const at = placer(camera, screen)(toWorld(point));
  const room = roomOf(screen, [WHOLE, WHOLE]);
  const radius = error / metresPerPixel(point[1], camera.zoom);
  const [left, top, right, bottom] = roomOf(screen, [0, 0]);
  const isLarge = radius > Math.min(right - left, bottom - top) * LARGE;
  if (isLarge && distanceTo([left, top, right, bottom], at) < radius * ENOUGH) return true;
  return contains(room, at) && !screen.controls.some((box) => contains(grow(box, WHOLE), at));
}

/** What a wide screen shows beside a card, pixels. */
const WIDE_SCREEN = { width: 1100, height: 840 };

/** Whether a point, [lng, lat] in degrees, is on no screen that such a link was made on: the reader had left it. */
export const isLeftBehind = (point: Point, camera: Camera): boolean =>
  !contains([0, 0, WIDE_SCREEN.width, WIDE_SCREEN.height], project(point, camera, WIDE_SCREEN));

/** Where a usual screen lies on another, middle on middle: what is seen on both, and what lies on the usual one. */
export function stageAt(usual: Screen, screen: Screen): Stage {
  const [from, to] = [middleOf(usual), middleOf(screen)];
  const by: Pixel = [to[0] - from[0], to[1] - from[1]];
  return { seen: translate(roomOf(usual, [0, 0]), by), controls: usual.controls.map((box) => translate(box, by)) };
}
