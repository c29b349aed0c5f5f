import type { Metadata } from "next";
import { Picture } from "@/app/[locale]/(map)/picture";
import { pageMetadata } from "@/app/metadata";
import { Coverage } from "@/components/atlas/coverage";
import { differing } from "@/components/atlas/differing";
import { TripList } from "@/components/atlas/trip-list";
import { Colophon } from "@/components/ui/colophon";
import page from "@/components/ui/page.module.css";
import { ReadingColumn } from "@/components/ui/reading-column";
import { Sheet } from "@/components/ui/sheet";
import { catalog, mapData } from "@/lib/catalog";
import { asLocale } from "@/lib/params";
import { api } from "@/lib/url";
import { translate } from "@/messages/translate";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = asLocale((await params).locale);
  return pageMetadata({
    locale,
    path: "/",
    title: translate(locale, "Atlas")("title"),
    description: translate(locale, "Site")("description"),
  });
}

export default async function AtlasPage({ params }: Props) {
  const locale = asLocale((await params).locale);
  const store = catalog();
  const [{ trips, total }, people, whole, sources, visits, { version }] = await Promise.all([
    store.trips({}),
    store.people(),
    store.allTrips(),
    store.sources(),
    mapData({}),
    store.health(),
  ]);
  const t = translate(locale, "Atlas");
  const days = whole.flatMap(({ earliest, latest }) => [earliest, latest]).sort();
  const years = [...new Set([days.at(0), days.at(-1)].map((day) => day?.slice(0, 4)))].join("–");
  const announced = trips.filter(({ status }) => status === "announced").length;
  const title = t("title");
  return (
    <>
      <Picture visits={visits} title={title} locale={locale} atlas />
      <Sheet>
        <ReadingColumn atlas>
          <h1 className="visually-hidden">{title}</h1>
          <p className={page.lede}>{t("lede")}</p>
          <Coverage trips={whole} sources={sources} years={years} locale={locale} />
          <div className={page.heading}>
            <h2>{t("heading", { count: total - announced, years, announced })}</h2>
            <span>{t("order")}</span>
          </div>
          <TripList
            trips={trips}
            people={new Map(people.map((p) => [p.id, p.name]))}
            differing={differing(whole)}
            locale={locale}
          />
          <Colophon locale={locale} version={version} exportedAs={api.visitsAs} />
        </ReadingColumn>
      </Sheet>
    </>
  );
}
