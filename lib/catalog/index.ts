/** The one door from the server's pages and API to a store and to the gazetteer. */
import { join } from "node:path";
import type { Point, SearchResult, TripList, Visits } from "../contract";
import { ancestors, CHINA } from "../geocoder/gazetteer/ancestors";
import { orFallback } from "../geocoder/gazetteer/fallback";
import { type Gazetteer, type GazetteerEntry, readGazetteer } from "../geocoder/gazetteer/gazetteer";
import { simplified } from "../geocoder/gazetteer/normalize";
import type { Candidate, Resolution } from "../geocoder/resolve/resolution";
import { resolve } from "../geocoder/resolve/resolve";
import { placePath } from "../url";
import { fileStore } from "./file-store";
import type { Page, TripFilter, TripStore } from "./store";

export type { Page, TripFilter } from "./store";
export { UnknownCursor } from "./store";
export type { Resolution };

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

/** A candidate with what an answer tells of it. */
export interface Located {
  candidate: Candidate;
  /** The place whose point stands for it: itself, or one around it. */
  stand: GazetteerEntry;
  /** What is around it, from the nearest outwards to the country. */
  parents: GazetteerEntry[];
}

/** What a name may mean, without a trip around it. `near`: [lng, lat] in degrees, where it is rather to be looked for. */
export async function geocode(
  mention: string,
  near: Point[] = [],
): Promise<{ resolution: Resolution; located: Located[] }> {
  const entries = await places();
  const resolution = resolve({ mention, within: null, near }, entries);
  const { chosen, candidates } = resolution;
  const others = candidates.filter(({ entry }) => entry.id !== chosen?.entry.id);
  const located = [...(chosen ? [chosen] : []), ...others].map((candidate) => ({
    candidate,
    stand: orFallback(candidate.entry, entries),
    parents: parentsOf(candidate.entry, entries),
  }));
  return { resolution, located };
}

function parentsOf({ id, adcode }: GazetteerEntry, entries: Gazetteer): GazetteerEntry[] {
  const chain = ancestors(id, entries).flatMap((each) => entries.get(each) ?? []);
  const country = (chain.at(-1)?.adcode ?? adcode) ? entries.get(CHINA) : undefined;
  return country ? [...chain, country] : chain;
}

/** What a query finds by its letters, in simplified or traditional characters, and where the gazetteer knows it to be. */
export async function search(query: string): Promise<SearchResult> {
  const store = catalog();
  const found = await store.search(simplified(query));
  if (query === "") return found;
  const { located } = await geocode(query);
  const known = await Promise.all(located.map(({ candidate }) => store.place(candidate.entry.id)));
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

/** A filter whose words are replaced by the trips that {@link search} finds by them. */
async function asFound<T extends TripFilter>({ q, ...filter }: T): Promise<Omit<T, "q">> {
  return q ? { ...filter, trip: (await search(q)).trips.map(({ id }) => id) } : filter;
}

/**
 * The trips of a filter, newest first; `q` finds what the search finds.
 * @throws UnknownCursor
 */
export const trips = async (query: TripFilter & Page): Promise<TripList> => catalog().trips(await asFound(query));

/** The visits and legs of the same trips, for the map. */
export const visits = async (filter: TripFilter): Promise<Visits> => catalog().visits(await asFound(filter));
