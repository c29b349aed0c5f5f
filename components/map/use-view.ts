import { useCallback, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useMap } from "react-leaflet";
import type { View } from "@/lib/map/camera/view";
import { type ViewStore, viewStore } from "./view-store";

/**
 * What the map shows now. `page` changes with what is on the page, and so with what may cover the map: the visit that is
 * selected counts from when that was looked at, so that one choice is one drawing.
 */
export function useView(
  page: string,
  selected: string | null,
): { view: View; selected: string | null; store: ViewStore } {
  const map = useMap();
  const store = useMemo(() => viewStore(map), [map]);
  const [shown, setShown] = useState(selected);

  const look = useCallback(() => {
    store.renew();
    const watch = new ResizeObserver(store.renew);
    for (const element of document.querySelectorAll("[data-covers-map], [data-on-map]")) watch.observe(element);
    return () => watch.disconnect();
  }, [store]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page stands for what is on it
  useLayoutEffect(look, [look, page]);
  // A card is seen first, the map that goes with it a frame later.
  useEffect(() => {
    setShown(selected);
    return look();
  }, [look, selected]);

  const view = useSyncExternalStore(store.subscribe, store.get);
  return { view, selected: shown, store };
}
