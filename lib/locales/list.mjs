/**
 * The languages of the interface, as addresses name them; the first is for readers who ask for none of them. Plain
 * JavaScript, because the front door reads it too.
 */
export const LOCALES = /** @type {const} */ (["zh", "en"]);

/** The language of most reports, in which names stand as they were read. @type {typeof LOCALES[number]} */
export const ORIGINAL = "zh";

/** The same thing for each of them. @template T @param {T} value */
export const perLocale = (value) => ({ zh: value, en: value });
