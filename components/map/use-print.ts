import { useEffect } from "react";
import type { Visits } from "@/lib/contract";
import type { Basemap } from "@/lib/drawing/basemap";
import { KINDS_OF_SCREEN, usualScreen } from "@/lib/drawing/screens";
import { rowsOfLegend } from "@/lib/drawing/symbols";
import type { Address } from "./use-map-data";

/** The reader comes first, paper after. */
const AFTER_MS = 1000;

/**
 * Paper shows the picture that came with the page's HTML. A page that was reached by a link inside the site has none:
 * when it is printed, the browser draws what the server would have sent.
 */
export function usePrint(visits: Visits, basemap: Basemap, { locale, visit, whole }: Address, settled: boolean) {
  useEffect(() => {
    const figure = document.querySelector<HTMLElement>(".picture.desk");
    if (!settled || !figure || figure.hasChildNodes()) return;
    const kind = KINDS_OF_SCREEN[2];
    let print: (() => void) | null = null;
    let isLeft = false;
    const ready = ({ picture }: typeof import("@/lib/drawing/picture")) => {
      if (isLeft) return;
      const beside = {
        card: visit !== null,
        locator: document.querySelector(".locator") !== null,
        atlas: whole,
        rows: rowsOfLegend(visits),
        locale,
      };
      const { drawn, shared } = kind;
      const screen = usualScreen(kind, beside);
      const title = figure.ariaLabel ?? "";
      print = () => {
        figure.innerHTML = picture({
          visits,
          basemap,
          screen,
          drawn,
          shared,
          locale,
          selected: visit,
          title,
          id: "print",
        });
      };
      window.addEventListener("beforeprint", print);
    };
    // What is missing then is missed on paper only.
    const load = () => void import("@/lib/drawing/picture").then(ready, () => {});
    const timer = window.setTimeout(load, AFTER_MS);
    return () => {
      isLeft = true;
      window.clearTimeout(timer);
      if (print) window.removeEventListener("beforeprint", print);
    };
  }, [visits, basemap, locale, visit, whole, settled]);
}
