import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Picture } from "@/app/[locale]/(map)/picture";
import { madeAhead } from "@/app/made-ahead";
import { pageMetadata } from "@/app/metadata";
import { VisitsInTime } from "@/components/trip/visits-in-time";
import { ByWord } from "@/components/ui/by-word";
import { Colophon } from "@/components/ui/colophon";
import page from "@/components/ui/page.module.css";
import { ReadingColumn } from "@/components/ui/reading-column";
import { Sheet } from "@/components/ui/sheet";
import { catalog, mapData } from "@/lib/catalog";
import type { Precision } from "@/lib/contract";
import { dateInWords } from "@/lib/dates";
import { PAGE_TABLES, TABLES } from "@/lib/locales";
import { isOneTrip } from "@/lib/map/visits/stops";
import { asLocale } from "@/lib/params";
import { api, localized, placePath, tripPath } from "@/lib/url";
import { precisionInWords } from "@/lib/words";
import { translate } from "@/messages/translate";

export async function generateStaticParams() {
  return madeAhead((await catalog().places()).map(({ id }) => ({ place: id })));
}

interface Props {
  params: Promise<{ locale: string; place: string }>;
}

/** Of a site its page tells how well it is located; a city is no less certain than it is large. */
const isUnit = (precision: Precision) => precision !== "site" && precision !== "area";

async function read(params: Props["params"]) {
  const { locale, place: id } = await params;
  const place = await catalog().place(id);
  if (!place) notFound();
  return { locale: asLocale(locale), place };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, place } = await read(params);
  const t = translate(locale, "Place");
  const title = `${place.name[locale]}${TABLES[locale].colon}${t("heading").toLowerCase()}`;
  return pageMetadata({
    locale,
    path: placePath(place.id),
    title,
    description: `${title}${PAGE_TABLES[locale].fullStop}${t("lede")}`,
  });
}

export default async function PlacePage({ params }: Props) {
  const { locale, place } = await read(params);
  const store = catalog();
  const [visits, map, places, all, { version }] = await Promise.all([
    store.visitsAt(place.id),
    mapData({ place: [place.id] }),
    store.places(),
    store.allTrips(),
    store.health(),
  ]);
  const trips = new Set(visits.map(({ trip }) => trip.id));
  /** Trips that have to do with it without having a stop there. */
  const others = all.filter(({ id }) => !trips.has(id));
  const besides = [
    ["from", others.filter(({ origin }) => origin === place.id)],
    ["talkedAbout", others.filter(({ topics }) => topics.some((topic) => topic.place === place.id))],
  ] as const;
  const t = translate(locale, "Place");
  const { beside } = PAGE_TABLES[locale];
  const link = (id: string) => (
    <Link key={id} href={localized(locale, placePath(id))}>
      {places.find((p) => p.id === id)?.name[locale] ?? id}
    </Link>
  );
  // Of a unit the note says how it is drawn, of a site where it is.
  const isWhole = isUnit(place.precision);
  const inside = places.filter((p) => p.ancestors[0] === place.id);
  return (
    <>
      <Picture visits={map} title={place.name[locale]} locale={locale} />
      <Sheet>
        <ReadingColumn>
          <p className={page.back}>
            {place.ancestors.length > 0 ? (
              place.ancestors.toReversed().map((id) => link(id))
            ) : (
              <Link href={localized(locale, "/")}>← {translate(locale, "Site")("atlas")}</Link>
            )}
          </p>
          <h1>
            <ByWord text={place.name[locale]} />
          </h1>
          <p className={page.translation} lang={beside}>
            {place.name[beside]}
          </p>
          <p className={page.subtitle}>
            {place.point === null
              ? t("noPoint")
              : isWhole && place.position === null
                ? t("unit", { precision: place.precision })
                : precisionInWords(place.precision, place.error_m, place.position, locale)}
          </p>
          {place.note && !isWhole ? <p className={page.lede}>{place.note[locale]}</p> : null}
          <div className={page.heading}>
            <h2>{t("heading")}</h2>
          </div>
          <p className="quiet">
            {visits.length > 0 ? t("lede") : t("noVisits")}
            {trips.size === 1 ? `${PAGE_TABLES[locale].space}${t("oneTrip")}` : null}
          </p>
          {visits.length > 0 ? (
            <VisitsInTime visits={visits} leaders numbered={isOneTrip(map)} locale={locale} />
          ) : null}
          {besides.map(([heading, some]) =>
            some.length > 0 ? (
              <section key={heading} className={page.section}>
                <h2>{t(heading)}</h2>
                <ul>
                  {some.map(({ id, title, date }) => (
                    <li key={id}>
                      <Link href={localized(locale, tripPath(id))}>{title[locale]}</Link>
                      <span className="quiet"> {dateInWords(date, locale)}</span>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null,
          )}
          {inside.length > 0 ? (
            <section className={page.section}>
              <h2>{t("contains")}</h2>
              <ul>
                {inside.map(({ id }) => (
                  <li key={id}>{link(id)}</li>
                ))}
              </ul>
            </section>
          ) : null}
          {place.sources.length > 0 ? (
            <section className={page.section}>
              <h2>{t("why")}</h2>
              {place.note && isWhole ? <p>{place.note[locale]}</p> : null}
              {place.point_kind ? (
                <p>{t("pointIs", { kind: translate(locale, "PointKind")(place.point_kind) })}</p>
              ) : null}
              <ul>
                {place.sources.map((source) => (
                  // What is told once is told in English.
                  <li
                    key={source.text[locale]}
                    lang={new Set(Object.values(source.text)).size === 1 ? "en" : undefined}
                  >
                    {source.url ? (
                      <a href={source.url} rel="noreferrer">
                        {source.text[locale]}
                      </a>
                    ) : (
                      source.text[locale]
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <Colophon
            locale={locale}
            version={version}
            exportedAs={(format) => api.visitsAs(format, { place: place.id })}
          />
        </ReadingColumn>
      </Sheet>
    </>
  );
}
