/** Stops too near each other for a symbol each. They share one; none is moved to where nobody reported it. */
import type { Pixel } from "../camera/camera";
import { distance } from "../plane/point";
import { foremost, type Stop } from "./stops";

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

/** Groups what is drawn as a symbol. Areas stand alone: only visits to the same province share its shape. */
export function groupsOf(stops: Stop[], numbered: boolean): Group[] {
  const groups: Stop[][] = [];
  for (const stop of stops) {
    const wide = stop.form === "shape" || (stop.form === "circle" && stop.radius >= SMALL);
    const near = groups.filter((group) =>
      group.some((other) =>
        wide
          ? other.form === stop.form && other.visit.properties.adcode === stop.visit.properties.adcode
          : other.form !== "shape" &&
            (other.form !== "circle" || other.radius < SMALL) &&
            distance(other.at, stop.at) < NEAR,
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
  return groups.map((group) =>
    groupOf(
      group.toSorted((a, b) => stops.indexOf(a) - stops.indexOf(b)),
      numbered,
    ),
  );
}
