/** A scene as SVG: the one place where what is laid out becomes elements. Styles are the classes of `components/map`. */
import type { Graticule } from "../basemap/graticule";
import type { Ground } from "../basemap/ground";
import type { Pixel } from "../camera/camera";
import type { Scene } from "../scene";
import type { Area } from "../visits/areas";
import type { Arrowhead } from "../visits/arrowheads";
import type { LegLine, Legs } from "../visits/legs";
import { alongSvg, labelSvg } from "./labels";
import { classes, element, n, outlined, path, polyline } from "./strings";

const shape = (style: string, lines: Pixel[][], closed: boolean, width: number | null = null) => {
  const d = path(lines, closed);
  return d && element("path", { class: style, d, "stroke-width": width });
};

/** @param id prefix of ids inside the SVG */
export function basemapSvg(
  { window, isSeaKnown, land, lakes, rivers, schematic, borders }: Ground,
  id: string,
): string {
  const [x, y, right, bottom] = window;
  const box = { x, y, width: right - x, height: bottom - y };
  const layers = [
    element("rect", { class: isSeaKnown ? "sea" : "bare", ...box }),
    shape("land", land, true),
    shape("lake", lakes, true),
    shape("watercourse", rivers, false),
    ...schematic.map(({ lines, width }) => shape("river", lines, false, width)),
    shape("border", borders, false),
  ];
  return `<clipPath id="${id}-drawn">${element("rect", box)}</clipPath><g clip-path="url(#${id}-drawn)">${layers.join("")}</g>`;
}

function graticuleSvg({ window: [left, top, right, bottom], meridians, parallels, words }: Graticule): string {
  const lines = [
    ...meridians.map((x) => `M${x} ${n(top)}V${n(bottom)}`),
    ...parallels.map((y) => `M${n(left)} ${y}H${n(right)}`),
  ];
  const texts = words.map(
    ({ at: [x, y], text, anchor }) =>
      `<text class="${classes("label", anchor !== "start" && anchor, "graticule-label")}" x="${x}" y="${y}">${text}</text>`,
  );
  return element("path", { class: "graticule", d: lines.join("") }) + texts.join("");
}

/** What is written on the basemap. */
export function groundNamesSvg({ graticule, dots, names }: Pick<Scene, "graticule" | "dots" | "names">): string {
  const spots = dots.map(([cx, cy]) => element("circle", { class: "spot", cx, cy, r: 1.6 }));
  const labels = names.map((label) => labelSvg(label, label.kind));
  return outlined(graticuleSvg(graticule) + [...spots, ...labels].join(""));
}

type Hatched = Pick<Area, "isSelected" | "isAnnounced">;

/** A circle up to this radius, pixels, is hatched more densely, or nothing would be seen of it; its line up to that one. */
const FINE = 16;
const TINY = 8;
const isUpTo = (most: number, area: Hatched & { radius?: number }) => area.radius !== undefined && area.radius < most;

/** What sources report is hatched with lines, what they announce with dashes. */
const hatchOf = ({ isSelected, isAnnounced }: Hatched) => classes(isAnnounced && "announced", isSelected && "selected");
const patternOf = (area: Hatched) => classes(hatchOf(area), isUpTo(FINE, area) && "fine");
const hatchId = (id: string, area: Hatched) => `${id}-hatch${patternOf(area).replaceAll(" ", "-")}`;

/** The hatches that some areas are filled with. */
export const hatches = (id: string, areas: Hatched[]): string =>
  `<defs>${[...new Map(areas.map((area) => [patternOf(area), area])).values()]
    .map(
      (area) =>
        `<pattern id="${hatchId(id, area)}" width="${isUpTo(FINE, area) ? 3.5 : 6}" height="${area.isAnnounced ? 9 : 6}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${element("path", { class: classes("hatch", hatchOf(area)), d: area.isAnnounced ? "M0 0V4" : "M0 0V6" })}</pattern>`,
    )
    .join("")}</defs>`;

/** What an area is filled with: a unit to which a visit is only announced, with nothing. */
export const fillOf = (area: Area, id: string): string =>
  "radius" in area && area.isAnnounced ? "none" : `url(#${hatchId(id, area)})`;

export function areaSvg(area: Area, id: string): string {
  const fill = fillOf(area, id);
  if ("radius" in area) return circleSvg(area, fill);
  const d = path(area.rings, true);
  return d && element("path", { class: "area", fill, d });
}

export const circleSvg = (
  { at: [cx, cy], radius, isSelected, isAnnounced }: { at: Pixel; radius: number } & Hatched,
  fill = "none",
) =>
  element("circle", {
    class: classes("uncertainty", radius < TINY && "tiny", isAnnounced && "announced", isSelected && "selected"),
    fill,
    cx,
    cy,
    r: radius,
  });

export function lineSvg({ trip, joins, basis, isSelected, isAnnounced, parts, arrowhead }: LegLine): string {
  const d = parts.map(polyline).join("");
  if (!d) return "";
  const line = {
    class: classes("leg", basis, isAnnounced && "announced", isSelected && "selected"),
    "data-trip": trip,
    "data-joins": joins.join(" ").trim(),
    d,
  };
  if (!arrowhead) return element("path", line);
  const arrow = { class: classes("arrowhead", isSelected && "selected"), d: `${polyline(arrowOf(arrowhead))}z` };
  return element("path", line) + element("path", arrow);
}

/** An arrowhead that points east: its tip, its barbs, and what is cut out between them; pixels. */
const ARROWHEAD: Pixel[] = [
  [6.5, 0],
  [-4.5, -4.2],
  [-2, 0],
  [-4.5, 4.2],
];

/** Turned and put in its place: written so it is shorter than with a transform. */
function arrowOf({ at: [x, y], angle }: Arrowhead): Pixel[] {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return ARROWHEAD.map(([along, across]) => [x + along * cos - across * sin, y + along * sin + across * cos]);
}

export const originSvg = ([cx, cy]: Pixel) => element("circle", { class: "origin", cx, cy, r: 3.6 });

/** The lines, and the dots of the origins. */
export const legsSvg = ({ lines, origins }: Legs): string =>
  outlined(lines.map(lineSvg).join("")) + origins.map(({ at }) => originSvg(at)).join("");

/** Areas and uncertainty circles. `id`: prefix of ids inside the SVG. */
export function areasSvg({ areas, circles }: Pick<Scene, "areas" | "circles">, id: string): string {
  const hatched = areas.map((area) => areaSvg(area, id));
  const rings = circles.map((circle) => circleSvg(circle));
  return hatches(id, areas) + [...hatched, ...rings].join("");
}

/** Legs and the names of visits. `id`: prefix of ids inside the SVG. */
export function routeSvg({ legs, along, labels }: Pick<Scene, "legs" | "along" | "labels">, id: string): string {
  const texts = [along ? alongSvg(along, id) : "", ...labels.map((label) => labelSvg(label))];
  return legsSvg(legs) + outlined(texts.join(""));
}
