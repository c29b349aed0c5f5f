import { useEffect } from "react";
import type { Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/map/basemap/basemap";
import type { Address } from "./use-map-data";

/** The reader comes first, paper after. */
const AFTER_MS = 1000;

/**
 * Paper shows the picture that came with the page's HTML. A page that was reached by a link inside the site has none:
 * when it is printed, the browser draws what the server would have sent. Without the code for it, paper goes without.
 */
export function usePrint(
  visits: Visits,
  basemap: Basemap,
  { locale, visit, whole }: Omit<Address, "trip" | "url">,
  settled: boolean,
) {
  useEffect(() => {
    const figure = document.querySelector<HTMLElement>('[data-screen="desk"]');
    if (!settled || !figure || figure.hasChildNodes()) return;
    const left = new AbortController();
    const load = () =>
      import("./paper").then(
        ({ pictureFor }) => {
          const print = () => {
            figure.innerHTML = pictureFor(visits, basemap, { locale, visit, whole }, figure.ariaLabel ?? "");
          };
          window.addEventListener("beforeprint", print, { signal: left.signal });
        },
        () => {},
      );
    const timer = window.setTimeout(load, AFTER_MS);
    return () => {
      left.abort();
      window.clearTimeout(timer);
    };
  }, [visits, basemap, locale, visit, whole, settled]);
}
