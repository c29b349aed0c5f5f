/** Where a line says which way it leads. */
import type { Pixel } from "../camera/camera";
import { drawnBox, type View } from "../camera/view";
import { around, type Box, distanceTo } from "../plane/box";
import { clipLine } from "../plane/clip";
import { distance, lengthOf } from "../plane/point";

/** Where the arrowhead of a line sits and where it points (degrees). */
export interface Arrowhead {
  at: Pixel;
  angle: number;
}

/** What an arrowhead covers, pixels. */
export const headBox = ({ at }: Arrowhead): Box => around(at, 5);

/** Points of a line, and the symbols of the visits about it that it does not join. */
interface Way {
  points: Pixel[];
  others: Box[];
}

/** Where on a line its arrowhead sits, as shares of what is seen of it. */
const SHARES = [0.5, 0.62, 0.38, 0.74, 0.26];
/** A line that is shorter has none, pixels. */
const SHORTEST = 8;
/** How far an arrowhead keeps from the symbol of a visit that its line does not join, and from where another line ends, pixels. */
const OFF_SYMBOL = 6;
const OFF_END = 18;

function headAt(line: Pixel[], along: number): Arrowhead | null {
  let left = along;
  for (const [i, point] of line.entries()) {
    const next = line[i + 1];
    if (!next) break;
    left -= distance(point, next);
    if (left <= 0) return { at: next, angle: (Math.atan2(next[1] - point[1], next[0] - point[0]) * 180) / Math.PI };
  }
  return null;
}

function headOf(line: Pixel[], visits: Box[], ends: Pixel[], view: View): Arrowhead | null {
  const [visible = line] = clipLine(line, drawnBox({ ...view, margin: -8 })).toSorted(
    (a, b) => lengthOf(b) - lengthOf(a),
  );
  const length = lengthOf(visible);
  if (length < SHORTEST) return null;
  let bare: Arrowhead | null = null;
  for (const share of SHARES) {
    const head = headAt(visible, length * share);
    if (!head || visits.some((other) => distanceTo(other, head.at) <= OFF_SYMBOL)) continue;
    if (ends.every((end) => end === line.at(-1) || distance(end, head.at) > OFF_END)) return head;
    bare ??= head;
  }
  return bare ?? headAt(visible, length * (SHARES[0] ?? 0));
}

/** The arrowhead of each line, null for one that is too short. Where another line ends one would seem to lead on from there. */
export function arrowheadsOf(ways: Way[], view: View): (Arrowhead | null)[] {
  const ends = ways.map(({ points }) => points.at(-1)).filter((end) => end !== undefined);
  return ways.map(({ points, others }) => headOf(points, others, ends, view));
}
