import type { Padding } from "@/lib/drawing/camera";

const MARGIN = 56;

/**
 * How much of each side of the map other things cover, in pixels, with a margin: a card on the outer side, a sheet
 * from below. What covers the map says so with `data-covers-map`.
 */
export function uncovered(container: HTMLElement): Padding {
  const stage = container.getBoundingClientRect();
  const margin = Math.min(MARGIN, stage.width / 10);
  const padding: Padding = { top: margin, right: margin, bottom: margin, left: margin };
  for (const element of document.querySelectorAll("[data-covers-map]")) {
    const { left, right, top, bottom, width } = element.getBoundingClientRect();
    if (right <= stage.left || left >= stage.right || bottom <= stage.top || top >= stage.bottom) continue;
    if (width > stage.width * 0.7) padding.bottom = Math.max(padding.bottom, stage.bottom - top + margin / 2);
    else padding.right = Math.max(padding.right, stage.right - left + margin / 2);
  }
  // However much is covered, something is left to look at.
  padding.bottom = Math.min(padding.bottom, stage.height * 0.7);
  return padding;
}
