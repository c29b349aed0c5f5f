/** Boxes that polygons are cut at, and the edges that the cut leaves. */
import type { Point } from "../../../lib/contract";
import type { Box } from "../../../lib/map/plane/box";

/** A box as one closed ring, counter-clockwise. */
export const boxRing = ([west, south, east, north]: Box): Point[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** Whether a point lies on the edge of a box, or on the line that the edge is part of. */
export const onFrame = ([west, south, east, north]: Box, [lng, lat]: Point): boolean =>
  [lng - west, lng - east, lat - south, lat - north].some((away) => Math.abs(away) < 1e-9);

/**
 * A ring without its points on the edge of a box that it was cut at: it goes from the last point on one side straight to
 * the first on the other.
 */
export function acrossFrame(box: Box, ring: Point[]): Point[] {
  const kept = ring.slice(0, -1).filter((point) => !onFrame(box, point));
  return kept[0] ? [...kept, kept[0]] : [];
}
