import { useEffect } from "react";

/** Highlights what belongs together. The code comes when a pointer or the focus first moves; without it nothing is. */
export function useHighlight() {
  useEffect(() => {
    const left = new AbortController();
    const load = (first: Event) =>
      import("./highlight").then(({ listen }) => listen(first, left.signal)).catch(() => {});
    for (const type of ["pointerover", "focusin"])
      document.addEventListener(type, load, { once: true, passive: true, signal: left.signal });
    return () => left.abort();
  }, []);
}
