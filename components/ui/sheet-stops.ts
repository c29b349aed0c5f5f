/** Where a sheet stops: its head alone, half of the screen, all of it below the bar. */
export const STOPS = ["head", "half", "full"] as const;
export type Stop = (typeof STOPS)[number];
