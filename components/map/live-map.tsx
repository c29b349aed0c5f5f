import "leaflet/dist/leaflet.css";
import "./live-map.css";
import "./controls.css";
import "./notice.css";
import "./visit-list.css";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { MapContainer, Pane } from "react-leaflet";
import { useWords } from "@/components/ui/words-provider";
import type { Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/map/basemap/basemap";
import { inView } from "@/lib/map/camera/view";
import { areasSvg, basemapSvg, groundNamesSvg, routeSvg } from "@/lib/map/svg/scene";
import { MAX_ZOOM } from "@/lib/url";
import { Camera } from "./camera";
import { Controls, ScaleBar } from "./controls";
import { Drawing } from "./layers/drawing";
import { Marks } from "./layers/marks";
import type { DatumShift, TileStatus } from "./layers/streets";
import { Notices } from "./notice";
import { useHighlight } from "./use-highlight";
import { useInsets } from "./use-insets";
import { useKeys } from "./use-keys";
import { type Address, useAddress, useBasemap, useVisits } from "./use-map-data";
import { usePrint } from "./use-print";
import { useScene } from "./use-scene";
import { useTouches } from "./use-touches";
import { useView } from "./use-view";

/** Comes when it is asked for. */
const Streets = lazy(() => import("./layers/streets"));

interface Props {
  address: Address;
  visits: Visits;
  basemap: Basemap;
  settled: boolean;
  onMessage: (message: string) => void;
}

function Layers({ address, visits: reported, basemap, settled, onMessage }: Props) {
  const words = useWords("Map");
  const [streets, setStreets] = useState(false);
  const { locale, url } = address;
  const { view, selected, store } = useView(`${url} ${settled}`, address.visit);
  const [shift, setShift] = useState<DatumShift | null>(null);
  const onDatumShift = useCallback((to: DatumShift | null) => setShift(() => to), []);
  const visits = useMemo(() => shift?.(reported, basemap) ?? reported, [shift, reported, basemap]);
  const input = useMemo(
    () => ({ visits, basemap, view, locale, selected, tolerance: 0.7 }),
    [visits, basemap, view, locale, selected],
  );
  const { geometry, scene, view: drawn } = useScene(input);
  const [ground, areas] = useMemo(() => [basemapSvg(geometry.ground, "live"), areasSvg(geometry, "live")], [geometry]);
  const [names, route] = useMemo(() => [groundNamesSvg(scene), routeSvg(scene, "live")], [scene]);
  const chosen = scene.stops.find(({ isSelected }) => isSelected);
  useInsets(scene, drawn, settled);
  usePrint(reported, basemap, address, settled);
  useTouches();
  const onTiles = useCallback(
    (status: TileStatus) => {
      if (status === "all") setStreets(false);
      onMessage(status === "all" ? words.streetsFailed : status === "some" ? words.streetsPartial : "");
    },
    [words, onMessage],
  );
  const toggle = (on: boolean) => {
    onMessage("");
    setStreets(on);
  };
  return (
    <>
      <Camera visits={visits} basemap={basemap} address={address} settled={settled} store={store} />
      <Pane name="ground" className="pane-ground">
        <Drawing svg={ground} view={view} />
        <Drawing svg={names} view={drawn} />
      </Pane>
      <Suspense>{streets ? <Streets pane="ground" onStatus={onTiles} onDatumShift={onDatumShift} /> : null}</Suspense>
      <Pane name="route" className="pane-route">
        <Drawing svg={areas} view={view} />
        <Drawing svg={route} view={drawn} />
      </Pane>
      <Marks scene={scene} view={drawn} address={address} basemap={basemap} />
      <ScaleBar view={view} />
      <Controls
        chosen={chosen ? inView(chosen.at, drawn, view) : null}
        atRest={store.atRest}
        streets={streets}
        onStreets={toggle}
        closeUp={geometry.ground.schematic.length > 0}
      />
    </>
  );
}

/** One Leaflet map for the whole session; what it shows follows the address. */
export default function LiveMap() {
  const address = useAddress();
  const { basemap, missing } = useBasemap();
  const { visits, settled, failed } = useVisits(address.url);
  const words = useWords("Map");
  const [message, setMessage] = useState("");
  const lacking = basemap ? missing.map((file) => words.files[file]).join(words.and) : "";
  useKeys(address);
  useHighlight();
  return (
    <MapContainer
      ref={(map) => {
        if (map) Object.assign(map.getContainer(), { role: "application", ariaLabel: words.keys });
      }}
      className="live"
      center={[34, 108]}
      zoom={4}
      zoomSnap={0.25}
      zoomDelta={1}
      minZoom={2}
      maxZoom={MAX_ZOOM}
      bounceAtZoomLimits={false}
      zoomControl={false}
      attributionControl={false}
      worldCopyJump
      trackResize={false}
    >
      {visits && basemap ? (
        <Layers address={address} visits={visits} basemap={basemap} settled={settled} onMessage={setMessage} />
      ) : null}
      <Notices texts={[failed ? words.dataFailed : "", lacking && words.lacking.replace("{what}", lacking), message]} />
    </MapContainer>
  );
}
