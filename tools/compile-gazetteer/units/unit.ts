/** A province, prefecture-level unit or county of China, as it is compiled. */
import type { Point, PointKind } from "../../../lib/contract";

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
  /** Id of the unit that contains it. */
  parent: string | null;
  precision: UnitPrecision;
  point: Point | null;
  pointKind: PointKind | null;
  /** Inhabitants of its city, where GeoNames has them; they tell how often it is meant. */
  population: number | null;
  error_m: number;
  geonames: number | null;
  source: string;
}

/** Where codes and names of units are from. */
export const CODES_SOURCE = "lcn 7.2.2";

/** Decimals of a point in degrees: a metre. */
export const POINT_DECIMALS = 5;

/** Code of the province that a unit is in. */
export const provinceCode = (code: string): string => `${code.slice(0, 2)}0000`;

/** Provinces that are one city. */
export const MUNICIPALITIES: ReadonlySet<string> = new Set(["110000", "120000", "310000", "500000"]);
