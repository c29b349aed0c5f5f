import type { Point, PointKind } from "../../../lib/contract";
import { EXTRA_ALIASES } from "../by-hand/aliases";
import { CURATED } from "../by-hand/curated";
import { roundPoint } from "../geometry/rounding";
import { toPinyin } from "../pinyin";
import type { GeoName } from "../sources/geonames";
import type { Sources } from "../sources/sources";
import { plain, slug } from "../spelling";
import { CODES_SOURCE, POINT_DECIMALS, type UnitPrecision, type UnitRecord } from "./unit";

export const GEONAMES_SOURCE = "GeoNames (CC BY 4.0)";

/** What differs from one kind of unit to the other. */
export interface Draft {
  adcode: string;
  zh: string;
  en: string;
  short: string;
  aliases: string[];
  parent: string | null;
  precision: UnitPrecision;
  point: Point | null;
  pointKind: PointKind;
  population?: number;
  errorM: number;
  geonames: number | null;
  source: string;
}

/** Fills in what follows from the other fields; curated values win. */
export function finish({ tools }: Sources, draft: Draft): UnitRecord {
  const curated = CURATED.get(draft.adcode);
  const pinyin = toPinyin(tools, draft.short);
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
    parent: draft.parent,
    precision: draft.precision,
    point: point && roundPoint(point, POINT_DECIMALS),
    pointKind: point && (curated?.pointKind ?? draft.pointKind),
    population: draft.population ?? null,
    error_m: curated?.errorM ?? draft.errorM,
    geonames: curated?.geonames ?? draft.geonames,
    source: `${curated?.source ?? draft.source}; code ${CODES_SOURCE}`,
  };
}

export const geonamesSource = (row: GeoName, seat?: string): string =>
  seat ? `${GEONAMES_SOURCE} ${row.id}, the seat ${seat} (${row.name})` : `${GEONAMES_SOURCE} ${row.id}`;
