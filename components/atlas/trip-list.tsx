import Link from "next/link";
import { placedInWords } from "@/components/trip/placed";
import { ByWord } from "@/components/ui/by-word";
import list from "@/components/ui/list.module.css";
import type { Locale, LocalizedText, TripCard } from "@/lib/contract";
import { dateInWords } from "@/lib/dates";
import { ORIGINAL, TABLES } from "@/lib/locales";
import { localized } from "@/lib/url";
import { translate } from "@/messages/translate";

interface Props {
  trips: TripCard[];
  people: Map<string, LocalizedText>;
  /** Ids of trips about which sources disagree. */
  differing: Set<string>;
  locale: Locale;
}

/** Trips as a list: date, title, who, how many visits can be placed. */
export function TripList({ trips, people, differing, locale }: Props) {
  const t = translate(locale, "Atlas");
  return (
    <ul className={list.list}>
      {trips.map((trip) => {
        const names = trip.people.slice(0, 2).map((id) => people.get(id)?.[locale] ?? id);
        return (
          <li key={trip.id} data-trip={trip.id}>
            <span className={list.aside}>
              <ByWord text={dateInWords(trip.date, locale)} />
            </span>
            <div>
              <Link href={localized(locale, trip.url)}>{trip.title[locale]}</Link>
              {locale === ORIGINAL ? null : <p lang={ORIGINAL}>{trip.title[ORIGINAL]}</p>}
              <p>
                {names.join(TABLES[locale].listComma)}
                {"\u00a0· "}
                {placedInWords(trip, locale)}
                {trip.status === "announced" ? (
                  <>
                    {"\u00a0· "}
                    <span className={list.flag}>{t("announced")}</span>
                  </>
                ) : null}
                {differing.has(trip.id) ? (
                  <>
                    {"\u00a0· "}
                    <span className={list.flag}>{t("differ")}</span>
                  </>
                ) : null}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
