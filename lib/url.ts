/** Every URL that Xingji makes or reads. Paths are what, the query is which, the hash is where. */
import type { Locale, Point } from "./contract";

export const tripPath = (trip: string, visit?: string) => (visit ? `/trips/${trip}/${visit}` : `/trips/${trip}`);
export const placePath = (place: string) => `/places/${place}`;
export const personPath = (person: string) => `/people/${person}`;

/** Puts a locale before a path: `localized("zh", "/about")` is `/zh/about`. */
export const localized = (locale: Locale, path: string) => `/${locale}${path === "/" ? "" : path}`;

export const api = {
  trips: "/api/trips",
  trip: (id: string) => `/api/trips/${id}`,
  geojson: (id: string) => `/api/trips/${id}.geojson`,
  visits: "/api/visits.geojson",
  search: (q: string) => `/api/search?q=${encodeURIComponent(q)}`,
  health: "/api/health",
};

/** Where the map looks: zoom level (256-pixel tiles, fractions allowed) and centre. */
export interface Camera {
  zoom: number;
  center: Point;
}

/** The camera as a hash, `#12/31.2334/121.4709`: zoom, latitude, longitude, as map sites write it. */
export function cameraHash({ zoom, center: [lng, lat] }: Camera): string {
  return `#${+zoom.toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
}

/** Reads a hash written by {@link cameraHash}; null when it is anything else or out of range. */
export function readCamera(hash: string): Camera | null {
  const match = /^#(\d{1,2}(?:\.\d{1,2})?)\/(-?\d{1,2}(?:\.\d{1,7})?)\/(-?\d{1,3}(?:\.\d{1,7})?)$/.exec(hash);
  if (!match) return null;
  const [zoom, lat, lng] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return zoom <= 19 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180 ? { zoom, center: [lng, lat] } : null;
}
