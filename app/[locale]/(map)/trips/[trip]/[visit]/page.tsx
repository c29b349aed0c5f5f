import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Picture } from "@/app/[locale]/(map)/picture";
import { madeAhead } from "@/app/made-ahead";
import { pageMetadata } from "@/app/metadata";
import { Sheet } from "@/components/ui/sheet";
import { VisitCard } from "@/components/visit/card";
import { catalog, mapData } from "@/lib/catalog";
import { dateInWords } from "@/lib/dates";
import { PAGE_TABLES } from "@/lib/locales";
import { asLocale } from "@/lib/params";
import { tripPath } from "@/lib/url";

export async function generateStaticParams() {
  return madeAhead(
    (await catalog().allTrips()).flatMap((trip) => trip.visits.map((visit) => ({ trip: trip.id, visit: visit.id }))),
  );
}

interface Props {
  params: Promise<{ locale: string; trip: string; visit: string }>;
}

async function read(params: Props["params"]) {
  const { locale, trip: tripId, visit: visitId } = await params;
  const trip = await catalog().trip(tripId);
  const visit = trip?.visits.find(({ id }) => id === visitId);
  if (!trip || !visit) notFound();
  return { locale: asLocale(locale), trip, visit };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, trip, visit } = await read(params);
  return pageMetadata({
    locale,
    path: tripPath(trip.id, visit.id),
    title: `${visit.name[locale]} · ${trip.title[locale]}`,
    description: `${dateInWords(visit.date, locale)}${PAGE_TABLES[locale].fullStop}${visit.summary[locale]}`,
  });
}

export default async function VisitPage({ params }: Props) {
  const { locale, trip, visit } = await read(params);
  const store = catalog();
  const [visits, places, atPlace] = await Promise.all([
    mapData({ trip: [trip.id] }),
    store.places(),
    visit.place ? store.visitsAt(visit.place) : [],
  ]);
  if (!visits) notFound();
  return (
    <>
      <Picture visits={visits} title={trip.title[locale]} locale={locale} selected={visit.id} />
      <Sheet>
        <VisitCard
          trip={trip}
          visit={visit}
          places={new Map(places.map((p) => [p.id, p]))}
          othersCame={atPlace.some((other) => other.trip.id !== trip.id)}
          locale={locale}
        />
      </Sheet>
    </>
  );
}
