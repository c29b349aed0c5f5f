/** Whose name, circle or province is at a pixel: pressing it is to press the mark. */
import type { Pixel } from "../camera/camera";
import { type Box, contains, cornersOf } from "../plane/box";
import { distance } from "../plane/point";
import { pointInPolygon } from "../plane/polygon";
import { type Label, lineHeight } from "../text/label";
import type { VisitedArea } from "../visits/areas";
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
 * The id of a visit, with its trip's; null where nothing is named. Of circles the smallest counts, before any
 * province, and nothing that holds all of what is `seen`: a press there is one on the map.
 */
export function namedAt(
  { labels, circles, areas }: { labels: Label[]; circles: Stop[]; areas: VisitedArea[] },
  pixel: Pixel,
  seen: Box,
): string | null {
  const label = labels.find(({ box, rows }) => contains(box, pixel) && rows.some(({ visitId }) => visitId));
  if (label) return namedAtLine(label, pixel[1]);
  const holds = (isIn: (at: Pixel) => boolean) => isIn(pixel) && !cornersOf(seen).every(isIn);
  const [circle] = circles
    .filter(({ at: middle, radius }) => holds((at) => distance(at, middle) < radius))
    .toSorted((a, b) => a.radius - b.radius);
  if (circle) return circle.visit.id;
  const province = areas.find((area) => "rings" in area && holds((at) => pointInPolygon(at, area.rings)));
  return province?.visit ?? null;
}
