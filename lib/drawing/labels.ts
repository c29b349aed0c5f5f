/** Where names go: beside what they name, off everything else; the least important are left out first. */
import type { Pixel } from "./camera";
import { type Box, grow, overlap } from "./geometry";
import { classes, escapeXml, n } from "./svg";
import { textWidth } from "./text";

export interface Row {
  text: string;
  /** Classes of this line; sizes in pixels must be those of the style sheet. */
  style: string;
  size: number;
  bold?: boolean;
}

/** A name that asks for a place. */
export interface Request {
  rows: Row[];
  at: Pixel;
  /** How far from `at` the text starts: left, top, right, bottom; several reaches are tried in turn. */
  reaches: Box[];
  /** Directions to try, best first. */
  sides: readonly Side[];
  /** Classes of the whole text. */
  style: string;
  /** The highest cost it is still written at: a name that must stay has no such limit. */
  worst: number;
}

/** -1, 0 or 1 on each axis: left to right, top to bottom. */
export type Side = readonly [number, number];
export const AROUND: readonly Side[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];
export const ON_IT: readonly Side[] = [[0, 0]];

export interface Label {
  box: Box;
  anchor: "start" | "middle" | "end";
  rows: Row[];
  style: string;
  /** What its place covers or cuts; from `POOR` on another place would be worth a detour. */
  cost: number;
}

/** What labels keep off: hard obstacles forbid a place, soft ones only make it worse. */
export interface Obstacles {
  hard: Box[];
  soft: Box[];
  /** Circles whose line should not run through text. */
  rings: { at: Pixel; radius: number }[];
  seen: Box;
}

const GAP = 5;
const lineHeight = ({ size }: Row) => size + 4;

function sizeOf(rows: Row[]): [number, number] {
  return [
    Math.max(...rows.map(({ text, size, bold = false }) => textWidth(text, size, bold))),
    rows.reduce((sum, row) => sum + lineHeight(row), 0),
  ];
}

function boxAt({ at: [x, y] }: Request, [dx, dy]: Side, reach: Box, [width, height]: [number, number]): Box {
  const slant = dx !== 0 && dy !== 0 ? 0.75 : 1;
  const side = (direction: number, at: number, low: number, high: number, size: number) => {
    if (direction > 0) return at + high * slant + GAP;
    return direction < 0 ? at + low * slant - GAP - size : at + (low + high) / 2 - size / 2;
  };
  const left = side(dx, x, reach[0], reach[2], width);
  const top = side(dy, y, reach[1], reach[3], height);
  return [left, top, left + width, top + height];
}

/** Whether a circle's line runs through a box. */
function onRing(box: Box, at: Pixel, radius: number): boolean {
  const near = Math.hypot(Math.max(box[0] - at[0], 0, at[0] - box[2]), Math.max(box[1] - at[1], 0, at[1] - box[3]));
  const far = Math.hypot(Math.max(at[0] - box[0], box[2] - at[0]), Math.max(at[1] - box[1], box[3] - at[1]));
  return near < radius && radius < far;
}

/** What covering something costs. */
export const FORBIDDEN = 1000;
/** What being cut off at the edge costs. */
export const POOR = 120;

function cost(box: Box, { hard, soft, rings, seen }: Obstacles): number {
  const padded = grow(box, 2);
  const cutOff =
    overlap(box, seen) && !(box[0] >= seen[0] && box[1] >= seen[1] && box[2] <= seen[2] && box[3] <= seen[3]);
  return (
    hard.filter((other) => overlap(padded, other)).length * FORBIDDEN +
    Math.min(8, soft.filter((other) => overlap(box, other)).length) * 3 +
    rings.filter(({ at, radius }) => onRing(box, at, radius)).length * 12 +
    (cutOff ? POOR : 0)
  );
}

/** Places one name; null where there is no room for it. What is placed becomes an obstacle itself. */
export function placeLabel(request: Request, obstacles: Obstacles): Label | null {
  const size = sizeOf(request.rows);
  let best: Label | null = null;
  for (const [i, reach] of request.reaches.entries()) {
    for (const [j, side] of request.sides.entries()) {
      const box = boxAt(request, side, reach, size);
      const total = cost(box, obstacles) + i * 4 + j * 2;
      if (best && best.cost <= total) continue;
      const anchor = side[0] > 0 ? "start" : side[0] < 0 ? "end" : "middle";
      best = { box, anchor, rows: request.rows, style: request.style, cost: total };
    }
  }
  if (!best || best.cost >= request.worst) return null;
  obstacles.hard.push(best.box);
  return best;
}

/** A label as SVG text, its place given relative to `from`. */
export function drawLabel({ box, anchor, rows, style }: Label, from: Pixel = [0, 0]): string {
  const x = n((anchor === "start" ? box[0] : anchor === "end" ? box[2] : (box[0] + box[2]) / 2) - from[0]);
  let y = box[1] - from[1];
  const lines = rows.map((row, i) => {
    const height = lineHeight(row);
    const baseline = y + height * 0.78;
    y += height;
    const place = i === 0 ? "" : ` x="${x}" y="${n(baseline)}"`;
    return { baseline, svg: `<tspan class="${row.style}"${place}>${escapeXml(row.text)}</tspan>` };
  });
  return `<text class="${classes("lb", style)}" x="${x}" y="${n(lines[0]?.baseline ?? 0)}" text-anchor="${anchor}">${lines.map(({ svg }) => svg).join("")}</text>`;
}
