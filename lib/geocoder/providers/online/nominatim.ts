/** Nominatim, jsonv2 (https://nominatim.org/release-docs/latest/api/Output/): degrees as text, boxes as [S, N, W, E]. */
import { z } from "zod";
import type { Precision } from "../../../contract";
import { type Hit, halfDiagonal, latitude, longitude, type Service } from "./service";

const Row = z.object({
  lat: latitude,
  lon: longitude,
  display_name: z.string(),
  place_rank: z.number(),
  boundingbox: z.tuple([latitude, latitude, longitude, longitude]),
});

/** By search rank (https://nominatim.org/release-docs/latest/customize/Ranking/). */
function precisionOf(rank: number): Precision {
  if (rank <= 4) return "country";
  if (rank <= 9) return "province";
  if (rank <= 11) return "prefecture";
  if (rank <= 13) return "county";
  if (rank <= 16) return "city";
  if (rank <= 20) return "township";
  return rank >= 29 ? "site" : "area";
}

const hit = ({
  lat,
  lon,
  display_name: name,
  place_rank,
  boundingbox: [south, north, west, east],
}: z.infer<typeof Row>): Hit => ({
  name,
  point: [lon, lat],
  precision: precisionOf(place_rank),
  error_m: halfDiagonal([west, south, east, north], 50),
});

export const nominatim = (env: NodeJS.ProcessEnv): Service => ({
  id: "nominatim",
  datum: "WGS-84",
  perSecond: 1,
  base: env.NOMINATIM_URL ?? "https://nominatim.openstreetmap.org/search",
  secrets: {},
  parameters: (mention) => ({ q: mention, format: "jsonv2", limit: "5", "accept-language": "zh" }),
  read: (json) => z.array(Row).parse(json).map(hit),
});
