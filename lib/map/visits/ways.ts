/** The shapes that lines take on the screen, before they are cut. */
import type { Pixel } from "../camera/camera";
import { type Box, bbox, distanceTo, grow, intersects } from "../plane/box";
import { distance, interpolate } from "../plane/point";

/** Whether a point lies in what a line leaves, or leads to. */
export type Covers = (point: Pixel) => boolean;

/** Pixels between the points of a bow, which has no fewer than some, and of a long one no more than others. */
const APART = 2;
const [FEWEST, MOST] = [24, 64];
/** How far a line keeps from the symbol of a visit that it does not join, pixels. */
export const CLEAR = 6;

/** A bow between two points, as high as a share of their distance, and highest at a share of the way. */
export const arc = (a: Pixel, b: Pixel, bulge: number, top = 0.5): Pixel[] => {
  const middle = interpolate(a, b, top);
  return bow(a, [middle[0] - (b[1] - a[1]) * bulge * 2, middle[1] + (b[0] - a[0]) * bulge * 2], b);
};

/** A bow between two points that a third draws to itself. */
function bow(a: Pixel, control: Pixel, b: Pixel): Pixel[] {
  const steps = Math.min(MOST, Math.max(FEWEST, Math.ceil(distance(a, b) / APART)));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    return interpolate(interpolate(a, control, t), interpolate(control, b, t), t);
  });
}

interface Circle {
  at: Pixel;
  radius: number;
}

/** How far along its circle from where the two meet a bow over that begins and ends, radians. */
const ALONG = 0.5;
/** So far from where they meet it passes, pixels, or as much farther as it takes to be outside of both. */
const OVER = 14;
const onCircle = ({ at: [x, y], radius }: Circle, angle: number): Pixel => [
  x + radius * Math.cos(angle),
  y + radius * Math.sin(angle),
];

/** Bows from one circle to another that overlaps it, from edge to edge and outside of both, on either side. */
export function* bowsOver(a: Circle, b: Circle): Generator<Pixel[]> {
  const apart = distance(a.at, b.at);
  const axis = Math.atan2(b.at[1] - a.at[1], b.at[0] - a.at[0]);
  /** How far from the axis the circles meet, by the law of cosines. */
  const meeting = ({ radius }: Circle, other: Circle) =>
    Math.acos(Math.max(-1, Math.min(1, (apart ** 2 + radius ** 2 - other.radius ** 2) / (2 * apart * radius))));
  const beyond = (angle: number) => angle + Math.min(ALONG, (Math.PI - angle) / 2);
  const isOutside = (point: Pixel) => [a, b].every(({ at, radius }) => distance(point, at) > radius - 1);
  for (const side of [-1, 1]) {
    const start = onCircle(a, axis + side * beyond(meeting(a, b)));
    const end = onCircle(b, axis + Math.PI - side * beyond(meeting(b, a)));
    const met = onCircle(a, axis + side * meeting(a, b));
    for (let over = OVER; over < a.radius + b.radius; over *= 2) {
      const top = onCircle({ at: met, radius: over }, axis + (side * Math.PI) / 2);
      const middle = interpolate(start, end, 0.5);
      const way = bow(start, [2 * top[0] - middle[0], 2 * top[1] - middle[1]], end);
      if (!way.every(isOutside)) continue;
      yield way;
      break;
    }
  }
}

/** Puts a point every few pixels where a line is near a box, so that ends can be cut anywhere. */
export function dense(line: Pixel[], box: Box): Pixel[] {
  return line.flatMap((point, i) => {
    const next = line[i + 1];
    if (!next || !intersects(bbox([point, next]), box)) return [point];
    const steps = Math.min(200, Math.max(1, Math.ceil(distance(point, next) / 4)));
    return Array.from({ length: steps }, (_, step) => interpolate(point, next, step / steps));
  });
}

/** How often the stretch is halved in which a line leaves what covers it: a pixel of a thousand is found. */
const HALVED = 10;

/** Where a line leaves what covers it, between a point within and one without. */
function edge(within: Pixel, without: Pixel, covers: Covers): Pixel {
  let [inner, outer] = [within, without];
  for (let i = 0; i < HALVED; i++) {
    const middle = interpolate(inner, outer, 0.5);
    if (covers(middle)) inner = middle;
    else outer = middle;
  }
  return outer;
}

/** The first pixels of a line, from a point before it; all of one that is shorter. */
function stretch(from: Pixel, line: Pixel[], length: number): Pixel[] {
  const beyond = line.findIndex((point) => distance(point, from) > length);
  const far = line[beyond];
  if (!far) return line;
  // Along the way, not across it: the last step is as long as what is left.
  const near = line[beyond - 1] ?? from;
  const left = length - distance(from, near);
  return [...line.slice(0, beyond), interpolate(near, far, left / distance(near, far))];
}

/** Leaves out the ends that lie within what the line leaves and what it leads to; of the latter more than `into` pixels. */
export function cut(line: Pixel[], start: Covers, end: Covers, into = 0): Pixel[] {
  const from = line.findIndex((point) => !start(point));
  const [covered, first] = [line[from - 1], line[from]];
  if (!first) return [];
  const rest = covered ? [edge(covered, first, start), ...line.slice(from)] : line;
  const to = rest.findIndex(end);
  if (to < 0) return rest;
  const [last, reached] = [rest[to - 1], rest[to]];
  if (!reached) return [];
  // It sets out from so near the edge that its symbol reaches over it; from within there is nothing to draw.
  if (!last) return into > 0 && line[0] && !end(line[0]) ? [reached, ...stretch(reached, rest.slice(1), into)] : [];
  const there = edge(reached, last, end);
  return [...rest.slice(0, to), there, ...(into > 0 ? stretch(there, rest.slice(to), into) : [])];
}

/** How many points of a way lie on or beside some symbols; counted up to `most`. */
function crossings(way: Pixel[], others: Box[], most: number): number {
  const about = grow(bbox(way), CLEAR);
  const near = others.filter((other) => intersects(about, other));
  if (near.length === 0) return 0;
  const longest = way.reduce((most, point, i) => Math.max(most, distance(way[i - 1] ?? point, point)), 0);
  let count = 0;
  for (const other of near) {
    // So far from it, as many points as could come near are passed over.
    for (let i = 0, point = way[0]; point; point = way[i]) {
      const spare = distanceTo(other, point) - CLEAR;
      if (spare < 0) count++;
      if (count >= most) return count;
      i += Math.max(1, Math.floor(spare / longest));
    }
  }
  return count;
}

/** Whether a way leads across no symbol. */
export const isClear = (way: Pixel[], others: Box[]): boolean => crossings(way, others, 1) === 0;

/** The first of some ways that leads across the least of symbols of visits that it does not join; no more are made than it takes. */
export function clearestWay(ways: Iterable<Pixel[]>, others: Box[]): Pixel[] {
  let [best, least]: [Pixel[], number] = [[], Infinity];
  for (const way of ways) {
    const count = crossings(way, others, least);
    if (count < least) [best, least] = [way, count];
    if (least === 0) break;
  }
  return best;
}

/** Bends a long line aside by a share of its length, most in the middle. */
export function bend(line: Pixel[], share: number): Pixel[] {
  const [a, b] = [line[0], line.at(-1)];
  if (!a || !b || share === 0) return line;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return line.map(([x, y]) => {
    const along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1);
    const aside = share * Math.sin(Math.min(1, Math.max(0, along)) * Math.PI);
    return [x - dy * aside, y + dx * aside];
  });
}
