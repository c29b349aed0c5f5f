import { issuedEdtf } from "@/lib/citation";
import type { Locale, Source, Trip } from "@/lib/contract";
import { dateInWords } from "@/lib/dates";
import { translate } from "@/messages/translate";
import styles from "./coverage.module.css";

interface Props {
  trips: Trip[];
  sources: Source[];
  /** The years of the trips, in words. */
  years: string;
  locale: Locale;
}

/** What the collection covers and who read the reports, in one sentence. */
export function Coverage({ trips, sources, years, locale }: Props) {
  const t = translate(locale, "Atlas");
  const shared = sources.find(({ id }) => trips.every((trip) => trip.sources.some((source) => source.id === id)));
  const issued = shared ? issuedEdtf(shared) : null;
  const counts = { count: trips.length, years };
  return (
    <p className={`quiet ${styles.coverage}`}>
      {issued
        ? t("coverage", { ...counts, issued: dateInWords(issued, locale), others: sources.length - 1 })
        : t("coverageOfMany", { ...counts, sources: sources.length })}
    </p>
  );
}
