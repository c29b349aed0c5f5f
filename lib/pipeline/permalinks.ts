/** Addresses never die: `data/permalinks.txt` lists each, one a line, without locale; a merged id reads `old -> new`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { personPath, placePath, tripPath } from "../url";
import { writeWhole } from "../write-file";
import type { Collection } from "./assemble";

const FILE = "data/permalinks.txt";

/** The file's lines; none where it does not exist yet. */
export function readPermalinks(root: string): string[] {
  const path = join(root, FILE);
  return existsSync(path) ? readFileSync(path, "utf8").split(/\r?\n/).filter(Boolean) : [];
}

/** Every address of a collection. */
function permalinks({ trips, people, places }: Pick<Collection, "trips" | "people" | "places">): string[] {
  return [
    ...trips.flatMap((trip) => [tripPath(trip.id), ...trip.visits.map((visit) => tripPath(trip.id, visit.id))]),
    ...people.map(({ id }) => personPath(id)),
    ...places.map(({ id }) => placePath(id)),
  ];
}

export function missingPermalinks(root: string, collection: Collection): string[] {
  const known = new Set(readPermalinks(root).map((line) => line.split(" -> ")[0]));
  return permalinks(collection).filter((path) => !known.has(path));
}

/** Published addresses that lead neither to something in a collection nor, moved, to an address that does. */
export function deadPermalinks(root: string, collection: Collection): string[] {
  const lines = readPermalinks(root).map((line) => line.split(" -> "));
  const moved = new Map(lines.flatMap(([old, now]) => (old && now ? [[old, now] as const] : [])));
  const live = new Set(permalinks(collection));
  const resolves = (path: string, seen: string[] = []): boolean => {
    const now = moved.get(path);
    return now ? !seen.includes(now) && resolves(now, [...seen, path]) : live.has(path);
  };
  return [...new Set(lines.flatMap(([path]) => path ?? []))].filter((path) => !resolves(path));
}

/** Appends the addresses that are not listed yet. */
export function appendPermalinks(root: string, collection: Collection) {
  const missing = missingPermalinks(root, collection);
  if (missing.length > 0) writeWhole(join(root, FILE), `${[...readPermalinks(root), ...missing].join("\n")}\n`);
}
