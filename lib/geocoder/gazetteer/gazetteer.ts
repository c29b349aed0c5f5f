/** Every place that a mention can be: the curated ones, the units of China, countries and the world's towns. */
import type { Place, Point, Precision } from "../../contract";
import { type Datum, toWgs84 } from "../../datum";
import { inEach, perLocale } from "../../locales";
import type { PlaceRecord } from "../../records";
import { TUNING, type Tuning } from "../tuning";
import { unitImportance } from "./importance";
import { openMainland } from "./mainland";
import { normalizeName } from "./normalize";
import { CODE, type Row, type Table } from "./table";
import { firstOf, openTables } from "./tables";

export interface GazetteerEntry extends Omit<Place, "ancestors"> {
  /** Id of what it lies in. */
  parent: string | null;
  curated: boolean;
  /** Of the point as its source gives it. */
  datum: Datum;
  /** The point as its source gives it, where that is not WGS-84. */
  original: Point | null;
  /** How often a place of this kind or size is meant by its bare name, against others; no unit. */
  importance: number;
}

export interface Gazetteer {
  /** What decides between its places. */
  tuning: Tuning;
  get(id: string): GazetteerEntry | undefined;
  has(id: string): boolean;
  /** Ids of curated places and of the units of China, for suggestions. */
  keys(): Iterable<string>;
  /** What editors wrote. */
  curated(): Iterable<GazetteerEntry>;
  /** The place of a code that is not a name: `US.NY`, as in addresses. */
  coded(code: string): GazetteerEntry | undefined;
  /** Places whose ids begin so, at most a few, for suggestions. */
  beginning(id: string): GazetteerEntry[];
  /** Every place that bears a name, in any spelling and language that is known of it. */
  named(name: string): GazetteerEntry[];
  /** How far what lies within a place may be from its own point, metres; 0 where that is not known. */
  reach(id: string): number;
}

/** A site carries the code of what it lies in, a unit its own; a township's has nine digits. */
const CARRY_OWN_CODE: ReadonlySet<string> = new Set(["township", "county", "city", "prefecture", "province"]);

/** So many places are kept as objects. */
const MAX_CACHED = 5000;

/** What the curated places are, and what they replace. */
interface Curated {
  entries: ReadonlyMap<string, GazetteerEntry>;
  /** By a name as it is compared. */
  named: ReadonlyMap<string, GazetteerEntry[]>;
  /** By the id of a curated place, the row of the unit that it is. */
  units: ReadonlyMap<string, Row>;
  /** By the id of a unit in the tables, the id of the curated place that is the same. */
  replaced: ReadonlyMap<string, string>;
}

type ImportanceOf = (precision: Precision, adcode: string | null) => number;

/** Reads what editors wrote; a unit of China lends its names to the place of its code. */
function readCurated(
  places: Iterable<PlaceRecord>,
  tables: readonly Table[],
  importance: ImportanceOf,
  wgs84: (point: Point | null, datum: Datum) => Point | null,
): Curated {
  const entries = new Map<string, GazetteerEntry>();
  const named = new Map<string, GazetteerEntry[]>();
  const units = new Map<string, Row>();
  const replaced = new Map<string, string>();
  for (const record of places) {
    const { $schema: _, within, wikidata: __, geonames: ___, position, note, ...rest } = record;
    const unit =
      rest.adcode && CARRY_OWN_CODE.has(rest.precision) ? firstOf(tables, `${CODE}${rest.adcode}`) : undefined;
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
      sources: rest.sources.map(({ text, url }) => ({ text: typeof text === "string" ? perLocale(text) : text, url })),
      point: wgs84(rest.point, rest.datum),
      original: rest.datum === "WGS-84" ? null : rest.point,
      parent: within,
      curated: true,
      importance: importance(rest.precision, rest.adcode),
    };
    entries.set(record.id, entry);
    for (const name of new Set([entry.name.zh, entry.name.en, ...entry.aliases].map(normalizeName)))
      named.set(name, [...(named.get(name) ?? []), entry]);
  }
  return { entries, named, units, replaced };
}

/** A row of the tables as a place. */
function entryOf(row: Row, { replaced }: Curated, importance: ImportanceOf, least: number): GazetteerEntry {
  const { id, zh, en, parent, source, pointKind, importance: known, reach: _, ...rest } = row;
  return {
    ...rest,
    id,
    name: inEach(zh || en, en),
    parent: parent && (replaced.get(parent) ?? parent),
    point_kind: pointKind,
    position: null,
    address: null,
    note: null,
    sources: [{ text: perLocale(source || `GeoNames (CC BY 4.0) ${id.slice("geonames-".length)}`), url: null }],
    curated: false,
    datum: "WGS-84",
    original: null,
    importance: known === null ? importance(rest.precision, rest.adcode) : Math.max(known, least),
  };
}

/**
 * Curated places win over the unit of China of the same code.
 * @param root the project's folder
 * @throws Error where the table of China is missing, or any is cut short
 */
export function readGazetteer(root: string, places: Iterable<PlaceRecord>, tuning: Tuning = TUNING): Gazetteer {
  const importance: ImportanceOf = (precision, adcode) => unitImportance(precision, adcode, tuning.importance);
  const tables = openTables(root);
  const applies = openMainland(root);
  const curated = readCurated(places, tables, importance, (point, datum) => point && toWgs84(point, datum, applies));
  const { entries, named, units, replaced } = curated;

  const rowOf = (id: string): Row | undefined => {
    for (const table of tables) {
      const row = table.get(id);
      if (row) return row;
    }
    return undefined;
  };
  /** What was read last, since the places around others are asked for again and again. */
  const cache = new Map<string, GazetteerEntry>();
  const remember = (row: Row): GazetteerEntry => {
    if (cache.size >= MAX_CACHED) cache.clear();
    const entry = entryOf(row, curated, importance, tuning.importance.least);
    cache.set(row.id, entry);
    return entry;
  };
  const get = (id: string): GazetteerEntry | undefined => {
    const known = entries.get(id) ?? cache.get(id);
    if (known || replaced.has(id)) return known;
    const row = rowOf(id);
    return row && remember(row);
  };
  return {
    tuning,
    get,
    has: (id) => get(id) !== undefined,
    *keys() {
      yield* entries.keys();
      for (const id of tables[0].ids()) if (!replaced.has(id)) yield id;
    },
    named(name) {
      const wanted = normalizeName(name);
      const own = named.get(wanted) ?? [];
      const known = new Set(own.map(({ id }) => id));
      // A curated place also bears the names that the tables have of it.
      const ids = tables.flatMap((table) => Array.from(table.named(wanted), (id) => replaced.get(id) ?? id));
      return [...own, ...ids.flatMap((id) => (known.has(id) ? [] : (get(id) ?? [])))];
    },
    curated: () => entries.values(),
    coded(code) {
      const row = firstOf(tables, `${CODE}${code}`);
      return row && get(row.id);
    },
    beginning: (start) => tables.flatMap((table) => table.beginning(start, 3)).flatMap((id) => get(id) ?? []),
    reach: (id) => (units.get(id) ?? rowOf(id))?.reach ?? 0,
  };
}
