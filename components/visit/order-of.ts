import type { Order, Visit } from "@/lib/contract";

type Dated = Pick<Visit, "number" | "order" | "earliest" | "latest">;

/**
 * How the order of a visit is known. The first follows none, so it stands as the second does; but alone it has no order,
 * and on a day before the second's it needs no source for coming first.
 */
export function orderOf(visits: Dated[], visit: Dated): Order | null {
  if (visit.number > 1 || visit.order === "unknown") return visit.order;
  const second = visits[1];
  if (!second || second.order === "unknown" || second.earliest > visit.latest) return null;
  return second.order;
}
