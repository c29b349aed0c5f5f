/** How sure a place is: shapes and circles to hatch, circles of errors. */
import { type Basemap, provinceShape } from "../basemap/basemap";
import { type Pixel, toWorld, worldToScreen } from "../camera/camera";
import { drawnBox, seenBox, type View, type Viewport } from "../camera/view";
import { type Box, contains, cornersOf, grow } from "../plane/box";
import { clipRing } from "../plane/clip";
import { distance } from "../plane/point";
import { pointInPolygon } from "../plane/polygon";
import { simplify } from "../plane/simplify";
import type { Group } from "./groups";
import { foremost, type Stop } from "./stops";

/** The outline of a province on the screen, whole; null where the basemap has none. */
export function outline(stop: Stop, basemap: Basemap, view: Viewport): Pixel[][] | null {
  const shape = stop.form === "shape" ? provinceShape(basemap, stop.visit.properties.adcode) : null;
  if (!shape) return null;
  const place = worldToScreen(view.camera, view.size);
  // The copy of the world that its point is in.
  const copy = Math.round(toWorld(view.camera.center)[0] - (shape.box[0] + shape.box[2]) / 2);
  return shape.lines.map((line) => line.map(([x, y]) => place([x + copy, y])));
}

/** One of each: several visits to the same province are one hatch, and a selected one decides its colour. */
function distinct(stops: Stop[], same: (a: Stop, b: Stop) => boolean): Stop[] {
  const kept: Stop[] = [];
  for (const stop of foremost(stops)) if (!kept.some((other) => same(other, stop))) kept.push(stop);
  return kept;
}

/** Whether a unit, or the circle that a place is somewhere in, is so large that only its inside is seen. */
export function surrounds(stop: Stop, basemap: Basemap, view: View): boolean {
  // Above a card and beside it the map is seen as well; below a sheet nothing is.
  const [, , , bottom] = seenBox(view);
  const seen: Box = [0, 0, view.size.width, bottom];
  const corners = cornersOf(seen);
  if (stop.form === "circle" || stop.form === "disc")
    return corners.every((corner) => distance(corner, stop.at) < stop.radius);
  const rings = outline(stop, basemap, view);
  if (!rings) return false;
  const isCrossed = rings.some((ring) => clipRing(ring, seen).some((point) => contains(grow(seen, -1), point)));
  return !isCrossed && corners.every((corner) => pointInPolygon(corner, rings));
}

/** A province in its own shape, or a unit without open outlines as a circle: to be hatched. */
export type Area = { isSelected: boolean; isAnnounced: boolean } & (
  | { rings: Pixel[][] }
  | { at: Pixel; radius: number }
);

/** With the id of the visit to it that is foremost. */
export type VisitedArea = Area & { visit: string };

/** The areas that are drawn, the foremost last; what is smaller than `tolerance` pixels is left out. */
export function areasOf(stops: Stop[], basemap: Basemap, view: Viewport, tolerance: number): VisitedArea[] {
  const sameUnit = (a: Stop, b: Stop) =>
    a.form === b.form && a.visit.properties.adcode === b.visit.properties.adcode && distance(a.at, b.at) < 1;
  return distinct(
    stops.filter(({ form }) => form === "shape" || form === "circle"),
    sameUnit,
  )
    .toReversed()
    .flatMap((stop): VisitedArea[] => {
      const { isSelected, at, radius, form } = stop;
      const visit = stop.visit.id;
      // Where someone was, too, that is what is drawn.
      const isAnnounced = stops.every((other) => !sameUnit(stop, other) || other.isAnnounced);
      if (form === "circle") return [{ visit, isSelected, isAnnounced, at, radius }];
      const rings = outline(stop, basemap, view)?.map((ring) =>
        simplify(clipRing(ring, grow(drawnBox(view), 8)), tolerance),
      );
      return rings ? [{ visit, isSelected, isAnnounced, rings }] : [];
    });
}

/** Smaller circles would lie under their own disc, pixels; a disc without a number is smaller. */
const LEAST_RADIUS = 13;
const LEAST_RADIUS_UNNUMBERED = 10;

/** Whether a disc covers its circle. */
export const coversCircle = ({ form, radius }: Stop, numbered: boolean): boolean =>
  form === "disc" && radius <= (numbered ? LEAST_RADIUS : LEAST_RADIUS_UNNUMBERED);

/** A unit's circle up to this radius, pixels, is seen as a symbol. */
const SMALL_UNIT = 40;

/** Whether a unit is drawn so small that what stands or leads beside it would be taken for its own. */
export const isSmallUnit = ({ form, radius }: Stop): boolean => form === "circle" && radius < SMALL_UNIT;

/** The circles that are drawn: of stops that share a symbol, centres nearer than a quarter radius share one. */
export function uncertaintyCircles(groups: Pick<Group, "stops" | "numbered">[]): Stop[] {
  const groupOf = new Map(groups.flatMap((group) => group.stops.map((stop) => [stop, group] as const)));
  return distinct(
    [...groupOf].flatMap(([stop, { numbered }]) =>
      stop.form === "disc" && !coversCircle(stop, numbered) ? [stop] : [],
    ),
    (a, b) => groupOf.get(a) === groupOf.get(b) && distance(a.at, b.at) < Math.max(a.radius, b.radius) / 4,
  ).toReversed();
}
