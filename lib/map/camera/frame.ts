/** Where to look: all visits of a page as near as they fit beside what covers the map, the chosen one among them. */
import type { BBox, VisitFeature, Visits } from "../../contract";
import type { Camera } from "../../url";
import { type Basemap, provinceShape } from "../basemap/basemap";
import { type Box, bbox, distanceTo, translate } from "../plane/box";
import { distance, interpolate } from "../plane/point";
import { pointInPolygon } from "../plane/polygon";
import { groupsOf } from "../visits/groups";
import { type Form, formOf, isLeg, isOneTrip, isVisit, stopsOf } from "../visits/stops";
import { fromWorld, metresPerWorld, type Padding, type Pixel, type Size, shifted, toWorld } from "./camera";
import type { Stage } from "./view";

/** What a map is looked at through. Its middle is the middle of what no card or sheet covers. */
export interface Screen {
  size: Size;
  /** How much of each edge lies under a card or a sheet. */
  covered: Padding;
  /** Where legend, locator and controls lie, in pixels of the map. */
  controls: Box[];
}

/** The nearest that a view goes by itself. */
const NEAREST = 13;
/** Zoom levels between one try and the next, and how far they go before controls are put up with. */
const STEP = 0.25;
const MOST_STEPS = 5;
/** A view that is so much wider than another still does. */
const HALF_A_LEVEL = 0.5;
const TILE = 256;
/** All of China, where nothing is placed. */
const EVERYTHING: BBox = [75, 18, 134, 53];

/** Something that is to be seen whole, on the unit square. */
interface Target {
  at: Pixel;
  /** Its error, in widths of the world. */
  radius: number;
  form: Form;
  box: Box;
}

function targetOf({ geometry, properties }: VisitFeature, basemap: Basemap): Target | null {
  const { precision, error_m, adcode } = properties;
  if (!geometry || !precision) return null;
  const form = formOf(precision, error_m);
  const at = toWorld(geometry.coordinates);
  const shape = form === "area" ? provinceShape(basemap, adcode) : null;
  const radius = (error_m ?? 0) / metresPerWorld(geometry.coordinates[1]);
  const box: Box = shape?.box ?? [at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius];
  return { at, radius, form, box };
}

const WIDE = new Set(["city", "prefecture", "province", "country"]);

/** A wide extent counts only where it holds no finer stop of the same trip; an origin never counts. */
function counted(visits: VisitFeature[], basemap: Basemap): VisitFeature[] {
  const holdsFiner = (wide: VisitFeature) => {
    const target = targetOf(wide, basemap);
    const shape = target?.form === "area" ? provinceShape(basemap, wide.properties.adcode) : null;
    return visits.some(({ geometry, properties }) => {
      if (properties.trip !== wide.properties.trip || !geometry || !target) return false;
      if ((properties.error_m ?? 0) >= (wide.properties.error_m ?? 0)) return false;
      const at = toWorld(geometry.coordinates);
      return shape ? pointInPolygon(at, shape.lines) : distance(at, target.at) < target.radius;
    });
  };
  return visits.filter((visit) => !WIDE.has(visit.properties.precision ?? "") || !holdsFiner(visit));
}

/** Points along the lines between what is counted; a line that leads elsewhere, as from the origin, is no stop. */
function waysOf(visits: Visits, targets: Map<string, Target>): Target[] {
  return visits.features.filter(isLeg).flatMap(({ properties: { trip, from, to } }) => {
    const [a, b] = [targets.get(`${trip}/${from}`), targets.get(`${trip}/${to}`)];
    if (!a || !b) return [];
    return [0.2, 0.35, 0.5, 0.65, 0.8].map((share): Target => {
      const at = interpolate(a.at, b.at, share);
      return { at, radius: 0, form: "disc", box: [...at, ...at] };
    });
  });
}

/** How far a symbol and what is written on an area reach, pixels. */
const SYMBOL = 18;
const NAME: Pixel = [44, 20];
/** Room that is left between a symbol and what lies on the map; more where a page opens, for a name. */
const AIR = 6;
const AIR_FOR_A_NAME = 20;

/** Whether a target at a pixel keeps clear of a control. */
function clearOf(control: Box, { form, radius }: Target, at: Pixel, scale: number, air: number): boolean {
  if (form === "area") {
    const [x, y] = at;
    return x + NAME[0] < control[0] || x - NAME[0] > control[2] || y + NAME[1] < control[1] || y - NAME[1] > control[3];
  }
  return distanceTo(control, at) > Math.max(radius * scale, SYMBOL) + air;
}

/** What is left of a screen beside cards, less a margin at the sides, and above and below. */
function roomOf({ size: { width, height }, covered }: Screen, [x, y]: Pixel): Box {
  return [covered.left + x, covered.top + y, width - covered.right - x, height - covered.bottom - y];
}

/** The pixel that a camera's centre is put at. */
export const middleOf = ({ size: { width, height }, covered }: Pick<Screen, "size" | "covered">): Pixel => [
  (covered.left + width - covered.right) / 2,
  (covered.top + height - covered.bottom) / 2,
];

const marginOf = ({ size: { width, height } }: Screen): Pixel => [
  Math.min(56, width * 0.1),
  Math.min(56, height * 0.08),
];

/** The same view, told by what is in the middle of the whole screen instead of its uncovered part. */
export function ofWholeScreen(camera: Camera, screen: Pick<Screen, "size" | "covered">): Camera {
  const [x, y] = middleOf(screen);
  return shifted(camera, [screen.size.width / 2 - x, screen.size.height / 2 - y]);
}

/** Shares of the free play to either side, the smallest moves first. */
const MOVES: Pixel[] = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]
  .flatMap((x, _, all) => all.map((y): Pixel => [x, y]))
  .toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** Puts a box (unit square) on a screen as near as it fits, moved aside or wider where targets would lie under controls. */
function fitBeside(box: Box, targets: Target[], screen: Screen): Camera {
  const room = roomOf(screen, marginOf(screen));
  const [width, height] = [Math.max(1, room[2] - room[0]), Math.max(1, room[3] - room[1])];
  const [across, down] = [Math.max(box[2] - box[0], 1e-9), Math.max(box[3] - box[1], 1e-9)];
  const exact = Math.log2(Math.min(width / across, height / down) / TILE);
  const nearest = Math.max(0, Math.min(NEAREST, Math.floor(exact / STEP + 1e-9) * STEP));
  const middle = middleOf(screen);
  const camera = (zoom: number, [dx, dy]: Pixel): Camera => {
    const scale = TILE * 2 ** zoom;
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    // The box stands in the middle of the room; from there to the middle of the screen, and the move.
    const [rx, ry] = [(room[0] + room[2]) / 2 + dx, (room[1] + room[3]) / 2 + dy];
    return { zoom, center: fromWorld([x + (middle[0] - rx) / scale, y + (middle[1] - ry) / scale]) };
  };
  for (let zoom = nearest; zoom >= Math.max(0, nearest - MOST_STEPS * STEP); zoom -= STEP) {
    const scale = TILE * 2 ** zoom;
    const [playX, playY] = [Math.max(0, width - across * scale) / 2, Math.max(0, height - down * scale) / 2];
    for (const [x, y] of MOVES) {
      const tried = camera(zoom, [x * playX, y * playY]);
      if (isClear(tried, targets, screen)) return tried;
    }
  }
  return camera(nearest, [0, 0]);
}

/** Where a camera puts the unit square on a screen. */
function placer({ zoom, center }: Camera, screen: Screen): (world: Pixel) => Pixel {
  const scale = TILE * 2 ** zoom;
  const [cx, cy] = toWorld(center);
  const [mx, my] = middleOf(screen);
  return ([x, y]) => [(x - cx) * scale + mx, (y - cy) * scale + my];
}

function isClear(camera: Camera, targets: Target[], screen: Screen): boolean {
  const place = placer(camera, screen);
  const scale = TILE * 2 ** camera.zoom;
  return targets.every((target) =>
    screen.controls.every((box) => clearOf(box, target, place(target.at), scale, AIR_FOR_A_NAME)),
  );
}

/**
 * Brings what is to be seen together: the world is cut where the widest gap is, not at 180 degrees, so that Fiji and
 * Samoa are neighbours.
 */
function gathered(targets: Target[]): Target[] {
  const edges = targets.map(({ box }) => [box[0], box[2]] as const).toSorted((a, b) => a[0] - b[0]);
  const east = Math.max(...edges.map(([, end]) => end));
  let [seam, widest, reached] = [0, edges[0] ? edges[0][0] + 1 - east : 0, -Infinity];
  for (const [start, end] of edges) {
    if (start - reached > widest && reached > -Infinity) [seam, widest] = [start, start - reached];
    reached = Math.max(reached, end);
  }
  return targets.map((target) => (target.box[0] < seam ? turned(target, 1) : target));
}

/** A target in another copy of the world. */
const turned = (target: Target, turns: number): Target => ({
  ...target,
  at: [target.at[0] + turns, target.at[1]],
  box: translate(target.box, [turns, 0]),
});

const union = (targets: Target[]): Box =>
  bbox(
    targets.flatMap(({ box }): Pixel[] => [
      [box[0], box[1]],
      [box[2], box[3]],
    ]),
  );

/** What a page is to show, and what of it must not lie under a control. */
function aimOf(visits: Visits, basemap: Basemap, selected: string | null): { box: Box; targets: Target[] } {
  const all = visits.features.filter(isVisit);
  const chosen = all.find(({ properties }) => properties.visit === selected);
  const shown = new Set([...counted(all, basemap), ...(chosen ? [chosen] : [])]);
  const placed = [...shown].flatMap((visit) => {
    const target = targetOf(visit, basemap);
    return target ? { id: `${visit.properties.trip}/${visit.properties.visit}`, target } : [];
  });
  const near = gathered(placed.map(({ target }) => target));
  const targets = new Map(placed.flatMap(({ id }, i) => (near[i] ? [[id, near[i]] as const] : [])));
  const [west, south, east, north] = EVERYTHING;
  const box = targets.size > 0 ? union([...targets.values()]) : bbox([toWorld([west, north]), toWorld([east, south])]);
  return { box, targets: [...targets.values(), ...waysOf(visits, targets)] };
}

/** The camera that a page opens with on a screen; its centre belongs in the middle of what is not covered. */
export const frame = (visits: Visits, basemap: Basemap, selected: string | null, screen: Screen): Camera =>
  onEarth(framed(visits, basemap, selected, screen));

/** The same view, told by a longitude between -180 and 180 degrees. */
function onEarth({ zoom, center: [lng, lat] }: Camera): Camera {
  return { zoom, center: [lng - 360 * Math.round(lng / 360), lat] };
}

function framed(visits: Visits, basemap: Basemap, selected: string | null, screen: Screen): Camera {
  const { box, targets } = aimOf(visits, basemap, selected);
  const camera = fitBeside(box, targets, screen);
  const chosen = visits.features.filter(isVisit).find(({ properties }) => properties.visit === selected);
  const alone = chosen && targetOf(chosen, basemap);
  if (!alone) return camera;
  const groups = groupsOf(stopsOf(visits, { camera, size: screen.size, margin: 0 }, selected), isOneTrip(visits));
  const crowded = groups.some(({ isSelected, coincident, stops }) => isSelected && !coincident && stops.length > 2);
  return crowded ? fitBeside(alone.box, [alone], screen) : camera;
}

/** Where a usual screen lies on another, middle on middle: what is seen on both, and what lies on the usual one. */
export function stageAt(usual: Screen, screen: Screen): Stage {
  const [from, to] = [middleOf(usual), middleOf(screen)];
  const by: Pixel = [to[0] - from[0], to[1] - from[1]];
  return { seen: translate(roomOf(usual, [0, 0]), by), controls: usual.controls.map((box) => translate(box, by)) };
}

/**
 * The camera that a page opens with on the screen at hand. It is that of the usual screen of its kind, which the server's
 * picture shows, wherever it shows everything there is and is at most half a level wider than need be.
 */
export function frameOn(
  screen: Screen,
  usual: Screen,
  visits: Visits,
  basemap: Basemap,
  selected: string | null,
): { camera: Camera; isUsual: boolean } {
  const best = framed(visits, basemap, selected, screen);
  const known = framed(visits, basemap, selected, usual);
  if (known.zoom < best.zoom - HALF_A_LEVEL) return { camera: onEarth(best), isUsual: false };
  const { box, targets } = aimOf(visits, basemap, selected);
  const place = placer(known, screen);
  const [left, top] = place([box[0], box[1]]);
  const [right, bottom] = place([box[2], box[3]]);
  const room = roomOf(screen, [8, 8]);
  const isWhole = left >= room[0] && top >= room[1] && right <= room[2] && bottom <= room[3];
  const isUsual =
    (isWhole || known.zoom <= best.zoom) && isClear(known, targets, screen) === isClear(best, targets, screen);
  return { camera: onEarth(isUsual ? known : best), isUsual };
}

/** How far, in pixels, the map has to move so that a visit and its circle are seen beside what lies on the map. */
export function moveToShow(visit: VisitFeature, basemap: Basemap, camera: Camera, screen: Screen): Pixel {
  const found = targetOf(visit, basemap);
  if (!found) return [0, 0];
  const target = turned(found, Math.round(toWorld(camera.center)[0] - found.at[0]));
  const place = placer(camera, screen);
  const scale = TILE * 2 ** camera.zoom;
  const room = roomOf(screen, [AIR, AIR]);
  const at = place(target.at);
  const reach = Math.max(target.radius * scale, SYMBOL);
  const lift = target.form === "pin" ? SYMBOL : 0;
  const [west, north, east, south] = target.box;
  const body: Box =
    target.form === "area"
      ? [...place([west, north]), ...place([east, south])]
      : [at[0] - reach, at[1] - reach - lift, at[0] + reach, at[1] + reach];
  const along = (low: number, high: number, from: number, to: number, middle: number) => {
    // What is larger than the room, or outside of it altogether, goes to its middle.
    if (high - low > to - from || high < from || low > to) return (from + to) / 2 - middle;
    return low < from ? from - low : high > to ? to - high : 0;
  };
  const bare = screen.controls.every((box) => clearOf(box, { ...target, radius: 0 }, at, scale, AIR));
  const large = body[2] - body[0] > room[2] - room[0] || body[3] - body[1] > room[3] - room[1];
  const seen = at[0] >= room[0] && at[0] <= room[2] && at[1] >= room[1] && at[1] <= room[3];
  if (bare && large && seen) return [0, 0];
  const move: Pixel = [
    along(body[0], body[2], room[0], room[2], at[0]),
    along(body[1], body[3], room[1], room[3], at[1]),
  ];
  const there: Pixel = [at[0] + move[0], at[1] + move[1]];
  if (screen.controls.every((box) => clearOf(box, { ...target, radius: 0 }, there, scale, AIR))) return move;
  const [mx, my] = middleOf(screen);
  return [mx - at[0], my - at[1]];
}
