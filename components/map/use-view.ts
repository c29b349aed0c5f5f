import { useLayoutEffect, useMemo, useSyncExternalStore } from "react";
import { useMap } from "react-leaflet";
import type { View } from "@/lib/drawing/view";
import { type ViewStore, viewStore } from "./view-store";

/** What the map shows now. `page` changes with what is on the page, and so with what may cover the map. */
export function useView(page: string): { view: View; setStage: ViewStore["setStage"] } {
  const map = useMap();
  const store = useMemo(() => viewStore(map), [map]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page stands for what is on it
  useLayoutEffect(() => {
    store.renew();
    const watch = new ResizeObserver(store.renew);
    for (const element of document.querySelectorAll("[data-covers-map], [data-on-map]")) watch.observe(element);
    return () => watch.disconnect();
  }, [store, page]);

  return { view: useSyncExternalStore(store.subscribe, store.get), setStage: store.setStage };
}
