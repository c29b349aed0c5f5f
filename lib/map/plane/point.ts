/** A point on a plane: pixels of a screen, parts of the Mercator square, degrees taken as if they were flat. */
export type XY = [x: number, y: number];

/** The length of a vector; `Math.hypot`, which guards against overflow, takes ten times as long. */
export const norm = (x: number, y: number): number => Math.sqrt(x * x + y * y);

export const distance = (a: XY, b: XY): number => norm(a[0] - b[0], a[1] - b[1]);

/** From `a` at 0 to `b` at 1, and beyond. */
export const interpolate = (a: XY, b: XY, t: number): XY => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** Squared, since whoever compares many distances needs no root. */
export function squaredDistanceToSegment(p: XY, a: XY, b: XY): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return (p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2;
}

/** Points along a line, each so far from the one before, from its start on. */
export function paced(line: readonly XY[], step: number): XY[] {
  const out: XY[] = [];
  let left = 0;
  for (const [i, point] of line.entries()) {
    const next = line[i + 1];
    if (!next) break;
    const length = distance(point, next);
    for (; left < length; left += step) out.push(interpolate(point, next, left / length));
    left -= length;
  }
  return out;
}

/** The length of a line. */
export const lengthOf = (line: readonly XY[]): number =>
  line.reduce((sum, point, i) => sum + distance(point, line[i + 1] ?? point), 0);
