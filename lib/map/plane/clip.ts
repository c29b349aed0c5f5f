import { type Box, bbox, encloses, grow, intersects } from "./box";
import { interpolate, type XY } from "./point";

type Axis = 0 | 1;
interface Edge {
  axis: Axis;
  at: number;
  keep: (value: number) => boolean;
}
const edges = ([minX, minY, maxX, maxY]: Box): Edge[] => [
  { axis: 0, at: minX, keep: (v) => v >= minX },
  { axis: 0, at: maxX, keep: (v) => v <= maxX },
  { axis: 1, at: minY, keep: (v) => v >= minY },
  { axis: 1, at: maxY, keep: (v) => v <= maxY },
];
const cross = (a: XY, b: XY, { axis, at }: Edge) => interpolate(a, b, (at - a[axis]) / (b[axis] - a[axis]));

/** Cuts a ring to a box (Sutherland–Hodgman). */
export function clipRing(ring: XY[], box: Box): XY[] {
  let out = ring;
  for (const edge of edges(box)) {
    const kept: XY[] = [];
    let previous = out.at(-1);
    for (const point of out) {
      const now = edge.keep(point[edge.axis]);
      if (previous && now !== edge.keep(previous[edge.axis])) kept.push(cross(previous, point, edge));
      if (now) kept.push(point);
      previous = point;
    }
    out = kept;
  }
  return out;
}

/** Cuts a line to a box, edge by edge; what leaves and comes back becomes several lines. */
export function clipLine(line: XY[], box: Box): XY[][] {
  const whole = bbox(line);
  if (encloses(box, whole)) return line.length > 1 ? [line] : [];
  if (!intersects(grow(whole, 1), box)) return [];
  let out = [line];
  for (const edge of edges(box)) {
    const kept: XY[][] = [];
    for (const part of out) {
      let run: XY[] = [];
      let previous: XY | undefined;
      for (const point of part) {
        const now = edge.keep(point[edge.axis]);
        if (previous && now !== edge.keep(previous[edge.axis])) run.push(cross(previous, point, edge));
        if (now) run.push(point);
        else {
          if (run.length > 1) kept.push(run);
          run = [];
        }
        previous = point;
      }
      if (run.length > 1) kept.push(run);
    }
    out = kept;
  }
  return out;
}
