import { expect, test } from "vitest";
import { openBasemap } from "../../read-basemap";
import type { View } from "../camera/view";
import { shanghaiTrip as visits } from "../fixtures/sample";
import { sceneOf } from "../scene";

const basemap = openBasemap(process.cwd());

test("of a line of which only a stub is seen nothing is said: it would be said of what it leads to", () => {
  const view: View = {
    camera: { zoom: 13.75, center: [121.6274, 31.2139] },
    size: { width: 1000, height: 844 },
    margin: 0,
    covered: { top: 0, right: 336, bottom: 0, left: 0 },
  };
  const selected = "zhangjiang-hi-tech-park";
  const { along, labels } = sceneOf({ visits, basemap, view, locale: "zh", selected, tolerance: 1 });
  const written = labels.flatMap(({ rows }) => rows.map(({ text }) => text));
  expect(written).toContain("张江高科技园区");
  expect([along?.text, ...written].join()).not.toContain("列举");
});
