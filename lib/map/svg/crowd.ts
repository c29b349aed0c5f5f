/** More visits than can be drawn one by one: each a dot at its own point, areas as ever, lines straight and without arrowheads. */
import { BASES } from "../../features";
import type { Pixel } from "../camera/camera";
import type { Scene } from "../scene";
import { isUnit, type Stop } from "../visits/stops";
import { areaSvg, hatches, originSvg } from "./scene";
import { element } from "./strings";

const pixel = ([x, y]: Pixel) => `${Math.round(x)} ${Math.round(y)}`;
const ring = ({ at: [x, y], radius }: Stop) => {
  const r = Math.round(radius);
  return `M${pixel([x - r, y])}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;
};
const shape = (style: string, d: string) => d && element("path", { class: style, d });

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
    ...areas.map((area) => areaSvg(area, id)),
    shape("uncertainty", circles.map(ring).join("")),
    ...lines,
    ...legs.origins.map(({ at }) => originSvg(at)),
    shape("crowd", dots(points)),
    shape("crowd hollow", dots(hollow)),
  ].join("");
}
