import fc from "fast-check";
import { expect, test } from "vitest";
import { cameraHash, localized, MAX_QUERY, MAX_ZOOM, readCamera, searchQuery, tripPath } from "./url";

test("paths say what, with the locale in front", () => {
  expect(localized("zh", tripPath("2016-07-beijing-shanghai", "shanghai-tower"))).toBe(
    "/zh/trips/2016-07-beijing-shanghai/shanghai-tower",
  );
  expect(localized("en", "/")).toBe("/en");
});

test.each([
  ["is taken without the space around it", [" 上海 "], "上海"],
  ["is nothing where none stands", [], ""],
  ["is nothing where several stand", ["上海", "北京"], ""],
  ["is cut where it is too long", [` ${"a".repeat(MAX_QUERY)}b`], "a".repeat(MAX_QUERY)],
  ["is cut between two characters", ["𠮷".repeat(MAX_QUERY + 1)], "𠮷".repeat(MAX_QUERY)],
])("what is searched for %s", (_, q, searched) => {
  expect(searchQuery(q)).toBe(searched);
});

test("a camera survives its hash, wherever the map has been moved to", () => {
  const camera = fc.record({
    zoom: fc.integer({ min: 0, max: 4 * MAX_ZOOM }).map((quarter) => quarter / 4),
    lng: fc.double({ min: -1e5, max: 1e5, noNaN: true }),
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
  });
  fc.assert(
    fc.property(camera, ({ zoom, lng, lat }) => {
      const hash = cameraHash({ zoom, center: [lng, lat] });
      const read = readCamera(hash);
      expect(read?.zoom).toBe(zoom);
      const around = (((read?.center[0] ?? Number.NaN) - lng) / 360) % 1;
      expect(Math.abs(around - Math.round(around))).toBeCloseTo(0, 6);
      expect(read?.center[1]).toBeCloseTo(Math.min(85.0511, Math.max(-85.0511, lat)), 3);
    }),
  );
  expect(cameraHash({ zoom: 4, center: [296, 85.0511287798] })).toBe("#4/85.0511/-64.0000");
});

test("a camera is read through what a messenger did to it", () => {
  const camera = { zoom: 12, center: [121.4709, 31.2334] };
  for (const rest of [
    "。",
    "%E3%80%82",
    ".",
    ",",
    ")",
    "、",
    "；",
    ". And",
    "&utm_source=x",
    "?from=timeline",
    "%20",
    "#",
  ])
    expect(readCamera(`#12/31.2334/121.4709${rest}`), rest).toEqual(camera);
  expect(readCamera("#12%2F31.2334%2f121.4709")).toEqual(camera);
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
    "#12/31.2/121.4.5",
    "#12/31.2/1214",
    "#12/86/0",
  ]) {
    expect(readCamera(hash), hash).toBeNull();
  }
});
