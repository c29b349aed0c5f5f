import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { close, focusOpener } from "@/components/visit/choose";
import { localized, tripPath } from "@/lib/url";
import type { Address } from "./use-map-data";

const isField = (element: EventTarget | null) =>
  element instanceof HTMLElement && element.matches("input, textarea, select, [contenteditable]");

/** The row before or after another; of the open visit, or of the one that has the focus. */
function neighbour(visit: string | null, step: number): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-visit]")];
  const at = rows.findIndex((row) => (visit ? row.dataset.visit === visit : row === document.activeElement));
  return at < 0 ? undefined : rows[at + step];
}

/**
 * Escape closes what was opened, legend or card. ← and → walk through the visits while the focus is in card or itinerary; on the map they
 * pan, in fields they are the field's. A card that is gone gives the focus back to what opened it.
 */
export function useKeys({ locale, trip, visit }: Address) {
  const router = useRouter();
  const open = useRef<string | null>(null);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target, defaultPrevented, altKey, ctrlKey, metaKey } = event;
      if (defaultPrevented || isField(target)) return;
      const legend = document.querySelector("[data-legend][open]:not([data-foldable])");
      if (key === "Escape" && legend) return legend.removeAttribute("open");
      if (!trip) return;
      if (key === "Escape" && visit) close(() => router.replace(localized(locale, tripPath(trip)), { scroll: false }));
      if (altKey || ctrlKey || metaKey || !(target instanceof Element)) return;
      // Whoever came by a link to a visit has the focus nowhere yet.
      if (!target.closest("[data-card], [data-itinerary]") && !(visit && target === document.body)) return;
      if (key === "ArrowRight") neighbour(visit, 1)?.click();
      if (key === "ArrowLeft") neighbour(visit, -1)?.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [router, locale, trip, visit]);

  // After the marks have been renewed: what is inside of one is made anew.
  useEffect(() => {
    if (!visit && open.current && trip) focusOpener(open.current);
    open.current = visit;
  }, [trip, visit]);
}
