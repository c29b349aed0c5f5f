import type { Metadata } from "next";
import { Picture } from "@/app/[locale]/(map)/picture";
import { pageMetadata } from "@/app/metadata";
import { NamesPage } from "@/components/atlas/names-page";
import { catalog, mapData } from "@/lib/catalog";
import { asLocale } from "@/lib/params";
import { personPath } from "@/lib/url";
import { translate } from "@/messages/translate";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = asLocale((await params).locale);
  const title = translate(locale, "Search")("people");
  return pageMetadata({ locale, path: "/people", title, description: translate(locale, "Site")("description") });
}

export default async function PeoplePage({ params }: Props) {
  const locale = asLocale((await params).locale);
  const store = catalog();
  const [people, visits, { version }] = await Promise.all([store.people(), mapData({}), store.health()]);
  const title = translate(locale, "Search")("people");
  return (
    <>
      <Picture visits={visits} title={title} locale={locale} atlas />
      <NamesPage
        title={title}
        items={people.map(({ id, name }) => ({ id, name, url: personPath(id) }))}
        version={version}
        locale={locale}
      />
    </>
  );
}
