/**
 * Web Mercator (EPSG:3857) with 256-pixel tiles, as Leaflet projects: what the server draws lies where the live map has it.
 * Formulas: https://en.wikipedia.org/wiki/Web_Mercator_projection
 */
import type { BBox, Point } from "../../contract";
import { type Camera, MAX_LATITUDE } from "../../url";

/** `[x, y]`, screen pixels from the top left. */
export type Pixel = [number, number];

/** Screen pixels. */
export interface Size {
  width: number;
  height: number;
}

/** Screen pixels kept free on each side. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Pixels of the whole world on a side, at zoom 0. */
export const TILE = 256;
const EQUATOR_METRES = 40075016.686;

/** A point (degrees) on the unit square of the Mercator world, y downwards. */
export function toWorld([lng, lat]: Point): Pixel {
  const phi = (Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180;
  return [lng / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

/** The inverse of {@link toWorld}. */
export function fromWorld([x, y]: Pixel): Point {
  const phi = 2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2;
  return [(x - 0.5) * 360, (phi * 180) / Math.PI];
}

/** Maps the unit square to the screen at a camera. */
export function worldToScreen(camera: Camera, size: Size): (world: Pixel) => Pixel {
  const scale = TILE * 2 ** camera.zoom;
  const [cx, cy] = toWorld(camera.center);
  return ([x, y]) => [(x - cx) * scale + size.width / 2, (y - cy) * scale + size.height / 2];
}

/** Where a point (degrees) is on the screen. */
export const project = (point: Point, camera: Camera, size: Size): Pixel => worldToScreen(camera, size)(toWorld(point));

/** Which point (degrees) is at a pixel. */
export function unproject([x, y]: Pixel, camera: Camera, size: Size): Point {
  const scale = TILE * 2 ** camera.zoom;
  const [cx, cy] = toWorld(camera.center);
  return fromWorld([cx + (x - size.width / 2) / scale, cy + (y - size.height / 2) / scale]);
}

/** A camera moved by so many screen pixels, to the right and down. */
export const shifted = (camera: Camera, [x, y]: Pixel): Camera => ({
  zoom: camera.zoom,
  center: unproject([x, y], camera, { width: 0, height: 0 }),
});

/** Ground metres around the world at a latitude (degrees): the width of the unit square. */
export const metresPerWorld = (lat: number): number => EQUATOR_METRES * Math.cos((lat * Math.PI) / 180);

/** Ground metres that one pixel covers at a latitude (degrees) and zoom. */
export const metresPerPixel = (lat: number, zoom: number): number => metresPerWorld(lat) / (TILE * 2 ** zoom);

/** The highest zoom, a multiple of `step`, at which a part of the unit square (its width and height) fits into a room. */
export function zoomToFit([across, down]: Pixel, { width, height }: Size, maxZoom: number, step: number): number {
  const scale = Math.min(Math.max(1, width) / Math.max(across, 1e-9), Math.max(1, height) / Math.max(down, 1e-9));
  return Math.max(0, Math.min(maxZoom, Math.floor(Math.log2(scale / TILE) / step + 1e-9) * step));
}

/** The nearest camera that shows all of the bounds inside the padding; zoom is rounded down to a multiple of `snap`. */
export function fitTo(
  [west, south, east, north]: BBox,
  size: Size,
  padding: Padding,
  { maxZoom, snap = 0.25 }: { maxZoom: number; snap?: number },
): Camera {
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  const width = size.width - padding.left - padding.right;
  const height = size.height - padding.top - padding.bottom;
  const zoom = zoomToFit([right - left, bottom - top], { width, height }, maxZoom, snap);
  const pixel = 1 / (TILE * 2 ** zoom);
  const center = fromWorld([
    (left + right) / 2 + ((padding.right - padding.left) / 2) * pixel,
    (top + bottom) / 2 + ((padding.bottom - padding.top) / 2) * pixel,
  ]);
  return { zoom, center };
}
