/** Which symbols a view shows: a legend explains these and no others. */
import type { VisitFeature, Visits } from "../../contract";
import type { Pixel } from "../camera/camera";
import type { LegendSize } from "../camera/screens";
import { seenBox, type View } from "../camera/view";
import { type Box, contains, cornersOf, distanceTo, grow } from "../plane/box";
import { clipRing } from "../plane/clip";
import { pointInPolygon } from "../plane/polygon";
import { coversCircle, type VisitedArea } from "./areas";
import type { Legs } from "./legs";
import type { Mark } from "./marks";
import { type Form, formOf, isOneTrip, isUnit, type Stop } from "./stops";

/** The two columns of a legend: how a visit is placed, and how the order of two is known. */
export const LEGEND_PLACES = ["pin", "disc", "small", "circle", "shape", "boundless", "announced", "unplaced"] as const;
export const LEGEND_ORDERS = ["stated", "listed", "inferred", "unknown"] as const;
export type SymbolName = (typeof LEGEND_PLACES | typeof LEGEND_ORDERS)[number];

/** The map has outlines of the provinces of China alone. */
const symbolOf = (form: Form, { adcode }: VisitFeature["properties"]): SymbolName =>
  form === "shape" && adcode === null ? "boundless" : form;

/** All symbols that a page's visits need, however near they are looked at; only a trip's own page lists its stops one by one. */
export function symbolsOfPage(visits: Visits): Set<SymbolName> {
  const { features } = visits;
  const symbols = new Set<SymbolName>();
  const isListed = isOneTrip(visits);
  for (const { properties, geometry } of features) {
    if (properties.type === "leg") symbols.add(properties.basis);
    else if (!geometry || properties.precision === null) {
      if (isListed) symbols.add("unplaced");
    } else {
      symbols.add(symbolOf(formOf(properties.precision, properties.error_m), properties));
      if (properties.status === "announced") symbols.add("announced");
      if (properties.order === "unknown") symbols.add("unknown");
    }
  }
  return symbols;
}

/** How large a page's legend is. */
export function legendOf(visits: Visits): LegendSize {
  const symbols = symbolsOfPage(visits);
  const rows = [LEGEND_PLACES, LEGEND_ORDERS].map((column) => column.filter((symbol) => symbols.has(symbol)).length);
  return { rows: Math.max(...rows), isWide: symbols.has("circle") };
}

/** The units whose shape is seen, by their code. */
function unitsInSight(stops: Stop[], areas: VisitedArea[], seen: Box): Set<string | null> {
  // What is cut off runs along the edge.
  const inner = grow(seen, -1);
  const isSeen = (rings: Pixel[][]) =>
    rings.some((ring) => clipRing(ring, seen).some((point) => contains(inner, point))) ||
    cornersOf(seen).some((corner) => pointInPolygon(corner, rings));
  const drawn = areas.filter((area) => "rings" in area && isSeen(area.rings));
  const visits = new Set(drawn.map(({ visit }) => visit));
  return new Set(stops.filter(({ visit }) => visits.has(visit.id)).map(({ visit }) => visit.properties.adcode));
}

/** The symbols that are to be seen; what is not drawn at all is not among them. */
export function symbolsInView(
  { stops, areas, legs, marks }: { stops: Stop[]; areas: VisitedArea[]; legs: Legs; marks: Mark[] },
  view: View,
): Set<SymbolName> {
  const box = seenBox(view);
  const units = unitsInSight(stops, areas, box);
  const symbols = new Set<SymbolName>();
  const markOf = new Map(marks.flatMap((mark) => mark.key.split(" ").map((id) => [id, mark] as const)));
  for (const stop of stops) {
    const { visit, form, at, radius, unordered, isAnnounced } = stop;
    const isSeen =
      form === "shape" ? units.has(visit.properties.adcode) || contains(box, at) : distanceTo(box, at) <= radius;
    if (!isSeen) continue;
    const mark = markOf.get(visit.id);
    const isHidden = form === "disc" && mark !== undefined && coversCircle(stop, mark.numbered);
    // A count stands for what it counts, of which only areas and circles are drawn beside it.
    if (mark?.symbol.kind === "count" && !isUnit(form)) {
      if (form === "disc" && !isHidden) symbols.add(form);
      continue;
    }
    symbols.add(isHidden ? "small" : symbolOf(form, visit.properties));
    if (isAnnounced) symbols.add("announced");
    if (unordered) symbols.add("unknown");
  }
  for (const { basis, points } of legs.lines) if (points.some((point) => contains(box, point))) symbols.add(basis);
  if (marks.some(({ stated, at }) => stated && contains(box, at))) symbols.add("stated");
  return symbols;
}
