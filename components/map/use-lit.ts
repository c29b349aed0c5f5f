import { useEffect } from "react";

/** The code comes when a pointer or the focus first moves; without it nothing is lit. */
const light = (on: EventTarget | null) =>
  import("./lit").then(
    ({ light }) => light(on instanceof Element ? on : null),
    () => {},
  );

/** Lights what belongs together while the pointer or the focus is on one of it. */
export function useLit() {
  useEffect(() => {
    const point = ({ target }: Event) => light(target);
    // A finger that has gone leaves nothing lit.
    const hover = ({ pointerType, target }: PointerEvent) => {
      if (pointerType !== "touch") light(target);
    };
    const leave = () => light(null);
    const left = new AbortController();
    const listening = { passive: true, signal: left.signal };
    document.addEventListener("pointerover", hover, listening);
    document.addEventListener("focusin", point, listening);
    document.addEventListener("focusout", leave, listening);
    return () => left.abort();
  }, []);
}
