import { type Gazetteer, placedAt } from "../gazetteer/gazetteer";
import type { Candidate as Found } from "../resolve/resolution";
import { resolve } from "../resolve/resolve";
import type { Answer, Candidate, Geocoder, Query } from "./provider";

/** The embedded gazetteer: curated sites, the units of China, countries and the world's towns. Offline. */
export function gazetteer(entries: Gazetteer): Geocoder {
  const candidate = ({ entry, signals, confidence }: Found): Candidate => {
    const { id, point, datum, original, precision, error_m } = placedAt(entry, entries);
    const around = entry.parent ? entries.get(entry.parent) : undefined;
    return {
      place: entry.id,
      name: entry.name.zh,
      around: around ? { id: around.id, name: around.name.zh } : null,
      point,
      datum,
      original,
      point_of: id === entry.id ? null : id,
      precision,
      error_m,
      match: signals.name === "container" ? "container" : "name",
      confidence: Math.round(confidence * 100) / 100,
      distance: signals.distance === null ? null : Math.round(signals.distance),
    };
  };
  return {
    id: "gazetteer",
    async geocode(query: Query): Promise<Answer> {
      const { status, chosen, candidates, reason } = resolve(query, entries);
      const all = candidates.map(candidate);
      if (status !== "found") return { status, chosen: null, candidates: all, reason };
      const stand = placedAt(chosen.entry, entries);
      const because =
        stand.id === chosen.entry.id ? "" : ` Its place is not known; ${stand.id} around it stands for it.`;
      return { status, chosen: candidate(chosen), candidates: all, reason: reason + because };
    },
  };
}
