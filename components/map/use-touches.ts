import { useEffect } from "react";
import { useMap } from "react-leaflet";

/** What a finger tells after it came down. */
const LATER = ["touchmove", "touchend", "touchcancel"] as const;

/**
 * A finger tells only what it was put on, and what is no longer in the page passes nothing on: a mark that the next drawing
 * replaced would end the drag, and the map wait for the end of it. What such a finger tells is told of the map
 * (https://www.w3.org/TR/touch-events/#touchevent-interface).
 */
export function useTouches() {
  const map = useMap();
  useEffect(() => {
    const container = map.getContainer();
    const pass = ({ target, type, touches, targetTouches, changedTouches }: TouchEvent) => {
      if (!(target instanceof Node) || target.isConnected) return;
      const told = new Event(type, { bubbles: true, cancelable: true });
      // No constructor takes these lists in every browser.
      container.dispatchEvent(Object.assign(told, { touches, targetTouches, changedTouches }));
    };
    const follow = ({ target }: TouchEvent) => {
      // The same listener is not added twice, and goes with what it is on.
      for (const type of LATER) target?.addEventListener(type, pass as EventListener, { passive: true });
    };
    container.addEventListener("touchstart", follow, { passive: true, capture: true });
    return () => container.removeEventListener("touchstart", follow, { capture: true });
  }, [map]);
}
