import Link from "next/link";
import type { Locale, Trip } from "@/lib/contract";
import { ORIGINAL, PAGE_TABLES } from "@/lib/locales";
import { localized, personPath } from "@/lib/url";
import { translate } from "@/messages/translate";

/** A role tells the people of a trip apart, and only a delegation has a head. */
const hasRole = ({ kind, people }: Trip, role: Trip["people"][number]["role"]) =>
  people.length > 1 && !(role === "lead" && kind === "inspection");

/** Who led, who went along, who hosted, each with the capacity that the source gives. */
export function People({ trip, locale }: { trip: Trip; locale: Locale }) {
  const role = translate(locale, "Role");
  return (
    <ul>
      {trip.people.map((p) => {
        const said = [hasRole(trip, p.role) ? role(p.role) : null, p.capacity?.[locale]].filter(Boolean);
        return (
          <li key={p.person}>
            <Link href={localized(locale, personPath(p.person))}>{p.name[locale]}</Link>
            {locale === ORIGINAL ? null : (
              <span className="original" lang={ORIGINAL}>
                {p.name[ORIGINAL]}
              </span>
            )}
            <span className="quiet"> {said.join(PAGE_TABLES[locale].semicolon)}</span>
          </li>
        );
      })}
    </ul>
  );
}
