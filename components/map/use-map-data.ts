import { useParams } from "next/navigation";
import useSWR from "swr";
import useSWRImmutable from "swr/immutable";
import { BASEMAP_FILES, type Basemap, readBasemap } from "@/lib/drawing/basemap";
import { type Locale, Visits } from "@/lib/features";
import { api } from "@/lib/url";

/** @throws Error for any status but success */
export async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

async function getBasemap(): Promise<Basemap> {
  const files = await Promise.all(
    BASEMAP_FILES.map(async (name) => [name, await getJson(`/basemap/${name}.json`)] as const),
  );
  const { land, water, provinces, labels, shanghai } = Object.fromEntries(files);
  return readBasemap({ land, water, provinces, labels, shanghai });
}

/** What the address says. */
export interface Address {
  locale: Locale;
  trip: string | null;
  visit: string | null;
  /** The page is no trip, place or person: the whole collection is shown. */
  whole: boolean;
  /** Where the API has what this page shows. */
  url: string;
}

export function useAddress(): Address {
  const { locale, trip, visit, place, person } = useParams();
  const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);
  const [tripId, placeId, personId] = [one(trip), one(place), one(person)];
  const url = tripId
    ? api.geojson(tripId)
    : placeId
      ? `${api.visits}?place=${placeId}`
      : personId
        ? `${api.visits}?person=${personId}`
        : api.visits;
  return { locale: locale === "en" ? "en" : "zh", trip: tripId, visit: one(visit), whole: url === api.visits, url };
}

/** The visits of a page; the last page's stay until they are there. `settled`: they are this page's. */
export function useVisits(url: string) {
  const { data, error, isLoading } = useSWR(url, async (key: string) => Visits.parse(await getJson(key)), {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
  return { visits: data, failed: error !== undefined, settled: data !== undefined && !isLoading };
}

export function useBasemap() {
  return useSWRImmutable("basemap", getBasemap).data;
}
