import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point, VisitFeature } from "../../contract";
import { openBasemap } from "../../read-basemap";
import { metresPerPixel, type Pixel, unproject } from "../camera/camera";
import type { View } from "../camera/view";
import { collection, leg, NO_BASEMAP, visit } from "../fixtures/build";
import { atlas } from "../fixtures/sample";
import { distance } from "../plane/point";
import { groupsOf } from "./groups";
import { legsOf } from "./legs";
import { stopsOf } from "./stops";

const view: View = { camera: { zoom: 11, center: [121.5, 31.2] }, size: { width: 800, height: 600 }, margin: 0 };
const draw = (...features: Parameters<typeof collection>) => {
  const visits = collection(...features);
  const groups = groupsOf(stopsOf(visits, view, null), true);
  return legsOf(visits, groups, NO_BASEMAP, view, 1).lines;
};

const west: Point = [121.35, 31.2];
const point = fc.tuple(
  fc.double({ min: 121.45, max: 121.65, noNaN: true }),
  fc.double({ min: 31.1, max: 31.3, noNaN: true }),
);

test("an arrowhead points the way of the journey, from the earlier visit to the later", () => {
  fc.assert(
    fc.property(point, (to) => {
      const [a, b] = [visit("a", west), visit("b", to)];
      const [line] = draw(a, b, leg(a, b));
      const arrowhead = line?.arrowhead;
      if (!line || !arrowhead) throw new Error("no arrow");
      const [start, end]: [Pixel, Pixel] = [line.points[0] ?? [0, 0], line.points.at(-1) ?? [0, 0]];
      const ahead = [Math.cos((arrowhead.angle * Math.PI) / 180), Math.sin((arrowhead.angle * Math.PI) / 180)];
      const along =
        ((end[0] - start[0]) * (ahead[0] ?? 0) + (end[1] - start[1]) * (ahead[1] ?? 0)) / distance(start, end);
      expect(along).toBeGreaterThan(0.7);
      expect(start[0]).toBeLessThan(end[0]);
    }),
  );
});

test("no line leads into or out of an area whose outline is not drawn", () => {
  const [a, b] = [visit("a", west), visit("b", [121.6, 31.2], { precision: "country", error_m: 400_000 })];
  expect(draw(a, b, leg(a, b))).toEqual([]);
  expect(draw(b, a, leg(b, a))).toEqual([]);
});

test("a list has no arrow; what a source states or implies has one", () => {
  const [a, b] = [visit("a", west), visit("b", [121.6, 31.2])];
  expect(draw(a, b, leg(a, b, { basis: "listed" }))[0]?.arrowhead).toBeNull();
  expect(draw(a, b, leg(a, b, { basis: "stated" }))[0]?.arrowhead).not.toBeNull();
});

test("between two visits a line takes the narrow gap that is left, and no loop round them", () => {
  const pixel = 360 / (256 * 2 ** 11);
  const [a, b] = [visit("a", [121.5 - 60 * pixel, 31.2]), visit("b", [121.5 + 60 * pixel, 31.2])];
  const beside = (id: string, down: number) =>
    visit(id, [121.5, 31.2 - down * pixel * Math.cos((31.2 * Math.PI) / 180)], { precision: "area", error_m: 200 });
  const [line] = draw(a, b, beside("above", -24), beside("below", 24), leg(a, b));
  if (!line) throw new Error("no line");
  for (const [, y] of line.points) expect(Math.abs(y - 300)).toBeLessThan(7);
});

test("an arrowhead keeps off visits that its line has to pass", () => {
  const [a, b] = [visit("a", [121.4, 31.2]), visit("b", [121.6, 31.2])];
  const pixel = 360 / (256 * 2 ** 11);
  const wall = Array.from({ length: 21 }, (_, i) =>
    visit(`c${i}`, [121.5, 31.2 + (i - 10) * 30 * pixel], {
      precision: "county",
      error_m: 5000,
      adcode: `1000${10 + i}`,
    }),
  );
  const [line] = draw(a, b, ...wall, leg(a, b, { basis: "stated" }));
  for (const { at } of stopsOf(collection(...wall), view, null))
    expect(distance(at, line?.arrowhead?.at ?? at)).toBeGreaterThan(18);
});

test("an arrowhead keeps off where another line ends", () => {
  const [a, b] = [visit("a", west), visit("b", [121.9, 31.2])];
  const [x, y] = draw(a, b, leg(a, b))[0]?.arrowhead?.at ?? [0, 0];
  const below = (pixels: number) => unproject([x, y + pixels], view.camera, view.size);
  const error_m = 40 * metresPerPixel(31.2, view.camera.zoom);
  const [c, d] = [visit("c", below(250)), visit("d", below(-40), { precision: "area", error_m })];
  const lines = draw(a, b, c, d, leg(a, b), leg(c, d));
  const [way, across] = ["a", "c"].map((from) => lines.find(({ joins }) => joins[0] === from));
  const end = across?.points.at(-1) ?? [0, 0];
  expect(distance([x, y], [...end])).toBeLessThan(18);
  expect(distance(way?.arrowhead?.at ?? [...end], [...end])).toBeGreaterThan(18);
});

test("no line leads to a visit of which no source says what came before", () => {
  const [a, b] = [visit("a", west), visit("b", [121.6, 31.2], { order: "unknown" })];
  expect(draw(a, b, leg(a, b))).toEqual([]);
});

test("a line ends at the edge of the circle that it leads to, not within", () => {
  const [a, b] = [visit("a", west), visit("b", [121.6, 31.2], { precision: "area", error_m: 3000 })];
  const [line] = draw(a, b, leg(a, b));
  const stop = stopsOf(collection(b), view, null)[0];
  for (const pixel of line?.points ?? [])
    expect(distance(pixel, stop?.at ?? [0, 0])).toBeGreaterThanOrEqual((stop?.radius ?? 0) - 0.01);
  expect(distance(line?.points.at(-1) ?? [0, 0], stop?.at ?? [0, 0])).toBeLessThan((stop?.radius ?? 0) + 8);
});

test("close by, a line reaches its pins as it does from afar", () => {
  const near = { ...view, camera: { zoom: 16, center: [121.47, 31.23] as [number, number] } };
  const [a, b] = [visit("a", [121.47, 31.23]), visit("b", [121.56, 31.3])];
  const visits = collection(a, b, leg(a, b));
  const stops = stopsOf(visits, near, null);
  const [line] = legsOf(visits, groupsOf(stops, true), NO_BASEMAP, near, 0.5).lines;
  expect(distance([...(line?.points[0] ?? [0, 0])], stops[0]?.at ?? [0, 0])).toBeLessThan(40);
  expect(distance([...(line?.points.at(-1) ?? [0, 0])], stops[1]?.at ?? [0, 0])).toBeLessThan(40);
});

test("a line between two units that overlap leads from edge to edge, outside of both, also far off the screen", () => {
  const unit = (id: string, lng: number, error_m: number) =>
    visit(id, [lng, 31.2], { precision: "city", error_m, adcode: id });
  const metres = fc.integer({ min: 6000, max: 150_000 });
  fc.assert(
    fc.property(metres, metres, fc.double({ min: 0.35, max: 0.95, noNaN: true }), (first, second, share) => {
      // Neither middle lies in the other.
      const apart = Math.max(first, second) + share * Math.min(first, second);
      const [a, b] = [unit("320500", 121.42, first), unit("310000", 121.42 + apart / 95_200, second)];
      const [line] = draw(a, b, leg(a, b));
      const [from, to] = stopsOf(collection(a, b), view, null);
      const [start, end] = [line?.points[0], line?.points.at(-1)];
      if (!line || !from || !to || !start || !end) throw new Error("nothing is drawn");
      for (const { at, radius } of [from, to])
        for (const point of line.points) expect(distance(point, at)).toBeGreaterThan(radius - 1.1);
      expect(Math.abs(distance(start, from.at) - from.radius)).toBeLessThan(2);
      expect(Math.abs(distance(end, to.at) - to.radius)).toBeLessThan(2);
    }),
  );
});

test("it is drawn where only its bow is on the screen", () => {
  const unit = (id: string, lng: number) => visit(id, [lng, 31.2], { precision: "city", error_m: 9000, adcode: id });
  const [a, b] = [unit("320500", 121.42), unit("310000", 121.58)];
  const visits = collection(a, b, leg(a, b));
  const near = { ...view, camera: { zoom: 14, center: [121.5, 31.2] as [number, number] } };
  const lines = (at: View) => legsOf(visits, groupsOf(stopsOf(visits, at, null), true), NO_BASEMAP, at, 1).lines;
  const [line] = lines(near);
  const middle = line?.points[line.points.length >> 1];
  if (!middle) throw new Error("nothing is drawn");
  const there = { ...near, camera: { zoom: 14, center: unproject(middle, near.camera, near.size) } };
  expect(lines(there)[0]?.parts).not.toEqual([]);
  expect(lines(there)[0]?.arrowhead).not.toBeNull();
});

test("it goes by that side on which no other visit is", () => {
  const unit = (id: string, lng: number) => visit(id, [lng, 31.2], { precision: "city", error_m: 9000, adcode: id });
  const [a, b] = [unit("320500", 121.42), unit("310000", 121.58)];
  const middle = (c: VisitFeature) => {
    const [line] = draw(a, b, c, leg(a, b));
    return line?.points[line.points.length >> 1]?.[1] ?? NaN;
  };
  const [above, below] = [middle(visit("c", [121.5, 31.25])), middle(visit("c", [121.5, 31.15]))];
  expect(above).toBeGreaterThan(below);
});

test("two visits to one symbol have no line between them, and what is far off the screen is not drawn", () => {
  const [a, b] = [visit("a", [121.5, 31.2]), visit("b", [121.501, 31.2])];
  expect(draw(a, b, leg(a, b))).toEqual([]);
  const [c, d] = [visit("c", [100, 31]), visit("d", [101, 31])];
  expect(draw(c, d, leg(c, d))).toEqual([]);
});

test("what is drawn of a line stays near the screen", () => {
  const [a, b] = [visit("a", west), visit("b", [130, 31.2])];
  const [line] = draw(a, b, leg(a, b));
  const xs = (line?.parts ?? []).flat().map(([x]) => x);
  expect(Math.max(...(line?.points ?? []).map(([x]) => x))).toBeGreaterThan(2000);
  expect(Math.max(...xs)).toBeLessThanOrEqual(808);
});

test("a line into a province near by comes in at one place, whatever the zoom and what else is there", () => {
  const basemap = openBasemap(process.cwd());
  const trip = "zhejiang-trip";
  const all = atlas.features;
  const alone = collection(...all.filter(({ properties }) => properties.trip === trip));
  const ends = [6.75, 7.5, 8.25].flatMap((zoom) =>
    [atlas, alone].map((visits) => {
      const there: View = { ...view, camera: { zoom, center: [121, 30.8] } };
      const groups = groupsOf(stopsOf(visits, there, null), visits === alone);
      const end = legsOf(visits, groups, basemap, there, 1)
        .lines.find((line) => line.trip === trip)
        ?.points.at(-1);
      if (!end) throw new Error("no line");
      return unproject(end, there.camera, there.size);
    }),
  );
  for (const [lng, lat] of ends) {
    expect(Math.abs(lng - (ends[0]?.[0] ?? 0))).toBeLessThan(0.2);
    expect(Math.abs(lat - (ends[0]?.[1] ?? 0))).toBeLessThan(0.2);
  }
});

test("a line into a province does not end on that of another trip, as if it went on along that", () => {
  for (const zoom of [4.25, 4.5, 4.75, 5.25]) {
    const afar: View = { camera: { zoom, center: [104, 34] }, size: { width: 900, height: 800 }, margin: 0 };
    const groups = groupsOf(stopsOf(atlas, afar, null), false);
    const { lines } = legsOf(atlas, groups, openBasemap(process.cwd()), afar, 1);
    const toJiangsu = lines.find(({ trip }) => trip === "jiangsu-trip");
    const end = toJiangsu?.points.at(-1);
    if (!end) throw new Error(`no line to Jiangsu at ${zoom}`);
    const away = lines.flatMap((line) => (line === toJiangsu ? [] : line.points.map((point) => distance(point, end))));
    expect(Math.min(...away), `at ${zoom}`).toBeGreaterThan(9);
  }
});

test("a line does not run through the middle of another visit's circle where there is another way", () => {
  const [a, b] = [visit("a", [121.4, 31.2]), visit("b", [121.6, 31.2])];
  const beside = visit("c", [121.5, 31.205], { precision: "area", error_m: 3000 });
  const [line] = draw(a, b, beside, leg(a, b));
  const [{ at, radius } = { at: [0, 0] as Pixel, radius: 0 }] = stopsOf(collection(beside), view, null);
  expect(radius).toBeGreaterThan(40);
  expect(Math.min(...(line?.points ?? []).map((point) => distance(point, at)))).toBeGreaterThan(radius * 0.5);
});

test("the line between two units that bear one name is drawn where they are apart", () => {
  const units = [
    visit("xining", [101.77, 36.62], { precision: "city", error_m: 49_000, number: 2, adcode: "630100" }),
    visit("golog", [99.3, 34], { precision: "prefecture", error_m: 154_000, number: 3, adcode: "632600" }),
  ] as const;
  const visits = collection(...units, leg(...units, { basis: "stated" }));
  for (const zoom of [3, 3.75]) {
    const afar: View = { ...view, camera: { zoom, center: [104, 34] } };
    const groups = groupsOf(stopsOf(visits, afar, null), false);
    expect(groups).toHaveLength(1);
    const [line] = legsOf(visits, groups, NO_BASEMAP, afar, 1).lines;
    expect(line?.arrowhead, `at ${zoom}`).toBeTruthy();
  }
});

test("a line from where a delegation comes from is part of a close-up that shows both", () => {
  const trip = collection(...atlas.features.filter(({ properties }) => properties.trip === "zhejiang-trip"));
  const drawnAt = (center: Point) => {
    const near: View = { ...view, camera: { zoom: 9, center } };
    return legsOf(trip, groupsOf(stopsOf(trip, near, null), true), openBasemap(process.cwd()), near, 1).lines.length;
  };
  expect(drawnAt([121.2, 31])).toBe(1);
  expect(drawnAt([120.2, 29.5])).toBe(0);
});

test("a close-up of many trips has no line from or to what is out of sight, where only a city is known", () => {
  const near: View = { ...view, camera: { zoom: 9, center: [121, 31] } };
  const lines = (from: Point, to: Point) => {
    const trips = collection(
      ...[0, 0.2].flatMap((by, i) => {
        const trip = `t${i}`;
        const there = visit("there", [to[0], to[1] + by], { trip });
        return [there, leg(visit("origin", from, { trip }), there, { trip, basis: "inferred" })];
      }),
    );
    return legsOf(trips, groupsOf(stopsOf(trips, near, null), false), NO_BASEMAP, near, 1).lines.length;
  };
  expect(lines([120.6, 31.2], [121.5, 31])).toBe(2);
  expect(lines([116.4, 39.9], [121.5, 31])).toBe(0);
  expect(lines([121.5, 31], [116.4, 39.9])).toBe(0);
});

test("from a place within a province nothing leads into it: which way, nobody reported", () => {
  const basemap = openBasemap(process.cwd());
  const near: View = { ...view, camera: { zoom: 6, center: [120, 30] } };
  const [hangzhou, zhejiang] = [
    visit("hangzhou", [120.15, 30.27]),
    visit("zhejiang", [120.1, 29.1], { precision: "province", error_m: 180_000, adcode: "330000", number: 2 }),
  ];
  const visits = collection(hangzhou, zhejiang, leg(hangzhou, zhejiang));
  expect(legsOf(visits, groupsOf(stopsOf(visits, near, null), true), basemap, near, 1).lines).toEqual([]);
});

test("a long line keeps off the circles of small units that it does not lead to", () => {
  for (const zoom of [3, 3.25, 3.75, 4.5]) {
    const afar: View = { ...view, camera: { zoom, center: [104, 35] } };
    const stops = stopsOf(atlas, afar, null);
    const { lines } = legsOf(atlas, groupsOf(stops, false), openBasemap(process.cwd()), afar, 1);
    for (const led of ["tibet-trip", "xinjiang-trip"]) {
      const way = lines.find(({ trip }) => trip === led)?.points ?? [];
      expect(way.length).toBeGreaterThan(9);
      for (const { at, radius, visit } of stops.filter(({ visit }) => visit.properties.trip === "qinghai-trip")) {
        const away = Math.min(...way.map((point) => distance(point, at)));
        expect(away, `${led} by ${visit.properties.visit} at ${zoom}`).toBeGreaterThan(radius);
      }
    }
  }
});
