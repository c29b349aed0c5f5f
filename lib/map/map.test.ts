import fc from "fast-check";
import { expect, test } from "vitest";
import type { Visits } from "../contract";
import { perLocale } from "../locales";
import { openBasemap } from "../read-basemap";
import { graticuleOf } from "./basemap/graticule";
import { fitTo, project, unproject } from "./camera/camera";
import type { View } from "./camera/view";
import { collection, visit } from "./fixtures/build";
import { atlas, shanghaiTrip as trip } from "./fixtures/sample";
import { frame } from "./frame/frame";
import { locator } from "./locator";
import { picture } from "./picture";
import { type Box, bbox } from "./plane/box";
import { distance } from "./plane/point";
import { sceneOf } from "./scene";
import { isVisit } from "./visits/stops";

const basemap = openBasemap(process.cwd());
const size = { width: 1000, height: 844 };
const padding = { top: 56, right: 56, bottom: 56, left: 56 };
const screen = { size, covered: { top: 0, right: 0, bottom: 0, left: 0 }, controls: [] };

function draw(visits: Visits, selected: string | null = null) {
  const camera = frame(visits, basemap, selected, screen);
  const scene = sceneOf({
    visits,
    basemap,
    view: { camera, size, margin: 0 },
    locale: "zh",
    selected,
    tolerance: 1,
  });
  return { camera, scene };
}

test("the projection is the web's: Leaflet puts the same points at the same pixels", () => {
  // Spherical Mercator as in EPSG:3857 and Leaflet's L.Projection.SphericalMercator, 256 pixels at zoom 0.
  const camera = { zoom: 10, center: [0, 0] as [number, number] };
  const world = 256 * 2 ** 10;
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  for (const [lng, lat] of [
    [121.5, 31.2],
    [-73.9, -40.7],
    [0, 84.9],
  ] as [number, number][]) {
    const [x, y] = project([lng, lat], camera, { width: 0, height: 0 });
    expect(x).toBeCloseTo((lng / 360) * world, 6);
    expect(y).toBeCloseTo(-mercator(lat) * world, 4);
  }
});

test("what is projected comes back, and what is fitted is inside the padding", () => {
  const lng = fc.double({ min: -170, max: 170, noNaN: true });
  const lat = fc.double({ min: -75, max: 75, noNaN: true });
  fc.assert(
    fc.property(lng, lat, fc.double({ min: 0.01, max: 9, noNaN: true }), (west, south, span) => {
      const camera = fitTo([west, south, west + span, south + span], size, padding, { maxZoom: 18 });
      const [left, top] = project([west, south + span], camera, size);
      const [right, bottom] = project([west + span, south], camera, size);
      expect(Math.min(left, top)).toBeGreaterThan(55.9);
      expect(right).toBeLessThan(944.1);
      expect(bottom).toBeLessThan(788.1);
      const [back] = unproject(project([west, south], camera, size), camera, size);
      expect(back).toBeCloseTo(west, 6);
    }),
  );
});

test("the trip opens at city scale with its seven placed visits on the screen", () => {
  const { camera, scene } = draw(trip);
  expect(camera.zoom).toBeGreaterThan(10);
  expect(new Set(scene.marks.flatMap(({ visits }) => visits)).size).toBe(7);
  for (const { at } of scene.marks) {
    expect(at[0]).toBeGreaterThan(0);
    expect(at[0]).toBeLessThan(size.width);
  }
});

test("a province is its shape and its name, never a pin", () => {
  const { scene } = draw(atlas);
  for (const stop of scene.stops.filter(({ visit }) => visit.properties.precision === "province"))
    expect(stop.form).toBe("shape");
  expect(scene.areas.some((area) => "rings" in area)).toBe(true);
});

test("a listed leg has no arrowhead, and no line touches a visit of unknown order", () => {
  const { scene } = draw(trip);
  const listed = scene.legs.lines.filter(({ basis }) => basis === "listed");
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.every(({ arrowhead }) => arrowhead === null)).toBe(true);
  const open = scene.stops.filter((stop) => stop.unordered);
  expect(open).toHaveLength(1);
  for (const { visit, at } of open)
    for (const { joins, points } of scene.legs.lines) {
      expect(joins).not.toContain(visit.properties.visit);
      for (const point of points) expect(distance(point, at)).toBeGreaterThan(6);
    }
});

test("two visits close together are a pair at the point of the one whose circle both share", () => {
  const { scene } = draw(trip);
  const pair = scene.marks.find(({ visits }) => visits.length === 2);
  expect(pair?.symbol.kind).toBe("pair");
  const [first, second] = scene.stops.filter(({ visit }) => pair?.visits.includes(visit.properties.visit));
  expect([first?.at, second?.at]).toContainEqual(pair?.at);
  const [circle] = scene.circles.filter(({ visit }) => pair?.visits.includes(visit.properties.visit));
  expect(circle?.at).toEqual(pair?.at);
});

test("the name beside a count is not hidden by it", () => {
  const camera = frame(atlas, basemap, null, screen);
  const view = { camera, size, margin: 0 };
  const scene = sceneOf({ visits: atlas, basemap, view, locale: "en", selected: null, tolerance: 1 });
  const count = scene.marks.find(({ symbol }) => symbol.kind === "count");
  expect(count?.symbol.kind === "count" && count.body[0] <= -count.symbol.width / 2).toBe(true);
});

test("the picture of a trip stays within 15 kB, its numbers are links and hostile names stay text", () => {
  const hostile: Visits = {
    ...trip,
    features: trip.features.map((feature) =>
      isVisit(feature)
        ? { ...feature, properties: { ...feature.properties, name: perLocale(`<script>"'&`) } }
        : feature,
    ),
  };
  const options = {
    basemap,
    screen,
    drawn: { width: 1480, height: 1030 },
    shared: false,
    locale: "zh" as const,
    selected: null,
    title: `"><script>`,
    id: "p",
  };
  const svg = picture({ visits: trip, ...options });
  expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(15_000);
  expect(svg.match(/<a href="\/zh\/trips\//g)?.length).toBeGreaterThanOrEqual(5);
  expect(picture({ visits: hostile, ...options })).not.toContain("<script");
  expect(svg).not.toContain("style=");
});

test("of a long journey the picture of one visit draws what is seen there, and little else", () => {
  const visits = collection(
    ...Array.from({ length: 300 }, (_, i) => visit(`v${i}`, [80 + (i % 50) * 0.6, 22 + Math.floor(i / 50) * 2])),
  );
  const view = { basemap, screen, drawn: { width: 1480, height: 1030 }, shared: false, locale: "zh" as const };
  const svg = picture({ visits, ...view, selected: "v150", title: "t", id: "p" });
  expect(svg.match(/<a href="[^"]*"/g)).toEqual([`<a href="/zh/trips/t/v150"`]);
  expect(svg.match(/class="stop-name/g)?.length).toBe(1);
  expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(15_000);
});

test("of more visits than there is room for each is a dot at its own point, a unit its own area, and nothing stands for several", () => {
  const point = (i: number): [number, number] => [100 + (i % 20) * 0.8, 25 + Math.floor(i / 20) * 0.7];
  const visits = collection(
    ...Array.from({ length: 280 }, (_, i) => visit(`v${i}`, point(i), i === 7 ? { order: "unknown" } : {})),
    visit("city", [100, 36], { precision: "city", error_m: 60_000 }),
  );
  const view = { basemap, screen, drawn: { width: 1480, height: 1030 }, shared: false, locale: "zh" as const };
  const svg = picture({ visits, ...view, selected: null, title: "t", id: "p" });
  expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(15_000);
  const [dots = "", hollow = ""] = [...svg.matchAll(/class="crowd[^"]*" d="([^"]*)"/g)].map(([, d = ""]) => d);
  const camera = frame(visits, basemap, null, screen);
  const expected = Array.from({ length: 280 }, (_, i) => project(point(i), camera, size).map(Math.round).join(" "));
  expect(dots.match(/M[^h]+/g)?.map((start) => start.slice(1))).toEqual(expected);
  expect(hollow).toBe(`M${expected[7]}h0`);
  expect(svg.match(/class="uncertainty"/g)).toHaveLength(1);
});

test("of as many units each is drawn as large as it is, those that are only announced without a hatch", () => {
  const unit = (i: number, status: "reported" | "announced") =>
    visit(`u${i}`, [80 + (i % 25) * 1.6, 22 + Math.floor(i / 25) * 2], {
      precision: "city",
      error_m: 30_000,
      adcode: String(100_000 + i),
      status,
    });
  const visits = collection(...Array.from({ length: 300 }, (_, i) => unit(i, i < 290 ? "reported" : "announced")));
  const view = { basemap, screen, drawn: { width: 1480, height: 1030 }, shared: false, locale: "zh" as const };
  const svg = picture({ visits, ...view, selected: null, title: "t", id: "p" });
  expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(15_000);
  const units = [...svg.matchAll(/class="(uncertainty[^"]*)" fill="([^"]*)" d="([^"]*)"/g)];
  expect(units.map(([, kind, fill, d]) => [kind, fill, d?.match(/z/g)?.length])).toEqual([
    ["uncertainty", "url(#p-hatchfine)", 290],
    ["uncertainty announced", "none", 10],
  ]);
});

test("the locator of a close-up names where the delegation came from and where it went, and joins them as inferred", () => {
  const svg = locator(trip, basemap, "zh", `"><script>`) ?? "";
  expect(svg.match(/<tspan[^>]*>([^<]+)/g)?.map((text) => text.replace(/.*>/, ""))).toEqual(["北京", "上海"]);
  expect(svg.match(/class="leg [^"]*"/g)).toEqual(['class="leg inferred"']);
  expect(svg).toContain('class="arrowhead"');
  expect(svg).not.toContain("<script");
  expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(6_000);
  const features = trip.features.filter((feature) => isVisit(feature) || feature.properties.from !== "origin");
  expect(locator({ ...trip, features }, basemap, "zh", "")).toBeNull();
});

test("degrees keep off buttons, and are not written where other screens have other edges", () => {
  const camera = { zoom: 9, center: [121.3, 31.2] as [number, number] };
  const words = (more: Partial<View>) => {
    const scene = { visits: trip, basemap, locale: "en", selected: null, tolerance: 1 } as const;
    return sceneOf({ ...scene, view: { camera, size, margin: 0, ...more } }).graticule.words;
  };
  const [first] = words({});
  if (!first) throw new Error("no degrees");
  const [x, y] = first.at;
  const button: Box = [x - 10, y - 4, x + 40, y + 28];
  expect(words({ controls: [button] }).map(({ text }) => text)).not.toContain(first.text);
  const stage = { seen: [0, 0, size.width, size.height] as const, controls: [] };
  expect(words({ stage }).length).toBeGreaterThan(0);
  expect(words({ stage, controls: [button] }).map(({ text }) => text)).not.toContain(first.text);
  expect(words({ stage: { ...stage, isShared: true } })).toEqual([]);
});

test("no degree stands on a line", () => {
  const view = { camera: { zoom: 12.25, center: [121.4975, 31.2408] as [number, number] }, size, margin: 0 };
  const words = (points: [number, number][]) =>
    graticuleOf(view, [], points.length > 0 ? [{ box: bbox(points), points }] : []).words.map(({ text }) => text);
  const [first] = graticuleOf(view).words;
  if (!first) throw new Error("no degrees");
  const [x, y] = first.at;
  expect(words([[x, y - 4]])).not.toContain(first.text);
  expect(words([[x, y + 40]])).toContain(first.text);
});

test("beyond the antimeridian longitudes count from the other side", () => {
  const view = { camera: { zoom: 2, center: [200, 0] as [number, number] }, size, margin: 0 };
  const told = graticuleOf(view)
    .words.map(({ text }) => text)
    .filter((text) => /[EW]$/.test(text));
  expect(told).toContain("120°W");
  expect(told.every((text) => Number.parseInt(text, 10) <= 180)).toBe(true);
});

test("a mark that the edge cuts has no name beside the next one", () => {
  const view = {
    camera: { zoom: 11.25, center: [121.5829, 31.2048] as [number, number] },
    size: { width: 390, height: 412 },
    margin: 100,
  };
  const names = (x: number) => {
    const cut = unproject([x, 148], view.camera, view.size);
    const visits = collection(visit("planning exhibition hall", cut), visit("tower", [121.5055, 31.2336]));
    const { labels } = sceneOf({ visits, basemap, view, locale: "en", selected: null, tolerance: 1 });
    return labels.filter(({ box }) => box[2] > 0).map(({ rows }) => rows[0]?.text);
  };
  expect(names(1)).toEqual(["tower"]);
  expect(names(14)).toHaveLength(2);
});
