/** Province-level units of China: their points are label points, a municipality's its city's. */
import { OTHER_UNITS, PROVINCES } from "../by-hand/provinces";
import { centroid, type Rings } from "../geometry/rings";
import { toThousand } from "../geometry/rounding";
import { equalAreaRadius } from "../geometry/sphere";
import type { Sources } from "../sources/sources";
import { polygonFeatures } from "../sources/topojson";
import { findByChinese } from "./cities";
import { finish, geonamesSource } from "./draft";
import { MUNICIPALITIES, type UnitRecord } from "./unit";

/** Class default, where there is no outline. */
const ERROR_M = 250_000;

/** Full (not simplified) outlines by code. */
export function provinceOutlines({ tools, provinces }: Sources): Map<string, Rings[]> {
  const shapes = new Map(polygonFeatures(tools, provinces, "provinces").map((f) => [f.name, f.parts]));
  return new Map(PROVINCES.map(({ adcode, source }) => [adcode, shapes.get(source) ?? []]));
}

/** The 31 units with an outline. */
export function provinceRecords(sources: Sources, outlines: Map<string, Rings[]>): UnitRecord[] {
  const labels = new Map(sources.labels.map((row) => [row.name, row]));
  return PROVINCES.map((row) => {
    const municipality = MUNICIPALITIES.has(row.adcode);
    const parts = outlines.get(row.adcode) ?? [];
    const label = labels.get(row.source);
    const city = municipality ? findByChinese(sources, [row.zh, row.short], parts) : null;
    return finish(sources, {
      ...row,
      aliases: [row.short, ...row.letters],
      parent: null,
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
export function otherUnitRecords(sources: Sources): UnitRecord[] {
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
      parent: null,
      precision: "province",
      point: city?.point ?? (parts.length > 0 ? centroid(parts) : null),
      pointKind: city ? "settlement" : "centroid",
      errorM: parts.length > 0 ? toThousand(equalAreaRadius(parts)) : ERROR_M,
      geonames: city?.id ?? null,
      source: city ? geonamesSource(city) : "middle of the largest polygon of Natural Earth 50m (public domain)",
    });
  });
}
