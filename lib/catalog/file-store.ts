/** The embedded store: the built collection, in memory. */
import type { Trip, Visit } from "../contract";
import { overlaps } from "../dates";
import { personPath, placePath } from "../url";
import { cardOf, inTime, newestFirst, partOf, placesOf, visitsWith } from "./answers";
import { readCollection } from "./collection";
import { asWritten, matchRank, nearest, searchKey, splitDate, tripDistance } from "./search";
import { type TripFilter, type TripStore, UnknownCursor } from "./store";

const byId = <T extends { id: string }>(items: T[]) => new Map(items.map((item) => [item.id, item]));

/**
 * Opens a collection.
 * @param path of `collection.json`
 * @throws Error where the file is missing or not a collection: `npm run data` makes it
 */
export function fileStore(path: string): TripStore {
  const collection = readCollection(path);
  const { version, people, sources } = collection;
  const trips = collection.trips.toSorted(newestFirst);
  const placesById = byId(collection.places);
  const peopleById = byId(people);

  const placesAt = (visit: Visit) => placesOf(visit, (id) => placesById.get(id)?.ancestors ?? []);
  const isAt = (visit: Visit, wanted: string[]) => placesAt(visit).some((id) => wanted.includes(id));

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
        ...trip.visits.flatMap(placesAt).map((id) => placeKeys.get(id) ?? ""),
      ].join(" "),
    ]),
  );
  const dateKeys = new Map(trips.map((trip) => [trip.id, asWritten([trip, ...trip.visits].map(({ date }) => date))]));
  const visited = new Set(trips.flatMap((trip) => trip.visits.flatMap(placesAt)));

  const distanceFrom = (q: string) =>
    tripDistance(q, ({ id }: Trip) => ({
      title: titleKeys.get(id) ?? "",
      rest: tripKeys.get(id) ?? "",
      dates: dateKeys.get(id) ?? new Set(),
    }));

  const matching = ({ trip: ids, person, place, origin, kind, status, from, to }: TripFilter) =>
    trips.filter(
      (trip) =>
        (!ids || ids.includes(trip.id)) &&
        (!person || trip.people.some((p) => person.includes(p.person))) &&
        (!place || trip.visits.some((visit) => isAt(visit, place))) &&
        (!origin || (trip.origin !== null && origin.includes(trip.origin))) &&
        (!status || trip.visits.some((visit) => status.includes(visit.status))) &&
        (!kind || kind.includes(trip.kind)) &&
        overlaps(trip, from, to),
    );

  return {
    async trips({ limit = trips.length, cursor, ...filter }) {
      const all = matching(filter);
      const end = cursor ? trips.findIndex(({ id }) => id === cursor) : -1;
      if (cursor && end < 0) throw new UnknownCursor(`no page ends at "${cursor}"`);
      const before = new Set(trips.slice(0, end + 1));
      const rest = all.filter((trip) => !before.has(trip));
      const shown = rest.slice(0, limit);
      return {
        total: all.length,
        next: rest.length > limit ? (shown.at(-1)?.id ?? null) : null,
        trips: shown.map(cardOf),
      };
    },
    allTrips: async () => trips,
    trip: async (id) => trips.find((trip) => trip.id === id) ?? null,
    select: async (filter) => matching(filter).map((trip) => partOf(trip, filter, isAt)),
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
        .flatMap((trip) => visitsWith(trip, person))
        .sort(inTime);
    },
    async search(q) {
      const words = splitDate(q).rest || q;
      const by = (keys: Map<string, string>) => (item: { id: string }) => matchRank(keys.get(item.id) ?? "", words);
      const places = collection.places.filter(({ id }) => visited.has(id));
      return {
        trips: nearest(trips, distanceFrom(q)).map(cardOf),
        people: nearest(people, by(personKeys)).map(({ id, name }) => ({ id, name, url: personPath(id) })),
        places: nearest(places, by(placeKeys)).map(({ id, name }) => ({ id, name, url: placePath(id) })),
      };
    },
    health: async () => ({ ok: true, version, store: "file", trips: trips.length }),
  };
}
