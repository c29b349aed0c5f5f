import Link from "next/link";
import type { Locale, Trip } from "@/lib/contract";
import { localized, personPath } from "@/lib/url";
import { translate } from "@/messages/translate";

/** Who led, who went along, who hosted, each with the capacity that the source gives. */
export function People({ trip, locale }: { trip: Trip; locale: Locale }) {
  const role = translate(locale, "Role");
  return (
    <ul className="people">
      {trip.people.map((p) => (
        <li key={p.person}>
          <Link href={localized(locale, personPath(p.person))}>{p.name[locale]}</Link>
          {locale === "en" ? (
            <span className="other" lang="zh">
              {p.name.zh}
            </span>
          ) : null}
          <span className="quiet">
            {" "}
            {role(p.role)}
            {p.capacity ? `${locale === "zh" ? "；" : "; "}${p.capacity[locale]}` : ""}
          </span>
        </li>
      ))}
    </ul>
  );
}
