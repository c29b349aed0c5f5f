import { DomEvent, latLngBounds } from "leaflet";
import Link from "next/link";
import { useParams } from "next/navigation";
import { useEffect, useLayoutEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { prefersReducedMotion } from "@/components/ui/reduced-motion";
import { useWords } from "@/components/ui/words-provider";
import { VisitLink } from "@/components/visit/visit-link";
import { dateInWords } from "@/lib/dates";
import type { Locale, VisitFeature } from "@/lib/features";
import { TABLES } from "@/lib/locales";
import type { Basemap } from "@/lib/map/basemap/basemap";
import { ofWholeScreen } from "@/lib/map/camera/screen";
import type { View } from "@/lib/map/camera/view";
import { frameFromNear } from "@/lib/map/frame/frame";
import { type Box, intersects } from "@/lib/map/plane/box";
import type { Scene } from "@/lib/map/scene";
import type { Mark } from "@/lib/map/visits/marks";
import { localized, tripPath } from "@/lib/url";
import { stopsInWords } from "@/lib/words";
import { latLng } from "./lat-lng";
import { mostHigh, placeOf } from "./list-place";
import { screenOf } from "./uncovered";

interface Props {
  mark: Mark;
  visits: VisitFeature[];
  scene: Scene;
  view: View;
  basemap: Basemap;
  locale: Locale;
  onClose: (focus: boolean) => void;
}

/** Visits by trip, the trips in time order. */
function byTrip(visits: VisitFeature[]): VisitFeature[][] {
  const first = (trip: VisitFeature[]) => trip[0]?.properties.earliest ?? "";
  return [...new Set(visits.map(({ properties }) => properties.trip))]
    .map((trip) => visits.filter(({ properties }) => properties.trip === trip))
    .toSorted((a, b) => first(a).localeCompare(first(b)));
}

/** Whether a list lies on what lies in a corner of the map. */
function isOn(list: Element, inset: string): boolean {
  const box = document.querySelector(inset)?.getBoundingClientRect();
  return box !== undefined && intersects(boxOf(box), boxOf(list.getBoundingClientRect()));
}

const boxOf = ({ left, top, right, bottom }: DOMRect): Box => [left, top, right, bottom];

/** Which visits a mark stands for, by trip and date, with a way to see their places from nearer. */
export default function VisitList({ mark, visits, scene, view, basemap, locale, onClose }: Props) {
  const words = useWords("Map");
  const map = useMap();
  const { trip: tripAtHand } = useParams();
  const box = useRef<HTMLDivElement>(null);
  const points = visits.flatMap(({ geometry }) => (geometry ? [latLng(geometry.coordinates)] : []));
  /** What is written where there is no count. */
  const name =
    mark.symbol.kind === "name"
      ? mark.symbol.label.rows.flatMap(({ unbroken }) => unbroken ?? []).join(TABLES[locale].pairComma)
      : null;
  const bounds = latLngBounds(points);
  const isOnePoint = bounds.getNorthEast().equals(bounds.getSouthWest());

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const width = element.offsetWidth;
    element.style.maxHeight = `${mostHigh(view, width)}px`;
    const place = placeOf({ width, whole: element.offsetHeight }, mark, visits, scene, view);
    element.style.maxHeight = `${place.height}px`;
    element.style.left = `${place.left}px`;
    element.style.top = `${place.top}px`;
    element.toggleAttribute("data-over", place.isOver);
    element.toggleAttribute("data-on-legend", isOn(element, "[data-legend]"));
    element.toggleAttribute("data-on-locator", isOn(element, "[data-locator]"));
  }, [mark, visits, scene, view]);

  useEffect(() => {
    if (!box.current) return;
    DomEvent.disableClickPropagation(box.current);
    DomEvent.disableScrollPropagation(box.current);
    box.current.querySelector<HTMLElement>("button, a")?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    const leave = () => onClose(false);
    const legend = document.querySelector("[data-legend]");
    map.on("click dragstart zoomstart", leave);
    legend?.addEventListener("click", leave);
    return () => {
      map.off("click dragstart zoomstart", leave);
      legend?.removeEventListener("click", leave);
    };
  }, [map, onClose]);

  const zoom = () => {
    onClose(false);
    const screen = screenOf(map);
    const { center, zoom } = ofWholeScreen(frameFromNear(visits, basemap, screen), screen);
    map.setView(latLng(center), zoom, { animate: !prefersReducedMotion() });
  };
  return (
    <div
      ref={box}
      className="visit-list"
      role="dialog"
      aria-label={mark.title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose(true);
      }}
    >
      <header>
        <h2>
          {name ? name + TABLES[locale].colon : null}
          {stopsInWords(visits.length, mark.numbered, locale)}
        </h2>
        {isOnePoint ? null : (
          <button type="button" className="action" onClick={zoom}>
            {words.zoomHere}
          </button>
        )}
        <button type="button" className="close" aria-label={words.close} onClick={() => onClose(true)}>
          ×
        </button>
      </header>
      {byTrip(visits).map((trip) => (
        <section key={trip[0]?.properties.trip}>
          {mark.numbered ? null : <h3>{trip[0]?.properties.trip_title[locale]}</h3>}
          <ul>
            {trip.map(({ id, properties }) => {
              const href = localized(locale, tripPath(properties.trip, properties.visit));
              const name = `${mark.numbered ? `${properties.number} ` : ""}${properties.name[locale]}`;
              return (
                <li key={id}>
                  {tripAtHand ? (
                    <VisitLink from="mark" href={href}>
                      {name}
                    </VisitLink>
                  ) : (
                    <Link href={href} scroll={false}>
                      {name}
                    </Link>
                  )}{" "}
                  <span className="quiet">
                    {dateInWords(properties.date, locale)}
                    {properties.status === "announced" ? TABLES[locale].comma + TABLES[locale].announced : null}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
