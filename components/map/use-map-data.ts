import { useParams, usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import useSWR from "swr";
import useSWRImmutable from "swr/immutable";
import { LOCALES, type Locale, Visits } from "@/lib/features";
import { BASEMAP_FILES, type Basemap, type BasemapFile, byFile, NO_LAYER, readLayer } from "@/lib/map/basemap/basemap";
import { parse } from "@/lib/schema";
import { api, searchQuery } from "@/lib/url";

/** @throws Error for any status but success */
export async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/** What the address says. */
export interface Address {
  locale: Locale;
  trip: string | null;
  visit: string | null;
  /** The page is laid out as the atlas: it is no trip, place or person, and nothing is searched for. */
  atlas: boolean;
  /** Where the API has what this page shows. */
  url: string;
}

/** Whatever a path names beside trip and visit, the API is asked for by the same name; the search page's words too. */
export function useAddress(): Address {
  const { locale, ...named } = useParams();
  const {
    trip = null,
    visit = null,
    ...asFilter
  } = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, String(value)]));
  const asked = searchQuery(useSearchParams().getAll("q"));
  const filter = usePathname().endsWith("/search") && asked ? { q: asked } : asFilter;
  const url = trip ? api.tripAs("geojson", trip) : api.visitsAs("geojson", filter);
  const known = LOCALES.find((each) => each === locale) ?? LOCALES[0];
  const atlas = trip === null && Object.keys(filter).length === 0;
  return useMemo(() => ({ locale: known, trip, visit, atlas, url }), [known, trip, visit, atlas, url]);
}

/** The visits of a page; the last page's stay until they are there. `settled`: they are this page's. */
export function useVisits(url: string) {
  const { data, error, isLoading } = useSWR(url, async (key: string) => parse(Visits, await getJson(key)), {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
  return { visits: data, failed: error !== undefined, settled: data !== undefined && !isLoading };
}

/** One file of the basemap; where it cannot be had, it is asked for again after a while. */
const useLayer = (file: BasemapFile) =>
  useSWRImmutable(`/basemap/${file}.json`, async (url: string) => readLayer(await getJson(url)));

/** What came of the basemap, once each of its files has come or failed, and which of them are missing. */
export function useBasemap(): { basemap: Basemap | null; missing: BasemapFile[] } {
  const files = byFile(useLayer);
  const layers = BASEMAP_FILES.map((file) => files[file].data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layers are all that it takes of the files
  const basemap = useMemo(() => byFile((file) => files[file].data ?? NO_LAYER), layers);
  const settled = BASEMAP_FILES.every((file, i) => layers[i] || files[file].error);
  return { basemap: settled ? basemap : null, missing: BASEMAP_FILES.filter((_, i) => !layers[i]) };
}
