/** How near a place is to where else a trip went. */
import type { Point } from "../../contract";
import { metresBetween } from "../../sphere";
import { ancestors } from "../gazetteer/ancestors";
import type { Gazetteer, GazetteerEntry } from "../gazetteer/gazetteer";

/**
 * From a place, or its nearest ancestor with a point where it has none, to the nearest of others.
 * @param near [lng, lat] in degrees
 * @returns metres; null where nothing is known
 */
export function proximity(entry: GazetteerEntry, near: Point[], gazetteer: Gazetteer): number | null {
  const ids = [entry.id, ...ancestors(entry.id, gazetteer)];
  const point = entry.point ?? ids.map((id) => gazetteer.get(id)?.point).find((other) => other);
  if (!point || near.length === 0) return null;
  return Math.min(...near.map((other) => metresBetween(point, other)));
}
