/** `npm run geocode -- explain <mention>`: what a mention would resolve to, what else bears its name, and why. */
import { containers, type GazetteerEntry, readGazetteer } from "./gazetteer";
import { byName } from "./geocoders/gazetteer";
import { AmbiguousMention, type Answer, type Query } from "./geocoders/geocoder";
import { geocoders } from "./geocoders/index";
import { DataError, didYouMean } from "./problems";
import { readRecords } from "./read";

function precise({ point, precision, error_m }: Pick<Answer, "point" | "precision" | "error_m">): string {
  const error = error_m === null ? "" : `, within ${error_m >= 1000 ? `${error_m / 1000} km` : `${error_m} m`}`;
  return point ? `${precision} at ${point[1]} N ${point[0]} E${error}` : `${precision ?? "no precision"}, no point`;
}

function line(entry: GazetteerEntry, entries: Map<string, GazetteerEntry>): string {
  const around = containers(entry.id, entries).join(" < ");
  return `  ${entry.id}: ${entry.name.zh}, ${entry.name.en}; ${precise(entry)}${around ? `; < ${around}` : ""}${entry.curated ? "; curated" : ""}`;
}

/** @throws DataError where `within` names no place */
export async function explain(root: string, query: Query): Promise<string> {
  const entries = readGazetteer(root, readRecords(root).places);
  if (query.within && !entries.has(query.within)) {
    const message = `no place "${query.within}"${didYouMean(query.within, entries.keys())}`;
    throw new DataError([{ file: "command line", path: "--within", message }]);
  }
  const bearers = byName(entries)(query.mention);
  const lines = [
    `"${query.mention}"${query.within ? ` within ${query.within}` : ""}`,
    `${bearers.length} of ${entries.size} places bear this name${bearers.length > 0 ? ":" : "."}`,
    ...bearers.map((entry) => line(entry, entries)),
  ];
  for (const make of geocoders) {
    const provider = make(entries);
    try {
      const answer = await provider.geocode(query);
      const found = answer.place ? `${answer.place}, ${precise(answer)}` : "not found";
      lines.push(`${provider.id}: ${found}. ${answer.reason}`);
      if (answer.place) break;
    } catch (error) {
      if (!(error instanceof AmbiguousMention)) throw error;
      lines.push(`${provider.id}: ambiguous. ${error.message}.`);
    }
  }
  return lines.join("\n");
}
