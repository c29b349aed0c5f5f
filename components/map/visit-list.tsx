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
import { onScreen, pixels, seenBox, type View } from "@/lib/map/camera/view";
import { frameFromNear } from "@/lib/map/frame/frame";
import { around, type Box, centreOf, encloses, grow, intersection, intersects, union } from "@/lib/map/plane/box";
import { type Mark, markBox } from "@/lib/map/visits/marks";
import { formOf } from "@/lib/map/visits/stops";
import { localized, tripPath } from "@/lib/url";
import { stopsInWords } from "@/lib/words";
import { latLng } from "./lat-lng";
import { screenOf } from "./uncovered";

interface Props {
  mark: Mark;
  visits: VisitFeature[];
  view: View;
  basemap: Basemap;
  locale: Locale;
  onClose: (focus: boolean) => void;
}

const GAP = 8;
const MOST_HIGH = 360;
/** So much of its height it has to have beside what it is about, and so many pixels; the rest is scrolled. */
const SHARES = [1, 0.85, 0.7, 0.55];
const LEAST_BESIDE = 120;
/** A list that would be lower beside controls lies on them, pixels. */
const LEAST_HIGH = 180;

/** Visits by trip, the trips in time order. */
function byTrip(visits: VisitFeature[]): VisitFeature[][] {
  const first = (trip: VisitFeature[]) => trip[0]?.properties.earliest ?? "";
  return [...new Set(visits.map(({ properties }) => properties.trip))]
    .map((trip) => visits.filter(({ properties }) => properties.trip === trip))
    .toSorted((a, b) => first(a).localeCompare(first(b)));
}

/** How high and how low a list may reach that lies between two edges; null where only on what lies on the map. */
function reachOf({ controls = [], ...view }: View, left: number, right: number): [number, number] | null {
  const [, top, , bottom] = seenBox(view);
  const beside = controls.filter((control) => control[0] < right && left < control[2]);
  const isAbove = (control: Box) => centreOf(control)[1] < (top + bottom) / 2;
  const high = Math.max(top, ...beside.filter(isAbove).map((control) => control[3]));
  const low = Math.min(bottom, ...beside.filter((control) => !isAbove(control)).map((control) => control[1]));
  return low - high > LEAST_HIGH ? [high + GAP, low - GAP] : null;
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** What a list is about: its mark, and what is seen of the circles that its visits are somewhere in. */
function aboutOf(mark: Mark, visits: VisitFeature[], view: View): Box {
  const seen = seenBox(view);
  const circles = visits.flatMap(({ geometry, properties: { precision, error_m } }): Box[] => {
    // A province is drawn in its own shape.
    if (!geometry || !precision || formOf(precision, error_m) === "shape") return [];
    const [, lat] = geometry.coordinates;
    const circle = around(onScreen(view)(geometry.coordinates), pixels(error_m ?? 0, lat, view));
    const inSight = intersection(seen, circle);
    return inSight ? [inSight] : [];
  });
  return grow(union([markBox(mark), ...circles]), GAP);
}

/** Where a list stands beside what it is about and under no control; null where there is no room. */
function placeBeside(about: Box, width: number, height: number, view: View): [number, number] | null {
  const [x, y] = centreOf(about);
  const room = grow(seenBox(view), -GAP);
  const [left, top] = [
    within(x - width / 2, room[0], room[2] - width),
    within(y - height / 2, room[1], room[3] - height),
  ];
  const places: [number, number][] = [
    [about[2], top],
    [about[0] - width, top],
    [left, about[3]],
    [left, about[1] - height],
  ];
  const isFree = ([x, y]: [number, number]) => {
    const box: Box = [x, y, x + width, y + height];
    return encloses(room, box) && !view.controls?.some((control) => intersects(control, box));
  };
  return places.find(isFree) ?? null;
}

/** Whether a list lies on the legend that is spread out. */
function isOnLegend(list: Element): boolean {
  const legend = document.querySelector("[data-legend]")?.getBoundingClientRect();
  const own = list.getBoundingClientRect();
  return legend !== undefined && intersects(boxOf(legend), boxOf(own));
}

const boxOf = ({ left, top, right, bottom }: DOMRect): Box => [left, top, right, bottom];

/** Which visits a mark stands for, by trip and date, with a way to see their places from nearer. */
export default function VisitList({ mark, visits, view, basemap, locale, onClose }: Props) {
  const words = useWords("Map");
  const map = useMap();
  const { trip: tripAtHand } = useParams();
  const box = useRef<HTMLDivElement>(null);
  const points = visits.flatMap(({ geometry }) => (geometry ? [latLng(geometry.coordinates)] : []));
  /** What is written where there is no count. */
  const name =
    mark.symbol.kind === "name"
      ? mark.symbol.label.rows.flatMap(({ unbroken }) => unbroken ?? []).join(TABLES[locale].listComma)
      : null;
  const bounds = latLngBounds(points);
  const isOnePoint = bounds.getNorthEast().equals(bounds.getSouthWest());

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const [left, highest, right, lowest] = seenBox(view);
    element.style.maxHeight = `${MOST_HIGH}px`;
    const width = element.offsetWidth;
    const whole = element.offsetHeight;
    const about = aboutOf(mark, visits, view);
    element.toggleAttribute("data-over", false);
    for (const height of SHARES.map((share) => whole * share).filter(
      (height) => height === whole || height > LEAST_BESIDE,
    )) {
      const free = placeBeside(about, width, height, view);
      if (!free) continue;
      element.style.maxHeight = `${height}px`;
      element.style.left = `${free[0]}px`;
      element.style.top = `${free[1]}px`;
      element.toggleAttribute("data-on-legend", isOnLegend(element));
      return;
    }
    const rightOfMark = mark.at[0] + mark.body[2] + GAP;
    const beside = rightOfMark + width < right ? rightOfMark : mark.at[0] + mark.body[0] - GAP - width;
    const x = within(beside, left + GAP, right - width - GAP);
    const besideControls = reachOf(view, x, x + width);
    element.toggleAttribute("data-over", besideControls === null);
    const [top, bottom] = besideControls ?? [highest + GAP, lowest - GAP];
    element.style.left = `${x}px`;
    element.style.maxHeight = `${Math.min(MOST_HIGH, bottom - top)}px`;
    const height = element.offsetHeight;
    element.style.top = `${within(mark.at[1] - height / 2, top, bottom - height)}px`;
    element.toggleAttribute("data-on-legend", isOnLegend(element));
  }, [mark, visits, view]);

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
