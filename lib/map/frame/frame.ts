/** Where to look: all visits of a page as near as they fit beside what covers the map, the chosen one among them. */
import type { VisitFeature, Visits } from "../../contract";
import { wrapLongitude } from "../../longitude";
import type { Camera } from "../../url";
import type { Basemap } from "../basemap/basemap";
import { fromWorld, type Pixel, shifted, TILE, toWorld, zoomToFit } from "../camera/camera";
import { middleOf, placer, roomOf, type Screen } from "../camera/screen";
import { type Box, centreOf, contains, distanceTo, encloses, intersects, translate } from "../plane/box";
import { groupsOf } from "../visits/groups";
import { isOneTrip, isVisit, stopsOf } from "../visits/stops";
import { type Aim, aimOf, type Target, targetOf, turned } from "./targets";

/** The nearest that a view goes by itself, and where a reader asks for it. */
const NEAREST = 13;
const NEAREST_ASKED = 15;
/** Zoom levels between one try and the next, and how far they go before controls are put up with. */
const STEP = 0.25;
const MOST_STEPS = 5;
/** So many zoom levels wider than need be the view of the usual screen still does, and one that shows all. */
const MOST_WIDER = 0.5;
/** So many zoom levels a province alone is shown wider for, to keep it off controls. */
const WIDER_FOR_SHAPE = 0.5;
/** Room at the edges without which something is not seen whole, pixels. */
const LEAST_MARGIN: Pixel = [8, 8];
/** How far a symbol and what is written on an area reach, pixels. */
const SYMBOL = 18;
const NAME: Pixel = [44, 20];
/** What came in from the edge is so far from it, and what lies on the foot of the map is at most so high, pixels. */
const ROOM_FOR_NAME = 64;
const FOOT = 60;
/** What is not higher than this part of the room is small. */
const SMALL_SHARE = 6;
/** How far a name reaches beside a symbol, and up to which width of a map that is kept free, pixels. */
const BESIDE = 114;
const SMALL_MAP = 600;
/** Room that is left between a symbol and what lies on the map; more where a page opens, for a name. */
const AIR = 6;
const AIR_FOR_A_NAME = 20;

/** Whether a target at a pixel keeps clear of a control. */
function isClearOf(control: Box, { form, radius }: Target, at: Pixel, scale: number, air: number): boolean {
  if (form === "shape") {
    const [x, y] = at;
    return x + NAME[0] < control[0] || x - NAME[0] > control[2] || y + NAME[1] < control[1] || y - NAME[1] > control[3];
  }
  return distanceTo(control, at) > Math.max(radius * scale, SYMBOL) + air;
}

const marginOf = ({ size: { width, height } }: Screen): Pixel => [
  Math.min(56, width * 0.1),
  Math.min(56, height * 0.08),
];

/** Shares of the free play to either side, the smallest moves first. */
const MOVES: Pixel[] = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1]
  .flatMap((x, _, all) => all.map((y): Pixel => [x, y]))
  .toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b));

/** Puts a box (unit square) on a screen as near as it fits, moved aside or wider where targets would lie under controls. */
function fitBeside({ box, targets }: Aim, screen: Screen, most = NEAREST): Camera {
  const room = roomOf(screen, marginOf(screen));
  const [width, height] = [room[2] - room[0], room[3] - room[1]];
  const [across, down] = [box[2] - box[0], box[3] - box[1]];
  const nearest = zoomToFit([across, down], { width, height }, most, STEP);
  const middle = middleOf(screen);
  const camera = (zoom: number, [dx, dy]: Pixel): Camera => {
    const scale = TILE * 2 ** zoom;
    const [x, y] = centreOf(box);
    // The box stands in the middle of the room, moved; from there to the middle of the screen.
    const [rx, ry] = centreOf(room);
    return { zoom, center: fromWorld([x + (middle[0] - (rx + dx)) / scale, y + (middle[1] - (ry + dy)) / scale]) };
  };
  const find = (widest: number, isGood: (tried: Camera) => boolean): Camera | null => {
    for (let zoom = nearest; zoom >= Math.max(0, nearest - widest); zoom -= STEP) {
      const scale = TILE * 2 ** zoom;
      const [playX, playY] = [Math.max(0, width - across * scale) / 2, Math.max(0, height - down * scale) / 2];
      for (const [x, y] of MOVES) {
        const tried = camera(zoom, [x * playX, y * playY]);
        if (isGood(tried)) return tried;
      }
    }
    return null;
  };
  const isClearHere = (tried: Camera) => isClear(tried, targets, screen);
  return (
    find(WIDER_FOR_SHAPE, (tried) => isClearHere(tried) && isShapeClear(tried, targets, screen)) ??
    find(MOST_STEPS * STEP, isClearHere) ??
    camera(nearest, [0, 0])
  );
}

/** Moves the view of a small map so that the name of what is farthest to the right has room beside it. */
function withRoomForNames(camera: Camera, box: Box, targets: Target[], screen: Screen): Camera {
  const [left, , right] = roomOf(screen, LEAST_MARGIN);
  if (right - left > SMALL_MAP) return camera;
  const place = placer(camera, screen);
  const symbols = targets.filter(({ form }) => form !== "shape").map(({ at }) => place(at)[0]);
  const lack = Math.max(left, ...symbols) + BESIDE - right;
  const aside = shifted(camera, [Math.max(0, Math.min(lack, place([box[0], box[1]])[0] - left)), 0]);
  return isClear(aside, targets, screen) || !isClear(camera, targets, screen) ? aside : camera;
}

/** Whether no corner of a province's outline lies under a control, where the province is all that there is to see. */
function isShapeClear(camera: Camera, [target, another]: Target[], screen: Screen): boolean {
  if (!target || another) return true;
  const corners = target.corners.map(placer(camera, screen));
  return !screen.controls.some((control) => corners.some((corner) => contains(control, corner)));
}

/** Whether no target lies under a control, nor nearer to one than `air`, pixels. */
function isClear(camera: Camera, targets: Target[], screen: Screen, air = AIR_FOR_A_NAME): boolean {
  const place = placer(camera, screen);
  const scale = TILE * 2 ** camera.zoom;
  return targets.every((target) =>
    screen.controls.every((box) => isClearOf(box, target, place(target.at), scale, air)),
  );
}

/** The camera that a page opens with on a screen; its centre belongs in the middle of what is not covered. */
export const frame = (visits: Visits, basemap: Basemap, selected: string | null, screen: Screen): Camera =>
  onEarth(framed(visits, basemap, selected, screen));

/** The same view, told by a longitude between -180 and 180 degrees. */
function onEarth({ zoom, center: [lng, lat] }: Camera): Camera {
  return { zoom, center: [wrapLongitude(lng), lat] };
}

function framed(visits: Visits, basemap: Basemap, selected: string | null, screen: Screen): Camera {
  const aim = aimOf(visits, basemap, selected);
  const { box, targets } = aim;
  const fitting = fitBeside(aim, screen);
  const isTrip = isOneTrip(visits);
  // The names of one trip's stops stand on all sides, those of many trips are short and stand beside.
  const camera = isTrip ? fitting : withRoomForNames(fitting, box, targets, screen);
  const chosen = visits.features.filter(isVisit).find(({ properties }) => properties.visit === selected);
  const alone = chosen && targetOf(chosen, basemap);
  if (!alone) return camera;
  const groups = groupsOf(stopsOf(visits, { camera, size: screen.size, margin: 0 }, selected), isTrip);
  const crowded = groups.some(({ isSelected, coincident, stops }) => isSelected && !coincident && stops.length > 2);
  return crowded ? fitBeside({ box: alone.box, targets: [alone] }, screen) : camera;
}

/** The camera that shows some visits from nearer, beside what lies on the map. */
export const frameFromNear = (visits: VisitFeature[], basemap: Basemap, screen: Screen): Camera =>
  onEarth(fitBeside(aimOf({ type: "FeatureCollection", features: visits }, basemap, null), screen, NEAREST_ASKED));

/**
 * The camera that a page opens with on the screen at hand. It is that of the usual screen of its kind, which the server's
 * picture shows, unless that is more than half a level wider than need be, or would cut something off or lay it under a control
 * where the best view does not.
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
  if (known.zoom < best.zoom - MOST_WIDER) return { camera: onEarth(best), isUsual: false };
  const { box, targets } = aimOf(visits, basemap, selected);
  const isUsual =
    (isWhole(box, known, screen) || known.zoom <= best.zoom) &&
    isClear(known, targets, screen) === isClear(best, targets, screen);
  return { camera: onEarth(isUsual ? known : best), isUsual };
}

/** Whether a camera puts a box (unit square) into what no card or sheet covers of a screen, with a margin or without. */
function isWhole(box: Box, camera: Camera, screen: Screen, margin: Pixel = LEAST_MARGIN): boolean {
  const place = placer(camera, screen);
  const [left, top] = place([box[0], box[1]]);
  const [right, bottom] = place([box[2], box[3]]);
  const room = roomOf(screen, margin);
  return encloses(room, [left, top, right, bottom]);
}

/** Whether a camera shows what the one that a page opens with shows, nearly as large and as little covered. */
export function showsAll(
  camera: Camera,
  opening: Camera,
  visits: Visits,
  basemap: Basemap,
  selected: string | null,
  screen: Screen,
): boolean {
  const { box, targets } = aimOf(visits, basemap, selected);
  const turns = Math.round(toWorld(camera.center)[0] - centreOf(box)[0]);
  const here = targets.map((target) => turned(target, turns));
  return (
    camera.zoom >= opening.zoom - MOST_WIDER &&
    isWhole(translate(box, [turns, 0]), camera, screen, [0, 0]) &&
    (isClear(camera, here, screen, 0) || !isClear(opening, targets, screen, 0))
  );
}

/** How much of a box the credits and the scale cover at the foot of the room, pixels. */
function coveredBelow(box: Box, { controls }: Screen, room: Box): number {
  const feet = controls.filter((control) => control[1] > room[3] - FOOT && intersects(control, box));
  return Math.max(0, ...feet.map(([, top]) => box[3] - top + AIR));
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
  const symbolRadius = Math.max(target.radius * scale, SYMBOL);
  const lift = target.form === "pin" ? SYMBOL : 0;
  const [west, north, east, south] = target.box;
  const body: Box =
    target.form === "shape"
      ? [...place([west, north]), ...place([east, south])]
      : [at[0] - symbolRadius, at[1] - symbolRadius - lift, at[0] + symbolRadius, at[1] + symbolRadius];
  const along = (low: number, high: number, from: number, to: number, middle: number) => {
    const play = to - from - (high - low);
    const away = Math.max(from - high, low - to);
    // What is larger than the room, or far outside of it, goes to its middle; what is near comes in, and its name with it.
    if (play < 0 || away > (to - from) / 2) return (from + to) / 2 - middle;
    const further = away > 0 ? Math.min(ROOM_FOR_NAME, play / 2) : 0;
    return low < from ? from - low + further : high > to ? to - high - further : 0;
  };
  const isBare = screen.controls.every((box) => isClearOf(box, { ...target, radius: 0 }, at, scale, AIR));
  const isLarger = body[2] - body[0] > room[2] - room[0] || body[3] - body[1] > room[3] - room[1];
  if (isBare && isLarger && contains(room, at)) return [0, 0];
  const move: Pixel = [
    along(body[0], body[2], room[0], room[2], at[0]),
    along(body[1], body[3], room[1], room[3], at[1]),
  ];
  // Of what is large some may lie under them, where the map has not to move anyway; all of it may not find room.
  const height = body[3] - body[1];
  const isSmall = height <= (room[3] - room[1]) / SMALL_SHARE;
  const covered = coveredBelow(translate(body, move), screen, room);
  const fits = height + covered <= room[3] - room[1];
  if (target.form !== "shape" && fits && (isSmall || move[0] !== 0 || move[1] !== 0)) move[1] -= covered;
  const isBareAt = (by: Pixel) => {
    const there: Pixel = [at[0] + by[0], at[1] + by[1]];
    return screen.controls.every((box) => isClearOf(box, { ...target, radius: 0 }, there, scale, AIR));
  };
  if (isBareAt(move)) return move;
  const [mx, my] = middleOf(screen);
  return movesInto(body, room).find(isBareAt) ?? [mx - at[0], my - at[1]];
}

/** So many moves to either side, and as many up and down, are tried. */
const TRIED = 9;

/** Moves that bring a box into a room, the smallest first; none where it finds no room. */
function movesInto(box: Box, room: Box): Pixel[] {
  const along = (least: number, most: number) =>
    Array.from({ length: TRIED }, (_, i) => least + ((most - least) * i) / (TRIED - 1)).concat(
      Math.min(Math.max(0, least), most),
    );
  const [left, top, right, bottom]: Box = [room[0] - box[0], room[1] - box[1], room[2] - box[2], room[3] - box[3]];
  if (left > right || top > bottom) return [];
  return along(left, right)
    .flatMap((x) => along(top, bottom).map((y): Pixel => [x, y]))
    .toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b));
}

/** The camera when the map has moved by so many pixels. */
const movedBy = (camera: Camera, [x, y]: Pixel): Camera => shifted(camera, [-x, -y]);

/** The same; where the map has to move, and all that was reported finds room beside it, that comes into sight as well. */
export function moveToShowAmong(
  visits: Visits,
  visit: VisitFeature,
  basemap: Basemap,
  camera: Camera,
  screen: Screen,
): Pixel {
  const move = moveToShow(visit, basemap, camera, screen);
  if (move[0] === 0 && move[1] === 0) return move;
  const { box, targets } = aimOf(visits, basemap, null);
  const turns = Math.round(toWorld(camera.center)[0] - centreOf(box)[0]);
  const place = placer(camera, screen);
  const all: Box = [...place([box[0] + turns, box[1]]), ...place([box[2] + turns, box[3]])];
  const here = targets.map((target) => turned(target, turns));
  const movesWithin = (margin: Pixel) =>
    movesInto(all, roomOf(screen, margin)).filter((by) => {
      const [x, y] = moveToShow(visit, basemap, movedBy(camera, by), screen);
      return x === 0 && y === 0;
    });
  const [aside] = marginOf(screen);
  const isClearAfter = (air: number) => (by: Pixel) => isClear(movedBy(camera, by), here, screen, air);
  const least = movesWithin(LEAST_MARGIN);
  return (
    movesWithin([aside, ROOM_FOR_NAME]).find(isClearAfter(AIR_FOR_A_NAME)) ??
    least.find(isClearAfter(0)) ??
    least[0] ??
    move
  );
}
