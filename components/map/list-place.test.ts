import { expect, test } from "vitest";
import type { VisitFeature } from "@/lib/contract";
import type { View } from "@/lib/map/camera/view";
import { collection, NO_BASEMAP, visit } from "@/lib/map/fixtures/build";
import { type Box, intersects } from "@/lib/map/plane/box";
import { sceneOf } from "@/lib/map/scene";
import { markBox } from "@/lib/map/visits/marks";
import { isVisit } from "@/lib/map/visits/stops";
import { mostHigh, placeOf } from "./list-place";

const LIST = { width: 272, whole: 300 };
const view: View = { camera: { zoom: 8, center: [121.5, 31.2] }, size: { width: 1000, height: 800 }, margin: 0 };

function listOf(at: View, ...visits: VisitFeature[]) {
  const shown = collection(...visits);
  const scene = sceneOf({ visits: shown, basemap: NO_BASEMAP, view: at, locale: "en", selected: null, tolerance: 1 });
  const mark = scene.marks.find(({ symbol }) => symbol.kind === "count");
  if (!mark) throw new Error("there is no count");
  const { left, top, height } = placeOf(LIST, mark, shown.features.filter(isVisit), scene, at);
  const box: Box = [left, top, left + LIST.width, top + height];
  const covered = scene.labels.filter((label) => intersects(label.box, box));
  return { box, scene, names: covered.flatMap(({ rows }) => rows.map(({ text }) => text)) };
}

const name = { zh: "上海自由贸易试验区", en: "Shanghai free-trade zone" };
const zone = (trip: string) => visit("zone", [121.5, 31.2], { trip, place: "zone", name });
const there = ["a", "b", "c"].map(zone);

test("a list lies beside its mark, and on no name of what it is about", () => {
  const { box, names, scene } = listOf(view, ...there);
  expect(scene.labels.length).toBeGreaterThan(0);
  expect(names).toEqual([]);
  expect(box[3] - box[1]).toBe(LIST.whole);
});

test("of the places beside its mark it takes one that leaves others bare", () => {
  // What stands about it on all sides but below.
  const around: [number, number][] = [
    [122.6, 31.2],
    [120.4, 31.2],
    [121.5, 32],
  ];
  const others = around.map((point, i) => visit(`other-${i}`, point, { trip: `d${i}`, place: `other-${i}` }));
  expect(listOf(view, ...there, ...others).names).toEqual([]);
});

test("where only its own name is in the way it lies on that, and not on its mark", () => {
  const size = { width: 700, height: 200 };
  const { box, names, scene } = listOf({ ...view, size, controls: [[0, 0, 330, 200]] }, ...there);
  expect(names).not.toEqual([]);
  expect(scene.marks.every((mark) => !intersects(markBox(mark), box))).toBe(true);
  expect(box[3] - box[1]).toBeLessThan(LIST.whole);
});

test("a long list may be high where the map is, and wide beside it", () => {
  expect(mostHigh(view, LIST.width)).toBe(600);
  expect(mostHigh({ ...view, size: { width: 390, height: 800 } }, LIST.width)).toBe(360);
});
