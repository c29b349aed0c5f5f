/** What an editor's own answer becomes: a place, which the same mention within the same unit finds in every later trip. */
import type { Gazetteer } from "../geocoder/gazetteer/gazetteer";
import { type PlaceRecord, placeRecord, type VisitRecord } from "../records";
import type { Decision } from "./geocode-record";

/** An id that no place has: the visit's, else with the trip's. */
function freeId(visit: string, trip: string, gazetteer: Pick<Gazetteer, "has">): string {
  const tried = [visit, `${visit}-${trip}`];
  return tried.find((id) => !gazetteer.has(id)) ?? `${visit}-${trip}-set`;
}

/**
 * The record of a place whose point an editor set, to be written to `data/places/{id}.json`.
 * @param trip its id
 * @param today ISO day
 */
export function placeOf(
  { id, name, mention, within }: VisitRecord,
  trip: string,
  { point, precision, error_m, reason }: Extract<Decision, { kind: "set" }>,
  gazetteer: Pick<Gazetteer, "has">,
  today: string,
): PlaceRecord {
  return placeRecord.parse({
    id: freeId(id, trip, gazetteer),
    name,
    aliases: Object.values(name).includes(mention) ? [] : [mention],
    precision,
    point,
    error_m,
    within,
    sources: [{ text: `Set by an editor, ${today}: ${reason}`, url: null }],
  });
}
