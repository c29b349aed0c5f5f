/** The atlas's words in a reader's language, for server components. */
import { createTranslator } from "use-intl/core";
import type { Locale } from "../lib/contract";
import en from "./en.json";
import zh from "./zh.json";

export type Messages = typeof zh;

export const messages: Record<Locale, Messages> = { zh, en };

/** A translator for one namespace: `translate("zh", "Trip")("itinerary")`. */
export function translate<Namespace extends keyof Messages>(locale: Locale, namespace: Namespace) {
  return createTranslator({ locale, messages: messages[locale], namespace });
}
