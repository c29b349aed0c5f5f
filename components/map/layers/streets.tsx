import { useCallback, useEffect, useRef } from "react";
import { TileLayer, useMap } from "react-leaflet";
import type { Visits } from "@/lib/features";
import type { Basemap } from "@/lib/map/basemap/basemap";
import { MAX_ZOOM } from "@/lib/url";
import { useTiles } from "../use-tiles";

/** Tiles that have not come by then will not come. */
const PATIENCE_MS = 5000;

/** Leaflet gives drawings 200 in their pane. */
const OVER_GROUND = 300;

/** How many of the tiles in view could not be had; null: all came. */
export type TileStatus = "all" | "some" | null;

/** Where tiles show the places of visits. */
export type DatumShift = (visits: Visits, basemap: Basemap) => Visits;

interface Props {
  pane: string;
  onStatus: (status: TileStatus) => void;
  /** Told of tiles in another datum than ours, and of their end. */
  onDatumShift: (shift: DatumShift | null) => void;
}

/** Street tiles, at whole zoom levels, since raster tiles blur between them. What lies under them shows where one is missing. */
export default function Streets({ pane, onStatus, onDatumShift }: Props) {
  const map = useMap();
  const { data, error, isValidating } = useTiles();
  const came = useRef(false);
  const failed = useRef(new Set<string>());
  const timer = useRef<number>(undefined);

  const judge = useCallback(
    (late: boolean) => {
      window.clearTimeout(timer.current);
      const lacking = late || failed.current.size > 0;
      onStatus(lacking ? (came.current ? "some" : "all") : null);
    },
    [onStatus],
  );
  const wait = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(judge, PATIENCE_MS, true);
  }, [judge]);

  useEffect(() => {
    const snap = map.options.zoomSnap;
    const before = map.getZoom();
    const whole = Math.round(before);
    map.options.zoomSnap = 1;
    map.setZoom(whole, { animate: false });
    wait();
    return () => {
      map.options.zoomSnap = snap;
      window.clearTimeout(timer.current);
      // Who has not zoomed meanwhile gets back what was seen before; a map that is gone has no panes.
      if (map.getPane("mapPane") && map.getZoom() === whole) map.setZoom(before, { animate: false });
    };
  }, [map, wait]);

  useEffect(() => {
    if (error && !isValidating) onStatus("all");
  }, [error, isValidating, onStatus]);

  const datum = data?.datum;
  useEffect(() => {
    if (datum !== "GCJ-02") return;
    let wanted = true;
    import("@/lib/gcj02").then(({ toGcj02, whereGcj02Applies }) => {
      if (wanted) onDatumShift((visits, basemap) => toGcj02(visits, whereGcj02Applies(basemap)));
    });
    return () => {
      wanted = false;
      onDatumShift(null);
    };
  }, [datum, onDatumShift]);

  if (!data) return null;
  const key = ({ x, y, z }: { x: number; y: number; z: number }) => `${z}/${x}/${y}`;
  return (
    <>
      <TileLayer
        pane={pane}
        url={data.url}
        zIndex={OVER_GROUND}
        maxZoom={MAX_ZOOM}
        eventHandlers={{
          loading: wait,
          load: () => judge(false),
          tileload: () => {
            came.current = true;
          },
          tileerror: ({ coords }) => failed.current.add(key(coords)),
          tileunload: ({ coords }) => failed.current.delete(key(coords)),
        }}
      />
      <a className="tile-credit" href={data.attributionUrl}>
        {data.attribution}
      </a>
    </>
  );
}
