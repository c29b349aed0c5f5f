import fc from "fast-check";
import { expect, test } from "vitest";
import { type LegFeature, type VisitFeature, type Visits, visitId } from "../../contract";
import { openBasemap } from "../../read-basemap";
import { metresPerPixel, project, shifted } from "../camera/camera";
import { ofWholeScreen, type Screen } from "../camera/screen";
import { SCREEN_KINDS, usualScreen } from "../camera/screens";
import { seenBox } from "../camera/view";
import { collection, visit } from "../fixtures/build";
import { atlas, shanghaiTrip as trip } from "../fixtures/sample";
import { contains, distanceTo } from "../plane/box";
import { groupsOf } from "../visits/groups";
import { legsOf } from "../visits/legs";
import { isVisit, stopsOf } from "../visits/stops";
import { frame, frameOn, moveToShow, moveToShowAmong } from "./frame";

const basemap = openBasemap(process.cwd());
const OPEN = { top: 0, right: 0, bottom: 0, left: 0 };

const viewOn = (screen: Screen, camera: ReturnType<typeof frame>) => ({
  camera: ofWholeScreen(camera, screen),
  size: screen.size,
  margin: 0,
  covered: screen.covered,
});

/** Stops on a screen at a camera that is told by its uncovered middle. */
const stopsOn = (visits: Visits, screen: Screen, camera: ReturnType<typeof frame>) =>
  stopsOf(visits, viewOn(screen, camera), null);

/** The sample's visits, each moved and widened. */
function placed(points: [number, number][], error_m: number): Visits {
  const template = trip.features.find(isVisit);
  if (!template) throw new Error("the sample has no visit");
  return {
    ...trip,
    features: points.map(
      (coordinates, i): VisitFeature => ({
        ...template,
        id: visitId(template.properties.trip, `v${i}`),
        geometry: { type: "Point", coordinates },
        properties: { ...template.properties, visit: `v${i}`, number: i + 1, precision: "area", error_m },
      }),
    ),
  };
}

for (const kind of SCREEN_KINDS) {
  for (const card of [false, true]) {
    test(`on a usual ${kind.name}${card ? " with a card" : ""} every visit opens in the open, circle and all`, () => {
      const screen = usualScreen(kind, {
        card,
        locator: true,
        atlas: false,
        legend: { rows: 4, isWide: false },
        locale: "en",
      });
      const camera = frame(trip, basemap, null, screen);
      const [left, top, right, bottom] = seenBox(viewOn(screen, camera));
      for (const { at, radius } of stopsOn(trip, screen, camera)) {
        expect(at[0] - radius).toBeGreaterThan(left);
        expect(at[0] + radius).toBeLessThan(right);
        expect(at[1] - radius).toBeGreaterThan(top);
        expect(at[1] + radius).toBeLessThan(bottom);
        for (const control of screen.controls) expect(distanceTo(control, at)).toBeGreaterThan(Math.max(radius, 18));
      }
    });
  }
}

const SUVA: [number, number] = [178.44, -18.14];
const APIA: [number, number] = [-171.77, -13.83];

test.each(SCREEN_KINDS)("what lies beyond the 180th meridian is a neighbour on a usual $name", (kind) => {
  const screen = usualScreen(kind, {
    card: false,
    locator: false,
    atlas: false,
    legend: { rows: 4, isWide: false },
    locale: "en",
  });
  const visits = placed([SUVA, APIA], 8000);
  const camera = frame(visits, basemap, null, screen);
  expect(camera.zoom).toBeGreaterThan(4);
  expect(Math.abs(camera.center[0])).toBeLessThanOrEqual(180);
  const view = viewOn(screen, camera);
  const [suva, apia] = stopsOf(visits, view, null);
  for (const stop of [suva, apia]) expect(contains(seenBox(view), stop?.at ?? [-1, -1])).toBe(true);
  expect(suva?.at[0]).toBeLessThan(apia?.at[0] ?? 0);

  const legs = legsOf(
    { ...visits, features: [...visits.features, acrossTheLine] },
    groupsOf(stopsOf(visits, view, null), true),
    basemap,
    view,
    1,
  );
  expect(legs.lines).toHaveLength(1);
  const [points = []] = legs.lines.map((line) => line.points);
  expect(points.every((point) => contains(seenBox(view), point))).toBe(true);
});

/** A leg as GeoJSON has it: cut at 180 degrees. */
const acrossTheLine: LegFeature = {
  type: "Feature",
  id: "t/v0..v1",
  geometry: {
    type: "MultiLineString",
    coordinates: [
      [SUVA, [180, -17.4]],
      [[-180, -17.4], APIA],
    ],
  },
  properties: {
    type: "leg",
    trip: trip.features[0]?.properties.trip ?? "",
    from: "v0",
    to: "v1",
    basis: "stated",
    mode: null,
    origin: null,
  },
};

test("a line that the map's edge cuts does not run back across the map", () => {
  const visits = placed(
    [
      [10, 50],
      [60, 50],
    ],
    8000,
  );
  const geometry: LegFeature["geometry"] = {
    type: "LineString",
    coordinates: Array.from({ length: 26 }, (_, i): [number, number] => [10 + i * 2, 50]),
  };
  const view = {
    camera: { zoom: 3, center: [-150, 40] as [number, number] },
    size: { width: 2100, height: 900 },
    margin: 0,
  };
  const features = [...visits.features, { ...acrossTheLine, geometry }];
  const { lines } = legsOf({ ...visits, features }, groupsOf(stopsOf(visits, view, null), true), basemap, view, 1);
  expect(lines).toHaveLength(2);
  for (const { points } of lines)
    for (const [i, [x]] of points.entries()) expect(Math.abs((points[i + 1]?.[0] ?? x) - x)).toBeLessThan(100);
});

test("a page opens by at most half a level and a step wider than nothing in the way would need", () => {
  const point = fc.tuple(fc.double({ min: 73, max: 134, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (points) => {
      const screen: Screen = { size: { width: 900, height: 700 }, covered: OPEN, controls: [[600, 500, 900, 700]] };
      const visits = placed(points, 2000);
      const free = frame(visits, basemap, null, { ...screen, controls: [] });
      const camera = frame(visits, basemap, null, screen);
      expect(camera.zoom).toBeLessThanOrEqual(free.zoom);
      expect(camera.zoom).toBeGreaterThanOrEqual(free.zoom - 1.25);
    }),
  );
});

test("of a circle that is all there is to see three widths are shown; one that was chosen fills the screen", () => {
  const screen: Screen = { size: { width: 900, height: 700 }, covered: OPEN, controls: [] };
  const visits = placed([[121.6, 31.2]], 3000);
  const width = (selected: string | null) => 6000 / metresPerPixel(31.2, frame(visits, basemap, selected, screen).zoom);
  expect(width(null)).toBeLessThan(700 / 3);
  expect(width(visits.features.find(isVisit)?.properties.visit ?? "")).toBeGreaterThan(700 / 3);
});

test("a screen opens as the picture of its kind shows it, unless that is too far or cuts something off", () => {
  const [, tablet] = SCREEN_KINDS;
  const usual = usualScreen(tablet, {
    card: false,
    locator: false,
    atlas: false,
    legend: { rows: 4, isWide: false },
    locale: "zh",
  });
  const known = frame(trip, basemap, null, usual);
  const like: Screen = { ...usual, size: { width: 430, height: 900 } };
  expect(frameOn(like, usual, trip, basemap, null)).toEqual({ camera: known, isUsual: true });
  const large: Screen = { ...usual, size: { width: 1700, height: 1300 } };
  expect(frameOn(large, usual, trip, basemap, null).camera.zoom).toBeGreaterThan(known.zoom + 0.5);
  const small: Screen = { ...usual, size: { width: 260, height: 300 } };
  expect(frameOn(small, usual, trip, basemap, null).camera.zoom).toBeLessThan(known.zoom);
});

test("a city is framed where it holds no finer stop of its trip, and left out where it does", () => {
  const screen: Screen = { size: { width: 900, height: 700 }, covered: OPEN, controls: [] };
  const [hall, city] = placed(
    [
      [121.47, 31.23],
      [121.5, 31.2],
    ],
    100,
  ).features.filter(isVisit);
  if (!hall || !city) throw new Error("two visits were made");
  const wide = (lng: number, lat: number): VisitFeature => ({
    ...city,
    geometry: { type: "Point", coordinates: [lng, lat] },
    properties: { ...city.properties, precision: "city", error_m: 45_000 },
  });
  const zoom = (...features: VisitFeature[]) => frame({ ...trip, features }, basemap, null, screen).zoom;
  expect(zoom(hall, wide(121.5, 31.2))).toBe(zoom(hall));
  expect(zoom(hall, wide(120.6, 31.3))).toBeLessThan(zoom(hall) - 2);
  // Kunshan's point lies within the circle of Shanghai, and is no part of it.
  const coded = (feature: VisitFeature, adcode: string): VisitFeature => ({
    ...feature,
    properties: { ...feature.properties, adcode },
  });
  const shanghai = coded(wide(121.5, 31.2), "310000");
  expect(zoom(coded(hall, "320583"), shanghai)).toBeLessThan(zoom(hall) - 2);
  expect(zoom(coded(hall, "310115"), shanghai)).toBe(zoom(hall));
});

test("what is in plain sight moves nothing; what is not comes into the open by the least that does", () => {
  const screen: Screen = {
    size: { width: 900, height: 700 },
    covered: { ...OPEN, right: 360 },
    controls: [[24, 590, 60, 660]],
  };
  const visits = placed([[121.5, 31.2]], 500);
  const [visit] = visits.features.filter(isVisit);
  if (!visit) throw new Error("a visit was made");
  const number = (min: number, max: number) => fc.integer({ min, max });
  fc.assert(
    fc.property(number(-2000, 2000), number(-2000, 2000), number(40, 140), (dx, dy, tenth) => {
      const camera = shifted({ zoom: tenth / 10, center: [121.5, 31.2] }, [dx, dy]);
      const move = moveToShow(visit, basemap, camera, screen);
      const after = shifted(camera, [-move[0], -move[1]]);
      expect(after.zoom).toBe(camera.zoom);
      const at = project([121.5, 31.2], ofWholeScreen(after, screen), screen.size);
      expect(at[0]).toBeGreaterThan(0);
      expect(at[0]).toBeLessThan(540);
      expect(at[1]).toBeGreaterThan(0);
      expect(at[1]).toBeLessThan(700);
      for (const control of screen.controls) expect(distanceTo(control, at)).toBeGreaterThan(10);
      const again = moveToShow(visit, basemap, after, screen);
      expect(Math.hypot(...again)).toBeLessThan(0.01);
    }),
  );
  const middle = moveToShow(visit, basemap, { zoom: 12, center: [121.5, 31.2] }, screen);
  expect(middle).toEqual([0, 0]);
});

test("where the map has to move for a visit, the others of the trip come into sight with it if they fit", () => {
  const screen: Screen = { size: { width: 1000, height: 844 }, covered: { ...OPEN, right: 336 }, controls: [] };
  const visits = collection(visit("near", [101.8, 36.6]), visit("chosen", [100.2, 34.5]));
  const [near, chosen] = visits.features.filter(isVisit);
  if (!near || !chosen) throw new Error("no visits");
  const camera = { zoom: 7.5, center: [97.2, 35.5] as [number, number] };
  const [x, y] = moveToShowAmong(visits, chosen, basemap, camera, screen);
  const after = ofWholeScreen(shifted(camera, [-x, -y]), screen);
  for (const { geometry } of [near, chosen]) {
    const at = project(geometry?.coordinates ?? [0, 0], after, screen.size);
    expect(at[0]).toBeGreaterThan(0);
    expect(at[0]).toBeLessThan(1000 - 336);
  }
  expect(moveToShowAmong(visits, chosen, basemap, shifted(camera, [-x, -y]), screen)).toEqual([0, 0]);
});

test("the atlas opens with every visit's place on the screen", () => {
  for (const kind of SCREEN_KINDS) {
    const screen = usualScreen(kind, {
      card: false,
      locator: false,
      atlas: true,
      legend: { rows: 4, isWide: false },
      locale: "zh",
    });
    const camera = frame(atlas, basemap, null, screen);
    const box = seenBox(viewOn(screen, camera));
    for (const { at } of stopsOn(atlas, screen, camera)) expect(distanceTo(box, at)).toBe(0);
  }
});
