import type { Metadata } from "next";
import { Picture } from "@/app/[locale]/(map)/picture";
import { pageMetadata } from "@/app/metadata";
import { differing } from "@/components/atlas/differing";
import { NameList } from "@/components/atlas/name-list";
import { TripList } from "@/components/atlas/trip-list";
import page from "@/components/ui/page.module.css";
import { ReadingColumn } from "@/components/ui/reading-column";
import { SearchForm } from "@/components/ui/search-form";
import { Sheet } from "@/components/ui/sheet";
import { catalog, mapData, search } from "@/lib/catalog";
import type { Locale, LocalizedText } from "@/lib/contract";
import { asLocale } from "@/lib/params";
import { searchQuery } from "@/lib/url";
import { translate } from "@/messages/translate";
import styles from "./page.module.css";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = asLocale((await params).locale);
  const title = translate(locale, "Search")("title");
  const page = pageMetadata({ locale, path: "/search", title, description: translate(locale, "Search")("prompt") });
  return { ...page, robots: { index: false } };
}

function Found({
  title,
  items,
  locale,
}: {
  title: string;
  items: { id: string; name: LocalizedText; url: string }[];
  locale: Locale;
}) {
  if (items.length === 0) return null;
  return (
    <section className={styles.found}>
      <h2>{title}</h2>
      <NameList items={items} locale={locale} />
    </section>
  );
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const q = searchQuery([(await searchParams).q ?? []].flat());
  const t = translate(locale, "Search");
  const store = catalog();
  const [result, people, whole, visits] = await Promise.all([
    search(q),
    store.people(),
    store.allTrips(),
    mapData({ q }),
  ]);
  const count = result.trips.length + result.people.length + result.places.length;
  return (
    <>
      <Picture visits={visits} title={q ? `${t("title")} ${q}` : t("title")} locale={locale} atlas={q === ""} />
      <Sheet>
        <ReadingColumn atlas={q === ""}>
          <h1>{t("title")}</h1>
          <SearchForm key={q} locale={locale} q={q} name={t("again")} />
          <p className={page.lede} role="status">
            {q ? (count > 0 ? t("results", { q, count }) : t("none", { q })) : t("prompt")}
          </p>
          <Found title={t("people")} items={result.people} locale={locale} />
          <Found title={t("places")} items={result.places} locale={locale} />
          {result.trips.length > 0 ? (
            <section className={styles.found}>
              <h2>{t("trips")}</h2>
              <TripList
                trips={result.trips}
                people={new Map(people.map((p) => [p.id, p.name]))}
                differing={differing(whole)}
                locale={locale}
              />
            </section>
          ) : null}
        </ReadingColumn>
      </Sheet>
    </>
  );
}
