/** What a line is, in words beside it with a leader: where along none there is room. */
import type { Locale } from "../../contract";
import type { Steps } from "../../steps";
import type { Pixel } from "../camera/camera";
import { type Box, bbox, contains, grow, intersects } from "../plane/box";
import { clipLine } from "../plane/clip";
import { distance, lengthOf } from "../plane/point";
import { type Candidate, type Label, sizeOf, type TextSize } from "../text/label";
import type { LegLine, Legs } from "../visits/legs";
import { SAID, wordsOf } from "./along";
import { ANYWHERE, candidatesBeside } from "./beside";
import { type Extent, trespass } from "./extents";
import { type Obstacles, POOR, placeLabel } from "./labels";

/** How far the words are from the line, the nearest first, pixels; the leader ends so far from them. */
const AWAY = [12, 22, 34, 48, 64, 80];
const GAP = 2;
/** Where a leader may meet its line, in shares of it: the middle first. */
const MEETING = [0.5, 0.4, 0.6, 0.3, 0.7];
/** Of a line of which less is seen, pixels, words would be said of what it leads to. */
const LEAST_SEEN = 40;
/** Along so many lines, the longest, places are tried. */
const MOST_LINES = 8;
/** What each pixel of a leader costs, and that it leads to where another line is nearer than so, pixels. */
const LONG = 0.4;
const APART = 10;
const SHARED = 40;
/** So much of a text, at either end, no leader leaves from, as a share of it. */
const END = 0.2;

interface About {
  seen: Box;
  /** The shapes of visits: on them words would be said of them. */
  extents: Extent[];
}

/** Where a leader leaves a text for a point: not from its very ends, widths are estimates. */
function leaves([left, top, right, bottom]: Box, [x, y]: Pixel): Pixel {
  const end = y < top || y > bottom ? (right - left) * END : 0;
  return [Math.min(Math.max(x, left + end), right - end), Math.min(Math.max(y, top), bottom)];
}

function* candidatesFor(
  line: LegLine,
  lines: LegLine[],
  size: TextSize,
  { seen, extents }: About,
): Generator<Candidate> {
  const inSight = line.points.filter((point) => contains(seen, point));
  for (const share of MEETING) {
    const at = inSight[Math.floor((inSight.length - 1) * share)];
    if (!at) continue;
    const isShared = lines.some((other) => other !== line && other.points.some((point) => distance(point, at) < APART));
    for (const away of AWAY)
      for (const place of candidatesBeside(at, [[0, 0, 0, 0]], ANYWHERE, size, seen, away)) {
        const leader = [leaves(grow(place.box, GAP), at), at] as const;
        const cost = place.cost + distance(...leader) * LONG + trespass(place.box, extents) + (isShared ? SHARED : 0);
        yield { ...place, cost, leader };
      }
  }
}

/** The words beside one line on the screen; null where there is no room. */
export function* wordsAside(
  { lines }: Legs,
  obstacles: Obstacles,
  { locale, extents }: { locale: Locale; extents: Extent[] },
): Steps<Label | null> {
  const { seen } = obstacles;
  for (const basis of SAID)
    for (const form of [0, 1] as const) {
      const shown = lines
        .filter((line) => line.basis === basis && intersects(bbox(line.points), seen))
        .filter(({ points }) => clipLine(points, seen).reduce((sum, part) => sum + lengthOf(part), 0) > LEAST_SEEN)
        .map((line) => ({ line, length: lengthOf(line.points) }))
        .toSorted((a, b) => b.length - a.length)
        .slice(0, MOST_LINES);
      for (const { line } of shown) {
        yield;
        const rows = [{ text: wordsOf(line, seen, locale)[form], style: "along" as const }];
        const candidates = () => candidatesFor(line, lines, sizeOf(rows), { seen, extents });
        const label = placeLabel({ rows, candidates, worst: POOR, uncut: true, isInSight: true }, obstacles);
        if (label) return label;
      }
    }
  return null;
}
