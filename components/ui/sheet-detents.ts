/** The detents of a sheet: its head alone, half of the screen, all of it below the bar. */
export const DETENTS = ["head", "half", "full"] as const;
export type Detent = (typeof DETENTS)[number];
