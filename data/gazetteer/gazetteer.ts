/** Every place that a mention can be: the curated ones, the units of China, countries and the world's towns. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Place, type Point, PRECISIONS } from "../../lib/contract";
import { type Datum, toWgs84 } from "../../lib/datum";
import { metresBetween } from "../../lib/geometry";
import type { PlaceRecord } from "../../lib/records";
import { key } from "./key";
import { openMainland } from "./mainland";
import { openWorld, type WorldPlace } from "./world";

export interface GazetteerEntry extends Omit<Place, "within"> {
  /** The place around it. */
  parent: string | null;
  curated: boolean;
  /** Of the point as its source gives it. */
  datum: Datum;
  /** The point as its source gives it, where that is not WGS-84. */
  original: Point | null;
  /** How often a place of this kind or size is meant by its bare name, against others; no unit. */
  weight: number;
}

export interface Gazetteer {
  get(id: string): GazetteerEntry | undefined;
  has(id: string): boolean;
  /** Ids of curated places and of the units of China, for suggestions. */
  keys(): Iterable<string>;
  /** Every place that bears a name, in any spelling and language that is known of it. */
  named(name: string): GazetteerEntry[];
  /** Curated places and units of China. */
  size: number;
  /** How far the seats within a place lie from its own point at most, metres; 0 where none is known. */
  reach(id: string): number;
}

const chinaRecord = z.array(
  z.object({
    id: z.string(),
    zh: z.string(),
    en: z.string(),
    aliases: z.array(z.string()),
    /** What its names are looked up by; worked out where they are not told. */
    keys: z.array(z.string()).optional(),
    adcode: z.string(),
    within: z.string().nullable(),
    precision: z.enum(PRECISIONS),
    point: z.tuple([z.number(), z.number()]).nullable(),
    error_m: z.number().nullable(),
    source: z.string(),
  }),
);

/** By class, as if they were inhabitants, so that they compare with the towns of the world. */
const WEIGHTS: Partial<Record<GazetteerEntry["precision"], number>> = {
  country: 1e9,
  province: 5e7,
  city: 2e6,
  prefecture: 1e6,
  county: 6e5,
};
const SITE = 1e6;
/** A site carries the code of what it lies in, a unit its own. */
const UNITS: ReadonlySet<string> = new Set(["county", "city", "prefecture", "province"]);
const weightOf = (precision: GazetteerEntry["precision"], adcode: string | null) =>
  adcode?.endsWith("0000") ? 5e7 : (WEIGHTS[precision] ?? SITE);

/** What is not known may lie somewhat further out than what is. */
const BEYOND = 1.2;
/** Of the seats that are known, nineteen in twenty lie nearer than this to the point of the unit around them, metres. */
const LEAST: Partial<Record<GazetteerEntry["precision"], number>> = { city: 150_000, prefecture: 250_000 };

const REGIONS: Readonly<Record<string, string>> = { TW: "710000", HK: "810000", MO: "820000" };

/** Curated places win over the unit of China of the same id or code. */
export function readGazetteer(root: string, places: Map<string, { record: PlaceRecord }>): Gazetteer {
  const china = chinaRecord.parse(JSON.parse(readFileSync(join(root, "data/gazetteer/china.json"), "utf8")));
  let mainland: ((point: Point) => boolean) | undefined;
  const toHere = (point: Point | null, datum: Datum) => {
    if (!point || datum === "WGS-84") return point;
    mainland ??= openMainland(root);
    return toWgs84(point, datum, mainland);
  };
  const curated = [...places.values()].map(({ record }) => record);
  const replaced = new Map<string, PlaceRecord>();
  for (const place of curated) if (place.adcode && UNITS.has(place.precision)) replaced.set(place.adcode, place);
  const ids = new Map(china.map(({ id, adcode }) => [id, replaced.get(adcode)?.id ?? id]));
  const entries = new Map<string, GazetteerEntry>();
  const aliases = new Map<string, string[]>();
  const keys = new Map<string, string[]>();
  for (const { zh, en, within, source, point, error_m, keys: known, ...rest } of china) {
    const id = ids.get(rest.id) ?? rest.id;
    aliases.set(id, [...rest.aliases, zh, en]);
    if (known) keys.set(id, known);
    entries.set(id, {
      ...rest,
      id,
      name: { zh, en },
      parent: within && (ids.get(within) ?? within),
      point,
      error_m: point ? error_m : null,
      position: null,
      address: null,
      note: null,
      sources: [{ text: source, url: null }],
      curated: false,
      datum: "WGS-84",
      original: null,
      weight: weightOf(rest.precision, rest.adcode),
    });
  }
  for (const record of curated) {
    const { $schema: _, within, wikidata: __, geonames: ___, position, note, ...rest } = record;
    const names = [...rest.aliases, ...(aliases.get(record.id) ?? [])];
    entries.set(record.id, {
      ...rest,
      aliases: [...new Set(names)].filter((name) => name !== rest.name.zh && name !== rest.name.en),
      position: position ?? null,
      note: note ?? null,
      point: toHere(rest.point, rest.datum),
      original: rest.datum === "WGS-84" ? null : rest.point,
      parent: within,
      curated: true,
      weight: weightOf(rest.precision, rest.adcode),
    });
  }
  const names = new Map<string, GazetteerEntry[]>();
  for (const entry of entries.values()) {
    const known = entry.curated ? undefined : keys.get(entry.id);
    for (const name of known ?? new Set([entry.name.zh, entry.name.en, ...entry.aliases].map(key))) {
      const bearers = names.get(name);
      if (bearers) bearers.push(entry);
      else names.set(name, [entry]);
    }
  }
  const reaches = new Map<string, number>();
  for (const { point, parent } of entries.values()) {
    const around = parent ? entries.get(parent) : undefined;
    if (parent && point && around?.point)
      reaches.set(parent, Math.max(reaches.get(parent) ?? 0, metresBetween(point, around.point)));
  }
  const world = openWorld(root);
  const regions = new Map(china.map(({ id, adcode }) => [adcode, ids.get(id) ?? id]));
  const fromWorld = ({ id, zh, en, country, point, weight, precision, error_m }: WorldPlace): GazetteerEntry => ({
    id,
    name: { zh: zh || en, en },
    aliases: [],
    adcode: null,
    precision,
    point,
    error_m,
    parent:
      precision === "country" ? null : (regions.get(REGIONS[country] ?? "") ?? `country-${country.toLowerCase()}`),
    position: null,
    address: null,
    note: null,
    sources: [
      {
        text: precision === "country" ? "ISO 3166-1, Natural Earth" : `GeoNames (CC BY 4.0) ${id.slice(9)}`,
        url: null,
      },
    ],
    curated: false,
    datum: "WGS-84",
    original: null,
    weight: precision === "country" ? 1e9 : Math.max(weight, 100),
  });
  const get = (id: string) => {
    const entry = entries.get(id);
    if (entry) return entry;
    const place = world.get(id);
    return place && fromWorld(place);
  };
  return {
    get,
    has: (id) => get(id) !== undefined,
    keys: () => entries.keys(),
    named: (name) => [...(names.get(key(name)) ?? []), ...world.named(name).map(fromWorld)],
    size: entries.size,
    reach: (id) => reaches.get(id) ?? 0,
  };
}

/**
 * The place whose point stands for a place: itself, or the nearest one around it that has a point where the lists give
 * none, its error then wide enough for the seats within it. A curated place without a point is meant to have none.
 */
export function placedAt(entry: GazetteerEntry, entries: Pick<Gazetteer, "get" | "reach">): GazetteerEntry {
  if (entry.point || entry.curated) return entry;
  const around = containers(entry.id, entries).flatMap((id) => entries.get(id) ?? []);
  const stand = around.find(({ point }) => point);
  if (!stand) return entry;
  const reach = Math.ceil((entries.reach(stand.id) * BEYOND) / 1000) * 1000;
  return { ...stand, error_m: Math.max(stand.error_m ?? 0, reach, LEAST[stand.precision] ?? 0) };
}

/** The places around a place, from the nearest outwards. */
export function containers(id: string, entries: { get(id: string): { parent: string | null } | undefined }): string[] {
  const chain: string[] = [];
  for (let at = entries.get(id)?.parent; at && !chain.includes(at); at = entries.get(at)?.parent) chain.push(at);
  return chain;
}
