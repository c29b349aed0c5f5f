/** `npm run geocode`: answers every mention that has no geocode yet, offline, and records the answers for review. */
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Point } from "../../lib/contract";
import {
  type GeocodeRecord,
  type GeocodesRecord,
  geocodeRecord,
  personRecord,
  placeRecord,
  sourceRecord,
  type TripRecord,
  tripRecord,
} from "../../lib/records";
import { type Gazetteer, readGazetteer } from "../gazetteer/gazetteer";
import { assemble } from "./assemble";
import { check, stale } from "./check";
import { isMain, runCommand } from "./command";
import { explain } from "./explain";
import type { Answer, Candidate, Geocoder, Query } from "./geocoders/geocoder";
import { openGeocoders, PROVIDERS } from "./geocoders/index";
import { ServiceFault } from "./geocoders/online/client";
import { type Lookup, lineOf, summary, toldApart, verdictOf } from "./lookups";
import { otherPlaces } from "./other-places";
import { appendPermalinks } from "./permalinks";
import { DataError, didYouMean, noPlace, type Problem } from "./problems";
import { openProgress } from "./progress";
import { curated, readRecords } from "./read";
import { type Decision, review } from "./review";
import { writeIfChanged } from "./write";

const HELP = `npm run geocode [-- options]
npm run geocode -- explain <mention> [--within <place>] [--trip <id>]

Looks up every mention without a geocode and writes data/geocodes/{trip}.json, appends new addresses to
data/permalinks.txt and renews data/schema/. Answers already there are left alone. "explain" writes nothing: it tells what a
mention would resolve to, what else bears its name, and why; with --trip as one of that trip.

  --trip <id>        only this trip; may be repeated
  --provider <id>    only this provider (PROVIDERS)
  --refresh          ask again what was answered before; what an editor chose stays
  --review           choose, one by one, for mentions that several places bear or none does, those that nobody
                     found before among them
  --json             print the answers as JSON, one line each, and nothing else
  --root <folder>    the project (default: here)
  --today <date>     the day that answers are dated with, YYYY-MM-DD

Offline unless services are configured (docs/operating.md): GEOCODERS names them, GEOCODER_CONTACT says who asks.

Exit status: 0 all answered; 1 the data is wrong or an option unknown; 2 some mention is ambiguous or could not be asked.`;

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const sorted = (record: GeocodesRecord): GeocodesRecord =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

function writeSchemas(root: string) {
  const schemas = { trip: tripRecord, person: personRecord, place: placeRecord, source: sourceRecord };
  for (const [name, schema] of Object.entries(schemas)) {
    writeIfChanged(
      join(root, `data/schema/${name}.schema.json`),
      pretty(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })),
    );
  }
}

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

/** As many are kept of what was not chosen. */
const REJECTED = 5;

/** How good an answer is: by its name, one of several, by a place around it, none. */
const WORTH: ((answer: Answer) => boolean)[] = [
  ({ chosen }) => chosen?.match === "name",
  ({ status }) => status === "ambiguous",
  ({ chosen }) => chosen !== null,
];
const worth = (answer: Answer) => {
  const rank = WORTH.findIndex((fits) => fits(answer));
  return rank < 0 ? WORTH.length : rank;
};

/** The first answer by name, else the best of all; a service that cannot be asked is told, and passed over. */
async function look(providers: Geocoder[], query: Query): Promise<Pick<Lookup, "provider" | "answer" | "faults">> {
  let best: Pick<Lookup, "provider" | "answer"> | undefined;
  const faults: string[] = [];
  for (const { id: provider, geocode: ask } of providers) {
    try {
      const answer = await ask(query);
      if (!best || worth(answer) < worth(best.answer)) best = { provider, answer };
      // Several places of one name are for an editor, not for a stranger, to tell apart.
      if (worth(answer) <= 1) break;
    } catch (error) {
      if (!(error instanceof ServiceFault)) throw error;
      faults.push(error.message);
    }
  }
  const nothing: Answer = { status: "not found", chosen: null, candidates: [], reason: "Nobody could be asked." };
  return { ...(best ?? { provider: providers[0]?.id ?? "", answer: nothing }), faults };
}

/** The record of an answer and of what an editor made of it; null where neither chose. */
function recordOf(
  { mention, within, provider, answer, faults }: Lookup,
  decision: Decision,
  today: string,
): GeocodeRecord | null {
  const base = { query: { mention, within }, datum: "WGS-84", date: today };
  const nothing = { place: null, point: null, precision: null, error_m: null };
  const others = (chosen: string | null) =>
    answer.candidates
      .flatMap(({ place }) => place ?? [])
      .filter((place) => place !== chosen)
      .slice(0, REJECTED);
  const chosen = ({ place, point, datum, original, point_of, precision, error_m, match }: Candidate) => ({
    ...{ place, point, datum, original, point_of, precision, error_m, match },
    rejected: others(place),
  });
  // Through the schema, whose order of keys a later run reads and writes.
  const record = (rest: object) => geocodeRecord.parse({ ...base, ...rest });
  switch (decision.kind) {
    case "choose": {
      const { reason: reviewed, candidate } = decision;
      return record({ ...chosen(candidate), provider, reason: "Chosen by an editor.", reviewed });
    }
    case "set": {
      const { point, precision, error_m } = decision;
      const set = { place: null, point, precision, error_m, rejected: others(null) };
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

/**
 * Geocodes what is new, trip after trip: each trip's answers are written, whole, before the next trip is looked at, so that
 * a run that is broken off loses nothing and the next one ends with the same bytes.
 * @param report told of each mention looked up, and of how many there are
 * @throws DataError naming each open mention and whatever else is wrong, after everything else is written; OpenMentions where
 * only mentions are open
 */
export async function geocode(
  root: string,
  options: Options,
  report: (lookup: Lookup, total: number) => void,
): Promise<Lookup[]> {
  writeSchemas(root);
  const records = readRecords(root);
  const gazetteer = readGazetteer(root, curated(records));
  const { today, trips = [], provider, refresh = false, decide } = options;
  const ids = records.trips.map(({ record }) => record.id);
  const strange = trips.filter((id) => !ids.includes(id));
  if (strange.length > 0)
    throw new DataError(
      strange.map((id) => ({ file: "command line", path: "--trip", message: `no trip "${id}"${didYouMean(id, ids)}` })),
    );
  const providers = openGeocoders(gazetteer, root, process.env, today).filter(({ id }) => !provider || id === provider);
  if (providers.length === 0)
    throw new DataError([
      {
        file: "command line",
        path: "--provider",
        message: `no provider "${provider}" is configured${didYouMean(provider ?? "", PROVIDERS)}; GEOCODERS names those that are (docs/operating.md)`,
      },
    ]);
  /** Mentions that nobody chose for, and what is wrong. */
  const open: Problem[] = [];
  const wrong: Problem[] = [];
  const lookups: Lookup[] = [];
  const looked = records.trips.filter(({ record }) => trips.length === 0 || trips.includes(record.id));
  const before = (trip: TripRecord) => records.geocodes.get(trip.id) ?? {};
  const due = new Map(looked.map(({ record }) => [record.id, toLookUp(record, before(record), gazetteer, options)]));
  const total = [...due.values()].reduce((sum, { size }) => sum + size, 0);
  for (const { file, record: trip } of looked) {
    const after: GeocodesRecord = {};
    for (const [i, visit] of trip.visits.entries()) {
      if (visit.unplaced) continue;
      const kept = before(trip)[visit.id];
      if (kept && !due.get(trip.id)?.has(visit.id)) {
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
      const found = await look(providers, { mention, within, near });
      const dropped = kept?.reviewed && !refresh ? kept.reviewed : null;
      const lookup: Lookup = { trip: trip.id, visit: visit.id, mention, within, dropped, ...found };
      report(lookup, total);
      lookups.push(lookup);
      const undecided = verdictOf(lookup) === "ambiguous" || verdictOf(lookup) === "not found";
      const decision: Decision = undecided && decide ? await decide(lookup, near) : { kind: "skip" };
      const record = recordOf(lookup, decision, today);
      if (record) after[visit.id] = record;
      else {
        const named = found.answer.candidates.slice(0, REJECTED).map(toldApart);
        const failed = `"${mention}" could not be looked up: ${found.faults.join("; ")}; run npm run geocode again`;
        const several = `"${mention}" may be ${named.join(" or ")}; set "within" of the visit to the place around it, or run npm run geocode -- --review`;
        const message = found.answer.status === "ambiguous" ? several : failed;
        open.push({ file, path: `visits[${i}].mention`, message });
        // What was answered before is not lost because nobody could be asked now.
        if (kept && found.answer.status !== "ambiguous" && !stale(kept, visit, gazetteer)) after[visit.id] = kept;
      }
    }
    const answers = sorted(after);
    records.geocodes.set(trip.id, answers);
    writeIfChanged(join(root, `data/geocodes/${trip.id}.json`), pretty(answers));
  }
  const part = { ...records, trips: looked };
  const told = new Set(wrong.map(({ file, path }) => `${file} ${path}`));
  for (const problem of check({ records: part, gazetteer })) {
    const { file, path, message } = problem;
    const known = told.has(`${file} ${path}`) || (open.length + told.size > 0 && /has no geocode/.test(message));
    if (!known) wrong.push(problem);
  }
  if (wrong.length > 0) throw new DataError([...wrong, ...open]);
  if (open.length > 0) throw new OpenMentions(open);
  appendPermalinks(root, assemble(part, gazetteer));
  return lookups;
}

/** Mentions that several places bear, so that an editor has to say which, or that could not be asked. */
export class OpenMentions extends DataError {}

/** Asks on the terminal, or of what is piped in, apart from the answers; null once that has ended. */
function asker() {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  return async (question: string): Promise<string | null> => {
    process.stderr.write(question);
    const { value, done } = await lines.next();
    return done ? null : value;
  };
}

async function main(): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      within: { type: "string" },
      help: { type: "boolean" },
      trip: { type: "string", multiple: true },
      provider: { type: "string" },
      refresh: { type: "boolean" },
      review: { type: "boolean" },
      json: { type: "boolean" },
      root: { type: "string", default: process.cwd() },
      today: { type: "string", default: new Date().toISOString().slice(0, 10) },
    },
  });
  const { root, today, trip: trips, provider, refresh, json } = values;
  const wrong = (path: string, message: string) => new DataError([{ file: "command line", path, message }]);
  if (!z.iso.date().safeParse(today).success) throw wrong("--today", `"${today}" is no day; write YYYY-MM-DD`);
  const [command, mention, ...more] = positionals;
  if (values.help || more.length > 0 || (command && (command !== "explain" || !mention)))
    return HELP.replace("PROVIDERS", PROVIDERS.join(", "));
  if (!mention && values.within)
    throw wrong("--within", "goes with explain <mention>; of a visit, write it into the trip");
  if (mention && trips && trips.length > 1) throw wrong("--trip", "explain takes one trip");
  if (mention) return explain(root, { mention, within: values.within ?? null, trip: trips?.[0] ?? null });
  const ask = values.review ? asker() : undefined;
  const decide = ask && ((lookup: Lookup, near: Point[]) => review(lookup, near, ask));
  const progress = openProgress({ quiet: Boolean(json || ask) });
  const lookups: Lookup[] = [];
  try {
    await geocode(root, { today, trips, provider, refresh, decide }, (lookup, total) => {
      lookups.push(lookup);
      progress.step(lookups.length, total);
      progress.print(json ? JSON.stringify({ ...lookup, verdict: verdictOf(lookup) }) : lineOf(lookup));
    });
  } catch (error) {
    progress.stop();
    if (!json && lookups.length > 0) console.log(summary(lookups));
    throw error;
  }
  progress.stop();
  return json ? "" : summary(lookups);
}

if (isMain(import.meta.url)) {
  await runCommand(main, "", (error) => (error instanceof OpenMentions ? 2 : 1));
  process.stdin.destroy();
}
