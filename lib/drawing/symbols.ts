/** Which symbols a view shows: a legend explains these and no others. */
import { distanceTo, holds } from "./geometry";
import type { Scene } from "./scene";
import { seen, type View } from "./view";

export const SYMBOLS = [
  "site",
  "area",
  "circle",
  "province",
  "unplaced",
  "stated",
  "listed",
  "inferred",
  "unknown",
] as const;
export type SymbolName = (typeof SYMBOLS)[number];

const OF_FORM = { pin: "site", disc: "area", circle: "circle", area: "province" } as const;

/** The symbols that are to be seen; what is not drawn at all is not among them. */
export function symbolsOn(
  { stops, legs, marks }: Pick<Scene, "stops" | "legs" | "marks">,
  view: View,
): Set<SymbolName> {
  const box = seen(view);
  const symbols = new Set<SymbolName>();
  for (const { form, at, radius, open } of stops) {
    if (form !== "area" && distanceTo(box, at) > radius) continue;
    symbols.add(OF_FORM[form]);
    if (open) symbols.add("unknown");
  }
  for (const { basis, points } of legs.lines) if (points.some((point) => holds(box, point))) symbols.add(basis);
  if (marks.some(({ stated, at }) => stated && holds(box, at))) symbols.add("stated");
  return symbols;
}
