import type { Claim, Trip } from "@/lib/contract";

type Claimed = Pick<Trip, "id" | "claims"> & { visits: { claims: Claim[] }[] };

/** What sources say differently of a trip and of its visits: as its page lists it. */
export const claimsOf = ({ claims, visits }: Pick<Claimed, "claims" | "visits">): Claim[] => [
  ...claims,
  ...visits.flatMap((visit) => visit.claims),
];

/** Ids of the trips of which sources say something differently. */
export const differing = (trips: Claimed[]): Set<string> =>
  new Set(trips.filter((trip) => claimsOf(trip).length > 0).map(({ id }) => id));
