/**
 * Points of counties whose seat is in none of the lists: where GeoNames' postal list puts the county of that code and name.
 * Compared with 1,785 seats that are known these points lie 8.7 km off in the median, 19 in 20 of them within 37 km and the
 * furthest in the large counties of the north and west: they are the middle of what a county covers, and no seat.
 */
import { readFileSync } from "node:fs";
import type { Point } from "../../../lib/contract";
import { roundPoint } from "../geometry/rounding";
import { CODES_SOURCE, POINT_DECIMALS, provinceCode, type UnitRecord } from "./unit";

const FILE = new URL("../sources/county-points.tsv", import.meta.url);

/** Metres that hold nineteen in twenty seats; where counties are as large as provinces are elsewhere, twice as many. */
const ERROR_M = 40_000;
const LARGE_ERROR_M = 80_000;
/** Inner Mongolia, Heilongjiang, Tibet, Gansu, Qinghai, Xinjiang. */
const LARGE: ReadonlySet<string> = new Set(["150000", "230000", "540000", "620000", "630000", "650000"]);

interface Centroid {
  zh: string;
  point: Point;
  source: string;
}

/**
 * Reads the list: code, Chinese name, longitude, latitude, source, separated by tabs, after a line that says so.
 * @throws Error naming the line that cannot be read
 */
export function readCentroids(text: string): Map<string, Centroid> {
  const [, ...lines] = text.split("\n").filter((line) => line !== "");
  return new Map(
    lines.map((line, i) => {
      const [code = "", zh = "", lng, lat, source] = line.split("\t");
      const point: Point = [Number(lng), Number(lat)];
      if (!/^\d{6}$/.test(code) || !zh || !source || !lat || !point.every(Number.isFinite))
        throw new Error(
          `county-points.tsv, line ${i + 2}: expected code, name, longitude, latitude, source; found "${line}"`,
        );
      return [code, { zh, point, source }];
    }),
  );
}

/** Gives counties without a point the middle of what they cover, where the list has the county of that code under that name. */
export function withCentroids(units: UnitRecord[], text = readFileSync(FILE, "utf8")): UnitRecord[] {
  const centroids = readCentroids(text);
  return units.map((unit) => {
    const found = unit.point || unit.precision !== "county" ? undefined : centroids.get(unit.adcode);
    if (!found || found.zh !== unit.zh) return unit;
    return {
      ...unit,
      point: roundPoint(found.point, POINT_DECIMALS),
      pointKind: "centroid",
      error_m: LARGE.has(provinceCode(unit.adcode)) ? LARGE_ERROR_M : ERROR_M,
      source: `GeoNames (CC BY 4.0), postal codes, ${found.source}: the middle, not the seat; code ${CODES_SOURCE}`,
    };
  });
}
