import type { Locale } from "@/lib/contract";
import type { Counts } from "@/lib/counts";
import { translate } from "@/messages/translate";

/**
 * How many of a trip's stops the map shows, and which of them only a wider place stands for: `7 of 9 stops on the map`,
 * `5 stops: none with a position of its own, 5 located to the city`.
 */
export function placedInWords({ visits, placed, stand_ins }: Counts, locale: Locale): string {
  const t = translate(locale, "Trip");
  const [only = "", another] = new Set(stand_ins);
  if (stand_ins.length > 0) {
    const own = placed - stand_ins.length;
    const counts = { visits, own, standIns: stand_ins.length, missing: visits - placed };
    const level = another ? "several" : only;
    return visits === 1 ? t("standIn", { level }) : t("standIns", { ...counts, level });
  }
  return visits === placed ? t("allPlaced", { visits }) : t("placed", { visits, placed });
}
