import type { Gazetteer } from "../gazetteer/gazetteer";
import { locatedAt } from "../resolve/located";
import type { Candidate, Query } from "../resolve/resolution";
import { resolve } from "../resolve/resolve";
import type { Answer, Geocoder, Result } from "./provider";

/** The embedded gazetteer: curated sites, the units of China, countries and the world's towns. Offline. */
export function gazetteer(entries: Gazetteer): Geocoder {
  const result = ({ entry, signals, confidence }: Candidate): Result => {
    const { id, point, datum, original, precision, error_m } = locatedAt({ entry, signals }, entries);
    const parent = entry.parent ? entries.get(entry.parent) : undefined;
    return {
      place: entry.id,
      name: entry.name.zh,
      parent: parent ? { id: parent.id, name: parent.name.zh } : null,
      point,
      datum,
      original,
      point_of: id === entry.id ? null : id,
      precision,
      error_m,
      match: signals.name === "ancestor" ? "fallback" : "name",
      confidence: Math.round(confidence * 100) / 100,
      distance: signals.distance === null ? null : Math.round(signals.distance),
    };
  };
  return {
    id: "gazetteer",
    async geocode(query: Query): Promise<Answer> {
      const { status, chosen, candidates, reason } = resolve(query, entries);
      const all = candidates.map(result);
      if (status !== "found") return { status, chosen: null, candidates: all, reason };
      const anchor = locatedAt(chosen, entries);
      const because =
        anchor.id === chosen.entry.id ? "" : ` Its place is not known; ${anchor.id} around it stands for it.`;
      return { status, chosen: result(chosen), candidates: all, reason: reason + because };
    },
  };
}
