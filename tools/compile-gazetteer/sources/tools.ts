/** Code taken out of the packages folder. */
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Feature, FeatureCollection, MultiLineString } from "geojson";
import { READINGS } from "../by-hand/readings";
import type { Rings } from "../geometry/rings";
import type { Topology, TopoObject } from "./topojson";

/** The functions taken from packages. */
export interface Tools {
  feature(topology: Topology, object: TopoObject): Feature | FeatureCollection;
  mesh(topology: Topology, object: TopoObject, filter: (a: TopoObject, b: TopoObject) => boolean): MultiLineString;
  presimplify(topology: Topology): Topology;
  simplify(topology: Topology, minWeight: number): Topology;
  filter(topology: Topology, keep: (ring: unknown, interior: boolean) => boolean): Topology;
  filterWeight(topology: Topology, minWeight: number): (ring: unknown, interior: boolean) => boolean;
  union(first: Rings[], ...more: Rings[][]): Rings[];
  intersection(first: Rings[], ...more: Rings[][]): Rings[];
  difference(first: Rings[], ...more: Rings[][]): Rings[];
  /** Syllables of a Chinese word in pinyin without tone marks. */
  pinyin(word: string): string[];
}

interface PinyinModule {
  pinyin(word: string, options: { toneType: "none"; type: "array"; v: true }): string[];
}

/** Loads the code packages with the folder's own module resolution. */
export function loadTools(root: string): Tools {
  const require = createRequire(join(root, "resolve-from-here.cjs"));
  const client = require("topojson-client") as Pick<Tools, "feature" | "mesh">;
  const simplify = require("topojson-simplify") as Pick<Tools, "presimplify" | "simplify" | "filter" | "filterWeight">;
  const clipping = require("polygon-clipping") as Pick<Tools, "union" | "intersection" | "difference">;
  const { pinyin } = require("pinyin-pro") as PinyinModule;
  return {
    feature: client.feature,
    mesh: client.mesh,
    presimplify: simplify.presimplify,
    simplify: simplify.simplify,
    filter: simplify.filter,
    filterWeight: simplify.filterWeight,
    union: clipping.union,
    intersection: clipping.intersection,
    difference: clipping.difference,
    pinyin: (word) =>
      pinyin(word, { toneType: "none", type: "array", v: true }).map(
        (syllable, i) => READINGS[[...word][i] ?? ""] ?? syllable,
      ),
  };
}
