/** Which visits a line may join. No line joins visits of unknown order or leaps over an unplaced visit. */
import type { Leg, Visit } from "../contract";
import { ancestors } from "../geocoder/gazetteer/ancestors";
import type { Gazetteer } from "../geocoder/gazetteer/gazetteer";
import type { TripRecord } from "../records";
import { areOpposite, greatCircleLine } from "../sphere";

function originLeg(trip: TripRecord, first: Visit | undefined, gazetteer: Gazetteer): Leg[] {
  const origin = trip.origin_leg && trip.origin ? gazetteer.get(trip.origin) : undefined;
  const end = first?.place ?? first?.within;
  if (!origin?.point || !first || !end || first.precision === "country") return [];
  const around = [end, ...ancestors(end, gazetteer)];
  const to = first.point ?? around.map((id) => gazetteer.get(id)?.point).find((point) => point);
  if (!to || around.includes(origin.id) || areOpposite(origin.point, to)) return [];
  return [{ from: "origin", to: first.id, basis: "inferred", mode: null, geometry: greatCircleLine(origin.point, to) }];
}

/**
 * The legs of a trip: where its record says that they went out from the origin, an inferred one from there to the first visit,
 * but for one of which only the country is known (where that is unplaced, to the place it
 * lies within), then one to each visit whose order is stated or listed, from the visit that it follows, if both are placed.
 */
export function legs(trip: TripRecord, visits: Visit[], gazetteer: Gazetteer): Leg[] {
  const between = visits.flatMap((visit, i): Leg[] => {
    const record = trip.visits[i];
    const before = record?.follows ? visits.find(({ id }) => id === record.follows) : visits[i - 1];
    if (!before?.point || !visit.point || visit.order === "unknown" || before.order === "unknown") return [];
    if (areOpposite(before.point, visit.point)) return [];
    const mode = record?.mode ?? null;
    return [
      { from: before.id, to: visit.id, basis: visit.order, mode, geometry: greatCircleLine(before.point, visit.point) },
    ];
  });
  return [...originLeg(trip, visits[0], gazetteer), ...between];
}
