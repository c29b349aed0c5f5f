/** Containment: what is around a place. */
import type { Gazetteer, GazetteerEntry } from "./gazetteer";

/** Around every unit that has a code, and therefore not told with each. */
export const CHINA = "country-cn";

/** Ids of the places around a place, from its parent outwards. */
export function ancestors(id: string, entries: { get(id: string): { parent: string | null } | undefined }): string[] {
  const chain: string[] = [];
  for (let at = entries.get(id)?.parent; at && !chain.includes(at); at = entries.get(at)?.parent) chain.push(at);
  return chain;
}

/** Whether a place is another one, or lies in it. */
export const isWithin = (entry: GazetteerEntry, within: string, gazetteer: Gazetteer): boolean =>
  entry.id === within ||
  ancestors(entry.id, gazetteer).includes(within) ||
  (within === CHINA && isChinese(entry, gazetteer));

const isChinese = ({ id, adcode }: GazetteerEntry, gazetteer: Gazetteer) =>
  adcode !== null || ancestors(id, gazetteer).some((ancestor) => gazetteer.get(ancestor)?.adcode);
