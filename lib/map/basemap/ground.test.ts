import fc from "fast-check";
import { expect, test } from "vitest";
import { openBasemap } from "../../read-basemap";
import { fromWorld, type Pixel, worldToScreen } from "../camera/camera";
import { drawnBox, type View } from "../camera/view";
import { NO_BASEMAP } from "../fixtures/build";
import { bbox, contains } from "../plane/box";
import { clipRing } from "../plane/clip";
import { distance, interpolate } from "../plane/point";
import { basemapSvg } from "../svg/scene";
import { type Basemap, NO_LAYER } from "./basemap";
import { groundOf } from "./ground";

const basemap = openBasemap(process.cwd());
const view: View = { camera: { zoom: 8, center: [0, 0] }, size: { width: 400, height: 300 }, margin: 40 };

/** The lines of a path of whole pixels, as `path()` writes it. */
const linesOf = (d: string): Pixel[][] =>
  d.split(/(?=M)/).map((part) => {
    const [x = 0, y = 0, ...steps] = (part.match(/-?\d+/g) ?? []).map(Number);
    const line: Pixel[] = [[x, y]];
    for (let i = 0; i + 1 < steps.length; i += 2) {
      const last = line.at(-1) ?? [0, 0];
      line.push([last[0] + (steps[i] ?? 0), last[1] + (steps[i + 1] ?? 0)]);
    }
    return part.endsWith("z") ? [...line, [x, y]] : line;
  });

const strokesOf = (svg: string) =>
  [...svg.matchAll(/<path class="land" d="([^"]+)"/g)].flatMap(([, d = ""]) => linesOf(d));

const awayFrom = (point: Pixel, line: Pixel[]): number =>
  Math.min(
    ...line.slice(1).map((b, i) => {
      const a = line[i] ?? b;
      const length = distance(a, b) ** 2;
      const t = length === 0 ? 0 : ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length;
      return distance(point, interpolate(a, b, Math.max(0, Math.min(1, t))));
    }),
  );

/** A star-shaped ring about the middle of the screen, with bays that leave it and come back. */
const ring = fc.array(fc.double({ min: 20, max: 900, noNaN: true }), { minLength: 5, maxLength: 40 }).map((reaches) =>
  [...reaches, reaches[0] ?? 20].map((reach, i): Pixel => {
    const turn = (2 * Math.PI * (i % reaches.length)) / reaches.length;
    return [200 + reach * Math.cos(turn), 150 + reach * Math.sin(turn)];
  }),
);

test("every coast that is drawn is a coast of the land: none runs along where it was cut, none is a spike", () => {
  const scale = 256 * 2 ** view.camera.zoom;
  const toSquare = ([x, y]: Pixel): Pixel => [(x - 200) / scale + 0.5, (y - 150) / scale + 0.5];
  fc.assert(
    fc.property(ring, (pixels) => {
      const lines = [pixels.map(toSquare)];
      const shape = { kind: "land", adcode: null, lines, box: bbox(lines.flat()), band: null };
      const svg = basemapSvg(groundOf({ ...NO_BASEMAP, land: { shapes: [shape], names: [] } }, view, 0.7), "t");
      const [, x, y, width, height] =
        svg.match(/^<clipPath id="t-drawn"><rect x="(.+?)" y="(.+?)" width="(.+?)" height="(.+?)"/) ?? [];
      expect([x, y, width, height].map(Number)).toEqual([-40, -40, 480, 380]);
      for (const line of strokesOf(svg))
        for (const [i, b] of line.entries())
          for (let t = 0, a = line[i - 1]; a && t <= 1; t += 0.125) {
            const point = interpolate(a, b, t);
            if (contains(drawnBox(view), point))
              expect(awayFrom(point, pixels)).toBeLessThan(0.7 + Math.SQRT1_2 + 0.01);
          }
    }),
  );
});

test("a ring cut to a box stays in it and keeps its points inside", () => {
  fc.assert(
    fc.property(ring, (pixels) => {
      const box = [0, 0, 400, 300] as const;
      const cut = clipRing(pixels.slice(1), box);
      expect(cut.every((point) => contains([-1e-6, -1e-6, 400 + 1e-6, 300 + 1e-6], point))).toBe(true);
      for (const point of pixels) if (contains(box, point)) expect(cut).toContainEqual(point);
    }),
  );
});

/** Degrees; the rings of the land that come near a box. */
const ringsNear = (from: Basemap, [west, south, east, north]: [number, number, number, number]) =>
  from.land.shapes
    .flatMap(({ lines }) => lines.map((line) => line.map(fromWorld)))
    .filter((line) => line.some(([lng, lat]) => lng > west && lng < east && lat > south && lat < north));

test("the coast about Shanghai has no spikes, and the finer coast is joined without a straight cut", () => {
  let corners = 0;
  for (const line of ringsNear(basemap, [119.5, 29, 123.5, 33.5])) {
    for (let i = 1; i + 1 < line.length; i++) {
      const [a, b, c] = [line[i - 1], line[i], line[i + 1]];
      if (!a || !b || !c || b[0] < 120.06 || b[0] > 123.2 || b[1] < 29.31 || b[1] > 32.99) continue;
      corners++;
      const [u, v] = [Math.atan2(a[1] - b[1], a[0] - b[0]), Math.atan2(c[1] - b[1], c[0] - b[0])];
      const angle = Math.abs(((u - v + 3 * Math.PI) % (2 * Math.PI)) - Math.PI);
      const reach = Math.min(distance(a, b), distance(b, c));
      // A headland may be sharp when it is large; a short, sharp one is a spike.
      if (reach < 0.02) expect(angle, `${b}`).toBeGreaterThan(0.6);
    }
    line.slice(1).forEach((b, i) => {
      const a = line[i] ?? b;
      for (const [axis, at] of [
        [0, 120.05],
        [0, 123.2],
        [1, 29.3],
        [1, 33],
      ] as const)
        expect(Math.abs(a[axis] - at) + Math.abs(b[axis] - at), `${a} ${b}`).toBeGreaterThan(1e-3);
    });
  }
  expect(corners).toBeGreaterThan(300);
});

test("no coast runs along the 180th meridian, and land beyond it is drawn in its place", () => {
  for (const { lines } of basemap.land.shapes)
    for (const line of lines)
      line.slice(1).forEach((b, i) => {
        const turn = (line[i]?.[0] ?? 0.5) % 1;
        expect(Math.abs(turn) + Math.abs(b[0] % 1)).toBeGreaterThan(1e-6);
      });
  const wide: View = { camera: { zoom: 2, center: [108, 30] }, size: { width: 1440, height: 844 }, margin: 0 };
  const texas = worldToScreen(wide.camera, wide.size)([(360 - 99) / 360 + 0.5, 0.41]);
  expect(groundOf(basemap, wide, 0.7).isLand(texas)).toBe(true);
});

test("land goes on where the finer coast ends: at every zoom the same place is land", () => {
  for (const zoom of [6, 8, 8.5, 9, 10]) {
    const at: View = { camera: { zoom, center: [121, 31] }, size: { width: 1200, height: 900 }, margin: 0 };
    const { isLand } = groundOf(basemap, at, 0.7);
    const place = worldToScreen(at.camera, at.size);
    const isLandAt = (lng: number, lat: number) => {
      const phi = (lat * Math.PI) / 180;
      return isLand(place([lng / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)]));
    };
    expect(isLandAt(120.8, 31.2), `west of Shanghai at ${zoom}`).toBe(true);
    expect(isLandAt(121.47, 31.23), `Shanghai at ${zoom}`).toBe(true);
    expect(isLandAt(122.3, 31.0), `the sea at ${zoom}`).toBe(false);
  }
});

test("where no coast is known, nothing is called sea", () => {
  const ground = groundOf({ ...basemap, land: NO_LAYER }, view, 0.7);
  expect(basemapSvg(ground, "t")).not.toContain('class="sea"');
  expect(ground.isLand([0, 0])).toBe(true);
});

test("what was drawn before, at another scale or elsewhere, leaves no trace", () => {
  const land = (of: Basemap, zoom: number, lng: number, tolerance: number) => {
    const near: View = { camera: { zoom, center: [lng, 32] }, size: { width: 800, height: 600 }, margin: 100 };
    return groundOf(of, near, tolerance).land;
  };
  land(basemap, 9, 121, 0.7);
  land(basemap, 5, 118, 0.7);
  for (const [zoom, lng, tolerance] of [
    [9, 121, 0.7],
    [9, 121, 2],
    [5, 121, 0.7],
  ] as const)
    expect(land(basemap, zoom, lng, tolerance)).toEqual(land(openBasemap(process.cwd()), zoom, lng, tolerance));
});
