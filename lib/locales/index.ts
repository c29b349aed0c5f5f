/** Every language of the interface with its table. A new one is its table, its texts in `messages/`, and its lines here. */
import { en } from "./en";
import type { Locale, LocaleTable } from "./table";
import { zh } from "./zh";

export { ANY_LOCALE, LOCALES } from "./list.mjs";
export type { DateParts, Locale } from "./table";

export const TABLES: Record<Locale, LocaleTable> = { zh, en };

/** The language of most reports, in which names stand as they were read. */
export const ORIGINAL: Locale = "zh";

/** The same thing for each language. */
export const perLocale = <T>(value: T): Record<Locale, T> => ({ zh: value, en: value });

/** A text that is known in Chinese and English alone, for each language. */
export const inEach = (zh: string, en: string): Record<Locale, string> => ({ zh, en });
