/** Looks up every mention whose geocode is missing, stale or asked for anew, and records the answers. */
import { join } from "node:path";
import type { Point } from "../contract";
import { type Gazetteer, readGazetteer } from "../geocoder/gazetteer/gazetteer";
import { noPlace } from "../geocoder/gazetteer/suggest";
import { openGeocoders, PROVIDERS } from "../geocoder/providers";
import { DataError, didYouMean, type Problem, UsageError } from "../problems";
import type { GeocodesRecord, TripRecord } from "../records";
import { pretty, writeIfChanged } from "../write-file";
import { ask } from "./ask";
import { assemble } from "./assemble";
import { check, stale } from "./check";
import { type Decision, MAX_REJECTED, recordOf } from "./geocode-record";
import { type Lookup, verdictOf, withParent } from "./lookups";
import { otherPlaces } from "./other-places";
import { appendPermalinks } from "./permalinks";
import { curated, readRecords } from "./read";

const sorted = (record: GeocodesRecord): GeocodesRecord =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

export interface Options {
  /** ISO day that the answers are dated with. */
  today: string;
  /** Ids of the trips to look at; all where none is named. */
  trips?: string[];
  /** Id of the one provider to ask. */
  provider?: string;
  /** Ask again what was answered before. */
  refresh?: boolean;
  /** Decides where no provider would. */
  decide?: (lookup: Lookup, near: Point[]) => Promise<Decision>;
}

/** Visits of a trip that have to be looked up. */
function toLookUp(
  trip: TripRecord,
  before: GeocodesRecord,
  gazetteer: Gazetteer,
  { refresh = false, decide }: Pick<Options, "refresh" | "decide">,
): Set<string> {
  const visits = trip.visits.filter((visit) => {
    const kept = before[visit.id];
    if (visit.unplaced) return false;
    if (!kept || stale(kept, visit, gazetteer)) return true;
    const unanswered = decide !== undefined && kept.place === null && kept.point === null;
    return kept.reviewed === null && (refresh || unanswered);
  });
  return new Set(visits.map(({ id }) => id));
}

/** @throws UsageError for a provider that is not there */
function providersOf(gazetteer: Gazetteer, root: string, today: string, only: string | undefined) {
  const providers = openGeocoders(gazetteer, root, process.env, today).filter(({ id }) => !only || id === only);
  if (providers.length > 0) return providers;
  throw new UsageError(
    "--provider",
    `no provider "${only}" is configured${didYouMean(only ?? "", PROVIDERS)}; GEOCODERS names those that are (docs/operating.md)`,
  );
}

/** Why a mention has no answer, and what to do. */
function whyOpen({ mention, answer, faults }: Lookup): string {
  if (answer.status !== "ambiguous")
    return `"${mention}" could not be looked up: ${faults.join("; ")}; run npm run geocode again`;
  const named = answer.candidates.slice(0, MAX_REJECTED).map(withParent);
  return `"${mention}" may be ${named.join(" or ")}; set "within" of the visit to the place around it, or run npm run geocode -- --review`;
}

/**
 * Geocodes what is new, trip after trip: each trip's answers are written, whole, before the next trip is looked at, so that
 * a run that is broken off loses nothing and the next one ends with the same bytes.
 * @param report told of each mention looked up, and of how many there are
 * @throws UsageError for a trip or provider that is not there; DataError naming each open mention and whatever else is wrong, after everything else is written; OpenMentions where
 * only mentions are open
 */
export async function geocode(
  root: string,
  options: Options,
  report: (lookup: Lookup, total: number) => void,
): Promise<Lookup[]> {
  const records = readRecords(root);
  const gazetteer = readGazetteer(root, curated(records));
  const { today, trips = [], provider, refresh = false, decide } = options;
  const ids = records.trips.map(({ record }) => record.id);
  const unknownTrips = trips.filter((id) => !ids.includes(id));
  if (unknownTrips.length > 0)
    throw new UsageError("--trip", unknownTrips.map((id) => `no trip "${id}"${didYouMean(id, ids)}`).join("; "));
  const providers = providersOf(gazetteer, root, today, provider);
  /** Mentions that nobody chose for, and what is wrong. */
  const open: Problem[] = [];
  const wrong: Problem[] = [];
  const lookups: Lookup[] = [];
  const chosenTrips = records.trips.filter(({ record }) => trips.length === 0 || trips.includes(record.id));
  const before = (trip: TripRecord) => records.geocodes.get(trip.id) ?? {};
  const toAsk = new Map(
    chosenTrips.map(({ record }) => [record.id, toLookUp(record, before(record), gazetteer, options)]),
  );
  const total = [...toAsk.values()].reduce((sum, { size }) => sum + size, 0);
  for (const { file, record: trip } of chosenTrips) {
    const after: GeocodesRecord = {};
    for (const [i, visit] of trip.visits.entries()) {
      if (visit.unplaced) continue;
      const kept = before(trip)[visit.id];
      if (kept && !toAsk.get(trip.id)?.has(visit.id)) {
        after[visit.id] = kept;
        continue;
      }
      if (visit.within && !gazetteer.has(visit.within)) {
        wrong.push({ file, path: `visits[${i}].within`, message: noPlace(visit.within, gazetteer) });
        if (kept) after[visit.id] = kept;
        continue;
      }
      const near = otherPlaces(trip, visit, gazetteer);
      const { mention, within } = visit;
      const found = await ask(providers, { mention, within, near });
      const dropped = kept?.reviewed && !refresh ? kept.reviewed : null;
      const verdict = verdictOf(found.answer, gazetteer.tuning);
      const lookup: Lookup = { trip: trip.id, visit: visit.id, mention, within, dropped, verdict, ...found };
      report(lookup, total);
      lookups.push(lookup);
      const undecided = verdict === "ambiguous" || verdict === "not found";
      const decision: Decision = undecided && decide ? await decide(lookup, near) : { kind: "skip" };
      const record = recordOf(lookup, decision, today);
      if (record) after[visit.id] = record;
      else {
        open.push({ file, path: `visits[${i}].mention`, message: whyOpen(lookup) });
        // What was answered before is not lost because nobody could be asked now.
        if (kept && found.answer.status !== "ambiguous" && !stale(kept, visit, gazetteer)) after[visit.id] = kept;
      }
    }
    const answers = sorted(after);
    records.geocodes.set(trip.id, answers);
    writeIfChanged(join(root, `data/geocodes/${trip.id}.json`), pretty(answers));
  }
  const chosenRecords = { ...records, trips: chosenTrips };
  const reported = new Set(wrong.map(({ file, path }) => `${file} ${path}`));
  for (const problem of check({ records: chosenRecords, gazetteer })) {
    const { file, path, code } = problem;
    const isReported = reported.has(`${file} ${path}`) || (open.length + reported.size > 0 && code === "no-geocode");
    if (!isReported) wrong.push(problem);
  }
  if (wrong.length > 0) throw new DataError([...wrong, ...open]);
  if (open.length > 0) throw new OpenMentions(open);
  appendPermalinks(root, assemble(chosenRecords, gazetteer));
  return lookups;
}

/** Mentions that several places bear, so that an editor has to say which, or that could not be asked. */
export class OpenMentions extends DataError {}
