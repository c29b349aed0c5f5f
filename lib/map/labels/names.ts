/** Names of the ground: countries, provinces, cities, seas; close by, landmarks, districts and the river. */
import type { Locale, LocalizedText } from "../../contract";
import { TABLES } from "../../locales";
import type { Steps } from "../../steps";
import { type Basemap, type Name, provinceShape } from "../basemap/basemap";
import type { Ground } from "../basemap/ground";
import { type Pixel, toWorld, unproject } from "../camera/camera";
import { drawnBox, isCloseUp, seenBox, stageOf, type View, worldOnScreen } from "../camera/view";
import { around, type Box, bbox, centreOf, contains, distanceTo, encloses, grow, intersects } from "../plane/box";
import { distance } from "../plane/point";
import { pointInPolygon } from "../plane/polygon";
import { type Candidate, type Label, sizeOf } from "../text/label";
import { breakLines, type Style } from "../text/measure";
import type { Mark } from "../visits/marks";
import { AROUND, candidatesBeside, ON_IT } from "./beside";
import { type Extent, extentOf, liesIn, touches } from "./extents";
import { type Obstacles, placeLabel } from "./labels";
import { isAfloat } from "./placing";

/** A name of the ground, of a kind that the basemap tells. */
export interface NameLabel extends Label {
  kind: string;
}

/** A close-up names at most so many landmarks. */
const MOST_LANDMARKS = 8;

/** A name of the ground gives way before it touches an uncertainty circle or leaves the screen. */
const SMALL_COST = 14;

/** A landmark nearer than this, in pixels, to a visit without its name would be read in its stead. */
const IN_ITS_STEAD = 110;

/** A landmark's dot that is nearer, in pixels, to the name of a visit would be what that names. */
const BELOW = 12;

/** A line that runs so near, in pixels, to the dot of a town would be read as calling there. */
const CALLS_THERE = 10;

const isNear = ({ box, points }: Obstacles["soft"][number], at: Pixel): boolean =>
  distanceTo(box, at) < CALLS_THERE && points.some((point) => distance(point, at) < CALLS_THERE);

interface NameKind {
  style: Style;
  /** Text beside a dot, or on the thing itself. */
  dot: boolean;
  /** From which zoom on it is shown, by its rank. */
  from: (rank: number) => number;
  /** Up to which zoom, where not at all of them. */
  until?: (rank: number) => number;
}

const NAME_KINDS: Record<string, NameKind> = {
  city: { style: "city", dot: true, from: (rank) => [0, 3.5, 5, 6][rank] ?? 7 },
  landmark: { style: "place-name", dot: true, from: () => 10 },
  district: { style: "district-name", dot: false, from: () => 9.5 },
  town: { style: "place-name", dot: true, from: () => 10 },
  island: { style: "district-name", dot: false, from: () => 9 },
  river: { style: "river-name", dot: false, from: () => 9.5 },
  country: {
    style: "province-name",
    dot: false,
    from: (rank) => [0, 2, 3, 4, 5, 6][rank] ?? 7,
    until: (rank) => (rank === 0 ? 4 : Infinity),
  },
  province: { style: "province-name", dot: false, from: (rank) => [0, 4.25, 5, 6][rank] ?? 7 },
  sea: { style: "sea-name", dot: false, from: (rank) => [0, 3, 4.5][rank] ?? 5 },
};
const PRIORITY = ["city", "landmark", "town", "river", "district", "island", "sea", "country", "province"];

/** The most landmarks on the screen: fewer than visits are named, where one of these is not. */
function mostLandmarks(marks: Mark[], unnamed: Mark[], screen: Box): number {
  const count = (some: Mark[]) => some.filter(({ at }) => contains(screen, at)).flatMap(({ visits }) => visits).length;
  const missing = count(unnamed);
  return missing > 0 ? Math.min(MOST_LANDMARKS, Math.max(0, count(marks) - missing - 1)) : MOST_LANDMARKS;
}

/** How many places across the screen and down it are tried for the name of a province whose middle is out of sight. */
const ACROSS = 9;
const DOWN = 7;
/** So many other places are tried for a name but that of a province. */
const ELSEWHERE = 12;

/** The places of a screen that lie in a province, those in its middle first. */
function placesInShape(adcode: string | null, basemap: Basemap, view: View, screen: Box): Pixel[] {
  const shape = provinceShape(basemap, adcode);
  if (!shape) return [];
  const world = (pixel: Pixel) => toWorld(unproject(pixel, view.camera, view.size));
  const [left, top, right, bottom] = screen;
  const corners = bbox([world([left, top]), world([right, bottom])]);
  if (!intersects(corners, shape.box)) return [];
  const found: Pixel[] = [];
  for (let i = 1; i < ACROSS; i++)
    for (let j = 1; j < DOWN; j++) {
      const pixel: Pixel = [left + ((right - left) * i) / ACROSS, top + ((bottom - top) * j) / DOWN];
      if (pointInPolygon(world(pixel), shape.lines)) found.push(pixel);
    }
  if (found.length === 0) return [];
  const middle = centreOf(bbox(found));
  return found.toSorted((a, b) => distance(a, middle) - distance(b, middle));
}

interface Spotting {
  basemap: Basemap;
  view: View;
  /** What of the view is seen. */
  screen: Box;
  isCloseUp: boolean;
}

/** Where a name may be written: at its place, else where else what it names is seen, in the middle of the screen first. */
function* spotsOf(
  { kind, at, elsewhere, adcode }: Name,
  { basemap, view, screen, isCloseUp }: Spotting,
): Generator<Pixel, void> {
  const place = worldOnScreen(view);
  const first = place(at);
  const isSeen = contains(screen, first);
  if (kind === "province") {
    // Close by, only neighbours are named: where the middle is, districts are.
    if (isSeen && isCloseUp) return;
    if (isSeen) yield first;
    yield* placesInShape(adcode, basemap, view, screen);
    if (!isSeen) yield first;
    return;
  }
  const middle = centreOf(screen);
  const others = elsewhere.map((each) => place(each)).filter((pixel) => contains(screen, pixel));
  yield first;
  yield* others.toSorted((a, b) => distance(a, middle) - distance(b, middle)).slice(0, ELSEWHERE);
}

/**
 * Names that fit, with the dots of those that have one. `taken` is what visits are called; the river is not
 * written where it would be taken for the caption of a visit to its bank, one of the `unnamed`. A name a step.
 */
export function* namesOf(
  basemap: Basemap,
  view: View,
  locale: Locale,
  ground: Ground,
  obstacles: Obstacles,
  { taken, marks, unnamed, extents }: { taken: string[]; marks: Mark[]; unnamed: Mark[]; extents: Extent[] },
): Steps<{ labels: NameLabel[]; dots: Pixel[] }> {
  const near = isCloseUp(view);
  const box = grow(drawnBox(view), -4);
  const said = taken.join("\n");
  const missing = unnamed.map(({ title }) => title).join("\n");
  const rank = (name: Name) => PRIORITY.indexOf(name.kind) * 10 + name.rank;
  const screen = stageOf(view).seen;
  const isShown = ({ kind, rank }: Name) => {
    const { from, until } = NAME_KINDS[kind] ?? {};
    return from !== undefined && view.camera.zoom >= from(rank) && view.camera.zoom < (until?.(rank) ?? Infinity);
  };
  const names = [...basemap.labels.names, ...(near ? basemap.shanghai.names : [])]
    .filter(isShown)
    .filter((name) => !(near && name.kind === "sea"))
    .filter((name) => !(name.kind === "river" ? missing : said).includes(name.name[locale]))
    .toSorted((a, b) => rank(a) - rank(b));
  const labels: NameLabel[] = [];
  const dots: Pixel[] = [];
  // What lies under a card is nobody's to read; what lies beyond the edges is for a drag.
  const whole: Box = [0, 0, view.size.width, view.size.height];
  const bare = seenBox(view);
  let room = mostLandmarks(marks, unnamed, screen);
  // Those of visits: what is written here is none of them.
  const texts = [...(obstacles.texts ?? [])];
  const place = worldOnScreen(view);
  const homes = new Map<string | null, Extent | null>();
  /** What is seen of a province, told once. */
  const homeOf = (adcode: string | null) => {
    if (!homes.has(adcode)) {
      const lines = provinceShape(basemap, adcode)?.lines.map((line) => line.map(place));
      homes.set(adcode, lines ? extentOf(lines, whole) : null);
    }
    return homes.get(adcode) ?? null;
  };
  function* spots() {
    for (const name of names)
      for (const at of spotsOf(name, { basemap, view, screen, isCloseUp: near })) {
        yield { ...name, at, middle: place(name.at) };
        if (written.has(name.name)) break;
      }
  }
  const written = new Set<LocalizedText>();
  for (const { kind, name, adcode, at, middle } of spots()) {
    yield;
    const { style, dot } = NAME_KINDS[kind] ?? {};
    // What was visited is hatched, and another's name on it would say that this was.
    const isUnit = kind === "country" || kind === "province";
    const home = kind === "province" && distance(at, middle) > 1 ? homeOf(adcode) : null;
    if (!style || !contains(box, at)) continue;
    const landmark = kind === "landmark" || kind === "town";
    const onScreen = contains(screen, at);
    if (contains(whole, at) && !contains(bare, at)) continue;
    if (landmark && onScreen && room === 0) continue;
    const spot = around(at, 3);
    if (dot && intersects(spot, whole) && !encloses(whole, spot)) continue;
    if (dot && obstacles.hard.some((other) => intersects(other, spot))) continue;
    if (landmark && texts.some((text) => contains(grow(text, BELOW), at))) continue;
    if (kind === "city" && obstacles.soft.some((line) => isNear(line, at))) continue;
    if (dot && unnamed.some((mark) => distance(mark.at, at) < IN_ITS_STEAD)) continue;
    const wrap = kind === "sea" && !TABLES[locale].han ? 90 : 220;
    const set = style === "sea-name" && TABLES[locale].han ? "sea-name han" : style;
    const reach: Box = dot ? [-2, -2, 2, 2] : kind === "river" ? [-8, -8, 8, 8] : [0, 0, 0, 0];
    const sides = dot || kind === "river" ? AROUND : ON_IT;
    const rows = breakLines(name[locale], set, wrap).map((text) => ({ text, style: set }) as const);
    // A dot that is seen has a name that is seen, and what is beyond the edges all of it there.
    const isUncut = ({ box }: Candidate) => (contains(whole, at) ? encloses(whole, box) : !intersects(whole, box));
    const isOff = ({ box }: Candidate) => !isUnit || !extents.some((extent) => touches(box, extent));
    const isHome = ({ box }: Candidate) => !home || liesIn(box, home);
    const candidates = () =>
      [...candidatesBeside(at, [reach], sides, sizeOf(rows), screen)].filter(
        (candidate) => isUncut(candidate) && isOff(candidate) && isHome(candidate),
      );
    // A name of the ground on a line would be the line's.
    const request = { rows, candidates, worst: SMALL_COST, isInSight: onScreen, offLegs: true };
    const label = placeLabel(request, obstacles);
    if (!label) continue;
    if (landmark && onScreen) room--;
    if (dot) {
      dots.push(at);
      obstacles.hard.push(around(at, 4));
    }
    written.add(name);
    labels.push({ ...label, kind, afloat: isAfloat(label, ground) });
  }
  return { labels, dots };
}
