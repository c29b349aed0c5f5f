import { expect, test } from "vitest";
import type { View } from "../camera/view";
import { collection, leg, NO_BASEMAP, visit } from "../fixtures/build";
import { sceneOf } from "../scene";

const view: View = { camera: { zoom: 11, center: [121.5, 31.2] }, size: { width: 800, height: 600 }, margin: 0 };
const marks = (selected: string | null, ...features: Parameters<typeof collection>) =>
  sceneOf({ visits: collection(...features), basemap: NO_BASEMAP, view, locale: "en", selected, tolerance: 1 }).marks;

test("the chosen visit's mark lies on top of all others", () => {
  const all = ["a", "b", "c"].map((id, i) => visit(id, [121.4 + i / 10, 31.2]));
  for (const chosen of ["a", "b", "c"]) {
    const last = marks(chosen, ...all).at(-1);
    expect(last).toMatchObject({ isSelected: true, visits: [chosen] });
  }
});

test("each half of a pair opens a visit of its own, and says where the order is stated", () => {
  const [a, b] = [visit("a", [121.5, 31.2]), visit("b", [121.502, 31.2])];
  const [stated] = marks(null, a, b, leg(a, b));
  const [listed] = marks(null, a, b, leg(a, b, { basis: "listed" }));
  expect(stated?.target).toMatchObject({ halves: [{ visit: "a" }, { visit: "b" }] });
  expect([stated?.stated, listed?.stated]).toEqual([true, false]);
  expect(stated?.symbol).toMatchObject({ kind: "pair", stops: [{ number: 1 }, { number: 2 }], stated: true });
});

test("three stops in one place are a count that lists them", () => {
  const [mark] = marks(null, ...["a", "b", "c"].map((id) => visit(id, [121.5, 31.2])));
  expect(mark?.symbol.kind).toBe("count");
  expect(mark?.target).toMatchObject({ list: [{}, {}, {}] });
  expect(mark?.title).toContain("3 stops here");
});
