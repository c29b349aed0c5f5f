/** What belongs together is highlighted: a row, its mark and its legs; a trip's row and its route. */

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
 * @param target what the pointer or the focus is on; null where it has left
 */
function highlight(target: Element | null) {
  for (const each of document.querySelectorAll(".highlighted")) each.classList.remove("highlighted");
  const row = target?.closest("li")?.querySelector("[data-visit]") ?? null;
  const visits = [...wordsOf(row, "data-visit"), ...wordsOf(target, "data-half")];
  const all = visits.length > 0 ? visits : wordsOf(target, "data-visits");
  const trips = [...wordsOf(target, "data-trip"), ...wordsOf(target, "data-trips")];
  const selector = document.querySelector("[data-visit]") ? all.map(ofVisit) : trips.map(ofTrip);
  if (selector.length === 0) return;
  for (const each of document.querySelectorAll(selector.join())) each.classList.add("highlighted");
}

let underPointer: Element | null = null;
/** Where the pointer was last seen to move, pixels. */
let lastMove = { x: Number.NaN, y: Number.NaN };

const isThere = ({ clientX, clientY }: PointerEvent) => clientX === lastMove.x && clientY === lastMove.y;

const follow = (event: Event) => {
  const { type, target } = event;
  if (!(target instanceof Element)) return;
  if (event instanceof PointerEvent && type === "pointermove") {
    lastMove = { x: event.clientX, y: event.clientY };
  } else if (event instanceof PointerEvent) {
    // A finger that has gone leaves nothing highlighted, nor does a page that comes in under a resting pointer.
    underPointer = event.pointerType === "touch" || isThere(event) ? null : target;
    highlight(underPointer);
  } else if (type === "keydown") {
    // Who goes on by key has left the pointer where it was.
    if (underPointer) highlight(null);
    underPointer = null;
  } else if (type === "focusout") highlight(underPointer);
  // Nor does the focus that a list gives back to it.
  else if (target.matches(":focus-visible")) highlight(target);
};

let listening: AbortSignal | null = null;

/**
 * Follows the pointer and the focus from now on.
 * @param first the event that has asked for this
 */
export function listen(first: Event, signal: AbortSignal) {
  follow(first);
  if (listening === signal) return;
  listening = signal;
  for (const type of ["pointerover", "pointermove", "keydown", "focusin", "focusout"])
    document.addEventListener(type, follow, { passive: true, signal });
}
