/**
 * What a mention means. Names are never guessed: a site that is not known is answered by the smallest place around it that
 * the text or the trip names, or not at all.
 */

import type { Gazetteer } from "../gazetteer/gazetteer";
import { normalizeName } from "../gazetteer/normalize";
import { byAddress } from "./by-address";
import { ancestorStands, namesUnitElsewhere } from "./by-ancestor";
import { byName } from "./by-name";
import { notFound, type Query, type Resolution } from "./resolution";

/** @returns a resolution; never throws, whatever is asked */
export function resolve(query: Query, gazetteer: Gazetteer): Resolution {
  const fault = unreadable(query.mention, gazetteer.tuning.address.characters);
  if (fault) return notFound(fault);
  return byName(query, gazetteer) ?? byAddress(query, gazetteer) ?? contained(query, gazetteer);
}

/** What makes a mention unreadable; null where nothing does. */
function unreadable(mention: string, longest: number): string | null {
  if (/\p{Cc}/u.test(mention)) return "It holds control characters.";
  if (mention.length > longest) return `It is longer than ${longest} characters.`;
  if (normalizeName(mention) === "") return "It holds no letter.";
  return null;
}

/** The place around, where the trip names one, and the mention names none that is elsewhere. */
function contained(query: Query, gazetteer: Gazetteer): Resolution {
  const entry = query.within ? gazetteer.get(query.within) : undefined;
  if (!entry) return notFound("No place of that name is known.");
  return namesUnitElsewhere(query, gazetteer) ?? ancestorStands({ entry, confidence: 1 }, query, gazetteer);
}
