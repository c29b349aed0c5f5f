/** Photon (https://github.com/komoot/photon): GeoJSON, boxes as [W, N, E, S]. */
import { z } from "zod";
import type { Precision } from "../../../contract";
import { halfDiagonal, latitude, longitude, type Service } from "./service";

const PRECISIONS: Record<string, Precision> = {
  house: "site",
  street: "area",
  locality: "area",
  district: "township",
  city: "city",
  county: "county",
  state: "province",
  country: "country",
};
/** Metres, where no box is told. */
const ERRORS: Partial<Record<Precision, number>> = {
  site: 50,
  area: 1000,
  township: 5000,
  city: 30_000,
  county: 30_000,
};

const Answer = z.object({
  features: z.array(
    z.object({
      geometry: z.object({ coordinates: z.tuple([longitude, latitude]) }),
      properties: z.object({
        name: z.string().optional(),
        street: z.string().optional(),
        type: z.string().default("locality"),
        extent: z.tuple([longitude, latitude, longitude, latitude]).optional(),
      }),
    }),
  ),
});

export const photon = (env: NodeJS.ProcessEnv): Service => ({
  id: "photon",
  datum: "WGS-84",
  perSecond: 1,
  base: env.PHOTON_URL ?? "https://photon.komoot.io/api/",
  secrets: {},
  parameters: (mention) => ({ q: mention, limit: "5" }),
  read: (json) =>
    Answer.parse(json).features.map(({ geometry, properties: { name, street, type, extent } }) => {
      const precision = PRECISIONS[type] ?? "area";
      const error_m = extent
        ? halfDiagonal([extent[0], extent[3], extent[2], extent[1]], 50)
        : (ERRORS[precision] ?? 250_000);
      return { name: name ?? street ?? type, point: geometry.coordinates, precision, error_m };
    }),
});
