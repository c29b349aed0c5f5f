/**
 * Leaflet, as much of it as this map uses: the package is one module, in which its pop-ups, vectors and controls reach into
 * its map, so that a bundler has to keep them all. `next.config.js` has "leaflet" mean this file, for react-leaflet too.
 */
import "leaflet/src/map/handler/Map.BoxZoom";
import "leaflet/src/map/handler/Map.DoubleClickZoom";
import "leaflet/src/map/handler/Map.Drag";
import "leaflet/src/map/handler/Map.Keyboard";
import "leaflet/src/map/handler/Map.ScrollWheelZoom";
import "leaflet/src/map/handler/Map.TouchZoom";
import * as DomEvent from "leaflet/src/dom/DomEvent";
import * as DomUtil from "leaflet/src/dom/DomUtil";

export { LatLng } from "leaflet/src/geo/LatLng";
export { LatLngBounds, toLatLngBounds as latLngBounds } from "leaflet/src/geo/LatLngBounds";
export { toPoint as point } from "leaflet/src/geometry/Point";
export { divIcon } from "leaflet/src/layer/marker/DivIcon";
export { Marker } from "leaflet/src/layer/marker/Marker";
export { TileLayer } from "leaflet/src/layer/tile/TileLayer";
export { Map } from "leaflet/src/map/Map";
export { DomEvent, DomUtil };
