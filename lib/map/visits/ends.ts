/** Where lines begin and end: at a stop, at its half of a pair's symbol, or at the edge of the unit it stands for. */
import type { Basemap } from "../basemap/basemap";
import type { Pixel } from "../camera/camera";
import type { View } from "../camera/view";
import { around, type Box, bbox, contains, grow, translate } from "../plane/box";
import { distance } from "../plane/point";
import { pointInPolygon } from "../plane/polygon";
import { isSmallUnit, outline } from "./areas";
import type { Group } from "./groups";
import { bodyOf, isNameOnGround, isPair } from "./marks";
import type { Stop } from "./stops";
import { CLEAR, type Covers } from "./ways";

/** Where a leg begins or ends. */
export interface End {
  stop: Stop;
  group: Group;
}

/** What a name on its ground has of it, pixels about its middle. */
const NAME_RADIUS = 12;
/** A larger circle of error is no obstacle: a line across it is not read as leading there, pixels. */
const WIDE = 80;
/** A smaller one lies about its symbol. */
const VISIBLE = 18;
/** Nearer to the middle of a circle than so, in radii, a line seems to lead there. */
const CORE = 0.6;
/** A circle of a pair that is larger is seen beside its symbol, pixels. */
const PAIR_REACH = 28;

/** What a line keeps off: a symbol, the circles of small units, or the middle of what else is a name on its ground. */
export function keptFree(group: Group): Box[] {
  if (!isNameOnGround(group)) return [translate(bodyOf(group), group.at)];
  const units = unitsOf(group);
  return units.length > 0 ? units : [around(group.at, NAME_RADIUS)];
}

/** The circles of small units. */
export const unitsOf = ({ stops }: Group): Box[] =>
  stops.filter(isSmallUnit).map(({ at, radius }) => around(at, radius));

/** The middles of circles about symbols, which a line keeps off if it can. */
export const coresOf = ({ stops }: Group): Box[] =>
  stops
    .filter(({ form, radius }) => form === "disc" && radius > VISIBLE && radius < WIDE)
    .map(({ at, radius }) => around(at, radius * CORE));

/** What a stop has of a pair's symbol; null where it is none, or its own circle reaches beyond. */
function halfOf({ stop, group }: End): Box | null {
  if (!isPair(group) || isNameOnGround(group) || (stop.form !== "pin" && stop.radius > PAIR_REACH)) return null;
  const [left, top, right, bottom] = translate(bodyOf(group), group.at);
  const middle = (left + right) / 2;
  return stop === group.stops[0] ? [left, top, middle, bottom] : [middle, top, right, bottom];
}

/** What a pair's symbol is of the other one's. */
export function otherHalf(end: End | undefined): Box[] {
  const half = end && halfOf(end);
  if (!half) return [];
  const [left, top, right, bottom] = translate(bodyOf(end.group), end.group.at);
  const other: Box = half[0] === left ? [half[2], top, right, bottom] : [left, top, half[0], bottom];
  // It stands beside: a line may pass as near as this one begins.
  return [grow(other, -CLEAR)];
}

/** Where a line may begin or end: at its point, and of half a symbol above or below that, so that it is seen to be that one's. */
export function hangsAt(end: End | undefined, at: Pixel): Pixel[] {
  const half = end && halfOf(end);
  if (!half) return [at];
  const x = (half[0] + half[2]) / 2;
  return [
    [x, half[1]],
    [x, half[3]],
  ];
}

export function coveredBy({ stop, group }: End, basemap: Basemap, view: View, withCircle: boolean): Covers {
  const rings = outline(stop, basemap, view);
  if (rings) {
    const box = bbox(rings.flat());
    return (point) => contains(box, point) && pointInPolygon(point, rings);
  }
  const radius = withCircle && stop.form !== "pin" ? stop.radius : 0;
  // A unit is its circle; its name stands wherever there is room.
  if (isNameOnGround(group)) return (point) => distance(point, stop.at) < Math.max(radius, 3);
  const body = grow(halfOf({ stop, group }) ?? translate(bodyOf(group), group.at), 3);
  return (point) => contains(body, point) || distance(point, stop.at) < Math.max(radius, 6);
}
