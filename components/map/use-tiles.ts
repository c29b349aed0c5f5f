import { useMemo } from "react";
import useSWRImmutable from "swr/immutable";
import type { Visits } from "@/lib/features";
import type { Basemap } from "@/lib/map/basemap/basemap";
import * as z from "@/lib/schema";
import { getJson } from "./use-map-data";

const Tiles = z.object({ url: z.string(), attribution: z.string(), attributionUrl: z.string(), datum: z.string() });

const getTiles = async (url: string) => z.parse(Tiles, await getJson(url));

/** Where the street tiles are and what datum they are drawn in, once they are wanted. */
export const useTiles = (wanted: boolean) => useSWRImmutable(wanted ? "/tiles.json" : null, getTiles);

/** The visits where tiles of that datum show their places; the code for another than ours comes only when it is needed. */
export function useInDatum(visits: Visits, basemap: Basemap, datum: string | undefined): Visits {
  const { data: gcj02 } = useSWRImmutable(datum === "GCJ-02" ? datum : null, () => import("@/lib/gcj02"));
  return useMemo(
    () => (gcj02 ? gcj02.toGcj02(visits, gcj02.whereGcj02Applies(basemap)) : visits),
    [gcj02, visits, basemap],
  );
}
