/** The tables of every language of the interface. `CONTRIBUTING.md` says what a new one is. */
import * as en from "./en";
import type { Locale, LocaleTable, PageTable } from "./table";
import * as zh from "./zh";

export { LOCALES, ORIGINAL, perLocale } from "./list.mjs";
export type { DateParts, Locale } from "./table";

export const TABLES: Record<Locale, LocaleTable> = { zh: zh.table, en: en.table };
export const PAGE_TABLES: Record<Locale, PageTable> = { zh: zh.page, en: en.page };

/** A text that is known in Chinese and English alone, for each language. */
export const inEach = (zh: string, en: string): Record<Locale, string> => ({ zh, en });
