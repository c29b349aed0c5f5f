import type { Map as LeafletMap } from "leaflet";
import type { Padding } from "@/lib/map/camera/camera";
import type { Screen } from "@/lib/map/camera/screen";
import { legendHeight } from "@/lib/map/camera/screens";
import type { Box } from "@/lib/map/plane/box";

/**
 * How much of each edge of the map lies under a card or a sheet, in pixels. What covers it says `data-covers-map`. A
 * sheet counts where it rests: reading on in it moves no camera.
 */
export function covered(container: HTMLElement): Padding {
  const stage = container.getBoundingClientRect();
  const padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const element of document.querySelectorAll("[data-covers-map]")) {
    const { left, right, top: seen, bottom: end, width } = element.getBoundingClientRect();
    const [top, bottom] = [seen + window.scrollY, end + window.scrollY];
    if (width === 0 || right <= stage.left || left >= stage.right || bottom <= stage.top || top >= stage.bottom)
      continue;
    if (width > stage.width * 0.7) padding.bottom = Math.max(padding.bottom, stage.bottom - top);
    else padding.right = Math.max(padding.right, stage.right - left);
  }
  // However much is covered, something is left to look at.
  padding.bottom = Math.min(padding.bottom, stage.height * 0.7);
  return padding;
}

/** Whether a sheet is folded to its head, so that more is seen than on any picture. */
export const isFolded = (): boolean =>
  [...document.querySelectorAll('[data-detent="head"]')].some((sheet) => sheet.getClientRects().length > 0);

/**
 * What a reader unfolds for a look lies over the map as it is: no name moves for it, but for what is spread out from the start.
 * What is folded has a box, but is not there.
 */
function isInTheWay(element: Element): boolean {
  const details = element.closest("details");
  const summary = details?.querySelector("summary");
  const isForALook = details && !details.hasAttribute("data-foldable") && summary?.checkVisibility();
  return element.checkVisibility() && (element === summary || !isForALook);
}

/**
 * Where controls lie on the map, in its pixels. What lies there says `data-on-map`.
 * @param rows so many the legend may have: it shows those of what is on the screen, and a view is not to depend on the last one
 */
export function controls(container: HTMLElement, rows = 0): Box[] {
  const stage = container.getBoundingClientRect();
  const present = [...document.querySelectorAll("[data-on-map]")].filter(isInTheWay);
  return present.map((element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isSpread = element.closest("[data-foldable]") && !element.matches("summary");
    const highest = isSpread ? Math.min(top, bottom - legendHeight(rows)) : top;
    return [left - stage.left, highest - stage.top, right - stage.left, bottom - stage.top];
  });
}

/** The map's screen as it is now. */
export function screenOf(map: LeafletMap, rows = 0): Screen {
  const { x: width, y: height } = map.getSize();
  const container = map.getContainer();
  return { size: { width, height }, covered: covered(container), controls: controls(container, rows) };
}
