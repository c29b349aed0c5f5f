import { DomEvent, point } from "leaflet";
import { useEffect, useRef } from "react";
import { useMap } from "react-leaflet";
import { useWords } from "@/components/ui/words-provider";
import { metresPerPixel, type Pixel, unproject } from "@/lib/map/camera/camera";
import { middleOf, roomOf } from "@/lib/map/camera/screen";
import { seenBox, type View } from "@/lib/map/camera/view";
import { centreOf, contains } from "@/lib/map/plane/box";
import { screenOf } from "./uncovered";
import type { ViewStore } from "./view-store";

const NICE = [1, 2, 5].flatMap((n) => [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].map((power) => n * power));

/** A round length that fits into 110 pixels, at the middle of what is seen. */
export function ScaleBar({ view }: { view: View }) {
  const words = useWords("Map");
  const { camera, size } = view;
  const [, lat] = unproject(centreOf(seenBox(view)), camera, size);
  const metres = metresPerPixel(lat, camera.zoom);
  const length = Math.max(...NICE.filter((nice) => nice / metres <= 110), 1);
  const width = Math.round(length / metres);
  const label = length >= 1000 ? `${length / 1000} ${words.km}` : `${length} ${words.m}`;
  return (
    <p className="scale" data-on-map>
      <span>{label}</span>
      <svg width={width + 2} height="7" aria-hidden="true">
        <path d={`M1 0V6H${width + 1}V0`} />
      </svg>
    </p>
  );
}

interface Props {
  /** Where the chosen stop is, pixels: while it is in sight the map is zoomed about it. */
  chosen: Pixel | null;
  /** Does something as soon as no zoom is on its way. */
  atRest: ViewStore["atRest"];
  streets: boolean;
  onStreets: (on: boolean) => void;
  closeUp: boolean;
}

/** Zoom and street map; kept out of the map's own gestures. */
export function Controls({ chosen, atRest, streets, onStreets, closeUp }: Props) {
  const words = useWords("Map");
  const map = useMap();
  const box = useRef<HTMLDivElement>(null);
  /** The zoom that was asked for at `at`, until the map is there: Leaflet sets out a frame later, and loses what comes meanwhile. */
  const asked = useRef({ at: Number.NaN, to: 0 });
  const zoom = (by: number) => {
    const at = map.getZoom();
    const from = asked.current.at === at ? asked.current.to : at;
    const to = Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), from + by));
    asked.current = { at, to };
    atRest(() => {
      asked.current = { at: map.getZoom(), to };
      // Else about the middle of what is seen, which on a phone is not the map's.
      const screen = screenOf(map);
      const about = chosen && contains(roomOf(screen, [0, 0]), chosen) ? chosen : middleOf(screen);
      map.setZoomAround(point(about), to);
    });
  };
  useEffect(() => {
    const there = () => {
      asked.current.at = Number.NaN;
    };
    map.on("zoomend", there);
    return () => {
      map.off("zoomend", there);
    };
  }, [map]);
  useEffect(() => {
    if (box.current) DomEvent.disableClickPropagation(box.current);
  }, []);
  return (
    <div ref={box}>
      <div className="zoom" data-on-map>
        <button type="button" aria-label={words.zoomIn} onClick={() => zoom(1)}>
          +
        </button>
        <button type="button" aria-label={words.zoomOut} onClick={() => zoom(-1)}>
          −
        </button>
      </div>
      <div className="furniture">
        <p className="credits" data-on-map>
          <span className={closeUp ? undefined : "unsaid"}>{words.schematic} · </span>
          <span className="more">Leaflet · Natural Earth · GeoNames · Wikidata · </span>© OpenStreetMap contributors{" "}
          <button type="button" aria-pressed={streets} onClick={() => onStreets(!streets)}>
            {streets ? words.streetsOff : words.streets}
          </button>
        </p>
      </div>
    </div>
  );
}
