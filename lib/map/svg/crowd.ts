/** More visits than can be drawn one by one: each a dot at its own point, areas as ever, lines straight and without arrowheads. */
import { BASES } from "../../features";
import type { Pixel } from "../camera/camera";
import type { Scene } from "../scene";
import type { Area } from "../visits/areas";
import { isUnit, type Stop } from "../visits/stops";
import { areaSvg, fillOf, hatches, originSvg } from "./scene";
import { element } from "./strings";

const pixel = ([x, y]: Pixel) => `${Math.round(x)} ${Math.round(y)}`;
/** An arc that all but closes, and a line for the rest: half as long as two arcs. */
const ring = ({ at: [x, y], radius }: { at: Pixel; radius: number }) => {
  const r = Math.max(1, Math.round(radius));
  return `M${pixel([x, y - r])}a${r} ${r} 0 11-.1 0z`;
};
const shape = (style: string, d: string, fill: string | null = null) => d && element("path", { class: style, fill, d });

/** Units as circles, all of one kind in one path; what is more than that by itself. */
function areasSvg(areas: Area[], id: string): string {
  const units = areas.filter((area) => "radius" in area && !area.isSelected);
  const many = [...new Set(units.map((unit) => fillOf(unit, id)))].map((fill) => {
    const some = units.filter((unit) => fillOf(unit, id) === fill);
    const rings = some.map((unit) => ("radius" in unit ? ring(unit) : "")).join("");
    return shape(some[0]?.isAnnounced ? "uncertainty announced" : "uncertainty", rings, fill);
  });
  return (
    areas
      .filter((area) => !units.includes(area))
      .map((area) => areaSvg(area, id))
      .join("") + many.join("")
  );
}

/** What of a scene is drawn instead of its route and its marks. `id`: prefix of ids inside the SVG. */
export function crowdSvg({ legs, stops, areas, circles }: Scene, id: string): string {
  const lines = BASES.map((basis) => {
    const parts = legs.lines.filter((line) => line.basis === basis).flatMap((line) => line.parts);
    const ends = parts.map((part) => [part[0], part.at(-1)] as const);
    return shape(`leg ${basis}`, ends.map(([a, b]) => (a && b ? `M${pixel(a)}L${pixel(b)}` : "")).join(""));
  });
  const dots = (some: Stop[]) => some.map((stop) => `M${pixel(stop.at)}h0`).join("");
  const points = stops.filter(({ form }) => !isUnit(form));
  const hollow = points.filter(({ unordered, isAnnounced }) => unordered || isAnnounced);
  return [
    hatches(id, areas),
    areasSvg(areas, id),
    shape("uncertainty", circles.map(ring).join("")),
    ...lines,
    ...legs.origins.map(({ at }) => originSvg(at)),
    shape("crowd", dots(points)),
    shape("crowd hollow", dots(hollow)),
  ].join("");
}
