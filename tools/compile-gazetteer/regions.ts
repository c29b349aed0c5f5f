/** States, provinces and counties abroad, and the nations of the United Kingdom: what towns are told apart by. */
import type { Point } from "../../lib/contract";
import { regionImportance } from "../../lib/geocoder/gazetteer/importance";
import { simplified } from "../../lib/geocoder/gazetteer/normalize";
import { CODE, type Line } from "../../lib/geocoder/gazetteer/table";
import { metresBetween } from "../../lib/sphere";
import { roundPoint, toThousand } from "./geometry/rounding";
import { equalAreaRadius, furthest } from "./geometry/sphere";
import type { GeoName } from "./sources/geonames";
import type { Region } from "./sources/natural-earth";
import type { Sources } from "./sources/sources";
import { searchable } from "./spelling";

const CLASS = /(自治州|地区|大区|州|省|邦|郡|县|府|道|区)$/u;
const ABROAD = (country: string) => !["CHN", "TWN", "HKG", "MAC"].includes(country);

const hyphened = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const idOf = ({ adm1 }: Region) => `region-${hyphened(adm1)}`;
const nationOf = ({ admin, nation }: Region) =>
  admin === "United Kingdom" && nation !== admin ? `region-gbr-${hyphened(nation)}` : null;

/** Other Chinese names in use. */
const OTHER_NAMES: Readonly<Record<string, string[]>> = {
  California: ["加州"],
  Texas: ["德克萨斯", "德州"],
  Iowa: ["爱荷华"],
  Massachusetts: ["麻省"],
};
/** Where a town's name is followed by letters for its state: "New York, NY". */
const CODED = new Set(["US", "CA", "AU"]);

/** Shown names of the nations, which Natural Earth has in English only. */
const NATIONS: Readonly<Record<string, string>> = {
  England: "英格兰",
  Scotland: "苏格兰",
  Wales: "威尔士",
  "Northern Ireland": "北爱尔兰",
};

export interface Regions {
  lines: Line[];
  /** Id of the smallest region that contains a town; null where none is known. */
  parentOf(town: GeoName): string | null;
}

export function makeRegions({ regions }: Sources): Regions {
  const abroad = regions.filter(({ country, names }) => ABROAD(country) && (names.en || names.zh));
  const byCode = new Map<string, Region[]>();
  for (const region of abroad) byCode.set(region.code, [...(byCode.get(region.code) ?? []), region]);
  const lines = abroad.map((region): Line => {
    const { names, alpha2, point, parts } = region;
    const [zh = "", en = ""] = [simplified(names.zh), names.en];
    const bare = zh.replace(CLASS, "");
    return line(idOf(region), zh, en, nationOf(region) ?? `country-${alpha2.toLowerCase()}`, point, parts, [
      ...names.others.filter((name) => /^\p{Script=Latin}{4,}/u.test(name)),
      ...(bare.length > 1 ? [bare] : []),
      ...(OTHER_NAMES[names.en] ?? []),
      ...(region.postal && CODED.has(alpha2) ? [`${CODE}${alpha2}.${region.postal}`] : []),
    ]);
  });
  const nations = Object.entries(NATIONS).map(([en, zh]) => {
    const members = abroad.filter((region) => nationOf(region) === `region-gbr-${hyphened(en)}`);
    const all = members.flatMap(({ parts }) => parts);
    const [x, y] = members.reduce(([sx, sy], { point }) => [sx + point[0], sy + point[1]], [0, 0]);
    const middle: Point = [x / members.length, y / members.length];
    const nation = line(`region-gbr-${hyphened(en)}`, zh, en, "country-gb", middle, all, []);
    const source = "Natural Earth 10m admin-1 (public domain), the middle of its counties' label points";
    return { ...nation, row: { ...nation.row, pointKind: "children_centroid" as const, source } };
  });
  return {
    lines: [...lines, ...nations],
    parentOf({ country, admin1, admin2, point }) {
      for (const code of [`${country}.${admin1}`, `${country}.${admin2}`]) {
        const [region, ...more] = byCode.get(code) ?? [];
        if (region && more.length === 0) return idOf(region);
      }
      // Of several regions that Natural Earth gives one code, the one whose middle is nearest.
      const several = byCode.get(`${country}.${admin1}`) ?? byCode.get(`${country}.${admin2}`) ?? [];
      const far = (region: Region) => metresBetween(region.point, point);
      const nearest = several.toSorted((a, b) => far(a) - far(b))[0];
      return nearest ? idOf(nearest) : null;
    },
  };
}

function line(
  id: string,
  zh: string,
  en: string,
  parent: string,
  point: Point,
  parts: Region["parts"],
  others: string[],
): Line {
  const error = equalAreaRadius(parts);
  return {
    row: {
      id,
      zh,
      en,
      aliases: [],
      parent,
      adcode: null,
      precision: "province",
      point: roundPoint(point, 3),
      pointKind: "label",
      error_m: Math.max(1000, toThousand(error)),
      importance: regionImportance(error),
      reach: Math.round(furthest(point, parts)),
      source: "Natural Earth 10m admin-1 label point (public domain)",
    },
    names: [
      ...searchable([zh, en, ...others.filter((name) => !name.startsWith(CODE))]),
      ...others.filter((name) => name.startsWith(CODE)),
    ],
  };
}
