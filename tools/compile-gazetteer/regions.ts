/** States, provinces and counties abroad, and what holds several of them, as Sicily and Scotland do: what towns are told apart by. */
import type { Point } from "../../lib/contract";
import { greatRegion, regionImportance } from "../../lib/geocoder/gazetteer/importance";
import { simplified } from "../../lib/geocoder/gazetteer/normalize";
import { CODE, type Line } from "../../lib/geocoder/gazetteer/table";
import { contains, grow } from "../../lib/map/plane/box";
import { pointInPolygon } from "../../lib/map/plane/polygon";
import { GREATER_REGIONS } from "./by-hand/greater-regions";
import { roundPoint, toThousand } from "./geometry/rounding";
import { equalAreaRadius, furthest, liesIn } from "./geometry/sphere";
import type { GeoName } from "./sources/geonames";
import type { Region } from "./sources/natural-earth";
import type { Sources } from "./sources/sources";
import { searchable } from "./spelling";

const CLASS = /(自治州|地区|大区|州|省|邦|郡|县|府|道|区)$/u;
const ABROAD = (country: string) => !["CHN", "TWN", "HKG", "MAC"].includes(country);

const hyphened = (text: string) =>
  unaccented(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
const unaccented = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "");
const idOf = ({ adm1 }: Region) => `region-${hyphened(adm1)}`;

/** A region that holds several units. */
interface Greater {
  id: string;
  zh: string;
  en: string;
  country: string;
}

function greaterOf({ admin, nation, country, alpha2, greater }: Region): Greater | null {
  const within = `country-${alpha2.toLowerCase()}`;
  const [zh, en] = (admin === "United Kingdom" ? NATIONS[nation] : GREATER_REGIONS[country]?.[greater]) ?? [];
  return zh && en ? { id: `region-${country.toLowerCase()}-${hyphened(en)}`, zh, en, country: within } : null;
}

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
const NATIONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  England: ["英格兰", "England"],
  Scotland: ["苏格兰", "Scotland"],
  Wales: ["威尔士", "Wales"],
  "Northern Ireland": ["北爱尔兰", "Northern Ireland"],
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
    return line(idOf(region), zh, en, greaterOf(region)?.id ?? `country-${alpha2.toLowerCase()}`, point, parts, [
      ...names.others.filter((name) => /^\p{Script=Latin}{4,}/u.test(name)),
      ...(bare.length > 1 ? [bare] : []),
      ...(OTHER_NAMES[names.en] ?? []),
      ...(region.postal && CODED.has(alpha2) ? [`${CODE}${alpha2}.${region.postal}`] : []),
    ]);
  });
  const greater = new Map(abroad.flatMap((region) => greaterOf(region) ?? []).map((each) => [each.id, each]));
  const wholes = [...greater.values()].map(({ id, zh, en, country }) => {
    const members = abroad.filter((region) => greaterOf(region)?.id === id);
    const all = members.flatMap(({ parts }) => parts);
    const [x, y] = members.reduce(([sx, sy], { point }) => [sx + point[0], sy + point[1]], [0, 0]);
    const whole = line(id, zh, en, country, [x / members.length, y / members.length], all, []);
    const source = "Natural Earth 10m admin-1 (public domain), the middle of its units' label points";
    return {
      ...whole,
      row: { ...whole.row, pointKind: "children_centroid" as const, importance: greatRegion(), source },
    };
  });
  return { lines: [...lines, ...wholes], parentOf: (town) => regionAround(town, abroad, byCode) };
}

/** Farther outside of a generalised border a town is not taken for one inside, metres. */
const OUTSIDE_M = 15_000;

/**
 * The region that a town lies in by its outline, or, near a border, by its code; GeoNames' codes alone are of another
 * vintage than Natural Earth's.
 */
function regionAround({ country, admin1, admin2, point }: GeoName, regions: Region[], byCode: Map<string, Region[]>) {
  const near = (region: Region) => liesIn(point, region.parts, OUTSIDE_M);
  const coded = [`${country}.${admin1}`, `${country}.${admin2}`].flatMap((code) => byCode.get(code) ?? []).filter(near);
  const [only, another] = coded;
  if (only && !another) return idOf(only);
  const about = regions.filter(({ alpha2, box }) => alpha2 === country && contains(grow(box, 0.3), point));
  const inside = (coded.length > 0 ? coded : about).find(({ parts }) => pointInPolygon(point, parts.flat()));
  const found = inside ?? coded[0] ?? about.find(near);
  return found ? idOf(found) : null;
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
