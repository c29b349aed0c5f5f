/**
 * Trips as GeoJSON (RFC 7946): visits and legs as features, an unplaced visit with `geometry: null`, dates as the
 * `when` of Linked Places, licence and citations as foreign members.
 */
import { citationInWords } from "../citation";
import {
  type AskedPlace,
  type LegFeature,
  legId,
  type Place,
  type Trip,
  type Visit,
  type VisitFeature,
  type Visits,
  visitId,
} from "../contract";
import { tripPath } from "../url";
import type { Format, Selection } from "./format";

const LICENCE = "CC BY 4.0";

/** The code of the area that is drawn: a county that only its province stands for is drawn as that. */
const areaCode = (precision: Visit["precision"], adcode: string | null) =>
  precision === "province" && adcode ? `${adcode.slice(0, 2)}0000` : adcode;

function visitFeature(trip: Trip, visit: Visit, places: Map<string, Place>): VisitFeature {
  return {
    type: "Feature",
    id: visitId(trip.id, visit.id),
    geometry: visit.point ? { type: "Point", coordinates: visit.point } : null,
    properties: {
      type: "visit",
      trip: trip.id,
      trip_title: trip.title,
      visit: visit.id,
      number: visit.number,
      name: visit.name,
      place: visit.place,
      within: visit.within,
      adcode: areaCode(visit.precision, (visit.place ? places.get(visit.place)?.adcode : null) ?? null),
      date: visit.date,
      earliest: visit.earliest,
      latest: visit.latest,
      precision: visit.precision,
      error_m: visit.error_m,
      stand_in: visit.stand_in,
      order: visit.order,
      status: visit.status,
      evidence: visit.evidence,
      url: tripPath(trip.id, visit.id),
    },
    when: { timespans: [{ start: { earliest: visit.earliest }, end: { latest: visit.latest } }], label: visit.date },
  };
}

function legFeatures(trip: Trip, places: Map<string, Place>): LegFeature[] {
  const origin = trip.origin ? (places.get(trip.origin)?.name ?? null) : null;
  return trip.legs.map(({ geometry, ...leg }) => ({
    type: "Feature",
    id: legId(trip.id, leg.from, leg.to),
    geometry,
    properties: { type: "leg", trip: trip.id, ...leg, origin: leg.from === "origin" ? origin : null },
  }));
}

function askedPlaces(places: Place[]): { asked?: AskedPlace[] } {
  const asked = places.flatMap(({ point, precision, error_m, adcode }) =>
    point ? [{ point, precision, error_m, adcode }] : [],
  );
  return asked.length > 0 ? { asked } : {};
}

export function geoJson({ trips, places, asked, version }: Selection): Visits {
  const sources = new Map(trips.flatMap((trip) => trip.sources.map((source) => [source.id, source])));
  return {
    type: "FeatureCollection",
    features: trips.flatMap((trip) => [
      ...trip.visits.map((visit) => visitFeature(trip, visit, places)),
      ...legFeatures(trip, places),
    ]),
    ...askedPlaces(asked),
    licence: LICENCE,
    attribution: "Xingji contributors",
    version,
    citations: [...sources.values()].map((source) => ({
      id: source.id,
      citation: citationInWords(source, "en"),
      URL: source.URL ?? null,
    })),
  };
}

export const geojson = {
  id: "geojson",
  name: "GeoJSON",
  type: "application/geo+json",
  write: (selection) => JSON.stringify(geoJson(selection)),
} as const satisfies Format<Selection>;
