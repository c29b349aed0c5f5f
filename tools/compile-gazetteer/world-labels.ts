/** Names on the map beyond China: countries, all over each, and the larger cities. No border is drawn. */
import type { Feature } from "geojson";
import type { Point } from "../../lib/contract";
import { type Box, bbox, contains } from "../../lib/map/plane/box";
import { squaredDistanceToSegment } from "../../lib/map/plane/point";
import { pointInPolygon } from "../../lib/map/plane/polygon";
import { CLAIMED_BY_SEVERAL } from "./by-hand/map-labels";
import { type Rings, ringArea, unwrap } from "./geometry/rings";
import { roundPoint } from "./geometry/rounding";
import { equalAreaRadius } from "./geometry/sphere";
import type { Sources } from "./sources/sources";
import { polygonFeatures } from "./sources/topojson";
import { countries, town } from "./world";

/** A country larger than a circle of these radii, metres, has that rank, from 1. */
const RANKS = [700_000, 350_000, 150_000, 50_000];
/** Degrees between the places at which a large country bears its name; one that is in sight is used. */
const SPACING = 2;
/** The middle of a part of a country is sought among so many places along its longer side. */
const TRIED = 24;
/** Smallest part of a country that bears a name of its own, in square degrees. */
const PART = 4;
/** From so many inhabitants on a city is named, a capital in any case; and from so many on earlier. */
const CITY = 1_000_000;
const EARLY = 3_000_000;
/** Names are where there is room: one decimal is enough. */
const DECIMALS = 1;
/** Beyond this latitude no land is drawn. */
const SOUTHERNMOST = -60;
const DECIMALS_OF_CITIES = 2;

/** Points inside a polygon, so many degrees apart. */
function lattice(rings: Rings, [west, south, east, north]: Box, step: number): Point[] {
  const points: Point[] = [];
  for (let x = west + step / 2; x < east; x += step)
    for (let y = south + step / 2; y < north; y += step) if (pointInPolygon([x, y], rings)) points.push([x, y]);
  return points;
}

/** The point of a lattice that is farthest from the edge: where a cartographer writes a name. */
function innermost(rings: Rings, box: Box): Point[] {
  const step = Math.max(box[2] - box[0], box[3] - box[1]) / TRIED;
  const depth = (point: Point) => {
    let least = Infinity;
    for (const ring of rings)
      ring.forEach((b, i) => {
        const a = ring[i - 1];
        if (a) least = Math.min(least, squaredDistanceToSegment(point, a, b));
      });
    return least;
  };
  const found = lattice(rings, box, step).map((point) => ({ point, depth: depth(point) }));
  return found
    .toSorted((a, b) => b.depth - a.depth)
    .slice(0, 1)
    .map(({ point }) => point);
}

/** Where a country bears its name: in its middle first, then all over it. */
function placesOf(parts: Rings[]): Point[] {
  const unwrapped = parts
    .map((rings) => rings.map(unwrap))
    .toSorted((a, b) => ringArea(b[0] ?? []) - ringArea(a[0] ?? []));
  return unwrapped.flatMap((rings, i) => {
    const box = bbox(rings[0] ?? []);
    const isLarge = ringArea(rings[0] ?? []) >= PART;
    return [...(i === 0 || isLarge ? innermost(rings, box) : []), ...(isLarge ? lattice(rings, box, SPACING) : [])];
  });
}

function countryLabels(sources: Sources): Feature[] {
  const shapes = new Map(polygonFeatures(sources.tools, sources.countries50, "countries").map((f) => [f.id, f.parts]));
  const numbers = new Map(sources.countries.map(([alpha2, , number]) => [`country-${alpha2.toLowerCase()}`, number]));
  return countries(sources).flatMap(({ row: { id, zh, en } }): Feature[] => {
    const parts = shapes.get(numbers.get(id) ?? "") ?? [];
    const radius = equalAreaRadius(parts);
    // Of China the provinces are named: its own name is for views of the world.
    const isChina = id === "country-cn";
    const undisputed = placesOf(parts).filter((place) => !CLAIMED_BY_SEVERAL.some((box) => contains(box, place)));
    const places = isChina ? undisputed.slice(0, 1) : undisputed;
    const coordinates = places.map((point) => roundPoint(point, DECIMALS));
    const first = RANKS.findIndex((least) => radius > least);
    const rank = isChina ? 0 : first < 0 ? RANKS.length + 1 : first + 1;
    if (!coordinates[0] || coordinates[0][1] < SOUTHERNMOST) return [];
    return [
      { type: "Feature", properties: { kind: "country", zh, en, rank }, geometry: { type: "MultiPoint", coordinates } },
    ];
  });
}

const HOME = new Set(["HK", "MO", "TW"]);

function cityLabels(sources: Sources): Feature[] {
  return sources.world
    .filter(
      ({ country, population, featureCode }) => !HOME.has(country) && (population >= CITY || featureCode === "PPLC"),
    )
    .flatMap((place): Feature[] => {
      const { zh, en } = town(place, "").row;
      if (!zh) return [];
      const isCapital = place.featureCode === "PPLC";
      const rank = place.population >= EARLY || (isCapital && place.population >= CITY) ? 2 : isCapital ? 3 : 4;
      const coordinates = roundPoint(place.point, DECIMALS_OF_CITIES);
      return [
        { type: "Feature", properties: { kind: "city", zh, en, rank }, geometry: { type: "Point", coordinates } },
      ];
    });
}

/** Countries and cities, the least in rank last. */
export const makeWorldLabels = (sources: Sources): Feature[] => [...countryLabels(sources), ...cityLabels(sources)];
