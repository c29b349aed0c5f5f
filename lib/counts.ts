/** How many of a trip's visits are placed, and how. */
import type { TripCard, Visit } from "./contract";

export type Counts = Pick<TripCard, "visits" | "placed" | "stand_ins">;

/** What is placed at a position of its own is told from what only a wider place stands for. */
export function countsOf(visits: readonly Pick<Visit, "point" | "stand_in" | "precision">[]): Counts {
  const placed = visits.filter(({ point }) => point);
  return {
    visits: visits.length,
    placed: placed.length,
    stand_ins: placed.flatMap(({ stand_in, precision }) => (stand_in && precision ? [precision] : [])),
  };
}
