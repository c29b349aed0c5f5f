import { orFallback, standIn } from "../gazetteer/fallback";
import type { Gazetteer, GazetteerEntry } from "../gazetteer/gazetteer";
import type { Candidate } from "./resolution";

/** The place whose point is drawn for a candidate: its own or one around it, as wide as what it stands for. */
export const locatedAt = (
  { entry, signals }: Pick<Candidate, "entry" | "signals">,
  gazetteer: Gazetteer,
): GazetteerEntry => (signals.name === "ancestor" ? standIn : orFallback)(entry, gazetteer);
