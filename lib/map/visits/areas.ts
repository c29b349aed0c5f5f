/** How sure a place is: hatched shapes, hatched circles, halos. */
import { type Basemap, provinceShape } from "../basemap/basemap";
import { type Pixel, toWorld, worldToScreen } from "../camera/camera";
import { drawn, seen, type View } from "../camera/view";
import { clipRing, distance, grow, thin } from "../plane/geometry";
import { classes, element, path } from "../svg/svg";
import { foremost, type Stop } from "./stops";

/** The outline of a province on the screen, whole; null where the basemap has none. */
export function outline(stop: Stop, basemap: Basemap, view: View): Pixel[][] | null {
  const shape = stop.form === "area" ? provinceShape(basemap, stop.visit.properties.adcode) : null;
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

/** Whether a circle is so large that only its inside is seen: there a hatch would tell nothing. */
function surrounds({ at, radius }: Stop, view: View): boolean {
  const [left, top, right, bottom] = seen(view);
  const corners: Pixel[] = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ];
  return corners.every((corner) => distance(corner, at) < radius);
}

/** Provinces as hatched shapes, units without open outlines as hatched circles. */
export function drawAreas(stops: Stop[], basemap: Basemap, view: View, id: string, tolerance: number): string {
  const fill = ({ on }: Stop) => `url(#${id}-hatch${on ? "on" : ""})`;
  const sameUnit = (a: Stop, b: Stop) =>
    a.form === b.form && a.visit.properties.adcode === b.visit.properties.adcode && distance(a.at, b.at) < 1;
  return distinct(
    stops.filter(({ form }) => form === "area" || form === "circle"),
    sameUnit,
  )
    .toReversed()
    .map((stop) => {
      if (stop.form === "circle") {
        const [cx, cy] = stop.at;
        if (surrounds(stop, view)) return "";
        return element("circle", { class: classes("halo", stop.on && "on"), fill: fill(stop), cx, cy, r: stop.radius });
      }
      const rings = outline(stop, basemap, view)?.map((ring) => thin(clipRing(ring, grow(drawn(view), 8)), tolerance));
      const d = path(rings ?? [], true);
      return d && element("path", { class: "area", fill: fill(stop), d });
    })
    .join("");
}

/** Smaller halos would lie under their own disc. */
const LEAST_HALO = 15;

/** The halos that are drawn: centres nearer than a quarter radius share one. */
export function halosOf(stops: Stop[]): Stop[] {
  return distinct(
    stops.filter(({ form, radius }) => form === "disc" && radius > LEAST_HALO),
    (a, b) => distance(a.at, b.at) < Math.max(a.radius, b.radius) / 4,
  ).toReversed();
}

/** Halos as dashed circles of the error's true radius. */
export const drawHalos = (halos: Stop[]): string =>
  halos
    .map(({ at: [cx, cy], radius, on }) =>
      element("circle", { class: classes("halo", on && "on"), fill: "none", cx, cy, r: radius }),
    )
    .join("");
