import type { Metadata } from "next";
import { Picture } from "@/app/[locale]/(map)/picture";
import { pageMetadata } from "@/app/metadata";
import { NamesPage } from "@/components/atlas/names-page";
import { catalog, mapData } from "@/lib/catalog";
import { asLocale } from "@/lib/params";
import { placePath } from "@/lib/url";
import { translate } from "@/messages/translate";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = asLocale((await params).locale);
  const title = translate(locale, "Search")("places");
  return pageMetadata({ locale, path: "/places", title, description: translate(locale, "Site")("description") });
}

export default async function PlacesPage({ params }: Props) {
  const locale = asLocale((await params).locale);
  const store = catalog();
  const [places, visits, { version }] = await Promise.all([store.places(), mapData({}), store.health()]);
  const title = translate(locale, "Search")("places");
  return (
    <>
      <Picture visits={visits} title={title} locale={locale} atlas />
      <NamesPage
        title={title}
        items={places.map(({ id, name }) => ({ id, name, url: placePath(id) }))}
        version={version}
        locale={locale}
      />
    </>
  );
}
