/**
 * The languages of the interface. `CONTRIBUTING.md` says what a new one is. JavaScript, because the front door, which runs
 * as it is written, reads the list.
 * @typedef {import("./table").DateParts} DateParts
 * @typedef {import("./table").Locale} Locale
 */
import * as en from "./en.js";
import * as zh from "./zh.js";

/** As addresses name them; the first is for readers who ask for none of them. */
export const LOCALES = /** @type {const} */ (["zh", "en"]);

/** The language of most reports, in which names stand as they were read. @type {Locale} */
export const ORIGINAL = "zh";

/** The same thing for each of them. @template T @param {T} value */
export const perLocale = (value) => ({ zh: value, en: value });

/** @type {Record<Locale, import("./table").LocaleTable>} */
export const TABLES = { zh: zh.table, en: en.table };
/** @type {Record<Locale, import("./table").PageTable>} */
export const PAGE_TABLES = { zh: zh.page, en: en.page };

/**
 * What is known for Chinese and English alone, for each language.
 * @template T
 * @param {T} zh
 * @param {T} en
 * @returns {Record<Locale, T>}
 */
export const inEach = (zh, en) => ({ zh, en });
