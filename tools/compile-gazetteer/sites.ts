/**
 * Makes the table of sites: airports of China (OurAirports, public domain) and sites of Wikidata (CC0), from
 * sources/sites.tsv. The Chinese names of airports were written by hand: one whose name does not begin with that of a unit
 * hereabouts is left out; what sites lie in was written by hand.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Point } from "../../lib/contract";
import { normalizeName } from "../../lib/geocoder/gazetteer/normalize";
import type { Line } from "../../lib/geocoder/gazetteer/table";
import { metresBetween } from "../../lib/sphere";
import type { UnitRecord } from "./units/unit";

/** How far an airport may be from the town that it is named after, metres. */
const NAMED_AFTER_M = 130_000;
/** Of an airport as wide as it is; of Wikidata's positions, which were found up to 0.6 km off. */
const AIRPORT_M = 2500;
const SITE_M = 600;
/** Names that an airport had or goes by. */
const OTHER_NAMES: Readonly<Record<string, string[]>> = {
  乌鲁木齐天山国际机场: ["乌鲁木齐地窝堡国际机场", "地窝堡国际机场", "地窝堡机场"],
};

/** One row of sources/sites.tsv. */
export interface SiteSource {
  zh: string;
  en: string;
  kind: string;
  point: Point;
  id: string;
  licence: string;
  /** Id of the place that it lies in; of an airport its name tells. */
  within: string | null;
}

/** @param root the folder of this program */
export function readSites(root: string): SiteSource[] {
  const [, ...lines] = readFileSync(join(root, "sources/sites.tsv"), "utf8").trim().split("\n");
  return lines.map((line) => {
    const [zh = "", en = "", kind = "", lng, lat, id = "", licence = "", within] = line.split("\t");
    return { zh, en, kind, point: [Number(lng), Number(lat)], id, licence, within: within || null };
  });
}

const far = ({ point }: { point: Point | null }, from: Point) => (point ? metresBetween(point, from) : Infinity);

/** The unit whose name an airport's begins with, the longest first. */
function namesake({ zh, point }: SiteSource, units: UnitRecord[]): { unit: UnitRecord; name: string } | null {
  const named = units.flatMap((unit) =>
    [unit.zh, ...unit.aliases]
      .filter((name) => name.length > 1 && zh.startsWith(name) && far(unit, point) <= NAMED_AFTER_M)
      .map((name) => ({ unit, name })),
  );
  return named.toSorted((a, b) => b.name.length - a.name.length || far(a.unit, point) - far(b.unit, point))[0] ?? null;
}

/** The ways in which an airport's name is shortened. */
const shortened = (zh: string, city: string): string[] =>
  [zh, zh.slice(city.length)]
    .flatMap((name) => [name, name.replace("国际机场", "机场")])
    .filter((name) => name !== zh && /^.{2,}(国际)?机场$/u.test(name) && !/^(国际)?机场$/u.test(name));

/** `airport-pvg`, by IATA's code where there is one; `wikidata-q42646`. */
function idOf(source: string): string {
  const [list = "", code = ""] = source.split(/[: ]/);
  const iata = /IATA ([A-Z]{3})/.exec(source)?.[1];
  return list === "wikidata" ? `wikidata-${code.toLowerCase()}` : `airport-${(iata ?? code).toLowerCase()}`;
}

/** @param units provinces, cities and counties with their points */
export function makeSites(sources: SiteSource[], units: UnitRecord[]): Line[] {
  return sources.flatMap((site): Line[] => {
    const { zh, en, kind, point, id, licence, within } = site;
    const isAirport = kind === "airport";
    const after = isAirport ? namesake(site, units) : null;
    const parent = isAirport ? after?.unit.id : within;
    if (!parent) return [];
    const names = [zh, en, ...(after ? shortened(zh, after.name) : []), ...(OTHER_NAMES[zh] ?? [])];
    return [
      {
        row: {
          id: idOf(id),
          zh,
          en,
          aliases: OTHER_NAMES[zh] ?? [],
          parent,
          adcode: null,
          precision: isAirport ? "area" : "site",
          point,
          pointKind: null,
          error_m: isAirport ? AIRPORT_M : SITE_M,
          importance: null,
          reach: 0,
          source: `${id}, ${licence}`,
        },
        names: names.map(normalizeName),
      },
    ];
  });
}
