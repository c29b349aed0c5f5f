import { didYouMean } from "../../problems";
import type { Gazetteer } from "./gazetteer";

/** Said of a place id that is not there, with what it may have meant. */
export function unknownPlaceMessage(id: string, gazetteer: Pick<Gazetteer, "named" | "beginning" | "keys">): string {
  const meant = [...gazetteer.named(id), ...gazetteer.beginning(`${id}-`)].slice(0, 3).map((entry) => `"${entry.id}"`);
  const hint = meant.length > 0 ? `; did you mean ${meant.join(" or ")}?` : didYouMean(id, gazetteer.keys());
  return `no place has the id "${id}"${hint}${hint ? "" : `; npm run geocode -- explain <name> tells ids, or add data/places/${id}.json`}`;
}
