import type { Map as LeafletMap } from "leaflet";
import { useEffect, useState } from "react";
import { useMapEvents } from "react-leaflet";
import type { View } from "@/lib/drawing/view";
import { controls, covered } from "./uncovered";

function viewOf(map: LeafletMap): View {
  const { lng, lat } = map.getCenter();
  const { x, y } = map.getSize();
  return {
    camera: { zoom: map.getZoom(), center: [lng, lat] },
    size: { width: x, height: y },
    margin: Math.round(Math.max(x, y) / 3),
    covered: covered(map.getContainer()),
    controls: controls(map.getContainer()),
  };
}

const same = (a: View, b: View) => JSON.stringify(a) === JSON.stringify(b);

/** What the map shows, renewed whenever it comes to rest and when a card opens or closes. */
export function useView(selected: string | null): View {
  const [view, setView] = useState<View | null>(null);
  const renew = () => setView((before) => (before && same(before, viewOf(map)) ? before : viewOf(map)));
  const map = useMapEvents({ moveend: renew, zoomend: renew, resize: renew });
  // The first framing may have moved the map before anything listened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map itself stays the same
  useEffect(renew, [selected]);
  return view ?? viewOf(map);
}
