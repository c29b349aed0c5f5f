import { expect, test } from "vitest";
import { openBasemap } from "../../read-basemap";
import type { Camera } from "../../url";
import { provinceShape } from "../basemap/basemap";
import { toWorld, unproject } from "../camera/camera";
import { type View, worldOnScreen } from "../camera/view";
import { collection, visit } from "../fixtures/build";
import { atlas, shanghaiTrip } from "../fixtures/sample";
import { around, type Box, centreOf, contains, cornersOf, distanceTo, encloses, grow, intersects } from "../plane/box";
import { distance, paced } from "../plane/point";
import { pointInPolygon } from "../plane/polygon";
import { sceneOf } from "../scene";
import { isSmallUnit, outline } from "../visits/areas";
import { markBox } from "../visits/marks";

const basemap = openBasemap(process.cwd());
const at = (zoom: number, center: Camera["center"], [width, height]: [number, number]): View => ({
  camera: { zoom, center },
  size: { width, height },
  margin: 0,
});
const VIEWS = [
  at(3, [105, 34], [390, 346]),
  at(4, [100, 36], [660, 744]),
  at(5, [100, 36], [1000, 844]),
  at(6, [98, 36], [1000, 844]),
  at(6.5, [106, 25], [640, 844]),
];

test("no country's and no province's name stands on the hatching of another", () => {
  let seen = 0;
  for (const locale of ["zh", "en"] as const)
    for (const view of VIEWS) {
      const { names, stops } = sceneOf({ visits: atlas, basemap, view, locale, selected: null, tolerance: 1 });
      const shapes = stops.flatMap((stop) => outline(stop, basemap, view) ?? []);
      for (const { kind, box, rows } of names) {
        if (kind !== "country" && kind !== "province") continue;
        seen++;
        const [left, top, right, bottom] = grow(box, -1);
        for (const x of [left, (left + right) / 2, right])
          for (const y of [top, bottom])
            expect(pointInPolygon([x, y], shapes), `${rows[0]?.text} at ${view.camera.zoom}`).toBe(false);
      }
    }
  expect(seen).toBeGreaterThan(30);
});

test("no name of the ground stands at the circle of a small unit, as if it were that one's", () => {
  const circled = (id: string, point: [number, number], error_m: number) =>
    visit(id, point, { trip: id, place: id, precision: "city", error_m, adcode: `63${id.length}000` });
  const visits = collection(circled("xining", [101.78, 36.62], 50_000), circled("haibei", [100.9, 36.96], 100_000));
  let seen = 0;
  for (const locale of ["zh", "en"] as const)
    for (let zoom = 4; zoom < 7; zoom += 0.25) {
      const view = at(zoom, [102, 36.4], [390, 346]);
      const { names, stops } = sceneOf({ visits, basemap, view, locale, selected: null, tolerance: 1 });
      const small = stops.filter(isSmallUnit);
      for (const { box, rows } of names.filter(({ kind }) => kind === "city"))
        for (const { at, radius } of small) {
          if (Math.abs(distanceTo(box, at) - radius) < 30) seen++;
          expect(distanceTo(box, at), `${rows[0]?.text} at ${zoom}`).toBeGreaterThan(radius + 8);
        }
    }
  expect(seen).toBeGreaterThan(3);
});

test("no name of the ground stands on a line, however long that is", () => {
  const close = (zoom: number, size: [number, number]) => at(zoom, [121.52, 31.25], size);
  let seen = 0;
  for (const locale of ["zh", "en"] as const)
    for (const [visits, views] of [
      [atlas, VIEWS],
      [
        shanghaiTrip,
        [close(10.25, [390, 346]), close(11, [660, 744]), close(11.75, [1000, 844]), close(12.5, [1000, 844])],
      ],
    ] as const)
      for (const view of views) {
        const { names, legs } = sceneOf({ visits, basemap, view, locale, selected: null, tolerance: 1 });
        const points = legs.lines.flatMap((line) => paced(line.points, 2));
        for (const { box, rows } of names) {
          seen++;
          const struck = points.filter((point) => contains(grow(box, -2), point));
          expect(struck, `${rows[0]?.text} at ${view.camera.zoom}`).toEqual([]);
        }
      }
  expect(seen).toBeGreaterThan(100);
});

test("a dot that is seen is whole and has its name in sight", () => {
  let seen = 0;
  for (const [x, y] of [
    [91, 30],
    [87.5, 43.8],
    [104, 36],
    [113, 34.5],
    [117, 39],
    [121, 32],
  ] satisfies Camera["center"][])
    for (const zoom of [4.5, 5, 5.5, 6, 6.5, 7]) {
      const view = { ...at(zoom, [x, y], [390, 346]), margin: 130 };
      const whole: Box = [0, 0, 390, 346];
      const visits = collection(visit("v", [x, y]));
      const { names, dots } = sceneOf({ visits, basemap, view, locale: "zh", selected: null, tolerance: 1 });
      for (const dot of dots) {
        const spot = around(dot, 2);
        if (!intersects(spot, whole)) continue;
        seen++;
        expect(encloses(whole, spot), `${dot} at ${zoom}`).toBe(true);
        const near = names.filter(({ box }) => distanceTo(box, dot) < 12);
        expect(
          near.some(({ box }) => encloses(whole, box)),
          `${dot} at ${zoom}`,
        ).toBe(true);
      }
    }
  expect(seen).toBeGreaterThan(60);
});

test("an origin under a card has no name beside it", () => {
  const view: View = { ...at(5, [100, 36], [1000, 600]), covered: { top: 0, right: 336, bottom: 0, left: 0 } };
  const origins = (visible: View) =>
    sceneOf({ visits: atlas, basemap, view: visible, locale: "en", selected: null, tolerance: 1 }).labels.filter(
      ({ rows }) => rows[0]?.style === "origin-name",
    );
  const { covered: _, ...bare } = view;
  expect(origins(bare).length).toBeGreaterThan(0);
  const [first] = origins(bare);
  expect(first?.box[0]).toBeGreaterThan(664);
  expect(origins(view)).toEqual([]);
});

test("a province that only titles of trips name keeps its name, beside what stands on its middle", () => {
  const names = (visits: typeof atlas, view: View) =>
    sceneOf({ visits, basemap, view, locale: "zh", selected: null, tolerance: 1 }).names.flatMap(({ rows }) => rows);
  const trip_title = { zh: "赴青海考察", en: "To Qinghai" };
  const visits = collection(
    visit("a", [101.78, 36.62], { trip_title, name: { zh: "西宁市", en: "Xining" } }),
    visit("b", [113, 28], { trip: "u" }),
  );
  expect(names(visits, at(5, [100, 36], [1000, 844])).map(({ text }) => text)).toContain("青海");
  const golog = visit("a", [96, 35.5], { precision: "prefecture", error_m: 150_000, name: { zh: "州", en: "P" } });
  expect(names(collection(golog), at(6, [97, 35.5], [390, 500])).map(({ text }) => text)).toContain("青海");
});

test("a province whose middle is out of sight is named within its own border", () => {
  let elsewhere = 0;
  for (const center of [
    [103.5, 25],
    [101, 31],
    [112, 29],
    [116, 33],
  ] satisfies Camera["center"][])
    for (const zoom of [5.5, 6.25, 7]) {
      const view = at(zoom, center, [700, 500]);
      const visits = collection(visit("v", center));
      const { names } = sceneOf({ visits, basemap, view, locale: "zh", selected: null, tolerance: 1 });
      for (const { kind, box, rows } of names) {
        const told = basemap.labels.names.find((name) => name.kind === kind && name.name.zh === rows[0]?.text);
        const shape = provinceShape(basemap, told?.adcode ?? null);
        if (kind !== "province" || !told || !shape) continue;
        if (distance(worldOnScreen(view)(told.at), centreOf(box)) < 2) continue;
        elsewhere++;
        for (const corner of cornersOf(grow(box, -1)))
          expect(pointInPolygon(toWorld(unproject(corner, view.camera, view.size)), shape.lines)).toBe(true);
      }
    }
  expect(elsewhere).toBeGreaterThan(8);
});

test("a piece of hatching that stands for a name lies in its own province, or is not drawn", () => {
  for (const locale of ["zh", "en"] as const)
    for (const view of VIEWS) {
      const { marks, stops } = sceneOf({ visits: atlas, basemap, view, locale, selected: null, tolerance: 1 });
      for (const mark of marks.filter(({ symbol }) => symbol.kind === "patch")) {
        const own = stops.find(({ visit }) => mark.visits.includes(visit.properties.visit));
        const rings = (own && outline(own, basemap, view)) ?? [];
        for (const corner of cornersOf(grow(markBox(mark), -4)))
          expect(pointInPolygon(corner, rings), `${mark.title} at ${view.camera.zoom}`).toBe(true);
      }
    }
});
