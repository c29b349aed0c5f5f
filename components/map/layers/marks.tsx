import { divIcon, type LatLng, type Marker as LeafletMarker, type LeafletMouseEvent } from "leaflet";
import { useRouter } from "next/navigation";
import { lazy, memo, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Marker, useMap } from "react-leaflet";
import { choosing } from "@/components/visit/choose";
import type { Basemap } from "@/lib/map/basemap/basemap";
import { type Pixel, project, unproject } from "@/lib/map/camera/camera";
import { seenBox, type View } from "@/lib/map/camera/view";
import { namedAt } from "@/lib/map/labels/named-at";
import { contains } from "@/lib/map/plane/box";
import type { Scene } from "@/lib/map/scene";
import { escapeXml } from "@/lib/map/svg/strings";
import { symbolSvg } from "@/lib/map/svg/symbols";
import { isUnnamed, type Mark, markBox } from "@/lib/map/visits/marks";
import { localized } from "@/lib/url";
import { latLng } from "../lat-lng";
import type { Address } from "../use-map-data";
import { useRoving } from "../use-roving";

const VisitList = lazy(() => import("../visit-list"));

/** A finger needs this many pixels; the symbol inside may be smaller. */
const HIT = 44;

/** Where a place is in the view that was drawn, which moves with the map until the next is. */
const pixelOf = ({ lng, lat }: LatLng, { camera, size }: View): Pixel => project([lng, lat], camera, size);

/** What of a mark is pressed at a pixel: of a pair one half. */
function buttonAt({ key, at, target }: Mark, [x]: Pixel): HTMLElement | null {
  const mark = document.querySelector<HTMLElement>(`.mark[data-key="${key}"]`);
  if (!("halves" in target)) return mark;
  return mark?.querySelector<HTMLElement>(`[data-half="${target.halves[x < at[0] ? 0 : 1].visit}"]`) ?? null;
}

/** The button of the visit whose name, or of what else of it is pressed, is at a pixel. */
function buttonNamedAt(scene: Scene, pixel: Pixel, pressed: Pressed, view: View): HTMLElement | null {
  const id = namedAt({ labels: scene.labels, ...pressed }, pixel, seenBox(view));
  const visit = scene.stops.find((stop) => stop.visit.id === id)?.visit;
  if (!visit) return null;
  const mark = `.mark[data-key~="${visit.id}"]`;
  return document.querySelector(`${mark} [data-half="${visit.properties.visit}"], ${mark}[role=button]`);
}

/** What is pressed besides names. */
type Pressed = Omit<Parameters<typeof namedAt>[0], "labels">;
const NAMES_ALONE: Pressed = { circles: [], areas: [] };

interface Props {
  mark: Mark;
  scene: Scene;
  view: View;
  address: Address;
  /** Told of a mark that stands for several visits. */
  onList: (mark: Mark) => void;
}

/** Room for a symbol, and for a finger around it; each half of a pair is a button inside. */
function iconOf([left, top, right, bottom]: Mark["body"], halves: string) {
  const width = Math.max(halves ? 2 * HIT : HIT, right - left);
  const height = Math.max(HIT, bottom - top);
  const [x, y] = [(left + right - width) / 2, (top + bottom - height) / 2];
  return divIcon({
    className: "mark",
    html: `<svg class="map" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" paint-order="stroke" aria-hidden="true"></svg>${halves}`,
    iconSize: [width, height],
    iconAnchor: [-x, -y],
  });
}

function MarkButton({ mark, scene, view, address, onList }: Props) {
  const router = useRouter();
  const map = useMap();
  const marker = useRef<LeafletMarker>(null);
  const { key, symbol, body, title, target, isSelected, visits, trips } = mark;
  const [left, top, right, bottom] = body;
  const parts = "halves" in target ? target.halves : "part" in target ? [target.part] : [];
  const halves =
    "halves" in target
      ? target.halves
          .map(
            ({ visit, title: words }) =>
              `<button type="button" class="half-of-mark" data-half="${escapeXml(visit)}" aria-label="${escapeXml(words)}"></button>`,
          )
          .join("")
      : "";
  const svg = symbolSvg(symbol, mark.at);
  // What is drawn is put in later: a button that is made anew would lose the focus.
  const icon = useMemo(() => iconOf([left, top, right, bottom], halves), [left, top, right, bottom, halves]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an icon made anew is empty
  useEffect(() => {
    const drawn = marker.current?.getElement()?.querySelector("svg");
    if (drawn) drawn.innerHTML = svg;
  }, [svg, icon]);

  useEffect(() => {
    const element = marker.current?.getElement();
    if (!element) return;
    element.setAttribute("aria-label", title);
    element.setAttribute("data-key", key);
    element.setAttribute("data-visits", visits.join(" "));
    element.setAttribute("data-trips", trips.join(" "));
    element.setAttribute("role", halves ? "group" : "button");
    if ("list" in target) element.setAttribute("aria-haspopup", "dialog");
    const setCurrent = (button: Element, isCurrent: boolean) => {
      if (isCurrent) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    };
    setCurrent(element, isSelected && !halves);
    for (const [i, half] of element.querySelectorAll("[data-half]").entries())
      setCurrent(half, parts[i]?.isSelected === true);
  });

  const press = (pressed: EventTarget | null) => {
    if ("list" in target) return onList(mark);
    const half = pressed instanceof Element ? pressed.closest<HTMLElement>("[data-half]")?.dataset.half : undefined;
    const part = parts.find(({ visit }) => visit === half) ?? parts[0];
    if (!part || part.isSelected) return;
    const path = localized(address.locale, part.path);
    // From the atlas a visit is another page; within a trip it is a choice.
    if (address.trip && choosing(address.visit, "mark")) router.replace(path, { scroll: false });
    else router.push(path, { scroll: false });
  };
  return (
    <Marker
      ref={marker}
      position={latLng(unproject(mark.at, view.camera, view.size))}
      icon={icon}
      keyboard={!halves}
      // What has no room for its name lies under what has.
      zIndexOffset={isSelected ? 1000 : isUnnamed(mark) ? -1000 : 0}
      eventHandlers={{
        click: ({ originalEvent }: LeafletMouseEvent) => {
          const pressed = pixelOf(map.mouseEventToLatLng(pressOf(originalEvent)), view);
          // Room for a finger reaches over the symbols and names beside: what is seen there is what is pressed.
          const isOn = (other: Mark) => contains(markBox(other), pressed);
          // A click of no pointer, as reading aids make, has no place.
          if (!originalEvent.isTrusted || originalEvent.detail === 0 || isOn(mark)) return press(originalEvent.target);
          const seen = scene.marks.find(isOn);
          const button = seen ? buttonAt(seen, pressed) : buttonNamedAt(scene, pressed, NAMES_ALONE, view);
          if (button) button.click();
          else press(originalEvent.target);
        },
        // Not left to the click that a button makes of it: Leaflet drops that one after the map has been dragged.
        keydown: ({ originalEvent }) => {
          if (originalEvent.key !== "Enter" && originalEvent.key !== " ") return;
          originalEvent.preventDefault();
          press(originalEvent.target);
        },
      }}
    />
  );
}

/** Where a finger came down: the click that is made of it is moved onto the button that is nearest. */
let lastPress: PointerEvent | null = null;
/** A press and its click are no farther apart, milliseconds. */
const PRESS = 1000;

function pressOf(click: MouseEvent): MouseEvent {
  const press = lastPress;
  lastPress = null;
  return press && click.timeStamp - press.timeStamp < PRESS ? press : click;
}

/** Presses the mark of whose name, circle or province is pressed; these lie in a drawing that holds no button. */
function useNames(scene: Scene, view: View) {
  const map = useMap();
  useEffect(() => {
    const circles = [...scene.circles, ...scene.stops.filter(({ form }) => form === "circle")];
    const ground = { circles, areas: scene.areas };
    const named = ({ latlng }: LeafletMouseEvent) => buttonNamedAt(scene, pixelOf(latlng, view), ground, view);
    const press = (event: LeafletMouseEvent) => {
      const { target, detail } = event.originalEvent;
      // What lies on the map is pressed for itself, and the second press of a double one zooms.
      if (detail > 1 || (target instanceof Element && target.closest("button, a"))) return;
      named(event)?.click();
    };
    const point = (event: LeafletMouseEvent) => map.getContainer().classList.toggle("pointed", named(event) !== null);
    const down = (event: PointerEvent) => {
      lastPress = event;
    };
    const container = map.getContainer();
    map.on({ click: press, mousemove: point });
    container.addEventListener("pointerdown", down, { capture: true, passive: true });
    return () => {
      map.off({ click: press, mousemove: point });
      container.removeEventListener("pointerdown", down, { capture: true });
    };
  }, [map, scene, view]);
}

/**
 * The marks as buttons: together one stop for Tab, arrows between them, Enter presses, each named for screen readers. Made anew
 * only with the scene: the map itself moves them.
 */
export const Marks = memo(function Marks({ basemap, ...props }: Omit<Props, "mark" | "onList"> & { basemap: Basemap }) {
  const { scene, view, address } = props;
  const { marks } = scene;
  const [listed, setListed] = useState<Mark | null>(null);
  useNames(scene, view);
  useRoving(".mark[role=button], .mark [data-half]", marks);
  const close = useCallback(
    (focus: boolean) => {
      if (focus) document.querySelector<HTMLElement>(`.mark[data-visits="${listed?.visits.join(" ")}"]`)?.focus();
      setListed(null);
    },
    [listed],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: on another page the list says nothing
  useLayoutEffect(() => setListed(null), [address.url, address.visit]);
  return (
    <>
      {marks.map((mark) => (
        <MarkButton key={mark.key} {...props} mark={mark} onList={setListed} />
      ))}
      <Suspense>
        {listed && "list" in listed.target ? (
          <VisitList
            mark={listed}
            visits={listed.target.list}
            scene={scene}
            view={view}
            basemap={basemap}
            locale={address.locale}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </>
  );
});
