import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { Place, Trip, Visits } from "../contract";
import { expectGolden } from "../expect-golden";
import { inEach } from "../locales";
import { parse } from "../schema";
import { EXPORTS } from ".";
import { type GeocodedPlace, geocodejson } from "./geocodejson";
import { geoJson } from "./geojson";

const Collection = z.object({ version: z.string(), trips: z.array(Trip), places: z.array(Place) });
const { version, trips, places } = Collection.parse(
  JSON.parse(readFileSync("lib/pipeline/fixtures/golden/collection.json", "utf8")),
);
const selection = { version, trips, places: new Map(places.map((place) => [place.id, place])), asked: [] };

test("no two exports share an address", () => {
  expect(new Set(EXPORTS.map(({ id }) => id)).size).toBe(EXPORTS.length);
});

test.each(EXPORTS)(
  "$name has an address, a media type, and writes every visit, those without a point too",
  (format) => {
    expect(format.id).toMatch(/^[a-z0-9]+$/);
    expect(format.type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    const text = format.write(selection);
    for (const visit of trips.flatMap(({ visits }) => visits)) expect(text).toContain(visit.name.en);
    expect(format.write(selection)).toBe(text);
    expect(format.write({ ...selection, trips: [] })).not.toContain(trips[0]?.visits[0]?.name.en);
  },
);

test.each(EXPORTS)("$name is written as in the golden file", (format) => {
  expectGolden(join(import.meta.dirname, `golden/trips.${format.id}`), format.write(selection));
});

test("GeoJSON keeps unplaced visits without a geometry and carries dates, precision, order and evidence", () => {
  const { features } = geoJson({ ...selection, trips: trips.filter(({ id }) => id === "2020-03-a-trip") });
  expect(features.filter(({ properties }) => properties.type === "visit")).toHaveLength(5);
  const [evening, hall] = features;
  expect(evening?.geometry).toBeNull();
  expect(hall).toMatchObject({
    geometry: { type: "Point", coordinates: [121.47, 31.23] },
    properties: { precision: "site", error_m: 30, order: "listed", evidence: [{ source: "a-report" }] },
    when: { timespans: [{ start: { earliest: "2020-03-02" }, end: { latest: "2020-03-02" } }] },
  });
});

test("GeocodeJSON tells whose point a place without its own has, and how far it may be off", () => {
  const city = { id: "a-city", name: inEach("甲市", "A city"), precision: "city" } as const;
  const county: GeocodedPlace = {
    id: "a-county",
    name: inEach("乙县", "B county"),
    precision: "county",
    match: "name",
    confidence: 0.816,
    located: { id: "a-city", point: [120, 30], precision: "city", error_m: 9000, point_kind: "seat" },
    ancestors: [city],
  };
  const found = { query: "乙县", ambiguous: false, reason: "", places: [county] };
  const write = (locale: "zh" | "en") => JSON.parse(geocodejson.write({ ...found, locale }));
  expect(write("en")).toMatchObject({
    type: "FeatureCollection",
    geocoding: { version: "0.1.0", query: "乙县" },
    features: [
      {
        geometry: { type: "Point", coordinates: [120, 30] },
        properties: {
          geocoding: {
            type: "district",
            label: "B county, A city",
            district: "B county",
            city: "A city",
            accuracy: 9000,
          },
          precision: "city",
          point_of: "a-city",
          confidence: 0.82,
        },
      },
    ],
  });
  expect(write("zh").features[0].properties.geocoding.label).toBe("乙县，甲市");
});

test("GeoJSON of places that were asked about carries where they are; of one without a point, or of none, nothing", () => {
  const asked = places.filter(({ point }) => point).slice(0, 1);
  expect(asked).toHaveLength(1);
  expect(parse(Visits, geoJson({ ...selection, asked })).asked).toMatchObject([{ point: asked[0]?.point }]);
  const without = asked.map((place) => ({ ...place, point: null }));
  expect(geoJson({ ...selection, asked: without })).not.toHaveProperty("asked");
  expect(geoJson(selection)).not.toHaveProperty("asked");
});
