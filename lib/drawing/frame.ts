/** Where to look: all visits of a view, or the selected one where all would hide it. */
import type { Bounds, VisitFeature, Visits } from "../contract";
import type { Camera } from "../url";
import { type Basemap, provinceShape } from "./basemap";
import { fitTo, fromWorld, type Padding, project, type Size } from "./camera";
import { groupsOf } from "./groups";
import { formOf, isOneTrip, isVisit, stopsOf } from "./stops";

/** The nearest that a view goes by itself. */
const NEAREST = 13;
const METRES_PER_DEGREE = 111_320;
/** All of China, where nothing is placed. */
const EVERYTHING: Bounds = [75, 18, 134, 53];

/** A visit with its error around it; a province with its whole shape. */
function extent({ geometry, properties }: VisitFeature, basemap: Basemap): Bounds | null {
  const { precision, error_m, adcode } = properties;
  if (!geometry || !precision) return null;
  const [lng, lat] = geometry.coordinates;
  const shape = formOf(precision, error_m) === "area" ? provinceShape(basemap, adcode) : null;
  if (shape) {
    const [west, north] = fromWorld([shape.box[0], shape.box[1]]);
    const [east, south] = fromWorld([shape.box[2], shape.box[3]]);
    return [west, south, east, north];
  }
  const dy = (error_m ?? 0) / METRES_PER_DEGREE;
  const dx = dy / Math.cos((lat * Math.PI) / 180);
  return [lng - dx, lat - dy, lng + dx, lat + dy];
}

const isFine = ({ properties: { precision } }: VisitFeature) =>
  ["site", "area", "township", "county"].some((fine) => fine === precision);

/** City and wider count only where a trip has nothing finer; an origin never counts. */
function counted(visits: VisitFeature[]): VisitFeature[] {
  const fine = new Set(
    visits.filter((visit) => visit.geometry && isFine(visit)).map(({ properties }) => properties.trip),
  );
  return visits.filter((visit) => isFine(visit) || !fine.has(visit.properties.trip));
}

const union = (all: Bounds[]): Bounds => [
  Math.min(...all.map(([west]) => west)),
  Math.min(...all.map(([, south]) => south)),
  Math.max(...all.map(([, , east]) => east)),
  Math.max(...all.map(([, , , north]) => north)),
];

/** Whether bounds (degrees) are wholly on the uncovered part of the screen. */
function shows(camera: Camera, size: Size, padding: Padding, [west, south, east, north]: Bounds): boolean {
  const [left, top] = project([west, north], camera, size);
  const [right, bottom] = project([east, south], camera, size);
  return (
    left >= padding.left &&
    top >= padding.top &&
    right <= size.width - padding.right &&
    bottom <= size.height - padding.bottom
  );
}

/** The camera that a page opens with: the same for the same page and size, so that a link shows everyone the same. */
export function frame(visits: Visits, basemap: Basemap, selected: string | null, size: Size, padding: Padding): Camera {
  const all = visits.features.filter(isVisit);
  const boundsOf = (some: VisitFeature[]) =>
    some.map((visit) => extent(visit, basemap)).filter((bounds) => bounds !== null);
  const whole = boundsOf(counted(all));
  const options = { maxZoom: NEAREST };
  const camera = fitTo(whole.length > 0 ? union(whole) : EVERYTHING, size, padding, options);
  const chosen = all.find(({ properties }) => properties.visit === selected);
  const bounds = chosen && extent(chosen, basemap);
  if (!bounds) return camera;
  const groups = groupsOf(stopsOf(visits, { camera, size, margin: 0 }, selected), isOneTrip(visits));
  const crowded = groups.some(({ on, same, stops }) => on && !same && stops.length > 2);
  return crowded || !shows(camera, size, padding, bounds) ? fitTo(bounds, size, padding, options) : camera;
}
