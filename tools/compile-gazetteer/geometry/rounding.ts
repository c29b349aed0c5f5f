import type { Point } from "../../../lib/contract";
import type { Rings } from "./rings";

/** Rounds one number to a count of decimals, without a negative zero. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

export const roundPoint = ([lng, lat]: Point, decimals: number): Point => [round(lng, decimals), round(lat, decimals)];

/** Rounds a line and drops the points that fell together. */
export function roundLine(line: Point[], decimals: number): Point[] {
  const out: Point[] = [];
  for (const point of line) {
    const [lng, lat] = roundPoint(point, decimals);
    const last = out.at(-1);
    if (!last || last[0] !== lng || last[1] !== lat) out.push([lng, lat]);
  }
  return out;
}

/** Rounds every ring of a polygon; rings that collapsed are dropped, and so is a polygon without an outer ring. */
export function roundRings(rings: Rings, decimals: number): Rings | null {
  const [outer, ...holes] = rings.map((ring) => roundLine(ring, decimals));
  if (!outer || outer.length < 4) return null;
  return [outer, ...holes.filter((hole) => hole.length >= 4)];
}

export const toThousand = (metres: number): number => Math.round(metres / 1000) * 1000;
