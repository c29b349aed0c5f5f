/**
 * GCJ-02, the shifted datum of maps published in China: where it applies, and visits as such a map shows them. It stands
 * alone, since the browser fetches it only when such a map is on.
 */
import type { Point } from "./contract";
import { fromWgs84 } from "./datum";
import type { Visits } from "./features";
import type { Basemap, Shape } from "./map/basemap/basemap";
import { metresPerWorld, type Pixel, toWorld } from "./map/camera/camera";
import { type Box, contains, encloses, grow } from "./map/plane/box";
import { squaredDistanceToSegment } from "./map/plane/point";
import { pointInPolygon } from "./map/plane/polygon";

/** At sea the outlines count this much wider, in metres, as far as the territorial sea: harbours and bridges lie off them. */
const OFFSHORE_M = 22_000;

/** Boxes (west, south, east, north) within which nothing off the outlines is the mainland's, however near. */
const APART: readonly Box[] = [
  [113.82, 22.13, 114.51, 22.57], // Hong Kong
  [113.528, 22.1, 113.61, 22.219], // Macau
  [118.18, 24.37, 118.52, 24.54], // Jinmen
  [119.88, 25.93, 120.52, 26.4], // Mazu
  [119.3, 21.85, 122.1, 25.35], // Taiwan, Penghu
];

/** Boxes along the coast within which all other land is the mainland's: shores and islands that the provinces lack. */
const COAST: readonly Box[] = [
  [108.1, 18, 119.3, 41], // from the Beilun to Fujian
  [119.3, 25.35, 123.9, 41], // from Fujian to the Yalu
];

const inWorld = ([west, south, east, north]: Box): Box => [...toWorld([west, north]), ...toWorld([east, south])];
const isIn = (boxes: readonly Box[], at: Pixel) => boxes.some((box) => contains(box, at));
const isOn = (shapes: readonly Shape[], at: Pixel) =>
  shapes.some(({ box, lines }) => contains(box, at) && pointInPolygon(at, lines));

/**
 * Where GCJ-02 applies: the mainland and the sea off it. Not in Hong Kong, Macau and Taiwan, whose maps are in WGS-84, and
 * nowhere abroad. The outlines are Natural Earth's, generalised to about three kilometres, so that a point nearer than
 * that to a land border may be taken for the other side. Islets that they lack, further out than the territorial sea (the
 * Paracels), count as abroad: their coordinates have to be given in WGS-84.
 */
export function whereGcj02Applies({ provinces, land }: Pick<Basemap, "provinces" | "land">): (point: Point) => boolean {
  const mainland = provinces.shapes.filter(({ kind }) => kind === "province");
  const [apart, coast] = [APART.map(inWorld), COAST.map(inWorld)];
  const islands = land.shapes.filter(({ box }) => coast.some((stretch) => encloses(stretch, box)));
  const shores = [...mainland, ...islands];
  return (point) => {
    const at = toWorld(point);
    if (isOn(mainland, at)) return true;
    if (isIn(apart, at)) return false;
    if (isOn(land.shapes, at)) return isIn(coast, at);
    const offshore = OFFSHORE_M / metresPerWorld(point[1]);
    const isNear = (line: Pixel[]) =>
      line.some((b, i) => squaredDistanceToSegment(at, line[i - 1] ?? b, b) <= offshore ** 2);
    return shores.some(({ box, lines }) => contains(grow(box, offshore), at) && lines.some(isNear));
  };
}

/**
 * The same visits and legs, moved by what separates GCJ-02 from WGS-84.
 * @param applies whether GCJ-02 is in use at a place; nothing is moved elsewhere
 */
export function toGcj02(visits: Visits, applies: (point: Point) => boolean): Visits {
  const move = (point: Point) => fromWgs84(point, "GCJ-02", applies);
  const features = visits.features.map((feature) => {
    if ("when" in feature) {
      const { geometry } = feature;
      return geometry ? { ...feature, geometry: { ...geometry, coordinates: move(geometry.coordinates) } } : feature;
    }
    const { geometry } = feature;
    return geometry.type === "LineString"
      ? { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(move) } }
      : { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map((line) => line.map(move)) } };
  });
  return { ...visits, features };
}
