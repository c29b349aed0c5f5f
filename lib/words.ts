/** Lengths, precisions and phrases as a reader would say them. */

import type { Bilingual, Locale, Precision } from "./contract";
import { dateInWords } from "./dates";
import { HAN } from "./han";

/** How far a place is known, before the length that says how well. */
const KNOWN: Record<Precision, Bilingual> = {
  site: { zh: "定位到建筑", en: "located to the building" },
  area: { zh: "定位到这一片", en: "located to the area" },
  township: { zh: "只知在哪个乡镇", en: "only the township is known" },
  county: { zh: "只知在哪个区县", en: "only the county is known" },
  city: { zh: "只知在哪个市", en: "only the city is known" },
  prefecture: { zh: "只知在哪个州", en: "only the prefecture is known" },
  province: { zh: "只知在哪个省区", en: "only the province is known" },
  country: { zh: "只知在哪个国家", en: "only the country is known" },
};

/** Rounds to two figures, so that no length claims to be better known than it is. */
const twoFigures = (value: number) => Number(value.toPrecision(2));

function rounded(metres: number, locale: Locale): string {
  const far = twoFigures(metres) >= 1000;
  const value = twoFigures(far ? metres / 1000 : metres);
  if (locale === "zh") return `${value} ${far ? "公里" : "米"}`;
  return `${value} ${far ? "km" : "m"}`;
}

/** A length in words: `约 1.5 公里`, `about 30 m`. Takes metres; keeps two figures. */
export const lengthInWords = (metres: number, locale: Locale): string =>
  `${locale === "zh" ? "约" : "about"} ${rounded(metres, locale)}`;

/** An error in words: `误差约 1.5 公里`, `±1.5 km`. Takes metres. */
export const errorInWords = (metres: number, locale: Locale): string =>
  locale === "zh" ? `误差${lengthInWords(metres, locale)}` : `±${rounded(metres, locale)}`;

/**
 * How precisely a place is known: `定位到建筑（误差约 30 米）`, `located to the building (±30 m)`.
 * `error_m` is in metres; `position` says what the point stands for where it is not the place itself.
 * A province or a country is drawn in its own shape, so it gets no length.
 */
export function precisionInWords(
  precision: Precision | null,
  error_m: number | null,
  position: Bilingual | null,
  locale: Locale,
): string {
  if (precision === null) return locale === "zh" ? "图上未标（地点不详）" : "not on the map (place unknown)";
  const known = position?.[locale] ?? KNOWN[precision][locale];
  if (error_m === null || precision === "province" || precision === "country") return known;
  const error = errorInWords(error_m, locale);
  return locale === "zh" ? `${known}（${error}）` : `${known} (${error})`;
}

/** How many stops: `3 处`, `3 stops`. */
export function visitsInWords(count: number, locale: Locale): string {
  if (locale === "zh") return `${count} 处`;
  return count === 1 ? "1 stop" : `${count} stops`;
}

/** How many stops share one point: `此点 3 处`, `3 stops here`. */
export const visitsHereInWords = (count: number, locale: Locale): string =>
  locale === "zh" ? `此点 ${count} 处` : `${visitsInWords(count, locale)} here`;

/** Said of a stop that no source puts before or after another. */
export const unorderedInWords = (locale: Locale): string => (locale === "zh" ? "次序不详" : "order unknown");

/**
 * Whether a source's own phrase tells the reader anything that the date in words does not: `随后` does, `7月12日` beside
 * `2016年7月12日` does not.
 * @throws RangeError for a date that is not EDTF
 */
export function phraseSaysMore(phrase: string, edtf: string): boolean {
  const zh = dateInWords(edtf, "zh").replace(/之?间$/, "");
  const isItsEnd = zh.endsWith(phrase) && !/\d$/.test(zh.slice(0, -phrase.length));
  return !isItsEnd && !dateInWords(edtf, "en").startsWith(phrase);
}

/** The language of a name or phrase as a source writes it, for the page to say so. */
export const languageOf = (text: string): Locale => (HAN.test(text) ? "zh" : "en");
