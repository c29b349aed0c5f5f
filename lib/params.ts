/** Reads the locale out of an address; anything else is a bug in routing, since no others are generated. */
import { LOCALES, type Locale } from "./contract";

export function asLocale(value: string): Locale {
  const locale = LOCALES.find((known) => known === value);
  if (!locale) throw new Error(`unknown locale "${value}"; known: ${LOCALES.join(", ")}`);
  return locale;
}
