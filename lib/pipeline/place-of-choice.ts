/** What an editor's own answer becomes: a place, which the same mention within the same unit finds in every later trip. */
import type { Gazetteer } from "../geocoder/gazetteer/gazetteer";
import { type PlaceRecord, placeRecord, type VisitRecord } from "../records";
import type { Decision } from "./geocode-record";

/** An id that no place has: the visit's, else with the trip's. */
function freeId(visit: string, trip: string, gazetteer: Pick<Gazetteer, "has">): string {
  const tried = [visit, `${visit}-${trip}`];
  return tried.find((id) => !gazetteer.has(id)) ?? `${visit}-${trip}-set`;
}

/** The point that an editor decided for and where it is from; null where no place is made of it. */
function pointOf(decision: Decision, provider: string) {
  switch (decision.kind) {
    case "set": {
      const { point, precision, error_m } = decision;
      return { point, precision, error_m, from: "Set by an editor" };
    }
    case "choose": {
      const { place, point, precision, error_m, name } = decision.candidate;
      // What the gazetteer knows is a place already.
      if (place !== null || !point || error_m === null) return null;
      return { point, precision, error_m, from: `"${name}" of ${provider}, chosen by an editor` };
    }
    default:
      return null;
  }
}

/**
 * The record of the place that an editor's own point, or a service's that an editor chose, becomes, to be written to
 * `data/places/{id}.json`; null where the decision makes none.
 * @param trip its id
 * @param provider who answered
 * @param today ISO day
 */
export function placeOf(
  { id, name, mention, within }: VisitRecord,
  trip: string,
  decision: Decision,
  provider: string,
  gazetteer: Pick<Gazetteer, "has">,
  today: string,
): PlaceRecord | null {
  const found = pointOf(decision, provider);
  if (!found || !("reason" in decision)) return null;
  const { from, ...known } = found;
  return placeRecord.parse({
    id: freeId(id, trip, gazetteer),
    name,
    aliases: Object.values(name).includes(mention) ? [] : [mention],
    ...known,
    within,
    sources: [{ text: `${from}, ${today}: ${decision.reason}`, url: null }],
  });
}
