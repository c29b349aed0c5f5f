import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../../lib/contract";
import { boxRing } from "./frame";
import { centroid, lineLength, ringArea, unwrap } from "./rings";

const shape = fc
  .tuple(fc.integer({ min: -150, max: 150 }), fc.integer({ min: -60, max: 60 }))
  .chain(([west, south]) =>
    fc
      .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
      .map(([width, height]) => ({ ring: boxRing([west, south, west + width, south + height]), width, height })),
  );

test("the area of a ring is the same whichever way it runs", () => {
  fc.assert(
    fc.property(shape, ({ ring, width, height }) => {
      expect(ringArea(ring)).toBeCloseTo(width * height);
      expect(ringArea(ring.toReversed())).toBeCloseTo(width * height);
    }),
  );
  expect(ringArea([])).toBe(0);
});

test("the centroid is the middle of the largest polygon, whatever else there is and however it runs", () => {
  fc.assert(
    fc.property(shape, ({ ring, width, height }) => {
      const [west, south] = ring[0] ?? [0, 0];
      const crumb = boxRing([170, 80, 170.5, 80.5]);
      for (const outer of [ring, ring.toReversed()]) {
        const [lng, lat] = centroid([[crumb], [outer], [crumb]]);
        expect(lng).toBeCloseTo(west + width / 2);
        expect(lat).toBeCloseTo(south + height / 2);
      }
    }),
  );
});

test("a line is as long as its parts", () => {
  const line: Point[] = [
    [0, 0],
    [3, 4],
    [3, 10],
  ];
  expect(lineLength(line)).toBe(11);
  expect(lineLength(line.slice(0, 1))).toBe(0);
});

test("a ring across the antimeridian goes on beyond 180, to the east or to the west, and comes back", () => {
  const across: Point[] = [
    [170, 0],
    [-170, 0],
    [-170, 10],
    [170, 10],
    [170, 0],
  ];
  expect(unwrap(across).map(([lng]) => lng)).toEqual([170, 190, 190, 170, 170]);
  expect(unwrap(across.slice(1)).map(([lng]) => lng)).toEqual([-170, -170, -190, -190]);
});

test("an unwrapped line has no leap, the same latitudes, and the same longitudes but for whole turns", () => {
  const line = fc.array(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })));
  fc.assert(
    fc.property(line, (points) => {
      const out = unwrap(points);
      out.forEach(([lng, lat], i) => {
        const [before] = out[i - 1] ?? [lng];
        expect(Math.abs(lng - before)).toBeLessThanOrEqual(180);
        const [was, height] = points[i] ?? [NaN, NaN];
        expect(Math.abs((lng - was) % 360)).toBe(0);
        expect(lat).toBe(height);
      });
    }),
  );
});
