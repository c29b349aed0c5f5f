/** Addresses without a language, addresses whose id was merged into another, and those that a messenger has spoilt. */
import { existsSync, readFileSync } from "node:fs";
import { LOCALES } from "../lib/locales/index.js";
import { localeOf, negotiateLocale } from "./locale.mjs";
import { pathOf, repairUrl } from "./urls.mjs";

/** Also where there is no such page: the reader is told so in their language. */
const NEEDS_LOCALE = /^\/($|(trips|places|people)(\/|$))/;

/** `old -> new` lines of the permalinks. */
const merged = new Map(
  (existsSync("data/permalinks.txt") ? readFileSync("data/permalinks.txt", "utf8") : "")
    .split(/\r?\n/)
    .flatMap((line) => {
      const [old, now] = line.split(" -> ");
      return old && now ? [/** @type {[string, string]} */ ([old, now])] : [];
    }),
);

/**
 * Where a request should go instead; null where it is right already. The query is kept.
 * @param {string} url readable path and query
 * @param {string | undefined} accept an Accept-Language header
 * @param {(path: string) => boolean | Promise<boolean>} served whether a path is one of a page; what was only guessed leads nowhere else
 */
export async function redirectFor(url, accept, served) {
  if (url.startsWith("//")) return null;
  const mended = repairUrl(url);
  const sound = pathOf(url);
  const { path, query, hash } = mended ?? { path: sound, query: url.slice(sound.length), hash: "" };
  const locale = localeOf(path);
  const isPage = async () => !path.startsWith("/api/") && served(`/${LOCALES[0]}${path}`);
  if (!locale && !NEEDS_LOCALE.test(path) && !(await isPage())) return null;
  const bare = locale ? path.slice(`/${locale}`.length) : path;
  // The list of all trips is the atlas.
  const now = bare === "/trips" ? "" : merged.get(bare);
  if (locale && now === undefined && !mended) return null;
  const target = `/${locale ?? negotiateLocale(accept)}${now ?? (bare === "/" ? "" : bare)}`;
  if (mended && !(await served(target))) return null;
  const Location = `${target}${query}${hash}`;
  if (locale) return { status: 308, headers: { Location, "Cache-Control": "no-store" } };
  return { status: 307, headers: { Location, Vary: "Accept-Language", "Cache-Control": "no-store" } };
}
