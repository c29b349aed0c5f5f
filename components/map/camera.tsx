import type { Point } from "leaflet";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useMap } from "react-leaflet";
import { prefersReducedMotion } from "@/components/ui/reduced-motion";
import { useWords } from "@/components/ui/words-provider";
import { ASKED_AGAIN, wasClosed } from "@/components/visit/choose";
import type { Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/map/basemap/basemap";
import { ofWholeScreen } from "@/lib/map/camera/screen";
import type { Stage } from "@/lib/map/camera/view";
import { showsAll } from "@/lib/map/frame/frame";
import { isVisit } from "@/lib/map/visits/stops";
import { type Camera as CameraOfUrl, cameraHash, readCamera } from "@/lib/url";
import { isAsSent, movedToShow } from "./chosen";
import { currentCamera, isSame } from "./current-camera";
import { latLng } from "./lat-lng";
import { type Opening, openingOf } from "./opening";
import { covered, isFolded, screenOf } from "./uncovered";
import type { Address } from "./use-map-data";
import type { ViewStore } from "./view-store";

interface Props {
  visits: Visits;
  basemap: Basemap;
  address: Address;
  /** The visits are those of the address. */
  settled: boolean;
  store: ViewStore;
}

/** Writes a camera into the address, or none. */
function write(camera: CameraOfUrl | null) {
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, "", pathname + search + (camera ? cameraHash(camera) : ""));
}

/**
 * Keeps the camera and the address together. The camera of the address wins; a page without one is framed; what the
 * reader does to the map, and nothing else, is written back. `html[data-camera]` tells what is seen, for sharing. Whoever
 * has gone elsewhere is offered the way back.
 */
export function Camera({
  visits,
  basemap,
  address: { locale, url, visit: selected, atlas },
  settled,
  store: { setStage, renew, atRest },
}: Props) {
  const map = useMap();
  const words = useWords("Map");
  const [hasLeftOpening, setHasLeftOpening] = useState(false);
  /** For what watches sizes: to begin anew with it would lose a change. */
  const isAway = useRef(false);
  /** Where the map was put last; a movement that ends elsewhere is the reader's. */
  const put = useRef<CameraOfUrl | null>(null);
  const shown = useRef<{ url: string; selected: string | null } | null>(null);

  const look = useCallback(
    (camera: CameraOfUrl, animate: boolean, stage: Stage | null = null) => {
      document.documentElement.dataset.camera = cameraHash(camera);
      // A flight that this cuts short, or a zoom that it waits for, ends nowhere that the reader went to.
      put.current = null;
      atRest(() => {
        map.stop();
        put.current = camera;
        setStage(stage);
        const { zoom, center } = ofWholeScreen(camera, screenOf(map));
        // A journey round the world, or a link from a smaller screen, is seen whole on this one as well.
        if (zoom < map.getMinZoom()) map.setMinZoom(zoom);
        map.setView(latLng(center), zoom, { animate: animate && !prefersReducedMotion() });
      });
    },
    [map, setStage, atRest],
  );

  const opening = useCallback(
    () => openingOf(map, { visits, basemap, selected, atlas, locale }),
    [map, visits, basemap, selected, atlas, locale],
  );

  /** Leaves the map where it is; a view that a page opens with has its names where they were then. */
  const stay = useCallback(
    (opened: Opening | null) => {
      atRest(() => {});
      put.current = currentCamera(map);
      setStage(opened && isSame(map, put.current, opened.camera) ? opened.stage : null);
      document.documentElement.dataset.camera = cameraHash(put.current);
    },
    [map, setStage, atRest],
  );

  /** Whether this shows what the page opens with. */
  const isWhole = useCallback(
    (camera: CameraOfUrl, { camera: opened } = opening()) =>
      isSame(map, camera, opened) || showsAll(camera, opened, visits, basemap, selected, screenOf(map)),
    [map, opening, visits, basemap, selected],
  );

  /** Offers the way back, unless there is none. */
  const updateAway = useCallback(
    (camera: CameraOfUrl, opened = opening()) => setHasLeftOpening(!isWhole(camera, opened)),
    [opening, isWhole],
  );

  const frame = useCallback(
    (animate: boolean) => {
      const { camera, stage } = opening();
      look(camera, animate, stage);
      setHasLeftOpening(false);
      // Its link is that of the page, which frames itself beside an unfolded sheet.
      if (isFolded()) delete document.documentElement.dataset.camera;
      return camera;
    },
    [opening, look],
  );

  const chosen = visits.features.filter(isVisit).find(({ properties }) => properties.visit === selected);

  const withChosen = useCallback(
    (camera: CameraOfUrl) => movedToShow(map, chosen, { visits, basemap }, camera),
    [map, visits, chosen, basemap],
  );
  const cameraOfLink = useCallback(
    (camera: CameraOfUrl) => (isAsSent(map, chosen, camera) ? camera : withChosen(camera)),
    [map, chosen, withChosen],
  );

  const showChosen = useCallback(
    (animate: boolean) => {
      const now = currentCamera(map);
      const there = withChosen(now);
      if (there !== now) look(there, animate);
      // The card waits for what is reckoned here.
      else stay(null);
      return there;
    },
    [map, withChosen, look, stay],
  );

  useLayoutEffect(() => {
    if (!settled) return;
    const before = shown.current;
    shown.current = { url, selected };
    const ofAddress = readCamera(window.location.hash);
    if (before?.url !== url) {
      map.invalidateSize({ animate: false });
      // Without a slide from page to page: names would be on their way while the ground is there.
      if (ofAddress) look(before ? ofAddress : cameraOfLink(ofAddress), false);
      else frame(false);
      if (ofAddress) updateAway(ofAddress);
      document.documentElement.dataset.map = "ready";
    } else if (before.selected !== selected) {
      const closed = wasClosed();
      if (ofAddress && !closed) {
        look(ofAddress, true);
        updateAway(ofAddress);
      } else if (selected) {
        const there = showChosen(true);
        write(there);
        // What the card has come to lie on is offered.
        updateAway(there);
      } else {
        // The card is gone, the view stays; the entry that history came back to holds an older camera, or none.
        const opened = opening();
        stay(opened);
        if (ofAddress || hasLeftOpening) write(currentCamera(map));
        updateAway(currentCamera(map), opened);
      }
    }
  }, [map, url, selected, settled, hasLeftOpening, opening, updateAway, frame, look, stay, cameraOfLink, showChosen]);

  useLayoutEffect(() => {
    isAway.current = hasLeftOpening;
  }, [hasLeftOpening]);

  useEffect(() => {
    const container = map.getContainer();
    let size = map.getSize();
    /** What was seen before a window was made smaller or larger, and what the address was given since. */
    let left: { size: Point; camera: CameraOfUrl; since: string } | null = null;
    const onResize = () => {
      if (container.clientWidth === size.x && container.clientHeight === size.y) return;
      // What this fires on its way is nobody's movement.
      put.current = null;
      const ofAddress = readCamera(window.location.hash);
      if (left?.since !== window.location.hash) left = ofAddress && { size, camera: ofAddress, since: "" };
      map.invalidateSize({ animate: false, pan: false });
      size = map.getSize();
      if (left && size.equals(left.size)) restore(left.camera);
      else adapt(ofAddress);
      if (left) left.since = window.location.hash;
    };
    const restore = (camera: CameraOfUrl) => {
      const opened = opening();
      look(camera, false, isSame(map, camera, opened.camera) ? opened.stage : null);
      write(camera);
      updateAway(camera, opened);
    };
    const adapt = (ofAddress: CameraOfUrl | null) => {
      // Whoever sees all that the page opens with goes on seeing it.
      if (!ofAddress || !isAway.current) {
        const framed = frame(false);
        if (ofAddress) write(framed);
        return;
      }
      look(ofAddress, false);
      // What the chosen visit's place on another screen moves is in the address, as it is in what is shared.
      follow(ofAddress, false);
    };
    const follow = (before: CameraOfUrl, animate: boolean) => {
      const there = showChosen(animate);
      if (!isSame(map, there, before)) write(there);
      updateAway(there);
    };
    let below = covered(container).bottom;
    const onCoverChange = () => {
      if (document.querySelector("[data-detent][data-dragged]")) return;
      const sliding = [...document.querySelectorAll("[data-detent]")].flatMap((sheet) => sheet.getAnimations());
      if (sliding[0]) {
        sliding[0].finished.then(onCoverChange, () => {});
        return;
      }
      const now = covered(container).bottom;
      if (Math.abs(now - below) < 1) return;
      renew();
      const isRaised = now > below;
      below = now;
      if (!put.current) return;
      if (!readCamera(window.location.hash)) return frame(true);
      // As after a resize: a phone may have been turned beside a folded sheet.
      if (isRaised && !isAway.current && !isWhole(currentCamera(map))) return write(frame(true));
      // To fold a sheet is not to go elsewhere: a link shared after it leads where one before it did.
      const { dataset } = document.documentElement;
      const [told, before] = [dataset.camera, cameraHash(currentCamera(map))];
      if (cameraHash(showChosen(true)) === before) dataset.camera = told;
    };
    const onHashChange = () => {
      const ofAddress = readCamera(window.location.hash);
      if (!ofAddress) return;
      look(ofAddress, true);
      updateAway(ofAddress);
    };
    const watch = new ResizeObserver(onResize);
    watch.observe(container);
    const sheets = new ResizeObserver(onCoverChange);
    for (const sheet of document.querySelectorAll("[data-detent]")) sheets.observe(sheet);
    // A sheet that was dragged may come to rest in the layout that it had all the while.
    const hands = new MutationObserver(onCoverChange);
    hands.observe(document.body, { subtree: true, attributeFilter: ["data-dragged"] });
    window.addEventListener("hashchange", onHashChange);
    const onAskedAgain = () => follow(currentCamera(map), true);
    document.addEventListener(ASKED_AGAIN, onAskedAgain);
    return () => {
      document.removeEventListener(ASKED_AGAIN, onAskedAgain);
      watch.disconnect();
      sheets.disconnect();
      hands.disconnect();
      window.removeEventListener("hashchange", onHashChange);
    };
  }, [map, look, frame, opening, showChosen, isWhole, updateAway, renew]);

  useEffect(() => {
    const onMoveEnd = () => {
      if (!put.current) return;
      const center = map.getCenter();
      if (Math.abs(center.lng) > 180) map.setView(center.wrap(), map.getZoom(), { animate: false });
      const now = currentCamera(map);
      if (isSame(map, now, put.current)) return;
      const opened = opening();
      stay(opened);
      write(now);
      updateAway(now, opened);
    };
    map.on("moveend", onMoveEnd);
    return () => {
      map.off("moveend", onMoveEnd);
    };
  }, [map, opening, stay, updateAway]);

  // The way back lies on the map, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it comes and goes with `hasLeftOpening`
  useLayoutEffect(renew, [hasLeftOpening, renew]);

  if (!hasLeftOpening) return null;
  const home = () => {
    write(null);
    frame(true);
  };
  return (
    <button type="button" className="home" data-on-map onClick={home}>
      {words.whole}
    </button>
  );
}
