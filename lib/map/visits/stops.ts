/** Visits on the screen: which form each takes is decided here and nowhere else. */
import type { LegFeature, Precision, VisitFeature, Visits } from "../../contract";
import type { Pixel } from "../camera/camera";
import { onScreen, pixels, type Viewport } from "../camera/view";

/**
 * How a visit is drawn. `pin`: a site, its tip on the point. `disc`: somewhere in an uncertainty circle. `circle`: a unit without open
 * outlines, as large as it is. `shape`: a province or a country, in its own shape.
 */
export type Form = "pin" | "disc" | "circle" | "shape";

/** A site is a pin up to this error, metres. */
const PIN_ERROR = 100;

const FORMS: Record<Exclude<Precision, "site">, Form> = {
  area: "disc",
  township: "circle",
  county: "circle",
  city: "circle",
  prefecture: "circle",
  province: "shape",
  country: "shape",
};

/** The form that a precision and an error (metres) allow. */
export function formOf(precision: Precision, error_m: number | null): Form {
  if (precision !== "site") return FORMS[precision];
  return (error_m ?? Infinity) <= PIN_ERROR ? "pin" : "disc";
}

/** Whether a whole unit is drawn, and not a place in it. */
export const isUnit = (form: Form): boolean => form === "circle" || form === "shape";

/** A placed visit on the screen. */
export interface Stop {
  visit: VisitFeature;
  form: Form;
  at: Pixel;
  /** Its error in screen pixels. */
  radius: number;
  /** No source says what came before or after. */
  unordered: boolean;
  /** Sources only say that it is to come. */
  isAnnounced: boolean;
  /** Selected. */
  isSelected: boolean;
}

/** The chosen first, then the larger: where several would lie on each other, the first is drawn for all. */
export const foremost = (stops: Stop[]): Stop[] =>
  stops.toSorted((a, b) => Number(b.isSelected) - Number(a.isSelected) || b.radius - a.radius);

export const isVisit = (feature: VisitFeature | LegFeature): feature is VisitFeature =>
  feature.properties.type === "visit";
export const isLeg = (feature: VisitFeature | LegFeature): feature is LegFeature => feature.properties.type === "leg";

/** Whether the visits are those of one trip, from its first on; only then do numbers and order mean something together. */
export function isOneTrip({ features }: Visits): boolean {
  const visits = features.filter(isVisit).map(({ properties }) => properties);
  return visits.every(({ trip, number }, i) => trip === visits[0]?.trip && number === i + 1);
}

/** The placed visits at a view; a visit without a point or a precision is never drawn. `selected` is a visit's id. */
export function stopsOf(visits: Visits, view: Viewport, selected: string | null): Stop[] {
  const place = onScreen(view);
  return visits.features.filter(isVisit).flatMap((visit) => {
    const { precision, error_m, order, status } = visit.properties;
    const point = visit.geometry?.coordinates;
    if (!point || precision === null) return [];
    return {
      visit,
      form: formOf(precision, error_m),
      at: place(point),
      radius: pixels(error_m ?? 0, point[1], view),
      unordered: order === "unknown",
      isAnnounced: status === "announced",
      isSelected: visit.properties.visit === selected,
    };
  });
}
