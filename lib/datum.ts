/** Datums that coordinates in China come in, and the way back to WGS-84. Points are [lng, lat] in degrees. */
import gcoord from "gcoord";
import type { Point } from "./contract";

/**
 * WGS-84: GPS, and everything here. CGCS2000: China's own, the same within decimetres. GCJ-02: the shifted one that maps
 * published in China must use (AMap, Tencent). BD-09: Baidu's, GCJ-02 shifted once more.
 */
export const DATUMS = ["WGS-84", "CGCS2000", "GCJ-02", "BD-09"] as const;
export type Datum = (typeof DATUMS)[number];

/** Finer than the conversion is: about a centimetre. */
const round = (degrees: number) => Number(degrees.toFixed(7));

/**
 * A point in WGS-84.
 * @param applies whether GCJ-02 is in use at a place: nothing is shifted elsewhere. The usual rectangle around China holds
 * Seoul, Hanoi and Ulaanbaatar, and would move them by 450 m.
 */
export function toWgs84(point: Point, datum: Datum, applies: (point: Point) => boolean): Point {
  if (datum === "WGS-84" || datum === "CGCS2000" || !applies(point)) return point;
  const from = datum === "GCJ-02" ? gcoord.GCJ02 : gcoord.BD09;
  const [lng, lat] = gcoord.transform(point, from, gcoord.WGS84);
  return [round(lng), round(lat)];
}

/** The other way: where a point of WGS-84 is drawn on a map of that datum. */
export function fromWgs84(point: Point, datum: Datum, applies: (point: Point) => boolean): Point {
  if (datum === "WGS-84" || datum === "CGCS2000" || !applies(point)) return point;
  const to = datum === "GCJ-02" ? gcoord.GCJ02 : gcoord.BD09;
  const [lng, lat] = gcoord.transform(point, gcoord.WGS84, to);
  return [round(lng), round(lat)];
}
