import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Picture } from "@/app/[locale]/(map)/picture";
import { madeAhead } from "@/app/made-ahead";
import { pageMetadata } from "@/app/metadata";
import { EvidenceList } from "@/components/trip/citation";
import { VisitsInTime } from "@/components/trip/visits-in-time";
import { Colophon } from "@/components/ui/colophon";
import page from "@/components/ui/page.module.css";
import { ReadingColumn } from "@/components/ui/reading-column";
import { Sheet } from "@/components/ui/sheet";
import { catalog, mapData } from "@/lib/catalog";
import { dateInWords } from "@/lib/dates";
import { PAGE_TABLES, TABLES } from "@/lib/locales";
import { isOneTrip } from "@/lib/map/visits/stops";
import { asLocale } from "@/lib/params";
import { api, localized, personPath } from "@/lib/url";
import { translate } from "@/messages/translate";

export async function generateStaticParams() {
  return madeAhead((await catalog().people()).map(({ id }) => ({ person: id })));
}

interface Props {
  params: Promise<{ locale: string; person: string }>;
}

async function read(params: Props["params"]) {
  const { locale, person: id } = await params;
  const person = await catalog().person(id);
  if (!person) notFound();
  return { locale: asLocale(locale), person };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, person } = await read(params);
  const t = translate(locale, "Person");
  const title = `${person.name[locale]}${TABLES[locale].colon}${t("heading").toLowerCase()}`;
  return pageMetadata({
    locale,
    path: personPath(person.id),
    title,
    description: `${title}${PAGE_TABLES[locale].fullStop}${translate(locale, "Site")("description")}`,
  });
}

export default async function PersonPage({ params }: Props) {
  const { locale, person } = await read(params);
  const store = catalog();
  const [visits, map, sources, { version }] = await Promise.all([
    store.visitsOf(person.id),
    mapData({ person: [person.id] }),
    store.sources(),
    store.health(),
  ]);
  const t = translate(locale, "Person");
  const { beside } = PAGE_TABLES[locale];
  return (
    <>
      <Picture visits={map} title={person.name[locale]} locale={locale} />
      <Sheet>
        <ReadingColumn>
          <p className={page.back}>
            <Link href={localized(locale, "/")}>← {translate(locale, "Site")("atlas")}</Link>
          </p>
          <h1>{person.name[locale]}</h1>
          <p className={page.translation} lang={beside}>
            {person.name[beside]}
          </p>
          <section className={page.section}>
            <h2>{t("posts")}</h2>
            {person.posts.length === 0 ? <p>{t("noPosts")}</p> : null}
            <ul>
              {person.posts.map((post) => (
                <li key={post.post.zh}>
                  {post.post[locale]}{" "}
                  <span className="quiet">
                    {t("attested", {
                      date: post.attested.map((d) => dateInWords(d, locale)).join(TABLES[locale].listComma),
                    })}
                  </span>
                  <EvidenceList evidence={post.evidence} sources={sources} locale={locale} />
                </li>
              ))}
            </ul>
          </section>
          <div className={page.heading}>
            <h2>{t("heading")}</h2>
            <span>{t("trips", { count: new Set(visits.map(({ trip }) => trip.id)).size })}</span>
          </div>
          <VisitsInTime visits={visits} leaders={false} numbered={isOneTrip(map)} locale={locale} />
          <Colophon
            locale={locale}
            version={version}
            exportedAs={(format) => api.visitsAs(format, { person: person.id })}
          />
        </ReadingColumn>
      </Sheet>
    </>
  );
}
