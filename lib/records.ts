/**
 * The shapes of the files that editors write under `data/`. Field descriptions end up in the JSON Schema
 * that an editor's program reads, so they say how to fill the field in.
 */

import { z } from "zod";
import { FACTS, KINDS, MODES, ORDERS, POINT_KINDS, PRECISIONS, ROLES, STATUSES } from "./contract";
import { isEdtf } from "./dates";
import { DATUMS } from "./datum";
import { inEach } from "./locales";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and single hyphens, as in guo-jinlong")
  .refine((name) => !(name in {}), "choose another id: every object has something of this name")
  .describe("Lower-case words joined by hyphens; never changed once published");
const placeId = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "write the id of a place, as in sh-xuhui; npm run geocode -- explain <name> tells it",
  )
  .describe("Id of a file in data/places or of a place of the gazetteer; npm run geocode -- explain <name> tells it");
const text = z.string().trim().min(1, "write the text, or leave the field out");
const textIn = (language: string) => {
  const error = `write it in ${language} as well`;
  return z.string({ error }).trim().min(1, error);
};
const localizedText = z.strictObject(inEach(textIn("Chinese"), textIn("English")));
const edtf = z
  .string()
  .refine(
    isEdtf,
    "write an EDTF date: 2016-07-12, 2016-07, 2016, 2016-07-11/2016-07-13 (from … to …) or [2013..2015] (one of)",
  )
  .describe("EDTF: 2016-07-12, 2016-07-11/2016-07-13 (from … to …), [2014-06-21..2014-06-30] (one of these days)");
const EAST_FIRST =
  "write [longitude, latitude] in degrees, as in [121.47, 31.23]: longitude first, latitude from -90 to 90";
const point = z
  .tuple([z.number().min(-180, EAST_FIRST).max(180, EAST_FIRST), z.number().min(-90, EAST_FIRST).max(90, EAST_FIRST)])
  .describe("[longitude, latitude], degrees, WGS-84");

const evidenceRecord = z.strictObject({
  source: id,
  about: z.array(z.enum(FACTS)).min(1),
  selector: z
    .strictObject({ start: z.int().min(0), end: z.int().min(1) })
    .refine((s) => s.end > s.start, "end must be greater than start")
    .nullable()
    .describe(
      "Unicode code points in the NFC text of the source (npm run evidence -- <file> --find prints it); null: cited, text not held",
    ),
  status: z
    .enum(["stated", "inferred", "announced"])
    .describe(
      "stated: the source says so; inferred: we read it so; announced: the source only says that it is to come",
    ),
  note: localizedText.optional(),
});
const evidence = z.array(evidenceRecord).min(1, "cite at least one source");

const claim = z.strictObject({ about: z.enum(FACTS), value: localizedText, evidence });

/** `[2016, 7, 12]`: whether there is such a year, month or day. */
const isDate = ([year = 0, month, day]: number[]) =>
  isEdtf(
    [
      String(year).padStart(4, "0"),
      ...[month, day].flatMap((part) => (part === undefined ? [] : String(part).padStart(2, "0"))),
    ].join("-"),
  );
const dateParts = z.array(z.int()).min(1).max(3).refine(isDate, "write a date that there is, as in [2016, 7, 12]");
const cslName = z.looseObject({ literal: text.optional(), family: text.optional(), given: text.optional() });

export const sourceRecord = z
  .looseObject({
    $schema: z.string().optional(),
    id,
    type: text.describe("CSL type: article-newspaper, post, webpage …"),
    title: text.optional(),
    "container-title": text.optional(),
    publisher: text.optional(),
    author: z.array(cslName).optional(),
    note: text.optional(),
    abstract: text.optional(),
    issued: z.strictObject({ "date-parts": z.array(dateParts).length(1) }).optional(),
    URL: z.url({ protocol: /^https?$/ }).optional(),
    text_sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe("SHA-256 of the UTF-8 NFC text that selectors point into; only for texts that were held"),
  })
  .describe("A CSL-JSON item");

export const personRecord = z.strictObject({
  $schema: z.string().optional(),
  id,
  name: localizedText,
  aliases: z.array(text).default([]),
  posts: z.array(
    z.strictObject({
      post: localizedText,
      attested: z.array(edtf).min(1).describe("Dates on which a source names the person with this post"),
      start: edtf.optional(),
      end: edtf.optional(),
      evidence,
    }),
  ),
});

export const placeRecord = z
  .strictObject({
    $schema: z.string().optional(),
    id,
    name: localizedText,
    aliases: z.array(text).default([]),
    precision: z.enum(PRECISIONS),
    point: point.nullable().describe("[longitude, latitude] in degrees; null where no single point is honest"),
    error_m: z.number().positive().nullable(),
    point_kind: z
      .enum(POINT_KINDS)
      .nullable()
      .default(null)
      .describe("What the point of a unit is; null where it is the place itself"),
    datum: z.enum(DATUMS).default("WGS-84").describe("Of the point as its source gives it; it is converted to WGS-84"),
    position: localizedText.optional().describe("What the point stands for where it is not the place itself"),
    within: placeId.nullable(),
    adcode: z
      .string()
      .regex(/^\d{6}(\d{3})?$/, "write the code of GB/T 2260, six digits, or of a township, nine")
      .nullable()
      .default(null),
    wikidata: z
      .string()
      .regex(/^Q\d+$/)
      .nullable()
      .default(null),
    geonames: z.int().nullable().default(null),
    address: text.nullable().default(null),
    note: localizedText.optional(),
    sources: z.array(
      z.strictObject({
        text: z.union([text, localizedText]).describe("In both languages, or once, in English"),
        url: z
          .url({ protocol: /^https?$/ })
          .nullable()
          .default(null),
      }),
    ),
  })
  .refine((p) => (p.point === null) === (p.error_m === null), {
    path: ["error_m"],
    error: "give error_m with a point, and null without one",
  });

const visitRecord = z.strictObject({
  id,
  name: localizedText,
  mention: text.describe("The place exactly as the source writes it"),
  within: placeId
    .nullable()
    .optional()
    .describe(
      "Id of the place that contains it, to tell homonyms apart; null: not even in what its group or trip is within",
    ),
  unplaced: localizedText
    .optional()
    .describe("Only where no venue is named: why nothing is drawn. The geocoder leaves such a visit alone"),
  date: edtf,
  date_mention: text.nullable().default(null).describe("The source's own phrase, as in 6月底"),
  order: z
    .enum(ORDERS)
    .describe("How we know that it follows the visit before: stated, listed or unknown. The first is listed"),
  follows: id
    .optional()
    .describe("The earlier visit that it follows, where that is not the one before: the last of a list that was left"),
  status: z
    .enum(STATUSES)
    .optional()
    .describe("announced where sources only say that it is to come; as the trip where left out"),
  mode: z.enum(MODES).optional().describe("How they travelled here from the visit before; only where a source says so"),
  people: z.array(z.strictObject({ person: id, role: z.enum(ROLES) })).default([]),
  summary: localizedText,
  claims: z.array(claim).default([]),
  evidence,
});

const tripFile = z.strictObject({
  $schema: z.string().optional(),
  id,
  kind: z.enum(KINDS),
  title: localizedText,
  date: edtf,
  date_mention: text.nullable().default(null),
  summary: localizedText.describe("In our own neutral words; never the report's sentences"),
  note: localizedText.optional(),
  status: z
    .enum(STATUSES)
    .default("reported")
    .describe("announced where sources only say that the trip is to come; keep that evidence once it is reported"),
  origin: placeId
    .nullable()
    .default(null)
    .describe("The place that the delegation represents; not a claimed departure"),
  origin_leg: z
    .boolean()
    .default(false)
    .describe("true where the report has a delegation go out from its origin: then an inferred leg leaves there"),
  within: placeId.optional().describe("Id of the place that all visits lie in which say nothing else"),
  groups: z
    .array(z.strictObject({ visits: z.array(id).min(1), within: placeId }))
    .default([])
    .describe("Visits whose container the source names once: within it lie those that say nothing else"),
  people: z.array(z.strictObject({ person: id, role: z.enum(ROLES), capacity: localizedText.optional() })).min(1),
  visits: z.array(visitRecord).min(1),
  topics: z
    .array(z.strictObject({ place: id, evidence }))
    .default([])
    .describe("Places that the source talks about without reporting a visit"),
  claims: z.array(claim).default([]),
  evidence,
  define: z
    .strictObject({
      sources: z.array(sourceRecord).default([]),
      people: z.array(personRecord).default([]),
      places: z.array(placeRecord).default([]),
    })
    .optional()
    .describe("New sources, people and places, for a trip that comes as one file"),
});

type TripFile = z.infer<typeof tripFile>;

/** What a trip or a group says of its visits, said of each. */
function scoped({ within, groups, visits, ...trip }: TripFile) {
  const around = ({ id, within: own }: TripFile["visits"][number]) =>
    own === undefined ? (groups.find((group) => group.visits.includes(id))?.within ?? within ?? null) : own;
  return { ...trip, visits: visits.map((visit) => ({ ...visit, within: around(visit) })) };
}

export const tripRecord = tripFile
  .check((context) => {
    const { groups, visits } = context.value;
    for (const [i, group] of groups.entries())
      for (const [j, name] of group.visits.entries()) {
        const isElsewhere = groups.slice(0, i).some((other) => other.visits.includes(name));
        const message = !visits.some((visit) => visit.id === name)
          ? "no visit of this trip has that id"
          : isElsewhere
            ? "it is in a group already; write the within of the visit itself"
            : null;
        if (message) context.issues.push({ code: "custom", path: ["groups", i, "visits", j], message, input: name });
      }
  })
  .transform(scoped);

export type TripRecord = z.infer<typeof tripRecord>;
export type VisitRecord = TripRecord["visits"][number];
export type PlaceRecord = z.infer<typeof placeRecord>;
export type PersonRecord = z.infer<typeof personRecord>;
export type SourceRecord = z.infer<typeof sourceRecord>;

/** One machine-written answer to "where is this mention?". */
export const geocodeRecord = z.strictObject({
  query: z.strictObject({ mention: text, within: placeId.nullable() }),
  provider: text,
  /** The chosen place; null when the provider found none. */
  place: id.nullable(),
  point: point.nullable(),
  precision: z.enum(PRECISIONS).nullable(),
  error_m: z.number().positive().nullable(),
  /** Of the coordinates as they came in. */
  datum: z.enum(DATUMS),
  /** The place around it whose point this is, where the chosen one has none of its own. */
  point_of: id.nullable().default(null),
  /** As they came in, where that was not WGS-84. */
  original: point.nullable().default(null),
  date: z.iso.date(),
  match: z.enum(["name", "fallback"]).nullable().default(null),
  confidence: z.number().min(0).max(1).nullable().default(null),
  /** Places of that name that were not chosen, best first. */
  rejected: z.array(id).default([]),
  /** Why an editor chose, where one did; asking again leaves such an answer alone. */
  reviewed: text.nullable().default(null),
  reason: text,
});
/** `data/geocodes/{trip}.json`: visit id to answer. */
export const geocodesRecord = z.record(id, geocodeRecord);
export type GeocodeRecord = z.infer<typeof geocodeRecord>;
export type GeocodesRecord = z.infer<typeof geocodesRecord>;
