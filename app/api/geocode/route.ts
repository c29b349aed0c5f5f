import * as z from "zod/mini";
import { geocode } from "@/lib/catalog";
import type { Point } from "@/lib/contract";
import { geocodejson } from "@/lib/formats/geocodejson";
import { LOCALES, type Locale } from "@/lib/locales";
import { languageOf } from "@/lib/words";
import { answer } from "../answer";
import { badParameter, badQuery, FILTER } from "../query";

const degrees = (most: number) =>
  z.string().check(
    z.regex(/^-?\d{1,3}(\.\d+)?$/),
    z.refine((text) => Math.abs(Number(text)) <= most),
  );
/** For who asks in a language that is none of ours. */
const OTHERWISE: Locale = "en";
const ASKED_FOR = LOCALES.filter((locale) => locale !== OTHERWISE);

/** https://github.com/geocoders/geocodejson-spec tells no parameters; these are those of Photon and of its test suite. */
const PARAMETERS = {
  q: FILTER.q,
  limit: { schema: z.string().check(z.regex(/^([1-9]|1\d|20)$/)), repeats: false, allowed: ["1 to 20"] },
  lang: {
    schema: z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
    repeats: false,
    allowed: [`a language tag; answers are in ${ASKED_FOR.join(", ")} or else in ${OTHERWISE}`],
  },
  lat: { schema: degrees(90), repeats: false, allowed: ["-90 to 90, with lon"] },
  lon: { schema: degrees(180), repeats: false, allowed: ["-180 to 180, with lat"] },
};

/** As asked for, else as the question is written. */
function localeOf(tag: string | null, query: string): Locale {
  if (tag === null) return languageOf(query);
  return LOCALES.find((locale) => new RegExp(`^${locale}\\b`, "i").test(tag)) ?? OTHERWISE;
}

export async function GET(request: Request) {
  const url = new URL(request.url);
  const bad = badQuery(url, PARAMETERS);
  if (bad) return bad;
  const query = url.searchParams.get("q")?.trim();
  if (query === undefined) return badParameter("q", `"q" is missing.`, PARAMETERS.q.allowed);
  const at = [url.searchParams.get("lon"), url.searchParams.get("lat")].filter((value) => value !== null).map(Number);
  const [lng, lat] = at;
  if (at.length === 1) return badParameter("lat", `"lat" and "lon" go together.`, PARAMETERS.lat.allowed);
  const near: Point[] = lng === undefined || lat === undefined ? [] : [[lng, lat]];
  const limit = Number(url.searchParams.get("limit") ?? 5);
  const { places, ...found } = await geocode(query, near);
  const locale = localeOf(url.searchParams.get("lang"), query);
  const body = geocodejson.write({ ...found, places: places.slice(0, limit), query, locale });
  return answer(request, body, geocodejson.type);
}
