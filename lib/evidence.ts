/** What evidence lets be said of a fact. */
import type { Evidence } from "./contract";

/** Whether all that is held for a fact was inferred, so that no source states it. */
export function isInferred(evidence: Evidence[], fact: Evidence["about"][number]): boolean {
  const held = evidence.filter(({ about }) => about.includes(fact));
  return held.length > 0 && held.every(({ status }) => status === "inferred");
}
