import { useEffect, useState } from "react";
import useSWRImmutable from "swr/immutable";
import type { Visits } from "@/lib/features";
import { type Basemap, isInProvince } from "@/lib/map/basemap/basemap";
import * as z from "@/lib/schema";
import { getJson } from "./use-map-data";

const Tiles = z.object({ url: z.string(), attribution: z.string(), attributionUrl: z.string(), datum: z.string() });

const getTiles = async (url: string) => z.parse(Tiles, await getJson(url));

/** Where the street tiles are and what datum they are drawn in, once they are wanted. */
export const useTiles = (wanted: boolean) => useSWRImmutable(wanted ? "/tiles.json" : null, getTiles);

/** The visits where tiles of that datum show their places; the code for another than ours comes only when it is needed. */
export function useInDatum(visits: Visits, basemap: Basemap, datum: string | undefined): Visits {
  const [moved, setMoved] = useState<Visits | null>(null);
  useEffect(() => {
    setMoved(null);
    if (datum !== "GCJ-02") return;
    let wanted = true;
    import("@/lib/shift").then(
      ({ toGcj02 }) => wanted && setMoved(toGcj02(visits, (point) => isInProvince(basemap, point))),
    );
    return () => {
      wanted = false;
    };
  }, [visits, basemap, datum]);
  return moved ?? visits;
}
