/** Whose name or circle is at a pixel: pressing it is to press the mark. */
import type { Pixel } from "../camera/camera";
import { contains } from "../plane/box";
import { distance } from "../plane/point";
import { type Label, lineHeight } from "../text/label";
import type { Stop } from "../visits/stops";

/** The visit that a label names at a height: that of the line, or of the last one above that begins a name. */
function namedAtLine({ box, rows }: Label, y: number): string | undefined {
  let bottom = box[1];
  let named = rows[0]?.visit;
  for (const row of rows) {
    if (bottom > y) break;
    named = row.visit ?? named;
    bottom += lineHeight(row);
  }
  return named;
}

/** The id of a visit; null where nothing is named. A circle is that of the smallest that the pixel is in. */
export function namedAt({ labels, circles }: { labels: Label[]; circles: Stop[] }, pixel: Pixel): string | null {
  const label = labels.find(({ box, rows }) => contains(box, pixel) && rows.some(({ visit }) => visit));
  if (label) return namedAtLine(label, pixel[1]) ?? null;
  const [circle] = circles
    .filter(({ at, radius }) => distance(at, pixel) < radius)
    .toSorted((a, b) => a.radius - b.radius);
  return circle?.visit.id ?? null;
}
