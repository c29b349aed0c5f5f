import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Picture } from "@/app/[locale]/(map)/picture";
import { SITE_URL } from "@/app/metadata";
import { TripPage } from "@/components/trip/trip-page";
import { Sheet } from "@/components/ui/sheet";
import { catalog } from "@/data/catalog";
import { asLocale } from "@/lib/params";
import { localized, tripPath } from "@/lib/url";

export const dynamicParams = false;

export async function generateStaticParams() {
  return (await catalog().allTrips()).map(({ id }) => ({ trip: id }));
}

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string; trip: string }>;
}

/** Picture and itinerary of a trip; the open card, if any, is the page inside. */
export default async function TripLayout({ children, params }: Props) {
  const { locale: value, trip: id } = await params;
  const locale = asLocale(value);
  const store = catalog();
  const [trip, visits, places, { version, trips }] = await Promise.all([
    store.trip(id),
    store.tripVisits(id),
    store.places(),
    store.health(),
  ]);
  if (!trip || !visits) notFound();
  return (
    <>
      <Picture visits={visits} title={trip.title[locale]} locale={locale} />
      <Sheet>
        {children}
        <TripPage
          trip={trip}
          places={new Map(places.map((p) => [p.id, p]))}
          trips={trips}
          version={version}
          locale={locale}
          url={SITE_URL + localized(locale, tripPath(id))}
        />
      </Sheet>
    </>
  );
}
