import type { Point } from "../../../lib/contract";
import { metresBetween } from "../../../lib/sphere";

/** One row of GeoNames' cities1000 table. */
export interface GeoName {
  id: number;
  name: string;
  alternates: string[];
  point: Point;
  featureCode: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** GeoNames' codes of what is around it. */
  admin1: string;
  admin2: string;
  population: number;
}

/** A row of a later state of the table: no id and no Chinese name, but the first four digits of the code. */
export interface NewerName {
  name: string;
  point: Point;
  code4: string;
}

/** Parses the tab-separated cities1000 table. */
export function readGeoNames(table: string): GeoName[] {
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

/** The rows of China. */
export function readNewer(
  rows: { name: string; lat: string; lng: string; country: string; admin2: string }[],
): NewerName[] {
  return rows
    .filter(({ country }) => country === "CN")
    .map(({ name, lat, lng, admin2 }) => ({ name, point: [Number(lng), Number(lat)], code4: admin2 }));
}

/** Nearer than this a place has not moved, metres. */
const UNMOVED_M = 1000;
/** Further away than this it is another place of that name. */
const MOVED_M = 60_000;

/** Rows where the later state has the one place of that name hereabouts somewhere else, with that point. */
export function corrected(rows: GeoName[], newer: NewerName[]): GeoName[] {
  const byName = new Map<string, Point[]>();
  for (const { name, point } of newer) byName.set(name, [...(byName.get(name) ?? []), point]);
  return rows.map((row) => {
    const far = (point: Point) => metresBetween(point, row.point);
    const near = (byName.get(row.name) ?? []).filter((point) => far(point) <= MOVED_M);
    const [point, ...more] = near;
    return point && more.length === 0 && far(point) > UNMOVED_M ? { ...row, point } : row;
  });
}
