/** How many of a trip's visits are placed, and how; what is only announced is counted apart. */
import { type TripCard, UNITS, type Visit } from "./contract";

export type Counts = Pick<TripCard, "visits" | "announced" | "placed" | "located" | "located_to">;

/** What is placed at a position of its own is told from what is known to a whole unit alone, be it named or a stand-in. */
export function countsOf(all: readonly Pick<Visit, "point" | "stand_in" | "precision" | "status">[]): Counts {
  const visits = all.filter(({ status }) => status === "reported");
  const placed = visits.filter(({ point }) => point);
  const within = placed.filter(({ stand_in, precision }) => stand_in || UNITS.has(precision ?? ""));
  const [precision = null, another] = new Set(within.map((visit) => visit.precision));
  return {
    visits: visits.length,
    announced: all.length - visits.length,
    placed: placed.length,
    located: { own: placed.length - within.length, within: within.length, none: visits.length - placed.length },
    located_to: another === undefined ? precision : null,
  };
}
