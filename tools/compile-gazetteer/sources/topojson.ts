import type { Feature } from "geojson";
import type { Point } from "../../../lib/contract";
import { linesOf, polygonsOf } from "../geometry/geojson";
import type { Rings } from "../geometry/rings";
import type { Tools } from "./tools";

/** A geometry object of a TopoJSON file. */
export interface TopoObject {
  type: string;
  id?: string | number;
  properties?: { name?: string };
  arcs?: unknown;
  geometries?: TopoObject[];
}

/** A TopoJSON file. */
export interface Topology {
  type: string;
  arcs: unknown;
  objects: Record<string, TopoObject>;
  transform?: unknown;
  bbox?: number[];
}

function featuresOf(tools: Tools, topology: Topology, name: string): Feature[] {
  const object = topology.objects[name];
  if (!object) throw new Error(`no object "${name}" in the topology`);
  const made = tools.feature(topology, object);
  return made.type === "FeatureCollection" ? made.features : [made];
}

/** Polygon parts of every feature of a TopoJSON object. */
export const polygonFeatures = (
  tools: Tools,
  topology: Topology,
  object: string,
): { id: string; name: string; parts: Rings[] }[] =>
  featuresOf(tools, topology, object).map(({ id, properties, geometry }) => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")
      throw new Error(`"${object}" has a ${geometry.type} among its polygons`);
    return { id: String(id ?? ""), name: String(properties?.name ?? ""), parts: polygonsOf(geometry) };
  });

/** All lines of a TopoJSON object. */
export const lineFeatures = (tools: Tools, topology: Topology, object: string): Point[][] =>
  featuresOf(tools, topology, object).flatMap(({ geometry }) => {
    if (geometry.type !== "LineString" && geometry.type !== "MultiLineString")
      throw new Error(`"${object}" has a ${geometry.type} among its lines`);
    return linesOf(geometry);
  });
