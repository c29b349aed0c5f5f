import { RateLimiterMemory } from "rate-limiter-flexible";
import * as z from "zod/mini";
import { geocode } from "@/data/catalog";
import { LOCALES } from "@/lib/contract";
import { geoJsonType, json, problem } from "../answer";
import { badParameter, badQuery, FILTER } from "../query";
import { geocodeJson } from "./geocodejson";

const PARAMETERS = {
  q: FILTER.q,
  limit: { schema: z.string().check(z.regex(/^([1-9]|1\d|20)$/)), repeats: false, allowed: ["1 to 20"] },
  lang: { schema: z.enum(LOCALES), repeats: false, allowed: LOCALES },
};
/** For all callers of this process together: a look-up costs little, but not nothing. */
const limiter = new RateLimiterMemory({ points: Number(process.env.GEOCODE_PER_SECOND) || 200, duration: 1 });

export async function GET(request: Request) {
  const url = new URL(request.url);
  const bad = badQuery(url, PARAMETERS);
  if (bad) return bad;
  const query = url.searchParams.get("q");
  if (query === null) return badParameter("q", `"q" is missing.`, PARAMETERS.q.allowed);
  const spent = await limiter.consume("all").catch(() => null);
  if (!spent) {
    const busy = problem({ status: 429, title: "Too many requests", detail: "Ask again in a second." });
    busy.headers.set("Retry-After", "1");
    return busy;
  }
  const lang = url.searchParams.get("lang") === "en" ? "en" : "zh";
  return json(
    request,
    geocodeJson(query.trim(), Number(url.searchParams.get("limit") ?? 5), lang, geocode(query)),
    geoJsonType,
  );
}
