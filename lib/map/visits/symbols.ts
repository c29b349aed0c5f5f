/** Which symbols a view shows: a legend explains these and no others. */
import type { Visits } from "../../contract";
import { seen, type View } from "../camera/view";
import { contains, distanceTo } from "../plane/box";
import type { Legs } from "./legs";
import type { Mark } from "./marks";
import { formOf, type Stop } from "./stops";

const SYMBOLS = ["site", "area", "circle", "province", "unplaced", "stated", "listed", "inferred", "unknown"] as const;
export type SymbolName = (typeof SYMBOLS)[number];

/** The two columns of a legend. */
export const WHERE = ["site", "area", "circle", "province", "unplaced"] as const;
export const ORDER = ["stated", "listed", "inferred", "unknown"] as const;

const OF_FORM = { pin: "site", disc: "area", circle: "circle", area: "province" } as const;

/** All symbols that a page's visits need. */
export function symbolsOf({ features }: Visits): Set<SymbolName> {
  const symbols = new Set<SymbolName>();
  for (const { properties, geometry } of features) {
    if (properties.type === "leg") symbols.add(properties.basis);
    else if (!geometry || properties.precision === null) symbols.add("unplaced");
    else {
      symbols.add(OF_FORM[formOf(properties.precision, properties.error_m)]);
      if (properties.order === "unknown") symbols.add("unknown");
    }
  }
  return symbols;
}

/** How many lines a page's legend has. */
export function rowsOfLegend(visits: Visits): number {
  const symbols = symbolsOf(visits);
  return Math.max(...[WHERE, ORDER].map((column) => column.filter((symbol) => symbols.has(symbol)).length));
}

/** The symbols that are to be seen; what is not drawn at all is not among them. */
export function symbolsOn(
  { stops, legs, marks }: { stops: Stop[]; legs: Legs; marks: Mark[] },
  view: View,
): Set<SymbolName> {
  const box = seen(view);
  const symbols = new Set<SymbolName>();
  for (const { form, at, radius, unordered } of stops) {
    if (form !== "area" && distanceTo(box, at) > radius) continue;
    symbols.add(OF_FORM[form]);
    if (unordered) symbols.add("unknown");
  }
  for (const { basis, points } of legs.lines) if (points.some((point) => contains(box, point))) symbols.add(basis);
  if (marks.some(({ stated, at }) => stated && contains(box, at))) symbols.add("stated");
  return symbols;
}
