import type { Locale } from "@/lib/contract";
import type { Counts } from "@/lib/counts";
import { translate } from "@/messages/translate";

/**
 * How many of a trip's stops the map shows, and which of them only a wider place stands for: `7 of 9 stops on the map`,
 * `5 stops: none with a position of its own, 5 located to the city`.
 */
export function placedInWords({ visits, placed, located, located_to }: Counts, locale: Locale): string {
  const t = translate(locale, "Trip");
  if (located.within === 0) return visits === placed ? t("allPlaced", { visits }) : t("placed", { visits, placed });
  const level = located_to ?? "several";
  return visits === 1 ? t("standIn", { level }) : t("standIns", { visits, ...located, level });
}
