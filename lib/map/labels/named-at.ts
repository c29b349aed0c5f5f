/** Whose name or circle is at a pixel: pressing it is to press the mark. */
import type { Pixel } from "../camera/camera";
import { type Box, contains, cornersOf } from "../plane/box";
import { distance } from "../plane/point";
import { type Label, lineHeight } from "../text/label";
import type { Stop } from "../visits/stops";

/** The visit that a label names at a height: that of the last line above it that begins a name. */
function namedAtLine({ box, rows }: Label, y: number): string | null {
  let top = box[1];
  let named: string | null = null;
  for (const row of rows) {
    if (top > y) break;
    named = row.visitId ?? named;
    top += lineHeight(row);
  }
  return named;
}

/**
 * The id of a visit, with its trip's; null where nothing is named. Of circles the smallest counts, and none that holds all
 * of what is `seen`: a press there is one on the map.
 */
export function namedAt(
  { labels, circles }: { labels: Label[]; circles: Stop[] },
  pixel: Pixel,
  seen: Box,
): string | null {
  const label = labels.find(({ box, rows }) => contains(box, pixel) && rows.some(({ visitId }) => visitId));
  if (label) return namedAtLine(label, pixel[1]);
  const isIn = (at: Pixel, { at: middle, radius }: Stop) => distance(at, middle) < radius;
  const [circle] = circles
    .filter((each) => isIn(pixel, each) && !cornersOf(seen).every((corner) => isIn(corner, each)))
    .toSorted((a, b) => a.radius - b.radius);
  return circle?.visit.id ?? null;
}
