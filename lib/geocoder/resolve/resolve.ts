/**
 * What a mention means. Names are never guessed: a site that is not known is answered by the smallest place around it that
 * the text or the trip names, or not at all.
 */

import type { Gazetteer } from "../gazetteer/gazetteer";
import { key } from "../gazetteer/normalize";
import { addressed, containerAnswer, elsewhere } from "./by-address";
import { named } from "./by-name";
import { type Asked, notFound, type Resolution } from "./resolution";

/** Longer than any name of a place. */
const LONGEST = 200;

/** @returns a resolution; never throws, whatever is asked */
export function resolve(asked: Asked, gazetteer: Gazetteer): Resolution {
  const fault = unreadable(asked.mention);
  if (fault) return notFound(fault);
  return named(asked, gazetteer) ?? addressed(asked, gazetteer) ?? contained(asked, gazetteer);
}

/** What makes a mention unreadable; null where nothing does. */
function unreadable(mention: string): string | null {
  if (/\p{Cc}/u.test(mention)) return "It holds control characters.";
  if (mention.length > LONGEST) return `It is longer than ${LONGEST} characters.`;
  if (key(mention) === "") return "It holds no letter.";
  return null;
}

/** The place around, where the trip names one, and the mention names none that is elsewhere. */
function contained(asked: Asked, gazetteer: Gazetteer): Resolution {
  const entry = asked.within ? gazetteer.get(asked.within) : undefined;
  if (!entry) return notFound("No place of that name is known.");
  return elsewhere(asked, gazetteer) ?? containerAnswer({ entry, confidence: 1 }, asked, gazetteer);
}
