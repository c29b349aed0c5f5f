/** Makes the table of countries, their regions and the world's towns outside mainland China. */
import { normalizeName, simplified } from "../../lib/geocoder/gazetteer/normalize";
import { byBytes, type Line } from "../../lib/geocoder/gazetteer/table";
import { HAN } from "../../lib/han";
import { wrapLongitude } from "../../lib/longitude";
import { TOWN_NAMES } from "./by-hand/town-names";
import { centroid, unwrap } from "./geometry/rings";
import { round, toThousand } from "./geometry/rounding";
import { equalAreaRadius, furthest } from "./geometry/sphere";
import { makeRegions } from "./regions";
import type { GeoName } from "./sources/geonames";
import type { Sources } from "./sources/sources";
import { polygonFeatures } from "./sources/topojson";
import { searchable } from "./spelling";

const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}\p{M}]+$/u;
/** An airport's or a country's code, which GeoNames files among the names. */
const ABBREVIATION = /^[A-Z]{2,4}$/;
/** From so many inhabitants on (and in capitals) every Latin alternate name is kept, else those of its region alone. */
const KNOWN = 200_000;

/** From so many inhabitants on a town is a city. */
const CITY = 100_000;
/** A capital is named more often than its size says. */
const CAPITAL = 5;
/** Units of China whose towns are told apart from the mainland's. */
const OWN: Readonly<Record<string, string>> = { TW: "taiwan-710000", HK: "xianggang-810000", MO: "aomen-820000" };

export function makeWorld(sources: Sources): Line[] {
  const states = countries(sources);
  const regions = makeRegions(sources);
  const parent = (place: GeoName) =>
    OWN[place.country] ?? regions.parentOf(place) ?? `country-${place.country.toLowerCase()}`;
  const known = new Set(states.map(({ row }) => row.id));
  const namesOf = new Map(regions.lines.map(({ row, names }) => [row.id, new Set(names)]));
  return [
    ...states,
    ...regions.lines.filter(({ row }) => row.parent?.startsWith("region-") || known.has(row.parent ?? "")),
    ...sources.world.map((place) => town(place, parent(place), namesOf.get(parent(place)))),
  ];
}

const clean = (text: string) => text.replace(/[\t\n]/g, " ").trim();

/** The Chinese name to show: simplified, without its class word where there is such a form. */
function chinese(names: string[]): string {
  const forms = names.filter((name) => HAN.test(name) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name));
  const simple = forms.filter((name) => normalizeName(name) === name.replace(/[^\p{L}\p{N}]/gu, ""));
  const all = simple.length > 0 ? simple : forms.map(simplified);
  return all.toSorted((a, b) => a.length - b.length || byBytes(a, b))[0] ?? "";
}

/** Radius in metres of a town by its inhabitants: a class default, since GeoNames tells no areas. */
const radius = (population: number): number =>
  population >= 1_000_000 ? 30_000 : population >= 100_000 ? 15_000 : 5_000;

/**
 * @param parent id of the country or unit that contains it
 * @param regional names of that unit: one that GeoNames has among the town's as well is in use for both, as Lucerne is
 */
export function town(
  { id, name, alternates, point, featureCode, population }: GeoName,
  parent: string,
  regional: ReadonlySet<string> = new Set(),
): Line {
  const latin = (other: string) => LATIN.test(other) && !ABBREVIATION.test(other);
  const known = population >= KNOWN || featureCode === "PPLC";
  const bare = alternates
    .filter((other) => /^\p{Script=Han}{2,}(市|都会区|都會區|广域市|廣域市)$/u.test(other))
    .map((other) => other.replace(/(市|都会区|都會區|广域市|廣域市)$/u, ""));
  const kept = alternates.filter(
    (other) => HAN.test(other) || (latin(other) && (known || regional.has(normalizeName(other)))),
  );
  const capital = featureCode === "PPLC";
  return {
    row: {
      id: `geonames-${id}`,
      zh: clean(TOWN_NAMES[id]?.[0] ?? chinese([...bare, ...alternates])),
      en: clean(name),
      aliases: [],
      parent,
      adcode: null,
      precision: capital || population >= CITY ? "city" : "township",
      point,
      pointKind: "settlement",
      error_m: radius(population),
      importance: capital ? population * CAPITAL : population,
      reach: 0,
      source: "",
    },
    names: searchable([name, ...kept, ...bare, ...(TOWN_NAMES[id] ?? [])]),
  };
}

/** ISO 3166-1, named as Unicode CLDR names them (Node's `Intl`), with the middle and size of Natural Earth's outline. */
export function countries({ tools, countries50, countries: codes }: Sources): Line[] {
  const shapes = new Map(polygonFeatures(tools, countries50, "countries").map(({ id, parts }) => [id, parts]));
  const inChinese = new Intl.DisplayNames(["zh-Hans"], { type: "region" });
  const inEnglish = new Intl.DisplayNames(["en"], { type: "region" });
  return codes
    .filter(([alpha2]) => !["HK", "MO", "TW"].includes(alpha2))
    .flatMap(([alpha2, , number]): Line[] => {
      const parts = shapes.get(number);
      if (!parts) return [];
      const [lng, lat] = centroid(parts.map((rings) => rings.map(unwrap)));
      // Around a pole a plain ring has no middle.
      const error = equalAreaRadius(parts);
      const known = Number.isFinite(error);
      const [zh, en] = [inChinese.of(alpha2) ?? alpha2, inEnglish.of(alpha2) ?? alpha2];
      const others = [en.replace(/ \(.*\)$/, ""), en.replace("&", "and"), ...(OTHER_NAMES[alpha2] ?? [])];
      return [
        {
          row: {
            id: `country-${alpha2.toLowerCase()}`,
            zh,
            en,
            aliases: [],
            parent: null,
            adcode: null,
            precision: "country",
            point: known ? [round(wrapLongitude(lng), 3), round(lat, 3)] : null,
            pointKind: known ? "centroid" : null,
            error_m: known ? Math.max(1000, toThousand(error)) : null,
            importance: null,
            reach: Math.round(furthest([lng, lat], parts)),
            source: "ISO 3166-1, Natural Earth",
          },
          names: searchable([zh, en, ...others]),
        },
      ];
    });
}

/** Names of countries in use beside CLDR's. */
const OTHER_NAMES: Readonly<Record<string, string[]>> = {
  AU: ["澳洲"],
  BA: ["波黑"],
  BS: ["The Bahamas"],
  GM: ["The Gambia"],
  MK: ["Macedonia", "马其顿"],
  PS: ["Palestine", "巴勒斯坦"],
  AE: ["阿联酋", "UAE"],
  CD: ["刚果（金）", "DRC", "Democratic Republic of the Congo"],
  CG: ["刚果（布）", "Republic of the Congo"],
  CI: ["Ivory Coast"],
  CN: ["中华人民共和国", "People's Republic of China"],
  CZ: ["Czech Republic"],
  GB: ["UK", "Britain", "Great Britain"],
  ID: ["印尼"],
  KP: ["DPRK"],
  KR: ["Republic of Korea", "Korea", "South Korea"],
  LA: ["Lao PDR"],
  MM: ["Burma"],
  NL: ["Holland"],
  NZ: ["纽西兰"],
  RU: ["俄国", "Russian Federation"],
  SA: ["沙特"],
  TR: ["Turkey"],
  VA: ["Holy See", "The Holy See", "The Vatican", "Vatican", "教廷", "罗马教廷", "圣座"],
  US: ["美利坚合众国", "USA", "America", "United States of America", "US"],
};
