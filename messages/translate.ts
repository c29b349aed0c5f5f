/** The atlas's words in a reader's language, for server components. */
import { createTranslator } from "use-intl/core";
import type { Locale } from "../lib/contract";
import en from "./en.json";
import mapEn from "./map.en.json";
import mapZh from "./map.zh.json";
import zh from "./zh.json";

const whole = { ...zh, Map: mapZh };

export const messages: Record<Locale, typeof whole> = { zh: whole, en: { ...en, Map: mapEn } };

/** A translator for one namespace: `translate("zh", "Trip")("itinerary")`. */
export function translate<Namespace extends keyof typeof whole>(locale: Locale, namespace: Namespace) {
  return createTranslator({ locale, messages: messages[locale], namespace });
}
