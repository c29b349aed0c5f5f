import type { Map as LeafletMap } from "leaflet";
import type { Stage, View } from "@/lib/map/camera/view";
import { controls, covered } from "./uncovered";

export interface ViewStore {
  get: () => View;
  subscribe: (listener: () => void) => () => void;
  /** To be called when what covers the map may have changed. */
  renew: () => void;
  /** Tells where names find their places until the map is moved, if not on this very screen. */
  setStage: (stage: Stage | null) => void;
  /** Does something now or, where Leaflet is at a zoom, after that; then only what was asked for last. */
  atRest: (act: () => void) => void;
}

/** How far of the margin a drag may go before the drawing is made anew under the hand. */
const FAR = 0.6;
/** So many levels a pinch may go. */
const DEEP = 0.75;

const marginOf = (map: LeafletMap) => Math.round(Math.max(map.getSize().x, map.getSize().y) / 3);

function viewOf(map: LeafletMap, stage: Stage | null): View {
  const { lng, lat } = map.getCenter();
  const { x, y } = map.getSize();
  return {
    camera: { zoom: map.getZoom(), center: [lng, lat] },
    size: { width: x, height: y },
    margin: marginOf(map),
    covered: covered(map.getContainer()),
    controls: controls(map.getContainer()),
    ...(stage ? { stage } : {}),
  };
}

const same = (a: View, b: View) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What the map shows, as a store outside of React: a subscriber that comes late still reads the present view, so that
 * the order in which effects run cannot lose a movement.
 */
export function viewStore(map: LeafletMap): ViewStore {
  let stage: Stage | null = null;
  let view = viewOf(map, stage);
  const listeners = new Set<() => void>();
  // While Leaflet scales what is drawn, it tells the zoom to come for the present one.
  let isScaling = false;
  const renew = () => {
    if (isScaling) return;
    const now = viewOf(map, stage);
    if (same(view, now)) return;
    view = now;
    for (const listener of listeners) listener();
  };
  const scale = () => {
    isScaling = true;
  };
  let next: (() => void) | null = null;
  const rest = () => {
    isScaling = false;
    renew();
    const act = next;
    next = null;
    // After all that is told of the end.
    if (act) queueMicrotask(act);
  };
  const moving = () => {
    const { zoom, center } = view.camera;
    const gone = map.project([center[1], center[0]], zoom).distanceTo(map.project(map.getCenter(), zoom));
    if (gone > marginOf(map) * FAR || Math.abs(map.getZoom() - zoom) > DEEP) renew();
  };
  const events = { zoomanim: scale, zoomend: rest, moveend: renew, resize: renew, move: moving };
  return {
    get: () => view,
    subscribe: (listener) => {
      if (listeners.size === 0) map.on(events);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) map.off(events);
      };
    },
    renew,
    atRest: (act) => {
      if (isScaling) next = act;
      else act();
    },
    setStage: (to) => {
      stage = to;
    },
  };
}
