import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Point } from "./contract";
import { fromWgs84, toWgs84 } from "./datum";
import type { LegFeature } from "./features";
import { toGcj02, whereGcj02Applies } from "./gcj02";
import { openMainland } from "./geocoder/gazetteer/mainland";
import { openTable } from "./geocoder/gazetteer/table";
import { shanghaiTrip as trip } from "./map/fixtures/sample";
import { isVisit } from "./map/visits/stops";
import { openBasemap } from "./read-basemap";
import { metresBetween } from "./sphere";

/** The geocoder asks of the files, the live map of what it has drawn. */
const HOSTS = {
  geocoder: openMainland(process.cwd()),
  map: whereGcj02Applies(openBasemap(process.cwd())),
};

describe.each(Object.entries(HOSTS))("where the %s has it", (_, applies) => {
  test.each<[string, Point]>([
    ["Seoul", [126.978, 37.567]],
    ["Hanoi", [105.834, 21.028]],
    ["Ulaanbaatar", [106.917, 47.921]],
    ["Tokyo", [139.692, 35.69]],
    ["Vladivostok", [131.886, 43.115]],
    ["Kathmandu", [85.324, 27.717]],
    ["Almaty", [76.946, 43.238]],
    ["Pyongyang", [125.754, 39.039]],
    ["Hong Kong, Central", [114.158, 22.282]],
    ["Hong Kong, Sheung Shui", [114.128, 22.502]],
    ["Macau", [113.543, 22.198]],
    ["Taipei", [121.565, 25.033]],
    ["Jinmen", [118.32, 24.432]],
  ])("nothing is shifted in %s", (_, point) => {
    for (const datum of ["GCJ-02", "BD-09", "WGS-84", "CGCS2000"] as const) {
      expect(toWgs84(point, datum, applies)).toEqual(point);
      expect(fromWgs84(point, datum, applies)).toEqual(point);
    }
  });

  test.each<[string, Point]>([
    ["Shenzhen, Luohu", [114.125, 22.545]],
    ["Zhuhai", [113.553, 22.27]],
    ["Ürümqi", [87.617, 43.793]],
    ["Donghai bridge, at sea", [121.95, 30.83]],
    ["Ruili, by the border", [97.85, 24.01]],
    ["Gulangyu", [118.066, 24.447]],
    ["Putuo", [122.385, 30.0]],
    ["Changhai", [122.588, 39.272]],
    ["Waigaoqiao", [121.586, 31.353]],
  ])("GCJ-02 is taken back in %s", (_, point) => {
    const back = toWgs84(point, "GCJ-02", applies);
    expect(metresBetween(point, back)).toBeGreaterThan(100);
    expect(metresBetween(point, back)).toBeLessThan(1000);
  });

  test("Tiananmen is where both conversions in common use put it", () => {
    const [lng, lat] = fromWgs84([116.397389, 39.908722], "GCJ-02", applies);
    expect(lng).toBeCloseTo(116.4036326, 6);
    expect(lat).toBeCloseTo(39.9101255, 6);
  });

  test("there and back is nothing, over a grid of the mainland", () => {
    const far = { "GCJ-02": 0, "BD-09": 0 };
    let points = 0;
    for (let lng = 74; lng < 135; lng++) {
      for (let lat = 18; lat < 54; lat++) {
        if (!applies([lng, lat])) continue;
        points++;
        for (const datum of ["GCJ-02", "BD-09"] as const) {
          const back = toWgs84(fromWgs84([lng, lat], datum, applies), datum, applies);
          // Within the shift of a border the way back may start abroad.
          if (applies(fromWgs84([lng, lat], datum, applies)))
            far[datum] = Math.max(far[datum], metresBetween([lng, lat], back));
        }
      }
    }
    expect(points).toBeGreaterThan(800);
    expect(far["GCJ-02"]).toBeLessThanOrEqual(0.2);
    expect(far["BD-09"]).toBeLessThanOrEqual(0.3);
  });

  test("every seat in the gazetteer lies where GCJ-02 applies, but those by a border", () => {
    const table = openTable(readFileSync("data/gazetteer/china.tsv"));
    const china = Array.from(table.ids(), (id) => table.get(id)).filter((row) => row !== undefined);
    const mainland = china.filter(({ adcode, point }) => point && adcode && adcode < "700000");
    const outside = mainland.filter(({ point }) => point && !applies(point));
    expect(outside.map(({ zh }) => zh).length).toBeLessThan(mainland.length * 0.005);
  });
});

test("both hosts agree, over a grid of East Asia that is finer along the coast", () => {
  const differing: Point[] = [];
  const compare = ([west, south, east, north]: [number, number, number, number], step: number) => {
    for (let lng = west; lng < east; lng += step)
      for (let lat = south; lat < north; lat += step)
        if (HOSTS.geocoder([lng, lat]) !== HOSTS.map([lng, lat])) differing.push([lng, lat]);
  };
  compare([72, 16, 137, 55], 0.5);
  compare([107, 18, 125, 41], 0.15);
  expect(differing).toEqual([]);
});

test.each<[string, Point, number]>([
  ["Gulangyu", [118.066, 24.447], 583],
  ["Putuo", [122.385, 30.0], 485],
  ["Changhai", [122.588, 39.272], 428],
  ["Waigaoqiao", [121.586, 31.353], 466],
  ["Jinmen", [118.32, 24.432], 0],
])("on tiles in GCJ-02 a visit on %s is moved with its place", (_, coordinates, metres) => {
  const visit = trip.features.find(isVisit);
  if (!visit) throw new Error("the sample has no visit");
  const features = [{ ...visit, geometry: { type: "Point" as const, coordinates } }];
  const [moved] = toGcj02({ ...trip, features }, HOSTS.map).features.filter(isVisit);
  expect(Math.round(metresBetween(coordinates, moved?.geometry?.coordinates ?? [0, 0]))).toBe(metres);
});

const leg = (geometry: LegFeature["geometry"]): LegFeature => ({
  type: "Feature",
  id: "a/b",
  geometry,
  properties: { type: "leg", trip: "a", from: "b", to: "c", basis: "stated", mode: null, origin: null },
});

test("a leg that is cut at the antimeridian is moved like any other, where GCJ-02 applies", () => {
  const line: [number, number][] = [
    [121.5, 31.2],
    [179, 40],
  ];
  const cut = leg({
    type: "MultiLineString",
    coordinates: [
      line,
      [
        [-179, 41],
        [-122, 37],
      ],
    ],
  });
  const visits = {
    type: "FeatureCollection" as const,
    features: [leg({ type: "LineString", coordinates: line }), cut],
  };
  const [whole, parts] = toGcj02(visits, ([lng]) => lng > 73 && lng < 135).features;
  expect(whole?.geometry).not.toEqual(visits.features[0]?.geometry);
  expect(parts?.geometry).toMatchObject({
    coordinates: [
      whole?.geometry?.coordinates,
      [
        [-179, 41],
        [-122, 37],
      ],
    ],
  });
});
