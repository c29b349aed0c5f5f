import { useEffect } from "react";
import type { View } from "@/lib/map/camera/view";
import type { Scene } from "@/lib/map/scene";
import { symbolsInView } from "@/lib/map/visits/symbols";

function leaveIn(scene: Scene, view: View) {
  const symbols = new Set<string>(symbolsInView(scene, view));
  // The locator shows where a delegation came from when the map is too near to.
  if (document.querySelector("[data-locator]")?.checkVisibility()) symbols.add("inferred");
  for (const item of document.querySelectorAll<HTMLElement>("[data-symbol]"))
    item.hidden = item.dataset.symbol !== "unplaced" && !symbols.has(item.dataset.symbol ?? "");
}

/** A legend that was opened over the map goes with the first press beside it, as lists and menus do. */
function closeBeside({ target }: Event) {
  const open = document.querySelector("[data-legend][open]");
  if (open && target instanceof Node && !open.contains(target)) open.removeAttribute("open");
}

/**
 * Leaves in the legend what is on the screen. The server wrote it with all symbols of the page, and what the map does not
 * draw, a visit without a place, stays.
 */
export function useLegend(scene: Scene, view: View, settled: boolean) {
  useEffect(() => {
    // The next page's legend is not to shrink by what is still seen of this one: its map is framed beside it.
    if (!settled) return;
    // Once a frame: what asks whether something is seen makes the browser reckon.
    const frame = requestAnimationFrame(() => leaveIn(scene, view));
    return () => cancelAnimationFrame(frame);
  }, [scene, view, settled]);
  useEffect(() => {
    document.addEventListener("pointerdown", closeBeside);
    return () => document.removeEventListener("pointerdown", closeBeside);
  }, []);
}
