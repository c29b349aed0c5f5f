/**
 * A table of places that is searched where it lies, since reading it into objects would take seconds and hundreds of MB:
 * one line a place, sorted by id; an empty line; one line a name with the id of a place that bears it, sorted by name.
 * Both sorts are by bytes.
 */
import { POINT_KINDS, type Point, type PointKind, PRECISIONS, type Precision } from "../../contract";

/** One place. */
export interface Row {
  id: string;
  /** Empty where no Chinese name is known. */
  zh: string;
  en: string;
  /** Other names; those that only serve to be found are in the second part alone. */
  aliases: string[];
  /** Id of what it lies in. */
  parent: string | null;
  /** GB/T 2260, of units of China from the province down to the county; nine digits of a township. */
  adcode: string | null;
  precision: Precision;
  /** [lng, lat] in degrees, WGS-84. */
  point: Point | null;
  pointKind: PointKind | null;
  error_m: number | null;
  /** Inhabitants, those of a capital counted several times; null where the kind of place says how often it is meant. */
  importance: number | null;
  /** To the furthest seat within it, of a country or a region abroad to the furthest corner, metres; 0 where none is known. */
  reach: number;
  /** Who says so; empty for GeoNames, whose number is in the id. */
  source: string;
}

/** A place with the names that it is found by, as `normalizeName` makes them. */
export interface Line {
  row: Row;
  names: string[];
}

export interface Table {
  get(id: string): Row | undefined;
  /** Ids of the places that bear a name, as `normalizeName` makes it. */
  named(name: string): Iterable<string>;
  /** Ids, in order. */
  ids(): Iterable<string>;
  /** Ids that begin so, at most `most`. */
  beginning(start: string, most: number): string[];
}

/** Begins the line of a code among the names; no name that anybody asks for has it. */
export const CODE = "#";

const NEWLINE = 10;

/** Index of the first line, as a byte offset, that does not sort before `wanted`. */
function lowerBound(lines: Buffer, wanted: Buffer): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : lines.lastIndexOf(NEWLINE, middle - 1) + 1;
    const end = lines.indexOf(NEWLINE, start);
    if (lines.compare(wanted, 0, wanted.length, start, Math.min(end, start + wanted.length)) < 0) low = end + 1;
    else high = start;
  }
  return low;
}

/** The lines that begin with `start`. */
function* beginning(lines: Buffer, start: string): Generator<string> {
  const wanted = Buffer.from(start);
  let at = lowerBound(lines, wanted);
  while (at < lines.length && lines.compare(wanted, 0, wanted.length, at, at + wanted.length) === 0) {
    const end = lines.indexOf(NEWLINE, at);
    yield lines.toString("utf8", at, end);
    at = end + 1;
  }
}

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text);

/** @throws Error naming the file and the line that is not as `format` writes it */
function read(line: string, name: string): Row {
  const [id, zh, en, aliases, parent, adcode, kind = "", lng, lat, pointKind = "", error, importance, reach, source] =
    line.split("\t");
  const precision = oneOf(PRECISIONS, kind);
  const numbers = [lng, lat, error, importance, reach].map(Number);
  const known = pointKind === "" || oneOf(POINT_KINDS, pointKind) !== undefined;
  const paired = (lng === "") === (lat === "");
  if (
    !id ||
    zh === undefined ||
    en === undefined ||
    (!zh && !en) ||
    !precision ||
    source === undefined ||
    !paired ||
    !known ||
    !numbers.every(Number.isFinite)
  )
    throw new Error(
      `data/gazetteer/${name}: "${line.slice(0, 80)}" is no line of a table; run tools/compile-gazetteer/main.ts`,
    );
  return {
    id,
    zh,
    en,
    aliases: aliases ? aliases.split("|") : [],
    parent: parent || null,
    adcode: adcode || null,
    precision,
    point: lng ? [Number(lng), Number(lat)] : null,
    pointKind: oneOf(POINT_KINDS, pointKind) ?? null,
    error_m: error ? Number(error) : null,
    importance: importance ? Number(importance) : null,
    reach: Number(reach),
    source,
  };
}

/**
 * @param file what `format` made
 * @param name of the file, for the error
 * @throws Error where it is cut short or has other line ends
 */
export function openTable(file: Buffer, name = "table"): Table {
  const border = file.indexOf("\n\n");
  if (border < 1 || file.at(-1) !== NEWLINE || file.includes("\r"))
    throw new Error(
      `data/gazetteer/${name} is cut short or has other line ends; restore it or run tools/compile-gazetteer/main.ts`,
    );
  const places = file.subarray(0, border + 1);
  const names = file.subarray(border + 2);
  const get = (id: string): Row | undefined => {
    for (const line of beginning(places, `${id}\t`)) return read(line, name);
    return undefined;
  };
  return {
    get,
    *named(name) {
      for (const line of beginning(names, `${name}\t`)) yield line.slice(name.length + 1);
    },
    beginning(start, most) {
      const ids: string[] = [];
      for (const line of beginning(places, start)) {
        if (ids.length >= most) break;
        ids.push(line.slice(0, line.indexOf("\t")));
      }
      return ids;
    },
    *ids() {
      for (let at = 0; at < places.length; at = places.indexOf(NEWLINE, at) + 1)
        yield places.toString("utf8", at, places.indexOf("\t", at));
    },
  };
}

/** How lines are sorted. */
export const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/**
 * The text of a table.
 * @throws Error where two rows have one id
 */
export function format(rows: Line[]): string {
  const cell = (value: string | number | null) => String(value ?? "").replace(/[\t\n]/g, " ");
  const lines = rows.map(({ row }) =>
    [
      row.id,
      row.zh,
      row.en,
      row.aliases.join("|"),
      row.parent,
      row.adcode,
      row.precision,
      row.point?.[0] ?? null,
      row.point?.[1] ?? null,
      row.pointKind,
      row.error_m,
      row.importance,
      row.reach || null,
      row.source,
    ]
      .map(cell)
      .join("\t"),
  );
  for (const line of lines) read(line, "a table to be written");
  const seen = new Set<string>();
  for (const { row } of rows) {
    if (seen.has(row.id))
      throw new Error(`two places have the id ${row.id}; their sources give one name and code twice`);
    seen.add(row.id);
  }
  const found = rows.flatMap(({ row, names }) => [
    ...Array.from(new Set(names), (name) => `${name}\t${row.id}`),
    ...(row.adcode ? [`${CODE}${row.adcode}\t${row.id}`] : []),
  ]);
  return `${lines.sort(byBytes).join("\n")}\n\n${found.sort(byBytes).join("\n")}\n`;
}
