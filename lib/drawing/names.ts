/** Names of the ground: provinces, cities, seas; close by, landmarks, districts and the river. */
import type { Locale } from "../contract";
import type { Basemap, Name } from "./basemap";
import { worldToScreen } from "./camera";
import { grow, holds } from "./geometry";
import { AROUND, type Label, type Obstacles, ON_IT, placeLabel, type Request } from "./labels";
import { element } from "./svg";
import { breakLines } from "./text";
import { drawn, isCloseUp, type View } from "./view";

/** A close-up names at most so many landmarks. */
const MOST_LANDMARKS = 8;

/** A name of the ground gives way before it touches a halo or leaves the screen. */
const SMALL_COST = 14;

interface Style {
  row: string;
  size: number;
  /** Text on the thing itself, or beside a dot. */
  dot: boolean;
  /** The most important rank shown from which zoom on. */
  from: (rank: number) => number;
}

const STYLES: Record<string, Style> = {
  city: { row: "town", size: 12, dot: true, from: (rank) => [0, 3.5, 5, 6][rank] ?? 7 },
  landmark: { row: "spot-name", size: 12, dot: true, from: () => 10 },
  district: { row: "district", size: 14, dot: false, from: () => 9.5 },
  town: { row: "spot-name", size: 12, dot: true, from: () => 10 },
  island: { row: "district", size: 14, dot: false, from: () => 9 },
  river: { row: "waterside", size: 12, dot: false, from: () => 9.5 },
  province: { row: "shire", size: 12, dot: false, from: (rank) => [0, 4.25, 5, 6][rank] ?? 7 },
  sea: { row: "seaname", size: 13, dot: false, from: (rank) => [0, 3, 4.5][rank] ?? 5 },
};
const ORDER = ["city", "landmark", "town", "river", "district", "island", "sea", "province"];

/**
 * Names that fit, with the dots of those that have one. `taken` are names that visits already write; `missing` those that
 * found no room, so that the river is not taken for the caption of a visit to its bank.
 */
export function namesOf(
  basemap: Basemap,
  view: View,
  locale: Locale,
  obstacles: Obstacles,
  { taken, missing }: { taken: string[]; missing: string[] },
): { labels: Label[]; dots: string } {
  const near = isCloseUp(view);
  const place = worldToScreen(view.camera, view.size);
  const box = grow(drawn(view), -4);
  const rank = (name: Name) => ORDER.indexOf(name.kind) * 10 + name.rank;
  const candidates = [...basemap.labels.names, ...(near ? basemap.shanghai.names : [])]
    .filter((name) => view.camera.zoom >= (STYLES[name.kind]?.from(name.rank) ?? Infinity))
    .filter((name) => !(near && (name.kind === "province" || name.kind === "sea")))
    .filter((name) => !(name.kind === "river" ? missing : taken).some((text) => text.includes(name.name[locale])))
    .toSorted((a, b) => rank(a) - rank(b));
  const labels: Label[] = [];
  let dots = "";
  let landmarks = 0;
  for (const { kind, name, at: world } of candidates) {
    const style = STYLES[kind];
    const at = place(world);
    if (!style || !holds(box, at) || (kind === "landmark" && landmarks >= MOST_LANDMARKS)) continue;
    const wrap = kind === "sea" && locale === "en" ? 90 : 220;
    const request: Request = {
      rows: breakLines(name[locale], style.size, false, wrap).map((text) => ({
        text,
        style: style.row,
        size: style.size,
      })),
      at,
      reaches: [style.dot ? [-2, -2, 2, 2] : kind === "river" ? [-8, -8, 8, 8] : [0, 0, 0, 0]],
      sides: style.dot || kind === "river" ? AROUND : ON_IT,
      style: kind,
      worst: SMALL_COST,
    };
    const dot = grow([at[0], at[1], at[0], at[1]], 4);
    if (style.dot && obstacles.hard.some((other) => holds(grow(other, 3), at))) continue;
    const label = placeLabel(request, obstacles);
    if (!label) continue;
    if (kind === "landmark") landmarks++;
    if (style.dot) {
      dots += element("circle", { class: "spot", cx: at[0], cy: at[1], r: 1.6 });
      obstacles.hard.push(dot);
    }
    labels.push(label);
  }
  return { labels, dots };
}
