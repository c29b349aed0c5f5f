import { expect, test } from "vitest";
import type { VisitFeature } from "../../contract";
import { openBasemap } from "../../read-basemap";
import type { View } from "../camera/view";
import { collection, visit } from "../fixtures/build";
import { sceneOf } from "../scene";
import { symbolsInView } from "./symbols";

const basemap = openBasemap(process.cwd());

function symbolsAt(zoom: number, ...visits: VisitFeature[]) {
  const view: View = { camera: { zoom, center: [121.5, 31.2] }, size: { width: 800, height: 600 }, margin: 0 };
  const scene = sceneOf({
    visits: collection(...visits),
    basemap,
    view,
    locale: "en",
    selected: null,
    tolerance: 1,
  });
  return { found: symbolsInView(scene, view), kinds: scene.marks.map(({ symbol }) => symbol.kind) };
}

const park = (trip: string, rest: Partial<VisitFeature["properties"]> = {}) =>
  visit("park", [121.5, 31.2], { trip, place: "park", precision: "area", error_m: 3000, ...rest });

test("of what a count stands for a legend explains the circle that is drawn about it, and no mark", () => {
  const three = [park("a"), park("b"), park("c", { order: "unknown" })];
  for (const [zoom, symbols] of [
    [12, ["disc"]],
    [6, []],
  ] as const) {
    const { found, kinds } = symbolsAt(zoom, ...three);
    expect(kinds).toEqual(["count"]);
    expect([...found]).toEqual(symbols);
  }
});

test("a mark is explained, though a count stands for another trip's visit of that id", () => {
  const alone = visit("park", [121.9, 31.2], { trip: "d", place: "elsewhere" });
  expect(symbolsAt(10, park("a"), park("b"), park("c"), alone).found).toContain("pin");
});

test("hatching is explained where some of it is seen, not where its province lies beyond the edge", () => {
  const rest = { trip: "b", precision: "province", error_m: 200_000, adcode: "320000" } as const;
  const jiangsu = visit("jiangsu", [119.5, 33], rest);
  expect([...symbolsAt(8, jiangsu, park("a")).found]).toContain("shape");
  expect([...symbolsAt(12, jiangsu, park("a")).found]).toEqual(["disc"]);
});

test("a circle too small to be seen is explained as that, and not as one that is", () => {
  expect([...symbolsAt(7, park("a")).found]).toEqual(["small"]);
  expect([...symbolsAt(12, park("a")).found]).toEqual(["disc"]);
});
