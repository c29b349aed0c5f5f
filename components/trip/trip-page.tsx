import Link from "next/link";
import { claimsOf } from "@/components/atlas/differing";
import { ShareButton } from "@/components/share/share-button";
import { AnchorLink } from "@/components/ui/anchor-link";
import { ByWord } from "@/components/ui/by-word";
import { Colophon } from "@/components/ui/colophon";
import page from "@/components/ui/page.module.css";
import { ReadingColumn } from "@/components/ui/reading-column";
import type { Locale, LocalizedText, Trip } from "@/lib/contract";
import { countsOf } from "@/lib/counts";
import { dateInWords } from "@/lib/dates";
import { EXPORTS } from "@/lib/formats";
import { ORIGINAL } from "@/lib/locales";
import { api, localized, placePath } from "@/lib/url";
import { translate } from "@/messages/translate";
import { EvidenceList, Sources } from "./citation";
import { Claims } from "./claims";
import { Itinerary } from "./itinerary";
import { People } from "./people";
import { Phrase } from "./phrase";
import { placedInWords } from "./placed";
import styles from "./trip-page.module.css";

interface Props {
  trip: Trip;
  places: Map<string, { name: LocalizedText }>;
  trips: number;
  version: string;
  locale: Locale;
  /** The page's whole address. */
  url: string;
}

/** A trip to read: what, when, who, every stop, and where each fact stands. */
export function TripPage({ trip, places, trips, version, locale, url }: Props) {
  const t = translate(locale, "Trip");
  const site = translate(locale, "Site");
  const kind = translate(locale, "Kind");
  const claims = claimsOf(trip);
  const origin = trip.origin ? (places.get(trip.origin)?.name ?? null) : null;
  return (
    <ReadingColumn>
      <p className={page.back}>
        <Link href={localized(locale, "/")}>← {site("allTrips", { count: trips })}</Link>
      </p>
      <h1>
        <ByWord text={trip.title[locale]} />
      </h1>
      {locale === ORIGINAL ? null : (
        <p className={page.translation} lang={ORIGINAL}>
          {trip.title[ORIGINAL]}
        </p>
      )}
      <p className={page.subtitle}>
        {dateInWords(trip.date, locale)}
        <Phrase phrase={trip.date_mention} date={trip.date} locale={locale} />
      </p>
      <p className={page.lede}>{trip.summary[locale]}</p>
      <div className={styles.overview}>
        <span>
          <b>{placedInWords(countsOf(trip.visits), locale)}</b>
          <span className="quiet">
            {"\u00a0· "}
            <span className={styles.flag}>{kind(trip.kind)}</span>
            {trip.status === "announced" ? (
              <>
                {"\u00a0· "}
                <span className={styles.flag}>{translate(locale, "Atlas")("announced")}</span>
              </>
            ) : null}
          </span>
          {claims.length > 0 ? (
            <>
              {"\u00a0· "}
              <AnchorLink to="claims" className={styles.flag}>
                {translate(locale, "Atlas")("differ")}
              </AnchorLink>
            </>
          ) : null}
        </span>
        <span className={styles.actions}>
          <a href={api.tripAs(EXPORTS[0].id, trip.id)} download={`${trip.id}.${EXPORTS[0].id}`}>
            {t("download")}
          </a>
          <AnchorLink to="cite">{t("cite")}</AnchorLink>
          <ShareButton title={trip.title[locale]}>{t("share")}</ShareButton>
        </span>
      </div>
      <h2 className="visually-hidden">{t("itinerary")}</h2>
      <Itinerary trip={trip} origin={origin} locale={locale} />
      <section className={page.section}>
        <h2>{t("people")}</h2>
        <People trip={trip} locale={locale} />
      </section>
      {trip.topics.length > 0 ? (
        <section className={page.section}>
          <h2>{t("topics")}</h2>
          <ul>
            {trip.topics.map((topic) => (
              <li key={topic.place}>
                <Link href={localized(locale, placePath(topic.place))}>
                  {places.get(topic.place)?.name[locale] ?? topic.place}
                </Link>
                <EvidenceList evidence={topic.evidence} sources={trip.sources} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Claims claims={claims} sources={trip.sources} locale={locale} id="claims" />
      {trip.note ? (
        <section className={page.section}>
          <h2>{t("note")}</h2>
          <p>{trip.note[locale]}</p>
        </section>
      ) : null}
      <section className={page.section}>
        <h2>{t("sources")}</h2>
        <Sources sources={trip.sources} evidence={trip.evidence} locale={locale} />
      </section>
      <Colophon
        locale={locale}
        version={version}
        exportedAs={(format) => api.tripAs(format, trip.id)}
        cited={{ title: trip.title[locale], url }}
      />
    </ReadingColumn>
  );
}
