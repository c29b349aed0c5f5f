/** In which language to answer. */
import { LOCALES } from "../lib/locales/index.js";

/** Any of them, in a regular expression. */
export const ANY_LOCALE = `(?:${LOCALES.join("|")})`;

/** The language that a path begins with; null where it begins with none. @param {string} path */
export const localeOf = (path) => LOCALES.find((locale) => path.split("/", 2)[1] === locale) ?? null;

/**
 * The reader's language among those there are; the first of them where the browser asks for none.
 * @param {string | undefined} accept an Accept-Language header
 */
export function negotiateLocale(accept) {
  const wanted = (accept ?? "")
    .split(",")
    .map((part, i) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const language = tag.toLowerCase().split("-")[0];
      const q = parameters.find((p) => p.trim().startsWith("q="));
      return { locale: LOCALES.find((each) => each === language), q: q ? Number(q.trim().slice(2)) : 1, i };
    })
    .filter(({ locale, q }) => locale && q > 0)
    .sort((a, b) => b.q - a.q || a.i - b.i);
  return wanted[0]?.locale ?? LOCALES[0];
}
