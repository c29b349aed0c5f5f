import { expect, test } from "vitest";
import { collection, leg, NO_BASEMAP, visit } from "./fixtures/build";
import { sceneInSteps } from "./scene";

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
