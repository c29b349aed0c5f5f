/** A province, prefecture-level unit or county of China, as it is compiled. */
import type { Position } from "geojson";
import type { PointKind } from "../../lib/contract";

/** Headings in the lists of units that are no places. */
export const NOT_A_PLACE = /直辖|市辖区$|^县$/u;

/** What kind of unit. */
export type UnitPrecision = "province" | "city" | "prefecture" | "county";

/** One place of the gazetteer. */
export interface UnitRecord {
  id: string;
  zh: string;
  en: string;
  pinyin: string;
  aliases: string[];
  adcode: string;
  within: string | null;
  precision: UnitPrecision;
  point: Position | null;
  pointKind: PointKind | null;
  /** Inhabitants of its city, where GeoNames has them; they tell how often it is meant. */
  population: number | null;
  error_m: number;
  geonames: number | null;
  source: string;
}
