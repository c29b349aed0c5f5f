/**
 * What the map eats: visits and legs as GeoJSON features, and the words they are made of. Apart from the rest of the
 * contract, because the browser carries this much and no more. Coordinates are `[longitude, latitude]` in WGS-84 degrees.
 */
import { perLocale } from "./locales";
import * as z from "./schema";

export type { Locale } from "./locales";
export { LOCALES } from "./locales";

/** From the most to the least precise. */
export const PRECISIONS = ["site", "area", "township", "county", "city", "prefecture", "province", "country"] as const;
/** Wide enough to hold other places of a trip. */
export const CITY_OR_WIDER: ReadonlySet<string> = new Set(["city", "prefecture", "province", "country"]);
/** Whole units: who names one says no place in it. */
export const UNITS: ReadonlySet<string> = new Set(["county", ...CITY_OR_WIDER]);
export const ORDERS = ["stated", "listed", "unknown"] as const;
export const BASES = ["stated", "listed", "inferred"] as const;
/** Whether sources say that it took place, or only that it was to. */
export const STATUSES = ["reported", "announced"] as const;
export const MODES = ["rail", "air", "road", "water"] as const;
export const FACTS = ["trip", "visit", "date", "place", "people", "order", "mode"] as const;

export type Precision = (typeof PRECISIONS)[number];
export type Order = (typeof ORDERS)[number];
export type Status = (typeof STATUSES)[number];
export type Basis = (typeof BASES)[number];

/** One text in the languages of the atlas. */
export const LocalizedText = z.object(perLocale(z.string()));
export type LocalizedText = z.infer<typeof LocalizedText>;

/** `[longitude, latitude]`, degrees, WGS-84. */
export const Point = z.tuple([z.number(), z.number()]);
export type Point = z.infer<typeof Point>;

/** Where in a source a fact stands. A null selector: cited, text not held. */
export const Evidence = z.object({
  source: z.string(),
  about: z.array(z.enum(FACTS)),
  selector: z.nullable(z.object({ start: z.number(), end: z.number() })),
  status: z.enum(["stated", "inferred", "announced"]),
  note: z.optional(LocalizedText),
});
export type Evidence = z.infer<typeof Evidence>;

/** A line, or several where it is cut at the antimeridian. */
export const Lines = z.union([
  z.object({ type: z.literal("LineString"), coordinates: z.array(Point) }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(z.array(Point)) }),
]);

/** Linked Places `when`: every date as one timespan with its EDTF beside it. */
const When = z.object({
  timespans: z.array(z.object({ start: z.object({ earliest: z.string() }), end: z.object({ latest: z.string() }) })),
  label: z.string(),
});

/** The id of a visit among those of all trips. */
export const visitId = (trip: string, visit: string) => `${trip}/${visit}`;

/** The id of a leg among those of all trips. @param from a visit's id, or "origin" */
export const legId = (trip: string, from: string, to: string) => `${trip}/${from}..${to}`;

/** A visit as a GeoJSON feature; `geometry` is null for an unplaced visit. */
export const VisitFeature = z.object({
  type: z.literal("Feature"),
  id: z.string(),
  geometry: z.nullable(z.object({ type: z.literal("Point"), coordinates: Point })),
  properties: z.object({
    type: z.literal("visit"),
    trip: z.string(),
    trip_title: LocalizedText,
    visit: z.string(),
    number: z.number(),
    name: LocalizedText,
    place: z.nullable(z.string()),
    within: z.nullable(z.string()),
    /** GB/T 2260 code of the place, for areas that the basemap draws. */
    adcode: z.nullable(z.string()),
    date: z.string(),
    earliest: z.string(),
    latest: z.string(),
    precision: z.nullable(z.enum(PRECISIONS)),
    error_m: z.nullable(z.number()),
    /** Name of the wider place whose point stands for what the source names; null where the point is its own. */
    stand_in: z.nullable(LocalizedText),
    order: z.enum(ORDERS),
    status: z.enum(STATUSES),
    evidence: z.array(Evidence),
    url: z.string(),
  }),
  when: When,
});
export type VisitFeature = z.infer<typeof VisitFeature>;

export const LegFeature = z.object({
  type: z.literal("Feature"),
  id: z.string(),
  geometry: Lines,
  properties: z.object({
    type: z.literal("leg"),
    trip: z.string(),
    from: z.string(),
    to: z.string(),
    basis: z.enum(BASES),
    mode: z.nullable(z.enum(MODES)),
    /** Name of the origin where `from` is "origin". */
    origin: z.nullable(LocalizedText),
  }),
});
export type LegFeature = z.infer<typeof LegFeature>;

/** A place that was asked about: its page shows it, whatever happened there. `point` only places it. */
export const AskedPlace = z.object({
  point: Point,
  precision: z.enum(PRECISIONS),
  error_m: z.nullable(z.number()),
  adcode: z.nullable(z.string()),
});
export type AskedPlace = z.infer<typeof AskedPlace>;

/** What the map is fed: `/api/trips/{id}.geojson` and `/api/visits.geojson`. */
export const Visits = z.looseObject({
  type: z.literal("FeatureCollection"),
  features: z.array(z.union([VisitFeature, LegFeature])),
  /** A foreign member, where places were asked about. */
  asked: z.optional(z.array(AskedPlace)),
});
export type Visits = z.infer<typeof Visits>;
