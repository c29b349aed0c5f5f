/** What the compiler takes from a package that is not installed here, made from turf: for tests. */
import { difference, featureCollection, intersect, multiPolygon, union } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { polygonsOf } from "./geojson";
import type { Rings } from "./rings";

type Made = Feature<Polygon | MultiPolygon> | null;
const parts = (made: Made): Rings[] => (made ? polygonsOf(made.geometry) : []);
const all = (sets: Rings[][]) => featureCollection(sets.flatMap((set) => (set.length > 0 ? [multiPolygon(set)] : [])));
export const polygonTools = {
  union: (...sets: Rings[][]) => {
    const polygons = all(sets.flat().map((rings) => [rings]));
    return polygons.features.length > 1 ? parts(union(polygons)) : sets.flat();
  },
  intersection: (...sets: Rings[][]) => (sets.some(({ length }) => length === 0) ? [] : parts(intersect(all(sets)))),
  difference: (...sets: Rings[][]) => parts(difference(all(sets))),
};
