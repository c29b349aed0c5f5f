/**
 * The finer coast about the mouth of the Yangtze, set into the coarse land of the world.
 *
 * The source is OpenStreetMap's land, thinned by its makers tile by tile: that left spikes, notches and loose triangles,
 * which are taken out here. Where the finer coast ends, the two are joined by one straight stretch from the last of its
 * points to the first of the coarse ones, so that no edge runs along the region's frame.
 */
import type { Point } from "../../lib/contract";
import { type Box, bbox, contains, intersects } from "../../lib/map/plane/box";
import { withoutCorners } from "./geometry/corners";
import { acrossFrame, boxRing, onFrame } from "./geometry/frame";
import { type Rings, ringArea } from "./geometry/rings";
import type { Tools } from "./sources/tools";

/** From Jiangyin on the Yangtze to Zhoushan. */
const REGION: Box = [120.05, 29.3, 123.2, 33];
/** Smallest corner and smallest island kept, in square degrees; one is 10,500 km² here. */
const CORNER = 0.00014;
const ISLAND = 0.0004;

/** What the source has in pieces: Changxing with the reservoir Qingcaosha inside its dike, and the shoal Jiuduansha. */
const WHOLE: Rings[] = [
  [
    [
      [121.95, 31.21],
      [121.99, 31.206],
      [121.995, 31.19],
      [121.94, 31.19],
      [121.95, 31.21],
    ],
  ],
  [
    [
      [121.515, 31.494],
      [121.56, 31.492],
      [121.602, 31.484],
      [121.655, 31.468],
      [121.72, 31.441],
      [121.7, 31.42],
      [121.6, 31.45],
      [121.515, 31.494],
    ],
  ],
];

const centre = (ring: Point[]): Point => {
  const [west, south, east, north] = bbox(ring);
  return [(west + east) / 2, (south + north) / 2];
};
/** Whether a polygon is an island of the region, or far larger than the region. */
const isIsland = ([outer = []]: Rings): boolean => contains(REGION, centre(outer));
const isMainland = ([outer = []]: Rings): boolean => ringArea(outer) > 100;

/** What the coast is made from and with. */
interface CoastSources {
  shore: Rings[];
  tools: Pick<Tools, "union" | "intersection" | "difference">;
}

/** The land with its coast about the mouth of the Yangtze drawn finer. */
export function withFineCoast({ tools, shore }: CoastSources, land: Rings[]): Rings[] {
  const frame: Rings[] = [[boxRing(REGION)]];
  const outlines = shore.flatMap(([outer]): Rings[] => (outer && intersects(bbox(outer), REGION) ? [[outer]] : []));
  const [mainland, islands] = [outlines.filter(isMainland), outlines.filter(isIsland)];
  /** Without corners and small islands; lakes come from another file. */
  const simple = (polygons: Rings[]): Rings[] =>
    polygons.flatMap(([outer = []]) =>
      ringArea(outer) < ISLAND ? [] : [[withoutCorners(outer, CORNER, (point) => onFrame(REGION, point))]],
    );
  const whole = simple(tools.union(tools.intersection(mainland, frame), islands, WHOLE));
  // Simplified, neighbours may meet, and what they make together has corners of its own.
  const fine = simple(tools.union(whole));
  const isCut = ([outer = []]: Rings): boolean => outer.some((p) => onFrame(REGION, p));
  const joined = (rings: Rings): Rings[] =>
    tools
      .union(tools.difference([rings], frame), fine.filter(isCut))
      .map((parts) => parts.map((ring) => acrossFrame(REGION, ring)));
  return land
    .filter((rings) => isMainland(rings) || !isIsland(rings))
    .flatMap((rings) => (isMainland(rings) && intersects(bbox(rings[0] ?? []), REGION) ? joined(rings) : [rings]))
    .concat(fine.filter((rings) => !isCut(rings)));
}
