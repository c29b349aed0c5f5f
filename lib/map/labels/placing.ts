/** Names of visits, placed one after the other; and the marks of those that are written on their own ground. */
import type { Locale } from "../../contract";
import type { Steps } from "../../steps";
import type { Basemap } from "../basemap/basemap";
import type { Ground } from "../basemap/ground";
import type { Pixel } from "../camera/camera";
import { drawnBox, isCloseUp, seenBox, stageOf, type View } from "../camera/view";
import { around, type Box, centreOf, contains, distanceTo, grow, intersects, translate } from "../plane/box";
import { distance } from "../plane/point";
import { type Label, sizeOf } from "../text/label";
import { isSmallUnit, outline, surrounds } from "../visits/areas";
import type { Group } from "../visits/groups";
import type { Legs } from "../visits/legs";
import { isNameOnGround, type Mark, markBox, markOf, unnamedOf } from "../visits/marks";
import { AROUND, candidatesBeside } from "./beside";
import { captionsOf } from "./captions";
import { type Extent, extentOf, extentOfCircles, liesIn, nearest } from "./extents";
import { type Captioned, placeInTurn } from "./in-turn";
import { type NamedSymbol, type Obstacles, POOR, placeLabel } from "./labels";
import { repeatedNames } from "./wording";

export interface MarkedGroup {
  group: Group;
  mark: Mark;
}

/** What is written, and what is not for want of room. */
export interface Names {
  /** Names beside symbols. */
  labels: Label[];
  marks: Mark[];
  /** The marks whose names found no room. */
  unnamed: Mark[];
  /** The provinces and units that were visited. */
  extents: Extent[];
  obstacles: Obstacles;
}

/** Pixels. */
const SMALL_SCREEN = 600;
/** Where the basemap has no outline of a province, its name stays so near its point, pixels. */
const NEAR = 24;
/** A unit's circle that is smaller is covered by no name, not even its own: nothing of it would be left, pixels. */
const TINY = 9;
/** So many names have room for their dates on a small screen. */
const FEW = 3;
/** Of more groups than so many each name is tried in one form. */
const CROWD = 100;
/** A finger's target reaches so far beyond a symbol, pixels. */
const TOUCH = 12;
/** Farther off an origin's name takes no place of a visit's, pixels. */
const IN_THE_WAY = 160;
/** So much more the place of what was chosen may cost if other names stay where they are for it. */
const LITTLE = 20;
/** What a piece of hatching covers. */
const PATCH: Box = [-9, -7, 9, 7];
/** Farther from a shape nothing is in the way of one on it, pixels: more than it and what is kept bare about it. */
const ABOUT = 24;

/** The shape that a group's name belongs to, as far as it is seen, else as far as it is drawn. */
function extentFor({ stops, at }: Group, basemap: Basemap, view: View): Extent | null {
  // Of several visits to a province its shape once: what is read even-odd would be empty twice.
  const [first] = stops;
  const rings = (first && outline(first, basemap, view)) ?? [];
  const discs = stops.filter(({ form }) => form === "circle");
  for (const box of [stageOf(view).seen, drawnBox(view)]) {
    const extent =
      rings.length > 0 ? extentOf(rings, box) : extentOfCircles(discs.length > 0 ? discs : [{ at, radius: NEAR }], box);
    if (extent) return extent;
  }
  return null;
}

/**
 * A name that is a button: the mark moves to where the text was put; without a text it is a piece of its hatching, on its
 * ground where that is bare.
 */
function asButton(
  { group, mark }: MarkedGroup,
  label: Label | null,
  extent: Extent | undefined,
  { hard }: Obstacles,
  locale: Locale,
): Mark {
  if (!label) {
    const region = extent && grow(extent.box, ABOUT);
    const taken = region ? hard.filter((other) => intersects(region, other)) : [];
    const isBare = (by: number) => {
      const patch = grow(PATCH, by);
      return (pixel: Pixel) => {
        const box = translate(patch, pixel);
        return !taken.some((other) => intersects(box, other));
      };
    };
    // A piece that ran over the border would hatch where nobody was.
    const isOwn = (pixel: Pixel) => extent !== undefined && liesIn(translate(PATCH, pixel), extent);
    const at =
      extent &&
      (nearest(extent, mark.at, (pixel) => isOwn(pixel) && isBare(TOUCH)(pixel)) ??
        nearest(extent, mark.at, (pixel) => isOwn(pixel) && isBare(2)(pixel)) ??
        nearest(extent, mark.at, isBare(2)) ??
        nearest(extent, mark.at, isBare(-4)) ??
        nearest(extent, mark.at));
    const symbol = at && !isOwn(at) ? ({ kind: "bare" } as const) : unnamedOf(group);
    return { ...mark, at: at ?? mark.at, body: PATCH, symbol };
  }
  const at = centreOf(label.box);
  const written = label.rows.map(({ text }) => text).join(" ");
  const body = translate(label.box, [-at[0], -at[1]]);
  return { ...markOf(group, mark.stated, locale, written), at, body, symbol: { kind: "name", label } };
}

/** A symbol with the circles around it. */
const namedSymbolOf = ({ stops }: Group, mark: Mark): NamedSymbol => ({
  symbol: markBox(mark),
  circles: stops.filter(({ form }) => form === "disc"),
});

/** Whether a text lies on water. */
export const isAfloat = ({ box }: Label, { isLand }: Ground): boolean => !isLand(centreOf(box));

interface Naming {
  basemap: Basemap;
  view: View;
  locale: Locale;
  onLegs: boolean;
  chosenOnly?: boolean;
}

/**
 * Places the names of origins, where arrows begin, then those of visits. `before`: what they keep off besides
 * marks; `onLegs`: what was chosen may be named on its own legs; `chosenOnly`: nothing else is named, to see whether it can.
 * A name a step.
 */
export function* placeNames(
  groups: MarkedGroup[],
  { lines, origins }: Legs,
  { basemap, view, locale, onLegs, chosenOnly = false }: Naming,
  ground: Ground,
  before: Obstacles,
): Steps<Names> {
  const extents = new Map<Group, Extent>();
  for (const { group } of groups) {
    const extent = isNameOnGround(group) ? extentFor(group, basemap, view) : null;
    if (extent) extents.set(group, extent);
  }
  const box = drawnBox(view);
  const isDrawn = ({ group, mark }: MarkedGroup) =>
    isNameOnGround(group) ? extents.has(group) : intersects(markBox(mark), box);
  const symbolic = groups.filter((marked) => !isNameOnGround(marked.group) && isDrawn(marked));
  const symbols = symbolic.map(({ mark }) => grow(markBox(mark), 1));
  const namedSymbols = new Map(symbolic.map(({ group, mark }) => [group, namedSymbolOf(group, mark)]));
  const repeated = repeatedNames(
    groups.map(({ group }) => group),
    basemap,
    locale,
  );
  const chosenLegs = lines.filter(({ isSelected }) => isSelected && !onLegs).flatMap(({ points }) => points);
  // A small atlas has room for names, not for dates; for those of a few it has.
  const inSight = groups.filter(({ mark }) => intersects(markBox(mark), before.seen));
  const isSmallAtlas = view.size.width < SMALL_SCREEN && groups.every(({ group }) => !group.numbered);
  const brief = isSmallAtlas && inSight.length > FEW;
  const crowded = groups.length > CROWD;
  const surroundsView = ({ stops }: Group) => stops.every((stop) => surrounds(stop, basemap, view));
  const captioned: (MarkedGroup & Captioned)[] = [];
  for (const marked of groups) {
    yield;
    const { group, mark } = marked;
    const captions =
      isDrawn(marked) && (group.isSelected || !chosenOnly)
        ? captionsOf(group, mark, extents, basemap, {
            locale,
            brief,
            crowded,
            chosenLegs,
            seen: before.seen,
            symbols,
            ownSymbol: namedSymbols.get(group),
            repeated,
            closeUp: isCloseUp(view),
            surroundsView: surroundsView(group),
          })
        : [];
    captioned.push({ group, mark, captions });
  }
  // What has the fewest places first: a province only its shape.
  const weight = ({ group: { stops } }: MarkedGroup) =>
    stops.some(({ form }) => form === "shape") ? 1 : stops.length > 1 ? 2 : 3;
  const isChosen = ({ group }: MarkedGroup) => group.isSelected;
  const small = groups.flatMap(({ group }) =>
    group.stops.filter(({ form, radius }) => form === "circle" && radius < TINY),
  );
  const smallUnits = groups.flatMap(({ group }) => group.stops.filter(isSmallUnit));
  const tiny = small.map(({ at, radius }) => around(at, radius));
  const bare = (): Obstacles => ({
    ...before,
    hard: [...symbols, ...tiny, ...before.hard],
    texts: [],
    namedSymbols: [...namedSymbols.values()],
    smallUnits,
  });
  // What lies under a card is nobody's to read.
  const whole: Box = [0, 0, view.size.width, view.size.height];
  const isBare = (at: Pixel) => !contains(whole, at) || contains(seenBox(view), at);
  const unnamedOrigins = origins.filter(
    ({ at }) => isBare(at) && !groups.some(({ group }) => !isNameOnGround(group) && distance(group.at, at) < 20),
  );
  const nameOrigins = (onto: Obstacles) =>
    unnamedOrigins.flatMap(({ at, name }) => {
      const rows = [{ text: name[locale], style: "origin-name" as const }];
      const candidates = () => candidatesBeside(at, [[-7, -7, 7, 7]], AROUND, sizeOf(rows), before.seen);
      const label = placeLabel({ rows, candidates, worst: POOR }, onto);
      return label ? { ...label, afloat: isAfloat(label, ground) } : [];
    });
  const first = bare();
  let starts = nameOrigins(first);
  const asUsual = captioned.toSorted((a, b) => weight(a) - weight(b));
  const inOrder = asUsual.toSorted((a, b) => Number(isChosen(b)) - Number(isChosen(a)));
  const afresh = () => ({ ...first, hard: [...first.hard], texts: [...(first.texts ?? [])] });
  let all = yield* placeInTurn(inOrder, afresh);
  // Where that costs what was chosen little, all other names stay where they are.
  if (!crowded && !chosenOnly && inOrder.some(isChosen)) {
    const settled = yield* placeInTurn(asUsual, afresh);
    const costOf = ({ placed }: typeof all) => placed.find(([marked]) => isChosen(marked))?.[1]?.cost ?? Infinity;
    if (settled.poor.length <= all.poor.length && costOf(settled) <= costOf(all) + LITTLE) all = settled;
  }
  // Where an origin's name takes the place of a visit's, it comes after; without its own it would bear that one's.
  if (all.poor.some(({ group }) => starts.some(({ box }) => distanceTo(box, group.at) < IN_THE_WAY))) {
    const others = yield* placeInTurn(inOrder, bare);
    const later = others.cost < all.cost ? nameOrigins(others.obstacles) : [];
    if (later.length === starts.length) [all, starts] = [others, later];
  }
  const { obstacles, placed } = all;
  const names: Names = { labels: starts, marks: [], unnamed: [], extents: [...extents.values()], obstacles };
  for (const [marked, label] of placed) {
    const { group, mark, captions } = marked;
    // A piece of hatching in the midst of a unit would be read as its place.
    if (!label && isNameOnGround(group) && surroundsView(group)) {
      if (captions.length > 0) names.unnamed.push(mark);
      continue;
    }
    if (label) label.afloat = isAfloat(label, ground);
    const shown = isNameOnGround(group) ? asButton(marked, label, extents.get(group), obstacles, locale) : mark;
    names.marks.push(shown);
    if (label && !isNameOnGround(group)) names.labels.push(label);
    if (label || captions.length === 0) continue;
    names.unnamed.push(shown);
    if (isNameOnGround(group)) obstacles.hard.push(markBox(shown));
  }
  return names;
}
