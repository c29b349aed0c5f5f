/**
 * One drawing, two hosts: what is reported, at a view, as SVG and marks. The server's picture and the live map both
 * draw with this, so that they agree and every rule of honesty is kept in one place.
 */
import type { Locale, Visits } from "../contract";
import type { Basemap } from "./basemap/basemap";
import { drawGraticule, drawGround } from "./basemap/ground";
import { ownStage, type Stage, seen, stageOf, type View } from "./camera/view";
import { wordsAlong } from "./labels/along";
import { drawLabel } from "./labels/labels";
import { namesOf } from "./labels/names";
import { afloat, type Names, placeNames } from "./labels/placing";
import type { Box } from "./plane/geometry";
import { classes, hatches, outlined } from "./svg/svg";
import { drawAreas, drawHalos, halosOf } from "./visits/areas";
import { type Group, groupsOf } from "./visits/groups";
import { drawLegs, type Legs, legsOf, trodden } from "./visits/legs";
import { type Mark, markOf } from "./visits/marks";
import { isLeg, isOneTrip, type Stop, stopsOf } from "./visits/stops";

export interface Drawing {
  visits: Visits;
  basemap: Basemap;
  view: View;
  locale: Locale;
  /** Id of the selected visit. */
  selected: string | null;
  /** Prefix of ids inside the SVG. */
  id: string;
  /** Details smaller than this many pixels are left out. */
  tolerance: number;
}

export interface Scene {
  stops: Stop[];
  halos: Stop[];
  legs: Legs;
  marks: Mark[];
  /** Basemap with its names. */
  ground: string;
  /** Areas, halos, legs and the names of visits. */
  route: string;
  /** The Shanghai close-up, with its schematic river, is on the screen. */
  closeUp: boolean;
}

function isStated(visits: Visits, { stops: [a, b] }: Group): boolean {
  return visits.features.some(
    (feature) =>
      isLeg(feature) &&
      feature.properties.basis === "stated" &&
      feature.properties.from === a?.visit.properties.visit &&
      feature.properties.to === b?.visit.properties.visit,
  );
}

/** Draws a view. */
export function sceneOf({ visits, basemap, view, locale, selected, id, tolerance }: Drawing): Scene {
  const stops = stopsOf(visits, view, selected);
  const groups = groupsOf(stops, isOneTrip(visits));
  const halos = halosOf(stops);
  const legs = legsOf(visits, groups, basemap, view);
  const ground = drawGround(basemap, view, tolerance, id);
  const pairs = groups.map((group) => ({ group, mark: markOf(group, isStated(visits, group), locale) }));
  const dots = legs.origins.map(({ at: [x, y] }): Box => [x - 6, y - 6, x + 6, y + 6]);
  const namesOn = (stage: Stage, onLegs = false) =>
    placeNames(pairs, legs, { basemap, view, locale, onLegs }, ground, {
      hard: [...dots, ...stage.controls],
      soft: trodden(legs),
      rings: [...halos, ...stops.filter(({ form }) => form === "circle")],
      seen: stage.seen,
    });
  // What was chosen is named, if need be where only the screen at hand has room for it, on its legs, or under controls.
  const isChosenNamed = ({ unnamed }: Names) => !unnamed.some(({ on }) => on);
  let placed = namesOn(stageOf(view));
  for (const stage of [ownStage(view), { seen: seen(view), controls: [] }])
    for (const onLegs of [false, true]) if (!isChosenNamed(placed)) placed = namesOn(stage, onLegs);
  const { labels, marks, unnamed, obstacles } = placed;
  const along = wordsAlong(legs, obstacles, { locale, id, ground });
  const taken = [...labels.flatMap(({ rows }) => rows.map(({ text }) => text)), ...marks.map(({ title }) => title)];
  const names = namesOf(basemap, view, locale, obstacles, { taken, marks, unnamed });
  const order = new Map(pairs.map(({ mark }, i) => [mark.key, i]));
  return {
    stops,
    halos,
    legs,
    marks: marks.toSorted((a, b) => Number(a.on) - Number(b.on) || (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)),
    ground:
      ground.svg +
      outlined(
        drawGraticule(view, obstacles.hard) +
          names.dots +
          names.labels
            .map((label) => drawLabel({ ...label, style: classes(label.style, afloat(label, ground)) }))
            .join(""),
      ),
    route:
      hatches(
        id,
        stops.some(({ on }) => on),
      ) +
      drawAreas(stops, basemap, view, id, tolerance) +
      drawHalos(halos) +
      drawLegs(legs, view, tolerance) +
      outlined(along + labels.map((label) => drawLabel(label)).join("")),
    closeUp: ground.closeUp,
  };
}
