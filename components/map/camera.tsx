import { useCallback, useEffect, useRef } from "react";
import { useMap, useMapEvents } from "react-leaflet";
import type { Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/drawing/basemap";
import { frame } from "@/lib/drawing/frame";
import { type Camera as CameraOfUrl, cameraHash, readCamera } from "@/lib/url";
import { latLng } from "./lat-lng";
import { uncovered } from "./uncovered";

interface Props {
  visits: Visits;
  basemap: Basemap;
  selected: string | null;
  /** Changes with the page; a new page is framed. */
  page: string;
}

const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Keeps the camera and the address together: a hash wins over framing, a page without one is framed, and only what the
 * reader does to the map is written back.
 */
export function Camera({ visits, basemap, selected, page }: Props) {
  const map = useMap();
  const byReader = useRef(false);
  const first = useRef(true);

  const look = useCallback(
    ({ zoom, center }: CameraOfUrl) => {
      byReader.current = false;
      map.setView(latLng(center), zoom, { animate: !first.current && !still() });
      first.current = false;
    },
    [map],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page stands for everything that is framed anew
  useEffect(() => {
    map.invalidateSize({ animate: false });
    const { x: width, y: height } = map.getSize();
    look(
      readCamera(window.location.hash) ??
        frame(visits, basemap, selected, { width, height }, uncovered(map.getContainer())),
    );
    document.documentElement.dataset.map = "ready";
  }, [page, selected]);

  useEffect(() => {
    const container = map.getContainer();
    const reader = () => {
      byReader.current = true;
    };
    const moved = () => {
      const camera = readCamera(window.location.hash);
      if (camera) look(camera);
    };
    const events = ["pointerdown", "wheel", "keydown"] as const;
    for (const event of events) container.addEventListener(event, reader, { passive: true });
    window.addEventListener("hashchange", moved);
    return () => {
      for (const event of events) container.removeEventListener(event, reader);
      window.removeEventListener("hashchange", moved);
    };
  }, [map, look]);

  useMapEvents({
    moveend: () => {
      if (!byReader.current) return;
      byReader.current = false;
      const { lng, lat } = map.getCenter();
      window.history.replaceState(window.history.state, "", cameraHash({ zoom: map.getZoom(), center: [lng, lat] }));
    },
  });
  return null;
}
