import { expect, test } from "vitest";
import { metresPerPixel } from "../camera/camera";
import type { View } from "../camera/view";
import { collection, NO_BASEMAP, visit } from "../fixtures/build";
import { sceneOf } from "../scene";
import { areasSvg } from "../svg/scene";

const view: View = { camera: { zoom: 11, center: [121.5, 31.2] }, size: { width: 800, height: 600 }, margin: 0 };
const scene = (...features: Parameters<typeof collection>) =>
  sceneOf({ visits: collection(...features), basemap: NO_BASEMAP, view, locale: "en", selected: null, tolerance: 1 });
const radii = (svg: string) =>
  [...svg.matchAll(/<circle class="uncertainty"[^>]* r="([\d.]+)"/g)].map(([, r]) => Number(r));

test("circles are drawn with the whole error as their radius", () => {
  const park = visit("park", [121.5, 31.2], { precision: "area", error_m: 3000 });
  const county = visit("county", [121.6, 31.3], { precision: "county", error_m: 6000, adcode: "310115" });
  const drawn = radii(areasSvg(scene(park, county), "t"));
  expect(drawn[0]).toBeCloseTo(6000 / metresPerPixel(31.3, 11), 1);
  expect(drawn[1]).toBeCloseTo(3000 / metresPerPixel(31.2, 11), 1);
});

test("centres far apart keep a circle each, the same place has one", () => {
  const at = (id: string, lng: number) => visit(id, [lng, 31.2], { precision: "area", error_m: 3000 });
  expect(radii(areasSvg(scene(at("a", 121.4), at("b", 121.6)), "t"))).toHaveLength(2);
  expect(radii(areasSvg(scene(at("a", 121.5), at("b", 121.5)), "t"))).toHaveLength(1);
});

test("stops with a symbol each have a circle each, however near its middle the other's is", () => {
  const at = (id: string, number: number, pixels: number) =>
    visit(id, [121.5 + (pixels * 360) / (256 * 2 ** 11), 31.2], { precision: "area", error_m: 30_000, number });
  expect(radii(areasSvg(scene(at("a", 1, 0), at("b", 2, 40)), "t"))).toHaveLength(2);
});

test("a circle around all that is seen is hatched, and its name says that all lies in it", () => {
  const { areas, marks } = scene(
    visit("all", [121.5, 31.2], { precision: "city", error_m: 300_000, adcode: "310000" }),
  );
  expect(areas).toHaveLength(1);
  expect(marks[0]?.title).toMatch("this whole view lies within it");
});

test("nor is all in it where its line is seen above a card", () => {
  const zone = visit("zone", [121.5, 31.2], { precision: "area", error_m: 10_500 });
  const around = (right: number) => {
    const camera = { zoom: 12, center: [121.5577, 31.2] as [number, number] };
    const covered = { top: 0, right, bottom: 0, left: 0 };
    const visits = collection(zone);
    const at = { ...view, camera, size: { width: 900, height: 200 }, covered };
    const { labels } = sceneOf({ visits, basemap: NO_BASEMAP, view: at, locale: "en", selected: "zone", tolerance: 1 });
    return labels.some(({ rows }) => rows.some(({ text }) => text.includes("whole view lies within it")));
  };
  expect(around(0)).toBe(false);
  expect(around(336)).toBe(false);
});

test("a unit of which only a part is in sight is named in that part, also far from its middle", () => {
  const county = visit("far", [123.2, 31.2], { precision: "city", error_m: 150_000, adcode: "320500" });
  const { marks } = scene(county);
  expect(marks[0]?.symbol.kind).toBe("name");
  expect(marks[0]?.at[0]).toBeLessThan(800);
});
