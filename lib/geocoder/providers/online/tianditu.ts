/** Tianditu geocoding (http://lbs.tianditu.gov.cn/server/geocodinginterface.html): one place, numbers or text, CGCS2000. */
import { z } from "zod";
import { Busy, QuotaSpent, ServiceFault } from "./client";
import { ofLevel } from "./levels";
import { latitude, longitude, type Service } from "./service";

const Answer = z.object({
  status: z.union([z.string(), z.number()]).transform(String).optional(),
  msg: z.string().default(""),
  /** Of the gateway: the key is wrong, or has asked too often. */
  code: z.union([z.string(), z.number()]).transform(String).optional(),
  location: z
    .object({ lon: longitude, lat: latitude, level: z.string().default(""), keyWord: z.string().default("") })
    .optional(),
});

export const tianditu = (env: NodeJS.ProcessEnv): Service => ({
  id: "tianditu",
  datum: "CGCS2000",
  perSecond: 2,
  base: env.TIANDITU_URL ?? "https://api.tianditu.gov.cn/geocoder",
  secrets: { tk: env.TIANDITU_KEY ?? "" },
  parameters: (mention) => ({ ds: JSON.stringify({ keyWord: mention }) }),
  read(json) {
    const { status, msg, code, location } = Answer.parse(json);
    if (code !== undefined && status === undefined) {
      if (/次数|配额|上限|超限|quota/i.test(msg)) throw new QuotaSpent(`it answers ${code} ${msg}`);
      if (/频率|频繁|rate/i.test(msg)) throw new Busy(`it answers ${code} ${msg}`);
      throw new ServiceFault(`it answers ${code} ${msg}`);
    }
    if (status === "101" || (status === "0" && !location)) return [];
    if (status !== "0" || !location) throw new ServiceFault(`it answers ${status ?? "nothing"} ${msg}`);
    const [precision, error_m] = ofLevel(location.level);
    return [{ name: location.keyWord, point: [location.lon, location.lat], precision, error_m }];
  },
});
