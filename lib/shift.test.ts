import { expect, test } from "vitest";
import type { LegFeature } from "./features";
import { toGcj02 } from "./shift";

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
