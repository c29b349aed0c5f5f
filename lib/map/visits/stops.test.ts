import { expect, test } from "vitest";
import { PRECISIONS } from "../../contract";
import { metresPerPixel } from "../camera/camera";
import type { View } from "../camera/view";
import { collection, visit } from "../fixtures/build";
import { foremost, formOf, isOneTrip, stopsOf } from "./stops";

const view: View = { camera: { zoom: 11, center: [121.5, 31.2] }, size: { width: 800, height: 600 }, margin: 0 };

test("only a site known to a hundred metres has the shape of a pin", () => {
  expect(formOf("site", 30)).toBe("pin");
  expect(formOf("site", 100)).toBe("pin");
  expect(formOf("site", 101)).toBe("disc");
  expect(formOf("site", 50_000)).toBe("disc");
  expect(formOf("site", null)).toBe("disc");
  for (const precision of PRECISIONS.filter((each) => each !== "site")) expect(formOf(precision, 10)).not.toBe("pin");
});

test("an uncertainty circle is as wide on the screen as its error is on the ground", () => {
  const [stop] = stopsOf(collection(visit("park", [121.6, 31.2], { precision: "area", error_m: 3000 })), view, null);
  expect(stop?.radius).toBeCloseTo(3000 / metresPerPixel(31.2, 11), 6);
  const [east] = stopsOf(collection(visit("park", [121.6 + 3000 / (111_320 * Math.cos(0.5445)), 31.2])), view, null);
  expect((east?.at[0] ?? 0) - (stop?.at[0] ?? 0)).toBeCloseTo(stop?.radius ?? 0, 0);
});

test("a visit without a place or a precision is not on the map", () => {
  const visits = collection(visit("nowhere", null), visit("hall", [121.5, 31.2], { precision: null }));
  expect(stopsOf(visits, view, null)).toEqual([]);
});

test("the chosen visit comes before the larger circle", () => {
  const visits = collection(
    visit("small", [121.5, 31.2], { precision: "area", error_m: 500 }),
    visit("large", [121.5, 31.2], { precision: "area", error_m: 5000 }),
  );
  const first = (selected: string | null) => foremost(stopsOf(visits, view, selected))[0]?.visit.properties.visit;
  expect(first(null)).toBe("large");
  expect(first("small")).toBe("small");
});

test("numbers mean something only where the visits are one whole trip", () => {
  const [hall, tower] = [visit("hall", [121.5, 31.2]), visit("tower", [121.6, 31.2])];
  expect(isOneTrip(collection(hall, tower))).toBe(true);
  const { features, ...rest } = collection(hall, tower);
  expect(isOneTrip({ ...rest, features: features.slice(1) })).toBe(false);
  expect(isOneTrip(collection(hall, visit("tower", [121.6, 31.2], { trip: "another" })))).toBe(false);
});
