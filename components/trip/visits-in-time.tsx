import Link from "next/link";
import type { Locale, Trip, Visit } from "@/lib/contract";
import { dateInWords } from "@/lib/dates";
import { localized, tripPath } from "@/lib/url";
import { translate } from "@/messages/translate";
import { whereInWords } from "./itinerary";

/** Visits of different trips in time order: each says when, who, on which trip, and how precisely it is placed. */
export function VisitsInTime({ visits, locale }: { visits: { trip: Trip; visit: Visit }[]; locale: Locale }) {
  const role = translate(locale, "Role");
  const joint = locale === "zh" ? "、" : ", ";
  const leaders = (trip: Trip) => trip.people.filter((p) => p.role === "lead").map((p) => p.name[locale]);
  return (
    <ol className="list">
      {visits.map(({ trip, visit }) => (
        <li key={`${trip.id}/${visit.id}`}>
          <span className="d">{dateInWords(visit.date, locale)}</span>
          <div>
            <Link href={localized(locale, tripPath(trip.id, visit.id))}>
              {leaders(trip).join(joint)}
              {locale === "zh" ? "：" : ": "}
              {visit.name[locale]}
            </Link>
            <p>
              {trip.title[locale]} · {whereInWords(visit, locale)}
            </p>
            <p className="say">{visit.summary[locale]}</p>
            {visit.people.length > 0 ? (
              <p className="quiet">
                {trip.people
                  .filter((p) => visit.people.some(({ person }) => person === p.person))
                  .map((p) => `${p.name[locale]}${locale === "zh" ? `（${role(p.role)}）` : ` (${role(p.role)})`}`)
                  .join(joint)}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
