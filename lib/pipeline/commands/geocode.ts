/** `npm run geocode`: answers every mention that has no geocode yet, offline, and records the answers for review. */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Point } from "../../contract";
import { PROVIDERS } from "../../geocoder/providers";
import { UsageError } from "../../problems";
import { geocode, OpenMentions } from "../geocode";
import { type Lookup, lineOf, summary } from "../lookups";
import { isMain, runCommand } from "./command";
import { explain } from "./explain";
import { openProgress } from "./progress";
import { review } from "./review";

const HELP = `npm run geocode [-- options]
npm run geocode -- explain <mention> [--within <place>] [--trip <id>]

Looks up every mention without a geocode and writes data/geocodes/{trip}.json, appends new addresses to
data/permalinks.txt. Answers already there are left alone. "explain" writes nothing: it tells what a
mention would resolve to, what else bears its name, and why; with --trip as one of that trip.

  --trip <id>        only this trip; may be repeated
  --provider <id>    only this provider (PROVIDERS)
  --refresh          ask again what was answered before; what an editor chose stays
  --review           choose, one by one, for mentions that several places bear, that none does, or for which only
                     a place around them stands; those answered so before among them
  --json             print the answers as JSON, one line each, and nothing else
  --root <folder>    the project (default: here)
  --today <date>     the day that answers are dated with, YYYY-MM-DD

Offline unless services are configured (docs/operating.md): GEOCODERS names them, GEOCODER_CONTACT says who asks.

Exit status: 0 all answered; 1 the data is wrong or an option unknown; 2 some mention is ambiguous or could not be asked.`;

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
  if (!z.iso.date().safeParse(today).success) throw new UsageError("--today", `"${today}" is no day; write YYYY-MM-DD`);
  const [command, mention, ...more] = positionals;
  if (values.help || more.length > 0 || (command && (command !== "explain" || !mention)))
    return HELP.replace("PROVIDERS", PROVIDERS.join(", "));
  if (!mention && values.within)
    throw new UsageError("--within", "goes with explain <mention>; of a visit, write it into the trip");
  if (mention && trips && trips.length > 1) throw new UsageError("--trip", "explain takes one trip");
  if (mention) return explain(root, { mention, within: values.within ?? null, trip: trips?.[0] ?? null });
  const ask = values.review ? asker() : undefined;
  const decide = ask && ((lookup: Lookup, near: Point[]) => review(lookup, near, ask));
  const progress = openProgress({ quiet: Boolean(json || ask) });
  const lookups: Lookup[] = [];
  try {
    await geocode(root, { today, trips, provider, refresh, decide }, (lookup, total) => {
      lookups.push(lookup);
      progress.step(lookups.length, total);
      progress.print(json ? JSON.stringify(lookup) : lineOf(lookup));
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
