/**
 * What is seen on the map, and whether it is true.
 *
 * Where a point must be is not asked of the map under test. Marks that stand on their point (a pin's tip, a disc's
 * middle) are matched with the coordinates that the API gives, and Web Mercator has only three unknowns: the two that are
 * farthest apart tell the zoom, which Leaflet keeps at quarter levels, so that a pixel of rounding does not matter; the
 * median of all tells the shift, so that one mark gone astray is found and does not take the rest along. Where an address
 * names a camera, that camera is the other, wholly independent witness.
 */
import type { Page } from "@playwright/test";
import { type Circle, distance, middleOf, type Point, round, type Seen, within } from "./seen";

/** What is true: the visits with a point, where trips set out, and the places that the ground names. */
export interface Truth {
  /** `error` in metres. A pin's tip is on its point; a disc is amid a circle of its error. */
  visits: { id: string; at: Point; error: number; form: "pin" | "disc" | "other" }[];
  origins: Point[];
  places: Point[];
}

/** Zoom, and where the north-west corner of the world is, in pixels of the window. */
export interface Camera {
  zoom: number;
  corner: Point;
}

interface Feature {
  geometry: { type: string; coordinates: unknown } | null;
  properties: { type?: string; visit?: string; precision?: string; error_m?: number | null; from?: string };
}

/** A site is a pin up to an error of 100 m; a wider one, like an area, is a disc. */
const formOf = (precision = "", error: number | null = null) =>
  precision === "site" && (error ?? Infinity) <= 100
    ? ("pin" as const)
    : precision === "site" || precision === "area"
      ? ("disc" as const)
      : ("other" as const);

const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === "number");
const firstPoint = (value: unknown): Point[] =>
  isPoint(value) ? [value] : Array.isArray(value) ? firstPoint(value[0]) : [];

const known = new Map<string, Promise<Feature[]>>();
const featuresOf = (page: Page, url: string): Promise<Feature[]> => {
  const asked = known.get(url) ?? page.request.get(url).then(async (answer) => (await answer.json()).features);
  known.set(url, asked);
  return asked;
};

/** What the API says of the page's map. */
export async function truthOf(page: Page): Promise<Truth> {
  const [, , kind, id] = decodeURIComponent(new URL(page.url()).pathname).split("/");
  const query = kind === "places" ? `?place=${id}` : kind === "people" ? `?person=${id}` : "";
  const features = await featuresOf(
    page,
    kind === "trips" ? `/api/trips/${id}.geojson` : `/api/visits.geojson${query}`,
  );
  const names = await Promise.all(["labels", "shanghai"].map((file) => featuresOf(page, `/basemap/${file}.json`)));
  return {
    visits: features.flatMap(({ geometry, properties: { type, visit = "", precision, error_m } }) =>
      type === "visit" && isPoint(geometry?.coordinates)
        ? [{ id: visit, at: geometry.coordinates, error: error_m ?? 0, form: formOf(precision, error_m) }]
        : [],
    ),
    origins: features.flatMap(({ geometry, properties }) =>
      properties.from === "origin" ? firstPoint(geometry?.coordinates) : [],
    ),
    places: names.flat().flatMap(({ geometry }) => (isPoint(geometry?.coordinates) ? [geometry.coordinates] : [])),
  };
}

/** A point in degrees on the unit square of the Mercator world. */
const toWorld = ([lng, lat]: Point): Point => [
  lng / 360 + 0.5,
  0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI),
];
const sizeAt = (zoom: number) => 256 * 2 ** zoom;

/** Where a point in degrees must be in the window. */
export function project(at: Point, { zoom, corner }: Camera): Point {
  const [x, y] = toWorld(at);
  return [corner[0] + x * sizeAt(zoom), corner[1] + y * sizeAt(zoom)];
}

/** Which point in degrees is at a pixel of the window. */
export function unproject([x, y]: Point, { zoom, corner }: Camera): Point {
  const [east, south] = [(x - corner[0]) / sizeAt(zoom), (y - corner[1]) / sizeAt(zoom)];
  return [(east - 0.5) * 360, (Math.atan(Math.sinh((0.5 - south) * 2 * Math.PI)) * 180) / Math.PI];
}

const pixelsOf = (metres: number, [, lat]: Point, { zoom }: Camera) =>
  (metres * sizeAt(zoom)) / (40_075_016.686 * Math.cos((lat * Math.PI) / 180));

const median = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
};

/** The camera that the marks tell; null with fewer than two that stand on a point. */
export function cameraOfMarks({ marks }: Seen, { visits }: Truth): Camera | null {
  const feet = marks.flatMap(({ foot, visits: ids }) => {
    const same = visits.filter(({ id }) => ids.length === 1 && id === ids[0]);
    return foot && same.length === 1 && same[0] ? [{ foot, world: toWorld(same[0].at) }] : [];
  });
  const pairs = feet.flatMap((a, i) => feet.slice(i + 1).map((b) => [a, b] as const));
  const [a, b] = pairs.toSorted((p, q) => distance(q[0].world, q[1].world) - distance(p[0].world, p[1].world))[0] ?? [];
  if (!a || !b) return null;
  const zoom = Math.round(Math.log2(distance(a.foot, b.foot) / distance(a.world, b.world) / 256) * 4) / 4;
  const shift = (axis: 0 | 1) => median(feet.map(({ foot, world }) => foot[axis] - world[axis] * sizeAt(zoom)));
  return { zoom, corner: [shift(0), shift(1)] };
}

/** The camera that an address names, which is of the middle of the uncovered part; null where it names none. */
export function cameraOfAddress({ url, uncovered }: Seen): Camera | null {
  const [, zoom, lat, lng] = /^#([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)$/.exec(new URL(url).hash) ?? [];
  if (!zoom || !lat || !lng) return null;
  const [x, y] = toWorld([Number(lng), Number(lat)]);
  const [middleX, middleY] = middleOf(uncovered);
  return { zoom: Number(zoom), corner: [middleX - x * sizeAt(Number(zoom)), middleY - y * sizeAt(Number(zoom))] };
}

/** Where drawing and rounding may put a point beside itself, pixels. */
const NEAR = 2;
/** A pair or a count may stand beside its points, but not farther than this. */
const BESIDE = 60;
/** Circles smaller than this may be left out, those of close neighbours shared. */
const LEAST_CIRCLE = 16;

/** All that is drawn where it must not be, in words. */
export function untrue(seen: Seen, truth: Truth, camera: Camera): string[] {
  const { marks, circles, spots, origins, map, uncovered } = seen;
  const place = (at: Point) => project(at, camera);
  const byId = (id: string) => truth.visits.filter((visit) => visit.id === id).map(({ at }) => place(at));
  const nearest = (to: Point, points: Point[]) => Math.min(...points.map((point) => distance(point, to)));
  const faults: string[] = [];
  for (const { foot, label, visits, middle } of marks) {
    const away = nearest(foot ?? middle, visits.flatMap(byId));
    if (foot && away > NEAR) faults.push(`“${label}” stands ${Math.round(away)} px off its point`);
    const symbol = visits.length > 1 && new Set(visits).size === visits.length;
    if (!foot && symbol && away > BESIDE)
      faults.push(`“${label}” is ${Math.round(away)} px from the nearest of its points`);
  }
  const belongs = ({ middle, radii }: Circle) =>
    truth.visits.some(({ at, error }) => {
      const radius = pixelsOf(error, at, camera);
      return distance(place(at), middle) <= NEAR && radii.every((each) => Math.abs(each - radius) <= NEAR);
    });
  for (const circle of circles)
    if (!belongs(circle)) {
      const away = nearest(
        circle.middle,
        truth.visits.map(({ at }) => place(at)),
      );
      faults.push(
        `a circle of ${round(circle.radii)} px at ${round(circle.middle)} is no visit's; the nearest is ${Math.round(away)} px away`,
      );
    }
  for (const { id, at, error, form } of truth.visits) {
    const radius = pixelsOf(error, at, camera);
    if (form !== "disc" || radius < LEAST_CIRCLE || !within(map, place(at))) continue;
    if (
      nearest(
        place(at),
        circles.map(({ middle }) => middle),
      ) >
      NEAR + radius / 4
    )
      faults.push(`${id} has no circle`);
  }
  for (const [what, dots, points] of [
    ["dot of the ground", spots, truth.places],
    ["origin", origins, truth.origins],
  ] as const)
    for (const dot of dots) {
      const away = nearest(dot, points.map(place));
      if (away > NEAR) faults.push(`a ${what} at ${round(dot)} is ${Math.round(away)} px off every place`);
    }
  const [, length = "", unit = ""] = /^(\d+)\s*(\S+)/.exec(seen.scale) ?? [];
  const metres = Number(length) * (/^(公里|km)/.test(unit) ? 1000 : 1);
  const latitude = unproject(middleOf(uncovered), camera);
  // Farther out a scale holds for one latitude only.
  if (camera.zoom >= 8 && Math.abs(pixelsOf(metres, latitude, camera) - seen.scaleWidth) > NEAR)
    faults.push(`the scale is ${Math.round(seen.scaleWidth)} px wide and says ${seen.scale}`);
  return faults;
}

/** How far, in pixels, the middle of what is seen is from where the address says it is; infinite at another zoom. */
export function beside(seen: Seen, truth: Truth): number {
  const [told, real] = [cameraOfAddress(seen), cameraOfMarks(seen, truth)];
  if (!told || !real || Math.abs(told.zoom - real.zoom) > 0.01) return Infinity;
  return distance(told.corner, real.corner);
}

/** As far as an address with four decimals may be beside what is seen. */
export const digits = (zoom: number) => 3 + 0.0001 * (sizeAt(zoom) / 360);
