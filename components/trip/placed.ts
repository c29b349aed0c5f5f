import type { Locale } from "@/lib/contract";
import type { Counts } from "@/lib/counts";
import { translate } from "@/messages/translate";

/**
 * How many of a trip's stops the map shows, and which of them are known to a whole unit alone: `7 of 9 stops on the map`,
 * `5 stops: none with a position of its own, 5 located to the city`; what is only announced apart.
 */
export function placedInWords(counts: Counts, locale: Locale): string {
  const { visits, announced } = counts;
  const t = translate(locale, "Trip");
  if (announced === 0) return reportedInWords(counts, locale);
  if (visits === 0) return t("onlyAnnounced", { announced });
  return t("withAnnounced", { counted: reportedInWords(counts, locale), announced });
}

function reportedInWords({ visits, placed, located, located_to }: Counts, locale: Locale): string {
  const t = translate(locale, "Trip");
  if (located.within === 0) return visits === placed ? t("allPlaced", { visits }) : t("placed", { visits, placed });
  const level = located_to ?? "several";
  return visits === 1 ? t("standIn", { level }) : t("standIns", { visits, ...located, level });
}
