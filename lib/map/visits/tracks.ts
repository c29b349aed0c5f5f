/** What lines cover: labels keep off them. */
import type { Pixel } from "../camera/camera";
import { type Box, bbox } from "../plane/box";
import { clipLine } from "../plane/clip";
import { distance, paced } from "../plane/point";
import type { Legs } from "./legs";

/** Points along a line, and the box around them. */
export interface Track {
  box: Box;
  points: Pixel[];
}

/** Pixels between the points along a line, however far it leads: a text over it covers as many of each. */
const APART = 7;
/** So many points of a line are its end; of one that has a direction not where it begins. */
const ENDS = 6;

/** What of it is so near to its arrowhead, pixels, tells where that points. */
const ABOUT_HEAD = 24;

/** The tracks of all lines as far as they are drawn; what a label must not hide counts more than once. */
export const tracksOf = ({ lines }: Legs, drawn: Box): Track[] =>
  lines.flatMap(({ points, arrowhead }) => {
    // An arrowhead under a text is worse than its line: it counts as many points.
    const [x, y] = arrowhead?.at ?? [0, 0];
    const heads = arrowhead
      ? [-5, 0, 5].flatMap((by): Pixel[] => [
          [x + by, y],
          [x, y + by],
        ])
      : [];
    // A text over its end would be what it leads to, one beside its arrowhead what that points to: these count once more.
    const end = points.slice(-ENDS);
    const start = arrowhead ? [] : points.slice(0, ENDS);
    const about = arrowhead ? points.filter((point) => distance(point, arrowhead.at) < ABOUT_HEAD) : [];
    return [...clipLine(points, drawn).map((part) => paced(part, APART)), heads, start, end, about]
      .filter(({ length }) => length > 0)
      .map((track) => ({ box: bbox(track), points: track }));
  });
