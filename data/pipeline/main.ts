/** `npm run data`: read, check, assemble, write. Never geocodes and never touches a network. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { assemble } from "./assemble";
import { check } from "./check";
import { readGazetteer } from "./gazetteer";
import { missingPermalinks } from "./permalinks";
import { DataError } from "./problems";
import { readRecords } from "./read";
import { writeCollection } from "./write";

const HELP = `npm run data [-- --root <folder>]

Reads data/trips, people, sources, places and geocodes, checks them and writes data/dist/collection.json.
Every problem is named with file, path, value and fix; then nothing is written and the exit status is 1.`;

/** Builds the collection of the project in `root`; returns what the last progress line says. */
export function build(root: string, progress: (line: string) => void): string {
  const records = readRecords(root);
  progress(
    `read ${records.trips.length} trips, ${records.people.size} people, ${records.sources.size} sources, ${records.places.size} places`,
  );
  const gazetteer = readGazetteer(root, records.places);
  const problems = check({ records, gazetteer });
  if (problems.length > 0) throw new DataError(problems);
  const collection = assemble(records, gazetteer);
  const missing = missingPermalinks(root, collection);
  if (missing.length > 0) {
    throw new DataError(
      missing.map((path) => ({ file: "data/permalinks.txt", path: "", message: `lacks ${path}; run npm run geocode` })),
    );
  }
  const version = writeCollection(join(root, "data/dist/collection.json"), collection);
  const visits = collection.trips.flatMap((trip) => trip.visits);
  return `${collection.trips.length} trips, ${visits.filter((v) => v.point).length} of ${visits.length} visits placed; version ${version}`;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const { values } = parseArgs({
    options: { help: { type: "boolean" }, root: { type: "string", default: process.cwd() } },
  });
  if (values.help) console.log(HELP);
  else {
    try {
      console.log(`data: ${build(values.root, (line) => console.log(`data: ${line}`))}`);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      console.error(
        `${error.message}\n${error.problems.length} problem${error.problems.length === 1 ? "" : "s"}; data/dist is as it was.`,
      );
      process.exitCode = 1;
    }
  }
}
