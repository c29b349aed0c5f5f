import type { Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/map/basemap/basemap";
import { SCREEN_KINDS, usualScreen } from "@/lib/map/camera/screens";
import { picture } from "@/lib/map/picture";
import { rowsOfLegend } from "@/lib/map/visits/symbols";
import type { Address } from "./use-map-data";

/** The picture of a page as the server draws it for a desk, which is what is printed. */
export function pictureFor(
  visits: Visits,
  basemap: Basemap,
  { locale, visit, whole }: Omit<Address, "trip" | "url">,
  title: string,
): string {
  const [, , { drawn, shared }] = SCREEN_KINDS;
  const screen = usualScreen(SCREEN_KINDS[2], {
    card: visit !== null,
    locator: document.querySelector("[data-locator]") !== null,
    atlas: whole,
    rows: rowsOfLegend(visits),
    locale,
  });
  return picture({ visits, basemap, screen, drawn, shared, locale, selected: visit, title, id: "print" });
}
