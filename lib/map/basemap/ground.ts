/** The basemap at a view: land, water, province lines. */

import { fromWorld, type Pixel, TILE, toWorld, unproject, worldToScreen } from "../camera/camera";
import { drawnBox, isCloseUp, pixels, type Viewport } from "../camera/view";
import { type Box, bbox, grow, intersects, translate } from "../plane/box";
import { clipLine, clipRing } from "../plane/clip";
import { distance, interpolate } from "../plane/point";
import { pointInPolygon } from "../plane/polygon";
import { simplify } from "../plane/simplify";
import type { Basemap, Layer, Shape } from "./basemap";

/** Rings and lines in screen pixels. Rings are cut outside the window, so that no coast is seen along the cut. */
export interface Ground {
  /** What is drawn. */
  window: Box;
  /** Without a file of coasts nobody knows what is sea. */
  isSeaKnown: boolean;
  land: Pixel[][];
  lakes: Pixel[][];
  rivers: Pixel[][];
  /** The schematic rivers of a close-up, as wide as they are on the ground. */
  schematic: { lines: Pixel[][]; width: number }[];
  borders: Pixel[][];
  /** Whether a pixel is land, so that a name knows what it lies on. */
  isLand: (pixel: Pixel) => boolean;
}

type Pick = (shape: Shape) => boolean;
const kind =
  (...kinds: string[]): Pick =>
  (shape) =>
    kinds.includes(shape.kind);

/** What is smaller, told by its width and height together, is left out; in tolerances. */
const SMALLEST_ISLAND = 3;
const SHORTEST_RIVER = 16;

/** Width and height together. */
const span = ([left, top, right, bottom]: Box) => right - left + (bottom - top);

/** What is left of shapes at the scale that they were drawn at last: no movement at one zoom changes it. */
const left = new WeakMap<Shape, { tolerance: number; lines: Pixel[][] }>();

/** The lines of a shape, simplified to a tolerance in the unit square. */
function simplified(shape: Shape, tolerance: number): Pixel[][] {
  const last = left.get(shape);
  if (last?.tolerance === tolerance) return last.lines;
  const lines = shape.lines.map((line) => simplify(line, tolerance));
  left.set(shape, { tolerance, lines });
  return lines;
}

/** Cuts a layer's shapes, simplified to `tolerance` pixels, a little outside what is drawn. */
function cutter(view: Viewport, tolerance: number) {
  const box = grow(drawnBox(view), 12);
  const place = worldToScreen(view.camera, view.size);
  const [west, north] = toWorld(unproject([box[0], box[1]], view.camera, view.size));
  const [east, south] = toWorld(unproject([box[2], box[3]], view.camera, view.size));
  const world: Box = [west, north, east, south];
  // Whole turns round the world: what lies beyond the 180th meridian is seen in its place.
  const first = Math.floor(west) - 1;
  const turns = Array.from({ length: Math.floor(east) + 2 - first }, (_, i) => first + i);
  const scale = TILE * 2 ** view.camera.zoom;
  /** Lines of shapes that span more than `least` pixels, width and height together. */
  const lines = (layer: Layer, pick: Pick, least = 0) =>
    layer.shapes
      .filter((shape) => pick(shape) && span(shape.box) * scale > least)
      .flatMap((shape) =>
        turns
          .filter((turn) => intersects(translate(shape.box, [turn, 0]), world))
          .flatMap((turn) =>
            simplified(shape, tolerance / scale).map((line) => line.map(([x, y]) => place([x + turn, y]))),
          ),
      );
  return {
    rings: (layer: Layer, pick: Pick) =>
      lines(layer, pick, tolerance * SMALLEST_ISLAND)
        .filter((ring) => span(bbox(ring)) > tolerance * SMALLEST_ISLAND)
        .map((ring) => clipRing(ring, box)),
    lines: (layer: Layer, pick: Pick) => lines(layer, pick).flatMap((line) => clipLine(line, box)),
    rivers: (layer: Layer) =>
      lines(layer, kind("river"), tolerance * SHORTEST_RIVER)
        .filter((line) => span(bbox(line)) > tolerance * SHORTEST_RIVER)
        .flatMap((line) => clipLine(line, box)),
  };
}

/** What of a line lies on land, but for a few pixels: a schematic river ends at the shore. */
function ashore(line: Pixel[], isLand: Ground["isLand"]): Pixel[] {
  const trimmed = (points: Pixel[]): Pixel[] => {
    const first = points.findIndex(isLand);
    const [before, after] = [points[first - 1], points[first]];
    if (!before || !after) return points;
    let [low, high] = [0, 1];
    while ((high - low) * distance(before, after) > 1) {
      const middle = (low + high) / 2;
      if (isLand(interpolate(before, after, middle))) high = middle;
      else low = middle;
    }
    return [interpolate(before, after, high), ...points.slice(first)];
  };
  return trimmed(trimmed(line).toReversed()).toReversed();
}

/** The schematic rivers of the Shanghai close-up. */
function schematicRivers(
  layer: Layer,
  view: Viewport,
  cut: ReturnType<typeof cutter>,
  isLand: Ground["isLand"],
): Ground["schematic"] {
  return layer.shapes.filter(kind("river")).flatMap((river) => {
    const [, lat] = fromWorld([river.box[0], (river.box[1] + river.box[3]) / 2]);
    const lines = cut.lines(layer, (shape) => shape === river).map((line) => ashore(line, isLand));
    return lines.length > 0 ? { lines, width: Math.max(1.5, pixels(river.band ?? 0, lat, view)) } : [];
  });
}

/** The ground at a view; what is smaller than `tolerance` pixels is left out. */
export function groundOf(basemap: Basemap, view: Viewport, tolerance: number): Ground {
  const cut = cutter(view, tolerance);
  const land = cut.rings(basemap.land, kind("land"));
  const isSeaKnown = basemap.land.shapes.length > 0;
  const isLand = (pixel: Pixel) => !isSeaKnown || pointInPolygon(pixel, land);
  return {
    window: drawnBox(view),
    isSeaKnown,
    land,
    lakes: cut.rings(basemap.water, kind("lake")),
    rivers: cut.rivers(basemap.water),
    schematic: isCloseUp(view) ? schematicRivers(basemap.shanghai, view, cut, isLand) : [],
    borders: cut.lines(basemap.provinces, kind("line")),
    isLand,
  };
}
