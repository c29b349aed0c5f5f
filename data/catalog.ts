/** The one door from the server's pages and API to a store and to the gazetteer. */
import { join } from "node:path";
import type { Point, SearchResult } from "../lib/contract";
import { placePath } from "../lib/url";
import { CHINA, containers, type Gazetteer, type GazetteerEntry, placedAt, readGazetteer } from "./gazetteer/gazetteer";
import { simplified } from "./gazetteer/key";
import { type Candidate, type Resolution, resolve } from "./gazetteer/resolve";
import { readRecords } from "./pipeline/read";
import { fileStore } from "./store/file";
import type { TripStore } from "./store/store";

export type { Candidate, Resolution };

let store: TripStore | undefined;
let gazetteer: Gazetteer | undefined;

/** The collection, opened on first use. */
export function catalog(): TripStore {
  store ??= fileStore(join(process.cwd(), "data/dist/collection.json"));
  return store;
}

/** The gazetteer, opened on first use, which takes a tenth of a second. */
function places(): Gazetteer {
  gazetteer ??= readGazetteer(process.cwd(), readRecords(process.cwd()).places);
  return gazetteer;
}

/** The place whose point stands for another. */
export const placed = (entry: GazetteerEntry): GazetteerEntry => placedAt(entry, places());

/** What is around a place of the gazetteer, from the nearest outwards to the country. */
export function around({ id, adcode }: GazetteerEntry): GazetteerEntry[] {
  const chain = containers(id, places()).flatMap((each) => places().get(each) ?? []);
  const country = (chain.at(-1)?.adcode ?? adcode) ? places().get(CHINA) : undefined;
  return country ? [...chain, country] : chain;
}

/** What a name may mean, without a trip around it. `near`: [lng, lat] in degrees, where it is rather to be looked for. */
export const geocode = (mention: string, near: Point[] = []): Resolution =>
  resolve({ mention, within: null, near }, places());

/** What a query finds by its letters, in simplified or traditional characters, and where the gazetteer knows it to be. */
export async function search(query: string): Promise<SearchResult> {
  const store = catalog();
  const found = await store.search(simplified(query));
  if (query === "") return found;
  const known = await Promise.all(geocode(query).candidates.map(({ entry }) => store.place(entry.id)));
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
