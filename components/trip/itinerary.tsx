import { VisitNumber } from "@/components/visit/visit-number";
import type { Basis, Leg, Locale, LocalizedText, Trip, Visit } from "@/lib/contract";
import { dateInWords } from "@/lib/dates";
import { isInferred } from "@/lib/evidence";
import { ORIGINAL, TABLES } from "@/lib/locales";
import { localized, tripPath } from "@/lib/url";
import { dateHeading } from "@/lib/weekdays";
import { precisionInWords } from "@/lib/words";
import { translate } from "@/messages/translate";
import styles from "./itinerary.module.css";
import { Phrase } from "./phrase";
import { VisitRow } from "./visit-row";

/** The words under a visit's name: how precise its place is, or why it is not on the map. */
export function whereInWords(visit: Visit, locale: Locale): string {
  if (visit.unplaced) return visit.unplaced[locale];
  return visit.precision ? precisionInWords(visit.precision, visit.error_m, visit.position, locale) : "";
}

/** Which of a visit's date and place no source states; null where both are stated. */
export function inferredInWords({ evidence }: Visit, locale: Locale): string | null {
  const fact = translate(locale, "Fact");
  const inferred = (["date", "place"] as const).filter((each) => isInferred(evidence, each)).map((each) => fact(each));
  if (inferred.length === 0) return null;
  const facts = inferred.join(TABLES[locale].listComma).toLowerCase();
  return translate(locale, "Trip")("inferred", { facts });
}

/** Which visit one follows, where that is not the one before it. */
function followsInWords(followed: Visit | undefined, { number }: Visit, locale: Locale): string | null {
  if (!followed || followed.number === number - 1) return null;
  return translate(locale, "Trip")("listedAfter", { number: followed.number });
}

/** A run of visits under one heading: one date, or "order not reported". */
interface Section {
  key: string;
  unknown: boolean;
  visits: Visit[];
}

function sections(visits: Visit[]): Section[] {
  const result: Section[] = [];
  for (const visit of visits) {
    const unknown = visit.order === "unknown";
    const key = unknown ? "unknown" : visit.date;
    const last = result.at(-1);
    if (last && last.key === key) last.visits.push(visit);
    else result.push({ key, unknown, visits: [visit] });
  }
  return result;
}

interface HeadingProps {
  section: Section;
  /** The source's phrase for the whole trip, which needs no repeating. */
  said: string | null;
  /** Basis of the leg from the section before to this one. */
  leg: Basis | null;
  locale: Locale;
}

function Heading({ section, said, leg, locale }: HeadingProps) {
  const t = translate(locale, "Trip");
  const first = section.visits[0];
  const phrase = first?.date_mention ?? null;
  const isTheirs = phrase !== said && section.visits.every(({ date_mention }) => date_mention === phrase);
  if (section.unknown || !first) {
    return (
      <h3 className={styles.day}>
        <b>{t("unknownOrder")}</b> <span>{t("unknownOrderNote")}</span>
      </h3>
    );
  }
  return (
    <h3 className={styles.day} data-leg={leg ?? undefined}>
      <b>{dateHeading(first.date, locale)}</b>
      {isTheirs ? <Phrase phrase={phrase} date={first.date} locale={locale} /> : null}
    </h3>
  );
}

/** The reported stops in order, numbered; the spine beside them draws each leg as the map does. */
export function Itinerary({ trip, origin, locale }: { trip: Trip; origin: LocalizedText | null; locale: Locale }) {
  const t = translate(locale, "Trip");
  const legTo = new Map<string, Leg>(trip.legs.map((leg) => [leg.to, leg]));
  const visits = new Map(trip.visits.map((visit) => [visit.id, visit]));
  const hasLeg = trip.legs.some(({ from }) => from === "origin");
  const next = (visit: Visit) => trip.visits[visit.number];
  /** How the order is known in which a visit leads to the next one below it. */
  const legFrom = (visit: Visit | undefined): Basis | null => {
    const following = visit && next(visit);
    const leg = following && legTo.get(following.id);
    return leg && leg.from === visit.id ? leg.basis : null;
  };
  return (
    <section className={styles.itinerary} data-itinerary aria-label={t("itinerary")}>
      {origin ? (
        <p className={styles.origin}>
          <span className={styles.dot} aria-hidden="true" />
          <span>
            <span className={styles.name}>{origin[locale]}</span>{" "}
            <span className="quiet">{t(hasLeg ? "originLeg" : "origin")}</span>
          </span>
        </p>
      ) : null}
      {sections(trip.visits).map((section) => (
        <div key={section.key + section.visits[0]?.id}>
          <Heading
            section={section}
            said={trip.date_mention}
            leg={legFrom(trip.visits[(section.visits[0]?.number ?? 1) - 2])}
            locale={locale}
          />
          <ol start={section.visits[0]?.number}>
            {section.visits.map((visit) => (
              <VisitRow
                key={visit.id}
                visit={visit.id}
                href={localized(locale, tripPath(trip.id, visit.id))}
                leg={legFrom(visit)}
                name={visit.name[locale]}
                other={
                  locale === ORIGINAL ? null : (
                    <span className="original" lang={ORIGINAL}>
                      {visit.name[ORIGINAL]}
                    </span>
                  )
                }
                detail={[
                  visit.status === "announced" ? TABLES[locale].announced : null,
                  section.unknown ? dateInWords(visit.date, locale) : null,
                  whereInWords(visit, locale),
                  inferredInWords(visit, locale),
                  followsInWords(visits.get(legTo.get(visit.id)?.from ?? ""), visit, locale),
                ]
                  .filter((part) => part !== null)
                  .join("\u00a0· ")}
              >
                <VisitNumber visit={visit} />
              </VisitRow>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
