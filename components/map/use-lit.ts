import { useEffect } from "react";

/** The words of an attribute of the nearest element that has it. */
function wordsOf(element: Element | null, attribute: string): string[] {
  return element?.closest(`[${attribute}]`)?.getAttribute(attribute)?.split(" ") ?? [];
}

/** What stands for a visit or a trip: its row, its mark, its legs. */
const ofVisit = (visit: string) =>
  `li:has([data-visit="${visit}"]), .mark[data-visits~="${visit}"], .leg[data-joins~="${visit}"]`;
const ofTrip = (trip: string) => `li[data-trip="${trip}"], .mark[data-trips~="${trip}"], .leg[data-trip="${trip}"]`;

function light(on: Element | null) {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  const row = on?.closest("li")?.querySelector("[data-visit]") ?? null;
  const visits = [...wordsOf(row, "data-visit"), ...wordsOf(on, "data-half")];
  const all = visits.length > 0 ? visits : wordsOf(on, "data-visits");
  const trips = [...wordsOf(on, "data-trip"), ...wordsOf(on, "data-trips")];
  const selector = document.querySelector("[data-visit]") ? all.map(ofVisit) : trips.map(ofTrip);
  if (selector.length === 0) return;
  for (const each of document.querySelectorAll(selector.join())) each.classList.add("lit");
}

/**
 * Lights what belongs together while the pointer or the focus is on one of it: a row, its mark and its legs; a trip's row
 * and its route. A class on what is there, since a drawing anew at each step of a pointer would be felt.
 */
export function useLit() {
  useEffect(() => {
    const point = ({ target }: Event) => light(target instanceof Element ? target : null);
    // A finger that has gone leaves nothing lit.
    const hover = (event: PointerEvent) => {
      if (event.pointerType !== "touch") point(event);
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
