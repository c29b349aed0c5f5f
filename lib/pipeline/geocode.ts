/** Looks up every mention whose geocode is missing, stale or asked for anew, and records the answers. */
import { join } from "node:path";
import type { Point } from "../contract";
import { type Gazetteer, readGazetteer } from "../geocoder/gazetteer/gazetteer";
import { nearlyNamed, unknownPlaceMessage } from "../geocoder/gazetteer/suggest";
import { openGeocoders, PROVIDERS } from "../geocoder/providers";
import type { Geocoder } from "../geocoder/providers/provider";
import { DataError, didYouMean, type Problem, UsageError } from "../problems";
import type { GeocodesRecord, PlaceRecord, TripRecord, VisitRecord } from "../records";
import { pretty, writeIfChanged } from "../write-file";
import { ask } from "./ask";
import { assemble } from "./assemble";
import { check, stale } from "./check";
import { type Decision, MAX_REJECTED, recordOf } from "./geocode-record";
import { type Lookup, verdictOf, withParent } from "./lookups";
import { otherPlaces } from "./other-places";
import { appendPermalinks } from "./permalinks";
import { placeOf } from "./place-of-choice";
import { curated, type Filed, readRecords } from "./read";

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

/** The place that a visit is said to lie within, where there is none of that id. */
const unknownWithin = ({ within }: VisitRecord, gazetteer: Gazetteer) =>
  within !== null && !gazetteer.has(within) ? within : null;

/** Visits of a trip that have to be looked up, and can be. */
function toLookUp(
  trip: TripRecord,
  before: GeocodesRecord,
  gazetteer: Gazetteer,
  { refresh = false, decide }: Pick<Options, "refresh" | "decide">,
): Set<string> {
  const visits = trip.visits.filter((visit) => {
    const kept = before[visit.id];
    if (visit.unplaced || unknownWithin(visit, gazetteer)) return false;
    if (!kept || stale(kept, visit, gazetteer)) return true;
    const undecided = decide !== undefined && (kept.match !== "name" || kept.point_of !== null);
    return kept.reviewed === null && (refresh || undecided);
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

/** What a run looks mentions up with. */
interface Run extends Pick<Options, "today" | "refresh" | "decide"> {
  /** Writes the file of a place. */
  keep: (place: PlaceRecord) => void;
  gazetteer: Gazetteer;
  providers: Geocoder[];
  tell: (lookup: Lookup) => void;
}

/** What came of the mentions of a trip: answers by visit, those that nobody chose for, and what is wrong. */
interface Outcome {
  answers: GeocodesRecord;
  open: Problem[];
  wrong: Problem[];
}

/** Looks up mentions of a trip, and keeps what else was answered before. @param toAsk ids of visits */
async function geocodeTrip(
  { file, record: trip }: Filed<TripRecord>,
  before: GeocodesRecord,
  toAsk: ReadonlySet<string>,
  { gazetteer, providers, today, refresh = false, decide, tell, keep }: Run,
): Promise<Outcome> {
  const after: GeocodesRecord = {};
  const open: Problem[] = [];
  const wrong: Problem[] = [];
  for (const [i, visit] of trip.visits.entries()) {
    if (visit.unplaced) continue;
    const kept = before[visit.id];
    const unknown = unknownWithin(visit, gazetteer);
    if (unknown) wrong.push({ file, path: `visits[${i}].within`, message: unknownPlaceMessage(unknown, gazetteer) });
    if (!toAsk.has(visit.id)) {
      if (kept) after[visit.id] = kept;
      continue;
    }
    const near = otherPlaces(trip, visit, gazetteer);
    const { mention, within } = visit;
    const found = await ask(providers, { mention, within, near });
    const dropped = kept?.reviewed && !refresh ? kept.reviewed : null;
    const verdict = verdictOf(found.answer, gazetteer.tuning);
    const isKnown = verdict === "certain" || verdict === "likely";
    const [similar] = isKnown ? [] : nearlyNamed(mention, gazetteer);
    const nearMiss = similar ? `${similar.name.zh} (${similar.id})` : null;
    const lookup: Lookup = { trip: trip.id, visit: visit.id, mention, within, dropped, verdict, nearMiss, ...found };
    tell(lookup);
    const decision: Decision = !isKnown && decide ? await decide(lookup, near) : { kind: "skip" };
    const made = placeOf(visit, trip.id, decision, found.provider, gazetteer, today);
    if (made) keep(made);
    const record = recordOf(lookup, decision, today, made?.id ?? null);
    if (record) after[visit.id] = record;
    else {
      open.push({ file, path: `visits[${i}].mention`, message: whyOpen(lookup) });
      // What was answered before is not lost because nobody could be asked now.
      if (kept && found.answer.status !== "ambiguous" && !stale(kept, visit, gazetteer)) after[visit.id] = kept;
    }
  }
  return { answers: sorted(after), open, wrong };
}

/** What a check finds beside what is reported already; where mentions are open, a missing geocode is no news. */
function unreported(found: Problem[], open: Problem[], wrong: Problem[]): Problem[] {
  const reported = new Set(wrong.map(({ file, path }) => `${file} ${path}`));
  return found.filter(
    ({ file, path, code }) =>
      !reported.has(`${file} ${path}`) && !(open.length + reported.size > 0 && code === "no-geocode"),
  );
}

/**
 * Geocodes what is new, trip after trip: each trip's answers are written, whole, before the next trip is looked at, so that
 * a run that is broken off loses nothing and the next one ends with the same bytes.
 * @param report told of each mention looked up, and of how many there are
 * @throws UsageError for a trip or provider that is not there; DataError naming each open mention and whatever else is
 * wrong, after everything else is written; OpenMentions where only mentions are open
 */
export async function geocode(
  root: string,
  options: Options,
  report: (lookup: Lookup, total: number) => void,
): Promise<Lookup[]> {
  let records = readRecords(root);
  let gazetteer = readGazetteer(root, curated(records));
  const { today, trips = [], provider } = options;
  const ids = records.trips.map(({ record }) => record.id);
  const unknownTrips = trips.filter((id) => !ids.includes(id));
  if (unknownTrips.length > 0)
    throw new UsageError("--trip", unknownTrips.map((id) => `no trip "${id}"${didYouMean(id, ids)}`).join("; "));
  let providers = providersOf(gazetteer, root, today, provider);
  let isKnown = true;
  const keep = (place: PlaceRecord) => {
    writeIfChanged(join(root, `data/places/${place.id}.json`), pretty(place));
    isKnown = false;
  };
  const chosenTrips = records.trips.filter(({ record }) => trips.length === 0 || trips.includes(record.id));
  const work = chosenTrips.map((trip) => {
    const before = records.geocodes.get(trip.record.id) ?? {};
    return { trip, before, toAsk: toLookUp(trip.record, before, gazetteer, options) };
  });
  const total = work.reduce((sum, { toAsk }) => sum + toAsk.size, 0);
  const lookups: Lookup[] = [];
  const tell = (lookup: Lookup) => {
    report(lookup, total);
    lookups.push(lookup);
  };
  const open: Problem[] = [];
  const wrong: Problem[] = [];
  for (const { trip, before, toAsk } of work) {
    const outcome = await geocodeTrip(trip, before, toAsk, { ...options, gazetteer, providers, tell, keep });
    const { id } = trip.record;
    records.geocodes.set(id, outcome.answers);
    writeIfChanged(join(root, `data/geocodes/${id}.json`), pretty(outcome.answers));
    open.push(...outcome.open);
    wrong.push(...outcome.wrong);
    // What an editor set is known to the trips that come after.
    if (!isKnown) {
      records = readRecords(root);
      gazetteer = readGazetteer(root, curated(records));
      providers = providersOf(gazetteer, root, today, provider);
      isKnown = true;
    }
  }
  const chosenRecords = { ...records, trips: chosenTrips };
  wrong.push(...unreported(check({ records: chosenRecords, gazetteer }), open, wrong));
  if (wrong.length > 0) throw new DataError([...wrong, ...open]);
  if (open.length > 0) throw new OpenMentions(open);
  appendPermalinks(root, assemble(chosenRecords, gazetteer));
  return lookups;
}

/** Mentions that several places bear, so that an editor has to say which, or that could not be asked. */
export class OpenMentions extends DataError {}
