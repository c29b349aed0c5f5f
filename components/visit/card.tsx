import Link from "next/link";
import { ShareButton } from "@/components/share/share-button";
import { EvidenceList } from "@/components/trip/citation";
import { Claims } from "@/components/trip/claims";
import { whereInWords } from "@/components/trip/itinerary";
import { Phrase } from "@/components/trip/phrase";
import { ByWord } from "@/components/ui/by-word";
import facts from "@/components/ui/facts.module.css";
import page from "@/components/ui/page.module.css";
import type { Locale, Place, Trip, Visit } from "@/lib/contract";
import { dateInWords } from "@/lib/dates";
import { isInferred } from "@/lib/evidence";
import { PAGE_TABLES } from "@/lib/locales";
import { localized, placePath, tripPath } from "@/lib/url";
import { dateHeading } from "@/lib/weekdays";
import { languageOf } from "@/lib/words";
import { translate } from "@/messages/translate";
import styles from "./card.module.css";
import { CloseLink } from "./close-link";
import { FocusOnOpen } from "./focus-on-open";
import { orderOf } from "./order-of";
import { Present } from "./present";
import { VisitLink } from "./visit-link";
import { VisitNumber } from "./visit-number";
import { WhyThisPoint } from "./why-this-point";

interface Props {
  trip: Trip;
  visit: Visit;
  /** Names of the places that the visit refers to, by id. */
  places: Map<string, Pick<Place, "name" | "address" | "ancestors">>;
  /** Another trip came to its place. */
  othersCame: boolean;
  locale: Locale;
}

/** What was reported of one visit, with the way to its place, its people and its source. */
export function VisitCard({ trip, visit, places, othersCame, locale }: Props) {
  const t = translate(locale, "Visit");
  const { beside } = PAGE_TABLES[locale];
  const order = translate(locale, "Order");
  const known = orderOf(trip.visits, visit);
  /** What is said of the order of a trip is said of what stands in it. */
  const ofOrder = known && known !== "unknown" ? trip.claims.filter(({ about }) => about === "order") : [];
  const mode = translate(locale, "Mode");
  const previous = trip.visits[visit.number - 2];
  const next = trip.visits[visit.number];
  const leg = trip.legs.find(({ to, from }) => to === visit.id && from !== "origin");
  const followed = trip.visits.find(({ id }) => id === leg?.from);
  const address = visit.place ? places.get(visit.place)?.address : null;
  const container = visit.within ? places.get(visit.within) : null;
  /** What all of a place is in: its province, or the city that is one. */
  const widest = visit.place ? places.get(visit.place)?.ancestors.at(-1) : undefined;
  const ifInferred = (fact: "date" | "place") =>
    isInferred(visit.evidence, fact) ? (
      <span className={`quiet ${styles.inferred}`}>{` · ${t("inferred")}`}</span>
    ) : null;
  const neighbour = (other: Visit, rel: "prev" | "next") => {
    const name = `${other.number} ${other.name[locale]}`;
    return (
      <VisitLink
        from={null}
        href={localized(locale, tripPath(trip.id, other.id))}
        rel={rel}
        aria-label={t(rel === "prev" ? "previous" : "next", { name })}
      >
        {rel === "prev" ? "← " : null}
        <span>{name}</span>
        {rel === "next" ? " →" : null}
      </VisitLink>
    );
  };
  return (
    <article
      className={previous || next ? styles.card : `${styles.card} ${styles.alone}`}
      aria-labelledby="visit-name"
      data-card
      data-covers-map
    >
      <header data-selected>
        <VisitNumber visit={visit} />
        <span className={styles.date}>
          <span className="visually-hidden">{t("number", { number: visit.number })} </span>
          {dateHeading(visit.date, locale)}
        </span>
        <ShareButton title={visit.name[locale]}>{t("share")}</ShareButton>
        <CloseLink className={styles.close} href={localized(locale, tripPath(trip.id))} label={t("close")} />
      </header>
      <FocusOnOpen id={visit.id}>
        <h2 id="visit-name" tabIndex={-1}>
          <ByWord text={visit.name[locale]} />
        </h2>
      </FocusOnOpen>
      <p className={page.translation} lang={beside}>
        {visit.name[beside]}
      </p>
      <p className={styles.where} data-where>
        {whereInWords(visit, locale)}
        {ifInferred("place")}
      </p>
      <p className={styles.ofTrip}>
        <Link href={localized(locale, tripPath(trip.id))}>{trip.title[locale]}</Link>
      </p>
      <p className={styles.summary}>{visit.summary[locale]}</p>
      <dl className={facts.facts}>
        {visit.status === "announced" ? (
          <>
            <dt>{t("status")}</dt>
            <dd>{t("toCome")}</dd>
          </>
        ) : null}
        <dt>{t("date")}</dt>
        <dd>
          {dateInWords(visit.date, locale)}
          <Phrase phrase={visit.date_mention} date={visit.date} locale={locale} />
          {ifInferred("date")}
        </dd>
        {known || next?.order === "stated" ? (
          <>
            <dt>{t("order")}</dt>
            <dd>
              {known ? order(known) : null}
              {followed && followed !== previous ? t("listedAfter", { name: followed.name[locale] }) : null}
              {next?.order === "stated" && known !== "stated"
                ? t(known ? "thenStated" : "firstThenStated", { name: next.name[locale] })
                : null}
            </dd>
          </>
        ) : null}
        {leg?.mode ? (
          <>
            <dt>{t("mode")}</dt>
            <dd>{mode(leg.mode)}</dd>
          </>
        ) : null}
        {address ? (
          <>
            <dt>{t("address")}</dt>
            <dd lang={languageOf(address)}>{address}</dd>
          </>
        ) : null}
        {visit.place ? (
          <>
            <dt>{t("place")}</dt>
            <dd>
              <Link href={localized(locale, placePath(visit.place))}>
                {places.get(visit.place)?.name[locale] ?? visit.place}
                {othersCame ? ` · ${t("whoCame")}` : null}
              </Link>
              {othersCame ? null : <span className="quiet">{` · ${t("noOthers")}`}</span>}
            </dd>
            {widest ? (
              <>
                <dt>{t("within")}</dt>
                <dd>
                  <Link href={localized(locale, placePath(widest))}>{places.get(widest)?.name[locale] ?? widest}</Link>
                </dd>
              </>
            ) : null}
          </>
        ) : container && visit.within ? (
          <>
            <dt>{t("within")}</dt>
            <dd>
              <Link href={localized(locale, placePath(visit.within))}>{container.name[locale]}</Link>
            </dd>
          </>
        ) : null}
        {visit.people.length > 0 ? (
          <>
            <dt>{t("people")}</dt>
            <dd>
              <Present trip={trip} visit={visit} locale={locale} />
            </dd>
          </>
        ) : null}
      </dl>
      <WhyThisPoint visit={visit} locale={locale} />
      <Claims claims={[...ofOrder, ...visit.claims]} sources={trip.sources} locale={locale} />
      <section className={styles.evidence} aria-label={t("evidence")}>
        <h3>{t("evidence")}</h3>
        <EvidenceList evidence={visit.evidence} sources={trip.sources} locale={locale} />
      </section>
      {previous || next ? (
        <nav className={styles.neighbours} aria-label={translate(locale, "Trip")("itinerary")}>
          {previous ? neighbour(previous, "prev") : <span />}
          {next ? neighbour(next, "next") : null}
        </nav>
      ) : null}
    </article>
  );
}
