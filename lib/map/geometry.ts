/** What is where at a view, before lines are led and names are placed: some milliseconds even of a long trip. */
import type { Visits } from "../contract";
import type { Basemap } from "./basemap/basemap";
import { type Ground, groundOf } from "./basemap/ground";
import type { Viewport } from "./camera/view";
import { areasOf, uncertaintyCircles, type VisitedArea } from "./visits/areas";
import { type Group, groupsOf } from "./visits/groups";
import { isLeg, isOneTrip, type Stop, stopsOf } from "./visits/stops";

export interface GeometryInput {
  visits: Visits;
  basemap: Basemap;
  view: Viewport;
  /** Id of the selected visit. */
  selected: string | null;
  /** Details smaller than this many pixels are left out. */
  tolerance: number;
}

/** What comes later in a list lies above. */
export interface Geometry {
  ground: Ground;
  stops: Stop[];
  groups: Group[];
  areas: VisitedArea[];
  circles: Stop[];
  isStated: IsStated;
}

/** Tells whether a source states that the second of two stops came right after the first. */
type IsStated = (a: Stop | undefined, b: Stop | undefined) => boolean;

function statedIn(visits: Visits): IsStated {
  const stated = visits.features.filter(isLeg).filter(({ properties }) => properties.basis === "stated");
  const pairs = new Set(stated.map(({ properties: { trip, from, to } }) => `${trip} ${from} ${to}`));
  const key = ({ visit: { properties } }: Stop, next: Stop) =>
    `${properties.trip} ${properties.visit} ${next.visit.properties.visit}`;
  return (a, b) => a !== undefined && b !== undefined && pairs.has(key(a, b));
}

export function geometryOf({ visits, basemap, view, selected, tolerance }: GeometryInput): Geometry {
  const stops = stopsOf(visits, view, selected);
  const isStated = statedIn(visits);
  const groups = groupsOf(stops, isOneTrip(visits), isStated);
  return {
    ground: groundOf(basemap, view, tolerance),
    stops,
    groups,
    areas: areasOf(stops, basemap, view, tolerance),
    circles: uncertaintyCircles(groups),
    isStated,
  };
}
