import Link from "next/link";
import type { Locale, Trip, Visit } from "@/lib/contract";
import { TABLES } from "@/lib/locales";
import { localized, personPath } from "@/lib/url";

/** Who is named at a visit, each a link to where else they went. */
export function Present({ trip, visit, locale }: { trip: Trip; visit: Visit; locale: Locale }) {
  return visit.people.map(({ person }, i) => (
    <span key={person}>
      {i > 0 ? TABLES[locale].listComma : ""}
      <Link href={localized(locale, personPath(person))}>
        {trip.people.find((p) => p.person === person)?.name[locale] ?? person}
      </Link>
    </span>
  ));
}
