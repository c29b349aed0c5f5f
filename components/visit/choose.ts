/**
 * How a reader opens and closes visits, and what history keeps of it: the first choice in a trip is a step of its own,
 * every other choice takes its place, and closing goes back to the trip's own step, where there is one.
 */

import { keep, kept } from "@/components/ui/history-entry";
import { inSight } from "@/components/ui/sheet-detents";

/** What is told of a visit that is open already and was chosen once more. */
export const ASKED_AGAIN = "visit-asked-again";

/** What a card was opened from. */
export type Opener = "row" | "mark";

/** Whether the entry before this one is the trip without a card. */
const isTripBehind = (): boolean => kept("behind") === true;

let opener: { trip: string; from: Opener } | null = null;
let behind: boolean | null = null;
let closing = false;

/** To be called where a visit is being chosen. Returns whether the address is to be replaced. */
export function choosing(open: string | null, from: Opener | null): boolean {
  if (from) opener = { trip: tripAtHand(), from };
  behind = open === null || isTripBehind();
  return open !== null;
}

/** To be called when the address has changed: marks the entry as what it is. */
export function chosen() {
  if (behind === null) return;
  keep("behind", behind);
  behind = null;
}

/** Goes back to the trip; `replace` is how where no entry of its own is behind. */
export function close(replace: () => void) {
  closing = true;
  if (isTripBehind()) window.history.back();
  else replace();
}

/** Whether the card that is gone was closed, and not left by a step back; asked once. */
export function wasClosed(): boolean {
  const was = closing;
  closing = false;
  return was;
}

/** The trip's path: what comes before a visit's id. */
const tripAtHand = () => window.location.pathname.split("/").slice(0, 4).join("/");

/** Whether a mark is on the map as far as it is seen: with the focus the map would move to show it. */
function isWithinMap(mark: Element): boolean {
  const [inner, outer] = [mark.getBoundingClientRect(), mark.closest(".leaflet-container")?.getBoundingClientRect()];
  if (!outer) return false;
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/**
 * Gives the focus to what opened the card of a visit, or to its row where that is gone. In a sheet only a row that was the
 * opener is brought into view: for any other the sheet would rise over the map.
 */
export function focusOpener(visit: string) {
  const row = document.querySelector<HTMLElement>(`[data-visit="${visit}"]`);
  const mark = document.querySelector<HTMLElement>(
    `.mark [data-half="${visit}"], .mark[role=button][data-visits~="${visit}"]`,
  );
  const from = opener?.trip === tripAtHand() ? opener.from : null;
  const seen = mark && isWithinMap(mark) ? mark : null;
  // In a sheet that was folded the focus would unfold it.
  const target = inSight.isFolded ? seen : from === "mark" ? (seen ?? row) : (row ?? seen);
  const isInSheet = Boolean(target?.closest("[data-detent]")?.getClientRects().length);
  target?.focus({ preventScroll: target === seen || (isInSheet && from !== "row") });
}
