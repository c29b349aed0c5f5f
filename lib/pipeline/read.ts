/** Reads the hand-written and the machine-written files, checks their shapes and merges what trips define inline. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { DataError, jsonPath, type Problem } from "../problems";
import {
  type GeocodesRecord,
  geocodesRecord,
  type PersonRecord,
  type PlaceRecord,
  personRecord,
  placeRecord,
  type SourceRecord,
  sourceRecord,
  type TripRecord,
  tripRecord,
} from "../records";
import { readJson } from "./json";

/** A record with the file it came from. */
export interface Filed<T> {
  file: string;
  record: T;
}

export interface Records {
  trips: Filed<TripRecord>[];
  people: Map<string, Filed<PersonRecord>>;
  sources: Map<string, Filed<SourceRecord>>;
  places: Map<string, Filed<PlaceRecord>>;
  /** Trip id to its geocodes by visit id. */
  geocodes: Map<string, GeocodesRecord>;
}

export const curated = ({ places }: Pick<Records, "places">): PlaceRecord[] =>
  [...places.values()].map(({ record }) => record);

function parse<T>(root: string, file: string, schema: z.ZodType<T>, problems: Problem[]): Filed<T> | null {
  let json: unknown;
  try {
    json = readJson(readFileSync(join(root, file)));
  } catch (error) {
    problems.push({ file, path: "", message: error instanceof Error ? error.message : String(error) });
    return null;
  }
  const result = schema.safeParse(json, { reportInput: true });
  if (result.success) return { file, record: result.data };
  for (const issue of result.error.issues) {
    const value =
      "input" in issue && issue.input !== undefined && typeof issue.input !== "object"
        ? ` (found ${JSON.stringify(issue.input)})`
        : "";
    problems.push({ file, path: jsonPath(issue.path), message: `${issue.message}${value}` });
  }
  return null;
}

function folder<T>(root: string, name: string, schema: z.ZodType<T>, problems: Problem[]): Filed<T>[] {
  const path = join(root, "data", name);
  if (!existsSync(path)) return [];
  const files = readdirSync(path).filter((file) => /\.json$/i.test(file));
  for (const file of files)
    if (!file.endsWith(".json"))
      problems.push({
        file: `data/${name}/${file}`,
        path: "",
        message: "would not be read; let its name end in .json",
      });
  return files
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => parse(root, `data/${name}/${file}`, schema, problems) ?? []);
}

function byId<T extends { id: string }>(filed: Filed<T>[], problems: Problem[]): Map<string, Filed<T>> {
  const map = new Map<string, Filed<T>>();
  for (const item of filed) {
    const other = map.get(item.record.id);
    if (other)
      problems.push({
        file: item.file,
        path: "id",
        message: `"${item.record.id}" is already defined in ${other.file}; leave it out here, or choose another id`,
      });
    else map.set(item.record.id, item);
  }
  return map;
}

function checkName({ file, record }: Filed<{ id: string }>, problems: Problem[]) {
  if (!file.endsWith(`/${record.id}.json`))
    problems.push({ file, path: "id", message: `"${record.id}" must be the file's name; rename one of the two` });
}

/**
 * Reads everything under `data/`.
 * @param root the project's folder
 * @throws DataError with every file that is not JSON or not of its schema
 */
export function readRecords(root: string): Records {
  const problems: Problem[] = [];
  const trips = folder(root, "trips", tripRecord, problems);
  const people = folder(root, "people", personRecord, problems);
  const sources = folder(root, "sources", sourceRecord, problems);
  const places = folder(root, "places", placeRecord, problems);
  for (const filed of [...trips, ...people, ...sources, ...places]) checkName(filed, problems);
  for (const { file, record } of trips) {
    people.push(...(record.define?.people ?? []).map((defined) => ({ file, record: defined })));
    sources.push(...(record.define?.sources ?? []).map((defined) => ({ file, record: defined })));
    places.push(...(record.define?.places ?? []).map((defined) => ({ file, record: defined })));
  }
  const geocodes = new Map<string, GeocodesRecord>();
  for (const { file, record } of folder(root, "geocodes", geocodesRecord, problems)) {
    geocodes.set(file.replace(/^.*\/|\.json$/g, ""), record);
  }
  byId(trips, problems);
  const records = {
    trips,
    people: byId(people, problems),
    sources: byId(sources, problems),
    places: byId(places, problems),
    geocodes,
  };
  if (problems.length > 0) throw new DataError(problems);
  return records;
}
