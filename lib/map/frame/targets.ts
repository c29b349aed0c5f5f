/** What a page is to show: its visits with their circles or shapes, and the ways between them, on the unit square. */
import type { AskedPlace, BBox, VisitFeature, Visits } from "../../contract";
import { CITY_OR_WIDER, visitId } from "../../features";
import { type Basemap, provinceShape } from "../basemap/basemap";
import { metresPerWorld, type Pixel, toWorld } from "../camera/camera";
import { around, type Box, bbox, centreOf, grow, translate, union } from "../plane/box";
import { distance, interpolate } from "../plane/point";
import { pointInPolygon } from "../plane/polygon";
import { type Form, formOf, isLeg, isVisit } from "../visits/stops";

/** All of China, where nothing is placed. */
const EVERYTHING: BBox = [75, 18, 134, 53];

/** Something that is to be seen whole, on the unit square. */
export interface Target {
  at: Pixel;
  /** Its error, in widths of the world. */
  radius: number;
  form: Form;
  box: Box;
  /** Corners of its outline, where it has one. */
  corners: Pixel[];
}

export function targetOf({ geometry, properties }: VisitFeature, basemap: Basemap): Target | null {
  const { precision } = properties;
  return geometry && precision ? targetAt({ ...properties, precision, point: geometry.coordinates }, basemap) : null;
}

function targetAt({ point, precision, error_m, adcode }: AskedPlace, basemap: Basemap): Target {
  const form = formOf(precision, error_m);
  const at = toWorld(point);
  const shape = form === "shape" ? provinceShape(basemap, adcode) : null;
  const radius = (error_m ?? 0) / metresPerWorld(point[1]);
  const box: Box = shape?.box ?? around(at, radius);
  return { at, radius, form, box, corners: shape?.lines.flat() ?? [] };
}

/** A wide extent that holds a finer stop of its trip counts where it makes the view no more than so many times wider. */
const WORTH_IT = 2;

/** Of the code of a province, a city or a county what those of its parts begin with. */
const significant = (adcode: string) => adcode.replace(/(?:00){1,2}$/, "");

/** What counts for itself: not a wide extent that holds a finer stop of the same trip; an origin never counts. */
function counted(visits: VisitFeature[], basemap: Basemap): VisitFeature[] {
  const holdsFiner = (wide: VisitFeature) => {
    const target = targetOf(wide, basemap);
    const shape = target?.form === "shape" ? provinceShape(basemap, wide.properties.adcode) : null;
    return visits.some(({ geometry, properties }) => {
      if (properties.trip !== wide.properties.trip || !geometry || !target) return false;
      if ((properties.error_m ?? 0) >= (wide.properties.error_m ?? 0)) return false;
      // What is known of both decides: a city's circle reaches into its neighbours.
      if (wide.properties.adcode && properties.adcode)
        return properties.adcode.startsWith(significant(wide.properties.adcode));
      const at = toWorld(geometry.coordinates);
      return shape ? pointInPolygon(at, shape.lines) : distance(at, target.at) < target.radius;
    });
  };
  return visits.filter((visit) => !CITY_OR_WIDER.has(visit.properties.precision ?? "") || !holdsFiner(visit));
}

/** Points along the lines between what is counted; a line that leads elsewhere, as from the origin, is no stop. */
function waysOf(visits: Visits, targets: Map<string, Target>): Target[] {
  return visits.features.filter(isLeg).flatMap(({ properties: { trip, from, to } }) => {
    const [a, b] = [targets.get(visitId(trip, from)), targets.get(visitId(trip, to))];
    if (!a || !b) return [];
    return [0.2, 0.35, 0.5, 0.65, 0.8].map((share): Target => {
      const at = interpolate(a.at, b.at, share);
      return { at, radius: 0, form: "disc", box: [...at, ...at], corners: [] };
    });
  });
}

/**
 * Brings what is to be seen together: the world is cut where the widest gap is, not at 180 degrees, so that Fiji and
 * Samoa are neighbours.
 */
function gathered(targets: Target[]): Target[] {
  const edges = targets.map(({ box }) => [box[0], box[2]] as const).toSorted((a, b) => a[0] - b[0]);
  const east = Math.max(...edges.map(([, end]) => end));
  let [seam, widest, reached] = [0, edges[0] ? edges[0][0] + 1 - east : 0, -Infinity];
  for (const [start, end] of edges) {
    if (start - reached > widest && reached > -Infinity) [seam, widest] = [start, start - reached];
    reached = Math.max(reached, end);
  }
  return targets.map((target) => (target.box[0] < seam ? turned(target, 1) : target));
}

/** A target in another copy of the world. */
export const turned = (target: Target, turns: number): Target => ({
  ...target,
  at: [target.at[0] + turns, target.at[1]],
  box: translate(target.box, [turns, 0]),
  corners: target.corners.map(([x, y]) => [x + turns, y]),
});

const boxOf = (targets: Map<string, Target>) => union([...targets.values()].map(({ box }) => box));
const sizeOf = ([left, top, right, bottom]: Box) => Math.max(right - left, bottom - top);

/** The targets of visits, by their ids, together. */
function targetsOf(visits: Iterable<VisitFeature>, basemap: Basemap): Map<string, Target> {
  const placed = [...visits].flatMap((visit) => {
    const target = targetOf(visit, basemap);
    return target ? { id: visit.id, target } : [];
  });
  const near = gathered(placed.map(({ target }) => target));
  return new Map(placed.flatMap(({ id }, i) => (near[i] ? [[id, near[i]] as const] : [])));
}

/** Of a circle that is all there is to see, so many of its widths are shown: alone on white ground it would be anywhere. */
const AROUND_ONE = 3;

/** What a page is to show, and what of it must not lie under a control. */
export interface Aim {
  box: Box;
  targets: Target[];
}

/** Of one thing that is all there is to see: not that alone, but for a province. */
const aloneWith = (only: Target): Aim => ({
  box: only.form === "shape" ? only.box : grow(only.box, only.radius * (AROUND_ONE - 1)),
  targets: [only],
});

/** The aims of pages, as they were found last. */
const found = new WeakMap<Visits, { basemap: Basemap; selected: string | null; aim: Aim }>();

/**
 * The page of a province shows all of it; that of another place what happened there, or the place where nothing did. It is
 * asked for several times after every movement, and does not depend on where the map is.
 */
export function aimOf(visits: Visits, basemap: Basemap, selected: string | null): Aim {
  const last = found.get(visits);
  if (last?.basemap === basemap && last.selected === selected) return last.aim;
  const aim = findAim(visits, basemap, selected);
  found.set(visits, { basemap, selected, aim });
  return aim;
}

function findAim(visits: Visits, basemap: Basemap, selected: string | null): Aim {
  // Of a place of unknown size its point tells nothing.
  const asked = (visits.asked ?? []).filter(({ error_m }) => error_m !== null).map((place) => targetAt(place, basemap));
  const [only, another] = asked;
  if (visits.features.some((feature) => isVisit(feature) && feature.geometry)) {
    const { box, targets } = aimAtVisits(visits, basemap, selected);
    const [x] = centreOf(box);
    const provinces = asked
      .filter(({ form }) => form === "shape")
      .map((each) => turned(each, Math.round(x - each.at[0])));
    return { box: union([box, ...provinces.map((each) => each.box)]), targets };
  }
  if (only && !another) return aloneWith(only);
  return only ? { box: union(asked.map(({ box }) => box)), targets: asked } : aimAtVisits(visits, basemap, selected);
}

function aimAtVisits(visits: Visits, basemap: Basemap, selected: string | null): Aim {
  const all = visits.features.filter(isVisit);
  const chosen = all.find(({ properties }) => properties.visit === selected);
  const fine = targetsOf(new Set([...counted(all, basemap), ...(chosen ? [chosen] : [])]), basemap);
  const [west, south, east, north] = EVERYTHING;
  if (fine.size === 0) return { box: bbox([toWorld([west, north]), toWorld([east, south])]), targets: [] };
  const whole = targetsOf(all, basemap);
  const isWorthIt = sizeOf(boxOf(whole)) <= WORTH_IT * sizeOf(boxOf(fine));
  const targets = isWorthIt ? new Map([...whole].filter(([id]) => fine.has(id))) : fine;
  const [only, another] = [...whole.values()];
  if (only && !another && !chosen && only.form !== "shape") return aloneWith(only);
  return { box: boxOf(isWorthIt ? whole : fine), targets: [...targets.values(), ...waysOf(visits, targets)] };
}
