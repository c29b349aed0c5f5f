/**
 * Makes the static map files: land, water, provinces and labels.
 *
 * The map draws coasts and the lines between provinces. It draws no national
 * border: the outer edge of the provinces is used for filling only.
 */
import type { Feature, FeatureCollection, GeoJsonObject, Geometry } from "geojson";
import type { Point } from "../../lib/contract";
import { type Box, bbox, contains, intersects } from "../../lib/map/plane/box";
import { clipLine } from "../../lib/map/plane/clip";
import { CURATED } from "./by-hand/curated";
import { CITY_LABELS, OTHER_CITY_IDS, SEA_LABELS } from "./by-hand/map-labels";
import { PROVINCES } from "./by-hand/provinces";
import { withFineCoast } from "./coast";
import { acrossFrame, boxRing } from "./geometry/frame";
import { linesOf, toPolygonGeometry } from "./geometry/geojson";
import { lineLength, type Rings, ringArea, unwrap } from "./geometry/rings";
import { roundLine, roundPoint, roundRings } from "./geometry/rounding";
import { isAtTheMouth, linesToTheShore, upToTheShore } from "./shore";
import type { Sources } from "./sources/sources";
import { lineFeatures, polygonFeatures, type Topology, type TopoObject } from "./sources/topojson";
import type { UnitRecord } from "./units/unit";
import { makeWorldLabels } from "./world-labels";

/** Of degrees, near and far. */
const DECIMALS = 3;
const DECIMALS_FAR = 2;
/** Inside this box the land is fine, outside coarse. */
const DETAIL_BOX: Box = [55, -12, 155, 60];
/** Antarctica is left out: its ring runs round the pole. Land goes on across the 180th meridian. */
const WORLD_BOX: Box = [-360, -60, 360, 85];
const WATER_BOX: Box = [68, 14, 140, 56];
/** Smallest island and hole kept, in square degrees, near and far. */
const MIN_LAND_NEAR = 0.008;
const MIN_LAND_FAR = 0.06;
/** Smallest lakes, in square degrees, and shortest rivers, in degrees, near and far. */
const MIN_LAKE = 0.03;
const MIN_LAKE_FAR = 0.2;
const MIN_RIVER = 1.5;
const MIN_RIVER_FAR = 6;
/** Visvalingam weights: the area, in square degrees, of the smallest corner that is kept. */
const LAND_WEIGHT = 0.002;
const LAND_WEIGHT_FAR = 0.03;
const WATER_WEIGHT_FAR = 0.03;
const PROVINCE_WEIGHT = 0.0013;
const MIN_PROVINCE_ISLAND = 0.004;
const MIN_ISLAND_AT_MOUTH = 0.0004;

type Properties = Record<string, unknown>;

const feature = (geometry: Geometry, properties: Properties): Feature => ({ type: "Feature", properties, geometry });
const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });

/** Writes an object as compact JSON, the same for the same input. */
export const compactJson = (value: GeoJsonObject): string => `${JSON.stringify(value)}\n`;

/** Polygons that touch a box, cut at its edges. */
function clipPolygons({ tools }: Sources, polygons: Rings[], box: Box): Rings[] {
  const frame: Rings[] = [[boxRing(box)]];
  return polygons
    .filter((rings) => intersects(bbox(rings[0] ?? []), box))
    .flatMap((rings) => tools.intersection([rings], frame));
}

/** Rounds polygons and drops those that collapse. */
const roundPolygons = (polygons: Rings[], decimals = DECIMALS): Rings[] =>
  polygons.map((rings) => roundRings(rings, decimals)).filter((rings) => rings !== null);

/** Drops polygons and holes that are too small to see. */
function dropSmall(polygons: Rings[], smallest: (ring: Point[]) => number): Rings[] {
  return polygons.flatMap(([outer, ...holes]) => {
    if (!outer || ringArea(outer) < smallest(outer)) return [];
    return [[outer, ...holes.filter((hole) => ringArea(hole) >= smallest(hole))]];
  });
}

/**
 * Land of the world: finest about Shanghai, fine in the region, coarse elsewhere, joined into one set of polygons, so
 * that there is neither an overlap nor a seam.
 */
export function landOf(sources: Sources): Rings[] {
  const { tools } = sources;
  const weighted = tools.presimplify(sources.land50);
  const partsOf = (weight: number): Rings[] =>
    polygonFeatures(tools, tools.simplify(weighted, weight), "land")
      .flatMap((f) => f.parts)
      .filter((rings) => bbox(rings[0] ?? [])[3] > WORLD_BOX[1])
      .map(unwrapped);
  const fine = roundPolygons(clipPolygons(sources, cleaned(sources, partsOf(LAND_WEIGHT)), DETAIL_BOX));
  const coarse = clipPolygons(sources, cleaned(sources, partsOf(LAND_WEIGHT_FAR)), WORLD_BOX).flatMap((rings) =>
    intersects(bbox(rings[0] ?? []), DETAIL_BOX) ? tools.difference([rings], [[boxRing(DETAIL_BOX)]]) : [rings],
  );
  const joined = roundPolygons(
    tools
      .union(fine, roundPolygons(coarse, DECIMALS_FAR))
      .map((rings) => rings.map((ring) => acrossFrame(DETAIL_BOX, ring))),
  );
  const near = (point: Point): boolean => contains(DETAIL_BOX, point);
  const kept = dropSmall(joined, (ring) => (ring.some(near) ? MIN_LAND_NEAR : MIN_LAND_FAR));
  return roundPolygons(cleaned(sources, withFineCoast(sources, kept)));
}

export const makeLand = (land: Rings[]): FeatureCollection =>
  collection(land.map((rings) => feature({ type: "Polygon", coordinates: rings }, { kind: "land" })));

/**
 * A polygon across the 180th meridian, made continuous: its longitudes go on beyond 180, so that no coast runs along the
 * meridian; a half that begins there goes to its other half. Who draws it draws it once more a turn away where that is
 * in view.
 */
function unwrapped([outer = [], ...holes]: Rings): Rings {
  const edge = unwrap(outer);
  const [west, , east] = bbox(edge);
  const inner = holes.map((hole) => {
    const ring = unwrap(hole);
    const [left, , right] = bbox(ring);
    return shift(ring, right > east ? -360 : left < west ? 360 : 0);
  });
  const turn = west + east > 360 ? -360 : west + east < -360 || west === -180 ? 360 : 0;
  return [edge, ...inner].map((ring) => shift(ring, turn));
}

/** A ring moved east by some degrees. */
const shift = (ring: Point[], degrees: number): Point[] =>
  degrees === 0 ? ring : ring.map(([lng, lat]): Point => [lng + degrees, lat]);

/** Repairs rings that simplifying or rounding made cross themselves. */
const cleaned = ({ tools }: Sources, polygons: Rings[]): Rings[] =>
  polygons.filter((rings) => (rings[0]?.length ?? 0) >= 4).flatMap((rings) => tools.union([rings]));

/** Lakes and rivers: of the region, and of the rest of the world the larger ones. */
export function makeWater(sources: Sources): FeatureCollection {
  const { tools } = sources;
  const lakesOf = (topology: Topology) => polygonFeatures(tools, topology, "lakes").flatMap((f) => f.parts);
  const far = tools.simplify(tools.presimplify(sources.world50), WATER_WEIGHT_FAR);
  const isNear = (line: Point[]) => intersects(bbox(line), WATER_BOX);
  const lakes = [
    ...dropSmall(roundPolygons(clipPolygons(sources, lakesOf(sources.asia50), WATER_BOX)), () => MIN_LAKE),
    ...dropSmall(
      roundPolygons(
        lakesOf(far).filter(([outer = []]) => !isNear(outer)),
        DECIMALS_FAR,
      ),
      () => MIN_LAKE_FAR,
    ),
  ];
  const long = (lines: Point[][], least: number, decimals: number) =>
    lines.map((line) => roundLine(line, decimals)).filter((line) => line.length > 1 && lineLength(line) >= least);
  const rivers = [
    ...long(
      lineFeatures(tools, sources.asia50, "rivers").flatMap((line) => clipLine(line, WATER_BOX)),
      MIN_RIVER,
      DECIMALS,
    ),
    ...long(
      lineFeatures(tools, far, "rivers").filter((line) => !isNear(line)),
      MIN_RIVER_FAR,
      DECIMALS_FAR,
    ),
  ];
  return collection([
    ...lakes.map((rings) => feature({ type: "Polygon", coordinates: rings }, { kind: "lake" })),
    ...rivers.map((line) => feature({ type: "LineString", coordinates: line }, { kind: "river" })),
  ]);
}

/** Province areas for filling, and one feature with the lines between two provinces; the areas end where the land does, and no line short of it. */
export function makeProvinces(sources: Sources, land: Rings[]): FeatureCollection {
  const { tools } = sources;
  const weighted = tools.presimplify(sources.provinces);
  const simple = tools.simplify(weighted, PROVINCE_WEIGHT);
  const topology = tools.filter(simple, tools.filterWeight(simple, MIN_PROVINCE_ISLAND));
  const shapes = new Map(polygonFeatures(tools, topology, "provinces").map((f) => [f.name, f.parts]));
  const labels = new Map(sources.labels.map((label) => [label.name, label.point]));
  const outlines = new Map(
    PROVINCES.map(({ source }) => [source, cleaned(sources, roundPolygons(shapes.get(source) ?? []))] as const),
  );
  const ashore = upToTheShore(tools, outlines, land);
  const areas = PROVINCES.map(({ adcode, source, zh, en }) => {
    const label = CURATED.get(adcode)?.point ?? labels.get(source);
    const parts = ashore.get(source) ?? [];
    if (!label || parts.length === 0) throw new Error(`no outline or label for ${source}`);
    const clean = roundPolygons(cleaned(sources, roundPolygons(parts)));
    return feature(
      toPolygonGeometry(dropSmall(clean, (ring) => (isAtTheMouth(ring) ? MIN_ISLAND_AT_MOUTH : MIN_PROVINCE_ISLAND))),
      {
        kind: "province",
        adcode,
        zh,
        en,
        label: roundPoint(label, DECIMALS),
      },
    );
  });
  const object = topology.objects.provinces as TopoObject;
  const lines = linesToTheShore(linesOf(tools.mesh(topology, object, (a, b) => a !== b)), land)
    .map((line) => roundLine(line, DECIMALS))
    .filter((line) => line.length > 1);
  return collection([...areas, feature({ type: "MultiLineString", coordinates: lines }, { kind: "line" })]);
}

/** Names on the map: provinces, cities, seas, and those of the rest of the world. */
export function makeLabels(sources: Sources, places: UnitRecord[]): FeatureCollection {
  return collection([
    ...provinceLabels(sources),
    ...cityLabels(sources, places),
    ...seaLabels(),
    ...makeWorldLabels(sources),
  ]);
}

const label = (point: Point, properties: Properties): Feature =>
  feature({ type: "Point", coordinates: roundPoint(point, DECIMALS) }, properties);

function provinceLabels(sources: Sources): Feature[] {
  const points = new Map(sources.labels.map((row) => [row.name, row.point]));
  return PROVINCES.flatMap(({ adcode, source, short, en, rank }) => {
    const point = points.get(source);
    return point && rank ? [label(point, { kind: "province", adcode, zh: short, en, rank })] : [];
  });
}

function cityLabels(sources: Sources, places: UnitRecord[]): Feature[] {
  const byCode = new Map(places.map((place) => [place.adcode, place]));
  const byId = new Map(sources.geonames.map((row) => [row.id, row]));
  const entries = Object.entries(CITY_LABELS).flatMap(([rank, codes]) =>
    codes.map((code) => ({ code, rank: Number(rank) })),
  );
  return entries.map(({ code, rank }) => {
    const other = OTHER_CITY_IDS[code];
    const place = byCode.get(code);
    const row = byId.get(other?.geonames ?? place?.geonames ?? 0);
    if (!row) throw new Error(`no GeoNames row for the city label ${code}`);
    const zh = other?.zh ?? place?.zh.replace(/市$/, "") ?? "";
    return label(row.point, { kind: "city", adcode: code, zh, en: other?.en ?? place?.en ?? row.name, rank });
  });
}

const seaLabels = (): Feature[] =>
  SEA_LABELS.map(({ point, zh, en, rank }) => label(point, { kind: "sea", zh, en, rank }));
