/**
 * One drawing, two hosts: what is reported, at a view, laid out in pixels. The server's picture and the live map both
 * draw this, so that they agree and every rule of honesty is kept in one place.
 */
import type { Locale } from "../contract";
import { finish, type Steps } from "../steps";
import { type Graticule, graticuleOf } from "./basemap/graticule";
import { groundOf } from "./basemap/ground";
import type { Pixel } from "./camera/camera";
import { drawnBox, ownStage, type Stage, stageOf, type View } from "./camera/view";
import { type Geometry, type GeometryInput, geometryOf } from "./geometry";
import { type Along, wordsAlong } from "./labels/along";
import { wordsAside } from "./labels/aside";
import { type NameLabel, namesOf } from "./labels/names";
import { isAfloat, placeNames } from "./labels/placing";
import { around } from "./plane/box";
import { distance } from "./plane/point";
import type { Label } from "./text/label";
import { areasOf } from "./visits/areas";
import { headBox } from "./visits/arrowheads";
import { coarserLegs, type Legs, legsInSteps } from "./visits/legs";
import { isUnnamed, type Mark, markOf } from "./visits/marks";
import { tracksOf } from "./visits/tracks";

/** What a scene is made of. */
export interface SceneInput extends GeometryInput {
  view: View;
  locale: Locale;
}

/** What is drawn, from the ground up; what comes later in a list lies above. */
export interface Scene extends Geometry {
  graticule: Graticule;
  /** Where the ground's names have a dot. */
  dots: Pixel[];
  /** Names of the ground. */
  names: NameLabel[];
  legs: Legs;
  along: Along | null;
  /** Names of visits. */
  labels: Label[];
  marks: Mark[];
}

/** A circle that is seen beside what stands in it, pixels. */
const LARGE = 20;
/** So near to it a line ends at it, pixels. */
const NEAR = 6;

/** Lays out a view. */
export const sceneOf = (input: SceneInput, geometry?: Geometry): Scene => finish(sceneInSteps(input, geometry));

/** The same in steps of some milliseconds each, once it is known what is where. */
export function* sceneInSteps(input: SceneInput, geometry = geometryOf(input)): Steps<Scene> {
  const { visits, basemap, view, locale, tolerance } = input;
  const { ground, stops, groups, circles, isStated } = geometry;
  const legs = yield* legsInSteps(visits, groups, basemap, view, tolerance);
  const marked = groups.map((group) => ({
    group,
    mark: markOf(group, isStated(group.stops[0], group.stops[1]), locale),
  }));
  const origins = legs.origins.map(({ at }) => around(at, 6));
  const arrowheads = legs.lines.flatMap(({ arrowhead }) => (arrowhead ? [headBox(arrowhead)] : []));
  // A name over the circle's edge at which an arrow ends would be what it leads to.
  const isOnEdge = (end: Pixel) =>
    stops.some(
      ({ form, at, radius }) => form !== "shape" && radius > LARGE && Math.abs(distance(at, end) - radius) < NEAR,
    );
  const ends = legs.lines.flatMap(({ arrowhead, points }) => {
    const end = arrowhead && points.at(-1);
    return end && isOnEdge(end) ? [around(end, 3)] : [];
  });
  /** Names on a stage; under its controls, too, if need be, that of what was chosen, and on its legs. */
  const namesOn = ([stage, onLegs, isUnder]: readonly [Stage, boolean, boolean], chosenOnly: boolean) =>
    placeNames(marked, legs, { basemap, view, locale, onLegs, chosenOnly }, ground, {
      hard: [...origins, ...arrowheads, ...ends, ...(isUnder ? [] : stage.controls)],
      controls: stage.controls,
      soft: tracksOf(legs, drawnBox(view)),
      circles: [...circles, ...stops.filter(({ form }) => form === "circle")],
      seen: stage.seen,
    });
  // What was chosen is named, if need be where only the screen at hand has room for it, on its legs, or under controls.
  const own = ownStage(view);
  const usual = [stageOf(view), false, false] as const;
  const ways = [usual, [own, false, false], [own, true, false], [own, false, true], [own, true, true]] as const;
  // It is placed first, so that alone it tells which way all will be placed.
  let way: (typeof ways)[number] = usual;
  if (groups.some(({ isSelected }) => isSelected)) {
    for (const each of ways) {
      if ((yield* namesOn(each, true)).unnamed.length > 0) continue;
      way = each;
      break;
    }
  }
  const placed = yield* namesOn(way, false);
  const { labels, marks, unnamed, extents, obstacles } = placed;
  if (way[2]) obstacles.hard.push(...way[0].controls);
  const along = yield* wordsAlong(legs, obstacles, { locale, ground });
  const aside = along ? null : yield* wordsAside(legs, obstacles, { locale, extents });
  if (aside) labels.push({ ...aside, afloat: isAfloat(aside, ground) });
  const taken = [
    ...labels.flatMap(({ rows }) => rows.map(({ text }) => text)),
    ...stops.map(({ visit }) => visit.properties.name[locale]),
  ];
  const { labels: names, dots } = yield* namesOf(basemap, view, locale, ground, obstacles, {
    taken,
    marks,
    unnamed,
    extents,
  });
  const order = new Map(marked.map(({ mark }, i) => [mark.key, i]));
  return {
    ...geometry,
    graticule: graticuleOf(view, [...obstacles.hard, ...(view.controls ?? [])], obstacles.soft),
    dots,
    names,
    legs,
    along,
    labels,
    marks: marks.toSorted(
      (a, b) =>
        Number(a.isSelected) - Number(b.isSelected) ||
        Number(isUnnamed(b)) - Number(isUnnamed(a)) ||
        (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0),
    ),
  };
}

/** A scene with less detail of its ground, its areas and its lines; all that was placed stays where it is. */
export function coarser(scene: Scene, { basemap, view, tolerance }: Omit<GeometryInput, "visits" | "selected">): Scene {
  return {
    ...scene,
    ground: groundOf(basemap, view, tolerance),
    areas: areasOf(scene.stops, basemap, view, tolerance),
    legs: coarserLegs(scene.legs, view, tolerance),
  };
}
