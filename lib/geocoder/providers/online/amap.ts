/** AMap geocoding v3 (https://lbs.amap.com/api/webservice/guide/api/georegeo): text for numbers, [] for what is empty. */
import { z } from "zod";
import { Busy, QuotaSpent, ServiceFault } from "./client";
import { ofLevel } from "./levels";
import { latitude, longitude, type Service } from "./service";

/** https://lbs.amap.com/api/webservice/guide/tools/info: spent for the day, or for good until somebody writes to them. */
const SPENT = new Set(["10003", "10010", "10044", "40000"]);
/** Too many in a moment. */
const TOO_FAST = new Set(["10004", "10014", "10015", "10019", "10020", "10021", "10016"]);
/** Found nothing by the name. */
const NOTHING = new Set(["30001"]);

const location = z
  .string()
  .transform((text): [string | number, string | number] => {
    const [lng = "", lat = ""] = text.split(",");
    return [lng, lat];
  })
  .pipe(z.tuple([longitude, latitude]));
const emptyOr = <T extends z.ZodType>(schema: T) => z.union([schema, z.tuple([])]);

const Answer = z.object({
  status: z.string(),
  info: z.string().default(""),
  infocode: z.string().default(""),
  geocodes: z
    .array(
      z.object({ formatted_address: emptyOr(z.string()), location: emptyOr(location), level: emptyOr(z.string()) }),
    )
    .default([]),
});

export const amap = (env: NodeJS.ProcessEnv): Service => ({
  id: "amap",
  datum: "GCJ-02",
  perSecond: 3,
  base: env.AMAP_URL ?? "https://restapi.amap.com/v3/geocode/geo",
  secrets: { key: env.AMAP_KEY ?? "" },
  parameters: (mention) => ({ address: mention, output: "JSON" }),
  read(json) {
    const { status, info, infocode, geocodes } = Answer.parse(json);
    if (status !== "1") {
      if (NOTHING.has(infocode)) return [];
      if (SPENT.has(infocode)) throw new QuotaSpent(`it answers ${infocode} ${info}`);
      if (TOO_FAST.has(infocode)) throw new Busy(`it answers ${infocode} ${info}`);
      throw new ServiceFault(`it answers ${infocode} ${info}`);
    }
    return geocodes.flatMap(({ formatted_address: name, location: point, level }) => {
      if (point.length === 0) return [];
      const [precision, error_m] = ofLevel(typeof level === "string" ? level : "");
      return { name: typeof name === "string" ? name : "", point, precision, error_m };
    });
  },
});
