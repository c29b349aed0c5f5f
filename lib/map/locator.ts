/** A small map beside a close-up: where a delegation came from, which the close-up is too near to show. */
import type { BBox, Locale, Visits } from "../contract";
import { type Basemap, provinceName } from "./basemap/basemap";
import { groundOf } from "./basemap/ground";
import { fitTo, type Padding, type Size } from "./camera/camera";
import { CLOSE_UP_ZOOM, drawnBox, onScreen, seenBox } from "./camera/view";
import { AROUND, candidatesBeside } from "./labels/beside";
import { FORBIDDEN, type Obstacles, placeLabel } from "./labels/labels";
import { distance } from "./plane/point";
import { labelSvg } from "./svg/labels";
import { basemapSvg, legsSvg } from "./svg/scene";
import { element, escapeXml, n, outlined } from "./svg/strings";
import { sizeOf } from "./text/label";
import { groupsOf } from "./visits/groups";
import { legsOf } from "./visits/legs";
import { isLeg, stopsOf } from "./visits/stops";
import { tracksOf } from "./visits/tracks";

const SIZE: Size = { width: 180, height: 172 };
const PADDING: Padding = { top: 34, right: 48, bottom: 34, left: 48 };
/** Pixels below which a detail is left out: the inset is a sketch. */
const TOLERANCE = 1.5;

/** Draws where the trip started and where it led as one `<svg>`; null where no leg comes from elsewhere. */
export function locator(visits: Visits, basemap: Basemap, locale: Locale, title: string): string | null {
  const legs = visits.features.filter(isLeg).filter(({ properties }) => properties.from === "origin");
  const points = legs.flatMap(({ geometry }) =>
    geometry.type === "LineString" ? geometry.coordinates : geometry.coordinates.flat(),
  );
  if (points.length === 0) return null;
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  const bounds: BBox = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
  const camera = fitTo(bounds, SIZE, PADDING, { maxZoom: CLOSE_UP_ZOOM - 0.5 });
  const view = { camera, size: SIZE, margin: 0 };
  const stops = stopsOf(visits, view, null);
  const places = visits.features.filter((feature) => !isLeg(feature));
  const drawn = legsOf({ ...visits, features: [...places, ...legs] }, groupsOf(stops, false), basemap, view, TOLERANCE);
  // A leg may lead to a place that is no visit, Shanghai for a lodging somewhere in it: its end goes by its province.
  const ends = legs.flatMap(({ geometry }) => {
    const parts = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
    const last = parts.at(-1)?.at(-1);
    if (!last) return [];
    const at = onScreen(view)(last);
    const [nearest] = stops.toSorted((a, b) => distance(a.at, at) - distance(b.at, at));
    const name = provinceName(basemap, nearest?.visit.properties.adcode ?? null);
    return name ? { at, name } : [];
  });
  const obstacles: Obstacles = { hard: [], soft: tracksOf(drawn, drawnBox(view)), circles: [], seen: seenBox(view) };
  const labels = [...drawn.origins, ...ends].flatMap(({ at, name }) => {
    const rows = [{ text: name[locale], style: "origin-name" as const }];
    const candidates = () => candidatesBeside(at, [[-5, -5, 5, 5]], AROUND, sizeOf(rows), obstacles.seen);
    return placeLabel({ rows, candidates, worst: FORBIDDEN }, obstacles) ?? [];
  });
  const squares = ends.map(({ at: [x, y] }) =>
    element("rect", { class: "goal", x: x - 4, y: y - 4, width: 8, height: 8 }),
  );
  return (
    `<svg class="map" viewBox="0 0 ${n(SIZE.width)} ${n(SIZE.height)}" role="img" aria-label="${escapeXml(title)}">` +
    `${basemapSvg(groundOf(basemap, view, TOLERANCE), "locator")}${legsSvg(drawn)}${squares.join("")}${outlined(labels.map((label) => labelSvg(label)).join(""))}</svg>`
  );
}
