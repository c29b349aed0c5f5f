/** More visits than can be drawn one by one: each a dot where it is, lines straight and without arrowheads. */
import { BASES } from "../../features";
import type { Scene } from "../scene";
import { element, n } from "./strings";
import { symbolSvg } from "./symbols";

/** What of a scene is drawn instead of its route and its marks. */
export function crowdSvg({ legs, marks, areas }: Scene): string {
  const rings = areas.flatMap((area) => ("radius" in area ? [area] : []));
  const circles = rings.map(({ at: [cx, cy], radius: r }) =>
    element("circle", { class: "uncertainty", fill: "none", cx, cy, r }),
  );
  const lines = BASES.map((basis) => {
    const d = legs.lines
      .filter((line) => line.basis === basis)
      .flatMap(({ parts }) => parts)
      .map((part) => [part[0], part.at(-1)])
      .map(([a, b]) =>
        a && b ? `M${Math.round(a[0])} ${Math.round(a[1])}L${Math.round(b[0])} ${Math.round(b[1])}` : "",
      )
      .join("");
    return d && element("path", { class: `leg ${basis}`, d });
  });
  const dots = marks.map(({ at: [x, y] }) => `M${Math.round(x)} ${Math.round(y)}h0`).join("");
  const chosen = marks.filter(({ isSelected }) => isSelected);
  const own = chosen.map(
    ({ symbol, at }) => `<g transform="translate(${n(at[0])} ${n(at[1])})">${symbolSvg(symbol, at)}</g>`,
  );
  return [...circles, ...lines, element("path", { class: "crowd", d: dots }), ...own].join("");
}
