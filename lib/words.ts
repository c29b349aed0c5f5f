/** Lengths, precisions and phrases as a reader would say them. */
import type { Locale, LocalizedText, Precision } from "./contract";
import { dateInWords } from "./dates";
import { HAN } from "./han";
import { TABLES } from "./locales";

/** Rounds to two figures, so that no length claims to be better known than it is. */
const twoFigures = (value: number) => Number(value.toPrecision(2));

function rounded(length: number, locale: Locale): string {
  const far = twoFigures(length) >= 1000;
  const value = twoFigures(far ? length / 1000 : length);
  const { metres, kilometres } = TABLES[locale];
  // A number is not torn from its unit at the end of a line.
  return `${value}\u00a0${far ? kilometres : metres}`;
}

/** A length in words: `约 1.5 公里`, `about 30 m`. Takes metres; keeps two figures. */
export const lengthInWords = (metres: number, locale: Locale): string => TABLES[locale].about + rounded(metres, locale);

/** An error in words: `误差约 1.5 公里`, `±1.5 km`. Takes metres. */
export const errorInWords = (metres: number, locale: Locale): string => TABLES[locale].error + rounded(metres, locale);

/**
 * How precisely a place is known: `定位到建筑（误差约 30 米）`, `located to the building (±30 m)`.
 * `error_m` is in metres; `position` says what the point stands for where it is not the place itself.
 * A unit gets no length: the radius of a circle as large as it is does not reach all of it.
 */
export function precisionInWords(
  precision: Precision | null,
  error_m: number | null,
  position: LocalizedText | null,
  locale: Locale,
): string {
  const { unplaced, known, brackets } = TABLES[locale];
  if (precision === null) return unplaced;
  const words = position?.[locale] ?? known[precision];
  if (error_m === null || (precision !== "site" && precision !== "area")) return words;
  return words + brackets[0] + errorInWords(error_m, locale) + brackets[1];
}

/** How many stops: of one trip `3 处`, of several `3 站`; `3 stops`. */
export const stopsInWords = (count: number, isOneTrip: boolean, locale: Locale): string =>
  TABLES[locale].stops(count, isOneTrip);

/** How many stops share one point: `这里 3 处`, `3 stops here`. */
export const stopsHereInWords = (count: number, isOneTrip: boolean, locale: Locale): string =>
  TABLES[locale].stopsHere(count, isOneTrip);

/** Said of a stop that no source puts before or after another. */
export const unorderedInWords = (locale: Locale): string => TABLES[locale].unordered;

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

/** Whether a source's phrase stops at the month or the year where the date, which another source gives, tells the day. */
export const saysLess = (phrase: string, date: string): boolean =>
  /([年月]|\d个月后)$/.test(phrase) && /-\d{2}-\d{2}/.test(date);
