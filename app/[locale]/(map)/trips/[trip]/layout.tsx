import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { madeAhead } from "@/app/made-ahead";
import { SITE_URL } from "@/app/metadata";
import { TripPage } from "@/components/trip/trip-page";
import { Sheet } from "@/components/ui/sheet";
import { catalog } from "@/lib/catalog";
import { asLocale } from "@/lib/params";
import { localized, tripPath } from "@/lib/url";

export async function generateStaticParams() {
  return madeAhead((await catalog().allTrips()).map(({ id }) => ({ trip: id })));
}

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string; trip: string }>;
}

/** The itinerary of a trip; the page inside is its picture and, where one is open, the card. */
export default async function TripLayout({ children, params }: Props) {
  const { locale: value, trip: id } = await params;
  const locale = asLocale(value);
  const store = catalog();
  const [trip, places, { version, trips }] = await Promise.all([store.trip(id), store.places(), store.health()]);
  if (!trip) notFound();
  return (
    <>
      {children}
      <Sheet>
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
