/** Lines into provinces end within them, and in the same part of them on every screen. */
import { expect, test } from "vitest";
import { openBasemap } from "../../read-basemap";
import { metresPerPixel, type Pixel, unproject } from "../camera/camera";
import type { View } from "../camera/view";
import { atlas } from "../fixtures/sample";
import { distance } from "../plane/point";
import { pointInPolygon } from "../plane/polygon";
import { outline } from "./areas";
import { groupsOf } from "./groups";
import { legsOf } from "./legs";
import { isLeg, stopsOf } from "./stops";

const basemap = openBasemap(process.cwd());
const at = (zoom: number): View => ({
  camera: { zoom, center: [105, 33] },
  size: { width: 1400, height: 900 },
  margin: 0,
});

/** Where lines end in provinces at a view, in pixels. */
function landings(view: View, trips?: string[]): { trip: string; end: Pixel; radius: number; isWithin: boolean }[] {
  const visits = {
    ...atlas,
    features: atlas.features.filter(({ properties }) => trips?.includes(properties.trip) ?? true),
  };
  const stops = stopsOf(visits, view, null);
  return legsOf(visits, groupsOf(stops, false), basemap, view, 1).lines.flatMap(({ trip, joins, points }) => {
    const stop = stops.find(({ visit: { properties } }) => properties.trip === trip && properties.visit === joins[1]);
    const end = points.at(-1);
    const rings = stop?.form === "shape" && outline(stop, basemap, view);
    return stop && end && rings ? [{ trip, end, radius: stop.radius, isWithin: pointInPolygon(end, rings) }] : [];
  });
}

test("a line into a province ends within it, however small it is drawn", () => {
  for (let zoom = 2.5; zoom <= 7; zoom += 0.25)
    for (const { trip, isWithin } of landings(at(zoom))) expect(isWithin, `${trip} at ${zoom}`).toBe(true);
});

test("a line into a province comes to the same part of it alone as among others, from near as from afar", () => {
  const trips = [...new Set(atlas.features.filter(isLeg).map(({ properties }) => properties.trip))];
  const degrees = (zoom: number, some?: string[]) =>
    new Map(landings(at(zoom), some).map(({ trip, end }) => [trip, unproject(end, at(zoom).camera, at(zoom).size)]));
  for (const trip of trips) {
    const alone = degrees(5, [trip]).get(trip);
    if (!alone) continue;
    for (let zoom = 3.25; zoom <= 6; zoom += 0.25) {
      const [found] = landings(at(zoom)).filter((each) => each.trip === trip);
      if (!found) throw new Error(`no line of ${trip} at ${zoom}`);
      const place = degrees(zoom).get(trip) ?? [0, 0];
      const metres = distance([alone[0] * Math.cos(0.55), alone[1]], [place[0] * Math.cos(0.55), place[1]]) * 111_000;
      const size = found.radius * metresPerPixel(place[1], zoom);
      expect(metres / size, `${trip} at ${zoom}`).toBeLessThan(1);
    }
  }
});
