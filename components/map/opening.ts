import type { Map as LeafletMap } from "leaflet";
import type { Locale, Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/map/basemap/basemap";
import { stageAt } from "@/lib/map/camera/screen";
import { DESK, SCREEN_KINDS, usualScreen } from "@/lib/map/camera/screens";
import type { Stage } from "@/lib/map/camera/view";
import { frameOn } from "@/lib/map/frame/frame";
import { legendOf } from "@/lib/map/visits/symbols";
import type { Camera } from "@/lib/url";
import { isFolded, screenOf } from "./uncovered";

/** What a page without a camera opens with. */
export interface Opening {
  camera: Camera;
  /** Where names find their places: where the server's picture has them. */
  stage: Stage | null;
}

interface Page {
  visits: Visits;
  basemap: Basemap;
  /** Id of the visit whose card is open. */
  selected: string | null;
  /** The page is laid out as the atlas. */
  atlas: boolean;
  locale: Locale;
}

/** The opening of a page on the screen at hand. */
export function openingOf(map: LeafletMap, { visits, basemap, selected, atlas, locale }: Page): Opening {
  const kind = SCREEN_KINDS.find(({ media }) => window.matchMedia(media).matches) ?? DESK;
  const legend = legendOf(visits);
  const locator = document.querySelector("[data-locator]") !== null;
  const usual = usualScreen(kind, { card: selected !== null, locator, atlas, legend, locale });
  const screen = screenOf(map, legend.rows);
  const { camera, isUsual } = frameOn(screen, usual, visits, basemap, selected);
  // On a screen that is narrower names that keep to the usual one would be cut.
  const isNarrower = screen.size.width < usual.size.width;
  if (!isUsual || !kind.shared || isNarrower || isFolded()) return { camera, stage: null };
  const stage = stageAt(usual, screen);
  return { camera, stage: { ...stage, controls: [...stage.controls, ...screen.controls] } };
}
