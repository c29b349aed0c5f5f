import { expect, test } from "vitest";
import { openBasemap } from "../read-basemap";
import { collection, leg, NO_BASEMAP, visit } from "./fixtures/build";
import { shanghaiTrip } from "./fixtures/sample";
import { type Box, contains, grow, intersects } from "./plane/box";
import { sceneInSteps, sceneOf } from "./scene";
import { isVisit } from "./visits/stops";

const basemap = openBasemap(process.cwd());

test("a long trip is laid out in more steps than it has visits, so that none of them is long", () => {
  const visits = Array.from({ length: 200 }, (_, i) => visit(`v${i}`, [110 + (i % 20), 25 + i / 20]));
  const legs = visits.slice(1).flatMap((to, i) => (visits[i] ? [leg(visits[i], to)] : []));
  const view = {
    camera: { zoom: 6, center: [120, 30] as [number, number] },
    size: { width: 1000, height: 800 },
    margin: 0,
  };
  const input = { visits: collection(...visits, ...legs), basemap: NO_BASEMAP, view, selected: null, tolerance: 1 };
  const steps = [...sceneInSteps({ ...input, locale: "zh" })];
  expect(steps.length).toBeGreaterThan(visits.length + legs.length);
});

test("no name covers the edge of a circle at which an arrow ends", () => {
  const city = { precision: "city", order: "stated" } as const;
  const from = visit("suzhou", [120.59538, 31.30408], {
    ...city,
    error_m: 52_000,
    name: { zh: "苏州市", en: "Suzhou" },
  });
  const to = visit("shanghai", [121.45806, 31.22222], {
    ...city,
    error_m: 45_000,
    name: { zh: "上海市", en: "Shanghai" },
  });
  const centre = { zh: "上海自贸试验区行政服务中心", en: "Administrative Service Centre of the Free Trade Zone" };
  const site = visit("site", [121.58612, 31.35353], {
    precision: "area",
    error_m: 1500,
    order: "stated",
    name: centre,
  });
  const visits = collection(from, to, site, leg(from, to), leg(to, site));
  for (const locale of ["zh", "en"] as const)
    for (const zoom of [7.5, 7.75, 8, 8.25, 8.5]) {
      const view = {
        camera: { zoom, center: [120.99, 31.295] as [number, number] },
        size: { width: 390, height: 346 },
        margin: 0,
      };
      const { legs, labels } = sceneOf({ visits, basemap: NO_BASEMAP, view, locale, selected: null, tolerance: 1 });
      const end = legs.lines[0]?.points.at(-1) ?? [0, 0];
      for (const { box, rows } of labels)
        expect(contains(grow(box, 4), end), `${rows[0]?.text} at ${zoom}`).toBe(false);
    }
});

test("under controls lies at most the name of what was chosen", () => {
  const size = { width: 360, height: 376 };
  const controls: Box[] = [
    [12, 12, 46, 78],
    [278, 12, 348, 44],
    [16, 322, 118, 350],
    [0, 350, 360, 376],
  ];
  let under = 0;
  for (const lat of [31.16, 31.2, 31.24, 31.29, 31.33])
    for (const selected of shanghaiTrip.features.filter(isVisit).map(({ properties }) => properties.visit)) {
      const view = { camera: { zoom: 10.25, center: [121.466, lat] as [number, number] }, size, margin: 0, controls };
      const { labels } = sceneOf({ visits: shanghaiTrip, basemap, view, locale: "en", selected, tolerance: 1 });
      for (const { box, rows } of labels) {
        if (!controls.some((control) => intersects(control, box))) continue;
        under++;
        expect(
          rows.some(({ style }) => style.includes("selected")),
          `${rows[0]?.text} with ${selected} at ${lat}`,
        ).toBe(true);
      }
    }
  expect(under).toBeGreaterThan(0);
});
