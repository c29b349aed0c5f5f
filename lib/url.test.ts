import fc from "fast-check";
import { expect, test } from "vitest";
import { cameraHash, localized, readCamera, tripPath } from "./url";

test("paths say what, with the locale in front", () => {
  expect(localized("zh", tripPath("2016-07-beijing-shanghai", "shanghai-tower"))).toBe(
    "/zh/trips/2016-07-beijing-shanghai/shanghai-tower",
  );
  expect(localized("en", "/")).toBe("/en");
});

test("a camera survives its hash", () => {
  const camera = fc.record({
    zoom: fc.integer({ min: 0, max: 76 }).map((quarter) => quarter / 4),
    center: fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -85, max: 85, noNaN: true })),
  });
  fc.assert(
    fc.property(camera, ({ zoom, center: [lng, lat] }) => {
      const read = readCamera(cameraHash({ zoom, center: [lng, lat] }));
      expect(read?.zoom).toBe(zoom);
      expect(read?.center[0]).toBeCloseTo(lng, 3);
      expect(read?.center[1]).toBeCloseTo(lat, 3);
    }),
  );
});

test("a hash that is no camera is ignored", () => {
  for (const hash of [
    "",
    "#",
    "#content",
    "#12/31/",
    "#99/0/0",
    "#12/91/0",
    "#12/0/181",
    "#a/b/c",
    "#12/31.2/121.4/1",
  ]) {
    expect(readCamera(hash), hash).toBeNull();
  }
});
