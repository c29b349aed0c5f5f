/** What belongs together, lit: a row, its mark and its legs; a trip's row and its route. */

/** The words of an attribute of the nearest element that has it. */
function wordsOf(element: Element | null, attribute: string): string[] {
  return element?.closest(`[${attribute}]`)?.getAttribute(attribute)?.split(" ") ?? [];
}

/** What stands for a visit or a trip: its row, its mark, its legs. */
const ofVisit = (visit: string) =>
  `li:has([data-visit="${visit}"]), .mark[data-visits~="${visit}"], .leg[data-joins~="${visit}"]`;
const ofTrip = (trip: string) => `li[data-trip="${trip}"], .mark[data-trips~="${trip}"], .leg[data-trip="${trip}"]`;

/**
 * A class on what is there, since a drawing anew at each step of a pointer would be felt.
 * @param on what the pointer or the focus is on; null where it has left
 */
export function light(on: Element | null) {
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  const row = on?.closest("li")?.querySelector("[data-visit]") ?? null;
  const visits = [...wordsOf(row, "data-visit"), ...wordsOf(on, "data-half")];
  const all = visits.length > 0 ? visits : wordsOf(on, "data-visits");
  const trips = [...wordsOf(on, "data-trip"), ...wordsOf(on, "data-trips")];
  const selector = document.querySelector("[data-visit]") ? all.map(ofVisit) : trips.map(ofTrip);
  if (selector.length === 0) return;
  for (const each of document.querySelectorAll(selector.join())) each.classList.add("lit");
}
