import { useEffect, useRef } from "react";
import { TileLayer, useMap } from "react-leaflet";
import { useTiles } from "../use-tiles";

/** Tiles that have not come by then will not come. */
const PATIENCE_MS = 5000;

/** Street tiles, at whole zoom levels, since raster tiles blur between them. `onFail`: none could be had. */
export function Streets({ pane, onFail }: { pane: string; onFail: () => void }) {
  const map = useMap();
  const { data, error } = useTiles(true);
  const came = useRef(false);

  useEffect(() => {
    const snap = map.options.zoomSnap;
    map.options.zoomSnap = 1;
    map.setZoom(Math.round(map.getZoom()), { animate: false });
    const timer = setTimeout(() => !came.current && onFail(), PATIENCE_MS);
    return () => {
      map.options.zoomSnap = snap;
      clearTimeout(timer);
    };
  }, [map, onFail]);

  useEffect(() => {
    if (error) onFail();
  }, [error, onFail]);

  if (!data) return null;
  return (
    <>
      <TileLayer
        pane={pane}
        url={data.url}
        maxZoom={19}
        eventHandlers={{
          tileload: () => {
            came.current = true;
          },
          tileerror: () => {
            if (!came.current) onFail();
          },
        }}
      />
      <a className="tile-credit" href={data.attributionUrl}>
        {data.attribution}
      </a>
    </>
  );
}
