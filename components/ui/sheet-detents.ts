/** The detents of a sheet: its head alone, half of the screen, all of it below the bar. */
export const DETENTS = ["head", "half", "full"] as const;
export type Detent = (typeof DETENTS)[number];

/** Of the sheet in sight: that which comes in its place when a card is closed stays folded as the card's was. */
export const inSight = { isFolded: false };
