/** Stops too near each other for a symbol each. They share one; none is moved to where nobody reported it. */
import type { Pixel } from "../camera/camera";
import { intersects, translate } from "../plane/box";
import { distance } from "../plane/point";
import { widestBodyOf } from "./marks";
import { foremost, isUnit, type Stop } from "./stops";

/** Stops that share one symbol; most often a single one. */
export interface Group {
  stops: Stop[];
  /** Middle of the points; of two, the point of the one whose circle both share. */
  at: Pixel;
  isSelected: boolean;
  /** All stops have the very same point. */
  coincident: boolean;
  /** The stops are of one trip, so that their numbers belong together. */
  numbered: boolean;
}

/** Nearer than this, in pixels, two symbols would cover each other's numbers. */
const NEAR = 26;
/** Two whose order a source states are a pair until there is room for an arrow between them. */
const NEAR_STATED = 44;
/** Circles of units without numbers bear names instead: so near to each other there is room for one. */
const NEAR_UNITS = 48;
/** A circle smaller than this, in pixels, is a symbol like others; a larger one is ground. */
const SMALL = 26;

function groupOf(stops: Stop[], numbered: boolean): Group {
  const mean = (axis: 0 | 1) => stops.reduce((sum, { at }) => sum + at[axis], 0) / stops.length;
  const point = (stop?: Stop) => String(stop?.visit.geometry?.coordinates);
  return {
    stops,
    at: numbered && stops.length === 2 ? (foremost(stops)[0]?.at ?? [mean(0), mean(1)]) : [mean(0), mean(1)],
    isSelected: stops.some(({ isSelected }) => isSelected),
    coincident: stops.every((stop) => point(stop) === point(stops[0])),
    numbered,
  };
}

const isWide = ({ form, radius }: Stop) => form === "shape" || (form === "circle" && radius >= SMALL);

const nearOf = (a: Stop, b: Stop, numbered: boolean) =>
  !numbered && a.form === "circle" && b.form === "circle" ? NEAR_UNITS : NEAR;

/** Whether two stops are drawn as one unit; abroad units have no codes. */
const isSameUnit = (a: Stop, b: Stop) =>
  a.form === b.form &&
  a.visit.properties.adcode === b.visit.properties.adcode &&
  (a.visit.properties.adcode !== null || distance(a.at, b.at) < 1);

/** From so many stops on a symbol is a count: two numbers of a trip are a pair. */
const least = ({ numbered }: Group) => (numbered ? 3 : 2);

/** Whether one of two groups is a count that would cover the symbol of the other, but for a number that was chosen. */
function overlap(a: Group, b: Group): boolean {
  if (a.stops.length < least(a) && b.stops.length < least(b)) return false;
  if ([a, b].some(({ stops }) => stops.some(isWide))) return false;
  if ([a, b].some(({ numbered, isSelected }) => numbered && isSelected)) return false;
  return intersects(translate(widestBodyOf(a), a.at), translate(widestBodyOf(b), b.at));
}

/** A count is wider than the symbols that it stands for, and takes in those that it would cover. */
function merged(groups: Group[]): Group[] {
  for (const [i, group] of groups.entries()) {
    const other = groups.slice(i + 1).find((each) => overlap(group, each));
    if (!other) continue;
    const both = groupOf([...group.stops, ...other.stops], group.numbered);
    return merged(groups.map((each) => (each === group ? both : each)).filter((each) => each !== other));
  }
  return groups;
}

/** Whether a source states that the second of two stops came right after the first. */
type Joined = (a: Stop, b: Stop) => boolean;

/** Makes pairs of numbers between which no arrow would fit; a third is never drawn in. */
function inPairs(groups: Group[], isStated: Joined): Group[] {
  const left = new Set(groups);
  return groups.flatMap((group) => {
    if (!left.delete(group)) return [];
    const next = [...left].find((other) => {
      const [[a, more], [b, others]] = [group.stops, other.stops];
      if (!a || !b || more || others || isUnit(a.form) || isUnit(b.form)) return false;
      return distance(a.at, b.at) < NEAR_STATED && isStated(a, b);
    });
    if (!next) return [group];
    left.delete(next);
    return [groupOf([...group.stops, ...next.stops], true)];
  });
}

/** Groups what is drawn as a symbol. Areas stand alone: only visits to the same province share its shape. */
export function groupsOf(stops: Stop[], numbered: boolean, isStated: Joined = () => false): Group[] {
  const groups: Stop[][] = [];
  for (const stop of stops) {
    const wide = isWide(stop);
    const near = groups.filter((group) =>
      group.some((other) =>
        wide ? isSameUnit(other, stop) : !isWide(other) && distance(other.at, stop.at) < nearOf(other, stop, numbered),
      ),
    );
    const [first, ...rest] = near;
    if (!first) {
      groups.push([stop]);
      continue;
    }
    first.push(stop, ...rest.flat());
    for (const merged of rest) groups.splice(groups.indexOf(merged), 1);
  }
  const inOrder = (some: Stop[]) => some.toSorted((a, b) => stops.indexOf(a) - stops.indexOf(b));
  const grouped = groups.map((group) => groupOf(inOrder(group), numbered));
  return merged(numbered ? inPairs(grouped, isStated) : grouped).map((group) => ({
    ...group,
    stops: inOrder(group.stops),
  }));
}
