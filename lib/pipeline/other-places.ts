/** The context of a mention: where else its trip went, as far as that is sure without it. */
import type { Point } from "../contract";
import { orFallback } from "../geocoder/gazetteer/fallback";
import type { Gazetteer } from "../geocoder/gazetteer/gazetteer";
import { resolve } from "../geocoder/resolve/resolve";
import type { TripRecord, VisitRecord } from "../records";

/**
 * Points of what a trip's other stops lie within, and of those stops themselves, where their names alone say enough. Not of
 * where it set out from: who travels goes elsewhere. The same for the same files, whatever was looked up before.
 */
export function otherPlaces(
  trip: Pick<TripRecord, "visits">,
  visit: Pick<VisitRecord, "id" | "within">,
  gazetteer: Gazetteer,
): Point[] {
  const others = trip.visits.filter(({ id, unplaced }) => id !== visit.id && !unplaced);
  const named = others.flatMap(({ mention, within }) => {
    const { chosen } = resolve({ mention, within, near: [] }, gazetteer);
    const sure = chosen && chosen.confidence >= gazetteer.tuning.decide.certain && chosen.signals.name !== "ancestor";
    return sure ? orFallback(chosen.entry, gazetteer) : [];
  });
  const ids = new Set(trip.visits.map(({ within }) => within));
  ids.delete(visit.within);
  const around = [...ids].flatMap((id) => (id ? (gazetteer.get(id) ?? []) : []));
  return [...around, ...named].flatMap(({ point }) => (point ? [point] : []));
}
