/** What a line is, in words along it: said once, on the longest stretch that is free. */
import type { Basis, Locale } from "../../contract";
import { TABLES } from "../../locales";
import { once } from "../../once";
import type { Steps } from "../../steps";
import type { Ground } from "../basemap/ground";
import type { Pixel } from "../camera/camera";
import { around, type Box, bbox, contains, cornersOf, grow, intersects } from "../plane/box";
import { clipLine } from "../plane/clip";
import { distance, interpolate, lengthOf, paced } from "../plane/point";
import { simplify } from "../plane/simplify";
import { lineWidth, TYPES } from "../text/measure";
import { headBox } from "../visits/arrowheads";
import type { LegLine, Legs } from "../visits/legs";
import type { Obstacles } from "./labels";

/** What most needs explaining first. */
export const SAID: Basis[] = ["listed", "inferred", "stated"];

/** In full, else briefly. */
const FORMS = [0, 1] as const;

const SIZE = TYPES.along.size;
/** What lies about a point is looked for in squares so large, pixels: no smaller than what the words need there. */
const SQUARE = 24;
/** More squares than there are in a row. */
const A_ROW = 1e6;
/** Pixels between the points at which a line is looked at. */
const STEP = 8;
/** How far the baseline is from the line, above and below it; then so far that the line's own arrowhead fits between. */
const SIDES = [4, -4 - SIZE * 0.75];
const BESIDE_HEAD = [8, -8 - SIZE * 0.75];
/** Pixels free before and after the words. */
const MARGIN = 6;
/** A path goes on a little beyond the words: what is off its end is not drawn. */
const SPARE = 24;
/** Words turn at most so far from their first letter to their last, radians. */
const MOST_TURN = 0.9;
/** Words are tried along so many lines, the longest. */
const MOST_LINES = 24;
/** A whole circle up to this radius, pixels, is kept free; of a larger one, its line. */
const SMALL_RING = 80;

/** Moves a line to its left as it runs on the screen: up, where it runs to the right. */
function offsetLine(line: Pixel[], by: number): Pixel[] {
  return line.map((point, i) => {
    const [a, b] = [line[i - 1] ?? point, line[i + 1] ?? point];
    const length = distance(a, b) || 1;
    return [point[0] + ((b[1] - a[1]) / length) * by, point[1] - ((b[0] - a[0]) / length) * by];
  });
}

const direction = (a: Pixel, b: Pixel) => Math.atan2(b[1] - a[1], b[0] - a[0]);

interface Stretch {
  baseline: Pixel[];
  /** Pixels of free line about it. */
  room: number;
}

interface Freedom {
  /** Whether nothing is in the way of words at a point; of the line's own arrowhead alone, see `isHead`. */
  isFree(point: Pixel): boolean;
  isHead(point: Pixel): boolean;
}

/** One side of a line: what words would stand on, and whether they may at each of its points. */
interface Side {
  baseline: Pixel[];
  free: boolean[];
}

/** The sides of a line in the order in which they are tried, each looked at when it is asked for. */
const sidesOf = (line: Pixel[], { isFree, isHead }: Freedom): (() => Side)[] =>
  [...SIDES, ...BESIDE_HEAD].map((side) =>
    once(() => ({
      baseline: offsetLine(line, side),
      free: offsetLine(line, side + SIZE * 0.35).map((at) => isFree(at) && !(SIDES.includes(side) && isHead(at))),
    })),
  );

/** A piece of a line that is on the screen, and its sides. */
interface Piece {
  length: number;
  sides: (() => Side)[];
}

/** The middle of the longest run of free points above a line, else below it, if it has room for `width` pixels and more than `least`. */
function freeStretch({ length, sides }: Piece, width: number, least: number): Stretch | null {
  const needed = Math.ceil(width / STEP) + 1;
  if (length < needed || length * STEP <= least) return null;
  let best: Stretch | null = null;
  for (const side of sides) {
    if (best) break;
    const { baseline, free } = side();
    for (let from = 0; from < free.length; from++) {
      if (!free[from]) continue;
      let to = from;
      while (free[to + 1]) to++;
      const count = to - from + 1;
      const start = from + Math.floor((count - needed) / 2);
      const part = baseline.slice(start, start + needed);
      const [a, b, c, d] = [part[0], part[2], part.at(-3), part.at(-1)];
      const room = count * STEP;
      from = to;
      if (count < needed || room <= (best?.room ?? least) || !a || !b || !c || !d) continue;
      if (d[0] < a[0] || Math.abs(direction(c, d) - direction(a, b)) > MOST_TURN) continue;
      best = { baseline: part, room };
    }
  }
  return best;
}

const extended = (a: Pixel, b: Pixel): Pixel => interpolate(a, b, -SPARE / (distance(a, b) || 1));

/** Words along a line. */
export interface Along {
  text: string;
  /** What they are written on: it goes on a little beyond them. */
  baseline: Pixel[];
  /** They lie on water. */
  afloat: boolean;
}

function alongOf(part: Pixel[], text: string, afloat: boolean): Along | null {
  const [first, second, before, last] = [part[0], part[1], part.at(-2), part.at(-1)];
  if (!first || !second || !before || !last) return null;
  return { text, baseline: simplify([extended(first, second), ...part, extended(last, before)], 0.4), afloat };
}

/** What a line says, in full and briefly: one that comes in from an origin that is not seen says from where. */
export const wordsOf = ({ basis, origin, points: [start] }: LegLine, seen: Box, locale: Locale) =>
  origin && start && !contains(seen, start) ? TABLES[locale].legFrom(origin[locale]) : TABLES[locale].legs[basis];

/** The words along one line on the screen, off marks, names and circles, which they then are an obstacle to; null where there is no room. A line a step. */
export function* wordsAlong(
  { lines }: Legs,
  obstacles: Obstacles,
  { locale, ground }: { locale: Locale; ground: Ground },
): Steps<Along | null> {
  const { hard, circles, seen } = obstacles;
  const screen = grow(seen, -MARGIN);
  const half = SIZE / 2 + 1;
  const tracks = lines.map((line) => {
    const points = line.points.filter((_, i) => i % 2 === 0);
    return { line, points, box: bbox(points), length: lengthOf(line.points) };
  });
  /** The points of all lines, by the square that they are in. */
  const squares = new Map<number, { line: LegLine; at: Pixel }[]>();
  const squareOf = (x: number, y: number) => Math.floor(x / SQUARE) * A_ROW + Math.floor(y / SQUARE);
  for (const { line, points } of tracks)
    for (const at of points) {
      const key = squareOf(...at);
      const square = squares.get(key);
      if (square) square.push({ line, at });
      else squares.set(key, [{ line, at }]);
    }
  const isCrossed = (box: Box, own: LegLine) =>
    // No box is wider than a square.
    [...new Set(cornersOf(box).map(([x, y]) => squareOf(x, y)))].some((key) =>
      squares.get(key)?.some(({ line, at }) => line !== own && contains(box, at)),
    );
  /** What may be in the way of words along a line, and whether it is at a point. */
  const freedom = (line: LegLine): Freedom => {
    const whole = grow(bbox(line.points), SIZE * 2);
    const heads = lines.flatMap((each) => (each.arrowhead && each !== line ? [around(each.arrowhead.at, 7)] : []));
    const own = line.arrowhead && headBox(line.arrowhead);
    const isOwn = (other: Box) => own?.every((edge, i) => edge === other[i]) ?? false;
    const taken = [...hard, ...heads].filter((other) => intersects(other, whole) && !isOwn(other));
    const near = circles.filter(({ at, radius }) => intersects(around(at, radius + half), whole));
    const isHead = (point: Pixel) =>
      line.arrowhead !== null && intersects(around(point, half), around(line.arrowhead.at, 7));
    const isFree = (point: Pixel) => {
      const box = around(point, half);
      if (taken.some((other) => intersects(box, other))) return false;
      for (const { at, radius } of near) {
        const away = distance(at, point);
        if (away < radius + half && (radius < SMALL_RING || away > radius - half)) return false;
      }
      return !isCrossed(box, line);
    };
    return { isFree, isHead };
  };
  /** Looked at for words in full and again for brief ones. */
  const pieces = new Map(
    lines.map((line) => [
      line,
      once(() => {
        const free = freedom(line);
        return clipLine(line.points, screen).map((part): Piece => {
          const upright = (part.at(-1)?.[0] ?? 0) < (part[0]?.[0] ?? 0) ? part.toReversed() : part;
          const points = paced(upright, STEP);
          return { length: points.length, sides: sidesOf(points, free) };
        });
      }),
    ]),
  );
  for (const [basis, form] of SAID.flatMap((each) => FORMS.map((form) => [each, form] as const))) {
    let best: (Stretch & { text: string }) | null = null;
    const shown = tracks.filter(({ line, box }) => line.basis === basis && intersects(box, screen));
    const longest =
      shown.length > MOST_LINES ? shown.toSorted((a, b) => b.length - a.length).slice(0, MOST_LINES) : shown;
    for (const { line, length } of longest) {
      yield;
      const text = wordsOf(line, seen, locale)[form];
      const width = lineWidth(text, "along") + MARGIN * 2;
      if (length < Math.max(width, best?.room ?? 0)) continue;
      for (const piece of pieces.get(line)?.() ?? []) {
        const stretch = freeStretch(piece, width, best?.room ?? 0);
        if (stretch) best = { ...stretch, text };
      }
    }
    if (!best) continue;
    hard.push(...best.baseline.filter((_, i) => i % 2 === 0).map((at) => around(at, half)));
    const middle = best.baseline[best.baseline.length >> 1];
    return alongOf(best.baseline, best.text, middle !== undefined && !ground.isLand(middle));
  }
  return null;
}
