import Link from "next/link";
import { ByWord } from "@/components/ui/by-word";
import { Fold } from "@/components/ui/fold";
import list from "@/components/ui/list.module.css";
import { Present } from "@/components/visit/present";
import { type Locale, type Trip, type Visit, visitId } from "@/lib/contract";
import { dateInWords } from "@/lib/dates";
import { TABLES } from "@/lib/locales";
import { localized, tripPath } from "@/lib/url";
import { translate } from "@/messages/translate";
import { inferredInWords, whereInWords } from "./itinerary";

/** A visit, and the trip that led to it. */
interface Entry {
  trip: Trip;
  visit: Visit;
}

interface Props {
  visits: Entry[];
  /** Whether each is headed by who led its trip: on the page of one person that is no news. */
  leaders: boolean;
  /** Whether the map beside it numbers them. */
  numbered: boolean;
  locale: Locale;
}

/** Neighbours of which no more is known than that they fell on one of the same days. */
function runs(visits: Entry[]): Entry[][] {
  const result: Entry[][] = [];
  for (const each of visits) {
    const { date } = each.visit;
    const last = result.at(-1);
    if (date.startsWith("[") && last?.[0]?.visit.date === date) last.push(each);
    else result.push([each]);
  }
  return result;
}

function Row({ trip, visit, leaders, numbered, locale }: Entry & Omit<Props, "visits">) {
  const { listComma, colon } = TABLES[locale];
  const led = trip.people.filter((p) => p.role === "lead").map((p) => p.name[locale]);
  return (
    <li data-trip={trip.id}>
      <span className={list.aside}>
        <ByWord text={dateInWords(visit.date, locale)} />
      </span>
      <div>
        <Link href={localized(locale, tripPath(trip.id, visit.id))}>
          {leaders ? `${led.join(listComma)}${colon}` : null}
          {numbered ? `${visit.number} ` : null}
          {visit.name[locale]}
        </Link>
        <p>
          {visit.status === "announced" ? `${TABLES[locale].announced}\u00a0· ` : null}
          <Link href={localized(locale, tripPath(trip.id))}>{trip.title[locale]}</Link>
          {[whereInWords(visit, locale), inferredInWords(visit, locale)]
            .filter(Boolean)
            .map((each) => `\u00a0· ${each}`)}
          {visit.claims.length > 0 ? (
            <>
              {"\u00a0· "}
              <span className={list.flag}>{translate(locale, "Atlas")("differ")}</span>
            </>
          ) : null}
        </p>
        <p className={list.summary}>{visit.summary[locale]}</p>
        {visit.people.length > 0 ? (
          <p className="quiet">
            <Present trip={trip} visit={visit} locale={locale} />
          </p>
        ) : null}
      </div>
    </li>
  );
}

/**
 * Visits of different trips in time order: each says when, who, on which trip, and how precisely it is placed.
 * Several of the same vague date fold into one line.
 */
export function VisitsInTime({ visits, leaders, numbered, locale }: Props) {
  const t = translate(locale, "Person");
  return (
    <ol className={list.list}>
      {runs(visits).map((run) => {
        const [first] = run;
        if (!first) return null;
        const key = visitId(first.trip.id, first.visit.id);
        const shared = { leaders, numbered, locale };
        if (run.length === 1) return <Row key={key} {...first} {...shared} />;
        const names = run.map(({ visit }) => visit.name[locale]).join(TABLES[locale].listComma);
        return (
          <li key={key} className={list.fold}>
            <Fold id={key}>
              <summary>
                <span className={list.aside}>
                  <ByWord text={dateInWords(first.visit.date, locale)} />
                  {TABLES[locale].colon}
                </span>
                <span>{t("alike", { count: run.length, names })}</span>
              </summary>
              <ol className={list.list}>
                {run.map(({ trip, visit }) => (
                  <Row key={visitId(trip.id, visit.id)} trip={trip} visit={visit} {...shared} />
                ))}
              </ol>
            </Fold>
          </li>
        );
      })}
    </ol>
  );
}
