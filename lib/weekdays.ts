/** Days of the week. Apart from other dates, because the browser carries those. */
import { dateInWords, parse } from "./dates";
import { type Locale, PAGE_TABLES } from "./locales";

/** 0 = Sunday, in the Gregorian calendar: T. Sakamoto's form of Zeller's congruence. */
function weekday(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  // 400 years are a whole number of weeks, so adding them keeps the remainder positive.
  const y = (month < 3 ? year - 1 : year) + 400;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

/**
 * A date as it heads what happened on it: a day with its weekday, without the year, `Tuesday 12 July`, `7月12日，周二`; one
 * that is no single day as {@link dateInWords} has it.
 * @throws RangeError for a date that is not EDTF
 */
export function dateHeading(edtf: string, locale: Locale): string {
  const { year = 0, month = null, day = null } = parse(edtf) ?? {};
  if (month === null || day === null) return dateInWords(edtf, locale);
  return PAGE_TABLES[locale].day(month, day, weekday(year, month, day));
}
