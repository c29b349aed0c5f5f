/**
 * The languages of the interface, as addresses name them; the first is for readers who ask for none of them. Plain
 * JavaScript, because the front door reads it too.
 */
export const LOCALES = /** @type {const} */ (["zh", "en"]);

/** Any of them, in a regular expression. */
export const ANY_LOCALE = `(?:${LOCALES.join("|")})`;
