import type { Claim, Trip } from "@/lib/contract";

type Claimed = Pick<Trip, "id" | "claims"> & { visits: { claims: Claim[] }[] };

/** Ids of the trips about whose dates or places sources disagree. */
export function differing(trips: Claimed[]): Set<string> {
  const differ = ({ about }: Claim) => about === "date" || about === "place";
  const claims = ({ claims, visits }: Claimed) => [...claims, ...visits.flatMap((visit) => visit.claims)];
  return new Set(trips.filter((trip) => claims(trip).some(differ)).map(({ id }) => id));
}
