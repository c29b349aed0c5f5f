/**
 * `npm run evidence -- report.txt`: prints every fact that rests on a report beside the words it stands on.
 * Positions count Unicode code points of the NFC text, as W3C Web Annotation's TextPositionSelector does.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Evidence } from "../../contract";
import { DataError } from "../../problems";
import { type Records, readRecords } from "../read";
import { isMain, runCommand } from "./command";

type Selector = NonNullable<Evidence["selector"]>;

/** One citation of a source, with what it is cited for. */
export interface Citation {
  /** As in `2016-07-beijing-shanghai/shanghai-tower`. */
  fact: string;
  evidence: Evidence;
}

const HELP = `Usage: npm run evidence -- <report file> [--source <id>] [--find <words>]

Prints every fact that the data set rests on this report, beside the report's words.
  --source <id>   the source to check; found by the text's SHA-256 when left out
  --find <words>  prints the selector of every occurrence of these words instead

The text's SHA-256, for text_sha256 of its source, is printed at the end.`;

/** The text that is hashed and counted: NFC, no byte order mark, LF, no newline at the end. */
export const normalise = (raw: string): string =>
  raw
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replace(/\n+$/, "")
    .normalize("NFC");

/** SHA-256 of a normalised text, in hexadecimal. */
export const hash = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const length = (text: string) => [...text].length;

/** The words that a selector points at; null where it reaches beyond the text. */
export function quote(text: string, { start, end }: Selector): string | null {
  const points = [...text];
  return start >= 0 && start < end && end <= points.length ? points.slice(start, end).join("") : null;
}

/** Selectors of every occurrence of some words in a normalised text, first to last. */
export function selectorsOf(text: string, words: string): Selector[] {
  const wanted = normalise(words);
  const found: Selector[] = [];
  for (let at = wanted ? text.indexOf(wanted) : -1; at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const start = length(text.slice(0, at));
    found.push({ start, end: start + length(wanted) });
  }
  return found;
}

/** Every citation of a source, in the order of the files. */
export function citationsOf(records: Pick<Records, "trips" | "people">, source: string): Citation[] {
  const trips = records.trips.flatMap(({ record: trip }) => [
    { fact: trip.id, evidence: trip.evidence },
    ...trip.claims.map((claim) => ({ fact: `${trip.id} claim`, evidence: claim.evidence })),
    ...trip.topics.map((topic) => ({ fact: `${trip.id} topic ${topic.place}`, evidence: topic.evidence })),
    ...trip.visits.flatMap((visit) => [
      { fact: `${trip.id}/${visit.id}`, evidence: visit.evidence },
      ...visit.claims.map((claim) => ({ fact: `${trip.id}/${visit.id} claim`, evidence: claim.evidence })),
    ]),
  ]);
  const posts = [...records.people.values()].flatMap(({ record: person }) =>
    person.posts.map((post) => ({ fact: `${person.id} post ${post.post.en}`, evidence: post.evidence })),
  );
  return [...trips, ...posts].flatMap(({ fact, evidence }) =>
    evidence.filter((item) => item.source === source).map((item) => ({ fact, evidence: item })),
  );
}

/** The id of the source with this text, or an explanation why there is none. */
function sourceOf(records: Records, text: string, wanted: string | undefined): string {
  const sources = [...records.sources.values()].map(({ record }) => record);
  const sum = hash(text);
  const source = sources.find((item) => (wanted ? item.id === wanted : item.text_sha256 === sum));
  if (!source) {
    const held = sources.flatMap((item) => (item.text_sha256 ? [`${item.id} ${item.text_sha256}`] : []));
    const what = wanted ? `has no source "${wanted}"` : `has no source whose text_sha256 is this text's, ${sum}`;
    const message = `${what}; write it into the source's file, or name the source with --source; texts: ${held.join(", ") || "none"}`;
    throw new DataError([{ file: "data/sources", path: "", message }]);
  }
  if (source.text_sha256 !== sum) {
    const expected = source.text_sha256 ?? "no text_sha256";
    const message = `is ${expected}, but this text is ${sum}; give the text that was cited`;
    throw new DataError([{ file: `data/sources/${source.id}.json`, path: "text_sha256", message }]);
  }
  return source.id;
}

function report(citations: Citation[], text: string): boolean {
  let sound = true;
  for (const { fact, evidence } of citations) {
    const words = evidence.selector && quote(text, evidence.selector);
    const position = evidence.selector ? `${evidence.selector.start}–${evidence.selector.end}` : "no selector";
    if (words === null) sound = false;
    const shown =
      words ?? `ERROR: outside the text (${length(text)} code points), or missing although the text is held`;
    console.log(`${fact}\n  ${evidence.about.join(", ")} · ${evidence.status} · ${position}\n  ${shown}\n`);
  }
  return sound;
}

function main(): string {
  const options = { source: { type: "string" }, find: { type: "string" }, help: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file] = positionals;
  if (!file && !values.help) process.exitCode = 1;
  if (!file || values.help) return HELP;
  const text = normalise(readFileSync(file, "utf8"));
  if (values.find !== undefined) {
    const found = selectorsOf(text, values.find);
    if (found.length > 0) return found.map((selector) => JSON.stringify(selector)).join("\n");
    throw new DataError([{ file, path: "", message: `does not have "${values.find}"; copy the words exactly` }]);
  }
  const records = readRecords(process.cwd());
  const source = sourceOf(records, text, values.source);
  const citations = citationsOf(records, source);
  const sound = report(citations, text);
  if (!sound) process.exitCode = 1;
  const verdict = sound ? "all within the text" : "some are wrong, see ERROR above";
  return `${source}: ${citations.length} citations, ${verdict}; text_sha256 ${hash(text)}`;
}

if (isMain(import.meta.url)) await runCommand(main);
