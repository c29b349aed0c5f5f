/** How many of a trip's visits are placed, and how. */
import type { TripCard, Visit } from "./contract";

export type Counts = Pick<TripCard, "visits" | "placed" | "located" | "located_to">;

/** What is placed at a position of its own is told from what only a wider place stands for. */
export function countsOf(visits: readonly Pick<Visit, "point" | "stand_in" | "precision">[]): Counts {
  const placed = visits.filter(({ point }) => point);
  const within = placed.filter(({ stand_in }) => stand_in);
  const [precision = null, another] = new Set(within.map((visit) => visit.precision));
  return {
    visits: visits.length,
    placed: placed.length,
    located: { own: placed.length - within.length, within: within.length, none: visits.length - placed.length },
    located_to: another === undefined ? precision : null,
  };
}
