import { type Gazetteer, placedAt } from "../../gazetteer/gazetteer";
import { resolve } from "../../gazetteer/resolve";
import { AmbiguousMention, type Answer, type Geocoder, type Query } from "./geocoder";

/** As many are kept of what was not chosen. */
const REJECTED = 5;

/** The embedded gazetteer: curated sites, the units of China, countries and the world's towns. Offline. */
export function gazetteer(entries: Gazetteer): Geocoder {
  return {
    id: "gazetteer",
    async geocode(query: Query): Promise<Answer> {
      const { status, chosen, candidates, reason } = resolve(query, entries);
      const ids = candidates.map(({ entry }) => entry.id);
      if (status === "ambiguous") throw new AmbiguousMention(query, ids.slice(0, REJECTED));
      if (!chosen)
        return {
          place: null,
          point: null,
          precision: null,
          error_m: null,
          match: null,
          confidence: null,
          rejected: [],
          reason,
        };
      const { id } = chosen.entry;
      const stand = placedAt(chosen.entry, entries);
      const { point, precision, error_m } = stand;
      const rejected = ids.filter((other) => other !== id).slice(0, REJECTED);
      const match = chosen.features.name === "container" ? "container" : "name";
      const confidence = Math.round(chosen.confidence * 100) / 100;
      return {
        place: id,
        point,
        precision,
        error_m,
        match,
        confidence,
        rejected,
        reason: stand.id === id ? reason : `${reason} Its place is not known; ${stand.id} around it stands for it.`,
      };
    },
  };
}
