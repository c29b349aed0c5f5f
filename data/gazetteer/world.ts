/** Countries and the world's towns: a table that is searched where it lies, since reading it into objects would take seconds. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Precision } from "../../lib/contract";
import { key } from "./key";

/** One line of the table. */
export interface WorldPlace {
  id: string;
  /** Empty where GeoNames has no Chinese name. */
  zh: string;
  en: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Degrees, longitude first. */
  point: [number, number];
  /** Inhabitants of a town, 0 where not known, those of a capital counted several times; square kilometres of a country. */
  weight: number;
  precision: Extract<Precision, "country" | "city" | "township">;
  error_m: number;
}

export interface World {
  named(name: string): WorldPlace[];
  get(id: string): WorldPlace | undefined;
}

const NEWLINE = 10;
/** From so many inhabitants on a town is a city. */
const CITY = 100_000;
/** A capital is named more often than its size says. */
const CAPITAL = 5;

/** Index of the first line, as a byte offset, that does not sort before `wanted`; lines are sorted by their bytes. */
function lowerBound(table: Buffer, wanted: Buffer): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : table.lastIndexOf(NEWLINE, middle - 1) + 1;
    const end = table.indexOf(NEWLINE, start);
    if (table.compare(wanted, 0, wanted.length, start, Math.min(end, start + wanted.length)) < 0) low = end + 1;
    else high = start;
  }
  return low;
}

/** The lines that begin with `start`. */
function* lines(table: Buffer, start: string): Generator<string> {
  const wanted = Buffer.from(start);
  let at = lowerBound(table, wanted);
  while (at < table.length && table.compare(wanted, 0, wanted.length, at, at + wanted.length) === 0) {
    const end = table.indexOf(NEWLINE, at);
    yield table.toString("utf8", at, end);
    at = end + 1;
  }
}

function read(line: string): WorldPlace {
  const [id = "", zh = "", en = "", country = "", lng, lat, weight, kind, error] = line.split("\t");
  const inhabitants = Number(weight);
  const precision = kind === "country" ? "country" : inhabitants >= CITY || kind === "PPLC" ? "city" : "township";
  return {
    id,
    zh,
    en,
    country,
    point: [Number(lng), Number(lat)],
    weight: kind === "PPLC" ? inhabitants * CAPITAL : inhabitants,
    precision,
    error_m: Number(error),
  };
}

/** Opens `data/gazetteer/world.tsv.gz`; without that file the world is empty. */
export function openWorld(root: string): World {
  const file = join(root, "data/gazetteer/world.tsv.gz");
  const table = existsSync(file) ? gunzipSync(readFileSync(file)) : Buffer.from("\n\n");
  const border = table.indexOf("\n\n");
  const places = table.subarray(0, border + 1);
  const names = table.subarray(border + 2);
  const get = (id: string): WorldPlace | undefined => {
    for (const line of lines(places, `${id}\t`)) return read(line);
    return undefined;
  };
  return {
    get,
    named: (name) =>
      Array.from(lines(names, `${key(name)}\t`), (line) => get(line.slice(line.indexOf("\t") + 1))).filter(
        (place) => place !== undefined,
      ),
  };
}
