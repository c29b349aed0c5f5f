import { useEffect } from "react";
import type { Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/map/basemap/basemap";
import type { Address } from "./use-map-data";

/** The reader comes first, paper after. */
const AFTER_MS = 1000;

/** Has a picture ready for paper. Without the code for it, paper goes without. */
export function usePrint(visits: Visits, basemap: Basemap, address: Address, settled: boolean) {
  useEffect(() => {
    if (!settled) return;
    const left = new AbortController();
    const load = () =>
      import("./paper").then((paper) => paper.preparePaper(visits, basemap, address, left.signal)).catch(() => {});
    const timer = window.setTimeout(load, AFTER_MS);
    return () => {
      left.abort();
      window.clearTimeout(timer);
    };
  }, [visits, basemap, address, settled]);
}
