import type { Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/map/basemap/basemap";
import { DESK, usualScreen } from "@/lib/map/camera/screens";
import { picture } from "@/lib/map/picture";
import { legendOf } from "@/lib/map/visits/symbols";
import type { Address } from "./use-map-data";

/** The picture of a page as the server draws it for a desk, which is what is printed. */
function pictureFor(visits: Visits, basemap: Basemap, { locale, visit, atlas }: Address, title: string): string {
  const { drawn, shared } = DESK;
  const screen = usualScreen(DESK, {
    card: visit !== null,
    locator: document.querySelector("[data-locator]") !== null,
    atlas,
    legend: legendOf(visits),
    locale,
  });
  return picture({ visits, basemap, screen, drawn, shared, locale, selected: visit, title, id: "print" });
}

/**
 * Paper shows the picture that came with the page's HTML. A page that was reached by a link inside the site has none:
 * when it is printed, the browser draws what the server would have sent.
 */
export function preparePaper(visits: Visits, basemap: Basemap, address: Address, signal: AbortSignal) {
  const figure = document.querySelector<HTMLElement>('[data-screen="desk"]');
  if (!figure || figure.hasChildNodes()) return;
  const print = () => {
    figure.innerHTML = pictureFor(visits, basemap, address, figure.ariaLabel ?? "");
  };
  window.addEventListener("beforeprint", print, { signal });
}
