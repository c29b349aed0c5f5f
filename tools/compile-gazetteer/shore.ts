/**
 * Provinces that end where the map's land does. Their outlines come from another source than the coast, which the one
 * leaves bare and the other runs over by some kilometres: seen from near, hatching would stop short of the shore or lie on
 * water. What of a province lies off the land is cut away; land along the shore that lies in none goes to the nearest.
 */
import type { Point } from "../../lib/contract";
import { type Box, bbox, contains, grow, intersects } from "../../lib/map/plane/box";
import { interpolate, squaredDistanceToSegment } from "../../lib/map/plane/point";
import { pointInPolygon } from "../../lib/map/plane/polygon";
import { boxRing } from "./geometry/frame";
import { type Rings, ringArea } from "./geometry/rings";
import { roundRings } from "./geometry/rounding";
import type { Tools } from "./sources/tools";

/** The coast of the provinces. */
const COAST: Box = [106, 17, 126, 42];
/** Land along the shore is no larger than so, square degrees: more is another country's. */
const LARGEST_GAP = 0.1;
/** Hong Kong and Macao, which have no outline here. */
const ELSEWHERE: Box[] = [
  [113.8, 22.1, 114.52, 22.62],
  [113.5, 22.1, 113.62, 22.225],
];
/** About the mouth of the Yangtze and Zhoushan islands belong to the nearest province, too; elsewhere to one that they touch. */
const ISLANDS: Box = [120.05, 29.3, 123.2, 33];
/** Zhoushan's islands, of which some are nearer to Shanghai. */
const ZHOUSHAN: { box: Box; province: string } = { box: [121.9, 29.3, 123.2, 30.9], province: "Zhejiang" };
/** Land along the shore is parted in squares so large, degrees, each of which goes to its nearest province. */
const SQUARE = 0.05;
/** So near is what touches, and so far at most from the shore a line between two provinces goes on to it, degrees. */
const TOUCHING = 0.0015;
const FROM_SHORE = 0.2;

const DECIMALS = 3;
const rounded = (polygons: Rings[]) =>
  polygons.map((rings) => roundRings(rings, DECIMALS)).filter((rings) => rings !== null);

type ShoreTools = Pick<Tools, "union" | "intersection" | "difference">;

/** The distance of a point to the nearest side of some polygons, degrees. */
function distanceToSides(point: Point, polygons: Rings[]): number {
  let least = Infinity;
  for (const ring of polygons.flat())
    ring.forEach((a, i) => {
      const b = ring[i + 1];
      if (b) least = Math.min(least, squaredDistanceToSegment(point, a, b));
    });
  return Math.sqrt(least);
}

const middleOf = (ring: Point[]): Point => {
  const [west, south, east, north] = bbox(ring);
  return [(west + east) / 2, (south + north) / 2];
};

/** Whether an island lies about the mouth of the Yangtze, where the coast is finer. */
export const isAtTheMouth = (ring: Point[]): boolean => contains(ISLANDS, middleOf(ring));

/** A polygon in squares of the grid. */
function inSquares({ intersection }: ShoreTools, rings: Rings): Rings[] {
  const box = bbox(rings[0] ?? []);
  const [west, south] = [Math.floor(box[0] / SQUARE), Math.floor(box[1] / SQUARE)];
  const [east, north] = [Math.floor(box[2] / SQUARE), Math.floor(box[3] / SQUARE)];
  const pieces: Rings[] = [];
  for (let x = west; x <= east; x++)
    for (let y = south; y <= north; y++) {
      const square: Box = [x * SQUARE, y * SQUARE, (x + 1) * SQUARE, (y + 1) * SQUARE];
      pieces.push(...intersection([rings], [[boxRing(square)]]));
    }
  return pieces;
}

/** Provinces, by name, cut at the shore of the land and filled up to it. */
export function upToTheShore(
  tools: ShoreTools,
  provinces: ReadonlyMap<string, Rings[]>,
  land: Rings[],
): Map<string, Rings[]> {
  const shore = tools.intersection(
    land.filter(([outer = []]) => intersects(bbox(outer), COAST)),
    [[boxRing(COAST)]],
  );
  const coastal = [...provinces].filter(([, parts]) => intersects(bbox(parts.flat(2)), COAST));
  const gaps = tools
    .difference(shore, ...coastal.map(([, parts]) => parts))
    .filter(
      ([outer = []]) => ringArea(outer) < LARGEST_GAP && !ELSEWHERE.some((box) => contains(box, middleOf(outer))),
    );
  const given = new Map<string, Rings[]>();
  for (const gap of gaps) {
    const [outer = []] = gap;
    const near = coastal.filter(([, parts]) => intersects(grow(bbox(outer), 1), bbox(parts.flat(2))));
    const touches = near.some(([, parts]) => outer.some((point) => distanceToSides(point, parts) < TOUCHING));
    if (!touches && !isAtTheMouth(outer)) continue;
    const known = contains(ZHOUSHAN.box, middleOf(outer)) ? ZHOUSHAN.province : null;
    for (const piece of inSquares(tools, gap)) {
      const middle = middleOf(piece[0] ?? []);
      const [nearest] = near
        .map(([name, parts]) => ({ name, away: distanceToSides(middle, parts) }))
        .toSorted((a, b) => a.away - b.away);
      const name = known ?? nearest?.name;
      if (name) given.set(name, [...(given.get(name) ?? []), piece]);
    }
  }
  return new Map(
    [...provinces].map(([name, parts]) => {
      const isOff = tools.difference(tools.intersection(parts, [[boxRing(COAST)]]), shore).length > 0;
      const more = given.get(name) ?? [];
      if (!isOff && more.length === 0) return [name, parts];
      const [inland, ashore] = [tools.difference(parts, [[boxRing(COAST)]]), tools.intersection(parts, shore)];
      // Rounded first: the library leaves rings open where edges nearly meet.
      return [name, tools.union(rounded(ashore), rounded(inland), rounded(more))];
    }),
  );
}

/** Lines between provinces, each loose end that is near the shore led on to it. */
export function linesToTheShore(lines: Point[][], land: Rings[]): Point[][] {
  const shore = land.filter(([outer = []]) => intersects(bbox(outer), COAST)).flat();
  const joints = new Map<string, number>();
  for (const point of lines.flat()) joints.set(String(point), (joints.get(String(point)) ?? 0) + 1);
  const led = (end: Point | undefined): Point[] => {
    if (!end || (joints.get(String(end)) ?? 0) > 1 || !contains(COAST, end)) return [];
    const goal = nearestOn(shore, end);
    const isOnLand = land.some((rings) => pointInPolygon(end, rings));
    return goal && isOnLand ? [goal] : [];
  };
  return lines.map((line) => [...led(line[0]), ...line, ...led(line.at(-1))]);
}

/** The nearest point of a shore; null where that is far. */
function nearestOn(rings: Point[][], point: Point): Point | null {
  let [best, least]: [Point | null, number] = [null, FROM_SHORE ** 2];
  for (const ring of rings)
    ring.forEach((a, i) => {
      const b = ring[i + 1];
      if (!b || squaredDistanceToSegment(point, a, b) >= least) return;
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
      best = interpolate(a, b, Math.max(0, Math.min(1, along)));
      least = squaredDistanceToSegment(point, a, b);
    });
  return best;
}
