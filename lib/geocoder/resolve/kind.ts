import type { GazetteerEntry } from "../gazetteer/gazetteer";

/** What a place is, as far as its name is concerned. */
export type PlaceKind = "unit" | "township" | "town" | "region" | "country" | "site";

export function kindOf({ id, adcode, precision, curated }: GazetteerEntry): PlaceKind {
  if (precision === "country") return "country";
  if (precision === "site" || precision === "area") return "site";
  if (adcode?.length === 9) return "township";
  if (adcode !== null || curated) return "unit";
  return id.startsWith("region-") ? "region" : "town";
}
