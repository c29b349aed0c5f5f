/** Where the name of a province or of a whole unit may stand: in its shape, touching it, else beside it with a leader. */
import type { Pixel } from "./camera";
import { type Box, boxOf, distance, holds as isIn, overlap } from "./geometry";
import { AROUND, beside, type Size, type Spot } from "./labels";

/** What a name belongs to: a shape on the screen that answers quickly whether a pixel is inside it. */
export interface Home {
  box: Box;
  holds: (pixel: Pixel) => boolean;
}

/** Pixels between the lines along which a shape is looked at. */
const PITCH = 3;

/** Reads rings, even-odd, line by line, as far as `seen` shows them; null where it shows nothing of them. */
export function homeOf(rings: readonly Pixel[][], seen: Box): Home | null {
  const whole = boxOf(rings.flat());
  if (!overlap(whole, seen)) return null;
  const top = Math.max(whole[1], seen[1]);
  const bottom = Math.min(whole[3], seen[3]);
  const box: Box = [Math.max(whole[0], seen[0]), top, Math.min(whole[2], seen[2]), bottom];
  const lines: number[][] = Array.from({ length: Math.floor((bottom - top) / PITCH) + 1 }, () => []);
  for (const ring of rings) {
    let previous = ring.at(-1);
    for (const point of ring) {
      if (previous) {
        const [a, b] = previous[1] < point[1] ? [previous, point] : [point, previous];
        const first = Math.max(0, Math.ceil((a[1] - top) / PITCH));
        for (let i = first; i < lines.length && top + i * PITCH < b[1]; i++)
          lines[i]?.push(a[0] + ((top + i * PITCH - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
      }
      previous = point;
    }
  }
  const holds = ([x, y]: Pixel) => {
    if (x < box[0] || x > box[2] || y < top || y > bottom) return false;
    const crossings = lines[Math.round((y - top) / PITCH)] ?? [];
    return crossings.filter((crossing) => crossing < x).length % 2 === 1;
  };
  return { box, holds };
}

/** The circles of units, as far as `seen` shows them; null where it shows nothing of them. */
export function homeOfDiscs(discs: readonly { at: Pixel; radius: number }[], seen: Box): Home | null {
  const corners = discs.flatMap(({ at: [x, y], radius }): Pixel[] => [
    [x - radius, y - radius],
    [x + radius, y + radius],
  ]);
  const whole = boxOf(corners);
  if (!overlap(whole, seen)) return null;
  const box: Box = [
    Math.max(whole[0], seen[0]),
    Math.max(whole[1], seen[1]),
    Math.min(whole[2], seen[2]),
    Math.min(whole[3], seen[3]),
  ];
  return {
    box,
    holds: (pixel) => isIn(box, pixel) && discs.some(({ at, radius }) => distance(at, pixel) < radius),
  };
}

/** At most about so many places are tried inside a shape. */
const TRIED = 140;
/** How far into its shape a leader leads, pixels. */
const INTO = 5;
/** What a leader costs, so that a free place that touches the shape is taken before. */
const LED = 60;

const TOUCH = [0.02, 0.5, 0.98];

/** How much of a box lies in a shape, of nine looks at it. */
function looks(box: Box, home: Home): number {
  let sum = 0;
  for (const u of TOUCH)
    for (const v of TOUCH) {
      const looked: Pixel = [box[0] + (box[2] - box[0]) * u, box[1] + (box[3] - box[1]) * v];
      if (home.holds(looked)) sum++;
    }
  return sum;
}

/** Points of a lattice over a box, `step` pixels apart, about its middle. */
function* lattice([left, top, right, bottom]: Box, step: number): Generator<Pixel> {
  const [across, down] = [Math.floor((right - left) / 2 / step), Math.floor((bottom - top) / 2 / step)];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  for (let i = -across; i <= across; i++) for (let j = -down; j <= down; j++) yield [x + i * step, y + j * step];
}

const stepOf = ([left, top, right, bottom]: Box) => Math.max(6, Math.sqrt(((right - left) * (bottom - top)) / TRIED));

/** The point inside a shape that is nearest to a pixel. */
export function nearest(home: Home, [x, y]: Pixel): Pixel | null {
  if (home.holds([x, y])) return [x, y];
  let best: Pixel | null = null;
  let least = Infinity;
  for (const point of lattice(home.box, Math.min(6, stepOf(home.box)))) {
    const away = Math.hypot(point[0] - x, point[1] - y);
    if (away >= least || !home.holds(point)) continue;
    [best, least] = [point, away];
  }
  return best;
}

/**
 * Places for a name in its shape or touching it, nearer to `at` first; never with its middle in the shape of another
 * visit, so that no name is read as that of a neighbour.
 */
export function* atHome(
  home: Home,
  others: readonly Home[],
  at: Pixel,
  [width, height]: Size,
  seen: Box,
): Generator<Spot> {
  const { box } = home;
  const reachable: Box = [box[0] - width / 2, box[1] - height / 2, box[2] + width / 2, box[3] + height / 2];
  const foreign = (middle: Pixel) => others.some((other) => other.holds(middle));
  for (const middle of [at, ...lattice(reachable, stepOf(reachable))]) {
    if (foreign(middle)) continue;
    const left = middle[0] - width / 2;
    const top = middle[1] - height / 2;
    const place: Box = [left, top, left + width, top + height];
    const inside = looks(place, home);
    if (inside === 0) continue;
    const beyond = others.reduce((sum, other) => sum + looks(place, other), 0);
    const away = Math.hypot(middle[0] - at[0], middle[1] - at[1]);
    const cost = (9 - inside) * 2 + beyond * 6 + away / 8 + (home.holds(middle) ? 0 : 12);
    yield { box: place, anchor: "middle", cost, leader: null };
  }
  const [x, y]: Pixel = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const reach = ([by]: [number]): Box => [box[0] - x - by, box[1] - y - by, box[2] - x + by, box[3] - y + by];
  for (const spot of beside([x, y], [reach([8]), reach([26])], AROUND, [width, height], seen)) {
    const [left, top, right, bottom] = spot.box;
    const goal = nearest(home, [(left + right) / 2, (top + bottom) / 2]);
    if (!goal || foreign([(left + right) / 2, (top + bottom) / 2])) continue;
    const start: Pixel = [Math.max(left, Math.min(goal[0], right)), Math.max(top, Math.min(goal[1], bottom))];
    const length = Math.hypot(goal[0] - start[0], goal[1] - start[1]);
    if (length === 0) continue;
    const end: Pixel = [
      goal[0] + ((goal[0] - start[0]) / length) * INTO,
      goal[1] + ((goal[1] - start[1]) / length) * INTO,
    ];
    yield { ...spot, cost: spot.cost + LED + length / 4, leader: [start, home.holds(end) ? end : goal] };
  }
}
