import { unitImportance } from "../../../lib/geocoder/gazetteer/importance";
import { normalizeName } from "../../../lib/geocoder/gazetteer/normalize";
import type { Line } from "../../../lib/geocoder/gazetteer/table";
import { metresBetween } from "../../../lib/sphere";
import type { UnitPrecision, UnitRecord } from "./unit";

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
  for (const { point, parent } of records) {
    const centre = parent ? points.get(parent) : null;
    if (parent && point && centre)
      reaches.set(parent, Math.max(reaches.get(parent) ?? 0, metresBetween(point, centre)));
  }
  return records.map(
    ({ id, zh, en, aliases, parent, adcode, precision, point, pointKind, population, error_m, source }) => ({
      row: {
        id,
        zh,
        en,
        aliases,
        parent,
        adcode,
        precision,
        point,
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
