/**
 * Markup on its way from a server component to the client component that writes it into the same page's HTML. The two
 * are different bundles of one process, so what they share is global.
 */
declare global {
  var xingjiMarkup: Map<string, string> | undefined;
}

/** Pages that are rendered at one time hold less than this. */
const MOST = 200;

const all = () => {
  globalThis.xingjiMarkup ??= new Map();
  return globalThis.xingjiMarkup;
};

/** Keeps markup until it is written; what is oldest goes. */
export function hold(id: string, markup: string) {
  const markups = all();
  markups.delete(id);
  markups.set(id, markup);
  for (const oldest of markups.keys()) {
    if (markups.size <= MOST) break;
    markups.delete(oldest);
  }
}

export const held = (id: string): string => all().get(id) ?? "";
