import type { Padding } from "@/lib/drawing/camera";
import type { Box } from "@/lib/drawing/geometry";

const MARGIN = 56;

/** How much of each edge of the map lies under a card or a sheet, in pixels. What covers it says `data-covers-map`. */
export function covered(container: HTMLElement): Padding {
  const stage = container.getBoundingClientRect();
  const padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const element of document.querySelectorAll("[data-covers-map]")) {
    const { left, right, top, bottom, width } = element.getBoundingClientRect();
    if (right <= stage.left || left >= stage.right || bottom <= stage.top || top >= stage.bottom) continue;
    if (width > stage.width * 0.7) padding.bottom = Math.max(padding.bottom, stage.bottom - top);
    else padding.right = Math.max(padding.right, stage.right - left);
  }
  // However much is covered, something is left to look at.
  padding.bottom = Math.min(padding.bottom, stage.height * 0.7 - MARGIN / 2);
  return padding;
}

/** Where controls lie on the map, in its pixels. What lies there says `data-on-map`. */
export function controls(container: HTMLElement): Box[] {
  const stage = container.getBoundingClientRect();
  return Array.from(document.querySelectorAll("[data-on-map]"), (element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left - stage.left, top - stage.top, right - stage.left, bottom - stage.top];
  }).filter(([left, , right]) => right > left);
}

/** What to keep clear when something is framed: what is covered, and a margin. */
export function uncovered(container: HTMLElement): Padding {
  const margin = Math.min(MARGIN, container.clientWidth / 10);
  const { right, bottom } = covered(container);
  return {
    top: margin,
    right: right ? Math.max(margin, right + margin / 2) : margin,
    bottom: bottom ? Math.max(margin, bottom + margin / 2) : margin,
    left: margin,
  };
}
