/** Where the name of a province or of a whole unit may stand: in its shape, touching it, else beside it with a leader. */
import { once } from "../../once";
import type { Pixel } from "../camera/camera";
import {
  around,
  type Box,
  bbox,
  centreOf,
  contains,
  grow,
  intersection,
  intersects,
  translate,
  union,
} from "../plane/box";
import { distance, interpolate } from "../plane/point";
import type { Candidate, TextSize } from "../text/label";
import { ANYWHERE, AROUND, candidatesBeside } from "./beside";
import { FORBIDDEN } from "./labels";

/** What a name belongs to: a shape on the screen that answers quickly whether a pixel is inside it. */
export interface Extent {
  box: Box;
  contains: (pixel: Pixel) => boolean;
  /** Points all over its inside, found when they are first asked for. */
  interior: () => Pixel[];
}

const extent = (box: Box, isIn: (pixel: Pixel) => boolean): Extent => ({
  box,
  contains: isIn,
  interior: once(() => lattice(box, Math.min(8, stepOf(box))).filter(isIn)),
});

/** Pixels between the lines along which a shape is looked at. */
const PITCH = 4;

/** Reads rings, even-odd, line by line, as far as `seen` shows them; null where it shows nothing of them. */
export function extentOf(rings: readonly Pixel[][], seen: Box): Extent | null {
  const box = intersection(bbox(rings.flat()), seen);
  if (!box) return null;
  const [, top, , bottom] = box;
  const lines: number[][] = Array.from({ length: Math.floor((bottom - top) / PITCH) + 1 }, () => []);
  for (const ring of rings) {
    let previous = ring.at(-1);
    for (const point of ring) {
      if (previous) {
        const [a, b] = previous[1] < point[1] ? [previous, point] : [point, previous];
        const first = Math.max(0, Math.ceil((a[1] - top) / PITCH));
        for (let i = first; i < lines.length && top + i * PITCH < b[1]; i++)
          lines[i]?.push(a[0] + ((top + i * PITCH - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
      }
      previous = point;
    }
  }
  return extent(box, ([x, y]) => {
    if (!contains(box, [x, y])) return false;
    let odd = false;
    for (const crossing of lines[Math.round((y - top) / PITCH)] ?? []) if (crossing < x) odd = !odd;
    return odd;
  });
}

/** The circles of units, as far as `seen` shows them; null where it shows nothing of them. */
export function extentOfCircles(discs: readonly { at: Pixel; radius: number }[], seen: Box): Extent | null {
  const box = intersection(union(discs.map(({ at, radius }) => around(at, radius))), seen);
  const isIn = (pixel: Pixel) => discs.some(({ at, radius }) => distance(at, pixel) < radius);
  return box && extent(box, (pixel) => contains(box, pixel) && isIn(pixel));
}

/** At most about so many places are tried inside a shape. */
const TRIED = 80;
/** Farther from its shape than this a name is nearer to another's, pixels. */
const FARTHEST = 40;
/** How far into its shape a leader leads, pixels. */
const INTO = 8;
/** And how far it ends from a symbol that it does not lead to, pixels. */
const OFF_A_SYMBOL = 6;
/** What a leader costs, so that a free place that touches the shape is taken before. */
const LED = 48;
/** And what it costs where a name could stand beside its own symbol. */
const LED_TO_SYMBOL = 64;

/** How near a leader comes to the symbol that it leads to, pixels. */
const OFF_SYMBOL = 3;

/** Places beside a symbol, farther off than where a name needs no leader to it. */
export function candidatesBesideWithLeader(
  at: Pixel,
  body: Box,
  others: readonly Extent[],
  size: TextSize,
  seen: Box,
): Candidate[] {
  const reaches = [12, 26].map((by) => grow(body, by));
  // Symbols are round at their ends.
  const half = Math.min(body[2] - body[0], body[3] - body[1]) / 2;
  const spine = translate(grow(body, -half), at);
  return [...candidatesBeside(at, reaches, AROUND, size, seen)].flatMap((candidate) => {
    const start = clamped(at, candidate.box);
    const near = clamped(start, spine);
    const end = interpolate(near, start, Math.min(1, (half + OFF_SYMBOL) / distance(near, start)));
    // From a name beyond the edge it would be a line from nowhere.
    if (!intersects(candidate.box, seen)) return [];
    const cost = candidate.cost + LED_TO_SYMBOL + distance(start, end) / 4 + trespass(candidate.box, others);
    return { ...candidate, cost, leader: [start, end] as const };
  });
}

/** The pixel of a box that is nearest to another. */
const clamped = ([x, y]: Pixel, [left, top, right, bottom]: Box): Pixel => [
  Math.max(left, Math.min(x, right)),
  Math.max(top, Math.min(y, bottom)),
];

const TOUCH = [0.02, 0.5, 0.98];

/** How much of a box lies in a shape, of nine looks at it. */
function looks(box: Box, extent: Extent): number {
  let sum = 0;
  for (const u of TOUCH)
    for (const v of TOUCH) {
      const looked: Pixel = [box[0] + (box[2] - box[0]) * u, box[1] + (box[3] - box[1]) * v];
      if (extent.contains(looked)) sum++;
    }
  return sum;
}

/** Whether all of a box lies in a shape, by nine looks at it; whether any of it does. */
export const liesIn = (box: Box, extent: Extent): boolean => looks(box, extent) === TOUCH.length ** 2;
export const touches = (box: Box, extent: Extent): boolean => intersects(box, extent.box) && looks(box, extent) > 0;

/** A shape smaller than this, pixels, is read as a symbol: a name so near to it would be its own. */
export const SMALL = 60;
const BESIDE = 8;
const READ_AS_ITS = 70;

const isSmall = ({ box: [left, top, right, bottom] }: Extent) => Math.max(right - left, bottom - top) < SMALL;

/** Whether the middle of a line of text is as high as a shape. */
const isInRow = ([, top, , bottom]: Box, { box }: Extent) =>
  box[1] <= (top + bottom) / 2 && (top + bottom) / 2 <= box[3];

/** Whether a name stands in the row of its own shape, on no other and in the row of no small one beside it. */
export const isInItsRow = (box: Box, own: Extent, others: readonly Extent[]): boolean =>
  isInRow(box, own) &&
  others.every(
    (other) =>
      !touches(box, other) && !(isSmall(other) && isInRow(box, other) && intersects(box, grow(other.box, BESIDE))),
  );

/** What a place costs that could be read as the name of a neighbour, another visit's shape. */
export function trespass(box: Box, others: readonly Extent[]): number {
  let sum = 0;
  const about = grow(box, BESIDE);
  for (const other of others) {
    if (isSmall(other) && intersects(about, other.box)) sum += READ_AS_ITS;
    if (!intersects(box, other.box)) continue;
    const inside = looks(box, other);
    if (other.contains(centreOf(box)) || (isSmall(other) && inside > 0)) return FORBIDDEN;
    sum += inside * 20;
  }
  return sum;
}

/** Room between a text and the edge it stands at, pixels. */
const OFF_EDGE = 14;

/** Places at the edges of what is seen, for what surrounds it: away from what is in its middle. */
export function candidatesAtEdge([width, height]: TextSize, seen: Box): Candidate[] {
  const [left, top, right, bottom] = grow(seen, -OFF_EDGE);
  const places = [0, 1, 0.5].flatMap((x) => [0, 1, 0.08, 0.92, 0.2, 0.8].map((y) => [x, y] as const));
  return places.map(([x, y], i) => {
    const [west, north] = [left + x * (right - left - width), top + y * (bottom - top - height)];
    const anchor = x === 0 ? "start" : x === 1 ? "end" : "middle";
    return { box: [west, north, west + width, north + height], anchor, cost: i * 2, leader: null };
  });
}

/** Points of a lattice over a box, `step` pixels apart, about its middle. */
function lattice(box: Box, step: number): Pixel[] {
  const [left, top, right, bottom] = box;
  const [across, down] = [Math.floor((right - left) / 2 / step), Math.floor((bottom - top) / 2 / step)];
  const [x, y] = centreOf(box);
  const points: Pixel[] = [];
  for (let i = -across; i <= across; i++) for (let j = -down; j <= down; j++) points.push([x + i * step, y + j * step]);
  return points;
}

const stepOf = ([left, top, right, bottom]: Box) => Math.max(6, Math.sqrt(((right - left) * (bottom - top)) / TRIED));

/** The one that is nearest to a pixel; null where there is none. */
function nearestOf(points: Pixel[], pixel: Pixel): Pixel | null {
  let best: Pixel | null = null;
  let least = Infinity;
  for (const point of points) {
    const away = distance(point, pixel);
    if (away < least) [best, least] = [point, away];
  }
  return best;
}

/** A point inside a shape, as near to a pixel as can be. */
export const nearest = (extent: Extent, pixel: Pixel, isFree: (pixel: Pixel) => boolean = () => true): Pixel | null =>
  extent.contains(pixel) && isFree(pixel) ? pixel : nearestOf(extent.interior().filter(isFree), pixel);

/** Places for a name in its shape or touching it, the nearer to `at` the better. */
export function candidatesWithin(
  extent: Extent,
  others: readonly Extent[],
  at: Pixel,
  [width, height]: TextSize,
): Candidate[] {
  const { box } = extent;
  const reachable: Box = [box[0] - width / 2, box[1] - height / 2, box[2] + width / 2, box[3] + height / 2];
  const candidates: Candidate[] = [];
  for (const middle of [at, ...lattice(reachable, stepOf(reachable))]) {
    const left = middle[0] - width / 2;
    const top = middle[1] - height / 2;
    const place: Box = [left, top, left + width, top + height];
    const inside = looks(place, extent);
    // One corner alone would not show whose name it is.
    if (inside < 2) continue;
    const edge = extent.contains(middle) ? 0 : inside > 2 ? 24 : 60;
    const cost = (9 - inside) * 2 + trespass(place, others) + distance(middle, at) / 8 + edge;
    candidates.push({ box: place, anchor: "middle", cost, leader: null });
  }
  return candidates;
}

/** Places beside a shape and off all others, each with a leader into what no symbol hides of it. */
export function candidatesWithLeader(
  extent: Extent,
  others: readonly Extent[],
  size: TextSize,
  seen: Box,
  symbols: readonly Box[],
): Candidate[] {
  const { box } = extent;
  const [x, y] = centreOf(box);
  const reaches = [8, 17, 26, 43, 60].map((by) => grow(translate(box, [-x, -y]), by));
  const isHidden = (pixel: Pixel) => symbols.some((symbol) => contains(grow(symbol, OFF_A_SYMBOL), pixel));
  const inner = extent.interior().filter((pixel) => !isHidden(pixel));
  return [...candidatesBeside([x, y], reaches, ANYWHERE, size, seen)].flatMap((candidate) => {
    const goal = nearestOf(inner, centreOf(candidate.box));
    if (!goal) return [];
    const start = clamped(goal, candidate.box);
    const length = distance(goal, start);
    if (length === 0 || length > FARTHEST || !intersects(candidate.box, seen)) return [];
    // On another's hatching it would be the other's name, whatever its leader says.
    if (trespass(candidate.box, others) > 0) return [];
    const end = interpolate(start, goal, 1 + INTO / length);
    const cost = candidate.cost + LED + length / 4;
    return { ...candidate, cost, leader: [start, extent.contains(end) && !isHidden(end) ? end : goal] as const };
  });
}
