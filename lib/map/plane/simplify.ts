import { squaredDistanceToSegment, type XY } from "./point";

/** Leaves out what lies nearer than `tolerance` to the line that stays (Ramer–Douglas–Peucker). */
export function simplify(line: XY[], tolerance: number): XY[] {
  if (line.length < 3) return line;
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let range = open.pop(); range; range = open.pop()) {
    const [from, to] = range;
    const [a, b] = [line[from], line[to]];
    let [farthest, most] = [-1, tolerance * tolerance];
    if (a && b) {
      for (let i = from + 1; i < to; i++) {
        const p = line[i];
        const away = p ? squaredDistanceToSegment(p, a, b) : 0;
        if (away > most) [farthest, most] = [i, away];
      }
    }
    if (farthest > 0) {
      keep[farthest] = 1;
      open.push([from, farthest], [farthest, to]);
    }
  }
  return line.filter((_, i) => keep[i] === 1);
}
