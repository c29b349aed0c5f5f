/** Where lines come to an end in a province: at one place of it, whichever way they take, and within. */
import type { Pixel } from "../camera/camera";
import { distance, lengthOf } from "../plane/point";
import { type Covers, cut } from "./ways";

/** How deep, in pixels, a line runs into a province, and into a small one, in radii of a circle as large. */
const DEEP = 12;
const SHARE = 0.2;
/** A stretch within it that is shorter, in such radii, is a tip that the line only passes. */
const TIP = 0.35;
/** A line that comes into a province sooner is led to its middle, to be seen beside what it sets out from, pixels. */
const SOON = 36;
/** How deep it runs, the best first; other depths where it would end on another line, as if it went on along that. */
const DEPTHS = [1, 0.6, 0.3, 2, 3, 4];
/** Nearer than so to another line it would, pixels. */
const ON_ANOTHER = 9;

const never = () => false;

/** Where a way comes into what it leads to, not counting a `tip` of it, so many pixels long, that it leaves again. */
function arrival(way: Pixel[], covers: Covers, tip: number): number {
  let [from, run] = [-1, 0];
  for (const [i, point] of way.entries()) {
    if (!covers(point)) {
      from = -1;
      continue;
    }
    const isFirst = from < 0;
    run = isFirst ? 0 : run + distance(way[i - 1] ?? point, point);
    if (isFirst) from = i;
    if (run >= tip) return from;
  }
  return from;
}

/** A way that leads into a province. */
export interface Landing {
  /** Up to where it is to end, or to the middle. */
  way: Pixel[];
  /** Whether it ends where it comes into it for good; else it sets out from there, or next to it. */
  isLed: boolean;
}

/** How deep a line usually runs into a province of such a radius, pixels. */
export const deepIn = (radius: number) => Math.min(DEEP, radius * SHARE);

/** A way to a province's middle, ended some pixels within. */
export function landingOf(way: Pixel[], covers: Covers, radius: number): Landing {
  const from = arrival(way, covers, radius * TIP);
  if (from < 1) return { way, isLed: false };
  const reached = [...way.slice(0, from - 1), ...cut(way.slice(from - 1), never, covers, deepIn(radius))];
  return lengthOf(reached) > SOON ? { way: reached, isLed: true } : { way, isLed: false };
}

/** What of a province the end of such a way lies in. */
export function partAt({ way, isLed }: Landing, covers: Covers, radius: number): Covers {
  const goal = way.at(-1);
  const reach = 2 * deepIn(radius);
  return isLed && goal ? (point) => distance(point, goal) < reach && covers(point) : covers;
}

/** How deep a line runs into a province of such a radius so that it ends within and on no other line, pixels. */
export function depthOf(
  radius: number,
  covers: Covers,
  endAt: (depth: number) => Pixel | undefined,
  others: Pixel[][],
): number {
  const usual = deepIn(radius);
  let within: number | null = null;
  for (const depth of DEPTHS.map((share) => share * usual)) {
    const end = endAt(depth);
    if (!end || !covers(end)) continue;
    if (!others.some((line) => line.some((point) => distance(point, end) < ON_ANOTHER))) return depth;
    within ??= depth;
  }
  return within ?? usual;
}
