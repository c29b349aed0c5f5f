import type { Tuning } from "../tuning";
import { ancestors } from "./ancestors";
import type { Gazetteer, GazetteerEntry } from "./gazetteer";

/** Metres that the point of a place around may be off at least. */
function leastError(
  entry: GazetteerEntry,
  fallback: GazetteerEntry,
  { leastMetres, elongated }: Tuning["fallback"],
): number {
  if (fallback.precision === "city" && fallback.adcode?.endsWith("0000"))
    return Math.ceil((fallback.error_m ?? 0) * elongated);
  if (fallback.precision === "prefecture") return leastMetres.prefecture;
  if (fallback.precision !== "city") return 0;
  return entry.name.zh.endsWith("区") && entry.parent === fallback.id ? leastMetres.district : leastMetres.city;
}

/** Metres, rounded up to whole kilometres. */
const toKilometres = (metres: number) => Math.ceil(metres / 1000) * 1000;

/**
 * The place whose point is drawn for something in it that is not known: as {@link orFallback}, with an error that reaches
 * the farthest place that is known in it.
 */
export function standIn(entry: GazetteerEntry, gazetteer: Pick<Gazetteer, "get" | "reach" | "tuning">): GazetteerEntry {
  const drawn = orFallback(entry, gazetteer);
  if (drawn.error_m === null) return drawn;
  return { ...drawn, error_m: Math.max(drawn.error_m, toKilometres(gazetteer.reach(entry.id))) };
}

/**
 * The place whose point is drawn for a place: itself, or its nearest ancestor that has a point where the lists give none, with
 * an error wide enough for the seats within it. A curated place without a point is meant to have none.
 */
export function orFallback(
  entry: GazetteerEntry,
  gazetteer: Pick<Gazetteer, "get" | "reach" | "tuning">,
): GazetteerEntry {
  if (entry.point || entry.curated) return entry;
  const fallback = ancestors(entry.id, gazetteer)
    .flatMap((id) => gazetteer.get(id) ?? [])
    .find(({ point }) => point);
  if (!fallback) return entry;
  const { fallback: tuning } = gazetteer.tuning;
  const least = leastError(entry, fallback, tuning);
  // A city's districts lie around it, its counties may lie as far out as any other.
  const isDistrict = least === tuning.leastMetres.district;
  const reach = isDistrict ? 0 : toKilometres(gazetteer.reach(fallback.id) * tuning.beyond);
  return { ...fallback, error_m: Math.max(fallback.error_m ?? 0, reach, least) };
}
