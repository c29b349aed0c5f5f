/** What a store makes of the records that it has found, wherever it has them from. Pure. */

import type { Trip, TripCard, Visit } from "../contract";
import { countsOf } from "../counts";
import { tripPath } from "../url";
import type { TripFilter, VisitOfTrip } from "./store";

/** The order of trips. */
export const newestFirst = (a: Trip, b: Trip) =>
  b.earliest.localeCompare(a.earliest) || b.latest.localeCompare(a.latest) || a.id.localeCompare(b.id);

/** The order of visits of several trips. */
export const inTime = (a: VisitOfTrip, b: VisitOfTrip) =>
  a.visit.earliest.localeCompare(b.visit.earliest) ||
  a.trip.id.localeCompare(b.trip.id) ||
  a.visit.number - b.visit.number;

export const cardOf = (trip: Trip): TripCard => ({
  id: trip.id,
  title: trip.title,
  kind: trip.kind,
  date: trip.date,
  earliest: trip.earliest,
  latest: trip.latest,
  people: trip.people.map(({ person }) => person),
  origin: trip.origin,
  destinations: [...new Set(trip.visits.flatMap(({ place, within }) => place ?? within ?? []))],
  status: trip.status,
  ...countsOf(trip.visits),
  bbox: trip.bbox,
  url: tripPath(trip.id),
});

/** The place of a visit and everything around it. @param ancestorsOf the ids of what a place lies in */
export const placesOf = ({ place, within }: Visit, ancestorsOf: (place: string) => string[]): string[] =>
  [place, within].flatMap((id) => (id ? [id, ...ancestorsOf(id)] : []));

/**
 * A trip with no more than what a filter asks for: for places and a status their visits and the legs between them, for
 * people the way from where they came.
 */
export function partOf(
  trip: Trip,
  { place, person, status }: TripFilter,
  isAt: (visit: Visit, places: string[]) => boolean,
): Trip {
  const visits = trip.visits.filter(
    (visit) => (!place?.length || isAt(visit, place)) && (!status || status.includes(visit.status)),
  );
  const ends = new Set(visits.map(({ id }) => id));
  // Who received a delegation did not come from where it came from.
  const came = trip.people.some((p) => person?.includes(p.person) && p.role !== "host");
  if (!person?.length || came) ends.add("origin");
  return { ...trip, visits, legs: trip.legs.filter(({ from, to }) => ends.has(from) && ends.has(to)) };
}

/** Of a trip of theirs, the visits at which a source names a person; all where it names them at none. */
export function visitsWith(trip: Trip, person: string): VisitOfTrip[] {
  const named = trip.visits.filter((visit) => visit.people.some((p) => p.person === person));
  return (named.length > 0 ? named : trip.visits).map((visit) => ({ trip, visit }));
}
