import type { Map as LeafletMap } from "leaflet";
import type { Locale, Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/map/basemap/basemap";
import { type Screen, stageAt } from "@/lib/map/camera/screen";
import { DESK, SCREEN_KINDS, type ScreenKind, usualScreen } from "@/lib/map/camera/screens";
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

/** What of the screen an opening depends on. */
interface AtHand {
  kind: ScreenKind;
  usual: Screen;
  screen: Screen;
  isFolded: boolean;
}

function openingOn({ kind, usual, screen, isFolded }: AtHand, { visits, basemap, selected }: Page): Opening {
  const { camera, isUsual } = frameOn(screen, usual, visits, basemap, selected);
  // On a screen that is narrower names that keep to the usual one would be cut.
  const isNarrower = screen.size.width < usual.size.width;
  if (!isUsual || !kind.shared || isNarrower || isFolded) return { camera, stage: null };
  const stage = stageAt(usual, screen);
  return { camera, stage: { ...stage, controls: [...stage.controls, ...screen.controls] } };
}

/** As they were reckoned last: they are asked for after every movement. */
const known = new WeakMap<Visits, { basemap: Basemap; of: string; opening: Opening }>();

/** The opening of a page on the screen at hand. */
export function openingOf(map: LeafletMap, page: Page): Opening {
  const { visits, basemap, selected, atlas, locale } = page;
  const kind = SCREEN_KINDS.find(({ media }) => window.matchMedia(media).matches) ?? DESK;
  const legend = legendOf(visits);
  const locator = document.querySelector("[data-locator]") !== null;
  const usual = usualScreen(kind, { card: selected !== null, locator, atlas, legend, locale });
  const atHand = { kind, usual, screen: screenOf(map, legend.rows), isFolded: isFolded() };
  const of = JSON.stringify([atHand, selected]);
  const last = known.get(visits);
  if (last?.of === of && last.basemap === basemap) return last.opening;
  const opening = openingOn(atHand, page);
  known.set(visits, { basemap, of, opening });
  return opening;
}
