/** Read, check, assemble, write. Never geocodes and never touches a network. */
import { join } from "node:path";
import { countsOf } from "../counts";
import { readGazetteer } from "../geocoder/gazetteer/gazetteer";
import { DataError } from "../problems";
import { assemble } from "./assemble";
import { check } from "./check";
import { deadPermalinks, missingPermalinks } from "./permalinks";
import { curated, readRecords } from "./read";
import { writeSchemas } from "./schemas";
import { writeCollection } from "./write-collection";

const COLLECTION = "data/dist/collection.json";

/** Builds the collection of the project in `root`; returns what the last progress line says. */
export function build(root: string, progress: (line: string) => void): string {
  writeSchemas(root);
  const records = readRecords(root);
  progress(
    `read ${records.trips.length} trips, ${records.people.size} people, ${records.sources.size} sources, ${records.places.size} places`,
  );
  const gazetteer = readGazetteer(root, curated(records));
  const problems = check({ records, gazetteer });
  if (problems.length > 0) throw new DataError(problems);
  const collection = assemble(records, gazetteer);
  const addresses = [
    ...missingPermalinks(root, collection).map((path) => `lacks ${path}; run npm run geocode`),
    ...deadPermalinks(root, collection).map(
      (path) =>
        `${path} leads nowhere any more; bring it back, or add the line "${path} -> " with the address that took its place; if it was never published, delete its line`,
    ),
  ];
  if (addresses.length > 0) {
    throw new DataError(addresses.map((message) => ({ file: "data/permalinks.txt", path: "", message })));
  }
  for (const { id, visits } of collection.trips)
    if (visits.every(({ point }) => point === null))
      progress(
        `warning: ${id}: 0 of ${visits.length} visits are on the map; npm run geocode -- --review asks about them`,
      );
  const version = writeCollection(join(root, COLLECTION), COLLECTION, collection);
  const { visits, announced, located } = countsOf(collection.trips.flatMap((trip) => trip.visits));
  const counts = `${located.own} of ${visits} visits at a position of their own, ${located.within} only within something wider, ${located.none} not placed${announced > 0 ? `, ${announced} more only announced` : ""}`;
  return `${collection.trips.length} trips; ${counts}; version ${version}`;
}
