/** Which way a long line takes: bent aside as little as leads it past others. */
import type { Pixel } from "../camera/camera";
import type { Box } from "../plane/box";
import { clearestWay, isClear } from "./ways";

/** By which shares of its length, the straighter first. */
const BENDS = [0, 0.05, -0.05, 0.1, -0.1];
/** Past more symbols and circles than so a long line is not led. */
const THRONG = 80;
/** Farther aside, the last to be tried. */
const WIDER = [0.15, -0.15];

/**
 * The way across the least of symbols of those that keep off the circles of small units, as if it led there.
 * @param kinds what a long line may be when it is bent by a share of its length; of the first kind if it can
 */
export function clearestBend(
  kinds: ((share: number) => Pixel[])[],
  beside: number,
  others: Box[],
  units: Box[],
): Pixel[] {
  // Of one beside others, those that they have not taken.
  const [straightest = 0, ...more] = BENDS.slice(Math.min(beside, BENDS.length - 1));
  // Through so many no bend is a way out.
  if (others.length + units.length > THRONG) return kinds[0]?.(straightest) ?? [];
  const shares = [straightest, ...more, ...WIDER];
  function* clear(ways: Iterable<Pixel[]>) {
    for (const way of ways) if (isClear(way, units)) yield way;
  }
  function* bends(kind: (share: number) => Pixel[]) {
    for (const share of shares) yield kind(share);
  }
  for (const kind of kinds) {
    const found = clearestWay(clear(bends(kind)), others);
    if (found.length > 0) return found;
  }
  return clearestWay(
    kinds.flatMap((kind) => [...bends(kind)]),
    others,
  );
}
