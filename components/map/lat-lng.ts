import type { Point } from "@/lib/contract";

/** The one place where `[longitude, latitude]` turns into what Leaflet wants. */
export const latLng = ([lng, lat]: Point): [number, number] => [lat, lng];
