import Link from "next/link";
import facts from "@/components/ui/facts.module.css";
import type { Locale, Visit } from "@/lib/contract";
import { dateInWords } from "@/lib/dates";
import { TABLES } from "@/lib/locales";
import { localized, placePath } from "@/lib/url";
import { languageOf, lengthInWords } from "@/lib/words";
import { translate } from "@/messages/translate";
import styles from "./why-this-point.module.css";

/** How the mention became a point: what was asked, what was chosen, what else bears the name, and how sure that is. */
export function WhyThisPoint({ visit, locale }: { visit: Visit; locale: Locale }) {
  const { geocode } = visit;
  if (!geocode) return null;
  const t = translate(locale, "Geocode");
  const { chosen, point_of, point_kind, note, match, confidence, rejected, datum, date, provider, reviewed } = geocode;
  const name = chosen?.[locale];
  const rows: [string, React.ReactNode][] = [
    [
      t("mention"),
      <q key="mention" lang={languageOf(visit.mention)}>
        {visit.mention}
      </q>,
    ],
    [t("provider"), provider === "gazetteer" || provider === "editor" ? t(provider) : provider],
    [
      t("chosen"),
      name && match === "fallback" ? (
        t("fallback", { name })
      ) : name && visit.place ? (
        <Link key="chosen" href={localized(locale, placePath(visit.place))}>
          {name}
        </Link>
      ) : (
        (name ?? t("none"))
      ),
    ],
  ];
  if (point_of) rows.push([t("pointOf"), t("around", { name: point_of[locale] })]);
  if (point_kind) rows.push([t("pointKind"), translate(locale, "PointKind")(point_kind)]);
  if (note) rows.push([t("note"), note[locale]]);
  if (visit.error_m !== null) rows.push([t("error"), lengthInWords(visit.error_m, locale)]);
  if (rejected.length > 0)
    rows.push([t("rejected"), rejected.map((other) => other[locale]).join(TABLES[locale].listComma)]);
  if (confidence !== null) rows.push([t("confidence"), `${Math.round(confidence * 100)} %`]);
  if (visit.point) rows.push([t("datum"), datum]);
  rows.push([t("asked"), dateInWords(date, locale)]);
  if (reviewed)
    rows.push([
      t("reviewed"),
      <span key="reviewed" lang={languageOf(reviewed)}>
        {reviewed}
      </span>,
    ]);
  return (
    <details className={styles.why}>
      <summary>{t("why")}</summary>
      <dl className={facts.facts}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
