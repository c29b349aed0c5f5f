import { expect, test } from "vitest";
import { linesOf, polygonsOf, toPolygonGeometry } from "./geojson";
import type { Rings } from "./rings";

const triangle: Rings = [
  [
    [0, 0],
    [1, 0],
    [0, 1],
    [0, 0],
  ],
];

test("polygons and lines are read from one geometry or from many, as pairs without a height", () => {
  const coordinates = triangle.map((ring) => ring.map(([x, y]) => [x, y, 12]));
  expect(polygonsOf({ type: "Polygon", coordinates })).toEqual([triangle]);
  expect(polygonsOf({ type: "MultiPolygon", coordinates: [coordinates, coordinates] })).toEqual([triangle, triangle]);
  const [line = []] = coordinates;
  expect(linesOf({ type: "LineString", coordinates: line })).toEqual(triangle);
  expect(linesOf({ type: "MultiLineString", coordinates: [line, line] })).toEqual([...triangle, ...triangle]);
});

test("a position of one number is refused", () => {
  expect(() => linesOf({ type: "LineString", coordinates: [[121]] })).toThrow(/longitude and a latitude/);
});

test("one polygon is written as a Polygon, several and none as a MultiPolygon", () => {
  expect(toPolygonGeometry([triangle])).toEqual({ type: "Polygon", coordinates: triangle });
  expect(toPolygonGeometry([triangle, triangle]).type).toBe("MultiPolygon");
  expect(toPolygonGeometry([])).toEqual({ type: "MultiPolygon", coordinates: [] });
  expect(polygonsOf(toPolygonGeometry([triangle, triangle]))).toEqual([triangle, triangle]);
});
