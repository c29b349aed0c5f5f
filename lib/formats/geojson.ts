/**
 * Trips as GeoJSON (RFC 7946): visits and legs as features, an unplaced visit with `geometry: null`, dates as the
 * `when` of Linked Places, licence and citations as foreign members.
 */
import { citationInWords } from "../citation";
import type { LegFeature, Place, Trip, Visit, VisitFeature, Visits } from "../contract";
import { tripPath } from "../url";

const LICENCE = "CC BY 4.0";

/** The code of the area that is drawn: a county that only its province stands for is drawn as that. */
const areaCode = (precision: Visit["precision"], adcode: string | null) =>
  precision === "province" && adcode ? `${adcode.slice(0, 2)}0000` : adcode;

function visitFeature(trip: Trip, visit: Visit, places: Map<string, Place>): VisitFeature {
  return {
    type: "Feature",
    id: `${trip.id}/${visit.id}`,
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
      order: visit.order,
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
    id: `${trip.id}/${leg.from}..${leg.to}`,
    geometry,
    properties: { type: "leg", trip: trip.id, ...leg, origin: leg.from === "origin" ? origin : null },
  }));
}

/**
 * @param keep which visits of the trips to include; a leg stays where both its ends do
 */
export function geoJson(
  trips: Trip[],
  places: Map<string, Place>,
  version: string,
  keep: (trip: Trip, visit: Visit) => boolean = () => true,
  setsOut: (trip: Trip) => boolean = () => true,
): Visits {
  const features = trips.flatMap((trip) => {
    const kept = trip.visits.filter((visit) => keep(trip, visit));
    const ids = new Set([...(setsOut(trip) ? ["origin"] : []), ...kept.map(({ id }) => id)]);
    const lines = legFeatures(trip, places).filter(
      ({ properties }) => ids.has(properties.from) && ids.has(properties.to),
    );
    return [...kept.map((visit) => visitFeature(trip, visit, places)), ...lines];
  });
  const sources = new Map(trips.flatMap((trip) => trip.sources.map((source) => [source.id, source])));
  return {
    type: "FeatureCollection",
    features,
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
