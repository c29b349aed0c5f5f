/** The basemap at a view, as SVG: land, water, province lines; and a graticule. */

import { fromWorld, type Pixel, toWorld, unproject, worldToScreen } from "../camera/camera";
import { drawn, isCloseUp, pixels, seen, type View } from "../camera/view";
import { type Box, boxOf, clipLine, clipRing, grow, inside, moved, overlap, thin } from "../plane/geometry";
import { element, n, path } from "../svg/svg";
import type { Basemap, Layer, Shape } from "./basemap";

export interface Ground {
  svg: string;
  /** Whether a pixel is land, so that a name knows what it lies on. */
  isLand: (pixel: Pixel) => boolean;
  /** The schematic river of the Shanghai close-up is on the screen. */
  closeUp: boolean;
}

type Pick = (shape: Shape) => boolean;
const kind =
  (...kinds: string[]): Pick =>
  (shape) =>
    kinds.includes(shape.kind);

/** What is smaller, told by its width and height together, is left out; in tolerances. */
const SMALLEST_ISLAND = 3;
const SHORTEST_RIVER = 16;

/** Cuts a layer's shapes a little outside what is drawn and thins them out to `tolerance` pixels. */
function cutter(view: View, tolerance: number) {
  const box = grow(drawn(view), 12);
  const place = worldToScreen(view.camera, view.size);
  const [west, north] = toWorld(unproject([box[0], box[1]], view.camera, view.size));
  const [east, south] = toWorld(unproject([box[2], box[3]], view.camera, view.size));
  const world: Box = [west, north, east, south];
  // Whole turns round the world: what lies beyond the 180th meridian is seen in its place.
  const first = Math.floor(west) - 1;
  const turns = Array.from({ length: Math.floor(east) + 2 - first }, (_, i) => first + i);
  const lines = (layer: Layer, pick: Pick) =>
    layer.shapes
      .filter(pick)
      .flatMap(({ box: around, lines }) =>
        turns
          .filter((turn) => overlap(moved(around, [turn, 0]), world))
          .flatMap((turn) => lines.map((line) => line.map(([x, y]) => place([x + turn, y])))),
      );
  const spans = (line: Pixel[], least: number) => {
    const [left, top, right, bottom] = boxOf(line);
    return right - left + (bottom - top) > least;
  };
  return {
    rings: (layer: Layer, pick: Pick) =>
      lines(layer, pick)
        .filter((ring) => spans(ring, tolerance * SMALLEST_ISLAND))
        .map((ring) => thin(clipRing(ring, box), tolerance)),
    lines: (layer: Layer, pick: Pick) =>
      lines(layer, pick).flatMap((line) => clipLine(line, box).map((part) => thin(part, tolerance))),
    rivers: (layer: Layer) =>
      lines(layer, kind("river"))
        .filter((line) => spans(line, tolerance * SHORTEST_RIVER))
        .flatMap((line) => clipLine(line, box).map((part) => thin(part, tolerance))),
  };
}

const draw = (style: string, lines: Pixel[][], closed: boolean, width: number | null = null) => {
  const d = path(lines, closed);
  return d && element("path", { class: style, d, "stroke-width": width });
};

/** The schematic river, as wide as it is on the ground. */
function drawRiver(layer: Layer, view: View, cut: ReturnType<typeof cutter>): string {
  return layer.shapes
    .filter(kind("river"))
    .map((river) => {
      const [, lat] = fromWorld([river.box[0], (river.box[1] + river.box[3]) / 2]);
      const lines = cut.lines(layer, (shape) => shape === river);
      return draw("river", lines, false, Math.max(1.5, pixels(river.band ?? 0, lat, view)));
    })
    .join("");
}

/** Degrees between graticule lines: the smallest step that leaves them well apart. */
const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30];
const APART = 180;

/** @param letters for values from 0 on, and below */
function degrees(value: number, letters: "EW" | "NS"): string {
  const minutes = Math.round(Math.abs(value) * 60);
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}°${rest ? `${String(rest).padStart(2, "0")}′` : ""}${letters[value < 0 ? 1 : 0]}`;
}

/** What the words at a line of the graticule cover, from their point, pixels. */
const DEGREES_BOX: Box = [-26, -14, 26, 4];

/** Lines of equal longitude and latitude, with their degrees at the edges, where these are known and nothing is `taken`. */
export function drawGraticule(view: View, taken: Box[] = []): string {
  const { camera, size } = view;
  const perDegree = (256 * 2 ** camera.zoom) / 360;
  const step = STEPS.find((candidate) => candidate * perDegree >= APART) ?? 30;
  const box = drawn(view);
  const [west, north] = unproject([box[0], box[1]], camera, size);
  const [east, south] = unproject([box[2], box[3]], camera, size);
  const place = worldToScreen(camera, size);
  const [left, top] = seen(view);
  const isFree = (at: Pixel) => !taken.some((other) => overlap(other, moved(DEGREES_BOX, at)));
  let d = "";
  let labels = "";
  for (let i = Math.ceil(west / step); i * step <= east; i++) {
    const x = Math.round(place(toWorld([i * step, 0]))[0]);
    d += `M${x} ${n(box[1])}V${n(box[3])}`;
    if (!view.stage && x > 70 && x < size.width - 40 && isFree([x, top + 16]))
      labels += `<text class="lb grat" x="${x}" y="${top + 16}" text-anchor="middle">${degrees(((i * step + 540) % 360) - 180, "EW")}</text>`;
  }
  for (let i = Math.ceil(south / step); i * step <= north; i++) {
    const y = Math.round(place(toWorld([0, i * step]))[1]);
    d += `M${n(box[0])} ${y}H${n(box[2])}`;
    if (!view.stage && y > 50 && y < size.height - 60 && isFree([left + 8 + DEGREES_BOX[2], y - 5]))
      labels += `<text class="lb grat" x="${left + 8}" y="${y - 5}">${degrees(i * step, "NS")}</text>`;
  }
  return element("path", { class: "grat-line", d }) + labels;
}

/**
 * Draws the ground at a view; what is smaller than `tolerance` pixels is left out. Rings are cut outside what is drawn,
 * and that is hidden: no coast is seen along the cut. `id`: prefix of ids inside the SVG.
 */
export function drawGround(basemap: Basemap, view: View, tolerance: number, id: string): Ground {
  const cut = cutter(view, tolerance);
  const [left, top, right, bottom] = drawn(view);
  const land = cut.rings(basemap.land, kind("land"));
  // Without a file of coasts nobody knows what is sea.
  const known = basemap.land.shapes.length > 0;
  const river = isCloseUp(view) ? drawRiver(basemap.shanghai, view, cut) : "";
  const window = { x: left, y: top, width: right - left, height: bottom - top };
  const svg =
    element("rect", { class: known ? "sea" : "bare", ...window }) +
    draw("land", land, true) +
    draw("lake", cut.rings(basemap.water, kind("lake")), true) +
    draw("riv", cut.rivers(basemap.water), false) +
    river +
    draw("admin", cut.lines(basemap.provinces, kind("line")), false);
  return {
    svg: `<clipPath id="${id}-drawn">${element("rect", window)}</clipPath><g clip-path="url(#${id}-drawn)">${svg}</g>`,
    isLand: (pixel) => !known || inside(pixel, land),
    closeUp: river !== "",
  };
}
