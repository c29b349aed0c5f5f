/** Every place that a mention can be: the curated ones, the units of China, countries and the world's towns. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Place, Point } from "../../contract";
import { type Datum, toWgs84 } from "../../datum";
import type { PlaceRecord } from "../../records";
import { classWeight, LEAST as LEAST_WEIGHT } from "./importance";
import { openMainland } from "./mainland";
import { key } from "./normalize";
import { CODE, openTable, type Row, type Table } from "./table";

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
  /** The place of a code that is not a name: `US.NY`, as in addresses. */
  coded(code: string): GazetteerEntry | undefined;
  /** Places whose ids begin so, at most a few, for suggestions. */
  beginning(id: string): GazetteerEntry[];
  /** Every place that bears a name, in any spelling and language that is known of it. */
  named(name: string): GazetteerEntry[];
  /** How far what lies within a place may be from its own point, metres; 0 where that is not known. */
  reach(id: string): number;
}

/** Around every unit that has a code, and therefore not told with each. */
export const CHINA = "country-cn";

/** A site carries the code of what it lies in, a unit its own; a township's has nine digits. */
const UNITS: ReadonlySet<string> = new Set(["township", "county", "city", "prefecture", "province"]);

/** So many places are kept as objects. */
const RECENT = 5000;

/** What is not known may lie somewhat further out than what is. */
const BEYOND = 1.2;
/**
 * Of the seats in the tables, nineteen in twenty lie nearer than this to the point of the unit around them, metres: a
 * city's districts, its counties, a prefecture's counties.
 */
export const LEAST = { district: 65_000, city: 155_000, prefecture: 250_000 };

/** A municipality is longer than the circle of its area is wide. */
const ELONGATED = 1.7;

function leastError(entry: GazetteerEntry, stand: GazetteerEntry): number {
  if (stand.precision === "city" && stand.adcode?.endsWith("0000")) return Math.ceil((stand.error_m ?? 0) * ELONGATED);
  if (stand.precision === "prefecture") return LEAST.prefecture;
  if (stand.precision !== "city") return 0;
  return entry.name.zh.endsWith("区") && entry.parent === stand.id ? LEAST.district : LEAST.city;
}

/** Units of China; their townships; countries, their regions and the world's towns. The latter two may be left out. */
const TABLES = ["china.tsv", "townships.tsv.gz", "world.tsv.gz"] as const;

/** @throws Error where the table of China is missing */
function openTables(root: string): [china: Table, ...others: Table[]] {
  const [china, ...others] = TABLES.map((name) => {
    const path = join(root, "data/gazetteer", name);
    if (!existsSync(path)) return null;
    const file = readFileSync(path);
    return openTable(name.endsWith(".gz") ? unzip(file) : file, name);
  });
  if (!china)
    throw new Error(
      `${join(root, "data/gazetteer", TABLES[0])} is missing; restore it or run tools/compile-gazetteer/main.ts`,
    );
  return [china, ...others.filter((table) => table !== null)];
}

/** In one piece, since putting pieces together would take as much memory again; RFC 1952 ends with the size. */
const unzip = (file: Buffer): Buffer => gunzipSync(file, { chunkSize: file.readUInt32LE(file.length - 4) + 64 });

/** Curated places win over the unit of China of the same code. */
export function readGazetteer(root: string, places: Iterable<PlaceRecord>): Gazetteer {
  const tables = openTables(root);
  let mainland: ((point: Point) => boolean) | undefined;
  const toHere = (point: Point | null, datum: Datum) => {
    if (!point || datum === "WGS-84") return point;
    mainland ??= openMainland(root);
    return toWgs84(point, datum, mainland);
  };

  /** By the id of a unit in the tables, the id of the curated place that is the same. */
  const replaced = new Map<string, string>();
  const fromTable = (row: Row): GazetteerEntry => {
    const { id, zh, en, parent, source, pointKind, weight, reach: _, ...rest } = row;
    return {
      ...rest,
      id,
      name: { zh: zh || en, en },
      parent: parent && (replaced.get(parent) ?? parent),
      point_kind: pointKind,
      position: null,
      address: null,
      note: null,
      sources: [{ text: source || `GeoNames (CC BY 4.0) ${id.slice("geonames-".length)}`, url: null }],
      curated: false,
      datum: "WGS-84",
      original: null,
      weight: weight === null ? classWeight(rest.precision, rest.adcode) : Math.max(weight, LEAST_WEIGHT),
    };
  };

  const curated = new Map<string, GazetteerEntry>();
  const units = new Map<string, Row>();
  const names = new Map<string, GazetteerEntry[]>();
  for (const record of places) {
    const { $schema: _, within, wikidata: __, geonames: ___, position, note, ...rest } = record;
    const unit = rest.adcode && UNITS.has(rest.precision) ? firstOf(tables, `${CODE}${rest.adcode}`) : undefined;
    if (unit) {
      replaced.set(unit.id, record.id);
      units.set(record.id, unit);
    }
    const others = [...rest.aliases, ...(unit ? [...unit.aliases, unit.zh, unit.en] : [])];
    const entry: GazetteerEntry = {
      ...rest,
      aliases: [...new Set(others)].filter((name) => name !== rest.name.zh && name !== rest.name.en),
      position: position ?? null,
      note: note ?? null,
      point: toHere(rest.point, rest.datum),
      original: rest.datum === "WGS-84" ? null : rest.point,
      parent: within,
      curated: true,
      weight: classWeight(rest.precision, rest.adcode),
    };
    curated.set(record.id, entry);
    for (const name of new Set([entry.name.zh, entry.name.en, ...entry.aliases].map(key)))
      names.set(name, [...(names.get(name) ?? []), entry]);
  }

  const rowOf = (id: string): Row | undefined => {
    for (const table of tables) {
      const row = table.get(id);
      if (row) return row;
    }
    return undefined;
  };
  /** What was read last, since the places around others are asked for again and again. */
  const recent = new Map<string, GazetteerEntry>();
  const remember = (row: Row): GazetteerEntry => {
    if (recent.size >= RECENT) recent.clear();
    const entry = fromTable(row);
    recent.set(row.id, entry);
    return entry;
  };
  const get = (id: string): GazetteerEntry | undefined => {
    const known = curated.get(id) ?? recent.get(id);
    if (known || replaced.has(id)) return known;
    const row = rowOf(id);
    return row && remember(row);
  };
  return {
    get,
    has: (id) => get(id) !== undefined,
    *keys() {
      yield* curated.keys();
      for (const id of tables[0].ids()) if (!replaced.has(id)) yield id;
    },
    named(name) {
      const wanted = key(name);
      const own = names.get(wanted) ?? [];
      const known = new Set(own.map(({ id }) => id));
      // A curated place also bears the names that the tables have of it.
      const ids = tables.flatMap((table) => Array.from(table.named(wanted), (id) => replaced.get(id) ?? id));
      return [...own, ...ids.flatMap((id) => (known.has(id) ? [] : (get(id) ?? [])))];
    },
    coded(code) {
      const row = firstOf(tables, `${CODE}${code}`);
      return row && get(row.id);
    },
    beginning: (start) => tables.flatMap((table) => table.beginning(start, 3)).flatMap((id) => get(id) ?? []),
    reach: (id) => (units.get(id) ?? rowOf(id))?.reach ?? 0,
  };
}

function firstOf(tables: Table[], name: string): Row | undefined {
  for (const table of tables) {
    for (const id of table.named(name)) return table.get(id);
  }
  return undefined;
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
  const least = leastError(entry, stand);
  // A city's districts lie around it, its counties may lie as far out as any other.
  const reach = least === LEAST.district ? 0 : Math.ceil((entries.reach(stand.id) * BEYOND) / 1000) * 1000;
  return { ...stand, error_m: Math.max(stand.error_m ?? 0, reach, least) };
}

/** The places around a place, from the nearest outwards. */
export function containers(id: string, entries: { get(id: string): { parent: string | null } | undefined }): string[] {
  const chain: string[] = [];
  for (let at = entries.get(id)?.parent; at && !chain.includes(at); at = entries.get(at)?.parent) chain.push(at);
  return chain;
}
