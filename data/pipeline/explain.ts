/** `npm run geocode -- explain <mention>`: what a mention would resolve to, what else bears its name, and why. */
import { containers, type Gazetteer, type GazetteerEntry, readGazetteer } from "../gazetteer/gazetteer";
import { type Candidate, resolve } from "../gazetteer/resolve";
import { DataError, didYouMean } from "./problems";
import { readRecords } from "./read";

const metres = (length: number) => (length >= 1000 ? `${Math.round(length / 100) / 10} km` : `${length} m`);
const percent = (share: number) => `${Math.round(share * 100)} %`;

function precise({ point, point_kind, precision, error_m }: GazetteerEntry): string {
  const error = error_m === null ? "" : `, within ${metres(error_m)}`;
  const kind = point_kind ? ` (${point_kind})` : "";
  return point ? `${precision} at ${point[1]} N ${point[0]} E${kind}${error}` : `${precision}, no point`;
}

function line({ entry, features, confidence }: Candidate, entries: Gazetteer): string {
  const around = containers(entry.id, entries).join(" < ");
  const distance = features.distance === null ? "" : `; ${metres(features.distance)} from the trip's other places`;
  return `  ${percent(confidence)} ${entry.id}: ${entry.name.zh}, ${entry.name.en}; ${precise(entry)}; by its ${features.name === "official" ? "own name" : features.name === "other" ? "other name" : "container"}${distance}${around ? `; < ${around}` : ""}${entry.curated ? "; curated" : ""}`;
}

/** @throws DataError where `within` names no place */
export async function explain(root: string, query: { mention: string; within: string | null }): Promise<string> {
  const entries = readGazetteer(root, readRecords(root).places);
  if (query.within && !entries.has(query.within)) {
    const message = `no place "${query.within}"${didYouMean(query.within, entries.keys())}`;
    throw new DataError([{ file: "command line", path: "--within", message }]);
  }
  const { status, chosen, candidates, reason } = resolve({ ...query, near: [] }, entries);
  const answer = chosen ? `${chosen.entry.id}, ${precise(chosen.entry)}, ${percent(chosen.confidence)} sure` : status;
  const advice = status === "ambiguous" ? ' Set "within" of the visit to the place around it.' : "";
  return [
    `"${query.mention}"${query.within ? ` within ${query.within}` : ""}: ${answer}. ${reason}${advice}`,
    ...candidates.map((candidate) => line(candidate, entries)),
  ].join("\n");
}
