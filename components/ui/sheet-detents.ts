/** The detents of a sheet: its head alone, half of the screen, all of it below the bar. */
export const DETENTS = ["head", "half", "full"] as const;
export type Detent = (typeof DETENTS)[number];

/** Of the sheet in sight: that which comes in its place when a card is closed stays folded as the card's was. */
export const inSight = { isFolded: false };

/** Whether the sheet of this entry of history was folded when it was left. */
export function wasFolded(): boolean {
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null && "folded" in state && state.folded === true;
}

/** Keeps that with the entry, beside what Next keeps there. */
export function keepFolded(folded: boolean) {
  if (folded !== wasFolded()) window.history.replaceState({ ...window.history.state, folded }, "");
}
