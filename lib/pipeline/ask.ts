/** Asks the providers one after the other, and keeps the best answer. */

import { ServiceFault } from "../geocoder/providers/online/client";
import type { Answer, Geocoder } from "../geocoder/providers/provider";
import type { Query } from "../geocoder/resolve/resolution";
import type { Lookup } from "./lookups";

/** How good an answer is: by its name, one of several, by a place around it, none. */
const WORTH: ((answer: Answer) => boolean)[] = [
  ({ chosen }) => chosen?.match === "name",
  ({ status }) => status === "ambiguous",
  ({ chosen }) => chosen !== null,
];
const worth = (answer: Answer) => {
  const rank = WORTH.findIndex((fits) => fits(answer));
  return rank < 0 ? WORTH.length : rank;
};

/** The first answer by name, else the best of all; a service that cannot be asked is told, and passed over. */
export async function ask(
  providers: Geocoder[],
  query: Query,
): Promise<Pick<Lookup, "provider" | "answer" | "faults">> {
  let best: Pick<Lookup, "provider" | "answer"> | undefined;
  const faults: string[] = [];
  for (const { id: provider, geocode } of providers) {
    try {
      const answer = await geocode(query);
      if (!best || worth(answer) < worth(best.answer)) best = { provider, answer };
      // Several places of one name are for an editor, not for a stranger, to tell apart.
      if (worth(answer) <= 1) break;
    } catch (error) {
      if (!(error instanceof ServiceFault)) throw error;
      faults.push(error.message);
    }
  }
  const nothing: Answer = { status: "not found", chosen: null, candidates: [], reason: "Nobody could be asked." };
  return { ...(best ?? { provider: providers[0]?.id ?? "", answer: nothing }), faults };
}
