/** Addresses without a language, and addresses whose id was merged into another. */
import { existsSync, readFileSync } from "node:fs";

const NEEDS_LOCALE = /^\/($|about\/?$|search\/?$|trips\/|places\/|people\/)/;

/** `old -> new` lines of the permalinks. */
const merged = new Map(
  (existsSync("data/permalinks.txt") ? readFileSync("data/permalinks.txt", "utf8") : "").split("\n").flatMap((line) => {
    const [old, now] = line.split(" -> ");
    return old && now ? [/** @type {[string, string]} */ ([old, now])] : [];
  }),
);

/**
 * The reader's language of the two there are; Chinese where the browser asks for neither.
 * @param {string | undefined} accept an Accept-Language header
 */
export function languageOf(accept) {
  const wanted = (accept ?? "")
    .split(",")
    .map((part, i) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const q = parameters.find((p) => p.trim().startsWith("q="));
      return { language: tag.toLowerCase().split("-")[0], q: q ? Number(q.trim().slice(2)) : 1, i };
    })
    .filter(({ language, q }) => (language === "zh" || language === "en") && q > 0)
    .sort((a, b) => b.q - a.q || a.i - b.i);
  return wanted[0]?.language ?? "zh";
}

/**
 * Where a request should go instead; null where it is right already. The query is kept.
 * @param {string} url path and query
 * @param {string | undefined} accept
 */
export function moved(url, accept) {
  const [path = "/", ...rest] = url.split("?");
  const query = rest.length > 0 ? `?${rest.join("?")}` : "";
  const locale = /^\/(zh|en)(?=\/)/.exec(path)?.[0] ?? "";
  const now = merged.get(path.slice(locale.length));
  if (now && locale) return { status: 308, headers: { Location: locale + now + query, "Cache-Control": "no-store" } };
  if (!NEEDS_LOCALE.test(path)) return null;
  const target = now ?? (path === "/" ? "" : path);
  return {
    status: 307,
    headers: {
      Location: `/${languageOf(accept)}${target}${query}`,
      Vary: "Accept-Language",
      "Cache-Control": "no-store",
    },
  };
}
