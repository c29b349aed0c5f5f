/** The embedded basemap: read once from its files, kept on the unit square so that drawing it is two multiplications. */

import { type LocalizedText, Point } from "../../features";
import { inEach } from "../../locales";
import * as z from "../../schema";
import { type Pixel, toWorld } from "../camera/camera";
import { type Box, bbox } from "../plane/box";

/** The files of `public/basemap`, without their extension. */
export const BASEMAP_FILES = ["land", "water", "provinces", "labels", "shanghai"] as const;
export type BasemapFile = (typeof BASEMAP_FILES)[number];

/** What there is for each of the files. */
export const byFile = <T>(of: (file: BasemapFile) => T): Record<BasemapFile, T> => ({
  land: of("land"),
  water: of("water"),
  provinces: of("provinces"),
  labels: of("labels"),
  shanghai: of("shanghai"),
});

const Line = z.array(Point);
const Geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: Point }),
  z.object({ type: z.literal("MultiPoint"), coordinates: Line }),
  z.object({ type: z.literal("LineString"), coordinates: Line }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(Line) }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(Line) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(Line)) }),
]);
const Properties = z.looseObject({
  kind: z.string(),
  zh: z.optional(z.string()),
  en: z.optional(z.string()),
  adcode: z.optional(z.string()),
  rank: z.optional(z.number()),
  band_m: z.optional(z.number()),
});
const Collection = z.looseObject({
  type: z.literal("FeatureCollection"),
  features: z.array(z.looseObject({ properties: Properties, geometry: Geometry })),
});

/** A line or a polygon: its lines or rings on the unit square, and the box around them. */
export interface Shape {
  kind: string;
  adcode: string | null;
  lines: Pixel[][];
  box: Box;
  /** Width on the ground where it is drawn as wide as it is, metres. */
  band: number | null;
}

/** A name at a place, on the unit square. */
export interface Name {
  kind: string;
  name: LocalizedText;
  adcode: string | null;
  /** From the most to the least important, from 1. */
  rank: number;
  at: Pixel;
  /** Where else it may be written, where that is out of sight. */
  elsewhere: Pixel[];
}

export interface Layer {
  shapes: Shape[];
  names: Name[];
}

export type Basemap = Record<BasemapFile, Layer>;

/** In the place of a file that cannot be had: visits are drawn all the same. */
export const NO_LAYER: Layer = { shapes: [], names: [] };

function linesOf(geometry: z.infer<typeof Geometry>): Point[][] {
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      return [];
    case "LineString":
      return [geometry.coordinates];
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return geometry.coordinates;
  }
}

/** Where a name may be written, the best place first: that of a river in its middle. */
function placesOf(geometry: z.infer<typeof Geometry>, kind: string): Point[] {
  if (geometry.type === "Point") return [geometry.coordinates];
  if (geometry.type === "MultiPoint") return geometry.coordinates;
  const [line = []] = kind === "river" ? linesOf(geometry) : [];
  return line.slice(line.length >> 1, (line.length >> 1) + 1);
}

/**
 * Reads the parsed JSON of one of the basemap's files.
 * @throws a Zod error that names the path of what is wrong.
 */
export function readLayer(file: unknown): Layer {
  const { features } = z.parse(Collection, file);
  const layer: Layer = { shapes: [], names: [] };
  for (const { properties, geometry } of features) {
    const { kind, zh, en, adcode = null, rank = 9, band_m: band = null } = properties;
    const lines = linesOf(geometry).map((line) => line.map(toWorld));
    const box = bbox(lines.flat());
    if (lines.length > 0) layer.shapes.push({ kind, adcode, lines, box, band });
    if (!zh || !en) continue;
    const [at, ...elsewhere] = placesOf(geometry, kind).map(toWorld);
    if (at) layer.names.push({ kind, name: inEach(zh, en), adcode, rank, at, elsewhere });
  }
  return layer;
}

/** The short name of the province that an adcode (GB/T 2260, six digits) lies in. */
export function provinceName(basemap: Basemap, adcode: string | null): LocalizedText | null {
  if (!adcode) return null;
  const province = `${adcode.slice(0, 2)}0000`;
  return basemap.labels.names.find((name) => name.adcode === province)?.name ?? null;
}

/** The outline of a province, by its adcode. */
export const provinceShape = (basemap: Basemap, adcode: string | null): Shape | null =>
  basemap.provinces.shapes.find((shape) => shape.kind === "province" && shape.adcode === adcode) ?? null;
