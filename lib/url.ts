/** Every URL that Xingji makes or reads. Paths are what, the query is which, the hash is where. */
import type { Locale, Point } from "./contract";
import { wrapLongitude } from "./longitude";

export const tripPath = (trip: string, visit?: string) => (visit ? `/trips/${trip}/${visit}` : `/trips/${trip}`);
export const placePath = (place: string) => `/places/${place}`;
export const personPath = (person: string) => `/people/${person}`;

/** Puts a locale before a path: `localized("zh", "/about")` is `/zh/about`. */
export const localized = (locale: Locale, path: string) => `/${locale}${path === "/" ? "" : path}`;

export const api = {
  /** `format`: the id of one of `lib/formats`. */
  tripAs: (format: string, id: string) => `/api/trips/${id}.${format}`,
  /** `filter`: parameters of the API's query; none for all visits. */
  visitsAs: (format: string, filter: Record<string, string> = {}) => {
    const query = new URLSearchParams(filter).toString();
    return `/api/visits.${format}${query && `?${query}`}`;
  },
  search: (q: string) => `/api/search?q=${encodeURIComponent(q)}`,
};

/** A search is at most so many characters long, of which a rare one counts once. */
export const MAX_QUERY = 100;

/** What is searched for, by every `q` of an address: several say nothing, and of what is too long the end is left out. */
export const searchQuery = ([q = "", again]: string[]): string =>
  again === undefined ? [...q.trim()].slice(0, MAX_QUERY).join("") : "";

/** Where the map looks: zoom level (256-pixel tiles, fractions allowed) and centre. */
export interface Camera {
  zoom: number;
  center: Point;
}

/** The deepest zoom level of the map, and of an address. */
export const MAX_ZOOM = 18;
/** Web Mercator ends here, in degrees: there the world is a square. */
export const MAX_LATITUDE = 85.0511287798;

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** The camera as a hash, `#12/31.2334/121.4709`: zoom, latitude, longitude, as map sites write it. */
export function cameraHash({ zoom, center: [lng, lat] }: Camera): string {
  const at = [clamp(lat, -MAX_LATITUDE, MAX_LATITUDE), wrapLongitude(lng)].map((degrees) => degrees.toFixed(4));
  return `#${[+clamp(zoom, 0, MAX_ZOOM).toFixed(2), ...at].join("/")}`;
}

/** What follows is none of the number's, nor a fourth number: a full stop, a bracket, `&utm_source=…`. */
const NUMBERS = /^#(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)(?![\w/]|\.\d)/;

/**
 * Reads what {@link cameraHash} writes, also with `%2F` for the slashes, and with what a messenger has put after it; null
 * when it is anything else or out of range.
 */
export function readCamera(hash: string): Camera | null {
  const match = NUMBERS.exec(hash.replaceAll(/%2f/gi, "/"));
  if (!match) return null;
  const [zoom, lat, lng] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return zoom <= MAX_ZOOM && Math.abs(lat) <= MAX_LATITUDE && Math.abs(lng) <= 180
    ? { zoom, center: [lng, lat] }
    : null;
}
