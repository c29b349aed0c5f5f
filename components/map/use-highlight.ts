import { useEffect } from "react";

/** The code comes when a pointer or the focus first moves; without it nothing is highlighted. */
const highlight = (target: EventTarget | null) =>
  import("./highlight").then(
    ({ highlight }) => highlight(target instanceof Element ? target : null),
    () => {},
  );

/** Highlights what belongs together while the pointer or the focus is on one of it. */
export function useHighlight() {
  useEffect(() => {
    const point = ({ target }: Event) => highlight(target);
    // A finger that has gone leaves nothing highlighted.
    const hover = ({ pointerType, target }: PointerEvent) => {
      if (pointerType !== "touch") highlight(target);
    };
    const leave = () => highlight(null);
    const left = new AbortController();
    const listening = { passive: true, signal: left.signal };
    document.addEventListener("pointerover", hover, listening);
    document.addEventListener("focusin", point, listening);
    document.addEventListener("focusout", leave, listening);
    return () => left.abort();
  }, []);
}
