/**
 * The shapes that cross the wire: what `/api` answers, what pages are rendered from and what the map eats.
 * Written with `zod/mini`, because the browser checks them too.
 *
 * Coordinates are `[longitude, latitude]` in WGS-84 degrees; dates are EDTF strings; `earliest` and `latest`
 * are ISO calendar days; lengths are metres.
 */
import * as z from "zod/mini";

export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const KINDS = [
  "study-visit",
  "inspection",
  "counterpart-support",
  "conference",
  "state-visit",
  "other",
] as const;
export const ROLES = ["lead", "member", "companion", "host"] as const;
/** From the most to the least precise. */
export const PRECISIONS = ["site", "area", "township", "county", "city", "prefecture", "province", "country"] as const;
export const ORDERS = ["stated", "listed", "unknown"] as const;
export const BASES = ["stated", "listed", "inferred"] as const;
export const MODES = ["rail", "air", "road", "water"] as const;
export const FACTS = ["trip", "visit", "date", "place", "people", "order", "mode"] as const;

export type Kind = (typeof KINDS)[number];
export type Role = (typeof ROLES)[number];
export type Precision = (typeof PRECISIONS)[number];
export type Order = (typeof ORDERS)[number];
export type Basis = (typeof BASES)[number];

/** One text in the two languages of the atlas. */
export const Bilingual = z.object({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

/** `[longitude, latitude]`, degrees, WGS-84. */
export const Point = z.tuple([z.number(), z.number()]);
export type Point = z.infer<typeof Point>;

/** `[west, south, east, north]`, degrees. */
export const Bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Bounds = z.infer<typeof Bounds>;

/** Where in a source a fact stands. A null selector: cited, text not held. */
export const Evidence = z.object({
  source: z.string(),
  about: z.array(z.enum(FACTS)),
  selector: z.nullable(z.object({ start: z.number(), end: z.number() })),
  status: z.enum(["stated", "inferred"]),
  note: z.optional(Bilingual),
});
export type Evidence = z.infer<typeof Evidence>;

/** Something a source says that the map does not draw: shown beside what is drawn. */
export const Claim = z.object({ about: z.enum(FACTS), value: Bilingual, evidence: z.array(Evidence) });
export type Claim = z.infer<typeof Claim>;

export const Visit = z.object({
  id: z.string(),
  /** Position in the itinerary, from 1; not a claim about order. */
  number: z.number(),
  name: Bilingual,
  mention: z.string(),
  place: z.nullable(z.string()),
  /** The place that contains the visit; for an unplaced visit all that is known. */
  within: z.nullable(z.string()),
  /** Why no point is drawn, in words; null for a placed visit. */
  unplaced: z.nullable(Bilingual),
  date: z.string(),
  date_mention: z.nullable(z.string()),
  earliest: z.string(),
  latest: z.string(),
  people: z.array(z.object({ person: z.string(), role: z.enum(ROLES) })),
  order: z.enum(ORDERS),
  precision: z.nullable(z.enum(PRECISIONS)),
  error_m: z.nullable(z.number()),
  /** What the point stands for where it is not the place itself ("same street only"); else null. */
  position: z.nullable(Bilingual),
  point: z.nullable(Point),
  summary: Bilingual,
  claims: z.array(Claim),
  evidence: z.array(Evidence),
});
export type Visit = z.infer<typeof Visit>;

const Lines = z.union([
  z.object({ type: z.literal("LineString"), coordinates: z.array(Point) }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(z.array(Point)) }),
]);

export const Leg = z.object({
  /** A visit's id, or "origin". */
  from: z.string(),
  to: z.string(),
  basis: z.enum(BASES),
  mode: z.nullable(z.enum(MODES)),
  /** A great circle between the two points, cut at the antimeridian. */
  geometry: Lines,
});
export type Leg = z.infer<typeof Leg>;

/** A CSL-JSON item; only the fields that Xingji reads are named. */
export const Source = z.looseObject({
  id: z.string(),
  type: z.string(),
  title: z.optional(z.string()),
  "container-title": z.optional(z.string()),
  publisher: z.optional(z.string()),
  author: z.optional(
    z.array(
      z.looseObject({ literal: z.optional(z.string()), family: z.optional(z.string()), given: z.optional(z.string()) }),
    ),
  ),
  issued: z.optional(z.object({ "date-parts": z.array(z.array(z.number())) })),
  URL: z.optional(z.string()),
  note: z.optional(z.string()),
  abstract: z.optional(z.string()),
});
export type Source = z.infer<typeof Source>;

/** A place as pages and the API show it. */
export const Place = z.object({
  id: z.string(),
  name: Bilingual,
  precision: z.enum(PRECISIONS),
  point: z.nullable(Point),
  error_m: z.nullable(z.number()),
  position: z.nullable(Bilingual),
  adcode: z.nullable(z.string()),
  /** Containers from the nearest outwards. */
  within: z.array(z.string()),
  address: z.nullable(z.string()),
  note: z.nullable(Bilingual),
  aliases: z.array(z.string()),
  sources: z.array(z.object({ text: z.string(), url: z.nullable(z.string()) })),
});
export type Place = z.infer<typeof Place>;

/** A post as a source attests it on a date; start and end only where a source gives them. */
export const Post = z.object({
  post: Bilingual,
  attested: z.array(z.string()),
  start: z.optional(z.string()),
  end: z.optional(z.string()),
  evidence: z.array(Evidence),
});
export const Person = z.object({ id: z.string(), name: Bilingual, posts: z.array(Post) });
export type Person = z.infer<typeof Person>;

export const TripCard = z.object({
  id: z.string(),
  title: Bilingual,
  kind: z.enum(KINDS),
  date: z.string(),
  earliest: z.string(),
  latest: z.string(),
  people: z.array(z.string()),
  origin: z.nullable(z.string()),
  destinations: z.array(z.string()),
  visits: z.number(),
  placed: z.number(),
  bbox: z.nullable(Bounds),
  url: z.string(),
});
export type TripCard = z.infer<typeof TripCard>;

export const Trip = z.object({
  id: z.string(),
  title: Bilingual,
  kind: z.enum(KINDS),
  date: z.string(),
  date_mention: z.nullable(z.string()),
  earliest: z.string(),
  latest: z.string(),
  summary: Bilingual,
  note: z.nullable(Bilingual),
  people: z.array(
    z.object({ person: z.string(), name: Bilingual, capacity: z.nullable(Bilingual), role: z.enum(ROLES) }),
  ),
  origin: z.nullable(z.string()),
  visits: z.array(Visit),
  legs: z.array(Leg),
  topics: z.array(z.object({ place: z.string(), evidence: z.array(Evidence) })),
  claims: z.array(Claim),
  evidence: z.array(Evidence),
  sources: z.array(Source),
  bbox: z.nullable(Bounds),
});
export type Trip = z.infer<typeof Trip>;

/** Linked Places `when`: every date as one timespan with its EDTF beside it. */
const When = z.object({
  timespans: z.array(z.object({ start: z.object({ earliest: z.string() }), end: z.object({ latest: z.string() }) })),
  label: z.string(),
});

/** A visit as a GeoJSON feature; `geometry` is null for an unplaced visit. */
export const VisitFeature = z.object({
  type: z.literal("Feature"),
  id: z.string(),
  geometry: z.nullable(z.object({ type: z.literal("Point"), coordinates: Point })),
  properties: z.object({
    type: z.literal("visit"),
    trip: z.string(),
    trip_title: Bilingual,
    visit: z.string(),
    number: z.number(),
    name: Bilingual,
    place: z.nullable(z.string()),
    within: z.nullable(z.string()),
    /** GB/T 2260 code of the place, for areas that the basemap draws. */
    adcode: z.nullable(z.string()),
    date: z.string(),
    earliest: z.string(),
    latest: z.string(),
    precision: z.nullable(z.enum(PRECISIONS)),
    error_m: z.nullable(z.number()),
    order: z.enum(ORDERS),
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
    origin: z.nullable(Bilingual),
  }),
});
export type LegFeature = z.infer<typeof LegFeature>;

/** What the map is fed: `/api/trips/{id}.geojson` and `/api/visits.geojson`. */
export const Visits = z.looseObject({
  type: z.literal("FeatureCollection"),
  features: z.array(z.union([VisitFeature, LegFeature])),
});
export type Visits = z.infer<typeof Visits>;

export const TripList = z.object({ total: z.number(), next: z.nullable(z.string()), trips: z.array(TripCard) });
export type TripList = z.infer<typeof TripList>;

const Found = z.object({ id: z.string(), name: Bilingual, url: z.string() });
export const SearchResult = z.object({ trips: z.array(TripCard), people: z.array(Found), places: z.array(Found) });
export type SearchResult = z.infer<typeof SearchResult>;
