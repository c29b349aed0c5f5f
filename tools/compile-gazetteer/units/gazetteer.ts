/**
 * Makes the gazetteer of provinces, prefecture-level units and counties of China.
 *
 * A seat's position is only given where the match is sure: its name is that of a GeoNames place, in Chinese, or in pinyin
 * where that is the only one, and that place lies in (or close to) the outline of the right province. Provinces have label
 * points. Otherwise the point is null.
 */
import type { Point } from "../../../lib/contract";
import { TUNING } from "../../../lib/geocoder/tuning";
import { metresBetween } from "../../../lib/sphere";
import { CITY_SEATS, PREFECTURES } from "../by-hand/cities";
import { round, toThousand } from "../geometry/rounding";
import { isHeading } from "../sources/codes";
import type { Sources } from "../sources/sources";
import { cityRecord } from "./cities";
import { makeCounties } from "./counties";
import { abolished, formerNames } from "./former";
import { otherUnitRecords, provinceOutlines, provinceRecords } from "./provinces";
import { CODES_SOURCE, MUNICIPALITIES, POINT_DECIMALS, provinceCode, type UnitRecord } from "./unit";

/** All records, sorted by code. */
export function makeGazetteer(sources: Sources): UnitRecord[] {
  const outlines = provinceOutlines(sources);
  const provinces = [...provinceRecords(sources, outlines), ...otherUnitRecords(sources)];
  const provinceIds = new Map(provinces.map((place) => [place.adcode.slice(0, 2), place.id]));
  const former = formerNames(sources);
  const cities = sources.codes.cities
    .filter(({ code, name }) => !isHeading(name) && !MUNICIPALITIES.has(provinceCode(code)))
    .map((entry) => cityRecord(sources, entry, outlines, provinceIds, former.get(entry.code) ?? []));
  const counties = makeCounties(sources, [...provinces, ...cities], outlines, former);
  const units = [...provinces, ...cities.map((city) => atSeat(city, counties)), ...counties];
  return [...units, ...abolished(sources, units)].sort((a, b) => a.adcode.localeCompare(b.adcode, "en"));
}

/** A unit whose seat is not known, in the middle of its counties' seats, with an error that holds them and most likely its own. */
function atCentreOfCounties(city: UnitRecord, counties: UnitRecord[]): UnitRecord {
  const { leastMetres } = TUNING.fallback;
  const seats = counties.flatMap(({ parent, point }) => (parent === city.id && point ? [point] : []));
  if (seats.length < 2) return city;
  const mean = (axis: 0 | 1) => round(seats.reduce((sum, seat) => sum + seat[axis], 0) / seats.length, POINT_DECIMALS);
  const point: Point = [mean(0), mean(1)];
  const furthest = Math.max(...seats.map((seat) => metresBetween(seat, point)));
  const source = `the middle of the seats of ${seats.length} of its counties, since its own is not in the lists; code ${CODES_SOURCE}`;
  const error_m = Math.max(
    city.precision === "prefecture" ? leastMetres.prefecture : leastMetres.city,
    toThousand(furthest * 1.2),
  );
  return { ...city, point, pointKind: "children_centroid", error_m, source };
}

/** A unit without a point whose seat is one of its counties that has one. */
function atSeat(city: UnitRecord, counties: UnitRecord[]): UnitRecord {
  const seat = PREFECTURES[city.adcode]?.seat ?? CITY_SEATS[city.adcode];
  const county = counties.find(({ parent, zh }) => parent === city.id && seat !== undefined && zh.startsWith(seat));
  if (city.point) return city;
  if (!county?.point) return atCentreOfCounties(city, counties);
  return { ...city, point: county.point, pointKind: "seat", source: `${county.source}, which is the seat` };
}
