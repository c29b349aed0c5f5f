/** `npm run geocode -- explain <mention>`: what a mention would resolve to, what else bears its name, and why. */

import { ancestors } from "../../geocoder/gazetteer/ancestors";
import { type Gazetteer, readGazetteer } from "../../geocoder/gazetteer/gazetteer";
import { unknownPlaceMessage } from "../../geocoder/gazetteer/suggest";
import { locatedAt } from "../../geocoder/resolve/located";
import type { Candidate } from "../../geocoder/resolve/resolution";
import { resolve } from "../../geocoder/resolve/resolve";
import { didYouMean, UsageError } from "../../problems";
import { metres, percent } from "../lookups";
import { otherPlaces } from "../other-places";
import { curated, readRecords } from "../read";

const degrees = (value: number, [plus, minus]: readonly [string, string]) =>
  `${Math.abs(value)}° ${value < 0 ? minus : plus}`;

function precise(candidate: Candidate, entries: Gazetteer): string {
  const { entry } = candidate;
  const { id, point, point_kind, precision, error_m } = locatedAt(candidate, entries);
  if (!point) return `${entry.precision}, no point`;
  const own =
    id === entry.id ? precision : `${entry.precision}, its own point is not known, so drawn as ${id}, ${precision}`;
  const error = error_m === null ? "" : `, within ${metres(error_m)}`;
  const kind = point_kind ? ` (${point_kind})` : "";
  return `${own} at ${degrees(point[1], ["N", "S"])} ${degrees(point[0], ["E", "W"])}${kind}${error}`;
}

function line(candidate: Candidate, entries: Gazetteer): string {
  const { entry, signals, confidence } = candidate;
  const around = ancestors(entry.id, entries).join(" < ");
  const distance = signals.distance === null ? "" : `; ${metres(signals.distance)} from the trip's other places`;
  return `  ${percent(confidence)} ${entry.id}: ${entry.name.zh}, ${entry.name.en}; ${precise(candidate, entries)}; by its ${signals.name === "official" ? "own name" : signals.name === "other" ? "other name" : "ancestor"}${distance}${around ? `; < ${around}` : ""}${entry.curated ? "; curated" : ""}`;
}

/**
 * @param query `trip`: id of the trip as one of whose mentions it is asked
 * @throws UsageError where `within` names no place, or `trip` no trip
 */
export async function explain(
  root: string,
  query: { mention: string; within: string | null; trip?: string | null },
): Promise<string> {
  const records = readRecords(root);
  const entries = readGazetteer(root, curated(records));
  if (query.within && !entries.has(query.within))
    throw new UsageError("--within", unknownPlaceMessage(query.within, entries));
  const ids = records.trips.map(({ record }) => record.id);
  const trip = records.trips.find(({ record }) => record.id === query.trip)?.record;
  if (query.trip && !trip) throw new UsageError("--trip", `no trip "${query.trip}"${didYouMean(query.trip, ids)}`);
  const visit = trip?.visits.find(({ mention }) => mention === query.mention);
  const near = trip ? otherPlaces(trip, { id: visit?.id ?? "", within: query.within }, entries) : [];
  const { status, chosen, candidates, reason } = resolve({ ...query, near }, entries);
  const answer = chosen
    ? `${chosen.entry.id}, ${precise(chosen, entries)}, ${percent(chosen.confidence)} sure`
    : status;
  const advice = status === "ambiguous" ? ' Set "within" of the visit to the place around it.' : "";
  return [
    `"${query.mention}"${query.within ? ` within ${query.within}` : ""}: ${answer}. ${reason}${advice}`,
    ...candidates.map((candidate) => line(candidate, entries)),
  ].join("\n");
}
