/** So many pages of a kind the build makes; the front door has the others made as readers ask for them. */
const MOST = 40;

/** Which pages of a kind the build makes: of an atlas that it can hold all, of an archive the first. */
export const madeAhead = <T>(params: T[]): T[] => params.slice(0, MOST);
