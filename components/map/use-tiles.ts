import useSWRImmutable from "swr/immutable";
import * as z from "@/lib/schema";
import { getJson } from "./use-map-data";

const Tiles = z.object({ url: z.string(), attribution: z.string(), attributionUrl: z.string(), datum: z.string() });

const getTiles = async (url: string) => z.parse(Tiles, await getJson(url));

/** Where the street tiles are and what datum they are drawn in. */
export const useTiles = () => useSWRImmutable("/tiles.json", getTiles);
