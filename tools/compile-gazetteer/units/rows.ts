import { unitImportance } from "../../../lib/geocoder/gazetteer/importance";
import { normalizeName } from "../../../lib/geocoder/gazetteer/normalize";
import type { Line } from "../../../lib/geocoder/gazetteer/table";
import type { UnitPrecision, UnitRecord } from "./unit";

/** Class words in English that are not part of the shown name. */
const IN_ENGLISH: Partial<Record<UnitPrecision, string[]>> = {
  province: ["Province"],
  city: ["City", "Municipality"],
  prefecture: ["Prefecture"],
};

/** As lines of the table, with the names that each is found by. */
export function unitRows(records: UnitRecord[]): Line[] {
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
        reach: 0,
        source,
      },
      names: [zh, en, ...aliases, ...(IN_ENGLISH[precision] ?? []).map((word) => `${en} ${word}`)].map(normalizeName),
    }),
  );
}
