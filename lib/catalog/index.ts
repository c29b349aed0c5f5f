/** The one door from the server's pages and API to a store and to the gazetteer. */
import { join } from "node:path";
import type { Point, SearchResult, TripList, Visits } from "../contract";
import type { Selection } from "../formats/format";
import type { Geocoded } from "../formats/geocodejson";
import { geoJson } from "../formats/geojson";
import { ancestors, CHINA } from "../geocoder/gazetteer/ancestors";
import { type Gazetteer, type GazetteerEntry, readGazetteer } from "../geocoder/gazetteer/gazetteer";
import { simplified } from "../geocoder/gazetteer/normalize";
import { locatedAt } from "../geocoder/resolve/located";
import { resolve } from "../geocoder/resolve/resolve";
import { placePath } from "../url";
import { fileStore } from "./file-store";
import type { Page, TripFilter, TripStore } from "./store";

export type { Page } from "./store";
export { UnknownCursor } from "./store";

let store: TripStore | undefined;
let gazetteer: Promise<Gazetteer> | undefined;

/** The collection, opened on first use. */
export function catalog(): TripStore {
  store ??= fileStore(join(process.cwd(), "data/dist/collection.json"));
  return store;
}

/** The gazetteer, opened on first use, which takes a tenth of a second. */
function places(): Promise<Gazetteer> {
  gazetteer ??= catalog()
    .curated()
    .then((curated) => readGazetteer(process.cwd(), curated));
  return gazetteer;
}

/** What a name may mean, without a trip around it. `near`: [lng, lat] in degrees, where it is rather to be looked for. */
export async function geocode(mention: string, near: Point[] = []): Promise<Geocoded> {
  const entries = await places();
  const { status, reason, chosen, candidates } = resolve({ mention, within: null, near }, entries);
  const others = candidates.filter(({ entry }) => entry.id !== chosen?.entry.id);
  return {
    ambiguous: status === "ambiguous",
    reason,
    places: [...(chosen ? [chosen] : []), ...others].map(({ entry, signals, confidence }) => ({
      ...entry,
      match: signals.name === "ancestor" ? "fallback" : "name",
      confidence,
      located: locatedAt({ entry, signals }, entries),
      ancestors: ancestorsOf(entry, entries),
    })),
  };
}

/** From the nearest outwards to the country. */
function ancestorsOf({ id, adcode }: GazetteerEntry, entries: Gazetteer): GazetteerEntry[] {
  const chain = ancestors(id, entries).flatMap((each) => entries.get(each) ?? []);
  const country = (chain.at(-1)?.adcode ?? adcode) ? entries.get(CHINA) : undefined;
  return country ? [...chain, country] : chain;
}

/** What a query finds by its letters, in simplified or traditional characters, and where the gazetteer knows it to be. */
export async function search(query: string): Promise<SearchResult> {
  const store = catalog();
  const found = await store.search(simplified(query));
  if (query === "") return found;
  const meant = await geocode(query);
  const known = await Promise.all(meant.places.map(({ id }) => store.place(id)));
  const places = known
    .filter((place) => place !== null)
    .filter(({ id }) => !found.places.some((other) => other.id === id));
  if (places.length === 0) return found;
  const { trips } = await store.trips({ place: places.map(({ id }) => id) });
  return {
    ...found,
    places: [...found.places, ...places.map(({ id, name }) => ({ id, name, url: placePath(id) }))],
    trips: [...found.trips, ...trips.filter(({ id }) => !found.trips.some((other) => other.id === id))],
  };
}

/** What pages and API ask for. */
export interface Query extends TripFilter {
  /** Words. */
  q?: string;
}

/** A query whose words are replaced by the trips that {@link search} finds by them. */
async function asFound<T extends Query>({ q, ...filter }: T): Promise<Omit<T, "q">> {
  return q ? { ...filter, trip: (await search(q)).trips.map(({ id }) => id) } : filter;
}

/**
 * The trips of a filter, newest first; `q` finds what the search finds.
 * @throws UnknownCursor
 */
export const trips = async (query: Query & Page): Promise<TripList> => catalog().trips(await asFound(query));

/** The same trips, as exports are made of them. */
export async function selection(query: Query): Promise<Selection> {
  const store = catalog();
  const [trips, places, { version }] = await Promise.all([
    asFound(query).then((found) => store.select(found)),
    store.places(),
    store.health(),
  ]);
  const asked = places.filter(({ id }) => query.place?.includes(id));
  return { trips, places: new Map(places.map((place) => [place.id, place])), asked, version };
}

/** The visits and legs of the same trips, as the map is fed. */
export const mapData = async (query: Query): Promise<Visits> => geoJson(await selection(query));
