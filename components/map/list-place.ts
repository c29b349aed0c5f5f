/** Where the list of a mark stands: beside what it is about, on as few marks and names as can be. */
import type { VisitFeature } from "@/lib/features";
import { onScreen, pixels, seenBox, type View } from "@/lib/map/camera/view";
import { around, type Box, centreOf, encloses, grow, intersection, intersects, union } from "@/lib/map/plane/box";
import type { Scene } from "@/lib/map/scene";
import type { Label } from "@/lib/map/text/label";
import { type Mark, markBox } from "@/lib/map/visits/marks";
import { formOf } from "@/lib/map/visits/stops";

/** Pixels. */
const GAP = 8;
/** A list is no higher, but where the map is wide beside it and high. */
const MOST_HIGH = 360;
const MOST_OF_MAP = 0.75;
/** So much of its height it has to have beside what it is about, and so many pixels; the rest is scrolled. */
const SHARES = [1, 0.85, 0.7, 0.55];
const LEAST_BESIDE = 120;
/** A list that would be lower beside controls lies on them, pixels. */
const LEAST_HIGH = 180;

/** Pixels of the map. */
export interface ListPlace {
  left: number;
  top: number;
  /** It is no higher; what does not fit is scrolled. */
  height: number;
  /** It lies on controls. */
  isOver: boolean;
}

/** How high a list of that width may be at most. */
export function mostHigh(view: View, width: number): number {
  const [left, top, right, bottom] = seenBox(view);
  return width * 2 < right - left ? Math.max(MOST_HIGH, (bottom - top) * MOST_OF_MAP) : MOST_HIGH;
}

/** How high and how low a list may reach that lies between two edges; null where only on what lies on the map. */
function reachOf({ controls = [], ...view }: View, left: number, right: number): [number, number] | null {
  const [, top, , bottom] = seenBox(view);
  const beside = controls.filter((control) => control[0] < right && left < control[2]);
  const isAbove = (control: Box) => centreOf(control)[1] < (top + bottom) / 2;
  const high = Math.max(top, ...beside.filter(isAbove).map((control) => control[3]));
  const low = Math.min(bottom, ...beside.filter((control) => !isAbove(control)).map((control) => control[1]));
  return low - high > LEAST_HIGH ? [high + GAP, low - GAP] : null;
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** What a list is about: its mark, and what is seen of the circles that its visits are somewhere in. */
function aboutOf(mark: Mark, visits: VisitFeature[], view: View): Box {
  const seen = seenBox(view);
  const circles = visits.flatMap(({ geometry, properties: { precision, error_m } }): Box[] => {
    // A province is drawn in its own shape.
    if (!geometry || !precision || formOf(precision, error_m) === "shape") return [];
    const [, lat] = geometry.coordinates;
    const circle = around(onScreen(view)(geometry.coordinates), pixels(error_m ?? 0, lat, view));
    const inSight = intersection(seen, circle);
    return inSight ? [inSight] : [];
  });
  return grow(union([markBox(mark), ...circles]), GAP);
}

/** The places beside what a list is about and under no control. */
function placesBeside(about: Box, width: number, height: number, view: View): Box[] {
  const [x, y] = centreOf(about);
  const room = grow(seenBox(view), -GAP);
  const alignments = (from: number, middle: number, to: number, size: number, least: number, most: number) =>
    [middle - size / 2, from, to - size].map((at) => within(at, least, most - size));
  const [left, top, right, bottom] = about;
  const corners = [
    ...[right, left - width].flatMap((at) =>
      alignments(top, y, bottom, height, room[1], room[3]).map((down) => [at, down] as const),
    ),
    ...[bottom, top - height].flatMap((at) =>
      alignments(left, x, right, width, room[0], room[2]).map((across) => [across, at] as const),
    ),
  ];
  return corners
    .map(([x, y]): Box => [x, y, x + width, y + height])
    .filter((box) => encloses(room, box) && !view.controls?.some((control) => intersects(control, box)));
}

/** What is written of a mark's visits. */
const namesOf = ({ key }: Mark, labels: Label[]): Box[] => {
  const ids = new Set(key.split(" "));
  return labels.filter(({ rows }) => rows.some(({ visitId }) => visitId && ids.has(visitId))).map(({ box }) => box);
};

/**
 * Where the list of a mark stands: on none of what is written of its own visits where that can be, and then on as few other
 * marks and names as can be.
 * @param width of the list, pixels
 * @param whole its height, pixels
 */
export function placeOf(
  { width, whole }: { width: number; whole: number },
  mark: Mark,
  visits: VisitFeature[],
  { marks, labels }: Pick<Scene, "marks" | "labels">,
  view: View,
): ListPlace {
  const about = aboutOf(mark, visits, view);
  const own = namesOf(mark, labels);
  const others = [...marks.filter(({ key }) => key !== mark.key).map(markBox), ...labels.map(({ box }) => box)];
  const covered = (place: Box, boxes: Box[]) => boxes.filter((box) => intersects(box, place)).length;
  const heights = SHARES.map((share) => whole * share).filter((height) => height === whole || height > LEAST_BESIDE);
  for (const isOnOwn of [false, true])
    for (const height of heights) {
      const [best] = placesBeside(about, width, height, view)
        .filter((place) => isOnOwn || covered(place, own) === 0)
        .toSorted((a, b) => covered(a, others) - covered(b, others));
      if (best) return { left: best[0], top: best[1], height, isOver: false };
    }
  const [left, highest, right, lowest] = seenBox(view);
  const rightOfMark = mark.at[0] + mark.body[2] + GAP;
  const beside = rightOfMark + width < right ? rightOfMark : mark.at[0] + mark.body[0] - GAP - width;
  const x = within(beside, left + GAP, right - width - GAP);
  const besideControls = reachOf(view, x, x + width);
  const [top, bottom] = besideControls ?? [highest + GAP, lowest - GAP];
  const height = Math.min(whole, MOST_HIGH, bottom - top);
  return {
    left: x,
    top: within(mark.at[1] - height / 2, top, bottom - height),
    height,
    isOver: besideControls === null,
  };
}
