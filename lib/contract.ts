/**
 * The shapes that cross the wire: what `/api` answers, what pages are rendered from and what the map eats.
 * The browser checks them too, so they are written in the few words of `lib/schema.ts`.
 *
 * Coordinates are `[longitude, latitude]` in WGS-84 degrees; dates are EDTF strings; `earliest` and `latest`
 * are ISO calendar days; lengths are metres.
 */

import { BASES, Evidence, FACTS, Lines, LocalizedText, MODES, ORDERS, Point, PRECISIONS, STATUSES } from "./features";
import * as z from "./schema";

export * from "./features";

export const KINDS = [
  "study-visit",
  "inspection",
  "counterpart-support",
  "conference",
  "state-visit",
  "other",
] as const;
export const ROLES = ["lead", "member", "companion", "host"] as const;
export type Kind = (typeof KINDS)[number];

/** `[west, south, east, north]`, degrees; west is greater than east over the antimeridian (RFC 7946, 5.2). */
export const BBox = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type BBox = z.infer<typeof BBox>;

/** Something a source says that the map does not draw: shown beside what is drawn. */
export const Claim = z.object({ about: z.enum(FACTS), value: LocalizedText, evidence: z.array(Evidence) });
export type Claim = z.infer<typeof Claim>;

/**
 * What the point of a unit is: its seat, the settlement itself, where a map writes its name, the middle of its outline, or
 * that of the places that are known within it.
 */
export const POINT_KINDS = ["seat", "settlement", "label", "centroid", "children_centroid"] as const;
export type PointKind = (typeof POINT_KINDS)[number];

export const Visit = z.object({
  id: z.string(),
  /** Position in the itinerary, from 1; not a claim about order. */
  number: z.number(),
  name: LocalizedText,
  mention: z.string(),
  place: z.nullable(z.string()),
  /** The place that contains the visit; for an unplaced visit all that is known. */
  within: z.nullable(z.string()),
  /** Why no point is drawn, in words; null for a placed visit. */
  unplaced: z.nullable(LocalizedText),
  date: z.string(),
  date_mention: z.nullable(z.string()),
  earliest: z.string(),
  latest: z.string(),
  people: z.array(z.object({ person: z.string(), role: z.enum(ROLES) })),
  order: z.enum(ORDERS),
  status: z.enum(STATUSES),
  precision: z.nullable(z.enum(PRECISIONS)),
  error_m: z.nullable(z.number()),
  /** The wider place whose point stands for what the source names; null where the point is its own, or there is none. */
  stand_in: z.nullable(LocalizedText),
  /** What the point stands for where it is not the place itself ("same street only"); else null. */
  position: z.nullable(LocalizedText),
  point: z.nullable(Point),
  /** Why this point: who was asked for the mention, what was chosen and what was not; null where nobody was. */
  geocode: z.nullable(
    z.object({
      provider: z.string(),
      chosen: z.nullable(LocalizedText),
      /** The place around it whose point this is, where the chosen one has none of its own. */
      point_of: z.nullable(LocalizedText),
      /** What the point is; null where it is the place itself, or there is none. */
      point_kind: z.nullable(z.enum(POINT_KINDS)),
      /** What an editor knows of the chosen place's point. */
      note: z.nullable(LocalizedText),
      /** The name is known, or only a place around what it names. */
      match: z.nullable(z.enum(["name", "fallback"])),
      /** From 0 to 1: how often an answer like this one is right. */
      confidence: z.nullable(z.number()),
      /** Places of that name that were not chosen, best first. */
      rejected: z.array(LocalizedText),
      /** Of the coordinates as the provider gave them. */
      datum: z.string(),
      date: z.string(),
      /** Why an editor chose, where one did. */
      reviewed: z.nullable(z.string()),
    }),
  ),
  summary: LocalizedText,
  claims: z.array(Claim),
  evidence: z.array(Evidence),
});
export type Visit = z.infer<typeof Visit>;

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
  /** What CSL has no field for: the SHA-256 of the text, where that was held. */
  custom: z.optional(z.looseObject({ text_sha256: z.optional(z.string()) })),
});
export type Source = z.infer<typeof Source>;

/** A place as pages and the API show it. */
export const Place = z.object({
  id: z.string(),
  name: LocalizedText,
  precision: z.enum(PRECISIONS),
  point: z.nullable(Point),
  point_kind: z.nullable(z.enum(POINT_KINDS)),
  error_m: z.nullable(z.number()),
  position: z.nullable(LocalizedText),
  adcode: z.nullable(z.string()),
  /** Ids of what it lies in, the nearest first. */
  ancestors: z.array(z.string()),
  address: z.nullable(z.string()),
  note: z.nullable(LocalizedText),
  aliases: z.array(z.string()),
  sources: z.array(z.object({ text: LocalizedText, url: z.nullable(z.string()) })),
});
export type Place = z.infer<typeof Place>;

/** A post as a source attests it on a date; start and end only where a source gives them. */
const Post = z.object({
  post: LocalizedText,
  attested: z.array(z.string()),
  start: z.optional(z.string()),
  end: z.optional(z.string()),
  evidence: z.array(Evidence),
});
export const Person = z.object({ id: z.string(), name: LocalizedText, posts: z.array(Post) });
export type Person = z.infer<typeof Person>;

export const TripCard = z.object({
  id: z.string(),
  title: LocalizedText,
  kind: z.enum(KINDS),
  date: z.string(),
  earliest: z.string(),
  latest: z.string(),
  people: z.array(z.string()),
  origin: z.nullable(z.string()),
  destinations: z.array(z.string()),
  status: z.enum(STATUSES),
  /** Those that sources report; what they only announce is counted apart. */
  visits: z.number(),
  announced: z.number(),
  placed: z.number(),
  /** At a position of their own, known to a whole unit alone (named, or standing in for them), and not placed. */
  located: z.object({ own: z.number(), within: z.number(), none: z.number() }),
  /** How precise the units of those known to one alone are, where it is one precision for all of them. */
  located_to: z.nullable(z.enum(PRECISIONS)),
  bbox: z.nullable(BBox),
  url: z.string(),
});
export type TripCard = z.infer<typeof TripCard>;

export const Trip = z.object({
  id: z.string(),
  title: LocalizedText,
  kind: z.enum(KINDS),
  date: z.string(),
  date_mention: z.nullable(z.string()),
  earliest: z.string(),
  latest: z.string(),
  summary: LocalizedText,
  note: z.nullable(LocalizedText),
  status: z.enum(STATUSES),
  people: z.array(
    z.object({ person: z.string(), name: LocalizedText, capacity: z.nullable(LocalizedText), role: z.enum(ROLES) }),
  ),
  origin: z.nullable(z.string()),
  visits: z.array(Visit),
  legs: z.array(Leg),
  topics: z.array(z.object({ place: z.string(), evidence: z.array(Evidence) })),
  claims: z.array(Claim),
  evidence: z.array(Evidence),
  sources: z.array(Source),
  bbox: z.nullable(BBox),
});
export type Trip = z.infer<typeof Trip>;

export const TripList = z.object({ total: z.number(), next: z.nullable(z.string()), trips: z.array(TripCard) });
export type TripList = z.infer<typeof TripList>;

const Found = z.object({ id: z.string(), name: LocalizedText, url: z.string() });
export const SearchResult = z.object({ trips: z.array(TripCard), people: z.array(Found), places: z.array(Found) });
export type SearchResult = z.infer<typeof SearchResult>;
