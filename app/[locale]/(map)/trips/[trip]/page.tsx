import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Picture } from "@/app/[locale]/(map)/picture";
import { pageMetadata } from "@/app/metadata";
import { catalog, mapData } from "@/lib/catalog";
import { dateInWords } from "@/lib/dates";
import { PAGE_TABLES } from "@/lib/locales";
import { asLocale } from "@/lib/params";
import { tripPath } from "@/lib/url";

interface Props {
  params: Promise<{ locale: string; trip: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: value, trip: id } = await params;
  const locale = asLocale(value);
  const trip = await catalog().trip(id);
  if (!trip) notFound();
  const description = `${dateInWords(trip.date, locale)}${PAGE_TABLES[locale].fullStop}${trip.summary[locale]}`;
  return pageMetadata({ locale, path: tripPath(id), title: trip.title[locale], description });
}

/** No card is open: the layout already shows the itinerary. */
export default async function TripWithoutCard({ params }: Props) {
  const { locale: value, trip: id } = await params;
  const locale = asLocale(value);
  const [trip, visits] = await Promise.all([catalog().trip(id), mapData({ trip: [id] })]);
  if (!trip) notFound();
  return <Picture visits={visits} title={trip.title[locale]} locale={locale} />;
}
