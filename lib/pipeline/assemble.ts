/** Records and geocodes into what pages, API and map are made from. Pure: equal inputs give equal outputs. */
import type { LocalizedText, Person, Place, Source, Status, Trip, Visit } from "../contract";
import { bounds } from "../dates";
import { ancestors } from "../geocoder/gazetteer/ancestors";
import type { Gazetteer } from "../geocoder/gazetteer/gazetteer";
import { inEach, perLocale } from "../locales";
import type { GeocodesRecord, PlaceRecord, TripRecord, VisitRecord } from "../records";
import { tripBBox } from "../sphere";
import { legs } from "./legs";
import { curated, type Records } from "./read";

/** The whole collection, as it is written to `data/dist/` and read by the store. */
export interface Collection {
  trips: Trip[];
  /** With other spellings of the name, for the search. */
  people: (Person & { aliases: string[] })[];
  places: Place[];
  /** What editors wrote in `data/places`, for the gazetteer of the atlas: it knows what the last build knew. */
  curated: PlaceRecord[];
  sources: Source[];
}

const NOT_FOUND = inEach("图上未标：这个地名查不到", "Not on the map: the place could not be found");
const NO_POINT = inEach(
  "图上未标：没有一个点可以代表这个地方",
  "Not on the map: no single point stands for this place",
);

/** The name of what stands in for a place that the source names, if anything does. */
function standInOf(geocode: GeocodesRecord[string] | undefined, gazetteer: Gazetteer): LocalizedText | null {
  const fallback = geocode?.point_of ?? (geocode?.match === "fallback" ? geocode.place : null);
  return (fallback && geocode?.point && gazetteer.get(fallback)?.name) || null;
}

/** So that the gap is ours and not the report's. */
const onlyKnownIn = ({ zh, en }: LocalizedText) => inEach(`只知在${zh}`, `somewhere in ${en}`);

/** "河北镇（房山区）", "西宁（越南）": a name beside namesakes, with what is around it, abroad the country. */
function qualifiedName(id: string, gazetteer: Gazetteer): LocalizedText | null {
  const entry = gazetteer.get(id);
  const chain = ancestors(id, gazetteer);
  const around = gazetteer.get((entry?.adcode === null ? chain.at(-1) : chain[0]) ?? "");
  if (!entry || !around) return entry?.name ?? null;
  return inEach(`${entry.name.zh}（${around.name.zh}）`, `${entry.name.en} (${around.name.en})`);
}

function visit(record: VisitRecord, i: number, status: Status, geocodes: GeocodesRecord, gazetteer: Gazetteer): Visit {
  const geocode = record.unplaced ? undefined : geocodes[record.id];
  const place = geocode?.place ? gazetteer.get(geocode.place) : undefined;
  const standIn = standInOf(geocode, gazetteer);
  const { mode: _, follows: __, unplaced, ...rest } = record;
  return {
    ...rest,
    status: record.status ?? status,
    number: i + 1,
    place: place?.id ?? null,
    unplaced: unplaced ?? (geocode?.point ? null : place ? NO_POINT : NOT_FOUND),
    ...bounds(record.date),
    precision: geocode?.precision ?? null,
    error_m: geocode?.error_m ?? null,
    point: geocode?.point ?? null,
    stand_in: standIn,
    position: place?.position ?? (standIn && onlyKnownIn(standIn)),
    geocode: geocode
      ? {
          provider: geocode.provider,
          chosen: place?.name ?? null,
          point_of: (geocode.point_of && gazetteer.get(geocode.point_of)?.name) || null,
          point_kind: (geocode.point && gazetteer.get(geocode.point_of ?? geocode.place ?? "")?.point_kind) || null,
          note: place?.note ?? null,
          match: geocode.match,
          confidence: geocode.confidence,
          rejected: geocode.rejected.flatMap((id) => qualifiedName(id, gazetteer) ?? []),
          datum: geocode.datum,
          date: geocode.date,
          reviewed: geocode.reviewed,
        }
      : null,
  };
}

function sourcesOf(trip: TripRecord): string[] {
  const evidence = [
    ...trip.evidence,
    ...trip.topics.flatMap((topic) => topic.evidence),
    ...trip.claims.flatMap((claim) => claim.evidence),
    ...trip.visits.flatMap((v) => [...v.evidence, ...v.claims.flatMap((claim) => claim.evidence)]),
  ];
  return [...new Set(evidence.map(({ source }) => source))];
}

function trip(record: TripRecord, records: Records, gazetteer: Gazetteer): Trip {
  const { $schema: _, define: __, origin_leg: ___, visits: visitRecords, note, people, ...rest } = record;
  const geocodes = records.geocodes.get(record.id) ?? {};
  const visits = visitRecords.map((v, i) => visit(v, i, record.status, geocodes, gazetteer));
  return {
    ...rest,
    ...bounds(record.date),
    note: note ?? null,
    people: people.map((p) => ({
      person: p.person,
      name: records.people.get(p.person)?.record.name ?? perLocale(p.person),
      capacity: p.capacity ?? null,
      role: p.role,
    })),
    visits,
    legs: legs(record, visits, gazetteer),
    sources: sourcesOf(record).flatMap((id) => source(id, records) ?? []),
    bbox: tripBBox(visits),
  };
}

function source(id: string, records: Records): Source | null {
  const found = records.sources.get(id)?.record;
  if (!found) return null;
  const { $schema: _, text_sha256, ...csl } = found;
  return text_sha256 ? { ...csl, custom: { text_sha256 } } : csl;
}

/** Places that a trip refers to, with everything around them; the rest of the gazetteer stays out. */
function usedPlaces(trips: Trip[], gazetteer: Gazetteer): Place[] {
  const ids = new Set<string>();
  for (const t of trips) {
    for (const id of [
      t.origin,
      ...t.topics.map(({ place }) => place),
      ...t.visits.flatMap((v) => [v.place, v.within]),
    ]) {
      if (id) for (const each of [id, ...ancestors(id, gazetteer)]) ids.add(each);
    }
  }
  return [...ids].sort().flatMap((id) => {
    const entry = gazetteer.get(id);
    if (!entry) return [];
    const { parent: _, curated: __, importance: ___, datum: ____, original: _____, ...place } = entry;
    return [{ ...place, ancestors: ancestors(id, gazetteer) }];
  });
}

/** Assembles checked records; see `check` for what must hold before. */
export function assemble(records: Records, gazetteer: Gazetteer): Collection {
  const trips = records.trips.map(({ record }) => trip(record, records, gazetteer));
  const sortById = <T extends { id: string }>(items: T[]) => items.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    trips: sortById(trips),
    people: sortById([...records.people.values()].map(({ record: { $schema: _, ...person } }) => person)),
    places: usedPlaces(trips, gazetteer),
    curated: sortById(curated(records).map(({ $schema: _, ...place }) => place)),
    sources: sortById([...records.sources.keys()].flatMap((id) => source(id, records) ?? [])),
  };
}
