import type { Map as LeafletMap } from "leaflet";
import { useEffect, useState } from "react";
import { useMapEvents } from "react-leaflet";
import type { View } from "@/lib/drawing/view";

function viewOf(map: LeafletMap): View {
  const { lng, lat } = map.getCenter();
  const { x, y } = map.getSize();
  return {
    camera: { zoom: map.getZoom(), center: [lng, lat] },
    size: { width: x, height: y },
    margin: Math.round(Math.max(x, y) / 3),
  };
}

const same = (a: View, b: View) => JSON.stringify(a) === JSON.stringify(b);

/** What the map shows, renewed whenever it comes to rest. */
export function useView(): View {
  const [view, setView] = useState<View | null>(null);
  const renew = () => setView((before) => (before && same(before, viewOf(map)) ? before : viewOf(map)));
  const map = useMapEvents({ moveend: renew, zoomend: renew, resize: renew });
  // The first framing may have moved the map before anything listened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the map is there
  useEffect(renew, []);
  return view ?? viewOf(map);
}
