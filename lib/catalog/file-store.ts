/** The embedded store: the built collection, in memory. */
import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { Person, Place, Source, Trip, type TripCard, type Visit } from "../contract";
import { bounds, overlaps } from "../dates";
import { placeRecord } from "../records";
import { personPath, placePath, tripPath } from "../url";
import { matchRank, nearest, searchKey, splitDate } from "./search";
import { type TripFilter, type TripStore, UnknownCursor, type VisitOfTrip } from "./store";

const Collection = z.object({
  version: z.string(),
  trips: z.array(Trip),
  people: z.array(z.intersection(Person, z.object({ aliases: z.array(z.string()) }))),
  places: z.array(Place),
  curated: z.array(placeRecord),
  sources: z.array(Source),
});

const byId = <T extends { id: string }>(items: T[]) => new Map(items.map((item) => [item.id, item]));
const inTime = (a: VisitOfTrip, b: VisitOfTrip) =>
  a.visit.earliest.localeCompare(b.visit.earliest) ||
  a.trip.id.localeCompare(b.trip.id) ||
  a.visit.number - b.visit.number;

/**
 * Opens a collection.
 * @param path of `collection.json`
 * @throws Error where the file is missing or not a collection: `npm run data` makes it
 */
export function fileStore(path: string): TripStore {
  const collection = Collection.parse(JSON.parse(readFileSync(path, "utf8")));
  const { version, people, sources } = collection;
  const trips = collection.trips.toSorted((a, b) => b.earliest.localeCompare(a.earliest) || a.id.localeCompare(b.id));
  const placesById = byId(collection.places);
  const peopleById = byId(people);

  /** The place of a visit and everything around it. */
  const placesOf = ({ place, within }: Visit) =>
    [place, within].flatMap((id) => (id ? [id, ...(placesById.get(id)?.ancestors ?? [])] : []));
  const isAt = (visit: Visit, wanted: string[]) => placesOf(visit).some((id) => wanted.includes(id));

  const card = (trip: Trip): TripCard => ({
    id: trip.id,
    title: trip.title,
    kind: trip.kind,
    date: trip.date,
    earliest: trip.earliest,
    latest: trip.latest,
    people: trip.people.map(({ person }) => person),
    origin: trip.origin,
    destinations: [...new Set(trip.visits.flatMap(({ place, within }) => place ?? within ?? []))],
    visits: trip.visits.length,
    placed: trip.visits.filter(({ point }) => point).length,
    bbox: trip.bbox,
    url: tripPath(trip.id),
  });

  const placeKeys = new Map(collection.places.map((p) => [p.id, searchKey(p.name, ...p.aliases)]));
  const personKeys = new Map(people.map((p) => [p.id, searchKey(p.name, ...p.aliases)]));
  const titleKeys = new Map(trips.map((trip) => [trip.id, searchKey(trip.title)]));
  /** What else a trip can be found by: its stops, its people, and every place around its stops. */
  const tripKeys = new Map(
    trips.map((trip) => [
      trip.id,
      [
        ...trip.visits.map(({ name }) => searchKey(name)),
        ...trip.people.map(({ person }) => personKeys.get(person) ?? ""),
        ...trip.visits.flatMap(placesOf).map((id) => placeKeys.get(id) ?? ""),
      ].join(" "),
    ]),
  );
  const visited = new Set(trips.flatMap((trip) => trip.visits.flatMap(placesOf)));

  /** By title first, then by what it holds; a date finds what fell in it, then what may have fallen in it. */
  const tripDistance = (q: string): ((trip: Trip) => number) => {
    const { date, rest } = splitDate(q);
    const asked = date ? bounds(date) : null;
    const byWords = (trip: Trip, words: string): number => {
      const byTitle = matchRank(titleKeys.get(trip.id) ?? "", words);
      // A trip to a city is as much about it as one of the city's own.
      if (Number.isFinite(byTitle)) return Math.min(byTitle, 1);
      return Number.isFinite(matchRank(`${titleKeys.get(trip.id)} ${tripKeys.get(trip.id)}`, words)) ? 3 : Infinity;
    };
    return (trip) => {
      if (!asked || !date) return byWords(trip, q);
      const fell = overlaps(trip, date, date);
      // A year may be part of a name.
      if (rest || !fell) return Math.min(fell ? byWords(trip, rest) : Infinity, byWords(trip, q));
      return asked.earliest <= trip.earliest && trip.latest <= asked.latest ? 0 : 3;
    };
  };

  const matching = ({ trip: ids, person, place, origin, kind, from, to, q }: TripFilter) => {
    const far = q ? tripDistance(q) : null;
    return trips.filter(
      (trip) =>
        (!ids || ids.includes(trip.id)) &&
        (!person || trip.people.some((p) => person.includes(p.person))) &&
        (!place || trip.visits.some((visit) => isAt(visit, place))) &&
        (!origin || (trip.origin !== null && origin.includes(trip.origin))) &&
        (!kind || kind.includes(trip.kind)) &&
        overlaps(trip, from, to) &&
        (!far || Number.isFinite(far(trip))),
    );
  };

  return {
    async trips({ limit = 50, cursor, ...filter }) {
      const all = matching(filter);
      const end = cursor ? trips.findIndex(({ id }) => id === cursor) : -1;
      if (cursor && end < 0) throw new UnknownCursor(`no page ends at "${cursor}"`);
      const before = new Set(trips.slice(0, end + 1));
      const rest = all.filter((trip) => !before.has(trip));
      const shown = rest.slice(0, limit);
      return {
        total: all.length,
        next: rest.length > limit ? (shown.at(-1)?.id ?? null) : null,
        trips: shown.map(card),
      };
    },
    allTrips: async () => trips,
    trip: async (id) => trips.find((trip) => trip.id === id) ?? null,
    async select(filter) {
      const { place, person } = filter;
      // Who received a delegation did not come from where it came from.
      const came = ({ people }: Trip) => people.some((p) => person?.includes(p.person) && p.role !== "host");
      return matching(filter).map((trip) => {
        const visits = place?.length ? trip.visits.filter((visit) => isAt(visit, place)) : trip.visits;
        const ends = new Set(visits.map(({ id }) => id));
        if (!person?.length || came(trip)) ends.add("origin");
        return { ...trip, visits, legs: trip.legs.filter(({ from, to }) => ends.has(from) && ends.has(to)) };
      });
    },
    people: async () => people,
    person: async (id) => peopleById.get(id) ?? null,
    places: async () => collection.places,
    curated: async () => collection.curated,
    place: async (id) => placesById.get(id) ?? null,
    sources: async () => sources,
    async visitsAt(place) {
      return trips
        .flatMap((trip) => trip.visits.filter((visit) => isAt(visit, [place])).map((visit) => ({ trip, visit })))
        .sort(inTime);
    },
    async visitsOf(person) {
      return trips
        .filter((trip) => trip.people.some((p) => p.person === person))
        .flatMap((trip) => {
          const named = trip.visits.filter((visit) => visit.people.some((p) => p.person === person));
          return (named.length > 0 ? named : trip.visits).map((visit) => ({ trip, visit }));
        })
        .sort(inTime);
    },
    async search(q) {
      const words = splitDate(q).rest || q;
      const by = (keys: Map<string, string>) => (item: { id: string }) => matchRank(keys.get(item.id) ?? "", words);
      const places = collection.places.filter(({ id }) => visited.has(id));
      return {
        trips: nearest(trips, tripDistance(q)).map(card),
        people: nearest(people, by(personKeys)).map(({ id, name }) => ({ id, name, url: personPath(id) })),
        places: nearest(places, by(placeKeys)).map(({ id, name }) => ({ id, name, url: placePath(id) })),
      };
    },
    health: async () => ({ ok: true, version, store: "file", trips: trips.length }),
  };
}
