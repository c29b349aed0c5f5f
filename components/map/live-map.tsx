import "leaflet/dist/leaflet.css";
import { lazy, Suspense, useCallback, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import { MapContainer, Pane, useMap } from "react-leaflet";
import { useWords } from "@/components/ui/words-provider";
import type { Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/drawing/basemap";
import type { Mark } from "@/lib/drawing/marks";
import { sceneOf } from "@/lib/drawing/scene";
import { Camera } from "./camera";
import { Controls, ScaleBar } from "./controls";
import { Drawing } from "./layers/drawing";
import { Marks } from "./layers/marks";
import { Streets } from "./layers/streets";
import { useKeys } from "./use-keys";
import { useLegend } from "./use-legend";
import { useLit } from "./use-lit";
import { type Address, useAddress, useBasemap, useVisits } from "./use-map-data";
import { useInDatum, useTiles } from "./use-tiles";
import { viewStore } from "./view-store";

const VisitList = lazy(() => import("./visit-list"));

interface Props {
  address: Address;
  visits: Visits;
  basemap: Basemap;
  settled: boolean;
}

function Layers({ address, visits: reported, basemap, settled }: Props) {
  const words = useWords("Map");
  const [streets, setStreets] = useState(false);
  const [message, setMessage] = useState("");
  const { locale, visit: selected, url } = address;
  const map = useMap();
  const store = useMemo(() => viewStore(map), [map]);
  const view = useSyncExternalStore(store.subscribe, store.get);
  const visits = useInDatum(reported, basemap, useTiles(streets).data?.datum);
  const scene = useMemo(
    () => sceneOf({ visits, basemap, view, locale, selected, id: "live", tolerance: 0.7 }),
    [visits, basemap, view, locale, selected],
  );
  // What covers the map comes and goes with the page, and grows and shrinks by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page stands for what is on it
  useLayoutEffect(() => {
    store.renew();
    const watch = new ResizeObserver(store.renew);
    for (const element of document.querySelectorAll("[data-covers-map], [data-on-map]")) watch.observe(element);
    return () => watch.disconnect();
  }, [store, url, selected, settled]);
  useLegend(scene, view);
  const fail = useCallback(() => {
    setStreets(false);
    setMessage(words.streetsFailed);
  }, [words]);
  const [listed, setListed] = useState<Mark | null>(null);
  const unlist = useCallback(
    (focus: boolean) => {
      if (focus) document.querySelector<HTMLElement>(`.mark[data-visits="${listed?.visits.join(" ")}"]`)?.focus();
      setListed(null);
    },
    [listed],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: on another page the list says nothing
  useLayoutEffect(() => setListed(null), [url, selected]);
  const toggle = (on: boolean) => {
    setMessage("");
    setStreets(on);
  };
  return (
    <>
      <Camera visits={visits} basemap={basemap} address={address} settled={settled} />
      <Pane name="ground" className="pane-ground">
        {streets ? null : <Drawing svg={scene.ground} view={view} />}
      </Pane>
      {streets ? <Streets pane="ground" onFail={fail} /> : null}
      <Pane name="route" className="pane-route">
        <Drawing svg={scene.route} view={view} />
      </Pane>
      <Marks marks={scene.marks} view={view} address={address} onList={setListed} />
      <Suspense>
        {listed && "list" in listed.target ? (
          <VisitList mark={listed} visits={listed.target.list} view={view} locale={locale} onClose={unlist} />
        ) : null}
      </Suspense>
      <ScaleBar view={view} />
      <Controls streets={streets} onStreets={toggle} closeUp={scene.closeUp} />
      <p role="status" className={message ? "notice" : "sr"}>
        {message}
      </p>
    </>
  );
}

/** One Leaflet map for the whole session; what it shows follows the address. */
export default function LiveMap() {
  const address = useAddress();
  const basemap = useBasemap();
  const { visits, settled, failed } = useVisits(address.url);
  const words = useWords("Map");
  useKeys(address);
  useLit();
  return (
    <MapContainer
      className="live"
      center={[34, 108]}
      zoom={4}
      zoomSnap={0.25}
      zoomDelta={1}
      minZoom={2}
      maxZoom={18}
      zoomControl={false}
      attributionControl={false}
      worldCopyJump
      trackResize={false}
    >
      {visits && basemap ? <Layers address={address} visits={visits} basemap={basemap} settled={settled} /> : null}
      <p role="status" className={failed ? "notice" : "sr"}>
        {failed ? words.dataFailed : ""}
      </p>
    </MapContainer>
  );
}
