import { expect, test } from "vitest";
import { metresPerPixel, unproject } from "./camera";
import { isInSight, isLeftBehind, type Screen } from "./screen";

const camera = { zoom: 12, center: [121.5, 31.2] as [number, number] };
const screen: Screen = {
  size: { width: 1000, height: 800 },
  covered: { top: 0, bottom: 0, left: 0, right: 336 },
  controls: [[20, 700, 120, 780]],
};
/** What lies at a pixel of the uncovered part, whose middle the camera tells. */
const at = (x: number, y: number) => unproject([x, y], camera, { width: 664, height: 800 });

test("a point is in sight beside the card, off the edges and off what lies on the map", () => {
  for (const [x, y] of [
    [332, 400],
    [40, 40],
    [620, 760],
  ] as const)
    expect(isInSight(at(x, y), 30, camera, screen), `${x}, ${y}`).toBe(true);
  for (const [x, y] of [
    [10, 400],
    [650, 400],
    [800, 400],
    [332, 790],
    [70, 740],
  ] as const)
    expect(isInSight(at(x, y), 30, camera, screen), `${x}, ${y}`).toBe(false);
});

test("a place that is known to lie in a large circle is in sight where a good part of that is, not where a slice is", () => {
  const metres = (radius: number) => radius * metresPerPixel(31.2, camera.zoom);
  expect(isInSight(at(740, 400), metres(200), camera, screen)).toBe(true);
  expect(isInSight(at(790, 400), metres(200), camera, screen)).toBe(false);
  expect(isInSight(at(690, 400), metres(80), camera, screen)).toBe(false);
});

test("a point is left behind where no usual screen about the camera shows it", () => {
  expect(isLeftBehind([121.5, 31.2], camera)).toBe(false);
  expect(isLeftBehind([122.5, 31.2], camera)).toBe(true);
});
