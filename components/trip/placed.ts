import type { Locale } from "@/lib/contract";
import { translate } from "@/messages/translate";

/** How many of a trip's stops the map shows: `7 of 9 stops on the map`. */
export function placedInWords(counts: { visits: number; placed: number }, locale: Locale): string {
  const t = translate(locale, "Trip");
  return counts.visits === counts.placed ? t("allPlaced", counts) : t("placed", counts);
}
