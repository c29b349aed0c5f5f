/** Lengths and precisions as a reader would say them. */
import type { Bilingual, Locale, Precision } from "./contract";

/** How far a place is known, before the length that says how well. */
const KNOWN: Record<Precision, Bilingual> = {
  site: { zh: "精确到建筑", en: "to the building" },
  area: { zh: "只到一片区域", en: "to the area" },
  township: { zh: "只到乡镇", en: "to the township only" },
  county: { zh: "只到区县", en: "to the county only" },
  city: { zh: "只到市", en: "to the city only" },
  prefecture: { zh: "只到州", en: "to the prefecture only" },
  province: { zh: "只到省", en: "to the province only" },
  country: { zh: "只到国家", en: "to the country only" },
};

/** Rounds to two figures, so that no length claims to be better known than it is. */
const twoFigures = (value: number) => Number(value.toPrecision(2));

/** A length in words: `约 1.5 公里`, `about 30 m`. Takes metres; keeps two figures. */
export function lengthInWords(metres: number, locale: Locale): string {
  const far = twoFigures(metres) >= 1000;
  const value = twoFigures(far ? metres / 1000 : metres);
  if (locale === "zh") return `约 ${value} ${far ? "公里" : "米"}`;
  return `about ${value} ${far ? "km" : "m"}`;
}

/** An error in words: `误差约 1.5 公里`, `within about 1.5 km`. Takes metres. */
export function errorInWords(metres: number, locale: Locale): string {
  return locale === "zh" ? `误差${lengthInWords(metres, locale)}` : `within ${lengthInWords(metres, locale)}`;
}

/**
 * How precisely a place is known: `只到同一条路，误差约 1.5 公里`.
 * `error_m` is in metres; `position` says what the point stands for where it is not the place itself.
 * A province or a country is drawn in its own shape, so it gets no length.
 */
export function precisionInWords(
  precision: Precision | null,
  error_m: number | null,
  position: Bilingual | null,
  locale: Locale,
): string {
  if (precision === null) return locale === "zh" ? "不落图" : "not on the map";
  const known = position?.[locale] ?? KNOWN[precision][locale];
  if (error_m === null || precision === "province" || precision === "country") return known;
  const comma = locale === "zh" ? "，" : ", ";
  return known + comma + errorInWords(error_m, locale);
}

/** How many visits: `3 处`, `3 visits`. */
export function visitsInWords(count: number, locale: Locale): string {
  if (locale === "zh") return `${count} 处`;
  return count === 1 ? "1 visit" : `${count} visits`;
}

/** How many visits share one point: `此处 3 次到访`, `3 visits here`. */
export const visitsHereInWords = (count: number, locale: Locale): string =>
  locale === "zh" ? `此处 ${count} 次到访` : `${visitsInWords(count, locale)} here`;

/** Said of a visit that no source puts before or after another. */
export const unorderedInWords = (locale: Locale): string => (locale === "zh" ? "次序不详" : "order not reported");
