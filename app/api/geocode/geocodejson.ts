/**
 * Answers of the gazetteer as GeocodeJSON 0.1.0 (https://github.com/geocoders/geocodejson-spec), with what makes them
 * honest beside it: how precise, how wrong they may be, how sure, and what is around them.
 */
import type { Located, Resolution } from "@/lib/catalog";
import type { Locale, Precision } from "@/lib/contract";

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

function feature({ candidate, stand, parents }: Located, lang: Locale) {
  const { entry, signals, confidence } = candidate;
  const address = [entry, ...parents].toReversed().flatMap(({ precision, name }) => {
    const field = FIELDS[precision];
    return field ? [[field, name[lang]]] : [];
  });
  const label = [entry, ...parents].map(({ name }) => name[lang]).join(lang === "zh" ? "，" : ", ");
  return {
    type: "Feature",
    geometry: stand.point && { type: "Point", coordinates: stand.point },
    properties: {
      geocoding: {
        type: TYPES[entry.precision],
        label,
        name: entry.name[lang],
        ...Object.fromEntries(address),
        ...(stand.error_m === null ? {} : { accuracy: stand.error_m }),
      },
      id: entry.id,
      name: entry.name[lang],
      match: signals.name === "ancestor" ? "fallback" : "name",
      precision: stand.precision,
      error_m: stand.error_m,
      /** What the point is: seat, settlement, label, centroid or children_centroid; null where it is the place itself. */
      point_kind: stand.point_kind,
      /** Whose point this is, where the lists give the place none. */
      point_of: stand.id === entry.id ? null : stand.id,
      confidence: Math.round(confidence * 100) / 100,
      parents: parents.map(({ id, name }) => ({ id, name: name[lang] })),
    },
  };
}

/** The chosen place first, then what else bears the name; nothing where nothing is known. Coordinates in WGS-84 degrees. */
export function geocodeJson(query: string, lang: Locale, { status, reason }: Resolution, located: Located[]) {
  return {
    type: "FeatureCollection",
    geocoding: {
      version: "0.1.0",
      licence: "CC BY 4.0",
      attribution: "Xingji; GeoNames (CC BY 4.0); Natural Earth",
      query,
    },
    ambiguous: status === "ambiguous",
    reason,
    features: located.map((each) => feature(each, lang)),
  };
}
