/**
 * One drawing, two hosts: what is reported, at a view, as SVG and marks. The server's picture and the live map both
 * draw with this, so that they agree and every rule of honesty is kept in one place.
 */
import type { Locale, Visits } from "../contract";
import { drawAreas, drawHalos, halosOf } from "./areas";
import type { Basemap } from "./basemap";
import { captionOf } from "./captions";
import { type Box, grow } from "./geometry";
import { drawGraticule, drawGround, type Ground } from "./ground";
import { type Group, groupsOf } from "./groups";
import { AROUND, drawLabel, FORBIDDEN, type Label, type Obstacles, POOR, placeLabel, type Request } from "./labels";
import { drawLegs, type Legs, legsOf, trodden } from "./legs";
import { covered, isNamed, type Mark, markOf } from "./marks";
import { namesOf } from "./names";
import { isLeg, isOneTrip, type Stop, stopsOf } from "./stops";
import { hatches } from "./svg";
import { seen, type View } from "./view";

/** Pixels. */
const SMALL_SCREEN = 600;

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

/** A name that is a button: the mark moves to where the text was put. */
function named(mark: Mark, label: Label): Mark {
  const [left, top, right, bottom] = label.box;
  const at: Mark["at"] = [(left + right) / 2, (top + bottom) / 2];
  return { ...mark, at, body: [left - at[0], top - at[1], right - at[0], bottom - at[1]], svg: drawLabel(label, at) };
}

interface Pair {
  group: Group;
  mark: Mark;
  /** What would be written, whole and as the name alone. */
  captions: Request[];
}

/** How often the order of placing is tried anew. */
const TRIES = 8;

/**
 * Places captions one after the other. Those left with a poor place go to the front of the next try, and the best try
 * counts: “squeaky wheel” optimisation (Joslin and Clements, 1999).
 */
function placeInTurn(pairs: Pair[], fresh: () => Obstacles) {
  const attempt = (order: Pair[]) => {
    const obstacles = fresh();
    const placed = order.map((pair) => {
      for (const caption of pair.captions) {
        const label = placeLabel(caption, obstacles);
        if (label) return [pair, label] as const;
      }
      return [pair, null] as const;
    });
    // A name left out is worse than any name cut off, but that of what was chosen, which is read whole.
    const costs = placed.map(
      ([{ captions, group }, label]) => (label?.cost ?? (captions[0] ? FORBIDDEN : 0)) * (group.on ? 9 : 1),
    );
    const poor = order.filter((_, i) => (costs[i] ?? 0) >= POOR);
    return { obstacles, placed, poor, cost: costs.reduce((sum, each) => sum + each, 0) };
  };
  let best = attempt(pairs);
  let last = best;
  for (let tries = 1; tries < TRIES && last.poor.length > 0; tries++) {
    const order = last.placed.map(([pair]) => pair);
    last = attempt([...last.poor, ...order.filter((pair) => !last.poor.includes(pair))]);
    if (last.cost < best.cost) best = last;
  }
  return best;
}

/** Draws a view. */
export function sceneOf({ visits, basemap, view, locale, selected, id, tolerance }: Drawing): Scene {
  const stops = stopsOf(visits, view, selected);
  const groups = groupsOf(stops, isOneTrip(visits));
  const halos = halosOf(stops);
  const legs = legsOf(visits, groups, basemap, view);
  const ground = drawGround(basemap, view, tolerance, id);
  const pairs = groups.map((group) => ({ group, mark: markOf(group, isStated(visits, group), locale) }));
  const symbols = pairs.filter(({ group }) => !isNamed(group)).map(({ mark }) => grow(covered(mark), 1));
  const dots = legs.origins.map(({ at: [x, y] }): Box => [x - 6, y - 6, x + 6, y + 6]);
  // A small atlas has room for names, not for dates.
  const brief = view.size.width < SMALL_SCREEN && !isOneTrip(visits);
  const captioned = pairs.map((pair) => ({
    ...pair,
    captions: (brief ? [true] : [false, true]).flatMap(
      (short) => captionOf(pair.group, pair.mark, basemap, locale, short) ?? [],
    ),
  }));
  const weight = ({ group }: Pair) => (group.on ? 0 : isNamed(group) ? 1 : group.stops.length > 1 ? 2 : 3);
  const { obstacles, placed } = placeInTurn(
    captioned.toSorted((a, b) => weight(a) - weight(b)),
    () => ({
      hard: [...symbols, ...dots, ...(view.controls ?? [])],
      soft: trodden(legs),
      rings: [...halos, ...stops.filter(({ form }) => form === "circle")],
      seen: seen(view),
    }),
  );
  const labels: Label[] = [];
  const marks: Mark[] = [];
  for (const [{ group, mark }, label] of placed) {
    if (label) label.style = afloat(label, ground);
    if (label && isNamed(group)) marks.push(named(mark, label));
    else marks.push(mark);
    if (label && !isNamed(group)) labels.push(label);
  }
  for (const { at, name } of legs.origins) {
    if (groups.some((group) => Math.hypot(group.at[0] - at[0], group.at[1] - at[1]) < 20)) continue;
    const rows = [{ text: name[locale], style: "city", size: 14, bold: true }];
    const label = placeLabel(
      { rows, at, reaches: [[-7, -7, 7, 7]], sides: AROUND, style: "", worst: FORBIDDEN },
      obstacles,
    );
    if (label) labels.push({ ...label, style: afloat(label, ground) });
  }
  const taken = [...labels.flatMap(({ rows }) => rows), ...marks].map((item) =>
    "text" in item ? item.text : item.title,
  );
  const missing = placed.flatMap(([{ mark }, label]) => (label ? [] : mark.title));
  const names = namesOf(basemap, view, locale, obstacles, { taken, missing });
  const order = new Map(pairs.map(({ mark }, i) => [mark.key, i]));
  return {
    stops,
    halos,
    legs,
    marks: marks.toSorted((a, b) => Number(a.on) - Number(b.on) || (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)),
    ground:
      ground.svg +
      drawGraticule(view) +
      names.dots +
      names.labels.map((label) => drawLabel({ ...label, style: `${label.style} ${afloat(label, ground)}` })).join(""),
    route:
      hatches(id) +
      drawAreas(stops, basemap, view, id, tolerance) +
      drawHalos(halos) +
      drawLegs(legs, view) +
      labels.map((label) => drawLabel(label)).join(""),
    closeUp: ground.closeUp,
  };
}

/** Text over water gets a halo of water. */
const afloat = ({ box }: Label, { isLand }: Ground): string =>
  isLand([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]) ? "" : "afloat";
