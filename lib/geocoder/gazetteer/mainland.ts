/**
 * Where GCJ-02 applies: the mainland and the sea off it. Not in Hong Kong, Macau and Taiwan, whose maps are in WGS-84, and
 * nowhere abroad. The outlines are Natural Earth's, generalised to about three kilometres, so that a point nearer than
 * that to a land border may be taken for the other side. Islets that they lack, further out than the territorial sea
 * (Yangshan, the Paracels), count as abroad: their coordinates have to be given in WGS-84.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bbox, booleanPointInPolygon, pointToPolygonDistance } from "@turf/turf";
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from "geojson";
import type { Point } from "../../contract";

/** At sea the outlines count this much wider, in kilometres, as far as the territorial sea: harbours and bridges lie off them. */
const OFFSHORE_KM = 22;

/** Boxes (west, south, east, north) within which nothing off the outlines is the mainland's, however near. */
const APART: readonly Box[] = [
  [113.82, 22.13, 114.51, 22.57], // Hong Kong
  [113.528, 22.1, 113.61, 22.219], // Macau
  [118.18, 24.37, 118.52, 24.54], // Jinmen
  [119.88, 25.93, 120.52, 26.4], // Mazu
  [119.3, 21.85, 122.1, 25.35], // Taiwan, Penghu
];

type Box = readonly [west: number, south: number, east: number, north: number];
type Shape = { shape: Feature<Polygon | MultiPolygon>; box: Box };

function shapes(root: string, file: string): Shape[] {
  const { features }: FeatureCollection<Geometry> = JSON.parse(
    readFileSync(join(root, "public/basemap", `${file}.json`), "utf8"),
  );
  return features
    .filter((feature): feature is Feature<Polygon | MultiPolygon> => /Polygon$/.test(feature.geometry.type))
    .map((shape) => {
      const [west, south, east, north] = bbox(shape);
      return { shape, box: [west, south, east, north] };
    });
}

const near = ([west, south, east, north]: Box, [lng, lat]: Point, margin: number) =>
  lng >= west - margin && lng <= east + margin && lat >= south - margin && lat <= north + margin;

/** @returns whether GCJ-02 applies at a point, [lng, lat] in degrees */
export function openMainland(root: string): (point: Point) => boolean {
  const provinces = shapes(root, "provinces");
  const land = shapes(root, "land");
  const on = (all: Shape[], point: Point) =>
    all.some(({ shape, box }) => near(box, point, 0) && booleanPointInPolygon(point, shape));
  return (point) => {
    if (on(provinces, point)) return true;
    if (on(land, point) || APART.some((box) => near(box, point, 0))) return false;
    return provinces.some(
      ({ shape, box }) =>
        near(box, point, 0.3) && pointToPolygonDistance(point, shape, { units: "kilometers" }) <= OFFSHORE_KM,
    );
  };
}
