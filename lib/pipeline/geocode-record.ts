/** What is kept of a lookup: the answer, or what an editor made of it. */
import type { Point, Precision } from "../contract";
import type { Result } from "../geocoder/providers/provider";
import { type GeocodeRecord, geocodeRecord } from "../records";
import type { Lookup } from "./lookups";

/** What an editor decided. */
export type Decision =
  | { kind: "choose"; candidate: Result; reason: string }
  | { kind: "set"; point: Point; precision: Precision; error_m: number; reason: string }
  | { kind: "reject"; reason: string }
  | { kind: "skip" };

/** As many are kept of what was not chosen. */
export const MAX_REJECTED = 5;

/**
 * The record of an answer and of what an editor made of it; null where neither chose.
 * @param made id of the place that the point became which an editor set, or chose of a service
 */
export function recordOf(
  { mention, within, provider, answer, faults }: Lookup,
  decision: Decision,
  today: string,
  made: string | null,
): GeocodeRecord | null {
  const base = { query: { mention, within }, datum: "WGS-84", date: today };
  const nothing = { place: null, point: null, precision: null, error_m: null };
  const others = (chosen: string | null) =>
    answer.candidates
      .flatMap(({ place }) => place ?? [])
      .filter((place) => place !== chosen)
      .slice(0, MAX_REJECTED);
  const chosen = ({ place, point, datum, original, point_of, precision, error_m, match }: Result) => ({
    ...{ place, point, datum, original, point_of, precision, error_m, match },
    rejected: others(place),
  });
  // Through the schema, whose order of keys a later run reads and writes.
  const record = (rest: object) => geocodeRecord.parse({ ...base, ...rest });
  switch (decision.kind) {
    case "choose": {
      const { reason: reviewed, candidate } = decision;
      const { place } = candidate;
      return record({
        ...chosen(candidate),
        place: place ?? made,
        provider,
        reason: "Chosen by an editor.",
        reviewed,
      });
    }
    case "set": {
      const { point, precision, error_m } = decision;
      const set = { place: made, point, precision, error_m, rejected: others(null) };
      return record({ ...set, provider: "editor", reason: "Set by an editor.", reviewed: decision.reason });
    }
    case "reject": {
      const rejected = others(null);
      return record({ ...nothing, rejected, provider, reason: "Rejected by an editor.", reviewed: decision.reason });
    }
    case "skip": {
      // Who could not be asked may know: nothing is recorded that a fault alone decided.
      if (answer.status === "ambiguous" || (!answer.chosen && faults.length > 0)) return null;
      const { reason } = answer;
      if (!answer.chosen) return record({ ...nothing, provider, reason });
      return record({ ...chosen(answer.chosen), confidence: answer.chosen.confidence, provider, reason });
    }
  }
}
