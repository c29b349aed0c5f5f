/**
 * Answers of the gazetteer as GeocodeJSON 0.1.0 (https://github.com/geocoders/geocodejson-spec), with what makes them
 * honest beside it: how precise, how wrong they may be, how sure, and what is around them.
 */
import type { Locale, LocalizedText, Point, PointKind, Precision } from "../contract";
import { TABLES } from "../locales";
import type { Format } from "./format";

interface NamedPlace {
  id: string;
  name: LocalizedText;
  precision: Precision;
}

/** A place that a name may mean. */
export interface GeocodedPlace extends NamedPlace {
  /** The name is the place's own, or of something inside it that is not known. */
  match: "name" | "fallback";
  confidence: number;
  /** The place whose point is given: itself, or one around it. */
  located: {
    id: string;
    point: Point | null;
    precision: Precision;
    error_m: number | null;
    point_kind: PointKind | null;
  };
  /** What is around it, from the nearest outwards to the country. */
  ancestors: NamedPlace[];
}

/** What a name may mean: the chosen place first, then what else bears the name; nothing where nothing is known. */
export interface Geocoded {
  ambiguous: boolean;
  /** Why that place was chosen, or none. */
  reason: string;
  places: GeocodedPlace[];
}

interface AnsweredQuery extends Geocoded {
  query: string;
  locale: Locale;
}

/** GeocodeJSON's classes, by ours. */
const TYPES: Record<Precision, string> = {
  site: "house",
  area: "locality",
  township: "city",
  county: "district",
  city: "city",
  prefecture: "county",
  province: "state",
  country: "country",
};

/** GeocodeJSON's names for what is around a place. */
const FIELDS: Partial<Record<Precision, "district" | "county" | "city" | "state" | "country">> = {
  county: "district",
  city: "city",
  prefecture: "county",
  province: "state",
  country: "country",
};

function feature(place: GeocodedPlace, locale: Locale) {
  const { located, ancestors } = place;
  const name = place.name[locale];
  const address = [place, ...ancestors].toReversed().flatMap(({ precision, name }) => {
    const field = FIELDS[precision];
    return field ? [[field, name[locale]]] : [];
  });
  return {
    type: "Feature",
    geometry: located.point && { type: "Point", coordinates: located.point },
    properties: {
      geocoding: {
        type: TYPES[place.precision],
        label: [place, ...ancestors].map(({ name }) => name[locale]).join(TABLES[locale].comma),
        name,
        ...Object.fromEntries(address),
        ...(located.error_m === null ? {} : { accuracy: located.error_m }),
      },
      id: place.id,
      name,
      match: place.match,
      precision: located.precision,
      error_m: located.error_m,
      /** What the point is: seat, settlement, label, centroid or children_centroid; null where it is the place itself. */
      point_kind: located.point_kind,
      /** Whose point this is, where the lists give the place none. */
      point_of: located.id === place.id ? null : located.id,
      confidence: Math.round(place.confidence * 100) / 100,
      parents: ancestors.map(({ id, name }) => ({ id, name: name[locale] })),
    },
  };
}

/** Coordinates in WGS-84 degrees. */
const geocodeJson = ({ query, locale, ambiguous, reason, places }: AnsweredQuery) => ({
  type: "FeatureCollection",
  geocoding: {
    version: "0.1.0",
    licence: "CC BY 4.0",
    attribution: "Xingji; GeoNames (CC BY 4.0); Natural Earth",
    query,
  },
  ambiguous,
  reason,
  features: places.map((place) => feature(place, locale)),
});

export const geocodejson = {
  id: "geocodejson",
  name: "GeocodeJSON",
  type: "application/geo+json",
  write: (answer) => JSON.stringify(geocodeJson(answer)),
} as const satisfies Format<AnsweredQuery>;
