/** `npm run geocode`: answers every mention that has no geocode yet, offline, and records the answers for review. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Point } from "../../lib/contract";
import {
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
import { AmbiguousMention } from "./geocoders/geocoder";
import { geocoders } from "./geocoders/index";
import { appendPermalinks } from "./permalinks";
import { DataError, type Problem } from "./problems";
import { readRecords } from "./read";
import { writeIfChanged } from "./write";

const HELP = `npm run geocode [-- --root <folder>] [--today <YYYY-MM-DD>]
npm run geocode -- explain <mention> [--within <place>]

Looks up every mention without a geocode in the embedded gazetteer and writes data/geocodes/{trip}.json, appends new
addresses to data/permalinks.txt and renews data/schema/. Answers already there are left alone; delete one to ask again. "explain"
writes nothing: it tells what a mention would resolve to, what else bears its name, and why.`;

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

/** Points of what the trip names by id: where it set out from, and what its other stops lie within. */
function otherPlaces(trip: TripRecord, within: string | null, gazetteer: Gazetteer): Point[] {
  const ids = new Set([trip.origin, ...trip.visits.map((visit) => visit.within)]);
  ids.delete(within);
  return [...ids].flatMap((id) => {
    const point = id ? gazetteer.get(id)?.point : null;
    return point ? [point] : [];
  });
}

/**
 * Geocodes what is new.
 * @param today ISO day that the records are dated with
 * @throws DataError naming each ambiguous mention, after everything else is written
 */
export async function geocode(root: string, today: string, progress: (line: string) => void): Promise<string> {
  writeSchemas(root);
  const records = readRecords(root);
  const gazetteer = readGazetteer(root, records.places);
  const providers = geocoders.map((make) => make(gazetteer));
  const problems: Problem[] = [];
  let asked = 0;
  for (const { file, record: trip } of records.trips) {
    const before = records.geocodes.get(trip.id) ?? {};
    const after: GeocodesRecord = {};
    for (const [i, visit] of trip.visits.entries()) {
      if (visit.unplaced) continue;
      const query = { mention: visit.mention, within: visit.within };
      const near = otherPlaces(trip, visit.within, gazetteer);
      const kept = before[visit.id];
      if (kept && !stale(kept, visit, gazetteer)) {
        after[visit.id] = kept;
        continue;
      }
      for (const provider of providers) {
        try {
          const answer = await provider.geocode({ ...query, near });
          // Through the schema, whose order of keys a later run reads and writes.
          after[visit.id] = geocodeRecord.parse({
            query,
            provider: provider.id,
            ...answer,
            datum: "WGS-84",
            date: today,
          });
          asked += 1;
          progress(
            `${trip.id}/${visit.id}: ${answer.place ?? "not found"} (${answer.precision ?? "no point"}). ${answer.reason}`,
          );
          if (answer.place) break;
        } catch (error) {
          if (!(error instanceof AmbiguousMention)) throw error;
          problems.push({ file, path: `visits[${i}].mention`, message: error.message });
        }
      }
    }
    records.geocodes.set(trip.id, sorted(after));
    writeIfChanged(join(root, `data/geocodes/${trip.id}.json`), pretty(sorted(after)));
  }
  if (problems.length > 0) throw new DataError(problems);
  const wrong = check({ records, gazetteer });
  if (wrong.length > 0) throw new DataError(wrong);
  const added = appendPermalinks(root, assemble(records, gazetteer));
  return `${asked} mentions looked up, ${added} addresses added`;
}

if (isMain(import.meta.url)) {
  await runCommand(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        within: { type: "string" },
        help: { type: "boolean" },
        root: { type: "string", default: process.cwd() },
        today: { type: "string", default: new Date().toISOString().slice(0, 10) },
      },
    });
    const [command, mention, ...more] = positionals;
    if (values.help || more.length > 0 || (command && (command !== "explain" || !mention))) return HELP;
    if (mention) return explain(values.root, { mention, within: values.within ?? null });
    return `geocode: ${await geocode(values.root, values.today, (line) => console.log(`geocode: ${line}`))}`;
  });
}
