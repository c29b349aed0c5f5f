/** Lines between visits. A line is an order, not a road: its style says how the order is known, its ends how well each place is. */
import type { Basis, LegFeature, LocalizedText, Visits } from "../../contract";
import { visitId } from "../../features";
import { finish, type Steps } from "../../steps";
import type { Basemap } from "../basemap/basemap";
import { metresPerPixel, type Pixel, TILE, unproject } from "../camera/camera";
import { drawnBox, isCloseUp, onScreen, seenBox, type View } from "../camera/view";
import { around, type Box, bbox, contains, grow, intersects, union } from "../plane/box";
import { clipLine } from "../plane/clip";
import { distance, lengthOf } from "../plane/point";
import { simplify } from "../plane/simplify";
import { outline } from "./areas";
import { type Arrowhead, arrowheadsOf } from "./arrowheads";
import { clearestBend } from "./bends";
import { coresOf, coveredBy, type End, hangsAt, keptFree, otherHalf, unitsOf } from "./ends";
import type { Group } from "./groups";
import { deepIn, depthOf, landingOf, partAt } from "./landings";
import { isNameOnGround } from "./marks";
import { isLeg, isOneTrip, type Stop } from "./stops";
import { arc, bend, bowsOver, CLEAR, type Covers, clearestWay, cut, dense, isClear } from "./ways";

/** One line on the screen. */
export interface LegLine {
  trip: string;
  /** The visits that it joins; "origin" is where a delegation comes from. */
  joins: [string, string];
  basis: Basis;
  /** Where it begins, if that is no visit. */
  origin: LocalizedText | null;
  isSelected: boolean;
  /** It leads to or from what is only announced. */
  isAnnounced: boolean;
  points: Pixel[];
  /** What of it is drawn, simplified. */
  parts: Pixel[][];
  /** Null for a list, which is no route. */
  arrowhead: Arrowhead | null;
}

/** Where delegations set out from; no visit. */
interface Origin {
  at: Pixel;
  name: LocalizedText;
}

export interface Legs {
  lines: LegLine[];
  origins: Origin[];
}

type CoversOf = (withCircle: boolean) => Covers;

/** Up to this length on the ground a leg is a slight arc; a longer one keeps its great circle. */
const ARC_METRES = 300_000;
/** To the left of the way first, wider only where that avoids another visit and no narrow gap is left between two. */
const BULGES = [-0.1, 0.1, -0.17, 0.17, -0.25, 0.25, -0.04, 0.04, -0.35, 0.35, -0.5, 0.5];
/** Even first; then those that come in, or go out, from the side, where there are not too many to be tried. */
const EVEN = 0.5;
const TOPS = [EVEN, 0.85, 0.15];
const MANY = 30;
const WIDEST_BULGE = Math.max(...BULGES);
/** Wider than so a bow leaves the picture sooner than it is worth, but for a symbol. */
const isSlight = (bulge: number) => Math.abs(bulge) <= 0.25;
/** Into a province a wide bow would come from another side than the place lies on. */
const SLIGHT = BULGES.slice(0, 4);
const ORIGIN_RADIUS = 8;

/** The lines of a leg on the screen: cut where the map's edge cuts the world, not where GeoJSON does, at 180 degrees. */
function linesOf({ geometry }: LegFeature, view: View): Pixel[][] {
  const points = geometry.type === "LineString" ? geometry.coordinates : geometry.coordinates.flat();
  const half = (TILE / 2) * 2 ** view.camera.zoom;
  const lines: Pixel[][] = [];
  for (const point of points.map(onScreen(view))) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && Math.abs(point[0] - last[0]) < half) line.push(point);
    else lines.push([point]);
  }
  return lines.filter((line) => line.length > 1);
}

/** A leg whose way is found; how far it runs into a province waits for the others. */
interface Sketch {
  leg: LegFeature;
  start: End | undefined;
  end: End | undefined;
  /** What is drawn of it where it ends so deep in what it leads to, pixels. */
  drawn: (depth: number) => Pixel[][];
  ways: Pixel[][];
  /** Of a province that it leads into. */
  area: { part: Covers; radius: number } | null;
  others: Box[];
}

/** Long lines that leave the same point within this angle (radians) are bent apart. */
const TOGETHER = 0.2;

/** Whether a point lies in a whole unit, a city or a prefecture. */
const isWithin = (point: Pixel, stop: Stop | undefined) =>
  stop?.form === "circle" && distance(stop.at, point) < stop.radius;

const isUnitCircle = (end: End | undefined): end is End => end?.stop.form === "circle";

/** Whether two units that bear one name, for want of room, are drawn beside each other nevertheless. */
const areApart = (a: End, b: End) =>
  isNameOnGround(a.group) &&
  isUnitCircle(a) &&
  isUnitCircle(b) &&
  distance(a.stop.at, b.stop.at) > a.stop.radius + b.stop.radius;

/** Whether a stop is a province or a country whose outline the basemap lacks. */
const isBoundless = (stop: Stop | undefined, basemap: Basemap, view: View): boolean =>
  stop?.form === "shape" && outline(stop, basemap, view) === null;

/** Farther outside of what is drawn a line need not be fine, pixels. */
const NEARBY = 200;
/** A leg is drawn so much finer than the ground. */
const FINER = 1 / 6;

/** What of a way is drawn: neither what it leaves nor what it leads to, unless nothing else were left; `into` a province so deep. */
function trimmed(ways: Pixel[][], leave: CoversOf, arrive: CoversOf, into: number) {
  const never = () => false;
  const trim = (way: Pixel[], withCircle: boolean) =>
    cut(way, way === ways[0] ? leave(withCircle) : never, way === ways.at(-1) ? arrive(withCircle) : never, into);
  return ways
    .map((way) => {
      const apart = trim(way, true);
      return lengthOf(apart) > 8 ? apart : trim(way, false);
    })
    .filter((way) => lengthOf(way) >= 6);
}

/** What of a line is near the screen, simplified. */
function partsOf(points: Pixel[], view: View, tolerance: number): Pixel[][] {
  const finer = Math.max(0.3, tolerance * FINER);
  return clipLine(points, grow(drawnBox(view), 8)).map((part) => simplify(part, finer));
}

/** The same legs with less detail. */
export const coarserLegs = (legs: Legs, view: View, tolerance: number): Legs => ({
  ...legs,
  lines: legs.lines.map((line) => ({ ...line, parts: partsOf(line.points, view, tolerance) })),
});

/** The bow that runs across the least of symbols; of those that are not wide one that keeps off the middles of circles, too. */
function clearestArc(from: Pixel[], to: Pixel[], bulges: number[], others: Box[], cores: Box[]): Pixel[] {
  if (cores.length > 0)
    for (const way of arcs(from, to, bulges.filter(isSlight), others.length))
      if (isClear(way, [...others, ...cores])) return way;
  return clearestWay(arcs(from, to, bulges, others.length), others);
}

/** The bows that a line may take between its ends, the best first; past many symbols, fewer. */
function* arcs(from: Pixel[], to: Pixel[], bulges: number[], others: number): Generator<Pixel[]> {
  for (const top of others > MANY ? [EVEN] : TOPS)
    for (const bulge of bulges) for (const a of from) for (const b of to) yield arc(a, b, bulge, top);
}

/** All legs at a view, and the origins that some of them start from; lines are simplified to a share of `tolerance` pixels. */
export const legsOf = (...all: Parameters<typeof legsInSteps>): Legs => finish(legsInSteps(...all));

/** The same, a leg a step. */
export function* legsInSteps(
  visits: Visits,
  groups: Group[],
  basemap: Basemap,
  view: View,
  tolerance: number,
): Steps<Legs> {
  const [box, seen] = [drawnBox(view), seenBox(view)];
  const near = grow(box, NEARBY);
  const ends = new Map(groups.flatMap((group) => group.stops.map((stop) => [stop.visit.id, { stop, group }] as const)));
  const found = ({ properties: { trip } }: LegFeature, visit: string) => ends.get(visitId(trip, visit));
  const legs: Legs = { lines: [], origins: [] };
  const isAmongMany = isCloseUp(view) && !isOneTrip(visits);
  const drawnAlready = new Set<string>();
  const bearings: { from: Pixel; angle: number }[] = [];
  const sketches: Sketch[] = [];
  /** Where lines end in a province: one that ran over it would look as if it were that one's way on. */
  const landings: Box[] = [];
  const kept = new Map(groups.map((group) => [group, keptFree(group)]));
  for (const leg of visits.features.filter(isLeg)) {
    yield;
    const { from, to, basis, origin } = leg.properties;
    const lines = linesOf(leg, view);
    const [a, b] = [lines[0]?.[0], lines.at(-1)?.at(-1)];
    const [start, end] = [found(leg, from), found(leg, to)];
    if (!a || !b) continue;
    // From afar it is on the locator of a close-up.
    if (from === "origin" && isCloseUp(view) && !contains(seen, a)) continue;
    if (from !== "origin" && (!start || !end || (start.group === end.group && !areApart(start, end)))) continue;
    if (end?.stop.unordered) continue;
    // It would end in open country.
    if (isBoundless(start?.stop, basemap, view) || isBoundless(end?.stop, basemap, view)) continue;
    // From a city to a place inside it there is nothing to draw: where in the city is not known.
    if (isWithin(b, start?.stop) || isWithin(a, end?.stop)) continue;
    const key = `${[a, b].flat().map(Math.round)} ${basis}`;
    if (!end?.stop.isSelected && !start?.stop.isSelected && drawnAlready.has(key)) continue;
    drawnAlready.add(key);

    const short =
      distance(a, b) * metresPerPixel(unproject(a, view.camera, view.size)[1], view.camera.zoom) < ARC_METRES;
    const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
    const beside = bearings.filter((other) => distance(other.from, a) < 4 && Math.abs(other.angle - angle) < TOGETHER);
    if (!short) bearings.push({ from: a, angle });
    const overlap = isUnitCircle(start) && isUnitCircle(end) && distance(a, b) < start.stop.radius + end.stop.radius;
    const about = overlap
      ? grow(union([start, end].map(({ stop }) => around(stop.at, stop.radius))), start.stop.radius)
      : grow(bbox(lines.flat()), distance(a, b) * WIDEST_BULGE + CLEAR);
    if (!intersects(about, box)) continue;
    const passed = groups.filter(
      (group) => group !== start?.group && group !== end?.group && contains(about, group.at),
    );
    const others = passed.flatMap((group) => kept.get(group) ?? []);
    // What it sets out from within cannot be kept off.
    const units = passed.flatMap(unitsOf).filter((unit) => ![a, b].some((end) => contains(grow(unit, CLEAR), end)));
    const covers = (end: End | undefined, at: Pixel) => (withCircle: boolean) =>
      end ? coveredBy(end, basemap, view, withCircle) : (point: Pixel) => distance(point, at) < ORIGIN_RADIUS;
    const leads = covers(end, b);
    const area = end?.stop.form === "shape" ? end.stop : null;
    const last = lines.at(-1);
    const landed = (way: Pixel[]) => landingOf(way, leads(false), area?.radius ?? 0);
    const landing = area && last ? landed(dense(short ? [a, b] : last, near)) : null;
    const goal = (short && landing?.way.at(-1)) || b;
    const bulges = landing ? SLIGHT : BULGES;
    const besides = [...others, ...otherHalf(start), ...otherHalf(end)];
    /** Into a province a long line leads to one place of it, or where it comes to by itself. */
    const kindsOf = (line: Pixel[]) => {
      const whole = dense(line, near);
      const itself = (share: number) => bend(whole, share);
      return line === last && landing?.isLed
        ? [(share: number) => bend(landing.way, share), (share: number) => landed(itself(share)).way]
        : [itself];
    };
    const whole = overlap
      ? [clearestWay(bowsOver(start.stop, end.stop), others)]
      : short && lines.length === 1
        ? [clearestArc(hangsAt(start, a), hangsAt(end, goal), bulges, besides, passed.flatMap(coresOf))]
        : lines.map((line) => clearestBend(kindsOf(line), beside.length, [...others, ...landings], units));
    const part = landing && area && partAt({ ...landing, way: whole.at(-1) ?? [] }, leads(false), area.radius);
    const drawn = (depth: number) => trimmed(whole, covers(start, a), part ? () => part : leads, depth);
    const usual = drawn(area ? deepIn(area.radius) : 0);
    const reached = usual.at(-1)?.at(-1);
    // Close by lines of many trips would all seem to set out from one point of a city.
    if (from === "origin" && isAmongMany && !(reached && contains(seen, reached))) continue;
    if (area && reached) landings.push(around(reached, 1));
    sketches.push({ leg, start, end, drawn, ways: usual, area: part && area && { part, radius: area.radius }, others });
    if (from === "origin" && origin && !legs.origins.some(({ at }) => distance(at, a) < 4))
      legs.origins.push({ at: a, name: origin });
  }
  const bare: { line: LegLine; others: Box[] }[] = [];
  for (const sketch of sketches) {
    const { leg, start, end, drawn, area, others } = sketch;
    if (area) {
      yield;
      const endAt = (depth: number) => drawn(depth).at(-1)?.at(-1);
      const besides = sketches.flatMap((other) => (other === sketch ? [] : other.ways));
      sketch.ways = drawn(depthOf(area.radius, area.part, endAt, besides));
    }
    const { trip, from, to, basis, origin } = leg.properties;
    for (const points of sketch.ways)
      bare.push({
        line: {
          trip,
          joins: [from, to],
          basis,
          origin: origin ?? null,
          isSelected: Boolean(start?.stop.isSelected || end?.stop.isSelected),
          isAnnounced: Boolean(start?.stop.isAnnounced || end?.stop.isAnnounced),
          points,
          parts: partsOf(points, view, tolerance),
          arrowhead: null,
        },
        others,
      });
  }
  const arrowheads = arrowheadsOf(
    bare.map(({ line, others }) => ({ points: line.points, others })),
    view,
  );
  legs.lines = bare.map(({ line }, i) => ({
    ...line,
    arrowhead: line.basis === "listed" ? null : (arrowheads[i] ?? null),
  }));
  legs.lines.sort((a, b) => Number(a.isSelected) - Number(b.isSelected));
  return legs;
}
