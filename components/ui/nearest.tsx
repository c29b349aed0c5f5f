"use client";

import { useEffect, useState } from "react";
import { type Locale, SearchResult, type TripCard } from "@/lib/contract";
import { safeParse } from "@/lib/schema";
import { api, localized } from "@/lib/url";
import list from "./list.module.css";

/** On an unknown address, the trips whose names are nearest to its words. Without JavaScript the page is whole without it. */
export function Nearest({ locale, heading }: { locale: Locale; heading: string }) {
  const [trips, setTrips] = useState<TripCard[]>([]);

  useEffect(() => {
    const words = decodeURIComponent(window.location.pathname)
      .split("/")
      .flatMap((part) => part.split("-"))
      .filter((word) => /^[a-z]{4,}$/i.test(word) && !["trips", "places", "people"].includes(word));
    const wanted = new AbortController();
    void (async () => {
      const found = new Map<string, TripCard>();
      for (const word of words.slice(0, 4)) {
        const response = await fetch(api.search(word), { signal: wanted.signal });
        if (!response.ok) continue;
        const result = safeParse(SearchResult, await response.json());
        for (const trip of result.success ? result.data.trips : []) found.set(trip.id, trip);
      }
      setTrips([...found.values()].slice(0, 5));
    })().catch(() => undefined);
    return () => wanted.abort();
  }, []);

  if (trips.length === 0) return null;
  return (
    <section className="message">
      <h2>{heading}</h2>
      <ul className={list.list}>
        {trips.map((trip) => (
          <li key={trip.id}>
            <span className={list.aside}>{trip.earliest.slice(0, 4)}</span>
            <a href={localized(locale, trip.url)}>{trip.title[locale]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
